import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { decamp, inFolder } from "./decamp.ts";

const SHEET = `Name,Make,MAC\n${Array.from({ length: 30 }, (_, n) => `Cam,Axis,accc8e0000${String(n).padStart(2, "0")}\n`).join("")}`;

describe("what cannot be meant is refused with the choices", () => {
  test.each([
    { args: ["identify", "a.csv", "--format", "x"], says: "--format x is not known; use jsonl, text." },
    { args: ["identify", "a.csv", "--format", "text", "--json"], says: "--format text and --json contradict" },
    { args: ["vulnerabilities", "--format", "csv", "--json"], says: "--format csv and --json contradict" },
    { args: ["vulnerabilities", "--format", "x"], says: "use text, jsonl, csv, openvex, csaf." },
    { args: ["screen", "--name", "x", "--format", "csv", "--json"], says: "--format csv and --json contradict" },
    { args: ["why", "Cam", "--lang", "de"], says: '--lang "de": say en or fr.' },
    { args: ["rulings", "--provision", "typo"], says: "us-ndaa-889" },
    { args: ["why", ""], says: '"" names no asset' },
    { args: ["why", " "], says: '" " names no asset' },
    { args: ["rulings", ""], says: '"" names no asset' },
    { args: ["vulnerabilities", ""], says: '"" names no asset' },
    { args: ["judge", "", "--maker", "axis", "--by", "A", "--why", "b"], says: '"" names no asset' },
    { args: ["review", "a.csv", "--weights", "no.yaml"], says: "--weights no.yaml: there is no such file" },
    { args: ["review", "a.csv", "--weights", "."], says: "--weights .: this is a folder; name the file in it." },
    { args: ["review", "a.csv", "--owner", "."], says: "--owner .: this is a folder; name the file in it." },
    { args: ["review", "a.csv", "--owner", "no.yaml"], says: "--owner no.yaml: there is no such file" },
    { args: ["import", "a.csv", "--map", "."], says: "--map .: this is a folder; name the file in it." },
    { args: ["review", "a.csv", "--weights", "bad.yaml"], says: /^bad\.yaml:\d+: / },
    { args: ["review", "a.csv", "--owner", "bad.yaml"], says: "decamp owner new --help shows a profile." },
  ])("$args", ({ args, says }) =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "a.csv"), "Name,Make,MAC\nCam,Axis,accc8e000001\n");
      writeFileSync(join(folder, "bad.yaml"), "v: [1\n");
      await decamp(["import", "a.csv", "--quiet"], { cwd: folder });
      const ran = await decamp([...args, ...(args[0] === "screen" ? [] : ["--quiet"])], { cwd: folder });
      expect([ran.code, ran.stdout]).toEqual([2, ""]);
      expect(ran.stderr).toEqual(
        typeof says === "string" ? expect.stringContaining(says) : expect.stringMatching(says),
      );
    }),
  );

  test("a name of more assets than a few gives their ids and how many they are", () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "a.csv"), SHEET);
      await decamp(["review", "a.csv", "--quiet"], { cwd: folder });
      const ran = await decamp(["why", "a-"], { cwd: folder });
      expect(ran.code).toBe(2);
      expect(ran.stderr).toContain('"a-" may be any of 30 assets; name one of them:');
      expect(ran.stderr.match(/^ {2}a-[a-z2-7]+, Cam, /gm)).toHaveLength(20);
      expect(ran.stderr).toContain("and 10 more");
    }));

  test("a provision, and an instrument, of the catalogue is taken", () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "a.csv"), SHEET);
      await decamp(["review", "a.csv", "--quiet"], { cwd: folder });
      for (const id of ["us-ndaa-889-a1B/use", "us-ndaa-889-a1B"])
        expect((await decamp(["rulings", "--provision", id], { cwd: folder })).code).toBe(0);
    }));
});

test.each([
  [["forget", "x"]],
  [["judge", "x", "--withdraw"]],
  [["judge", "x", "--maker", "axis", "--by", "A", "--why", "b"]],
])("%s makes no store where there is none", (args) =>
  inFolder(async (folder) => {
    const ran = await decamp([...args, "--store", "typo.sqlite"], { cwd: folder });
    expect([ran.code, ran.stderr]).toEqual([1, expect.stringContaining("typo.sqlite: there is no store yet")]);
    expect(existsSync(join(folder, "typo.sqlite"))).toBe(false);
  }),
);

test("a message cannot steer the terminal with what a file holds", () =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, "o.yaml"), 'name: A\n"\\u009b31m\\u202e": 1\n');
    const ran = await decamp(["law", "applies", "--owner", "o.yaml"], { cwd: folder });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain("o.yaml:1: the key");
    expect(ran.stderr).toContain("\n");
    expect(ran.stderr).not.toMatch(/[\u0080-\u009f\u202e]/);
  }));

test("decamp data export --json answers in JSON", () =>
  inFolder(async (folder) => {
    const ran = await decamp(["data", "export", "--out", "out", "--json"], { cwd: folder });
    const { files } = JSON.parse(ran.stdout) as { readonly files: readonly string[] };
    expect(files.some((file) => /^out\/decamp-advisories-.*\.decamp-pack$/.test(file))).toBe(true);
  }));

test.each(["owner", "data"])("decamp %s --help gives examples", async (command) => {
  const { stdout } = await decamp([command, "--help"], { cwd: "/" });
  expect(stdout).toMatch(new RegExp(`Examples:\n  decamp ${command} `));
});

test("help names the environment instead of showing an address with a password", async () => {
  const { stdout } = await decamp(["review", "--help"], {
    cwd: "/",
    env: { DECAMP_STORE: "postgres://user:sesame@db.example/estate" },
  });
  expect(stdout).toMatch(/default:\s+what\s+DECAMP_STORE\s+says/);
  expect(stdout).not.toMatch(/sesame|db\.example/);
});
