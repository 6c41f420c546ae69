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
}

/** Bounds of one update. The list of all CVE records has 300,000 files in folders three deep. */
const MOST_FILES = 500_000;
const DEEPEST = 8;

/** The files below a path, in order. Links are not followed, other files than JSON, CSV and their gzip forms are passed over. */
export function rawFiles(path: string): RawFiles {
  const passed: string[] = [];
  return {
    passed,
    files: filesBelow(path, passed, { depth: 0, left: { files: MOST_FILES, bytes: LARGEST_CONTENTS } }),
  };
}

interface Walk {
  readonly depth: number;
  readonly left: { files: number; bytes: number };
}

function* filesBelow(path: string, passed: string[], walk: Walk): Generator<RawFile> {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) passed.push(`${path}: there is no such file`);
  else if (stats.isDirectory()) {
    if (walk.depth >= DEEPEST) passed.push(`${path}: folders are read ${DEEPEST} deep`);
    else
      for (const name of readdirSync(path).sort())
        yield* filesBelow(join(path, name), passed, { ...walk, depth: walk.depth + 1 });
  } else if (!stats.isFile()) passed.push(`${path}: is no regular file (links are not followed)`);
  else if (!/\.(?:json|csv|jsonl)(?:\.gz)?$/i.test(path))
    passed.push(`${path}: is no .json or .csv file (nor .gz of one)`);
  else {
    const text = readBounded(path, stats.size, walk.left);
    if (text === undefined) passed.push(`${path}: is more than one update takes (512 MiB unpacked, 500,000 files)`);
    else yield { path, text };
  }
}

function readBounded(path: string, size: number, left: Walk["left"]): string | undefined {
  left.files -= 1;
  if (left.files < 0 || size > left.bytes) return undefined;
  try {
    const file = readFileSync(path);
    const bytes = path.toLowerCase().endsWith(".gz")
      ? gunzipSync(file, { maxOutputLength: Math.max(1, left.bytes) })
      : file;
    left.bytes -= bytes.length;
    return left.bytes < 0 ? undefined : bytes.toString("utf8");
  } catch {
    return undefined;
  }
}
