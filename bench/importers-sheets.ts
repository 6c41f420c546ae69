import { spawnSync } from "node:child_process";
import { createReadStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse";
import { openFileSources } from "../src/edge/files/sources.ts";
import { linesOfDevice } from "./estate.ts";
import { each, writeTexts } from "./large-files.ts";
import { highWaterMiB, median } from "./measure.ts";

/**
 * `node bench/importers-sheets.ts`: reading of a large file of observation lines and of a large CSV, from bytes to
 * observations, against the least work of its kind: JSON.parse of the same lines, and the tokeniser of csv-parse with an empty
 * handler. Each run is a process of its own. BENCH_LINES_MB and BENCH_CSV_MB set the sizes (2048 and 512), BENCH_RUNS how often.
 */
const SIZES = {
  lines: Number(process.env["BENCH_LINES_MB"] ?? 2_048),
  csv: Number(process.env["BENCH_CSV_MB"] ?? 512),
} as const;
const RUNS = Number(process.env["BENCH_RUNS"] ?? 1);
const CHUNK = 1_048_576;

type Work = "read" | "floor-lines" | "floor-csv";

interface Run {
  readonly seconds: number;
  /** Highest resident memory of the process, MiB; 0 where the system does not tell. */
  readonly residentMiB: number;
  readonly count: number;
}

const WORKS: Readonly<Record<Work, (path: string) => Promise<number>>> = {
  read: readObservations,
  "floor-lines": parseLines,
  "floor-csv": tokenise,
};

/** What the product does with a file before its observations go into the store. */
async function readObservations(path: string): Promise<number> {
  const sources = openFileSources();
  const found = await sources.find([path]);
  const file = found.ok ? found.value.files[0] : undefined;
  if (file === undefined) throw new Error(`${path} is gone`);
  const opened = await sources.open(file);
  if (!opened.ok) throw new Error(`${path} was not recognised`);
  let count = 0;
  for await (const event of sources.read(opened.value)) if (event.is === "batch") count += event.observations.length;
  return count;
}

async function parseLines(path: string): Promise<number> {
  let count = 0;
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
    const bytes = Buffer.concat([rest, chunk as Buffer]);
    const end = bytes.lastIndexOf(10);
    rest = bytes.subarray(end + 1);
    if (end === -1) continue;
    for (const line of bytes.toString("utf8", 0, end).split("\n")) if (JSON.parse(line) !== null) count += 1;
  }
  return count;
}

async function tokenise(path: string): Promise<number> {
  let count = 0;
  const parser = createReadStream(path, { highWaterMark: CHUNK }).pipe(parse());
  parser.on("data", () => void (count += 1));
  await new Promise((resolve, reject) => parser.on("end", resolve).on("error", reject));
  return count;
}

/** Runs one work in a process of its own. */
function run(work: Work, path: string): Run {
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), work, path], { encoding: "utf8" });
  if (child.status !== 0) throw new Error(`${work}: ${child.stderr}`);
  return JSON.parse(child.stdout) as Run;
}

const HEADER =
  "Site,Building,Camera name,Location,Make,Model,Serial,IP,MAC,NVR,Channel,Type,Install date,Password,Notes\n";
const MAKES = ["Hikvision", "Dahua", "Axis", "same as above", "Hanwha"] as const;

function rowOf(index: number): string {
  if (index === 0) return HEADER;
  const hex = (index % 0xff_ff_ff)
    .toString(16)
    .padStart(6, "0")
    .replace(/(..)(?=.)/g, "$1:");
  const ip = `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;
  const serial = `DS-2CD2143G2-I20220818AAWRK${String(index).padStart(8, "0")}`;
  const day = `${2015 + (index % 10)}-0${1 + (index % 9)}-1${index % 10}`;
  return `Site ${index % 400},Main,CAM-${index},"Stairs, ${index % 9}th floor",${MAKES[index % 5]},DS-2CD2143G2-I,${serial},${ip},44:19:b6:${hex},10.0.0.5,${index % 64},dome,${day},secret-${index},seen on the round\n`;
}

function compare(name: string, path: string, floor: Work): void {
  const [reads, floors]: [Run[], Run[]] = [[], []];
  for (let turn = 0; turn < RUNS; turn += 1) {
    floors.push(run(floor, path));
    reads.push(run("read", path));
  }
  const [least, own] = [median(floors.map((each) => each.seconds)), median(reads.map((each) => each.seconds))];
  const resident = Math.max(...reads.map((each) => each.residentMiB));
  console.log(
    `${name}: ${(statSync(path).size / 1e6).toFixed(0)} MB, ${reads[0]?.count} observations, ${own.toFixed(1)} s`,
  );
  console.log(`  floor (${floor}), median of ${RUNS}: ${least.toFixed(1)} s`);
  console.log(`  ratio to the floor: ${(own / least).toFixed(2)} (to hold: at most 2)`);
  console.log(`  highest resident memory of reading alone, with the default heap: ${resident.toFixed(0)} MiB`);
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "decamp-bench-"));
  try {
    const lines = join(folder, "lines.jsonl");
    await writeTexts(
      lines,
      each((index) => `${linesOfDevice(index).join("\n")}\n`),
      SIZES.lines * 1_000_000,
    );
    compare("observation lines", lines, "floor-lines");
    rmSync(lines);
    const sheet = join(folder, "inventory.csv");
    await writeTexts(sheet, each(rowOf), SIZES.csv * 1_000_000);
    compare("inventory as CSV", sheet, "floor-csv");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [work, path] = process.argv.slice(2);
if (work === undefined || path === undefined) await main();
else {
  const started = performance.now();
  const count = await WORKS[work as Work](path);
  const seconds = (performance.now() - started) / 1_000;
  process.stdout.write(JSON.stringify({ seconds, residentMiB: highWaterMiB(), count } satisfies Run));
}
