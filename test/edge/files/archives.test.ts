import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { ARCHIVE_BOUNDS, type Bounds } from "../../../src/edge/files/archives/bounds.ts";
import { unpack } from "../../../src/edge/files/archives/unpack.ts";
import { findFiles, type FoundFile } from "../../../src/edge/files/walk.ts";
import { tarOf, zipOf } from "./archive-samples.ts";

const folder = mkdtempSync(join(tmpdir(), "decamp-archives-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Whole {
  /** `path=content` of every file, the archive's own name left out. */
  readonly files: readonly string[];
  /** `code entry`, or `code` alone. */
  readonly problems: readonly string[];
  readonly how: string;
}

let written = 0;

async function unpackAll(bytes: Uint8Array, bounds: Bounds = ARCHIVE_BOUNDS): Promise<Whole | undefined> {
  written += 1;
  const path = join(folder, `a-${written}`);
  writeFileSync(path, bytes);
  const found = await findFiles([path]);
  const file = found.ok ? found.value.files[0] : undefined;
  if (file === undefined) throw new Error("the sample was not found");
  const whole = await into(file, bounds, path);
  rmSync(path);
  return whole;
}

async function into(file: FoundFile, bounds: Bounds, root: string): Promise<Whole | undefined> {
  const events = await unpack(file, bounds);
  if (events === undefined) return undefined;
  const files: string[] = [];
  const problems: string[] = [];
  let how = "";
  for await (const event of events) {
    if (event.is === "end") how ||= event.how;
    else if (event.is === "problem") {
      const entry = /^The entry "(.*?)" of/.exec(event.problem.what)?.[1];
      problems.push(entry === undefined ? event.problem.code : `${event.problem.code} ${entry}`);
    } else {
      const inner = await into(event.file, bounds, root);
      if (inner === undefined)
        files.push(`${event.file.path.replace(root, "")}=${readFileSync(event.file.absolute, "utf8")}`);
      else {
        files.push(...inner.files);
        problems.push(...inner.problems);
        if (inner.how === "cut") how = "cut";
      }
    }
  }
  return { files, problems, how };
}

const SMALL: Bounds = { bytes: 100_000, freeBytes: 5_000, ratio: 20, entries: 5, depth: 2 };
const ONE = [{ name: "a.csv", content: "x" }];
const WORKBOOK = [{ name: "[Content_Types].xml", content: "" }, ...ONE];
const FILES = ["!a.csv=x"];

describe("an archive gives its files in order, each by the path inside after an exclamation mark", () => {
  test.each([
    ["zip", zipOf([...ONE, { name: "b/c.txt", content: "y" }]), ["!a.csv=x", "!b/c.txt=y"]],
    ["zip, stored", zipOf([{ name: "a.csv", content: "x", stored: true }]), FILES],
    ["zip, streamed", zipOf([{ name: "a.csv", content: "x", streamed: true }]), FILES],
    ["zip, empty", zipOf([]), []],
    ["zip with a folder", zipOf([{ name: "b/", content: "" }, ...ONE]), FILES],
    ["zip with backslashes", zipOf([{ name: "b\\c.txt", content: "y" }]), ["!b/c.txt=y"]],
    ["two entries of one name", zipOf([...ONE, { name: "a.csv", content: "y" }]), ["!a.csv=x", "!a.csv (2)=y"]],
    ["hidden files", zipOf([{ name: ".x/y", content: "1" }, { name: "__MACOSX/._a", content: "2" }, ...ONE]), FILES],
    [
      "tar",
      tarOf([
        { name: "./d", type: "5" },
        { name: "./d/a", content: "x" },
      ]),
      ["!d/a=x"],
    ],
    [
      "tar with a long name",
      tarOf([
        { name: "././@LongLink", type: "L", content: `${"n".repeat(150)}\0` },
        { name: "n", content: "x" },
      ]),
      [`!${"n".repeat(150)}=x`],
    ],
    [
      "tar with a pax name",
      tarOf([
        { name: "p", type: "x", content: "15 path=é/f.x\n" },
        { name: "n", content: "x" },
      ]),
      ["!é/f.x=x"],
    ],
    ["gzip", gzipSync("x"), ["!a-#=x"]],
    ["gzip of two members", Buffer.concat([gzipSync("x"), gzipSync("y")]), ["!a-#=xy"]],
    ["gzip with padding", Buffer.concat([gzipSync("x"), Buffer.alloc(50)]), ["!a-#=x"]],
    [
      "tar in gzip",
      gzipSync(
        tarOf([
          { name: "d/a", content: "x" },
          { name: "b", content: "y" },
        ]),
      ),
      ["!d/a=x", "!b=y"],
    ],
    ["zip in tar in gzip", gzipSync(tarOf([{ name: "b", content: "y" }])), ["!b=y"]],
    ["zip in zip", zipOf([{ name: "in.zip", content: zipOf(ONE) }]), ["!in.zip!a.csv=x"]],
  ])("%s", async (_name, bytes, files) => {
    const whole = await unpackAll(bytes);
    expect(whole?.files.map((each) => each.replace(/^!a-\d+=/, "!a-#="))).toEqual(files);
    expect([whole?.problems, whole?.how]).toEqual([[], "complete"]);
  });
});

test.each([
  ["a workbook", zipOf(WORKBOOK)],
  ["an OpenDocument sheet", zipOf([{ name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet" }])],
  ["text", Buffer.from("a,b\n1,2\n")],
  ["a cut workbook", zipOf(WORKBOOK).subarray(0, 80)],
])("%s is no archive", async (_name, bytes) => expect(await unpackAll(bytes)).toBeUndefined());

describe("path tricks are refused and told, and the rest is read", () => {
  test.each([
    ["zip: up", zipOf([{ name: "../../etc/passwd", content: "1" }, ...ONE]), "unsafe-path ../../etc/passwd"],
    ["zip: up by backslash", zipOf([{ name: "..\\x", content: "1" }, ...ONE]), "unsafe-path ..\\\\x"],
    ["zip: absolute", zipOf([{ name: "/etc/passwd", content: "1" }, ...ONE]), "unsafe-path /etc/passwd"],
    ["zip: drive", zipOf([{ name: "C:/x", content: "1" }, ...ONE]), "unsafe-path C:/x"],
    ["zip: NUL", zipOf([{ name: "x\0.csv", content: "1" }, ...ONE]), "unsafe-path x\\u0000.csv"],
    ["zip: link", zipOf([{ name: "l", content: "/etc/passwd", mode: 0o120777 }, ...ONE]), "not-a-file l"],
    ["zip: device", zipOf([{ name: "n", content: "", mode: 0o020666 }, ...ONE]), "not-a-file n"],
    ["zip: encrypted", zipOf([{ name: "s", content: "1", flags: 1 }, ...ONE]), "encrypted s"],
    ["tar: up", tarOf([{ name: "a/../../x", content: "1" }, ...ONE]), "unsafe-path a/../../x"],
    ["tar: absolute", tarOf([{ name: "/x", content: "1" }, ...ONE]), "unsafe-path /x"],
    ["tar: symbolic link", tarOf([{ name: "l", type: "2" }, ...ONE]), "not-a-file l"],
    ["tar: hard link", tarOf([{ name: "l", type: "1" }, ...ONE]), "not-a-file l"],
    ["tar: device", tarOf([{ name: "d", type: "3" }, ...ONE]), "not-a-file d"],
    ["tar: pipe", tarOf([{ name: "p", type: "6" }, ...ONE]), "not-a-file p"],
  ])("%s", async (_name, bytes, problem) => {
    // A link and a device hold nothing of their own; any other entry that was not read was a file.
    const how = problem.startsWith("not-a-file") ? "complete" : "cut";
    expect(await unpackAll(bytes)).toEqual({ files: FILES, problems: [problem], how });
  });
});

describe("gzip: what stands behind the last member", () => {
  const one = gzipSync("x");
  test.each([
    ["padding", Buffer.alloc(4_096), "complete"],
    ["a signature", Buffer.from("signed by nobody"), "complete"],
    ["a member whose header is damaged", Buffer.concat([Buffer.from([0, 0, 0]), one]), "cut"],
    ["much else", Buffer.alloc(1_000, 7), "cut"],
  ])("%s: %s", async (_name, behind, how) => {
    expect((await unpackAll(Buffer.concat([one, behind])))?.how).toBe(how);
  });
});

describe("bombs stop at the bounds, and what came before is kept", () => {
  const big = "0".repeat(200_000);
  test.each([
    ["zip", zipOf([...ONE, { name: "big", content: big }]), "too-large"],
    ["gzip", gzipSync(big), "too-large"],
    ["tar in gzip", gzipSync(tarOf([...ONE, { name: "big", content: big }])), "too-large"],
    ["a hidden entry in a tar in gzip", gzipSync(tarOf([...ONE, { name: ".big", content: big }])), "too-large"],
    ["a bomb in an archive", zipOf([...ONE, { name: "in.gz", content: gzipSync(big) }]), "too-large"],
    [
      "many entries",
      zipOf(Array.from({ length: 9 }, (_each, at) => ({ name: `${at}`, content: "x" }))),
      "too-many-entries",
    ],
    [
      "an archive too deep",
      zipOf([...ONE, { name: "1", content: zipOf([{ name: "2", content: zipOf(ONE) }]) }]),
      "too-deep",
    ],
  ])("%s", async (_name, bytes, code) => {
    const whole = await unpackAll(bytes, SMALL);
    expect([...new Set(whole?.problems)]).toEqual([code]);
    expect(whole?.how).toBe("cut");
    expect(whole?.files.every((file) => file.length < 100)).toBe(true);
  });

  test("nothing stays behind in the folder of temporary files", () => {
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith("decamp-archive-"))).toEqual([]);
  });
});

test("a damaged entry is told and not read, the others are", async () => {
  const bytes = zipOf([{ name: "bad", content: "abc", crc: 1 }, ...ONE]);
  expect(await unpackAll(bytes)).toEqual({ files: FILES, problems: ["damaged bad"], how: "cut" });
});

const PARTS = [
  { name: "a.csv", content: "Make;IP\nAxis;192.0.2.1\n" },
  { name: "b/c.txt", content: "hello ".repeat(100) },
  { name: "d", content: "end" },
];
const WHOLE = {
  zip: zipOf(PARTS),
  "streamed zip": zipOf(PARTS.map((part) => ({ ...part, streamed: true }))),
  tar: tarOf(PARTS),
  "tar.gz": gzipSync(tarOf(PARTS)),
};

/** A short run each time; `DECAMP_FUZZ_RUNS=100000` for a long one. */
const RUNS = Number(process.env["DECAMP_FUZZ_RUNS"] ?? 60);

/** Bytes by which a kind can be told. */
const LEAST: Readonly<Record<string, number>> = { tar: 512, "tar.gz": 150 };

describe.each(Object.entries(WHOLE))("a cut or damaged %s", (name, bytes) => {
  const files = PARTS.map((part) => `!${part.name}=${part.content}`);

  test("gives the files before the cut, and says that it is cut", async () => {
    // Behind the end mark of a tar, and in the padding, nothing is lost.
    const end = name === "tar" ? bytes.length - 1_024 : bytes.length;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: LEAST[name] ?? 40, max: end - 1 }), async (length) => {
        const whole = await unpackAll(bytes.subarray(0, length));
        expect(whole?.files).toEqual(files.slice(0, whole?.files.length));
        expect([whole?.problems, whole?.how]).toEqual([["cut"], "cut"]);
      }),
      { numRuns: RUNS, seed: 4 },
    );
  });

  test("never throws, whatever its bytes are", async () => {
    const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const changed = Buffer.from(bytes);
        for (const [at, byte] of changes) changed[at % changed.length] = byte;
        const whole = await unpackAll(changed, SMALL);
        for (const file of whole?.files ?? []) expect(file.startsWith("!")).toBe(true);
      }),
      { numRuns: RUNS, seed: 5 },
    );
  });
});
