import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
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
    { args: ["judge", "Cam", "--by", "A", "--why", "b"], says: "a judgement names a maker: give --maker" },
    { args: ["judge", "Cam", "--maker", "nobody", "--by", "A", "--why", "b"], says: "decamp catalogue find" },
    { args: ["judge", "Cam", "--maker", "axis", "--by", "A", "--why", "b".repeat(2_001)], says: "has 2001" },
    { args: ["judge", "g-x", "--withdraw", "--maker", "axis"], says: "--withdraw takes a judgement back and records" },
    { args: ["review", ""], says: '"": no file or folder is named; name one, or . for this folder.' },
    { args: ["import", " ", "--dry-run"], says: '" ": no file or folder is named' },
    { args: ["review", "a.csv", "--out", ""], says: '--out "": no folder is named' },
    { args: ["review", "a.csv", "--owner", ""], says: '--owner "": no file is named; name one.' },
    {
      args: ["review", "a.csv", "--lang", "fr", "--lang", "en"],
      says: '--lang: "fr" and "en" are both given; give one.',
    },
    { args: ["law", "applies", "--on", "2026-01-01", "--on", "2026-01-02"], says: "are both given", plain: true },
    { args: ["screen", ""], says: '"": no file or folder is named' },
    { args: ["catalogue", "find", ""], says: '"" says nothing', plain: true },
    { args: ["data", "update", ""], says: '"": no folder or file is named' },
    { args: ["owner", "new", ""], says: '"": no file is named; name the one to write.', plain: true },
    { args: ["import", "a.csv", "--map", "a.csv"], says: "decamp import --help shows a map; --save-map writes one." },
    {
      args: ["import", "a.csv", "--save-map", "bad.yaml"],
      says: "--save-map bad.yaml: it is there already and is kept",
    },
    { args: ["review", "a.csv", "--weights", "no.yaml"], says: "--weights no.yaml: there is no such file" },
    { args: ["review", "a.csv", "--weights", "."], says: "--weights .: this is a folder; name the file in it." },
    { args: ["review", "a.csv", "--owner", "."], says: "--owner .: this is a folder; name the file in it." },
    { args: ["review", "a.csv", "--owner", "no.yaml"], says: "--owner no.yaml: there is no such file" },
    { args: ["import", "a.csv", "--map", "."], says: "--map .: this is a folder; name the file in it." },
    { args: ["review", "a.csv", "--weights", "bad.yaml"], says: /^bad\.yaml:\d+: / },
    { args: ["review", "a.csv", "--owner", "bad.yaml"], says: "decamp owner new --help shows a profile." },
  ] as readonly { args: string[]; says: string | RegExp; plain?: true }[])("$args", ({ args, says, plain }) =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "a.csv"), "Name,Make,MAC\nCam,Axis,accc8e000001\n");
      writeFileSync(join(folder, "bad.yaml"), "v: [1\n");
      await decamp(["import", "a.csv", "--quiet"], { cwd: folder });
      const ran = await decamp([...args, ...(args[0] === "screen" || plain === true ? [] : ["--quiet"])], {
        cwd: folder,
      });
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

test("help of a command that there is not says so", async () => {
  const ran = await decamp(["help", "nosuch"], { cwd: "/" });
  expect([ran.code, ran.stdout, ran.stderr]).toEqual([
    2,
    "",
    '"nosuch" is no command of decamp; "decamp --help" lists them.\n',
  ]);
});

test("an option given twice alike is no contradiction, and one that may be given again is not refused", () =>
  inFolder(async (folder) => {
    const args = ["screen", "--name", "x", "--name", "y", "--format", "jsonl", "--format", "jsonl", "--quiet"];
    const ran = await decamp(args, { cwd: folder });
    expect([ran.code, ran.stderr, ran.stdout.trim().split("\n").length]).toEqual([0, "", 2]);
  }));

test("a folder without a file is told, in the report and by the exit code", () =>
  inFolder(async (folder) => {
    mkdirSync(join(folder, "sub/below"), { recursive: true });
    for (const args of [
      ["review", "sub"],
      ["import", "sub"],
      ["import", "sub", "--dry-run"],
    ]) {
      const ran = await decamp([...args, "--quiet"], { cwd: folder });
      expect(ran.code, args.join(" ")).toBe(3);
    }
    expect(readFileSync(join(folder, "decamp-review/problems.csv"), "utf8")).toContain(
      "sub holds no file: nothing was looked at there.",
    );
    writeFileSync(join(folder, "sub/below/a.csv"), SHEET);
    expect((await decamp(["review", "sub", "--quiet"], { cwd: folder })).code).toBe(0);
  }));

