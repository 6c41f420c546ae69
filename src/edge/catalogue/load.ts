import type { z } from "zod";
import type { Catalogue } from "../../model/catalogue.ts";
import { type Result, failed, ok } from "../../model/result.ts";
import { located } from "./document.ts";
import { refusalsOf } from "./faults.ts";
import { filesOf, hashOf, type SourceFile, versionOf } from "./files.ts";
import { instrumentOf, instrumentRefusals } from "./instrument.ts";
import type { CatalogueProblem, Refusal } from "./problem.ts";
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

const byPlace = (a: CatalogueProblem, b: CatalogueProblem): number =>
  a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;

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
