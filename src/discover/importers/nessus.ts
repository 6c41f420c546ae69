import type { Importer } from "../importer.ts";
import { readNessus } from "./nessus/reader.ts";

/** A scan saved as `.nessus`, version 2 of the format. */
export const nessus: Importer<"xml"> = {
  id: "nessus",
  title: "Nessus v2 (.nessus XML)",
  version: 2,
  shape: "xml",
  sniff: ({ shape, text }) => (shape === "text" && /<NessusClientData_v2[\s>]/.test(text.slice(0, 8_192)) ? 0.95 : 0),
  start: (_path, emit) => readNessus(emit),
};
