import { createReadStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";
import { linesOfDevice } from "./estate.ts";
import { each, writeTexts } from "./large-files.ts";
import { median, type Run, runCommand } from "./measure.ts";

/**
 * `npm run bench`: a whole review against the least work any program must do with the same file: read the lines, parse them,
 * insert them into SQLite. Both in this run, on this machine; ratios hold better than seconds. BENCH_DEVICES sets the size.
 */
const DEVICES = Number(process.env["BENCH_DEVICES"] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), "decamp-bench-"));

const seconds = (since: number): number => (performance.now() - since) / 1_000;

/** Writes the estate of so many devices, ten lines each. */
async function writeEstate(devices: number): Promise<string> {
  const path = join(folder, `${devices}.jsonl`);
  await writeTexts(
    path,
    each((index) => `${linesOfDevice(index).join("\n")}\n`, devices),
  );
  return path;
}

/** The floor: every line read, parsed and inserted, 10,000 a transaction, WAL and synchronous=FULL as the store has it. */
async function floor(path: string): Promise<number> {
  const started = performance.now();
  const database = new DatabaseSync(join(folder, "floor.sqlite"));
  database.exec("pragma journal_mode=wal; pragma synchronous=full; drop table if exists line");
  database.exec("create table line (key integer primary key, origin text, at text, subject text, fact text); begin");
  const insert = database.prepare("insert into line (origin, at, subject, fact) values (?, ?, ?, ?)");
  let count = 0;
  for await (const text of createInterface({ input: createReadStream(path, { highWaterMark: 1_048_576 }) })) {
    const line = JSON.parse(text) as { origin: string; at: string; subject: object; fact: object };
    insert.run(line.origin, line.at, JSON.stringify(line.subject), JSON.stringify(line.fact));
    count += 1;
    if (count % 10_000 === 0) database.exec("commit; begin");
  }
  database.exec("commit");
  database.close();
  return seconds(started);
}

/** A whole review by the command, in a process of its own. */
function review(path: string): Promise<Run> {
  const out = join(folder, "out");
  rmSync(out, { recursive: true, force: true });
  return runCommand(
    "review",
    path,
    "--as-of",
    "2026-11-01",
    "--out",
    out,
    "--store",
    join(out, "store.sqlite"),
    "--quiet",
  );
}

try {
  const [tenth, whole] = [await writeEstate(DEVICES / 10), await writeEstate(DEVICES)];
  const floors = [await floor(whole), await floor(whole), await floor(whole)];
  const small = await review(tenth);
  const large = await review(whole);
  const least = median(floors);
  console.log(`review of ${DEVICES} devices, ${DEVICES * 10} lines: ${large.seconds.toFixed(1)} s`);
  console.log(`floor (read lines, JSON.parse, insert into SQLite), median of 3: ${least.toFixed(1)} s`);
  console.log(`ratio to the floor: ${(large.seconds / least).toFixed(2)} (to hold: at most 4)`);
  console.log(`ratio to a tenth of the input: ${(large.seconds / small.seconds).toFixed(2)} (to hold: at most 12)`);
  console.log(`highest resident memory: ${large.residentMiB.toFixed(0)} MiB (to hold: under 1024)`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
