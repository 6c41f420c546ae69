import { toBase64 } from "../model/base64.ts";

/** Text of UTF-8 bytes; undefined when they are not valid UTF-8 (RFC 3629: no overlong forms, no surrogates). */
export function fromUtf8(bytes: readonly number[]): string | undefined {
  return bytes.every(isAscii) ? fromAscii(bytes) : fromWide(bytes);
}

const isAscii = (byte: number): boolean => byte < 0x80;

/** Most answers are ASCII; letter by letter they cost five times as much (measured). */
function fromAscii(bytes: readonly number[]): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 4_096) text += String.fromCharCode(...bytes.slice(at, at + 4_096));
  return text;
}

function fromWide(bytes: readonly number[]): string | undefined {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const more = lead < 0x80 ? 0 : lead < 0xc2 ? -1 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : -1;
    if (more < 0 || at + more >= bytes.length) return undefined;
    let point = more === 0 ? lead : lead & (0x3f >> more);
    for (let next = 1; next <= more; next += 1) {
      const byte = bytes[at + next] ?? 0;
      if ((byte & 0xc0) !== 0x80) return undefined;
      point = (point << 6) | (byte & 0x3f);
    }
    if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined;
    if ((more === 2 && point < 0x800) || (more === 3 && point < 0x1_0000)) return undefined;
    parts.push(String.fromCodePoint(point));
    at += more + 1;
  }
  return parts.join("");
}

/** UTF-8 bytes of text; a lone surrogate becomes U+FFFD. */
export function toUtf8(text: string): number[] {
  const bytes: number[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const point = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point < 0x1_0000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    else bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
  }
  return bytes;
}

/** A payload as facts carry it: text, or base64 when the bytes are not UTF-8 or hold NUL. */
export function payloadOf(bytes: readonly number[]): { readonly raw: string } | { readonly rawBase64: string } {
  const text = bytes.includes(0) ? undefined : fromUtf8(bytes);
  return text === undefined ? { rawBase64: toBase64(bytes) } : { raw: text };
}
