import type { Head, Importer } from "../importer.ts";
import { findFlowColumns, readFlows } from "./nfdump-csv/reader.ts";

/** Flows by nfdump (`nfdump -o csv`), its summary passed over. */
export const nfdumpCsv: Importer<"lines"> = {
  id: "nfdump-csv",
  title: "nfdump flows (-o csv)",
  version: 1,
  shape: "lines",
  sniff,
  start: (_path, emit) => readFlows(emit),
};

function sniff({ shape, text }: Head): number {
  return shape === "text" && text.split("\n", 5).some((line) => findFlowColumns(line) !== undefined) ? 0.95 : 0;
}
