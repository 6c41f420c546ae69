import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ReviewDocument } from "../../src/report/record.ts";
import { englishIn } from "../report/english.ts";
import { written } from "../report/page-texts.ts";
import { decamp, ROOT } from "./decamp.ts";

const EXAMPLE = join(ROOT, "examples/harbour-city");

test("a French page with flaws, reach and order of work marks nothing as English but references and names of sources", {
  timeout: 120_000,
}, async () => {
  const cwd = mkdtempSync(join(tmpdir(), "decamp-test-"));
  try {
    const owner = ["--owner", join(EXAMPLE, "owner.yaml"), "--as-of", "2026-11-24"];
    const inputs = join(EXAMPLE, "inputs");
    const ran = await decamp(["review", inputs, ...owner, "--out", "out", "--lang", "fr", "--quiet"], { cwd });
    expect(ran.code).toBe(0);
    const page = readFileSync(join(cwd, "out", "report.html"), "utf8");
    const review = JSON.parse(readFileSync(join(cwd, "out", "review.json"), "utf8")) as ReviewDocument;
    const references = new Set(
      review.provisions.flatMap(({ citation, sources }) => [citation, ...sources.map(({ title }) => title)]),
    );
    const { marked, texts } = written(page);
    expect(page).toContain('id="risk"');
    expect(review.risk?.weaknesses.vulnerabilities.length).toBeGreaterThan(10);
    expect(marked.filter((text) => !references.has(text))).toEqual([]);
    expect(texts.filter((text) => englishIn(text).length > 1)).toEqual([]);
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
});
