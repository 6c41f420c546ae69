import { type FileHandle, lstat, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Problem } from "../../../model/origin.ts";
import type { FoundFile } from "../walk.ts";
import {
  ARCHIVE_BOUNDS,
  type Bounds,
  type Budget,
  cutArchive,
  entryProblem,
  isHiddenName,
  openBudget,
  plainName,
  tooDeep,
  tooLarge,
  tooMany,
  unsafeName,
  withinBudget,
} from "./bounds.ts";
import type { ArchiveEntry, ArchiveEvent } from "./entry.ts";
import { gunzip } from "./gzip.ts";
import { isTarHeader, tarEvents } from "./tar.ts";
import { readRange, streamRange } from "./ranges.ts";
import { firstNames, openZip, zipEvents } from "./zip.ts";
import { firstLocalName, salvageZip } from "./zip-salvage.ts";

/** What an archive holds, in its order. A file is there until the next event is asked for. */
export type Unpacked =
  | { readonly is: "file"; readonly file: FoundFile }
  | { readonly is: "problem"; readonly problem: Problem }
  /** `cut`: something of the archive was not reached. */
  | { readonly is: "end"; readonly how: "complete" | "cut" };

/** A file out of an archive: how deep it lies, and what is left of the bounds. */
interface Member extends FoundFile {
  readonly depth: number;
  readonly budget: Budget;
}

type Kind = "zip" | "cut-zip" | "gzip" | "tar";

/**
 * Unpacks an archive (ZIP, gzip, tar, tar in gzip; by content, whatever its name) file by file: one of them lies on the disk
 * at a time, in a folder that only this user can read and that is gone at the end, and none of them in memory. Undefined for
 * a file that is no archive; a workbook is none, though its container is a ZIP.
 */
export async function unpack(
  file: FoundFile,
  bounds: Bounds = ARCHIVE_BOUNDS,
): Promise<AsyncIterable<Unpacked> | undefined> {
  const kind = await kindOf(file);
  return kind === undefined ? undefined : unpackAs(kind, file, bounds);
}

