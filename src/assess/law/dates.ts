import { type LegalDate, parseInstant, parseLegalDate } from "../../model/time.ts";

/** The days a written date can mean, both ends included: `2023` is a year of days, `05/06/2023` lies between two readings. */
export interface DayRange {
  readonly from: LegalDate;
  readonly to: LegalDate;
  /** As written, cut to a bound. */
  readonly text: string;
}

/** Longest text that is still read as a date. A guess: `Wednesday, 21 September 2023` has 28. */
const LONGEST = 40;

/**
 * Reads a date as inventories write it: ISO, `21/12/2023` (day or month first: both readings are kept), `2023-12`, `2023`,
 * `21 décembre 2023`, `Dec 21, 2023`. Undefined when it is none of them, or the first day of a calendar; two-digit years are never
 * guessed.
 */
export function readDayRange(written: string): DayRange | undefined {
  const text = written.trim();
  if (text.length === 0 || text.length > LONGEST) return undefined;
  const days = numeric(text) ?? named(plain(text));
  return days === undefined || days.from < EARLIEST ? undefined : { ...days, text };
}

/**
 * 1900-01-01, 1970-01-01 and 1980-01-01 are where the calendars of spreadsheets, of Unix and of PCs begin: what programs write where
 * no day is known. No digital video device is older.
 */
const EARLIEST = "1980-01-02";

type Days = Pick<DayRange, "from" | "to">;

function numeric(text: string): Days | undefined {
  const yearFirst = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[T ][\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/.exec(text);
  if (yearFirst !== null) return ofInstant(text) ?? ofParts(yearFirst[1], yearFirst[2], yearFirst[3]);
  const monthYear = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (monthYear !== null) return ofParts(monthYear[2], monthYear[1]);
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text);
  if (yearLast === null) return undefined;
  const dayFirst = ofParts(yearLast[4], yearLast[3], yearLast[1]);
  const monthFirst = yearLast[2] === "." ? undefined : ofParts(yearLast[4], yearLast[1], yearLast[3]);
  return span(dayFirst, monthFirst);
}

/**
 * A time of day in UTC falls on another day in half of the world, and where the thing was bought is not written beside it. Midnight
 * itself is how programs write a day alone, and with another offset the day is that of the place.
 */
function ofInstant(text: string): Days | undefined {
  if (!IN_UTC.test(text) || AT_MIDNIGHT.test(text)) return undefined;
  const [day = "", time = ""] = text.replace(IN_UTC, "").split(/[T ]/);
  const instant = parseInstant(`${day}T${time.length === HOUR_AND_MINUTE ? `${time}:00` : time}Z`);
  if (instant === undefined) return undefined;
  const dayAt = (hours: number): LegalDate | undefined =>
    parseLegalDate(new Date(Date.parse(instant) + hours * 3_600_000).toISOString().slice(0, 10));
  const [from, to] = [dayAt(WEST), dayAt(EAST)];
  return from !== undefined && to !== undefined ? { from, to } : undefined;
}

const IN_UTC = /(?:Z|[+-]00:?00)$/;
const AT_MIDNIGHT = /[T ]00:00(?::00(?:\.0{1,9})?)?(?:Z|[+-]00:?00)$/;
const HOUR_AND_MINUTE = "00:00".length;
/** The earliest and the latest time of day on Earth, in hours from UTC. */
const [WEST, EAST] = [-12, 14];

function named(text: string): Days | undefined {
  const match =
    /^(?:(\d{1,2})(?:er|st|nd|rd|th)?[ -])?([a-z]{3,9})[. -]+(?:(\d{1,2})(?:st|nd|rd|th)?,? +)?(\d{4})$/.exec(text);
  if (match === null || (match[1] !== undefined && match[3] !== undefined)) return undefined;
  const month = MONTHS.findIndex((names) => names.includes(match[2] ?? ""));
  return month < 0 ? undefined : ofParts(match[4], String(month + 1), match[1] ?? match[3]);
}

function ofParts(year: string | undefined, month?: string, day?: string): Days | undefined {
  const y = year ?? "";
  if (month === undefined) return span(one(y, "01", "01"), one(y, "12", "31"));
  const m = month.padStart(2, "0");
  if (day !== undefined) return one(y, m, day.padStart(2, "0"));
  const last = ["31", "30", "29", "28"].map((end) => one(y, m, end)).find((found) => found !== undefined);
  return last && span(one(y, m, "01"), last);
}

function one(year: string, month: string, day: string): Days | undefined {
  const date = parseLegalDate(`${year}-${month}-${day}`);
  return date && { from: date, to: date };
}

function span(a: Days | undefined, b: Days | undefined): Days | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return { from: a.from < b.from ? a.from : b.from, to: a.to > b.to ? a.to : b.to };
}

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** English and French names and their usual short forms, accents removed. */
const MONTHS: readonly (readonly string[])[] = [
  ["january", "jan", "janvier", "janv"],
  ["february", "feb", "fevrier", "fevr", "fev"],
  ["march", "mar", "mars"],
  ["april", "apr", "avril", "avr"],
  ["may", "mai"],
  ["june", "jun", "juin"],
  ["july", "jul", "juillet", "juil"],
  ["august", "aug", "aout"],
  ["september", "sep", "sept", "septembre"],
  ["october", "oct", "octobre"],
  ["november", "nov", "novembre"],
  ["december", "dec", "decembre"],
];
