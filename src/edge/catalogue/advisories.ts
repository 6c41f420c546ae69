import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { AdvisoryBook, Vulnerability } from "../../model/advisory.ts";
import { type Result, failed, ok } from "../../model/result.ts";
import { advisoryBookSchema } from "./advisory-schema.ts";
import { refusalsOf } from "./faults.ts";
import { patternFault } from "./pattern.ts";
import { type CatalogueProblem, type Refusal, shown } from "./problem.ts";

/** Largest file of advisories, in UTF-16 units. Today's largest has 94 Ki. */
const LARGEST = 16_777_216;

/**
 * Loads `advisories/*.json` of a catalogue folder, one vulnerability a line. Nothing of a folder with a problem is used: every
 * problem is listed by file and line instead.
 */
export function loadAdvisories(folder: string): Result<readonly AdvisoryBook[], readonly CatalogueProblem[]> {
  const problems: CatalogueProblem[] = [];
  const books: AdvisoryBook[] = [];
  for (const name of namesIn(folder, problems)) {
    const file = `advisories/${name}`;
    const text = name.endsWith(".json") ? readFileSync(join(folder, "advisories", name), "utf8") : "";
    if (text === "" || text.length > LARGEST) {
      const what = text === "" ? "is empty or no .json file" : "is larger than 16 Mi characters";
      problems.push({ file, line: 1, what, remedy: "rename, split or remove it: nothing here is passed over" });
      continue;
    }
    const read = readBookFile(file, text);
    if (read.ok) books.push(read.value);
    else problems.push(...read.failure);
  }
  return problems.length > 0 ? failed(problems) : ok(books);
}

function namesIn(folder: string, problems: CatalogueProblem[]): readonly string[] {
  try {
    return readdirSync(join(folder, "advisories")).sort();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unknown reason";
    const remedy = "give the folder of a whole catalogue: VERSION, vendors/, instruments/, advisories/";
    problems.push({ file: "advisories", line: 1, what: `cannot be read (${code})`, remedy });
    return [];
  }
}

/** Reads one book; its problems by line. */
export function readBookFile(file: string, text: string): Result<AdvisoryBook, readonly CatalogueProblem[]> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    const at = Number(/position (\d+)/.exec(String(error))?.[1] ?? 0);
    const line = text.slice(0, at).split("\n").length;
    return failed([
      { file, line, what: "not readable as JSON", remedy: "correct the line; one vulnerability stands on each" },
    ]);
  }
  const parsed = advisoryBookSchema.safeParse(content);
  const refusals = parsed.success ? bookRefusals(parsed.data, file) : refusalsOf(parsed.error.issues, content);
  if (parsed.success && refusals.length === 0) return ok(parsed.data);
  return failed(refusals.map(({ path, what, remedy }) => ({ file, line: lineOf(text, path), what, remedy })));
}

/** A book that did not come as a file of the catalogue; undefined when it is none, or holds a pattern that may not stand. */
export function readBookContent(content: unknown): AdvisoryBook | undefined {
  const parsed = advisoryBookSchema.safeParse(content);
  if (!parsed.success) return undefined;
  return bookRefusals(parsed.data, `advisories/${parsed.data.id}.json`).length === 0 ? parsed.data : undefined;
}

/** Vulnerabilities stand one a line, in order; keys of the head stand at the start of theirs. */
function lineOf(text: string, path: Refusal["path"]): number {
  const lines = text.split("\n");
  const [key, position] = path;
  if (key === "vulnerabilities" && typeof position === "number") {
    const rows = lines.flatMap((line, at) => (line.startsWith('{"id"') ? [at + 1] : []));
    return rows[position] ?? 1;
  }
  const found = lines.findIndex((line) => line.trimStart().startsWith(`"${String(key)}"`));
  return found < 0 ? 1 : found + 1;
}

function bookRefusals(book: AdvisoryBook, file: string): readonly Refusal[] {
  const seen = new Set<string>();
  return [
    ...(file === `advisories/${book.id}.json`
      ? []
      : [
          {
            path: ["id"],
            what: `the id ${shown(book.id)} is not the name of the file`,
            remedy: `name it ${book.id}.json`,
          },
        ]),
    ...book.lines.flatMap(({ models }, at) => patternRefusal(models, ["lines", at, "models"])),
    ...book.vulnerabilities.flatMap((each, at) => {
      const repeated = seen.has(each.id);
      seen.add(each.id);
      return [
        ...(repeated
          ? [
              {
                path: ["vulnerabilities", at, "id"],
                what: `${each.id} stands twice`,
                remedy: "put its statements together",
              },
            ]
          : []),
        ...vulnerabilityRefusals(each, book, ["vulnerabilities", at]),
      ];
    }),
  ];
}

function vulnerabilityRefusals(
  each: Vulnerability,
  book: AdvisoryBook,
  path: readonly (string | number)[],
): readonly Refusal[] {
  const keys = [...each.sources, ...(each.unlisted === undefined ? [] : [each.unlisted.source])];
  return [
    ...keys
      .filter((key) => !Object.hasOwn(book.sources, key))
      .map((key) => ({
        path: [...path, "sources"],
        what: `${each.id}: ${shown(key)} is not among the sources of this file`,
        remedy: "add it under sources",
      })),
    ...each.affected.flatMap(({ patterns }, at) =>
      (patterns ?? []).flatMap((pattern, n) => patternRefusal(pattern, [...path, "affected", at, "patterns", n])),
    ),
  ];
}

function patternRefusal(pattern: string, path: readonly (string | number)[]): readonly Refusal[] {
  const fault = patternFault({ pattern, ignoreCase: true, searched: false });
  return fault === undefined
    ? []
    : [{ path, what: `the pattern ${shown(pattern)} ${fault.what}`, remedy: fault.remedy }];
}
