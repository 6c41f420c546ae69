import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { Catalogue, Instrument, Vendor } from "../../model/catalogue.ts";
import { failed, ok, type Result } from "../../model/result.ts";
import { parseLegalDate } from "../../model/time.ts";
import { compileInstrument, compileVendor } from "./compile.ts";
import { crossCheck } from "./cross-check.ts";
import { instrumentFile, vendorFile } from "./schema.ts";

/** An entry of the catalogue that cannot stand as it is. */
export interface CatalogueProblem {
  readonly file: string;
  readonly line: number;
  readonly what: string;
  readonly remedy: string;
}

export const catalogueProblemText = ({ file, line, what, remedy }: CatalogueProblem): string => `${file}:${line}: ${what}; ${remedy}`;

/** Finds the line of a value by its path in a parsed file. */
export type LineOf = (path: readonly PropertyKey[]) => number;

/** One catalogue file, parsed and in shape, with the means to point into it. */
export interface Parsed<T> {
  readonly file: string;
  readonly value: T;
  readonly lineOf: LineOf;
}

/**
 * Loads and checks a catalogue folder: VERSION, vendors/*.yaml, instruments/*.yaml. Any fault refuses the whole catalogue, for
 * a maker left out in silence would look like a maker that is nowhere.
 */
export function loadCatalogue(folder: string): Result<Catalogue, readonly CatalogueProblem[]> {
  const problems: CatalogueProblem[] = [];
  const hash = createHash("sha256");
  const readText = (file: string): string => {
    const content = readFileSync(join(folder, file), "utf8");
    hash.update(`${file}\0${content}\0`);
    return content;
  };
  const version = readText("VERSION").trim();
  if (parseLegalDate(version) === undefined) problems.push({ file: "VERSION", line: 1, what: `${JSON.stringify(version)} is not a day`, remedy: "write the day of the newest change, like 2026-11-24" });
  const vendors = parseAll(yamlFiles(folder, "vendors"), { readText, schema: vendorFile, problems });
  const instruments = parseAll(yamlFiles(folder, "instruments"), { readText, schema: instrumentFile, problems });
  problems.push(...crossCheck(vendors, instruments));
  if (problems.length > 0) return failed(problems);
  return ok({
    version,
    hash: hash.digest("hex"),
    vendors: vendors.map(({ value }): Vendor => compileVendor(value)),
    instruments: instruments.map(({ value }): Instrument => compileInstrument(value)),
  });
}

const yamlFiles = (folder: string, kind: string): readonly string[] =>
  readdirSync(join(folder, kind))
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => `${kind}/${name}`);

interface Parsing<S extends z.ZodType> {
  readonly readText: (file: string) => string;
  readonly schema: S;
  readonly problems: CatalogueProblem[];
}

function parseAll<S extends z.ZodType>(files: readonly string[], parsing: Parsing<S>): readonly Parsed<z.output<S>>[] {
  return files.flatMap((file) => {
    const one = parseFile(file, parsing);
    return one === undefined ? [] : [one];
  });
}

function parseFile<S extends z.ZodType>(file: string, { readText, schema, problems }: Parsing<S>): Parsed<z.output<S>> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(readText(file), { lineCounter: lines, schema: "core", version: "1.2" });
  for (const error of document.errors) {
    problems.push({ file, line: lines.linePos(error.pos[0]).line, what: error.message.split("\n", 1)[0] ?? "", remedy: "correct the YAML" });
  }
  if (document.errors.length > 0) return undefined;
  const lineOf: LineOf = (path) => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node: unknown = document.getIn(path.slice(0, depth), true);
      const range = typeof node === "object" && node !== null && "range" in node ? (node.range as readonly number[] | undefined) : undefined;
      if (range?.[0] !== undefined) return lines.linePos(range[0]).line;
    }
    return 1;
  };
  const read = schema.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (read.success) return { file, value: read.data, lineOf };
  for (const issue of read.error.issues.slice(0, 20)) problems.push(problemOf(file, issue, lineOf));
  return undefined;
}

function problemOf(file: string, issue: z.core.$ZodIssue, lineOf: LineOf): CatalogueProblem {
  const where = issue.path.map(String).join(".");
  if (issue.code === "unrecognized_keys") {
    const keys = issue.keys.join(", ");
    return { file, line: lineOf([...issue.path, issue.keys[0] ?? ""]), what: `${where === "" ? "the entry" : where} has unknown keys: ${keys}`, remedy: "see catalogue/README.md for the keys, or correct the spelling" };
  }
  const quoted = issue.code === "invalid_type" && issue.expected === "string";
  const remedy = quoted ? 'put the value in quotes, like "5.10": YAML reads it as a number' : "see catalogue/README.md for what stands there";
  return { file, line: lineOf(issue.path), what: `${where}: ${issue.message}`, remedy };
}
