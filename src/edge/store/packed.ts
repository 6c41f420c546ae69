import { hash } from "node:crypto";

/** NUL, which PostgreSQL refuses in text, and halves of surrogate pairs, which UTF-8 cannot carry. */
const UNSTORABLE = /^"|\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Any text as both databases store it without loss: as it is, or as a JSON string where it could not be. */
export const pack = (text: string): string => (UNSTORABLE.test(text) ? escapeText(text) : text);

export const unpack = (stored: string): string => (stored.startsWith('"') ? (JSON.parse(stored) as string) : stored);

/** JSON.stringify already escapes control characters and lone surrogates. */
const escapeText = (text: string): string => JSON.stringify(text);

/** PostgreSQL indexes at most 2,704 bytes (btree, a third of a page); four bytes a character at most stay well below. */
export const LONGEST_INDEXED = 400;

/** A text that can stand in an index: equal texts stay equal, different ones different. Only short ones can be read back. */
export function bounded(text: string): string {
  const stored = pack(text);
  if (stored.length <= LONGEST_INDEXED) return stored;
  return `${pack(stored.slice(0, LONGEST_INDEXED - 66))}~${hash("sha256", stored, "hex")}`;
}
