/**
 * `npm run bench:catalogue`: loading the catalogue against the least work any program must do with the same files: read the
 * bytes and parse the YAML into plain values. Medians of the same run; a ratio holds better than milliseconds.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { catalogueProblemText, loadCatalogue } from "../src/edge/catalogue/index.ts";
import { packageRoot } from "../src/edge/package-root.ts";
import { compileCatalogue } from "../src/identify/match/matcher.ts";

const FOLDER = join(packageRoot(), "catalogue");
const ROUNDS = 9;

function floor(): void {
  for (const kind of ["vendors", "instruments"]) {
    for (const name of readdirSync(join(FOLDER, kind))) parse(readFileSync(join(FOLDER, kind, name), "utf8"));
  }
}

function load(): void {
  const loaded = loadCatalogue(FOLDER);
  if (!loaded.ok) throw new Error(loaded.failure.map(catalogueProblemText).join("\n"));
  compileCatalogue(loaded.value);
}

function median(work: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

const first = performance.now();
load();
const cold = performance.now() - first;
const [least, whole] = [median(floor), median(load)];
console.log(`catalogue: load and compile ${(whole / least).toFixed(2)} times reading and parsing its YAML`);
console.log(
  `  median ${whole.toFixed(0)} ms against ${least.toFixed(0)} ms; first load in a fresh process ${cold.toFixed(0)} ms`,
);
