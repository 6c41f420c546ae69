import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { publicPem, writePack } from "../../src/edge/packs/index.ts";
import { decamp, inFolder, type Ran } from "./decamp.ts";

const kev = (date: string, ...ids: readonly string[]): string =>
  JSON.stringify({
    catalogVersion: "1",
    dateReleased: `${date}T00:00:00Z`,
    vulnerabilities: ids.map((cveID) => ({ cveID, dateAdded: "2026-03-05" })),
  });
const cve = (id: string, date: string): string =>
  JSON.stringify({
    dataType: "CVE_RECORD",
    cveMetadata: { cveId: id, state: "PUBLISHED", dateUpdated: `${date}T00:00:00Z` },
    containers: { cna: { affected: [{ vendor: "Hikvision", product: "DS-2CD1002" }] } },
  });
const KEV = kev("2026-10-30", "CVE-2017-7921");

type Data = (...args: readonly string[]) => Promise<Ran>;
const withData = (work: (data: Data, put: (name: string, content: string | Buffer) => void) => Promise<void>) =>
  inFolder((folder) =>
    work(
      (...args) => decamp(["data", ...args], { cwd: folder }),
      (name, content) => {
        mkdirSync(join(folder, name, ".."), { recursive: true });
        writeFileSync(join(folder, name), content);
      },
    ),
  );

test("an older list takes nothing back, and what stands in the place of other records is told", () =>
  withData(async (data, put) => {
    put("new.json", KEV);
    put("old.json", kev("2026-10-01", "CVE-2018-6414"));
    put("one/CVE-2099-0001.json", cve("CVE-2099-0001", "2026-10-01"));
    put("two/CVE-2099-0002.json", cve("CVE-2099-0002", "2026-10-02"));
    expect((await data("update", "new.json")).code).toBe(0);
    expect((await data("update", "old.json")).stdout).toBe(
      "kev: kept what is here: the pack of 2026-10-30 is newer than these 1 of 2026-10-01\n",
    );
    expect((await data("status")).stdout).toContain("kev        pack      2026-10-30");
    await data("update", "one");
    expect((await data("update", "two")).stdout).toBe(
      "cve: 1 entries of 2026-10-02 from 1 files, instead of 1 of 2026-10-01\n",
    );
  }));

test("of two lists side by side the older one is named", () =>
  withData(async (data, put) => {
    put("feeds/a.json", KEV);
    put("feeds/b.json", kev("2026-10-01", "CVE-2018-6414"));
    const { code, stdout } = await data("update", "feeds");
    expect([code, stdout]).toEqual([
      0,
      "kev: 1 entries of 2026-10-30 from 1 files\npassed over: feeds/b.json: the kev list feeds/a.json is newer, or as new\n",
    ]);
  }));

test("a feed that could not be read is told by its reason and by the exit code", () =>
  withData(async (data, put) => {
    put("feeds/kev.json", `\ufeff${KEV}`);
    put("feeds/cut.json", KEV.slice(0, 90));
    put("feeds/cut.csv.gz", gzipSync("CVE-2017-7921,0.5,0.5\n".repeat(50)).subarray(0, 40));
    put("feeds/notes.txt", "read me");
    const { code, stdout } = await data("update", "feeds");
    expect([code, stdout.split("\n")]).toEqual([
      3,
      [
        "kev: 1 entries of 2026-10-30 from 1 files",
        "passed over: feeds/notes.txt: is no .json or .csv file (nor .gz of one)",
        "passed over: feeds/cut.csv.gz: does not unpack: it is cut or damaged",
        "passed over: feeds/cut.json: begins as kev and is not readable as JSON",
        "",
      ],
    ]);
    put("empty.json", kev("2026-10-31"));
    const empty = await data("update", "empty.json");
    expect([empty.code, empty.stdout]).toEqual([3, expect.stringMatching(/^kev: nothing was taken in: /)]);
  }));

