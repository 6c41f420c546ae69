/** A calendar day, `YYYY-MM-DD`, as laws use it. Built only by {@link parseLegalDate}. Compares as text. */
export type LegalDate = string & { readonly __brand: "LegalDate" };

/** An RFC 3339 instant in UTC ending in `Z`. Built only by {@link parseInstant}. Compares as text at equal precision. */
export type Instant = string & { readonly __brand: "Instant" };

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads `YYYY-MM-DD`; undefined when it is not a day that exists (2026-02-31). */
export function parseLegalDate(text: string): LegalDate | undefined {
  const match = DATE.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? (text as LegalDate) : undefined;
}

/**
 * Reads an RFC 3339 date-time with any offset and gives it in UTC with `Z`; undefined when it is not one, as on a day that
 * does not exist.
 */
export function parseInstant(text: string): Instant | undefined {
  const isUtc = INSTANT_UTC.test(text);
  if (!isUtc && !INSTANT.test(text)) return undefined;
  const at = Date.parse(text);
  if (Number.isNaN(at) || rollsOver(text)) return undefined;
  return isUtc ? (text as Instant) : (new Date(at).toISOString() as Instant);
}

const INSTANT_UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2})$/;

/** `Date.parse` takes 30 February for a day of March, and 24:00 for the next day; RFC 3339, section 5.7, has neither. */
const rollsOver = (text: string): boolean =>
  text.startsWith("24", 11) || (text.slice(8, 10) > "28" && parseLegalDate(text.slice(0, 10)) === undefined);
