import { isUtf8 } from "node:buffer";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** An encoding and the length of the byte order mark that shows it, in bytes. */
export interface Detected {
  readonly encoding: Encoding;
  readonly mark: number;
}

/** The encoding that the first bytes show: a byte order mark, else UTF-8 when they are valid UTF-8, else Windows-1252. */
export function detectEncoding(head: Buffer): Detected {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: "utf-8", mark: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: "utf-16le", mark: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: "utf-16be", mark: 2 };
  return { encoding: isUtf8(head.subarray(0, wholeCharacters(head))) ? "utf-8" : "windows-1252", mark: 0 };
}

/** Where the last whole UTF-8 character ends: a head is cut anywhere. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return lengthOf(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

const lengthOf = (lead: number): number => (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2);

/** Text of whole bytes in an encoding, mark left out. Bytes that are not of it become U+FFFD. */
export function decodeAll(bytes: Buffer, { encoding, mark }: Detected): string {
  const body = bytes.subarray(mark);
  if (encoding === "windows-1252") return windows1252(body);
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(body);
}

/** WHATWG Encoding, index windows-1252, bytes 0x80 to 0x9f; the five unassigned ones stay as control characters. */
const HIGH =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

/** Text of Windows-1252 bytes. Every byte sequence has one. */
export function windows1252(bytes: Buffer): string {
  return bytes
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (control) => HIGH[control.charCodeAt(0) - 0x80] ?? control);
}

/** The bytes of a file as UTF-8 without mark, chunk by chunk; Windows-1252 bytes pass as they are (see readLines). */
export async function* utf8Bytes(chunks: AsyncIterable<Buffer>, { encoding, mark }: Detected): AsyncGenerator<Buffer> {
  const utf16 = encoding === "utf-16le" || encoding === "utf-16be" ? new TextDecoder(encoding) : undefined;
  let skip = utf16 === undefined ? mark : 0;
  for await (const chunk of chunks) {
    if (utf16 !== undefined) yield Buffer.from(utf16.decode(chunk, { stream: true }));
    else yield skip === 0 ? chunk : chunk.subarray(skip);
    skip = 0;
  }
  if (utf16 !== undefined) yield Buffer.from(utf16.decode());
}

/** The text of a file, chunk by chunk; characters are never split. */
export async function* textChunks(chunks: AsyncIterable<Buffer>, { encoding, mark }: Detected): AsyncGenerator<string> {
  const decoder = encoding === "windows-1252" ? undefined : new TextDecoder(encoding);
  let skip = decoder === undefined ? mark : 0;
  for await (const chunk of chunks) {
    yield decoder === undefined ? windows1252(chunk.subarray(skip)) : decoder.decode(chunk, { stream: true });
    skip = 0;
  }
  if (decoder !== undefined) yield decoder.decode();
}
