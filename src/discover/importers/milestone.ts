import type { Head, Importer } from "../importer.ts";
import { plainHeader } from "../sniff.ts";
import { kindOf } from "./milestone/columns.ts";
import { readMilestone } from "./milestone/reader.ts";

/** Hardware and camera lists of a video management system, as its PowerShell tools and its client write them. */
export const milestone: Importer<"rows"> = {
  id: "milestone",
  title: "Milestone XProtect hardware list or camera report (CSV)",
  version: 2,
  shape: "rows",
  sniff,
  start: (_path, emit) => readMilestone(emit),
};

function sniff({ rows }: Head): number {
  return rows.slice(0, 3).some(({ cells }) => kindOf(new Set(cells.map(plainHeader))) !== undefined) ? 0.95 : 0;
}