test("what no review has ruled on is not answered with nothing", () =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, "a.csv"), SHEET);
    writeFileSync(join(folder, "b.csv"), "Name,Make,MAC\nOther,Dahua,3c:ef:8c:00:00:09\n");
    const run = (...args: string[]): ReturnType<typeof decamp> => decamp(args, { cwd: folder });
    const refused = [1, "", expect.stringContaining("no review has ruled on what this store holds now")];
    await run("import", "a.csv", "--quiet");
    for (const args of [["rulings"], ["rulings", "--json"], ["rulings", "--verdict", "covered", "--json"]]) {
      const ran = await run(...args);
      expect([ran.code, ran.stdout, ran.stderr]).toEqual(refused);
    }
    await run("review", "--quiet");
    expect((await run("rulings", "--json")).code).toBe(0);
    // What is derived anew, after more was read, has lost its rulings.
    await run("import", "b.csv", "--quiet");
    await run("exposure", "--quiet");
    expect((await run("priority", "--json", "--quiet")).stderr).toMatch(/^No ruling of a review stands in the store/);
    const ran = await run("rulings", "Other", "--json");
    expect([ran.code, ran.stdout, ran.stderr]).toEqual(refused);
    const why = await run("why", "Other");
    expect(why.stdout).toMatch(/RULINGS\n {2}No review has ruled on it since what was read changed/);
    expect((await run("why", "Other", "--json")).stderr).toContain("no review has ruled");
    await run("review", "--quiet");
    expect((await run("rulings", "Other", "--json")).code).toBe(0);
    expect((await run("why", "Other")).stdout).not.toContain("No review has ruled");
  }));

test("an owner profile is read in the encodings in which editors write", () =>
  inFolder(async (folder) => {
    const text =
      'name: Ville de Québec\nkind: municipality\njurisdictions: [CA]\nusFederalContractor: "no"\nsites: unknown\n';
    const encoded = [Buffer.from(text), Buffer.from(text, "latin1"), Buffer.from(`\ufeff${text}`, "utf16le")];
    for (const [at, bytes] of encoded.entries()) {
      writeFileSync(join(folder, `${at}.yaml`), bytes);
      const ran = await decamp(["owner", "check", `${at}.yaml`], { cwd: folder });
      expect([ran.code, ran.stdout]).toEqual([
        0,
        expect.stringContaining("can be read: Ville de Québec, municipality."),
      ]);
    }
  }));

test.skipIf(process.platform !== "linux")("data packs are not put below /proc, and nobody waits for it", () =>
  inFolder(async (folder) => {
    const feed = {
      catalogVersion: "2026.11.01",
      dateReleased: "2026-11-01T00:00:00.000Z",
      count: 0,
      vulnerabilities: [],
    };
    const entry = { cveID: "CVE-2021-36260", vendorProject: "Hikvision", product: "x", dateAdded: "2022-01-10" };
    writeFileSync(
      join(folder, "known_exploited_vulnerabilities.json"),
      JSON.stringify({ ...feed, vulnerabilities: [entry] }),
    );
    const ran = await decamp(["data", "update", "."], { cwd: folder, env: { DECAMP_DATA: "/proc/decamp" } });
    expect(ran.code).not.toBe(0);
    expect(ran.stderr).toContain("/proc/decamp");
  }),
);

test("a catalogue that the environment names is named where it cannot be read; an empty name is none", async () => {
  const gone = await decamp(["catalogue", "find", "x"], { cwd: "/", env: { DECAMP_CATALOGUE: "/nonexistent" } });
  expect([gone.code, gone.stderr]).toEqual([
    1,
    expect.stringContaining('DECAMP_CATALOGUE names "/nonexistent", where'),
  ]);
  expect((await decamp(["catalogue", "find", "x"], { cwd: "/", env: { DECAMP_CATALOGUE: "" } })).code).toBe(0);
});
