import { buildDay } from "./version.ts";

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

export interface DayOrMonth {
  /** The day, or the first day of the month. */
  readonly build: string;
  readonly precision?: "month";
}

/** Reads `250807`, `August 18, 2019`, `December,2019`, `2023/12/13`, `2021/7`. Undefined when it is no day and no month. */
export function monthOrDay(text: string): DayOrMonth | undefined {
  const trimmed = text.trim();
  if (/^\d{6}(?:\d{2})?$/.test(trimmed)) return ofDay(buildDay(trimmed));
  const slashed = /^(20\d{2})\/(\d{1,2})(?:\/(\d{1,2}))?$/.exec(trimmed);
  if (slashed !== null) return of(slashed[1], Number(slashed[2]), slashed[3]);
  const named = /^([A-Za-z]{3,9})\.?,? ?(?:(\d{1,2})(?:,| ) ?)?(20\d{2})$/.exec(trimmed);
  if (named === null) return undefined;
  const month = MONTHS.indexOf((named[1] ?? "").toLowerCase()) + 1;
  return month === 0 ? undefined : of(named[3], month, named[2]);
}

function of(year: string | undefined, month: number, day: string | undefined): DayOrMonth | undefined {
  const read = buildDay(`${year}${String(month).padStart(2, "0")}${(day ?? "1").padStart(2, "0")}`);
  if (read === undefined) return undefined;
  return day === undefined ? { build: read, precision: "month" } : { build: read };
}

const ofDay = (build: string | undefined): DayOrMonth | undefined => (build === undefined ? undefined : { build });
