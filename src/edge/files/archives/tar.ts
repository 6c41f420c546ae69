import { decodeAll, detectEncoding } from "../decode.ts";
import type { ArchiveEvent, EntryFault } from "./entry.ts";
import { entryProblem } from "./bounds.ts";
import { type ByteReader, openBytes } from "./byte-reader.ts";

const BLOCK = 512;
/** Longest extended header that is read; longer ones are passed over. */
const MAX_EXTENDED = 1_048_576;

/** One header block: POSIX.1-1988 (ustar), with the GNU and pax additions. */
interface Header {
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

/** Whether a block is the header of a tar entry: its check sum fits. */
export const isTarHeader = (block: Buffer): boolean => block.length >= BLOCK && readHeader(block) !== undefined;

/** What has been said for the next entry by blocks before it. */
interface Extension {
  name?: string;
  size?: number;
}

/** The entries of a tar archive in order. Links, devices and pipes are told and passed over, folders are nothing to read. */
export async function* tarEvents(chunks: AsyncIterable<Buffer>, archive: string): AsyncGenerator<ArchiveEvent> {
  const reader = openBytes(chunks);
  let next: Extension = {};
  for (;;) {
    const block = await reader.take(BLOCK);
    if (block.length === 0) return yield { is: "cut", why: "its end mark is missing" };
    if (block.length < BLOCK) return yield { is: "cut", why: "a header is not whole" };
    if (block.every((byte) => byte === 0)) return;
    const header = readHeader(block);
    if (header === undefined) return yield { is: "cut", why: "a header's check sum does not fit" };
    const { type } = header;
    const size = next.size ?? header.size;
    if (type === "x" || type === "L") {
      const text = await reader.take(Math.min(header.size, MAX_EXTENDED));
      if (!(await reader.skip(padded(header.size) - text.length)))
        return yield { is: "cut", why: "a long name is not whole" };
      next = type === "L" ? { ...next, name: untilNul(text) } : { ...next, ...paxOf(text) };
      continue;
    }
    const name = next.name ?? header.name;
    next = {};
    if (type === "0" || type === "\0" || type === "7") {
      const entry = openEntry(reader, name, size);
      yield entry.event;
      if (!(await entry.finish())) return yield { is: "cut", why: "its last entry is not whole" };
      continue;
    }
    const what = OTHERS[type];
    if (what !== undefined) yield { is: "problem", problem: entryProblem(archive, name, "not-a-file", what) };
    else if (type !== "5" && type !== "g" && type !== "K")
      yield { is: "problem", problem: entryProblem(archive, name, "not-a-file", "of a kind that is not read") };
    if (!(await reader.skip(padded(SIZELESS.has(type) ? 0 : size))))
      return yield { is: "cut", why: "its last entry is not whole" };
  }
}

/** Kinds of entry that are no files, in words. */
const OTHERS: Readonly<Record<string, string>> = {
  "1": "a hard link",
  "2": "a symbolic link",
  "3": "a device",
  "4": "a device",
  "6": "a pipe",
  S: "a file with holes",
};
/** Kinds that hold no bytes, whatever size their header states. */
const SIZELESS = new Set(["1", "2", "3", "4", "5", "6"]);

const padded = (size: number): number => Math.ceil(size / BLOCK) * BLOCK;

function openEntry(reader: ByteReader, name: string, size: number) {
  let left = size;
  let fault: EntryFault | undefined;
  async function* bytes(): AsyncGenerator<Buffer> {
    while (left > 0) {
      const chunk = await reader.some(left);
      if (chunk.length === 0) return void (fault = "cut");
      left -= chunk.length;
      yield chunk;
    }
  }
  const event: ArchiveEvent = { is: "entry", name, bytes: bytes(), fault: () => fault };
  return {
    event,
    /** Passes over what nobody took, and the padding; false when the archive ends before that. */
    finish: async (): Promise<boolean> => fault === undefined && (await reader.skip(left + padded(size) - size)),
  };
}

function readHeader(block: Buffer): Header | undefined {
  const stated = octal(block.subarray(148, 156));
  let sum = 8 * 32;
  for (let at = 0; at < BLOCK; at += 1) if (at < 148 || at >= 156) sum += block[at] ?? 0;
  if (stated !== sum) return undefined;
  const size = sizeOf(block.subarray(124, 136));
  if (size === undefined) return undefined;
  const name = untilNul(block.subarray(0, 100));
  // The old GNU format keeps times where POSIX keeps the beginning of the path.
  const prefix = block.toString("latin1", 257, 263) === "ustar\0" ? untilNul(block.subarray(345, 500)) : "";
  return { name: prefix === "" ? name : `${prefix}/${name}`, size, type: String.fromCharCode(block[156] ?? 0) };
}

function octal(field: Buffer): number | undefined {
  const text = field
    .toString("latin1")
    .replace(/[\0 ]+$/, "")
    .trimStart();
  return /^[0-7]{1,12}$/.test(text) ? Number.parseInt(text, 8) : text === "" ? 0 : undefined;
}

/** Octal digits, or a binary number behind a set first bit, as GNU writes sizes of 8 GiB and more. */
function sizeOf(field: Buffer): number | undefined {
  if (field[0] !== 0x80) return octal(field);
  const size = field.readUIntBE(6, 6);
  return field.subarray(1, 6).every((byte) => byte === 0) && Number.isSafeInteger(size) ? size : undefined;
}

function untilNul(bytes: Buffer): string {
  const end = bytes.indexOf(0);
  const text = end === -1 ? bytes : bytes.subarray(0, end);
  return decodeAll(text, detectEncoding(text));
}

/** `path` and `size` of a pax header: records of `length key=value`, the length counted in bytes. POSIX.1-2001, pax. */
function paxOf(bytes: Buffer): Extension {
  const found: Extension = {};
  for (let at = 0; at < bytes.length; ) {
    const blank = bytes.indexOf(32, at);
    const length = blank === -1 ? Number.NaN : Number(bytes.toString("latin1", at, blank));
    if (!Number.isInteger(length) || length <= blank - at || at + length > bytes.length) break;
    const record = bytes.toString("utf8", blank + 1, at + length - 1);
    const equals = record.indexOf("=");
    const [key, value] = [record.slice(0, equals), record.slice(equals + 1)];
    if (key === "path") found.name = value;
    else if (key === "size" && /^\d{1,15}$/.test(value)) found.size = Number(value);
    at += length;
  }
  return found;
}
