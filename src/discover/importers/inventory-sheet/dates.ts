/**
 * What can be told of a written day. `ambiguous`: day and month cannot be told apart, and it is one of two days. `serial`: the
 * number by which spreadsheets keep a day, counted from 1900.
 */
export type WrittenDay =
  | { readonly is: "day"; readonly iso: string }
  | { readonly is: "serial"; readonly iso: string }
  | { readonly is: "ambiguous"; readonly earliest: string; readonly latest: string }
  | { readonly is: "other" };

const OTHER: WrittenDay = { is: "other" };
/** `Wednesday, 21 September 2023` has 28 characters. */
const LONGEST = 40;

/** 1970-01-01 and 2100-12-31 as days of a spreadsheet; it believes in 29 February 1900. */
const [FIRST_SERIAL, LAST_SERIAL] = [25_569, 73_415];

/**
 * Reads a day where it is certain: ISO, `21/12/2023`, `21 déc. 2023`, `Dec 21, 2023`, and `45281`, as a spreadsheet writes a day
 * into a column that is not formatted as one. Two-digit years are never guessed.
 */
export function readDay(text: string): WrittenDay {
  if (/^\d{5}(?:[.,]\d{1,12})?$/.test(text)) return ofSerial(Number(text.slice(0, 5)));
  if (text.length < 8 || text.length > LONGEST) return OTHER;
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.]{4,15}(?:\s?[AP]M|Z|[+-]\d\d:?\d\d)?)?$/i.exec(text);
  if (iso !== null) return dayOf(iso[1], Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?: [\d:]{4,8}(?:\s?[AP]M)?)?$/i.exec(text);
  if (numbers !== null) return eitherOrder(Number(numbers[1]), Number(numbers[3]), numbers[4]);
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const named = DAY_FIRST.exec(plain);
  if (named !== null) return dayOf(named[3], monthOf(named[2]), Number(named[1]));
  const american = MONTH_FIRST.exec(plain);
  return american === null ? OTHER : dayOf(american[3], monthOf(american[1]), Number(american[2]));
}

/**
 * What may stand before a day without changing it: a weekday, or what was done on it. `Before 21 December 2023` and `après le
 * 21 décembre 2023` name no day, and a law can turn on which side of it.
 */
const BEFORE = String.raw`(?:(?:le +)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|(?:lun|mar|mercre|jeu|vendre|same)(?:di)?|mer|ven|sam|dim(?:anche)?)[.,]{0,2} +|(?:installed|bought|purchased|acquired|installee?|achetee?|acquise?)(?: on)? +)?`;
const DAY_FIRST = new RegExp(String.raw`^${BEFORE}(?:le +)?(\d{1,2})(?:er|st|nd|rd|th)?[ -]([a-z]{3,9})[. -]+(\d{4})$`);
const MONTH_FIRST = new RegExp(String.raw`^${BEFORE}([a-z]{3,9})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})$`);

function eitherOrder(first: number, second: number, year: string | undefined): WrittenDay {
  const [dayFirst, monthFirst] = [dayOf(year, second, first), dayOf(year, first, second)];
  if (dayFirst.is !== "day") return monthFirst;
  if (monthFirst.is !== "day" || monthFirst.iso === dayFirst.iso) return dayFirst;
  const days = [dayFirst.iso, monthFirst.iso].sort();
  return { is: "ambiguous", earliest: days[0] ?? "", latest: days[1] ?? "" };
}

function ofSerial(serial: number): WrittenDay {
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return OTHER;
  // Civil date of a count of days (Hinnant, chrono-compatible low-level date algorithms), from 1970-01-01.
  const shifted = serial - FIRST_SERIAL + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const third = Math.floor((5 * ofYear + 2) / 153);
  const month = third < 10 ? third + 3 : third - 9;
  const day = ofYear - Math.floor((153 * third + 2) / 5) + 1;
  const read = dayOf(String(yearOfEra + era * 400 + (month <= 2 ? 1 : 0)), month, day);
  return read.is === "day" ? { is: "serial", iso: read.iso } : OTHER;
}

function dayOf(year: string | undefined, month: number, day: number): WrittenDay {
  const y = Number(year);
  if (y < 1970 || y > 2100 || month < 1 || month > 12 || day < 1 || day > daysIn(y, month)) return OTHER;
  return { is: "day", iso: `${y}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** English and French names of months and their short forms, accents removed; 0 for none. */
function monthOf(name: string | undefined): number {
  return MONTHS.findIndex((names) => names.includes(name ?? "")) + 1;
}

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
