import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { LARGEST_CONTENTS } from "./format.ts";

/** One file that a person named for an update, as text. */
export interface RawFile {
  readonly path: string;
  readonly text: string;
}

export interface RawFiles {
  readonly files: Iterable<RawFile>;
  /** What was passed over and why; complete when `files` has been read to its end. */
  readonly passed: readonly string[];
  /** Files of the right kind that could not be read, and why; complete as `passed` is. */
  readonly unread: readonly string[];
}

/** Bounds of one update. The list of all CVE records has 300,000 files in folders three deep. */
const MOST_FILES = 500_000;
const DEEPEST = 8;

/** The files below a path, in order. Links are not followed, other files than JSON, CSV and their gzip forms are passed over. */
export function rawFiles(path: string): RawFiles {
  const [passed, unread]: [string[], string[]] = [[], []];
  const walk = { passed, unread, depth: 0, left: { files: MOST_FILES, bytes: LARGEST_CONTENTS } };
  return { passed, unread, files: filesBelow(path, walk) };
}

interface Walk {
  readonly passed: string[];
  readonly unread: string[];
  readonly depth: number;
  readonly left: { files: number; bytes: number };
}

function* filesBelow(path: string, walk: Walk): Generator<RawFile> {
  const { passed, unread, depth, left } = walk;
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) passed.push(`${path}: there is no such file`);
  else if (stats.isDirectory()) {
    if (depth >= DEEPEST) unread.push(`${path}: folders are read ${DEEPEST} deep`);
    else
      for (const name of readdirSync(path).sort()) yield* filesBelow(join(path, name), { ...walk, depth: depth + 1 });
  } else if (!stats.isFile()) passed.push(`${path}: is no regular file (links are not followed)`);
  else if (!/\.(?:json|csv|jsonl)(?:\.gz)?$/i.test(path))
    passed.push(`${path}: is no .json or .csv file (nor .gz of one)`);
  else {
    const read = readBounded(path, stats.size, left);
    if ("why" in read) unread.push(`${path}: ${read.why}`);
    else yield { path, text: read.text };
  }
}

const TOO_MUCH = { why: "is more than one update takes (512 MiB unpacked, 500,000 files)" };

function readBounded(path: string, size: number, left: Walk["left"]): { readonly text: string } | typeof TOO_MUCH {
  left.files -= 1;
  if (left.files < 0 || size > left.bytes) return TOO_MUCH;
  try {
    const file = readFileSync(path);
    const bytes = path.toLowerCase().endsWith(".gz")
      ? gunzipSync(file, { maxOutputLength: Math.max(1, left.bytes) })
      : file;
    left.bytes -= bytes.length;
    // Programs that save a download put a byte order mark before it; no format here has one.
    return left.bytes < 0 ? TOO_MUCH : { text: bytes.toString("utf8").replace(/^\ufeff/, "") };
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "ERR_BUFFER_TOO_LARGE") return TOO_MUCH;
    return { why: code.startsWith("Z_") ? "does not unpack: it is cut or damaged" : `cannot be read (${code})` };
  }
}
