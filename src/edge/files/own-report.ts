import type { Problem } from "../../model/origin.ts";
import { readHeadBytes } from "./bytes.ts";
import type { FoundFile } from "./walk.ts";

/** By what a report of decamp is known: how it begins, whatever its name is now. */
const REPORTS: readonly { readonly name: string; readonly begins: RegExp }[] = [
  {
    name: "assets.csv",
    // A spreadsheet may have saved it with another delimiter.
    begins: /^asset([,;\t])site\1name\1ips\1macs\1brand\1maker\1confidence\1relabel\1/,
  },
  { name: "problems.csv", begins: /^file([,;\t])row\1code\1what\1remedy\r?\n/ },
  { name: "review.json", begins: /^\{\s*"v":\s*1,\s*"asOf":\s*"[-\d]{10}",\s*"owner":/ },
  { name: "report.html", begins: /^<!doctype html>[^]{0,4000}<meta name="generator" content="decamp [^"<]{1,40}">/ },
];

/** Bytes that tell a report: the generator of a page stands behind its hashes. */
const HEAD = 8_192;

/** The problem of a file that decamp wrote as a report; undefined for any other. A report is no evidence of what it reports. */
export async function ownReport(file: FoundFile): Promise<Problem | undefined> {
  const bytes = await readHeadBytes(file, HEAD);
  if (typeof bytes === "string") return undefined;
  const text = bytes.toString("utf8").replace(/^\ufeff/, "");
  const report = REPORTS.find(({ begins }) => begins.test(text));
  if (report === undefined) return undefined;
  return {
    file: file.path,
    code: "own-report",
    what: `${file.path} is a report of decamp (${report.name}); it was not taken in as evidence of what it reports.`,
    remedy: "Name the files that it was made from, and move reports out of the folder.",
  };
}
