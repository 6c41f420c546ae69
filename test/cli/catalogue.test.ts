import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { WHOLE, writeCatalogue } from "../edge/catalogue/folder.ts";
import { type Ran, start } from "./decamp.ts";

const cwd = mkdtempSync(join(tmpdir(), "decamp-catalogue-cli-"));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const decamp = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> =>
  start(["catalogue", ...args], { cwd, env }).ended;

describe("decamp catalogue", () => {
  test("check finds no fault in the published catalogue, and counts it", async () => {
    const ran = await decamp(["check", "--json"]);
    const checked = JSON.parse(ran.stdout) as {
      readonly faults: readonly string[];
      readonly counts: Record<string, number>;
    };
    expect([ran.code, checked.faults]).toEqual([0, []]);
    expect(checked.counts["makers"]).toBeGreaterThanOrEqual(126);
  });

  test("check tells every fault and exits 1: one of a file, one between two makers", async () => {
    const other = (WHOLE["vendors/acme.yaml"] ?? "").replace("id: acme", "id: other").replace("Acme Cameras", "Other");
    const between = await decamp(["check"], { DECAMP_CATALOGUE: folderOf({ "vendors/other.yaml": other }) });
    expect(between.code).toBe(1);
    expect(between.stdout).toContain('other/realm matches "ACME_1234", an example of acme/realm; narrow one of them');
    const wrong = await decamp(["check"], { DECAMP_CATALOGUE: folderOf({ "vendors/acme.yaml": "id: acme\n" }) });
    expect([wrong.code, wrong.stdout.includes("vendors/acme.yaml:1: country is missing; add it.")]).toEqual([1, true]);
  });

  test("show prints a maker and a rule; what is not there is told with exit code 2", async () => {
    const maker = await decamp(["show", "lorex"]);
    expect(maker.stdout).toContain("dahua: former subsidiary, since 2018, until 2022-11-24 [texas-ag]");
    const rule = await decamp(["show", "hikvision/serial", "--json"]);
    expect(JSON.parse(rule.stdout)).toMatchObject({ id: "hikvision/serial", of: "serial", weight: "strong" });
    const nobody = await decamp(["show", "nobody"]);
    expect([nobody.code, nobody.stderr]).toEqual([
      2,
      expect.stringContaining('no maker and no rule "nobody"') as string,
    ]);
  });

  test("find says who speaks and why, and that silence says nothing", async () => {
    const found = await decamp(["find", "TRENDnet", "TV-IP320PI"]);
    expect(found.stdout).toContain("as relabel: TRENDnet, moderate evidence");
    const none = await decamp(["find", "no such thing\u001b[2J"]);
    expect([none.code, none.stdout]).toEqual([
      0,
      'nothing in the catalogue speaks on "no such thing\\u001b[2J": that says nothing about who made it\n',
    ]);
  });

  test("help needs no catalogue", async () => {
    const env = { DECAMP_CATALOGUE: join(cwd, "absent") };
    const ran = await Promise.all([["--help"], ["find", "--help"]].map((args) => decamp(args, env)));
    expect(ran.map(({ code, stdout }) => [code, stdout.includes("Example:")])).toEqual([
      [0, true],
      [0, true],
    ]);
  });
});

/** The sample catalogue with other files, in a folder that goes with the test's own. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(cwd, "catalogue-"));
  writeCatalogue(folder, { ...WHOLE, ...files });
  return folder;
}
