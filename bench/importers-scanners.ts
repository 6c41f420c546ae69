import { spawn } from "node:child_process";
import { createReadStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TextDecoder } from "node:util";
import { fileURLToPath } from "node:url";
import { SaxesParser } from "saxes";
import { readLines } from "../src/edge/files/lines.ts";
import { openFileSources } from "../src/edge/files/sources.ts";
import { writeNmapXml, writeShodanLines } from "./large-files.ts";
import { beginningOf, highWaterMiB } from "./measure.ts";

/**
 * `node bench/importers-scanners.ts`: reading a large scan against the floor of its kind, each in a process of its own: for
 * JSONL, JSON.parse of the same lines; for XML, a saxes parser with empty handlers over the same text. Figures are
 * medians of five runs in turns after a short file has been read, in seconds of processor time, which holds on a busy machine
 * too. BENCH_JSONL_MB and BENCH_XML_MB set the sizes (300 each when not given).
 */
const JSONL_MB = Number(process.env["BENCH_JSONL_MB"] ?? 300);
const XML_MB = Number(process.env["BENCH_XML_MB"] ?? 300);
const RUNS = Number(process.env["BENCH_RUNS"] ?? 5);
const SELF = fileURLToPath(import.meta.url);

const WORK: Readonly<Record<string, (path: string) => Promise<number>>> = {
  import: importFile,
  lines: parseLines,
  xml: parseXml,
};

/** Reads a file as the product does; gives the observations. */
async function importFile(path: string): Promise<number> {
  const sources = openFileSources();
  const found = await sources.find([path]);
  const file = found.ok ? found.value.files[0] : undefined;
  const opened = file === undefined ? undefined : await sources.open(file);
  if (opened === undefined || !opened.ok) throw new Error(`${path} is not read`);
  let count = 0;
  for await (const event of sources.read(opened.value)) if (event.is === "batch") count += event.observations.length;
  return count;
}

async function parseLines(path: string): Promise<number> {
  let count = 0;
  const chunks = createReadStream(path, { highWaterMark: 262_144 }) as AsyncIterable<Buffer>;
  for await (const lines of readLines(chunks, () => {}))
    for (const { text } of lines) if (JSON.parse(text) !== null) count += 1;
  return count;
}

async function parseXml(path: string): Promise<number> {
  const parser = new SaxesParser();
  let count = 0;
  parser.on("opentag", () => void (count += 1));
  parser.on("closetag", () => {});
  parser.on("text", () => {});
  const decoder = new TextDecoder();
  for await (const chunk of createReadStream(path, { highWaterMark: 262_144 }))
    parser.write(decoder.decode(chunk as Buffer, { stream: true }));
  parser.close();
  return count;
}

interface Measured {
  readonly seconds: number;
  readonly residentMiB: number;
  readonly count: number;
}

/** One piece of work in a process of its own, which says how much processor time it took and the most memory it held. */
function measure(work: string, path: string): Promise<Measured> {
  const child = spawn(process.execPath, [SELF, work, path], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => void (said += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on("close", (code) => {
      if (code === 0) resolve(JSON.parse(said) as Measured);
      else reject(new Error(`${work} of ${path} ended with ${code}`));
    });
  });
}

/** The run in the middle, with the most memory of all. */
function middleOf(runs: readonly Measured[]): Measured {
  const sorted = runs.toSorted((a, b) => a.seconds - b.seconds);
  const middle = sorted[Math.floor(sorted.length / 2)] as Measured;
  return { ...middle, residentMiB: Math.max(...runs.map(({ residentMiB }) => residentMiB)) };
}

/** In turns: what slows the machine down for a while slows both. */
async function compare(name: string, path: string, floor: string): Promise<void> {
  const floors: Measured[] = [];
  const imports: Measured[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    floors.push(await measure(floor, path));
    imports.push(await measure("import", path));
  }
  const [least, ours] = [middleOf(floors), middleOf(imports)];
  const megabytes = statSync(path).size / 1_000_000;
  console.log(`${name}, ${megabytes.toFixed(0)} MB: ${ours.count} observations`);
  console.log(`  processor time: floor ${least.seconds.toFixed(2)} s, import ${ours.seconds.toFixed(2)} s`);
  console.log(`  ratio to the floor: ${(ours.seconds / least.seconds).toFixed(2)} (to hold: at most 2)`);
  console.log(`  highest resident memory of reading alone, with the default heap: ${ours.residentMiB.toFixed(0)} MiB`);
}

async function main(): Promise<void> {
  const [work, path] = process.argv.slice(2);
  const job = work === undefined ? undefined : WORK[work];
  if (job !== undefined && path !== undefined) {
    await job(beginningOf(path)).catch(() => {});
    const started = process.cpuUsage();
    const count = await job(path);
    const { user, system } = process.cpuUsage(started);
    const seconds = (user + system) / 1_000_000;
    console.log(JSON.stringify({ seconds, residentMiB: highWaterMiB(), count }));
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "decamp-bench-"));
  try {
    const jsonl = join(folder, "shodan.json");
    await writeShodanLines(jsonl, JSONL_MB);
    await compare("Shodan banners (JSONL)", jsonl, "lines");
    const xml = join(folder, "nmap.xml");
    await writeNmapXml(xml, XML_MB);
    await compare("nmap XML", xml, "xml");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
