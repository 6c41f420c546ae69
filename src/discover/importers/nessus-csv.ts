import type { Head, Importer } from "../importer.ts";
import { plainHeader } from "../sniff.ts";
import { isFindingsHeader, readNessusCsv } from "./nessus-csv/reader.ts";

/** The findings of a scan as a table, a row for each plugin and port: of Nessus, of Tenable's cloud or of its Security Center. */
export const nessusCsv: Importer<"rows"> = {
  id: "nessus-csv",
  title: "Nessus findings (CSV)",
  version: 1,
  shape: "rows",
  sniff: ({ rows }: Head) =>
    rows.slice(0, 3).some(({ cells }) => isFindingsHeader(new Set(cells.map(plainHeader)))) ? 0.95 : 0,
  start: (_path, emit) => readNessusCsv(emit),
};
