import { cpSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { decamp, GOOD_LINES, inFolder, readCsv } from "./decamp.ts";

const REVIEW = ["review", ".", "--as-of", "2026-11-01", "--quiet"];
const read = (folder: string, name: string): string => readFileSync(join(folder, "decamp-review", name), "utf8");

async function labels(folder: string): Promise<readonly string[]> {
  const { stdout } = await decamp(["origins", "--json"], { cwd: folder });
  return (JSON.parse(stdout) as readonly { readonly label: string }[]).map(({ label }) => label);
}

describe("a report is no evidence of what it reports", () => {
  test("a folder that holds its own reports is reviewed to the same bytes again", () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "good.jsonl"), GOOD_LINES);
      const names = ["report.html", "review.json", "assets.csv", "problems.csv"];
      expect((await decamp(REVIEW, { cwd: folder })).code).toBe(0);
      const first = names.map((name) => read(folder, name));
      expect((await decamp(REVIEW, { cwd: folder })).code).toBe(0);
      expect(names.map((name) => read(folder, name))).toEqual(first);
      expect(await labels(folder)).toEqual(["good"]);
    }));

  test("reports found elsewhere, whatever their names are, are told as such and not taken in", () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "good.jsonl"), GOOD_LINES);
      await decamp(REVIEW, { cwd: folder });
      cpSync(join(folder, "decamp-review"), join(folder, "older"), { recursive: true });
      renameSync(join(folder, "older/assets.csv"), join(folder, "older/inventory.csv"));
      const semicolons = readFileSync(join(folder, "older/inventory.csv"), "utf8").replaceAll(",", ";");
      writeFileSync(join(folder, "older/saved.csv"), semicolons);
      expect((await decamp(REVIEW, { cwd: folder })).code).toBe(0);
      const told = readCsv(join(folder, "decamp-review/problems.csv")).filter(({ code }) => code === "own-report");
      expect(told.map(({ file }) => file)).toEqual([
        "older/inventory.csv",
        "older/problems.csv",
        "older/report.html",
        "older/review.json",
        "older/saved.csv",
      ]);
      expect(told[0]?.["remedy"]).toContain("Name the files that it was made from");
      expect(readCsv(join(folder, "decamp-review/assets.csv"))).toHaveLength(1);
    }));

  test("a dry run of such a file is no failure", () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "problems.csv"), "\ufefffile,row,code,what,remedy\r\n");
      const ran = await decamp(["import", "problems.csv", "--dry-run"], { cwd: folder });
      expect([ran.code, ran.stdout]).toEqual([0, expect.stringContaining("is a report of decamp")]);
    }));

  test("an inventory that is much like a report is read", () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "assets.csv"), "asset,site,name,ips,macs,brand,maker\n1,Port,Cam,192.0.2.1,,Axis,\n");
      expect((await decamp(["import", "assets.csv"], { cwd: folder })).code).toBe(0);
    }));

  test("reports that go into the reviewed folder itself leave its files to be read", () =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, "in"));
      writeFileSync(join(folder, "in/good.jsonl"), GOOD_LINES);
      for (const _ of [1, 2]) {
        const ran = await decamp(["review", "in", "--out", "in", "--as-of", "2026-11-01", "--quiet"], { cwd: folder });
        expect(ran.code, ran.stdout).toBe(0);
        expect(readCsv(join(folder, "in/assets.csv"))).toHaveLength(1);
      }
    }));
});
