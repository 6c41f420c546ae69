import type { Imported } from "../app/import.ts";
import { type CheckedAgainst, checkOwner } from "../app/owner-check.ts";
import type { Owner } from "../model/owner.ts";
import type { Problem } from "../model/origin.ts";
import { terminalLine } from "../report/escape.ts";
import { EXIT } from "./exit.ts";

/** Problems that the terminal tells one by one. */
export const MOST_TOLD = 20;

/** Tells problems on standard error. */
export function tellProblems(problems: readonly Problem[]): void {
  for (const { file, row, what, remedy } of problems.slice(0, MOST_TOLD))
    process.stderr.write(`${terminalLine(`${file}${row === undefined ? "" : `:${row}`}: ${what} ${remedy}`)}\n`);
  if (problems.length > MOST_TOLD) process.stderr.write(`${problems.length - MOST_TOLD} more problems\n`);
}

/** Tells why files were not read, also where nothing else is to be told, and then the other problems; sets the exit code. */
export function tellImported(
  { problems, unreadBecause, unread }: Imported,
  { quiet }: { readonly quiet?: boolean },
): void {
  const others = quiet === true ? [] : problems.filter((problem) => !unreadBecause.includes(problem));
  tellProblems([...unreadBecause, ...others]);
  if (unread > 0) process.exitCode = EXIT.unread;
}

/** Tells on standard error what in an owner profile does nothing or contradicts itself: verdicts rest on it. */
export function tellOwner(file: string, owner: Owner, against: CheckedAgainst): void {
  for (const warning of checkOwner(owner, against).warnings)
    process.stderr.write(`${terminalLine(`${file}: ${warning}.`)}\n`);
}
