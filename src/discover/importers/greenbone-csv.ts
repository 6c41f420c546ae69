import type { Head, Importer } from "../importer.ts";
import { plainHeader } from "../sniff.ts";
import { isResultsHeader, readGreenboneCsv } from "./greenbone-csv/reader.ts";

/** The results of a Greenbone (OpenVAS) scan as a table, a row for each test and port: the report format "CSV Results". */
export const greenboneCsv: Importer<"rows"> = {
  id: "greenbone-csv",
  title: "Greenbone or OpenVAS results (CSV)",
  version: 1,
  shape: "rows",
  sniff: ({ rows }: Head) =>
    rows.slice(0, 3).some(({ cells }) => isResultsHeader(new Set(cells.map(plainHeader)))) ? 0.95 : 0,
  start: (_path, emit) => readGreenboneCsv(emit),
};
