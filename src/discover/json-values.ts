import { MAX_FACT_TEXT, MAX_SUBJECT_TEXT } from "./line-fields.ts";
import { payloadOf, toUtf8 } from "./octets.ts";
import { type Instant, parseInstant } from "../model/time.ts";

/** A JSON object that nobody checked. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value that a text of a file holds; undefined when it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The value below an object by the names on the way; undefined where the way ends. */
export function valueAt(value: unknown, ...way: readonly string[]): unknown {
  let at = value;
  for (const name of way) {
    if (!isObject(at) || !Object.hasOwn(at, name)) return undefined;
    at = at[name];
  }
  return at;
}

/** A text or number as trimmed text, NUL replaced; undefined when absent, of another type, or empty. */
export function textAt(value: unknown, ...way: readonly string[]): string | undefined {
  const found = valueAt(value, ...way);
  if (typeof found === "number") return String(found);
  return typeof found === "string" ? tidyText(found) : undefined;
}

/** Trimmed, bounded, NUL replaced (no database takes it in text); undefined when nothing is left. */
export function tidyText(text: string, most = MAX_FACT_TEXT): string | undefined {
  const bounded = text.length > most ? text.slice(0, most) : text;
  const trimmed = (bounded.includes("\0") ? bounded.replaceAll("\0", "\uFFFD") : bounded).trim();
  return trimmed === "" ? undefined : trimmed;
}

/** A text that may stand in a subject: short, or not taken at all. */
export function nameAt(value: unknown, ...way: readonly string[]): string | undefined {
  const text = textAt(value, ...way);
  return text === undefined || text.length > MAX_SUBJECT_TEXT ? undefined : text;
}

/** The list at the end of a way; empty when there is none. A single value counts as a list of one. */
export function listAt(value: unknown, ...way: readonly string[]): readonly unknown[] {
  const found = valueAt(value, ...way);
  if (Array.isArray(found)) return found;
  return found === undefined || found === null ? [] : [found];
}

/** Texts and numbers of a list. */
export function textsAt(value: unknown, ...way: readonly string[]): readonly string[] {
  const texts: string[] = [];
  for (const each of listAt(value, ...way)) {
    const text = textAt(each);
    if (text !== undefined) texts.push(text);
  }
  return texts;
}

/** A port number; undefined when it is none. */
export function portOf(value: unknown): number | undefined {
  const number = typeof value === "string" && /^\d{1,5}$/.test(value) ? Number(value) : value;
  return typeof number === "number" && Number.isInteger(number) && number > 0 && number <= 65_535 ? number : undefined;
}

/** What a device sent, as facts carry it, bounded: text, or base64 of its UTF-8 bytes when it holds NUL. */
export function payloadOfText(text: string): { readonly raw: string } | { readonly rawBase64: string } {
  if (!text.includes("\0")) return { raw: text.length > MAX_FACT_TEXT ? text.slice(0, MAX_FACT_TEXT) : text };
  return payloadOf(toUtf8(text.slice(0, MAX_FACT_TEXT / 4)));
}

/** Seconds since the epoch as an instant. */
export function instantOfEpoch(seconds: unknown): Instant | undefined {
  const number = typeof seconds === "string" && /^\d{1,11}$/.test(seconds) ? Number(seconds) : seconds;
  if (typeof number !== "number" || !(number > 0) || number >= 100_000_000_000) return undefined;
  return parseInstant(`${new Date(Math.floor(number) * 1_000).toISOString().slice(0, 19)}Z`);
}

/** A date and time that a tool writes in UTC without saying so (`2021-01-28T07:21:33.444507`, `2022-01-10 00:01:42`). */
export function instantOfUtc(text: string | undefined): Instant | undefined {
  if (text === undefined || text.length < 19 || text.length > 40) return undefined;
  if (PLAIN_UTC.test(text))
    return Number.isNaN(Date.parse(`${text.slice(0, 19)}Z`)) ? undefined : (`${text}Z` as Instant);
  const joined = `${text.slice(0, 10)}T${text.slice(11)}`;
  return parseInstant(/(?:Z|[+-]\d{2}:\d{2})$/.test(joined) ? joined : `${joined.replace(/(\.\d{1,9})\d*$/, "$1")}Z`);
}

const PLAIN_UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?$/;
