import type { Readable } from "node:stream";
import yauzl from "yauzl";
import { failed, ok, type Result } from "../../../model/result.ts";
import { readHeadBytes } from "../bytes.ts";
import { textChunks } from "../decode.ts";
import type { FoundFile } from "../walk.ts";

/** Bounds of a workbook's container. Guesses: a workbook at Excel's limit of rows has some 20 parts and 300 MiB. */
export const MAX_PARTS = 10_000;
export const MAX_UNPACKED_BYTES = 536_870_912;
/** A part that unpacks to more than this many times its size is refused, above {@link FREE_RATIO_BYTES}. */
export const MAX_RATIO = 250;
/** Small parts may pack as well as they like. */
const FREE_RATIO_BYTES = 16_777_216;

/** An opened container whose bounds were checked. */
export interface Archive {
  has(part: string): boolean;
  names(): readonly string[];
  /** The text of a part, chunk by chunk. Throws when the part is damaged; its size can never exceed what was checked. */
  text(part: string): AsyncGenerator<string>;
  close(): void;
}

/** Why a container was refused: for people, and whether the file ended too early. */
export interface Refusal {
  readonly code: "cut" | "refused" | "not-a-workbook";
  readonly what: string;
  readonly remedy: string;
}

/**
 * Opens a ZIP container from its central directory alone (local headers are not believed) and checks its bounds before
 * anything is unpacked. Reading a part later fails when it unpacks to another size than was checked.
 */
export async function openArchive(file: FoundFile): Promise<Result<Archive, Refusal>> {
  const head = await readHeadBytes(file, 8);
  if (typeof head === "string") return failed(refusal("cut", `could not be read: ${head}`, "Check its permissions."));
  if (head.toString("hex").startsWith("d0cf11e0")) return failed(OLD_OR_PROTECTED);
  const zip = await yauzl
    .openPromise(file.absolute, { autoClose: false, lazyEntries: true, validateEntrySizes: true })
    .catch(() => undefined);
  if (zip === undefined) return failed(CUT);
  const entries = new Map<string, yauzl.Entry>();
  const refused = await collect(zip, entries).catch(() => DAMAGED);
  if (refused !== undefined) {
    zip.close();
    return failed(refused);
  }
  return ok({
    has: (part) => entries.has(part),
    names: () => [...entries.keys()],
    text: (part) => textOf(zip, entries.get(part)),
    close: () => zip.close(),
  });
}

async function collect(zip: yauzl.ZipFile, entries: Map<string, yauzl.Entry>): Promise<Refusal | undefined> {
  if (zip.entryCount > MAX_PARTS) return refusal("refused", `holds ${zip.entryCount} parts`, BOMB);
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) return PROTECTED;
    unpacked += entry.uncompressedSize;
    if (unpacked > MAX_UNPACKED_BYTES)
      return refusal("refused", `unpacks to more than ${MAX_UNPACKED_BYTES / 1_048_576} MiB`, BOMB);
    const free = entry.uncompressedSize <= FREE_RATIO_BYTES;
    if (!free && entry.uncompressedSize > entry.compressedSize * MAX_RATIO)
      return refusal("refused", `has a part that unpacks to more than ${MAX_RATIO} times its size`, BOMB);
    if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
  }
  return undefined;
}

async function* textOf(zip: yauzl.ZipFile, entry: yauzl.Entry | undefined): AsyncGenerator<string> {
  if (entry === undefined) return;
  const stream: Readable = await zip.openReadStreamPromise(entry);
  try {
    yield* textChunks(stream as AsyncIterable<Buffer>, { encoding: "utf-8", mark: 0 });
  } finally {
    stream.destroy();
  }
}

const refusal = (code: Refusal["code"], what: string, remedy: string): Refusal => ({ code, what, remedy });

const BOMB = "No inventory is so large; if this one is, split it or export its sheets as CSV.";
const CUT = refusal(
  "cut",
  "is no whole workbook: its table of contents, which stands at the end, is missing or damaged",
  "It was probably cut off while it was copied or downloaded; get it again.",
);
const DAMAGED = refusal("refused", "has a damaged table of contents or a part with an unsafe name", "Save it again.");
const PROTECTED = refusal("refused", "is encrypted", "Save it without a password and import that.");
const OLD_OR_PROTECTED = refusal(
  "refused",
  "is an old workbook (XLS) or one that is protected by a password",
  "Save it as XLSX without a password, or as CSV, and import that.",
);
