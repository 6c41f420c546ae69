import { chmodSync, chownSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { decamp, GOOD_LINES, inFolder, readCsv, type Ran } from "../cli/decamp.ts";
import { BAD_FILES, FORMULAS, LONG_ROW, longLine } from "./bad-files.ts";

const long = process.env["DECAMP_LONG_TESTS"] === "1";

/** Highest resident set of a review of these files. Measured: see the line above each bound that is printed by a failure. */
const MOST_RSS_MIB = 250;

interface Reviewed extends Ran {
  readonly problems: readonly Readonly<Record<string, string>>[];
  readonly assets: readonly Readonly<Record<string, string>>[];
}

/** Reviews the folder `in` through the real command line. */
async function reviewed(folder: string, uid?: number): Promise<Reviewed> {
  const ran = await decamp(["review", "in", "--as-of", "2026-11-01", "--out", "out"], {
    cwd: folder,
    ...(uid === undefined ? {} : { uid }),
  });
  expect(ran.stderr).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  expect(ran.signal, ran.stderr).toBe(null);
  const wrote = ran.code === 0 || ran.code === 3;
  expect(wrote, `exit ${ran.code}: ${ran.stderr}`).toBe(true);
  return {
    ...ran,
    problems: readCsv(join(folder, "out/problems.csv")),
    assets: readCsv(join(folder, "out/assets.csv")),
  };
}

function withGood(folder: string): void {
  mkdirSync(join(folder, "in"));
  writeFileSync(join(folder, "in/good.jsonl"), GOOD_LINES);
}

const addresses = ({ assets }: Reviewed): readonly string[] => assets.flatMap(({ ips }) => (ips ?? "").split(" "));

/** The good file beside it is reviewed as if it stood alone. */
const expectGood = ({ assets }: Reviewed): void =>
  expect(assets.find(({ ips }) => ips === "192.0.2.10")).toMatchObject({
    maker: "Hangzhou Hikvision Digital Technology Co., Ltd.",
    serial: "DS-2CD2143G2-I20210825CCWR162109301",
  });

describe("a bad file gives a problem with its name, and the rest of the review goes on", () => {
  test.each(BAD_FILES)("$name", async ({ name, write, codes, row, exit, salvaged }) => {
    await inFolder(async (folder) => {
      withGood(folder);
      write(join(folder, "in", name));
      const got = await reviewed(folder);
      const told = got.problems.filter(({ file }) => file?.startsWith(`in/${name}`) === true);
      expect(
        told.map(({ code }) => code).some((code) => codes.includes(code ?? "")),
        JSON.stringify(told),
      ).toBe(true);
      for (const { what, remedy } of told) expect([what, remedy]).not.toContain("");
      if (row !== undefined) expect(told.map((each) => each["row"])).toContain(String(row));
      expectGood(got);
      expect(addresses(got)).toEqual(expect.arrayContaining([...(salvaged ?? [])]));
      expect(got.code).toBe(exit);
      expect(got.rssMiB).toBeLessThan(MOST_RSS_MIB);
    });
  });
});

test("no entity is expanded or fetched: nothing of /etc/passwd is anywhere", async () => {
  await inFolder(async (folder) => {
    withGood(folder);
    for (const each of BAD_FILES.filter(({ name }) => name === "external-entity.xml" || name === "billion-laughs.xml"))
      each.write(join(folder, "in", each.name));
    const got = await reviewed(folder);
    const outputs = ["report.html", "review.json", "assets.csv", "problems.csv"].map((name) =>
      join(folder, "out", name),
    );
    for (const file of [...outputs, join(folder, ".decamp/store.sqlite")]) {
      expect(readFileSync(file).includes("root:"), file).toBe(false);
      expect(statSync(file).size).toBeLessThan(8 * 1_048_576);
    }
    expect(got.stdout + got.stderr).not.toContain("root:");
  });
});

test("formulas of a sheet are text in the CSV that decamp writes", async () => {
  await inFolder(async (folder) => {
    withGood(folder);
    writeFileSync(join(folder, "in/formulas.csv"), FORMULAS);
    const got = await reviewed(folder);
    const cells = [...got.assets, ...got.problems].flatMap((record) => Object.values(record));
    expect(cells.some((cell) => cell.includes("cmd|"))).toBe(true);
    for (const cell of cells) expect(cell).not.toMatch(/^[\s\u00a0]*[=+\-@＝＋－＠﹢]/u);
  });
});

test("Windows-1252 bytes in observation lines are read as such", async () => {
  await inFolder(async (folder) => {
    withGood(folder);
    const named = { v: 1, subject: { ip: "192.0.2.21" }, fact: { kind: "stated", field: "name", value: "Caméra été" } };
    writeFileSync(join(folder, "in/windows.jsonl"), Buffer.from(`${JSON.stringify(named)}\n`, "latin1"));
    const got = await reviewed(folder);
    expect(got.assets.find(({ ips }) => ips === "192.0.2.21")?.["name"]).toBe("Caméra été");
    expectGood(got);
    expect(got.code).toBe(0);
  });
});

test("a file that may not be read gives a problem, and exit code 3", async ({ skip }) => {
  await inFolder(async (folder) => {
    withGood(folder);
    const secret = join(folder, "in/secret.jsonl");
    writeFileSync(secret, GOOD_LINES);
    chmodSync(secret, 0o000);
    // Nothing is forbidden to root: the child runs as nobody, where that may read the sources.
    const isRoot = process.getuid?.() === 0;
    const uid = isRoot ? 65_534 : undefined;
    if (uid !== undefined) {
      chmodSync(folder, 0o755);
      chownSync(folder, uid, uid);
      // A clone in a folder that only root may enter: nobody cannot even start the program.
      const probe = await decamp(["--version"], { cwd: folder, uid }).catch((thrown: NodeJS.ErrnoException) => {
        if (thrown.code === "EACCES") return undefined;
        throw thrown;
      });
      if (probe?.code !== 0) return skip("skipped: the tests run as root from a folder that nobody may read");
    }
    const got = await reviewed(folder, uid);
    expect(got.problems.map(({ file, code }) => `${file} ${code}`)).toContain("in/secret.jsonl cut");
    expectGood(got);
    expect(got.code).toBe(3);
    return undefined;
  });
});

test("what is no regular file is passed over and told, and never waited for", async ({ skip }) => {
  const { spawnSync } = await import("node:child_process");
  await inFolder(async (folder) => {
    withGood(folder);
    if (spawnSync("mkfifo", [join(folder, "in/pipe.jsonl")]).status !== 0) return skip("skipped: no mkfifo here");
    const got = await reviewed(folder);
    expect(got.problems.map(({ file, code }) => `${file} ${code}`)).toContain("in/pipe.jsonl not-a-file");
    expectGood(got);
    return undefined;
  });
});

test.runIf(long)(
  "1 GiB on one line: memory as for a small file",
  async () => {
    await inFolder(async (folder) => {
      withGood(folder);
      longLine(join(folder, "in/gib.jsonl"), 1_073_741_824);
      const got = await reviewed(folder);
      expect(got.problems.map(({ file, row, code }) => `${file} ${row} ${code}`)).toContain(
        `in/gib.jsonl ${LONG_ROW} too-long`,
      );
      expect(addresses(got)).toEqual(expect.arrayContaining(["192.0.2.10", "192.0.2.21", "192.0.2.22"]));
      expect(got.rssMiB).toBeLessThan(MOST_RSS_MIB);
    });
  },
  300_000,
);
