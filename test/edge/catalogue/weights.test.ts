import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { loadWeights } from "../../../src/edge/catalogue/index.ts";

const root = mkdtempSync(join(tmpdir(), "decamp-weights-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const WEIGHTS = readFileSync(fileURLToPath(new URL("../../../catalogue/priority.yaml", import.meta.url)), "utf8");

test.each([
  ["now: 40", "now: -40", "covered.now is -40", "write a number of 0 or more"],
  ["now: 40", "now: 1e308", "covered.now is 1e+308", "keep it within 1000"],
  ["says: school", 'says: ""', 'purpose[4].says is ""', "write something"],
])("%s as %s is refused with its place, its value and what to write", (from, to, what, remedy) => {
  const file = join(root, "weights.yaml");
  writeFileSync(file, WEIGHTS.replace(from, to));
  expect(loadWeights(file)).toMatchObject({ ok: false, failure: [{ what, remedy }] });
});
