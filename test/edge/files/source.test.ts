import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { IMPORTERS } from "../../../src/discover/importers/index.ts";
import { hashFile } from "../../../src/edge/files/hash.ts";
import { BATCH_SIZE, MAX_PROBLEMS } from "../../../src/edge/files/sink.ts";
import { openSource, readSource } from "../../../src/edge/files/source.ts";
import { findFiles } from "../../../src/edge/files/walk.ts";
import { readAll, rowSources } from "./reading.ts";

const folder = mkdtempSync(join(tmpdir(), "decamp-files-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const line = (at: number): string =>
  `${JSON.stringify({ v: 1, subject: { ip: `192.0.2.${at % 256}`, port: at % 65_536 }, fact: { kind: "endpoint", state: "open" } })}\n`;

describe("a file that nobody can read gives one problem that says what to do", () => {
  test.each([
    { name: "empty.csv", content: "", code: "empty" },
    { name: "blank.txt", content: " \r\n\n", code: "empty" },
    { name: "noise.bin", content: Buffer.from([1, 2, 0, 3, 0, 0, 9]), code: "not-recognised" },
    { name: "old.xls", content: Buffer.from("d0cf11e0a1b11ae10000", "hex"), code: "not-recognised" },
    { name: "packed.gz", content: Buffer.from("1f8b0800000000000003", "hex"), code: "not-recognised" },
    { name: "letter.txt", content: "Dear council\nwe have none\n", code: "not-recognised" },
  ])("$name: $code", async ({ name, content, code }) => {
    const { problems, how } = await readAll(write(name, content));
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.remedy).not.toBe("");
    expect(how).toBe("not opened");
  });
});

describe("readSource", () => {
  test("hands over batches of a bounded size and then the end", async () => {
    const path = write("many.jsonl", Array.from({ length: 5_000 }, (_each, at) => line(at)).join(""));
    const { sizes, events } = await readEvents(path);
    expect(sizes).toEqual([BATCH_SIZE, BATCH_SIZE, 1_000]);
    expect(events.at(-1)).toEqual({
      is: "end",
      how: "complete",
      coverage: [{ kind: "lines", total: 5_000, read: 5_000, unreadable: 0 }],
      observations: 5_000,
      problems: 0,
    });
  });

  test("tells the first problems one by one and counts the rest", async () => {
    const path = write("broken.jsonl", line(1) + "broken\n".repeat(MAX_PROBLEMS + 7));
    const { problems } = await readAll(path);
    expect(problems.length).toBe(MAX_PROBLEMS + 1);
    expect(problems.at(-1)).toMatchObject({ code: "more-problems", what: expect.stringContaining("not-json: 7") });
  });

  test("stops between batches when the signal is raised, without an end", async () => {
    const path = write("stopped.jsonl", Array.from({ length: 20_000 }, (_each, at) => line(at)).join(""));
    const stop = new AbortController();
    const { events } = await readEvents(path, stop);
    expect(events.at(-1)).toEqual({ is: "stopped" });
    expect(events.length).toBeLessThan(8);
  });

  test("a file that grew after it was found is cut, not complete", async () => {
    const path = write("grown.jsonl", line(1));
    const found = await findFiles([path]);
    const file = found.ok ? found.value.files[0] : undefined;
    if (file === undefined) throw new Error("not found");
    writeFileSync(path, line(1) + line(2));
    const hashed = await hashFile(file);
    expect(hashed).toMatchObject({ ok: false, failure: { code: "cut" } });
  });
});

async function readEvents(path: string, stop?: AbortController) {
  const found = await findFiles([path]);
  const file = found.ok ? found.value.files[0] : undefined;
  if (file === undefined) throw new Error(`${path} not found`);
  const sources = await rowSources();
  const opened = await openSource(file, IMPORTERS, sources);
  if (!opened.ok) throw new Error(opened.failure[0]?.what);
  const events = [];
  const sizes: number[] = [];
  for await (const event of readSource(opened.value, sources, stop?.signal)) {
    events.push(event);
    if (event.is === "batch") sizes.push(event.observations.length);
    stop?.abort();
  }
  return { events, sizes };
}

describe("findFiles", () => {
  test("walks folders by name, leaves hidden files and links out, names each file once", async () => {
    const root = join(folder, "tree");
    mkdirSync(join(root, "b"), { recursive: true });
    for (const name of ["z.txt", "a.txt", ".hidden", "b/c.txt"]) writeFileSync(join(root, name), "x");
    symlinkSync("/etc", join(root, "out"));
    const found = await findFiles([root, join(root, "a.txt"), join(root, ".hidden")]);
    if (!found.ok) throw new Error("walk failed");
    expect(found.value.files.map((file) => file.path.slice(root.length))).toEqual(["/a.txt", "/b/c.txt", "/z.txt"]);
    expect(found.value.problems.map((problem) => problem.code)).toEqual(["not-a-file", "hidden-file"]);
  });

  test.skipIf(process.platform !== "linux")(
    "names in another encoding than UTF-8 are told, with what to do",
    async () => {
      const root = join(folder, "latin1");
      mkdirSync(root);
      const at = (name: string): Buffer => Buffer.concat([Buffer.from(`${root}/`), Buffer.from(name, "latin1")]);
      mkdirSync(at("dir\xff"));
      writeFileSync(at("dir\xff/inner.txt"), "x");
      writeFileSync(at("caf\xe9.txt"), "x");
      writeFileSync(at("caf\xe8.txt"), "x");
      writeFileSync(join(root, "café.txt"), "x");
      writeFileSync(join(root, "marked \ufffd.txt"), "x");
      const found = await findFiles([root]);
      if (!found.ok) throw new Error("walk failed");
      expect(found.value.files.map((file) => file.path.slice(root.length))).toEqual([
        "/café.txt",
        "/marked \ufffd.txt",
      ]);
      const problem = (name: string, what: string) => ({
        file: `${root}/${name}`,
        code: "name-not-text",
        what: `${root}/${name} is ${what} whose name is not UTF-8; it was not read.`,
        remedy: "To have it read, rename it.",
      });
      expect(found.value.problems).toEqual([
        problem("caf\\xE8.txt", "a file"),
        problem("caf\\xE9.txt", "a file"),
        problem("dir\\xFF", "a folder"),
      ]);
    },
  );

  test("a missing path is a failure, not an empty list", async () => {
    const missing = join(folder, "nowhere");
    expect(await findFiles([missing])).toEqual({ ok: false, failure: [{ path: missing, why: "missing" }] });
  });

  test("hashFile gives the SHA-256 of the bytes", async () => {
    const found = await findFiles([write("abc.txt", "abc")]);
    const file = found.ok ? found.value.files[0] : undefined;
    if (file === undefined) throw new Error("not found");
    const expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"; // FIPS 180-2, appendix B.1
    expect(await hashFile(file)).toEqual({ ok: true, value: expected });
  });
});
