import type { Head, Importer } from "../importer.ts";
import { plainHeader } from "../sniff.ts";
import { isAssetHeader, readRunZeroCsv } from "./runzero-csv/reader.ts";

/** The same assets as CSV: without the attributes of services. */
export const runzeroCsv: Importer<"rows"> = {
  id: "runzero-csv",
  title: "runZero assets (CSV)",
  version: 2,
  shape: "rows",
  sniff: ({ rows }: Head) =>
    rows.slice(0, 3).some(({ cells }) => isAssetHeader(new Set(cells.map(plainHeader)))) ? 0.95 : 0,
  start: (_path, emit) => readRunZeroCsv(emit),
};