test.each([
  ["a day that is none", ["kev.json", "--date", "2026-02-30"], '--date "2026-02-30" is not a day'],
  ["a source of nothing", ["kev.json", "--source", " "], "--source: write one line of 1 to 1000 characters"],
  ["a licence without end", ["kev.json", "--licence", "x".repeat(1_001)], "this has 1001"],
])("%s is refused at the door", (_what, args, message) =>
  withData(async (data, put) => {
    put("kev.json", KEV);
    const { code, stderr } = await data("update", ...args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
    expect((await data("status")).stdout).not.toContain("kev        pack");
  }),
);

test("a source with blanks at its ends makes a pack that is used", () =>
  withData(async (data, put) => {
    put("kev.json", KEV);
    await data("update", "kev.json", "--source", " CISA ");
    expect((await data("status")).stdout).toContain("kev        pack      2026-10-30");
  }));

test("scores of a day that does not exist are taken with the day that a person says", () =>
  withData(async (data, put) => {
    put("epss.csv", "#model_version:v1,score_date:2026-13-99T00:00:00+0000\nCVE-2017-7921,0.9,0.9\n");
    const { code, stdout } = await data("update", "epss.csv", "--date", "2026-10-01");
    expect([code, stdout]).toEqual([0, "epss: 1 entries of 2026-10-01 from 1 files\n"]);
  }));

test("a list of a day yet to come would never be stale, and is not taken in", () =>
  withData(async (data, put) => {
    put("kev.json", kev("2199-01-01", "CVE-2017-7921"));
    const { code, stdout } = await data("update", "kev.json");
    expect([code, stdout]).toEqual([3, expect.stringContaining("it is of 2199-01-01, a day yet to come")]);
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    const about = { kind: "kev", date: "2199-01-01", source: "x", licence: "x" } as const;
    put("kev.decamp-pack", writePack(about, KEV, privateKey));
    put("key.pem", publicPem(publicKey));
    const taken = await data("import", "kev.decamp-pack", "--trust", "key.pem");
    expect([taken.code, taken.stdout]).toEqual([3, expect.stringContaining("it is of 2199-01-01, a day yet to come")]);
  }));

test("a pack whose books cannot be read is refused, and is not called the newest data where it already lies", () =>
  withData(async (data, put) => {
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    const about = { kind: "advisories", date: "2026-11-20", source: "x", licence: "x" } as const;
    const pack = writePack(about, JSON.stringify([{ v: 9, id: "hikvision" }]), privateKey);
    put("books.decamp-pack", pack);
    put("key.pem", publicPem(publicKey));
    const { code, stdout } = await data("import", "books.decamp-pack", "--trust", "key.pem");
    expect([code, stdout]).toEqual([3, expect.stringContaining("holds 1 of 1 books in a form that this version")]);
    put(".decamp/data/packs/advisories.decamp-pack", pack);
    const status = await data("status");
    expect(status.stdout).toMatch(/The advisories pack .* was not used: it holds 1 of 1 books/);
    expect(status.stdout).not.toMatch(/advisories pack +2026-11-20/);
  }));

test("a kind that is not here is named when it is to be exported", () =>
  withData(async (data, put) => {
    put("kev.json", KEV);
    await data("update", "kev.json");
    const { code, stdout } = await data("export", "kev", "nvd", "--out", "out");
    expect([code, stdout]).toEqual([3, expect.stringContaining("left out nvd: no pack of it is here")]);
  }));

test("a key is trusted only by a command that names packs which are there", () =>
  inFolder(async (folder) => {
    const { publicKey } = generateKeyPairSync("ed25519");
    writeFileSync(join(folder, "key.pem"), publicPem(publicKey));
    const { code } = await decamp(["data", "import", "none", "--trust", "key.pem"], { cwd: folder });
    expect([code, readdirSync(folder)]).toEqual([2, ["key.pem"]]);
  }));

test("names of files and words of packs reach the terminal without what it would obey", () =>
  withData(async (data, put) => {
    const esc = "\u001b[31m";
    put(`feeds/${esc}.json`, "{}");
    const none = await data("update", "feeds");
    put("feeds/kev.json", KEV);
    const { stdout } = await data("update", "feeds", "--json");
    expect([none.stderr, stdout]).toEqual([
      expect.not.stringContaining("\u001b"),
      expect.stringContaining(String.raw`\u001b[31m`),
    ]);
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    const about = { kind: "kev", date: "2026-11-01", source: `x${esc}`, licence: "x" } as const;
    put("kev.decamp-pack", writePack(about, KEV, privateKey));
    put("key.pem", publicPem(publicKey));
    const taken = await data("import", "kev.decamp-pack", "--trust", "key.pem");
    expect([taken.code, taken.stdout]).toEqual([0, expect.stringContaining("from x‹U+001B›[31m")]);
  }));

test("a damaged key of this installation is named, and nothing else is said", () =>
  withData(async (data, put) => {
    put("kev.json", KEV);
    put(".decamp/data/keys/local.key.pem", "damaged");
    const { code, stdout, stderr } = await data("update", "kev.json");
    expect([code, stdout, stderr]).toEqual([
      1,
      "",
      expect.stringMatching(/^\.decamp\/data\/keys: the private key there cannot be read as one; [^\n]+\n$/),
    ]);
  }));
