import type { Problem } from "../../../model/origin.ts";
import { shown } from "../../../discover/shown.ts";

/** What one named archive may hold in all, whatever is nested in it. */
export interface Bounds {
  /** Bytes unpacked in all. */
  readonly bytes: number;
  /** Bytes that any archive may unpack to, however small it is. */
  readonly freeBytes: number;
  /** Above {@link freeBytes}, bytes unpacked for each byte of the named archive. */
  readonly ratio: number;
  readonly entries: number;
  /** Archives in archives: 1 is the named one. `.tar.gz` counts once. */
  readonly depth: number;
}

/**
 * Guesses. Deflate packs 1,032 to 1 at most, as bombs do; logs and scans pack 10 to 40 to 1. A month of logs of a large
 * organisation stays below 8 GiB, and a disk should have room for it.
 */
export const ARCHIVE_BOUNDS: Bounds = {
  bytes: 8_589_934_592,
  freeBytes: 67_108_864,
  ratio: 250,
  entries: 100_000,
  depth: 4,
};

/** What is left of the bounds of one named archive; shared by all that is nested in it. */
export interface Budget {
  bytes: number;
  entries: number;
  readonly depth: number;
}

/** The budget of a named archive of this size. */
export function openBudget(archiveBytes: number, bounds: Bounds): Budget {
  const bytes = Math.min(bounds.bytes, Math.max(bounds.freeBytes, archiveBytes * bounds.ratio));
  return { bytes, entries: bounds.entries, depth: bounds.depth };
}

/** Passes unpacked bytes on while the budget lasts; then it ends, and the budget is below zero. */
export async function* withinBudget(chunks: AsyncIterable<Buffer>, budget: Budget): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    budget.bytes -= chunk.length;
    if (budget.bytes < 0) return;
    yield chunk;
  }
}

/** Longest path of an entry, in characters; Linux and ZIP allow more, nobody uses it. */
const MAX_NAME = 1_024;

/** Why an entry of this name is not read; undefined for a plain relative path. Nothing is ever written under its name. */
export function unsafeName(name: string): string | undefined {
  if (name === "" || name.length > MAX_NAME) return "a name that is empty or too long";
  if (/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(name)) return "a name with control characters";
  if (/^[/\\]|^[a-zA-Z]:/.test(name)) return "an absolute path";
  if (name.split(/[/\\]/).includes("..")) return "a path that leaves the archive";
  return undefined;
}

/** Entries passed over as a walk through a folder passes over hidden files; `__MACOSX` holds copies that macOS adds. */
export const isHiddenName = (name: string): boolean =>
  name.split(/[/\\]/).some((part) => (part.startsWith(".") && part !== ".") || part === "__MACOSX");

/** The path as a label shows it: `/` between its parts, no `./` before it. */
export const plainName = (name: string): string => name.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "");

/** A problem of one entry; its name is shown escaped. */
export function entryProblem(archive: string, name: string, code: string, what: string): Problem {
  return {
    file: archive,
    code,
    what: `The entry ${shown(name)} of ${archive} is ${what}; it was not read.`,
    remedy: REMEDIES[code] ?? "If it is needed, unpack the archive by hand and import the file itself.",
  };
}

const REMEDIES: Readonly<Record<string, string>> = {
  "unsafe-path": "Archives made by honest programs have none; ask who made it, or unpack it by hand and look.",
  "not-a-file": "Import the file that it points at, if there is one.",
  encrypted: "Unpack it with its password and import what it holds.",
  damaged: "It was probably damaged while it was copied or downloaded; get the archive again.",
};

export const tooLarge = (archive: string): Problem => ({
  file: archive,
  code: "too-large",
  what: `${archive} unpacks to more than an archive of its size should; reading stopped there, and what came before is kept.`,
  remedy: "If it is no bomb, unpack it by hand and import what it holds.",
});

export const tooMany = (archive: string): Problem => ({
  file: archive,
  code: "too-many-entries",
  what: `${archive} holds more entries than are read; the others were left out.`,
  remedy: "Unpack it by hand and import its folders one at a time.",
});

export const tooDeep = (archive: string, depth: number): Problem => ({
  file: archive,
  code: "too-deep",
  what: `${archive} is an archive more than ${depth} archives deep; it was not opened.`,
  remedy: "Unpack it by hand and import what it holds.",
});

export const cutArchive = (archive: string, why: string): Problem => ({
  file: archive,
  code: "cut",
  what: `${archive} ends before its end or is damaged (${why}); the entries before that place were read.`,
  remedy: "It was probably cut off while it was copied or downloaded; get it again and import it.",
});