async function* unpackAs(kind: Kind, file: FoundFile, bounds: Bounds): AsyncGenerator<Unpacked> {
  const { depth, budget } = nestOf(file, bounds);
  if (depth > bounds.depth) {
    yield { is: "problem", problem: tooDeep(file.path, bounds.depth) };
    return yield { is: "end", how: "cut" };
  }
  const folder = await mkdtemp(join(tmpdir(), "decamp-archive-"));
  const unpacking: Unpacking = { archive: file, folder, budget, depth, names: new Map(), partial: kind === "gzip" };
  let how: "complete" | "cut" = "complete";
  let toldCut = false;
  try {
    for await (const event of eventsOf(kind, file, budget)) {
      // A tar in gzip can be cut in both; once is enough.
      if (event.is === "cut" && toldCut) continue;
      toldCut ||= event.is === "cut";
      for await (const told of takeEvent(event, unpacking)) {
        if (told.is === "end") how = "cut";
        else yield told;
      }
      if (budget.bytes < 0 || budget.entries < 0) break;
    }
    if (budget.bytes < 0 || budget.entries < 0) {
      how = "cut";
      yield { is: "problem", problem: budget.bytes < 0 ? tooLarge(file.path) : tooMany(file.path) };
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  yield { is: "end", how };
}

/** The named archive opens the budget; what lies in it shares it. */
function nestOf(file: FoundFile, bounds: Bounds): { readonly depth: number; readonly budget: Budget } {
  const member = file as Partial<Member>;
  if (member.depth !== undefined && member.budget !== undefined) return { depth: member.depth, budget: member.budget };
  return { depth: 1, budget: openBudget(file.bytes, bounds) };
}

async function kindOf(file: FoundFile): Promise<Kind | undefined> {
  const head = await readRange(file.absolute, 0, 512);
  if (head[0] === 0x1f && head[1] === 0x8b) return "gzip";
  const magic = head.length >= 4 ? head.readUInt32BE(0) : 0;
  if (magic === 0x504b0304 || magic === 0x504b0506) return zipKind(file);
  return isTarHeader(head) ? "tar" : undefined;
}

/** Office documents of both families begin with these parts; they are for the sheet reader. */
const OFFICE =
  /^(?:\[Content_Types\]\.xml$|_rels\/|docProps\/|xl\/|word\/|ppt\/|mimetype$|content\.xml$|META-INF\/manifest\.xml$)/;
const OFFICE_NAMES = 64;

async function zipKind(file: FoundFile): Promise<Kind | undefined> {
  const zip = await openZip(file);
  if (zip === undefined) {
    const first = await firstLocalName(file);
    return first === undefined || OFFICE.test(first) ? undefined : "cut-zip";
  }
  try {
    const names = await firstNames(zip, OFFICE_NAMES);
    return names.some((name) => OFFICE.test(name)) ? undefined : "zip";
  } finally {
    zip.close();
  }
}

async function* eventsOf(kind: Kind, file: FoundFile, budget: Budget): AsyncGenerator<ArchiveEvent> {
  if (kind === "cut-zip") return yield* salvageZip(file);
  if (kind === "tar") return yield* tarEvents(streamRange(file.absolute, 0, file.bytes), file.path);
  if (kind === "gzip") return yield* gzipEvents(file, budget);
  const zip = await openZip(file);
  if (zip === undefined) return yield { is: "cut", why: "it cannot be opened any more" };
  try {
    yield* zipEvents(zip, file.path);
  } finally {
    zip.close();
  }
}

/** A tar archive in gzip is one archive; any other content is one file, called as the archive without `.gz`. */
async function* gzipEvents(file: FoundFile, budget: Budget): AsyncGenerator<ArchiveEvent> {
  const packed = gunzip(file.absolute, file.bytes);
  const chunks = withinBudget(packed.chunks, budget);
  const head: Buffer[] = [];
  let length = 0;
  while (length < 512) {
    const { value, done } = await chunks.next();
    if (done === true) break;
    head.push(Buffer.from(value));
    length += value.length;
  }
  const first = Buffer.concat(head);
  const all = (async function* () {
    yield first;
    yield* chunks;
  })();
  if (isTarHeader(first.subarray(0, 512))) yield* tarEvents(all, file.path);
  else {
    const name = basename(file.path.replace(/^.*!/, "")).replace(/\.gz$/i, "");
    yield { is: "entry", name: name === "" ? "content" : name, bytes: all, fault: () => undefined };
  }
  // A tar ends before its gzip does: whether that is whole shows at its end.
  while ((await chunks.next()).done !== true);
  const fault = packed.fault();
  if (fault !== undefined && budget.bytes >= 0) yield { is: "cut", why: fault };
}

interface Unpacking {
  readonly archive: FoundFile;
  readonly folder: string;
  readonly budget: Budget;
  readonly depth: number;
  /** How often each name was met: two entries of one name are two files. */
  readonly names: Map<string, number>;
  /** A single packed file is read as far as it goes; an entry that is not whole is left out. */
  readonly partial: boolean;
}

/** Entries that are files and were not read: the archive was not read whole. Links and devices hold nothing of their own. */
const HOLDS_A_FILE: ReadonlySet<string> = new Set(["encrypted", "packed-otherwise"]);

async function* takeEvent(event: ArchiveEvent, unpacking: Unpacking): AsyncGenerator<Unpacked> {
  const { archive, budget } = unpacking;
  if (event.is === "cut") {
    // What the bounds cut off is told as that.
    if (budget.bytes < 0) return;
    yield { is: "problem", problem: cutArchive(archive.path, event.why) };
    return yield { is: "end", how: "cut" };
  }
  budget.entries -= 1;
  if (budget.entries < 0) return;
  if (event.is === "problem") {
    yield event;
    if (HOLDS_A_FILE.has(event.problem.code)) yield { is: "end", how: "cut" };
    return;
  }
  const { name } = event;
  const unsafe = unsafeName(name);
  if (unsafe !== undefined) {
    yield { is: "problem", problem: entryProblem(archive.path, name.slice(0, 256), "unsafe-path", unsafe) };
    return yield { is: "end", how: "cut" };
  }
  if (isHiddenName(name)) return;
  yield* spoolEntry(event, unpacking);
}

async function* spoolEntry(entry: ArchiveEntry, unpacking: Unpacking): AsyncGenerator<Unpacked> {
  const { archive, folder, budget, depth, partial } = unpacking;
  const absolute = join(folder, "entry");
  // What a gzip holds was counted where it was unpacked.
  const chunks = partial ? entry.bytes : withinBudget(entry.bytes, budget);
  const failure = await writeChunks(absolute, chunks);
  if (failure !== undefined) {
    yield { is: "problem", problem: entryProblem(archive.path, entry.name, "no-room", failure) };
    return yield { is: "end", how: "cut" };
  }
  if (budget.bytes < 0) return;
  const fault = entry.fault();
  if (fault === "damaged")
    yield { is: "problem", problem: entryProblem(archive.path, entry.name, "damaged", "damaged") };
  if (fault !== undefined) return yield { is: "end", how: "cut" };
  const { size, mtimeMs } = await lstat(absolute);
  const path = `${archive.path}!${distinct(plainName(entry.name), unpacking.names)}`;
  const file: Member = { path, absolute, bytes: size, modified: mtimeMs, depth: depth + 1, budget };
  yield { is: "file", file };
  await rm(absolute, { force: true });
}

function distinct(name: string, names: Map<string, number>): string {
  const times = (names.get(name) ?? 0) + 1;
  names.set(name, times);
  return times === 1 ? name : `${name} (${times})`;
}

/** Writes chunks to a new file; gives in words why it could not. */
async function writeChunks(path: string, chunks: AsyncIterable<Buffer>): Promise<string | undefined> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, "w", 0o600);
    for await (const chunk of chunks) await handle.appendFile(chunk);
    return undefined;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    return `not unpacked, for the folder of temporary files cannot take it (${code})`;
  } finally {
    await handle?.close();
  }
}
