import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { IMPORTERS } from "../../../src/discover/importers/index.ts";
import type { Importer } from "../../../src/discover/importer.ts";
import type { RowSource, RowSources } from "../../../src/edge/files/rows.ts";
import type { Emitted } from "../../../src/edge/files/sink.ts";
import { openSource, readSource } from "../../../src/edge/files/source.ts";
import { findFiles } from "../../../src/edge/files/walk.ts";
import type { Coverage, Problem } from "../../../src/model/origin.ts";

/** All that a file gave, for tests of small files. */
export interface WholeSource {
  readonly observations: readonly Emitted[];
  readonly problems: readonly Problem[];
  readonly coverage: readonly Coverage[];
  readonly how: string;
}

/** Sheets without rows: for tests of lines and XML. */
const NO_ROWS: RowSource = async function* () {};

/** The row sources of the product where they stand, else none. */
export async function rowSources(): Promise<RowSources> {
  const [delimited, workbook] = await Promise.all([load("rows-csv"), load("rows-workbook")]);
  return { delimited, workbook };
}

async function load(name: string): Promise<RowSource> {
  const path = fileURLToPath(new URL(`../../../src/edge/files/${name}.ts`, import.meta.url));
  if (!existsSync(path)) return NO_ROWS;
  const module = (await import(path)) as Readonly<Record<string, unknown>>;
  const source = Object.entries(module).find(
    ([key, value]) => /^read\w*(?:Rows|Workbook|Delimited|Csv)/.test(key) && typeof value === "function",
  );
  return source === undefined ? NO_ROWS : (source[1] as RowSource);
}

/** Reads a file to its end; a file that nobody takes gives its problems and `how: "not opened"`. */
export async function readAll(path: string, importers: readonly Importer[] = IMPORTERS): Promise<WholeSource> {
  const sources = await rowSources();
  const found = await findFiles([path]);
  if (!found.ok) throw new Error(`${path}: ${found.failure[0]?.why ?? "not found"}`);
  const file = found.value.files[0];
  if (file === undefined) return { observations: [], problems: found.value.problems, coverage: [], how: "not opened" };
  const opened = await openSource(file, importers, sources);
  if (!opened.ok) return { observations: [], problems: opened.failure, coverage: [], how: "not opened" };
  const observations: Emitted[] = [];
  const problems: Problem[] = [];
  for await (const event of readSource(opened.value, sources)) {
    if (event.is === "stopped") return { observations, problems, coverage: [], how: "stopped" };
    if (event.is === "end") return { observations, problems, coverage: event.coverage, how: event.how };
    observations.push(...event.observations);
    problems.push(...event.problems);
  }
  return { observations, problems, coverage: [], how: "no end" };
}
