import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeFolder } from "../../../src/edge/files/make-folder.ts";
import { openDraft } from "../../../src/edge/files/write.ts";

let folder = "";
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "decamp-write-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a draft takes its name when it is published, and leaves nothing beside it", async () => {
  const path = join(folder, "a.txt");
  writeFileSync(path, "before");
  const draft = await openDraft(path);
  await draft.write(["body "]);
  await draft.complete(["head "], ["tail"]);
  expect(readFileSync(path, "utf8")).toBe("before");
  await draft.publish();
  await draft.discard();
  expect([readdirSync(folder), readFileSync(path, "utf8")]).toEqual([["a.txt"], "head body tail"]);
});

test("a draft whose head stands in its body already is whole without a copy", async () => {
  const draft = await openDraft(join(folder, "a.txt"));
  await draft.write(["head body "]);
  await draft.complete(undefined, ["tail"]);
  expect(readdirSync(folder)).toEqual(["a.txt.part"]);
  await draft.publish();
  await draft.discard();
  expect([readdirSync(folder), readFileSync(join(folder, "a.txt"), "utf8")]).toEqual([["a.txt"], "head body tail"]);
});

test("a draft that is discarded, complete or not, leaves what was there", async () => {
  writeFileSync(join(folder, "a.txt"), "before");
  for (const head of ["none", ["head"], undefined]) {
    const draft = await openDraft(join(folder, "a.txt"));
    if (head !== "none") await draft.complete(head, []);
    await draft.discard();
    expect(readdirSync(folder)).toEqual(["a.txt"]);
  }
  expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe("before");
});

test("a folder in the place of the file is refused before anything is written", async () => {
  mkdirSync(join(folder, "a.txt"));
  await expect(openDraft(join(folder, "a.txt"))).rejects.toMatchObject({ code: "EISDIR" });
  expect(readdirSync(folder)).toEqual(["a.txt"]);
});

test("missing folders are made, those that were are told, and a place where none can be made is told at once", () => {
  const deep = join(folder, "a", "b");
  expect(makeFolder(deep)).toEqual([deep, join(folder, "a")]);
  expect(makeFolder(deep)).toEqual([]);
  writeFileSync(join(folder, "file"), "");
  expect(() => makeFolder(join(folder, "file"))).toThrow(expect.objectContaining({ code: "ENOTDIR" }));
  expect(() => makeFolder(join(folder, "file", "below"))).toThrow(expect.objectContaining({ code: "ENOTDIR" }));
  if (process.platform === "linux")
    expect(() => makeFolder("/proc/decamp/out")).toThrow(expect.objectContaining({ code: "ENOENT" }));
});
