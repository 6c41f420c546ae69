import type { Coverage, Problem } from "../model/origin.ts";
import type { Emit, Line } from "./importer.ts";

/** Longest line of a log or lease file that is taken apart; real ones are below 8 KiB. */
export const MAX_ENTRY = 65_536;

/** Counts the entries of a file read line by line, and tells what could not be read. */
export interface Entries {
  /** One entry was read; true, so that it can be a reader's last word. */
  read(): true;
  /** One entry could not be read: `why` completes "Line 7: …". */
  unread(row: number, why: string, remedy?: string): false;
  /** Whether a line is longer than any entry; then it is told and must not be read. */
  tooLong(line: Pick<Line, "number" | "text">): boolean;
  /** Tells something of the whole file the first time it is met. */
  once(problem: Omit<Problem, "file">): void;
  /** The last line has no end and may be cut off in its middle; it is told and not read. `what` says it in other words. */
  cut(line: Pick<Line, "number">, what?: string): void;
  /** What was counted, and where the file was cut. */
  coverage(how: "complete" | "cut"): readonly Coverage[];
}

export function countEntries(emit: Emit): Entries {
  let total = 0;
  let unread = 0;
  let cut = false;
  const told = new Set<string>();
  const entries: Entries = {
    tooLong({ number, text }) {
      if (text.length <= MAX_ENTRY) return false;
      entries.unread(number, `it has ${text.length} characters, more than any entry`);
      return true;
    },
    read() {
      total += 1;
      return true;
    },
    unread(row, why, remedy = "Check the line; if it is whole, export the file again.") {
      total += 1;
      unread += 1;
      emit.problem({ row, code: "unread-row", what: `Line ${row}: ${why}; it was not read.`, remedy });
      return false;
    },
    once(problem) {
      if (told.has(problem.code)) return;
      told.add(problem.code);
      emit.problem(problem);
    },
    cut({ number }, what = `Line ${number}, the last, has no line end and may be cut; it was not read.`) {
      total += 1;
      cut = true;
      emit.problem({
        row: number,
        code: "cut",
        what,
        remedy: "If it is whole, add a line end and import the file again; else export it again.",
      });
    },
    coverage(how) {
      const lines: Coverage = { kind: "lines", total, read: total - unread - (cut ? 1 : 0), unreadable: unread };
      return cut || how === "cut" ? [lines, { kind: "cut", after: `entry ${total - (cut ? 1 : 0)}` }] : [lines];
    },
  };
  return entries;
}
