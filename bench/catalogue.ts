/**
 * `npm run bench:catalogue`: loading the catalogue against the least work any program must do with the same files: read the
 * bytes and parse the YAML into plain values. Medians of the same run; a ratio holds better than milliseconds.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { catalogueProblemText, loadCatalogue } from "../src/edge/catalogue/index.ts";
import { packageRoot } from "../src/edge/package-root.ts";
import { parsedText } from "../src/edge/catalogue/parsed.ts";
import { compileCatalogue } from "../src/identify/match/matcher.ts";

const FOLDER = join(packageRoot(), "catalogue");
const ROUNDS = 9;

function floor(): void {
  for (const kind of ["vendors", "instruments"]) {
    for (const name of readdirSync(join(FOLDER, kind))) parse(readFileSync(join(FOLDER, kind, name), "utf8"));
  }
}

const PARSED = join(mkdtempSync(join(tmpdir(), "decamp-bench-")), "catalogue.json");
writeFileSync(PARSED, parsedText(FOLDER));
/** Without what the build read: every file is parsed. */
const NOTHING = join(dirname(PARSED), "absent.json");

function load(parsed: string): void {
  const loaded = loadCatalogue(FOLDER, { parsed });
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

const [built, anew, least] = [median(() => load(PARSED)), median(() => load(NOTHING)), median(floor)];
rmSync(dirname(PARSED), { recursive: true });
const times = (ms: number): string => `${(ms / least).toFixed(2)} times (${ms.toFixed(0)} ms)`;
console.log(`catalogue: load and compile against reading and parsing its YAML (${least.toFixed(0)} ms)`);
console.log(`  as built ${times(built)}, every file read anew ${times(anew)}`);
