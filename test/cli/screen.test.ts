import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { decamp, inFolder } from "./decamp.ts";

describe("decamp screen", () => {
  test("answers line by line as JSON lines, with the file and the row, and counts on standard error", () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "quote.csv"), "Supplier,Part number\nAcme,DS-2CD2143G2-I\nStaples,\n,\n");
      const ran = await decamp(["screen", "quote.csv", "--json"], { cwd: folder });
      const lines = ran.stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      expect(ran.code).toBe(0);
      expect(lines.map(({ file, row, verdict }) => ({ file, row, verdict }))).toEqual([
        { file: "quote.csv", row: "2", verdict: "relabel-or-family" },
        { file: "quote.csv", row: "3", verdict: "clear" },
      ]);
      expect(lines[0]).toMatchObject({ v: 1, maker: { id: "hikvision" } });
      expect(JSON.stringify(lines[0]?.["law"])).toContain("us-ndaa-889-a1A");
      expect(ran.stderr).toContain("2 lines: 1 relabel-or-family, 1 clear");
    }));

  test("a header is a line only where it names a house: the first line of a list may read as one", () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "list.txt"), "Dôme 4 MP, toute marque sauf Hikvision\nAxis P3245, Axis\n");
      writeFileSync(join(folder, "quote.csv"), "Supplier,Camera location (building),Weird column\nAcme,Hall,\n");
      const ran = await decamp(["screen", "list.txt", "quote.csv", "--json"], { cwd: folder });
      const lines = ran.stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      expect(lines.map(({ file, row, verdict }) => ({ file, row, verdict }))).toEqual([
        { file: "list.txt", row: "1", verdict: "cannot-say" },
        { file: "list.txt", row: "2", verdict: "clear" },
        { file: "quote.csv", row: "2", verdict: "clear" },
      ]);
    }));

  test("CSV holds no formula and no escape sequence", () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "names.txt"), '=HYPERLINK("http://192.0.2.1") Hikvision\n+cmd\u001b[31m Dahua\n');
      const ran = await decamp(["screen", "names.txt", "--format", "csv", "--quiet"], { cwd: folder });
      expect(ran.code).toBe(0);
      expect(ran.stdout).toContain("\"'=HYPERLINK(");
      expect(ran.stdout).not.toMatch(/(?:^|,)"?[=+]/m);
      expect(ran.stdout).not.toContain("\u001b");
    }));

  test.each([
    { what: "a restricted maker", args: ["--name", "Hikvision", "--check"], code: 4, says: "RESTRICTED-MAKER" },
    { what: "a look-alike", args: ["--name", "Shanghai Dahua Scale Factory", "--check"], code: 0, says: "CLEAR" },
    { what: "an empty name", args: ["--name", "", "--check"], code: 4, says: "CANNOT-SAY" },
    { what: "nothing to screen", args: [], code: 2, says: "nothing to screen" },
    { what: "an unknown format", args: ["--name", "x", "--format", "pdf"], code: 2, says: "text, jsonl, csv" },
    { what: "a missing file", args: ["missing.csv"], code: 2, says: "missing.csv: there is no such file" },
    { what: "a missing list", args: ["--name", "x", "--names", "missing.csv"], code: 2, says: "no such file" },
  ])("$what: exit $code", ({ args, code, says }) =>
    inFolder(async (folder) => {
      const ran = await decamp(["screen", ...args], { cwd: folder });
      expect(ran.code).toBe(code);
      expect(ran.stdout + ran.stderr).toContain(says);
    }),
  );

  test("a file that cannot be read is told, and the others are answered: exit 3", () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "a.txt"), "Dahua Technology\n");
      writeFileSync(join(folder, "b.csv"), "");
      const ran = await decamp(["screen", "a.txt", "b.csv"], { cwd: folder });
      expect(ran.code).toBe(3);
      expect(ran.stdout).toContain("RESTRICTED-MAKER");
      expect(ran.stderr).toContain("b.csv holds nothing");
    }));

  test("a given list is screened against beside the catalogue", () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "list.csv"), "id,name,aliases\nE-1,Evil Widgets Trading LLC,Boese Geraete GmbH\n");
      const args = ["screen", "--name", "BOESE GERAETE", "--names", "list.csv", "--json"];
      const ran = await decamp(args, { cwd: folder });
      expect(JSON.parse(ran.stdout)).toMatchObject({ verdict: "listed", evidence: [{ entry: "list.csv E-1" }] });
    }));
});
