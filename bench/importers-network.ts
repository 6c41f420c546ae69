import { spawnSync } from "node:child_process";
import { createReadStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { switchText } from "../src/discover/importers/switch-text.ts";
import { openSource, readSource } from "../src/edge/files/source.ts";
import { findFiles } from "../src/edge/files/walk.ts";
import { writeMacTable } from "./large-files.ts";
import { beginningOf, highWaterMiB, median } from "./measure.ts";

/**
 * `node bench/importers-network.ts`: reading a MAC table of 5 million lines to observations, against the least work with the
 * same bytes: splitting them into lines. Both in this run; BENCH_LINES sets the size. Each reading has a process of its own, which tells
 * its highest resident memory (importers-memory.ts has that of a whole import). Seconds are of processor time.
 */
const LINES = Number(process.env["BENCH_LINES"] ?? 5_000_000);
const RUNS = 3;
/** Processor time since a mark, in seconds: the elapsed time of a shared machine says little. */
function spent(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1_000_000;
}

/** The floor: every line once, by Node's own line reader. */
async function splitLines(path: string): Promise<number> {
  const started = process.cpuUsage();
  let count = 0;
  for await (const line of createInterface({ input: createReadStream(path, { highWaterMark: 262_144 }) }))
    if (line !== "") count += 1;
  if (count < LINES) throw new Error(`${count} lines were split of ${LINES}`);
  return spent(started);
}

/** A lower floor, for comparison: chunks as text, split at the line ends, lines thrown away. */
async function splitChunks(path: string): Promise<number> {
  const started = process.cpuUsage();
  let count = 0;
  let rest = "";
  for await (const chunk of createReadStream(path, { encoding: "latin1", highWaterMark: 262_144 })) {
    const lines = (rest + String(chunk)).split("\n");
    rest = lines.pop() ?? "";
    count += lines.length;
  }
  if (count < LINES) throw new Error(`${count} lines were split of ${LINES}`);
  return spent(started);
}

/** Reading to observations, batch by batch as an import takes them. A short table is read before, which loads the program. */
async function read(path: string): Promise<number> {
  await readTable(beginningOf(path));
  const started = process.cpuUsage();
  const observations = await readTable(path);
  if (observations !== LINES) throw new Error(`${observations} observations were read of ${LINES}`);
  return spent(started);
}

async function readTable(path: string): Promise<number> {
  const found = await findFiles([path]);
  const file = found.ok ? found.value.files[0] : undefined;
  const none = async function* (): AsyncGenerator<never> {};
  const sources = { delimited: none, workbook: none };
  const opened = file === undefined ? undefined : await openSource(file, [switchText], sources);
  if (opened?.ok !== true) throw new Error("the table was not recognised");
  let observations = 0;
  for await (const event of readSource(opened.value, sources))
    if (event.is === "batch") observations += event.observations.length;
  return observations;
}

const WORKS: Readonly<Record<string, (path: string) => Promise<number>>> = { read, splitLines, splitChunks };

type Taken = readonly [seconds: number, residentMiB: number];

/** One work in a process of its own, so that each begins as cold as the others: seconds, and MiB. */
function apart(work: string, path: string): Taken {
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), work, path], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (child.status !== 0) throw new Error(`${work} ended with ${child.status}`);
  const [taken = 0, resident = 0] = child.stdout.trim().split(" ").map(Number);
  return [taken, resident];
}

async function compare(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "decamp-bench-"));
  try {
    const path = join(folder, "core-sw1.txt");
    await writeMacTable(path, LINES);
    const [readings, floors, lowers] = [[], [], []] as [Taken[], Taken[], Taken[]];
    for (let run = 0; run < RUNS; run += 1) {
      floors.push(apart("splitLines", path));
      readings.push(apart("read", path));
      lowers.push(apart("splitChunks", path));
    }
    const middle = (runs: readonly Taken[]): number => median(runs.map(([taken]) => taken));
    const [reading, floor, lower] = [middle(readings), middle(floors), middle(lowers)];
    console.log(
      `MAC table of ${LINES} lines read to observations, median of ${RUNS}: ${reading.toFixed(2)} s of processor time`,
    );
    console.log(`floor (lines by node:readline), median of ${RUNS}: ${floor.toFixed(2)} s`);
    console.log(`ratio to the floor: ${(reading / floor).toFixed(2)} (to hold: at most 2)`);
    console.log(`ratio to splitting chunks alone (${lower.toFixed(2)} s): ${(reading / lower).toFixed(2)} (no bound)`);
    console.log(
      `highest resident memory of reading alone, with the default heap: ${Math.max(...readings.map(([, mib]) => mib)).toFixed(0)} MiB`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [work, table] = process.argv.slice(2);
if (work === undefined || table === undefined) await compare();
else console.log(`${await WORKS[work]?.(table)} ${highWaterMiB()}`);
