import type { Importer } from "../importer.ts";
import { readNmapXml } from "./nmap-xml/reader.ts";

/** A scan by nmap or masscan, saved with `-oX` or `-oA`; also one that was aborted. */
export const nmapXml: Importer<"xml"> = {
  id: "nmap-xml",
  title: "nmap XML (-oX)",
  version: 2,
  shape: "xml",
  sniff: ({ shape, text }) => (shape === "text" && /<nmaprun[\s>]/.test(text.slice(0, 8_192)) ? 0.95 : 0),
  start: (_path, emit) => readNmapXml(emit),
};
