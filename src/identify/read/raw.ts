import { bytesOfBase64, latin1 } from "../../model/base64.ts";
import type { Fact } from "../../model/observation.ts";

/** Longest binary payload that is looked at, in bytes: a UDP datagram. */
export const MAX_BYTES = 65_536;

/** The payload of a fact as text: `raw`, or `rawBase64` one character a byte. */
export function rawText(fact: Fact): string {
  const raw = fact["raw"];
  if (typeof raw === "string") return raw;
  const base64 = fact["rawBase64"];
  return typeof base64 === "string" ? latin1(bytesOfBase64(base64, MAX_BYTES)) : "";
}

/** The payload of a fact as bytes; text gives its characters' low bytes. */
export function rawBytes(fact: Fact): Uint8Array {
  const base64 = fact["rawBase64"];
  if (typeof base64 === "string") return bytesOfBase64(base64, MAX_BYTES);
  const raw = fact["raw"];
  if (typeof raw !== "string") return new Uint8Array();
  return Uint8Array.from(raw.slice(0, MAX_BYTES), (letter) => letter.charCodeAt(0) & 0xff);
}

/** A byte of a payload that is text, one character a byte; 0 behind its end. */
export const byteAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) & 0xff : 0);

/** Two bytes in network order. */
export const numberAt = (text: string, at: number): number => byteAt(text, at) * 256 + byteAt(text, at + 1);

/** Where a body is asked for, a payload that begins with `HTTP/` is the whole message (LINES.md). */
export function bodyText(fact: Fact): string {
  const raw = rawText(fact);
  if (!raw.startsWith("HTTP/")) return raw;
  const end = /\r?\n\r?\n/.exec(raw);
  return end === null ? "" : raw.slice(end.index + end[0].length);
}
