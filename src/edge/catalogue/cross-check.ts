import type { CatalogueProblem, Parsed } from "./load.ts";
import type { InstrumentFile, VendorFile } from "./schema.ts";

type At<T> = { readonly parsed: Parsed<T>; readonly problems: CatalogueProblem[] };

/** What no single value can show: references, repeated ids, patterns against their own examples. */
export function crossCheck(vendors: readonly Parsed<VendorFile>[], instruments: readonly Parsed<InstrumentFile>[]): readonly CatalogueProblem[] {
  const problems: CatalogueProblem[] = [];
  const known = new Set(vendors.map(({ value }) => value.id));
  repeated(vendors, problems);
  repeated(instruments, problems);
  for (const parsed of vendors) checkVendor({ parsed, problems }, known);
  for (const parsed of instruments) checkInstrument({ parsed, problems }, known);
  return problems;
}

function say<T>({ parsed, problems }: At<T>, path: readonly PropertyKey[], what: string, remedy: string): void {
  problems.push({ file: parsed.file, line: parsed.lineOf(path), what, remedy });
}

function repeated(files: readonly Parsed<{ readonly id: string }>[], problems: CatalogueProblem[]): void {
  const first = new Map<string, string>();
  for (const parsed of files) {
    const { id } = parsed.value;
    const before = first.get(id);
    const expected = parsed.file.replace(/^.*\/|\.yaml$/g, "");
    if (before !== undefined) say({ parsed, problems }, ["id"], `the id ${id} stands in ${before} already`, "give one of them another id");
    else if (expected !== id) say({ parsed, problems }, ["id"], `the id ${id} is not the name of its file`, `name the file ${id}.yaml or give the id ${expected}`);
    first.set(id, before ?? parsed.file);
  }
}

function checkVendor(at: At<VendorFile>, known: ReadonlySet<string>): void {
  const { value } = at.parsed;
  value.parents.forEach((parent, index) => {
    if (!known.has(parent.id)) say(at, ["parents", index, "id"], `no vendor is called ${parent.id}`, "add its file or correct the id");
  });
  for (const list of ["parents", "macBlocks", "fingerprints", "grammars", "relabels", "cloudNames", "notProof"] as const) {
    value[list].forEach((each, index) => checkSource(at, [list, index, "source"], each.source));
  }
  const ids = new Set<string>();
  for (const list of ["fingerprints", "grammars"] as const) {
    value[list].forEach((each, index) => {
      if (ids.has(each.id)) say(at, [list, index, "id"], `the id ${each.id} stands twice`, "give one of them another id");
      ids.add(each.id);
      checkPattern(at, [list, index], each);
    });
  }
  value.relabels.forEach((each, index) => {
    for (const model of each.models) if (compiled(model, true) === undefined) say(at, ["relabels", index, "models"], `${JSON.stringify(model)} is not a regular expression`, "correct the pattern");
  });
}

interface Patterned {
  readonly pattern: string;
  readonly ignoreCase: boolean;
  readonly examples: readonly string[];
  readonly nearMisses: readonly string[];
}

function checkPattern(at: At<VendorFile>, path: readonly PropertyKey[], each: Patterned): void {
  const pattern = compiled(each.pattern, each.ignoreCase);
  if (pattern === undefined) return say(at, [...path, "pattern"], `${JSON.stringify(each.pattern)} is not a regular expression`, "correct the pattern");
  each.examples.forEach((example, index) => {
    if (!pattern.test(example)) say(at, [...path, "examples", index], `the pattern does not match its own example ${JSON.stringify(example)}`, "correct the pattern or the example");
  });
  each.nearMisses.forEach((miss, index) => {
    if (pattern.test(miss)) say(at, [...path, "nearMisses", index], `the pattern matches its near miss ${JSON.stringify(miss)}`, "correct the pattern or the near miss");
  });
  return undefined;
}

function compiled(pattern: string, ignoreCase: boolean): RegExp | undefined {
  try {
    return new RegExp(pattern, ignoreCase ? "iu" : "u");
  } catch {
    return undefined;
  }
}

function checkInstrument(at: At<InstrumentFile>, known: ReadonlySet<string>): void {
  const { value } = at.parsed;
  value.status.forEach((each, index) => checkSource(at, ["status", index, "source"], each.source));
  value.provisions.forEach((provision, index) => {
    provision.goods.makers.forEach((maker, nth) => {
      if (!known.has(maker)) say(at, ["provisions", index, "goods", "makers", nth], `no vendor is called ${maker}`, "add its file under vendors/ or correct the id");
    });
    provision.sources.forEach((source, nth) => checkSource(at, ["provisions", index, "sources", nth], source));
  });
}

function checkSource(at: At<VendorFile> | At<InstrumentFile>, path: readonly PropertyKey[], source: string): void {
  if (source in at.parsed.value.sources) return;
  say(at as At<VendorFile>, path, `no source is called ${source}`, "add it under sources, with title, url, the day it was read and how much of it");
}
