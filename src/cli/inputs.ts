import { readOwner } from "../app/owner.ts";
import type { Owner } from "../model/owner.ts";
import { type LegalDate, parseLegalDate } from "../model/time.ts";
import { EXIT, Stop } from "./exit.ts";
import { textOrStop } from "./read-file.ts";

/** The day of an option, else today; stops when it is none. */
export function dayOf(option: string, text: string | undefined): LegalDate {
  const day = parseLegalDate(text ?? new Date().toISOString().slice(0, 10));
  if (day === undefined)
    throw new Stop(EXIT.usage, `${option} ${JSON.stringify(text)} is not a day; write it like 2026-11-01.`);
  return day;
}

/** Nobody knows whose assets these are: then no rule can be said to bind or not to bind. */
const UNKNOWN_OWNER: Owner = {
  name: "owner not stated",
  kind: "unknown",
  jurisdictions: [],
  usFederalContractor: "unknown",
  sites: [],
};

/** The owner profile of a file; the unknown owner without one; stops when it cannot be read. */
export async function ownerOf(file: string | undefined): Promise<Owner> {
  if (file === undefined) return UNKNOWN_OWNER;
  const read = readOwner(await textOrStop(file, `--owner ${file}`), file);
  if (read.ok) return read.value;
  const said = read.failure.map(
    ({ row, what, remedy }) => `${file}${row === undefined ? "" : `:${row}`}: ${what} ${remedy}`,
  );
  throw new Stop(EXIT.usage, [...said, "decamp owner new --help shows a profile."].join("\n"));
}

/** Months after which a reading of the law is called old, as `--stale-after` says; undefined where it is not given. */
export function monthsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const months = Number(text);
  if (Number.isInteger(months) && months > 0 && months <= 1_200) return months;
  throw new Stop(EXIT.usage, `--stale-after ${JSON.stringify(text)} is no number of months; write it like 6.`);
}
