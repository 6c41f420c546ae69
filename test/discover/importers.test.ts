import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { IMPORTERS } from "../../src/discover/importers/index.ts";
import { openSource } from "../../src/edge/files/source.ts";
import { findFiles } from "../../src/edge/files/walk.ts";
import { readAll, rowSources, type WholeSource } from "../edge/files/reading.ts";

/**
 * Each importer has a folder fixtures/<id>/ with samples/ and golden/<sample>.jsonl: one line an observation, one a problem,
 * one a coverage. UPDATE_GOLDEN=1 writes them anew; read the difference before you keep it.
 */
const FIXTURES = fileURLToPath(new URL("./importers/fixtures/", import.meta.url));

describe.each(IMPORTERS.map((importer) => ({ id: importer.id })))("importer $id", ({ id }) => {
  const folder = `${FIXTURES}${id}/`;
  test("has samples", () => expect(existsSync(`${folder}samples`)).toBe(true));
  if (!existsSync(`${folder}samples`)) return;
  test.each(readdirSync(`${folder}samples`).sort())("%s gives its golden lines", async (sample) => {
    const whole = await readSample(`${folder}samples/${sample}`, id);
    const lines = goldenOf(whole, `${folder}samples/`);
    const golden = `${folder}golden/${sample}.jsonl`;
    if (process.env["UPDATE_GOLDEN"] === "1") {
      mkdirSync(`${folder}golden`, { recursive: true });
      writeFileSync(golden, lines);
    }
    expect(lines).toBe(readFileSync(golden, "utf8"));
  });
});

describe("every sample is taken by its own importer and by no other", () => {
  const samples = IMPORTERS.flatMap(({ id }) => {
    const folder = `${FIXTURES}${id}/samples/`;
    return existsSync(folder) ? readdirSync(folder).map((sample) => ({ id, path: folder + sample })) : [];
  });
  test.each(samples)("$id: $path", async ({ id, path }) => {
    const found = await findFiles([path]);
    const file = found.ok ? found.value.files[0] : undefined;
    if (file === undefined) throw new Error(`${path} was not found`);
    const opened = await openSource(file, IMPORTERS, await rowSources());
    expect(opened.ok ? opened.value.importer.id : (opened.failure[0]?.code ?? "nothing")).toBe(id);
  });
});

async function readSample(path: string, id: string): Promise<WholeSource> {
  return readAll(
    path,
    IMPORTERS.filter((importer) => importer.id === id),
  );
}

function goldenOf(whole: WholeSource, folder: string): string {
  const lines = [
    ...whole.observations.map((observation) => ({ observation })),
    ...whole.problems.map((problem) => ({ problem: { ...problem, file: problem.file.replace(folder, "") } })),
    ...whole.coverage.map((coverage) => ({ coverage })),
    { how: whole.how },
  ];
  const bare = folder.slice(0, -1);
  return lines.map((line) => `${JSON.stringify(line).replaceAll(folder, "").replaceAll(bare, ".")}\n`).join("");
}
