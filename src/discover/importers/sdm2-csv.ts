import type { NamedSheet } from "../named-sheet.ts";

/** The device list of a maker-neutral device manager, as CSV. */
export const sdm2Csv: NamedSheet = {
  id: "sdm2-csv",
  title: "SDM2 device list (CSV)",
  version: 3,
  isHeader: (names) =>
    ["ipaddress", "forcedoffline", "modelname", "producttype", "serialnumber"].every((name) => names.has(name)),
  headers: new Map([
    ["modelname", "Model"],
    ["producttype", "Category"],
  ]),
};
