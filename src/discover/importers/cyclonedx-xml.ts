import type { Importer } from "../importer.ts";
import { readCycloneDxXml } from "./cyclonedx-xml/reader.ts";

/** A bill of materials whose components are devices, as XML. */
export const cyclonedxXml: Importer<"xml"> = {
  id: "cyclonedx-xml",
  title: "CycloneDX 1.4 to 1.7 (XML) with devices",
  version: 1,
  shape: "xml",
  sniff: ({ shape, text }) =>
    shape === "text" && /<(?:[\w.-]{1,64}:)?bom\s[^<>]{0,4096}cyclonedx\.org\/schema\/bom\//.test(text.slice(0, 16_384))
      ? 0.95
      : 0,
  start: (_path, emit) => readCycloneDxXml(emit),
};
