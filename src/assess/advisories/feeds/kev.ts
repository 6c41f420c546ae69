import type { Vulnerability } from "../../../model/advisory.ts";
import { NOT_THIS_FORMAT, type FeedProblem } from "./feed.ts";
import { cveId, dayOf, list, record, text } from "./json.ts";

export interface ReadKev {
  readonly listed: ReadonlyMap<string, NonNullable<Vulnerability["kev"]>>;
  readonly problems: readonly FeedProblem[];
  readonly date: string | undefined;
}

/** Reads CISA's list of known exploited vulnerabilities (JSON). */
export function readKev(content: unknown): ReadKev {
  const top = record(content);
  const listed = new Map<string, NonNullable<Vulnerability["kev"]>>();
  const problems: FeedProblem[] = [];
  if (!Array.isArray(top?.["vulnerabilities"]))
    problems.push(NOT_THIS_FORMAT("list of known exploited vulnerabilities"));
  for (const [at, each] of list(top?.["vulnerabilities"]).entries()) {
    const entry = record(each);
    const id = cveId(entry?.["cveID"]);
    const added = dayOf(entry?.["dateAdded"]);
    if (id === undefined || added === undefined) {
      problems.push({ at: `vulnerabilities[${at}]`, what: "has no CVE id or no day on which it was added" });
      continue;
    }
    const due = dayOf(entry?.["dueDate"]);
    const ransomware = text(entry?.["knownRansomwareCampaignUse"], 40);
    listed.set(id, {
      added,
      ...(due === undefined ? {} : { due }),
      ...(ransomware === undefined ? {} : { ransomware }),
    });
  }
  return { listed, problems, date: dayOf(top?.["dateReleased"]) };
}
