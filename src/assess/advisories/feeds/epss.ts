import type { Vulnerability } from "../../../model/advisory.ts";
import type { FeedProblem } from "./feed.ts";
import { cveId, dayOf } from "./json.ts";

export interface ReadEpss {
  readonly scores: ReadonlyMap<string, NonNullable<Vulnerability["epss"]>>;
  readonly problems: readonly FeedProblem[];
  readonly date: string | undefined;
}

/** Most problems kept of one file; a file of another format has one a line. */
const MOST_PROBLEMS = 100;

/**
 * Reads EPSS scores: FIRST's CSV (a comment with the model and day, a header, commas) and mirrors without header that use
 * semicolons. `asOf` is the day of the pack where the file says none.
 */
export function readEpss(lines: Iterable<string>, asOf: string): ReadEpss {
  const scores = new Map<string, NonNullable<Vulnerability["epss"]>>();
  const problems: FeedProblem[] = [];
  let date: string | undefined;
  let row = 0;
  for (const line of lines) {
    row += 1;
    if (line.startsWith("#")) {
      date = dayOf(/score_date:(\d{4}-\d{2}-\d{2})/.exec(line.slice(0, 200))?.[1]);
      continue;
    }
    const cells = line.slice(0, 200).trim().split(/[,;]/);
    if (line.trim() === "" || cells[0] === "cve") continue;
    const id = cveId(cells[0]);
    const [score, percentile] = [fraction(cells[1]), fraction(cells[2])];
    if (id !== undefined && score !== undefined && percentile !== undefined) {
      scores.set(id, { score, percentile, asOf: date ?? asOf });
    } else if (problems.length < MOST_PROBLEMS) {
      problems.push({ at: `line ${row}`, what: "is no CVE id with a score and a percentile between 0 and 1" });
    }
  }
  if (scores.size === 0) problems.push({ at: "the file", what: "holds no score" });
  return { scores, problems, date };
}

function fraction(cell: string | undefined): number | undefined {
  if (cell === undefined || !/^(?:0|1)(?:\.\d{1,18})?$/.test(cell.trim())) return undefined;
  const value = Number(cell);
  return value <= 1 ? value : undefined;
}
