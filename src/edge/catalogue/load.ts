import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import type { Catalogue } from "../../model/catalogue.ts";
import { type Result, failed, ok } from "../../model/result.ts";
import { parseLegalDate } from "../../model/time.ts";
import { located } from "./document.ts";
import { refusalsOf } from "./faults.ts";
import { instrumentOf, instrumentRefusals } from "./instrument.ts";
import { type CatalogueProblem, type Refusal, shown } from "./problem.ts";
import { type Read, referenceProblems } from "./references.ts";
import { type InstrumentEntry, type VendorEntry, instrumentSchema, vendorSchema } from "./schema.ts";
import { vendorOf, vendorRefusals } from "./vendor.ts";
import { AWAITED_INSTRUMENTS } from "./awaited.ts";
import { type Parsed, loadParsed, parsedFile, readKnown } from "./parsed.ts";

/** What a load may tolerate. */
export interface LoadOptions {
  /** Instruments that vendors may name before their file stands; an empty set is strict. */
  readonly awaited?: ReadonlySet<string>;
  /** File of contents that were read before (parsed.ts); the one of the build when left out. */
  readonly parsed?: string;
}

/**
 * Loads `VERSION`, `vendors/*.yaml` and `instruments/*.yaml` of a folder. Nothing of a catalogue with a problem is used:
 * every problem of every file is listed instead, by file and line. The hash is the SHA-256 over those files by path.
 */
export function loadCatalogue(
  folder: string,
  { awaited = AWAITED_INSTRUMENTS, parsed = parsedFile() }: LoadOptions = {},
): Result<Catalogue, readonly CatalogueProblem[]> {
  const problems: CatalogueProblem[] = [];
  const version = versionOf(folder, problems);
  const vendorFiles = filesOf(folder, "vendors", problems);
  const instrumentFiles = filesOf(folder, "instruments", problems);
  const known = loadParsed(parsed);
  const vendors = entriesOf<VendorEntry>(
    vendorFiles,
    { schema: vendorSchema, refuse: vendorRefusals, known },
    problems,
  );
  const instruments = entriesOf<InstrumentEntry>(
    instrumentFiles,
    { schema: instrumentSchema, refuse: instrumentRefusals, known },
    problems,
  );
  // A file that could not be read makes every reference to it dangle: those are told once it can be read.
  if (problems.length === 0) problems.push(...referenceProblems(vendors, instruments, awaited));
  if (problems.length > 0) return failed(problems.toSorted(byPlace));
  return ok({
    version: version.text.trim(),
    hash: hashOf([version, ...vendorFiles, ...instrumentFiles]),
    vendors: vendors.map(({ entry }) => vendorOf(entry)),
    instruments: instruments.map(({ entry }) => instrumentOf(entry)),
  });
}

interface SourceFile {
  /** Path inside the catalogue folder, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

const byPlace = (a: CatalogueProblem, b: CatalogueProblem): number =>
  a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;

const unreadable = (file: string, error: unknown): CatalogueProblem => ({
  file,
  line: 1,
  what: `cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown reason"})`,
  remedy: "give the folder of a whole catalogue: VERSION, vendors/, instruments/",
});

function versionOf(folder: string, problems: CatalogueProblem[]): SourceFile {
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

function filesOf(folder: string, kind: string, problems: CatalogueProblem[]): readonly SourceFile[] {
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

/** How files of one kind are read. */
interface Reading<T> {
  readonly schema: z.ZodType<T>;
  readonly refuse: (entry: T) => readonly Refusal[];
  readonly known: Parsed;
}

function entriesOf<T>(
  files: readonly SourceFile[],
  { schema, refuse, known }: Reading<T>,
  problems: CatalogueProblem[],
): readonly Read<T>[] {
  return files.flatMap(({ file, text }): readonly Read<T>[] => {
    const yaml = readKnown(file, text, known);
    if (!yaml.ok) {
      problems.push(...yaml.failure);
      return [];
    }
    const parsed = schema.safeParse(yaml.value.content);
    const refusals = parsed.success ? refuse(parsed.data) : refusalsOf(parsed.error.issues, yaml.value.content);
    problems.push(...refusals.map((refusal) => located(yaml.value, refusal)));
    return parsed.success ? [{ yaml: yaml.value, entry: parsed.data }] : [];
  });
}

function hashOf(files: readonly SourceFile[]): string {
  const hash = createHash("sha256");
  for (const { file, text } of files.toSorted((a, b) => (a.file < b.file ? -1 : 1))) {
    hash.update(`${file}\0${Buffer.byteLength(text)}\0${text}`);
  }
  return hash.digest("hex");
}
