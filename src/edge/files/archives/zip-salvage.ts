import { crc32 } from "node:zlib";
import yauzl from "yauzl";
import type { FoundFile } from "../walk.ts";
import type { ArchiveEvent, EntryFault } from "./entry.ts";
import { entryProblem } from "./bounds.ts";
import { inflateFrom } from "./inflate.ts";
import { readRange, streamRange } from "./ranges.ts";

/** Length of a local header without its name (APPNOTE 4.3.7). */
const HEADER = 30;
const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const UNKNOWN_SIZE = 0xffff_ffff;

interface Local {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  /** Sizes stand behind the bytes, not before them. */
  readonly streamed: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly start: number;
}

/** The name of the first entry as its local header states it; undefined when there is none. */
export const firstLocalName = async (file: FoundFile): Promise<string | undefined> =>
  (await localAt(file.absolute, 0))?.name;

/**
 * The entries of a ZIP archive whose table of contents is missing, as a cut-off download leaves it: from one local header to
 * the next, until an entry is not whole. Ends with `cut` always.
 */
export async function* salvageZip(file: FoundFile): AsyncGenerator<ArchiveEvent> {
  for (let at = 0; ; ) {
    const local = await localAt(file.absolute, at);
    if (local === undefined) break;
    const entry = openEntry(file, local);
    const skipped = local.encrypted || (local.method !== 0 && local.method !== 8);
    const [code, what] = local.encrypted ? ENCRYPTED : OTHERWISE;
    if (skipped) yield { is: "problem", problem: entryProblem(file.path, local.name, code, what) };
    else if (!/[/\\]$/.test(local.name)) yield entry.event;
    const end = await entry.end(skipped);
    if (end === undefined) break;
    at = end;
  }
  yield { is: "cut", why: "its table of contents, which stands at the end, is missing" };
}

const ENCRYPTED = ["encrypted", "encrypted"] as const;
const OTHERWISE = ["packed-otherwise", "packed in a way that is not read"] as const;

async function localAt(path: string, at: number): Promise<Local | undefined> {
  const head = await readRange(path, at, HEADER + 65_535);
  if (head.length < HEADER || head.readUInt32LE(0) !== LOCAL) return undefined;
  const [nameLength, extraLength] = [head.readUInt16LE(26), head.readUInt16LE(28)];
  const raw = head.subarray(HEADER, HEADER + nameLength);
  if (raw.length < nameLength) return undefined;
  const flags = head.readUInt16LE(6);
  return {
    name: yauzl.getFileNameLowLevel(flags, raw, [], true),
    method: head.readUInt16LE(8),
    encrypted: (flags & 1) !== 0,
    streamed: (flags & 8) !== 0 || head.readUInt32LE(18) === UNKNOWN_SIZE,
    crc: head.readUInt32LE(14),
    packed: head.readUInt32LE(18),
    start: at + HEADER + nameLength + extraLength,
  };
}

/** `end` gives where the next header should stand; undefined when that cannot be known or the entry was not whole. */
function openEntry(file: FoundFile, local: Local) {
  const { absolute: path, bytes: size } = file;
  const { start, method, packed, streamed } = local;
  const stored = method === 0;
  const inflating = inflateFrom(path, start);
  let fault: EntryFault | undefined;
  let taken = false;
  let sum = 0;
  async function* bytes(): AsyncGenerator<Buffer> {
    // A stored entry whose size is not stated cannot be told from what follows.
    if (stored && streamed) return void (fault = "cut");
    if (!streamed && start + packed > size) return void (fault = "cut");
    for await (const chunk of stored ? streamRange(path, start, start + packed) : inflating.chunks) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
    taken = true;
    if (inflating.damaged()) fault = "damaged";
    else if (!stored && start + inflating.consumed() >= size) fault = "cut";
    else if (!streamed && sum !== local.crc) fault = "damaged";
  }
  const unread = bytes();
  const event: ArchiveEvent = { is: "entry", name: local.name, bytes: unread, fault: () => fault };
  return {
    event,
    async end(skipped: boolean): Promise<number | undefined> {
      if (!streamed) return start + packed <= size ? start + packed : undefined;
      if (skipped || stored) return undefined;
      if (!taken && fault === undefined) await drain(unread);
      if (fault !== undefined) return undefined;
      const end = start + inflating.consumed();
      const descriptor = await readRange(path, end, 4);
      if (descriptor.length < 4) return undefined;
      return end + (descriptor.readUInt32LE(0) === DESCRIPTOR ? 16 : 12);
    },
  };
}

async function drain(chunks: AsyncIterator<Buffer>): Promise<void> {
  while ((await chunks.next()).done !== true);
}
