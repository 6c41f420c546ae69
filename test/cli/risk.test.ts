import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { decamp, GOOD_LINES, inFolder } from "./decamp.ts";

describe.each([
  ["vulnerabilities", /decamp vulnerabilities 10\.20\.1\.31/],
  ["exposure", /decamp exposure 10\.20\.1\.31/],
  ["priority", /decamp priority --owner owner\.yaml/],
])("decamp %s --help", (command, example) => {
  test("gives an example", async () => {
    const { code, stdout } = await decamp([command, "--help"], { cwd: "/" });
    expect([code, stdout]).toEqual([0, expect.stringMatching(example)]);
  });
});

test.each(["status", "update", "import", "export"])("decamp data %s --help gives an example", async (command) => {
  const { code, stdout } = await decamp(["data", command, "--help"], { cwd: "/" });
  expect([code, stdout]).toEqual([0, expect.stringContaining(`decamp data ${command}`)]);
});

test("from a file to flaws, reach, order and a review that names them", () =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, "lines.jsonl"), GOOD_LINES);
    const run = (...args: readonly string[]) => decamp([...args, "--store", "s.sqlite", "--quiet"], { cwd: folder });
    expect((await run("review", "lines.jsonl", "--as-of", "2026-11-01", "--out", "out")).code).toBe(0);
    const review = JSON.parse(readFileSync(join(folder, "out", "review.json"), "utf8")) as {
      readonly risk: {
        readonly data: { readonly ages: readonly unknown[] };
        readonly firmware: Readonly<Record<string, number>>;
        readonly exposure: { readonly reach: object };
      };
    };
    expect(review.risk.exposure.reach).toEqual({ internet: 0, cloud: 0, network: 1, none: 0 });
    expect(Object.values(review.risk.firmware).reduce((sum, each) => sum + each, 0)).toBe(1);
    expect(review.risk.data.ages).toHaveLength(3);
    expect(readFileSync(join(folder, "out", "report.html"), "utf8")).toContain('<section id="risk">');

    const flaws = await run("vulnerabilities", "192.0.2.10", "--format", "jsonl");
    const lines = flaws.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
    expect(lines.find(({ vulnerability }) => vulnerability === "CVE-2021-36260")).toMatchObject({
      verdict: "possible",
      kev: { added: "2022-01-10" },
    });
    expect(lines.find(({ kind }) => kind === "asset")).toMatchObject({ firmware: { standing: "no-list", newest: [] } });
    const exposure = await run("exposure", "192.0.2.10");
    expect(exposure.stdout).toMatch(/observed +network: It can be managed over HTTP without encryption\. \[o-/);
    expect(exposure.stdout).toMatch(/nobody looked +Nobody watched its traffic/);
    expect((await run("priority")).stdout).toMatch(/^1\. a-.*\n +\d+ points: /);
    const nobody = await run("exposure", "198.51.100.77");
    expect([nobody.code, nobody.stderr]).toEqual([2, expect.stringContaining('no asset is or has "198.51.100.77"')]);
  }));

test("packs go in only when they are proven", () =>
  inFolder(async (folder) => {
    const kev = {
      catalogVersion: "1",
      dateReleased: "2026-10-30T00:00:00Z",
      vulnerabilities: [{ cveID: "CVE-2017-7921", dateAdded: "2026-03-05" }],
    };
    writeFileSync(join(folder, "kev.json"), JSON.stringify(kev));
    const run = (store: string, ...args: readonly string[]) =>
      decamp(["data", ...args, "--store", store], { cwd: folder });
    expect((await run("a/s.sqlite", "update", "kev.json")).stdout).toBe("kev: 1 entries of 2026-10-30 from 1 files\n");
    const network = await run("a/s.sqlite", "update", "https://example.org/kev.json");
    expect([network.code, network.stderr]).toEqual([2, expect.stringContaining("decamp fetches nothing")]);
    expect((await run("a/s.sqlite", "export", "kev", "--out", "out")).code).toBe(0);
    const refused = await run("b/s.sqlite", "import", "out");
    expect([refused.code, refused.stdout]).toEqual([3, expect.stringContaining("which nobody here trusts")]);
    const key = readdirSync(join(folder, "out")).find((name) => name.endsWith(".pem")) ?? "";
    const taken = await run("b/s.sqlite", "import", "out", "--trust", join("out", key));
    expect([taken.code, taken.stdout]).toEqual([0, expect.stringContaining("kev: taken in, of 2026-10-30")]);
    expect((await run("b/s.sqlite", "status")).stdout).toContain("kev        pack      2026-10-30");
  }));
