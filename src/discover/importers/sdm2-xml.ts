import type { Importer } from "../importer.ts";
import { readSdm2 } from "./sdm2-xml/reader.ts";

/** The device list of a maker-neutral device manager, as XML. */
export const sdm2Xml: Importer<"xml"> = {
  id: "sdm2-xml",
  title: "SDM2 device list (XML)",
  version: 2,
  shape: "xml",
  sniff: ({ shape, text }) => {
    const head = text.slice(0, 16_384);
    const listed = /<Device[\s>]/.test(head) && /<IPAddress[\s>]/.test(head);
    return shape === "text" && listed && /<(?:ModelName|ProductType|ForcedOffline|MacAddress)[\s/>]/.test(head)
      ? 0.85
      : 0;
  },
  start: (_path, emit) => readSdm2(emit),
};
