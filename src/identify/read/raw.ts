import type { Fact } from "../../model/observation.ts";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const VALUES = new Map(Array.from(ALPHABET, (letter, value) => [letter, value]));

/** Longest binary payload that is looked at, in bytes: a UDP datagram. */
const MAX_BYTES = 65_536;

/** Bytes of base64 text up to its first foreign character; forgiving, bounded. */
export function bytesOfBase64(text: string): Uint8Array {
  const bounded = text.slice(0, Math.ceil((MAX_BYTES * 4) / 3));
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of bounded) {
    if (letter === "\n" || letter === "\r") continue;
    const value = VALUES.get(letter);
    if (value === undefined) break;
    held = (held << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
      held &= (1 << bits) - 1;
    }
  }
  return Uint8Array.from(bytes);
}

/** Text of bytes, one character a byte (Latin-1): enough for the ASCII marks that replies carry. */
export function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return text;
}

/** The payload of a fact as text: `raw`, or `rawBase64` one character a byte. */
export function rawText(fact: Fact): string {
  const raw = fact["raw"];
  if (typeof raw === "string") return raw;
  const base64 = fact["rawBase64"];
  return typeof base64 === "string" ? latin1(bytesOfBase64(base64)) : "";
}

/** The payload of a fact as bytes; text gives its characters' low bytes. */
export function rawBytes(fact: Fact): Uint8Array {
  const base64 = fact["rawBase64"];
  if (typeof base64 === "string") return bytesOfBase64(base64);
  const raw = fact["raw"];
  if (typeof raw !== "string") return new Uint8Array();
  return Uint8Array.from(raw.slice(0, MAX_BYTES), (letter) => letter.charCodeAt(0) & 0xff);
}

/** Where a body is asked for, a payload that begins with `HTTP/` is the whole message (LINES.md). */
export function bodyText(fact: Fact): string {
  const raw = rawText(fact);
  if (!raw.startsWith("HTTP/")) return raw;
  const end = /\r?\n\r?\n/.exec(raw);
  return end === null ? "" : raw.slice(end.index + end[0].length);
}
