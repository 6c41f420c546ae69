import { crc32 } from "node:zlib";
import yauzl from "yauzl";
import type { FoundFile } from "../walk.ts";
import type { ArchiveEvent, EntryFault } from "./entry.ts";
import { entryProblem } from "./bounds.ts";

/** A ZIP archive opened by its table of contents; undefined when it has none that can be read. */
export async function openZip(file: FoundFile): Promise<yauzl.ZipFile | undefined> {
  const options = { autoClose: false, lazyEntries: true, decodeStrings: false, validateEntrySizes: true };
  return yauzl.openPromise(file.absolute, options).catch(() => undefined);
}

/** Names of the first entries, to tell an office document from an archive. */
export async function firstNames(zip: yauzl.ZipFile, most: number): Promise<readonly string[]> {
  const names: string[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      names.push(nameOf(entry));
      if (names.length >= most) break;
    }
  } catch {
    // What was read of a damaged table of contents is enough to tell; reading it again says what is wrong.
  }
  return names;
}

/**
 * The entries that the table of contents lists, in its order. Names are decoded here and checked by whoever reads them:
 * yauzl would give up the whole archive at the first unsafe one.
 */
export async function* zipEvents(zip: yauzl.ZipFile, archive: string): AsyncGenerator<ArchiveEvent> {
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      if (/[/\\]$/.test(name)) continue;
      const refused = refusalOf(entry);
      if (refused === undefined) yield openEntry(zip, entry, name);
      else yield { is: "problem", problem: entryProblem(archive, name, ...refused) };
    }
  } catch {
    yield { is: "cut", why: "its table of contents is damaged" };
  }
}

const nameOf = (entry: yauzl.Entry): string =>
  yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);

/** Kinds of file in the Unix mode that stands in the upper half of the external attributes. */
const KIND_MASK = 0o170000;
const KINDS: ReadonlyMap<number, string> = new Map([
  [0o120000, "a symbolic link"],
  [0o020000, "a device"],
  [0o060000, "a device"],
  [0o010000, "a pipe"],
  [0o140000, "a socket"],
]);

function refusalOf(entry: yauzl.Entry): readonly [code: string, what: string] | undefined {
  const kind = KINDS.get((entry.externalFileAttributes >>> 16) & KIND_MASK);
  if (kind !== undefined) return ["not-a-file", kind];
  if (entry.isEncrypted()) return ["encrypted", "encrypted"];
  if (!entry.canDecodeFileData()) return ["packed-otherwise", `packed by method ${entry.compressionMethod}`];
  return undefined;
}

function openEntry(zip: yauzl.ZipFile, entry: yauzl.Entry, name: string): ArchiveEvent {
  let fault: EntryFault | undefined;
  async function* bytes(): AsyncGenerator<Buffer> {
    let sum = 0;
    try {
      const stream = await zip.openReadStreamPromise(entry);
      try {
        for await (const chunk of stream as AsyncIterable<Buffer>) {
          sum = crc32(chunk, sum);
          yield chunk;
        }
      } finally {
        stream.destroy();
      }
      if (sum !== entry.crc32) fault = "damaged";
    } catch {
      fault = "damaged";
    }
  }
  return { is: "entry", name, bytes: bytes(), fault: () => fault };
}
