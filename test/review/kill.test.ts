import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { randomOf } from "../../examples/harbour-city/generate/prng.ts";
import { openStore } from "../../src/edge/store/index.ts";
import { inFolder, start } from "../cli/decamp.ts";

/** Kills in an ordinary run and in a long one. One costs about 0.6 s on two cores. */
const KILLS = process.env["DECAMP_LONG_TESTS"] === "1" ? 500 : 100;
const LINES = 30_000;
const FILES = 10;
const DEVICES = 300;
/** Of ten kills, nine fall into the first third of a run, in which the import lies; a machine may be ten times slower than another. */
const IMPORT_SHARE = 0.35;
/** Kills after the import is complete, before a store is left alone and another begun. */
const KILLS_AFTER_IMPORT = 2;
/** Every so many stores one is finished by a run that nobody kills, and compared; the last one always is. */
const FINISH_EVERY = 6;

/** One file with two thirds of the lines, which is several transactions, and small ones, each acknowledged by itself. */
function writeInputs(folder: string): void {
  mkdirSync(folder);
  let written = 0;
  const lines = (count: number): string =>
    Array.from({ length: count }, () => {
      const at = written++;
      const device = at % DEVICES;
      const fact = {
        kind: "http.response",
        request: `GET /${at}`,
        raw: `HTTP/1.1 200 OK\r\nServer: App-webs/\r\nX: ${at}\r\n\r\n`,
      };
      const subject = { ip: `192.0.${2 + (device >> 8)}.${device & 255}`, port: 80 };
      return `${JSON.stringify({ v: 1, at: "2026-10-05T10:00:00Z", subject, fact })}\n`;
    }).join("");
  writeFileSync(join(folder, "a.jsonl"), lines(21_000));
  for (let small = 0; small < 9; small += 1) writeFileSync(join(folder, `b${small}.jsonl`), lines(1_000));
  expect(written).toBe(LINES);
}

/** Observations that decamp said it has, by file: a plain progress line is written when its transaction is on the disk. */
function acknowledged(stderr: string, before: Map<string, number>): void {
  for (const [, file, count] of stderr.matchAll(/^(in\/\w+\.jsonl): (\d+)$/gm))
    before.set(file ?? "", Math.max(before.get(file ?? "") ?? 0, Number(count)));
}

/** Opens the store as the next command would; gives what its origins say they hold, and what is really there. */
async function whatIsThere(path: string): Promise<{ readonly said: number; readonly found: number; complete: number }> {
  const opened = await openStore(path, { mode: "write", purpose: "test" });
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  try {
    const origins = await opened.value.origins();
    let found = 0;
    for await (const batch of opened.value.observations(origins.map(({ id }) => id))) found += batch.length;
    const said = origins.reduce((sum, { observations }) => sum + observations, 0);
    return { said, found, complete: origins.filter(({ complete }) => complete).length };
  } finally {
    await opened.value.close();
  }
}

function integrity(path: string): unknown {
  using database = new DatabaseSync(path, { readOnly: true });
  return database.prepare("pragma integrity_check").get();
}

const REVIEW = ["review", "in", "--as-of", "2026-11-01", "--out", "out"];

async function finished(folder: string, store: string): Promise<string> {
  const ran = await start([...REVIEW, "--store", store], { cwd: folder }).ended;
  expect(ran.code, ran.stderr).toBe(0);
  return readFileSync(join(folder, "out/review.json"), "utf8");
}

/** Runs the review and kills it some time after it has opened its store. */
async function killed(folder: string, store: string, afterMs: number): Promise<{ stderr: string; killed: boolean }> {
  const run = start([...REVIEW, "--store", store], { cwd: folder });
  const watch = { ended: false };
  void run.ended.then(() => (watch.ended = true));
  const known = statSync(join(folder, `${store}.lock`), { throwIfNoEntry: false })?.mtimeMs;
  // The lock file is written when the store is opened: before, there is nothing to lose.
  while (!watch.ended && statSync(join(folder, `${store}.lock`), { throwIfNoEntry: false })?.mtimeMs === known)
    await pause(3);
  await Promise.race([pause(afterMs), run.ended]);
  run.child.kill("SIGKILL");
  const { signal, stderr } = await run.ended;
  return { stderr, killed: signal === "SIGKILL" };
}

test(`kill -9 at ${KILLS} moments loses nothing acknowledged, and the next run completes`, async () => {
  await inFolder(async (folder) => {
    writeInputs(join(folder, "in"));
    const began = performance.now();
    const whole = await finished(folder, "fresh.sqlite");
    // The start of the process, before the store is opened, is a quarter of it.
    let wholeMs = (performance.now() - began) * 0.75;
    const random = randomOf("kill -9");
    const tally = { beforeFirstCommit: 0, duringImport: 0, afterImport: 0, tooLate: 0 };
    let kills = 0;
    for (let stores = 1; kills < KILLS; stores += 1) {
      const store = `store-${stores}.sqlite`;
      const acks = new Map<string, number>();
      for (let after = 0; kills < KILLS && after < KILLS_AFTER_IMPORT; ) {
        const run = await killed(
          folder,
          store,
          random.int(0, Math.ceil(random.chance(0.9) ? wholeMs * IMPORT_SHARE : wholeMs)),
        );
        acknowledged(run.stderr, acks);
        const promised = [...acks.values()].reduce((sum, count) => sum + count, 0);
        const { said, found, complete } = await whatIsThere(join(folder, store));
        expect(found, `after kill ${kills} of ${store}: ${run.stderr}`).toBeGreaterThanOrEqual(promised);
        expect(said).toBe(found);
        expect(found).toBeLessThanOrEqual(LINES);
        if (complete === FILES) after += 1;
        if (run.killed) kills += 1;
        const phase = found === 0 ? "beforeFirstCommit" : complete === FILES ? "afterImport" : "duringImport";
        tally[run.killed ? phase : "tooLate"] += 1;
        // The machine became slower or faster: the window follows it.
        if (phase === "beforeFirstCommit") wholeMs *= 1.05;
        else if (phase === "afterImport" || !run.killed) wholeMs *= 0.97;
      }
      expect(integrity(join(folder, store))).toEqual({ integrity_check: "ok" });
      if (kills >= KILLS || stores % FINISH_EVERY === 0) expect(await finished(folder, store)).toBe(whole);
      for (const ending of ["", "-wal", "-shm", ".lock"]) rmSync(join(folder, store + ending), { force: true });
    }
    console.log(`kill -9: ${JSON.stringify({ kills, ...tally })}`);
    expect(tally.duringImport).toBeGreaterThan(KILLS / 10);
  });
}, 900_000);
