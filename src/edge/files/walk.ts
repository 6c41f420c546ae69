import { isUtf8 } from "node:buffer";
import type { Dirent } from "node:fs";
import { lstat, readdir, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { Problem } from "../../model/origin.ts";
import { failed, ok, type Result } from "../../model/result.ts";

/** One file to read. `path` is the label: as given, or the folder as given and the way below it, always with `/`. */
export interface FoundFile {
  readonly path: string;
  readonly absolute: string;
  readonly bytes: number;
  /** Milliseconds since the epoch, as the file system has it; tells a file that changed while it was read. */
  readonly modified: number;
}

/** A path that was named and cannot be read: the whole run stops there, for a typing error must not look like an empty site. */
export interface PathFailure {
  readonly path: string;
  readonly why: "missing" | "unreadable" | "unnamed";
}

export interface Found {
  readonly files: readonly FoundFile[];
  readonly problems: readonly Problem[];
}

/** Deepest folder below a named one, and most files of one walk. Guesses: a folder of exports is far below both. */
export const MAX_DEPTH = 32;
export const MAX_FILES = 100_000;

/**
 * The files of the named files and folders, each once, in the order named and inside a folder by name (UTF-16 order).
 * Hidden files are passed over inside a folder, and with a problem when named. Symbolic links are followed when named and
 * not inside a folder. Fails with every path that is missing or unreadable.
 */
export async function findFiles(paths: readonly string[]): Promise<Result<Found, readonly PathFailure[]>> {
  const walk: Walk = { files: [], problems: [], seen: new Set(), failures: [], met: 0 };
  for (const path of paths) await addNamed(path, walk);
  return walk.failures.length > 0 ? failed(walk.failures) : ok({ files: walk.files, problems: walk.problems });
}

interface Walk {
  readonly files: FoundFile[];
  readonly problems: Problem[];
  readonly seen: Set<string>;
  readonly failures: PathFailure[];
  /** Files and other entries of folders that were met, read or not. */
  met: number;
}

async function addNamed(path: string, walk: Walk): Promise<void> {
  // An empty text, as of a variable that is not set, would be the folder where one stands.
  if (path.trim() === "") {
    walk.failures.push({ path: JSON.stringify(path), why: "unnamed" });
    return;
  }
  const label = path.replaceAll("\\", "/").replace(/(?<=.)\/+$/, "");
  const absolute = resolve(path);
  if (isHidden(basename(absolute)) && !isDots(path)) {
    walk.problems.push(skipped(label, "hidden-file", "a hidden file or folder", "rename it without the leading dot"));
    return;
  }
  const found = await stat(absolute).catch(whyNot);
  if (typeof found === "string") walk.failures.push({ path, why: found });
  else if (found.isDirectory()) await addNamedFolder({ label, absolute, depth: 0 }, walk);
  else if (found.isFile()) add({ path: label, absolute, bytes: found.size, modified: found.mtimeMs }, walk);
  else walk.problems.push(skipped(label, "not-a-file", "not a regular file", "name a file or a folder"));
}

/** A named folder in which nothing is to be read is said: it would look like a site with nothing in it. */
async function addNamedFolder(folder: Folder, walk: Walk): Promise<void> {
  const before = walk.met;
  await addFolder(folder, walk);
  if (walk.met > before) return;
  walk.problems.push({
    file: folder.label,
    code: "empty-folder",
    what: `${folder.label} holds no file: nothing was looked at there.`,
    remedy: "Name the folder that holds the files, or put them into this one.",
  });
}

interface Folder {
  readonly label: string;
  readonly absolute: string;
  readonly depth: number;
}

async function addFolder(folder: Folder, walk: Walk): Promise<void> {
  if (folder.depth > MAX_DEPTH) {
    walk.problems.push(
      skipped(folder.label, "too-deep", `more than ${MAX_DEPTH} folders deep`, "name this folder itself"),
    );
    return;
  }
  const entries = await entriesOf(folder.absolute).catch(whyNot);
  if (typeof entries === "string") {
    walk.met += 1;
    walk.problems.push(skipped(folder.label, "unreadable", "a folder that cannot be listed", "check its permissions"));
    return;
  }
  for (const entry of entries.sort(byName)) {
    if (!isHidden(entry.name)) await addEntry(entry, folder, walk);
  }
}

/** An entry of a folder by its name; `isNamed` is false where the name is not UTF-8 and `name` shows its bytes. */
interface Entry {
  readonly name: string;
  readonly isNamed: boolean;
  readonly is: Pick<Dirent, "isDirectory" | "isFile" | "isSymbolicLink">;
}

/** Read as bytes: Linux takes any as a name, and a text of them that is not UTF-8 leads to no file. */
async function entriesOf(folder: string): Promise<Entry[]> {
  const entries = await readdir(folder, { withFileTypes: true, encoding: "buffer" });
  return entries.map((entry) => {
    const isNamed = isUtf8(entry.name);
    return { name: isNamed ? entry.name.toString("utf8") : shownBytes(entry.name), isNamed, is: entry };
  });
}

/** Bytes that are not ASCII as `\xE9`: two names never look alike, as they would with a mark for what is no text. */
const shownBytes = (name: Buffer): string =>
  Array.from(name, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).toUpperCase()}`)).join(
    "",
  );

async function addEntry(entry: Entry, folder: Folder, walk: Walk): Promise<void> {
  if (!entry.is.isDirectory()) walk.met += 1;
  const label = folder.label === "." ? entry.name : `${folder.label === "/" ? "" : folder.label}/${entry.name}`;
  if (!entry.isNamed) {
    walk.met += 1;
    const what = entry.is.isDirectory() ? "a folder" : "a file";
    walk.problems.push(skipped(label, "name-not-text", `${what} whose name is not UTF-8`, "rename it"));
    return;
  }
  const absolute = join(folder.absolute, entry.name);
  if (entry.is.isDirectory()) return addFolder({ label, absolute, depth: folder.depth + 1 }, walk);
  if (!entry.is.isFile()) {
    const what = entry.is.isSymbolicLink() ? "a symbolic link" : "not a regular file";
    walk.problems.push(skipped(label, "not-a-file", what, "name the file that it points at"));
    return;
  }
  const found = await lstat(absolute).catch(whyNot);
  if (typeof found === "string")
    walk.problems.push(skipped(label, "unreadable", "not readable", "check its permissions"));
  else add({ path: label, absolute, bytes: found.size, modified: found.mtimeMs }, walk);
}

function add(file: FoundFile, walk: Walk): void {
  if (walk.seen.has(file.absolute)) return;
  walk.seen.add(file.absolute);
  if (walk.files.length < MAX_FILES) walk.files.push(file);
  else if (walk.files.length === MAX_FILES && !walk.problems.some((one) => one.code === "too-many-files"))
    walk.problems.push(
      skipped(file.path, "too-many-files", `beyond ${MAX_FILES} files`, "review fewer folders at once"),
    );
}

function skipped(file: string, code: string, what: string, next: string): Problem {
  return { file, code, what: `${file} is ${what}; it was not read.`, remedy: `To have it read, ${next}.` };
}

const isHidden = (name: string): boolean => name.startsWith(".");

/** `.`, `..`, `../x/..`: a way to say a folder, whatever its name is. */
const isDots = (path: string): boolean => /(?:^|[\\/])\.{1,2}[\\/]*$/.test(path);

const byName = (a: Entry, b: Entry): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

function whyNot(error: unknown): "missing" | "unreadable" {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOENT" || code === "ENOTDIR" ? "missing" : "unreadable";
}
