import { join } from "node:path";
import { draftNames } from "../edge/files/write.ts";

/** The report files of a review, in the order in which a person would open them. */
export const REPORTS = ["report.html", "review.json", "assets.csv", "problems.csv"] as const;
export type ReportName = (typeof REPORTS)[number];

/** What stands in the folder of the reports while they are written. */
export const passingNames = (folder: string): readonly string[] =>
  REPORTS.flatMap((name) => draftNames(join(folder, name)));
