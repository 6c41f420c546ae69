import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { GOOD_LINES, NOBODY, canBeNobody, decamp, inFolder } from "./decamp.ts";

const REVIEW = ["review", "good.jsonl", "--as-of", "2026-11-01", "--quiet"];
const STACK = /^\s+at .*:\d+:\d+\)?$/m;

describe("a place that cannot be written is named, with what is wrong and what to do", () => {
  test.each([
    { what: "a file", out: "file", says: "--out file cannot be written: a file stands where a folder is needed" },
    { what: "a place under a file", out: "file/x/y", says: "a file stands where a folder is needed; name a folder." },
    { what: "a place below /proc", out: "/proc/decamp/out", says: "its folder cannot be made; name another place." },
  ])("$what as --out of a review", ({ out, says }) =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "good.jsonl"), GOOD_LINES);
      writeFileSync(join(folder, "file"), "kept");
      const ran = await decamp([...REVIEW, "--out", out], { cwd: folder });
      expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining(says)]);
      expect(ran.stderr).not.toMatch(STACK);
      expect(readFileSync(join(folder, "file"), "utf8")).toBe("kept");
    }),
  );

  test("a report whose name a folder has", () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "good.jsonl"), GOOD_LINES);
      mkdirSync(join(folder, "out/assets.csv"), { recursive: true });
      const ran = await decamp([...REVIEW, "--out", "out"], { cwd: folder });
      expect([ran.code, ran.stderr]).toEqual([
        2,
        expect.stringContaining("out/assets.csv cannot be written: a folder"),
      ]);
      expect(readdirSync(join(folder, "out"))).toEqual(["assets.csv"]);
    }));

  test.skipIf(!canBeNobody)("a folder without permission", () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "good.jsonl"), GOOD_LINES);
      chownSync(folder, NOBODY, NOBODY);
      mkdirSync(join(folder, "out"), { mode: 0o555 });
      const ran = await decamp([...REVIEW, "--out", "out"], { cwd: folder, uid: NOBODY });
      expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining("writing there is not permitted")]);
    }),
  );

  test.skipIf(!existsSync("/dev/full"))("a full disk keeps the reports of the last review, all of them", () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "good.jsonl"), GOOD_LINES);
      await decamp([...REVIEW, "--out", "out"], { cwd: folder });
      const names = readdirSync(join(folder, "out"));
      const before = names.map((name) => readFileSync(join(folder, "out", name), "utf8"));
      symlinkSync("/dev/full", join(folder, "out/problems.csv.part"));
      const ran = await decamp([...REVIEW, "--out", "out", "--lang", "fr"], { cwd: folder });
      expect([ran.code, ran.stderr]).toEqual([
        1,
        "out/problems.csv cannot be written: the disk is full; free some space, or name another disk, and run it again.\n",
      ]);
      expect(readdirSync(join(folder, "out"))).toEqual(names);
      expect(names.map((name) => readFileSync(join(folder, "out", name), "utf8"))).toEqual(before);
    }),
  );

  test.skipIf(!existsSync("/dev/full")).each([
    { args: ["owner", "new", "kept.yaml", "--force"], named: "kept.yaml", code: 1 },
    { args: ["import", "good.jsonl", "--dry-run", "--save-map", "new.yaml"], named: "--save-map new.yaml", code: 1 },
  ])("a full disk keeps what stood where $args writes, and leaves no half file", ({ args, named, code }) =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "good.jsonl"), GOOD_LINES);
      writeFileSync(join(folder, "kept.yaml"), "name: Kept\n");
      for (const name of ["kept.yaml", "new.yaml"]) symlinkSync("/dev/full", join(folder, `${name}.body`));
      const ran = await decamp(args, { cwd: folder });
      expect([ran.code, ran.stderr]).toEqual([
        code,
        expect.stringContaining(`${named} cannot be written: the disk is full`),
      ]);
      expect(readFileSync(join(folder, "kept.yaml"), "utf8")).toBe("name: Kept\n");
      expect(existsSync(join(folder, "new.yaml"))).toBe(false);
    }),
  );

  test("a file as --out of decamp data export", () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "file"), "kept");
      const ran = await decamp(["data", "export", "--out", "file"], { cwd: folder });
      expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining("--out file cannot be written")]);
    }));
});

test("a store with damaged pages is named, with what to do, and no report is begun", () =>
  inFolder(async (folder) => {
    const lines = Array.from({ length: 2_000 }, (_, n) =>
      JSON.stringify({ v: 1, subject: { ip: `192.0.2.${n % 250}` }, fact: { kind: "arp", n } }),
    );
    writeFileSync(join(folder, "lines.jsonl"), lines.join("\n"));
    await decamp(["import", "lines.jsonl", "--store", "s.sqlite"], { cwd: folder });
    const pages = readFileSync(join(folder, "s.sqlite")).length / 8_192;
    const file = openSync(join(folder, "s.sqlite"), "r+");
    for (let page = 6; page < pages; page += 1) writeSync(file, Buffer.alloc(8_192, 0x77), 0, 8_192, page * 8_192);
    const ran = await decamp(["review", "--store", "s.sqlite", "--out", "out", "--quiet"], { cwd: folder });
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(/^s\.sqlite: .*damaged/);
    expect(ran.stderr).not.toMatch(STACK);
    expect(existsSync(join(folder, "out"))).toBe(false);
  }));

test("a store below /proc is refused at once", () =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, "good.jsonl"), GOOD_LINES);
    const ran = await decamp([...REVIEW, "--store", "/proc/decamp/store.sqlite"], { cwd: folder });
    expect([ran.code, ran.stderr]).toEqual([1, expect.stringContaining("/proc/decamp/store.sqlite")]);
  }));

test.skipIf(!canBeNobody)("a store on a read-only medium can be read", () =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, "good.jsonl"), GOOD_LINES);
    mkdirSync(join(folder, "medium"));
    await decamp([...REVIEW, "--store", "medium/s.sqlite"], { cwd: folder });
    chmodSync(join(folder, "medium/s.sqlite"), 0o444);
    chmodSync(join(folder, "medium"), 0o555);
    chmodSync(folder, 0o755);
    for (const args of [["origins"], ["why", "192.0.2.10"], ["observations"]]) {
      const ran = await decamp([...args, "--store", "medium/s.sqlite"], { cwd: folder, uid: NOBODY });
      expect(ran.code, ran.stderr).toBe(0);
    }
  }),
);
