import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseLegalDate } from "../../model/time.ts";
import { type CatalogueProblem, shown } from "./problem.ts";

/** A text file of a catalogue. */
export interface SourceFile {
  /** Path inside the catalogue folder, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

const unreadable = (file: string, error: unknown): CatalogueProblem => ({
  file,
  line: 1,
  what: `cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown reason"})`,
  remedy: "give the folder of a whole catalogue: VERSION, vendors/, instruments/",
});

/** The file that tells the day of the newest change; its problems go into `problems`. */
export function versionOf(folder: string, problems: CatalogueProblem[]): SourceFile {
  const file = { file: "VERSION", text: "" };
  try {
    file.text = readFileSync(join(folder, "VERSION"), "utf8");
  } catch (error) {
    problems.push(unreadable("VERSION", error));
    return file;
  }
  if (parseLegalDate(file.text.trim()) === undefined) {
    const remedy = "write the day of the newest change as YYYY-MM-DD";
    problems.push({ file: "VERSION", line: 1, what: `the version is ${shown(file.text.trim())}`, remedy });
  }
  return file;
}

/** Largest file of a catalogue, in UTF-16 units. Today's largest has 100 Ki. */
const LARGEST = 4_194_304;

/** The files of one kind, by name; whatever is no YAML file of bounded size goes into `problems`. */
export function filesOf(folder: string, kind: string, problems: CatalogueProblem[]): readonly SourceFile[] {
  const files: SourceFile[] = [];
  try {
    for (const name of readdirSync(join(folder, kind)).sort()) {
      const file = `${kind}/${name}`;
      const text = name.endsWith(".yaml") ? readFileSync(join(folder, kind, name), "utf8") : undefined;
      if (text === undefined || text.length > LARGEST) {
        const what = text === undefined ? "is no .yaml file" : "is larger than 4 Mi characters";
        problems.push({ file, line: 1, what, remedy: "rename, split or remove it: nothing here is passed over" });
      } else files.push({ file, text });
    }
  } catch (error) {
    problems.push(unreadable(kind, error));
  }
  return files;
}

/** The SHA-256 over files by path. */
export function hashOf(files: readonly SourceFile[]): string {
  const hash = createHash("sha256");
  for (const { file, text } of files.toSorted((a, b) => (a.file < b.file ? -1 : 1))) {
    hash.update(`${file}\0${Buffer.byteLength(text)}\0${text}`);
  }
  return hash.digest("hex");
}
