/** Readers for values that arrived from anywhere: a wrong shape is absent, never a crash and never a guess. */
export type Json = Readonly<Record<string, unknown>>;

export const record = (value: unknown): Json | undefined =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : undefined;

export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Text within a bound; undefined when it is none, or too long to be what it should be. */
export const text = (value: unknown, longest = 2_000): string | undefined =>
  typeof value === "string" && value !== "" && value.length <= longest ? value : undefined;

export const number = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isFinite(value) ? value : undefined;

/** The day of a date or date-time: a day that exists, or undefined. */
export function dayOf(value: unknown): string | undefined {
  const day = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/.exec(text(value, 40) ?? "");
  if (day === null) return undefined;
  const date = new Date(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])));
  return date.toISOString().slice(0, 10) === day[0].slice(0, 10) ? day[0].slice(0, 10) : undefined;
}

/** A CVE id as it must be written. */
export const cveId = (value: unknown): string | undefined => /^CVE-\d{4}-\d{4,19}$/.exec(text(value, 40) ?? "")?.[0];
