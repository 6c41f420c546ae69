import { existsSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { decamp, GOOD_LINES, inFolder, ROOT, type Started, start } from "./decamp.ts";

/** So many that joining them and saying who made them takes longer than a signal needs on its way. */
const DEVICES = 12_000;
const LINES = Array.from({ length: DEVICES }, (_, n) => {
  const fact = { kind: "http.response", request: `GET /${n}`, raw: "HTTP/1.1 200 OK\r\nServer: App-webs/\r\n\r\n" };
  return `${JSON.stringify({ v: 1, subject: { ip: `10.0.${n >> 8}.${n & 255}`, port: 80 }, fact })}\n`;
}).join("");

const REVIEW = ["review", "lines.jsonl", "--as-of", "2026-11-01", "--out", "out", "--store", "s.sqlite"];

/** Waits until a run has said this. */
async function heard(run: Started, says: string): Promise<void> {
  const watch = { ended: false };
  void run.ended.then(() => (watch.ended = true));
  while (!run.stderr().includes(says) && !watch.ended) await pause(5);
}

describe("a signal after the import stops before the assets are replaced", () => {
  test.each([
    { signal: "SIGINT", code: 130 },
    { signal: "SIGTERM", code: 143 },
    { signal: "SIGHUP", code: 129 },
  ] as const)("$signal: exit $code, no half report, and the same bytes when it is run again", ({ signal, code }) =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "lines.jsonl"), LINES);
      const run = start(REVIEW, { cwd: folder });
      await heard(run, "joining what is one thing");
      run.child.kill(signal);
      const stopped = await run.ended;
      expect([stopped.code, stopped.stdout], stopped.stderr).toEqual([code, ""]);
      expect(stopped.stderr).toContain("the same command takes up where it stopped");
      expect(existsSync(join(folder, "out"))).toBe(false);
      expect((await decamp(REVIEW, { cwd: folder })).code).toBe(0);
      const again = readFileSync(join(folder, "out/review.json"), "utf8");
      await decamp([...REVIEW, "--store", "other.sqlite"], { cwd: folder });
      expect(readFileSync(join(folder, "out/review.json"), "utf8")).toBe(again);
    }),
  );
});

test("a second Ctrl-C stops at once and leaves no half report", () =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, "lines.jsonl"), LINES);
    const run = start(REVIEW, { cwd: folder });
    await heard(run, "joining what is one thing");
    run.child.kill("SIGINT");
    await heard(run, "stopping after this batch");
    run.child.kill("SIGINT");
    expect((await run.ended).code).toBe(130);
    expect(existsSync(join(folder, "out")) ? readdirSync(join(folder, "out")) : []).toEqual([]);
  }));

test("observations of files are not answered in part when they are stopped", () =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, "lines.jsonl"), LINES);
    const run = start(["observations", "lines.jsonl"], { cwd: folder });
    await heard(run, "lines.jsonl");
    run.child.kill("SIGINT");
    const { code, stdout, stderr } = await run.ended;
    if (code === 130) expect(stderr).toContain("stopped before the whole was answered; run the same command again.");
    // The whole answer may have been given before the signal came.
    const lines = stdout.split("\n").length - 1;
    expect(code === 130 ? lines < DEVICES : lines === DEVICES).toBe(true);
  }));

test("a reader that has seen enough is no failure, and nothing of a passing store is left", () =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, "lines.jsonl"), LINES);
    mkdirSync(join(folder, "tmp"));
    const run = start(["observations", "lines.jsonl"], { cwd: folder, env: { TMPDIR: join(folder, "tmp") } });
    run.child.stdout?.once("data", () => run.child.stdout?.destroy());
    expect((await run.ended).code).toBe(0);
    expect(readdirSync(join(folder, "tmp"))).toEqual([]);
  }));

test.skipIf(!existsSync("/dev/full"))("an answer that cannot be written is told: exit 1", () =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, "good.jsonl"), GOOD_LINES);
    const ran = spawnSync(process.execPath, [join(ROOT, "src/main.ts"), "observations", "good.jsonl", "--quiet"], {
      cwd: folder,
      stdio: ["ignore", openSync("/dev/full", "w"), "pipe"],
    });
    expect([ran.status, String(ran.stderr)]).toEqual([
      1,
      "standard output cannot be written (ENOSPC); check where it goes, and run it again.\n",
    ]);
  }),
);
