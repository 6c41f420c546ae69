import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { silent } from "../../src/app/progress.ts";
import type { Store } from "../../src/model/store.ts";
import { zipOf } from "../edge/files/archive-samples.ts";
import { EXAMPLE_CITY, importAtOnce, reviewAll, withStore } from "./run.ts";

const OLD = "Name,Make,MAC\nCam 1,Axis,accc8e000001\n";
const NEW = "Name,Make,MAC\nCam 9,Hikvision,accc8e000009\n";

/** Writes the files into one folder and imports it, all at once; gives the paths below it that count, with their sizes. */
async function review(
  store: Store,
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  const place = join(folder, "in");
  mkdirSync(place, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(place, name), text);
  const named = await importAtOnce(store, [place]);
  const current = (await store.origins()).filter(({ supersededBy }) => supersededBy === undefined);
  expect(named.toSorted()).toEqual(current.map(({ id }) => id).toSorted());
  return current.map(({ path, bytes }) => `${path.slice(place.length + 1)} ${bytes}`).join(", ");
}

const [old, young] = [OLD.length, NEW.length];

test("of two files with the same bytes the first by its path gives the origin, however they are named", async () => {
  for (const names of [
    ["a.csv", "b.csv"],
    ["b.csv", "a.csv"],
  ]) {
    await withStore(async (store, folder) => {
      const paths = names.map((name) => join(folder, name));
      for (const path of paths) writeFileSync(path, OLD);
      await importAtOnce(store, paths);
      expect((await store.origins()).map(({ path }) => path)).toEqual([join(folder, "a.csv")]);
    });
  }
});

test("a copy is read for itself when the file that stood for it gets new content, whichever comes first", () =>
  withStore(async (store, folder) => {
    expect(await review(store, folder, { "a.csv": OLD, "b.csv": OLD })).toBe(`a.csv ${old}`);
    expect(await review(store, folder, { "a.csv": NEW })).toBe(`a.csv ${young}, b.csv ${old}`);
    expect(await review(store, folder, {})).toBe(`a.csv ${young}, b.csv ${old}`);
  }));

test("a copy that comes to have new content leaves the file that stood for it as it is", () =>
  withStore(async (store, folder) => {
    await review(store, folder, { "a.csv": OLD, "b.csv": OLD });
    expect(await review(store, folder, { "b.csv": NEW })).toBe(`a.csv ${old}, b.csv ${young}`);
  }));

test("former content counts again when its path has it back, and what stood there between does not", () =>
  withStore(async (store, folder) => {
    const first = await review(store, folder, { "a.csv": OLD });
    expect(await review(store, folder, { "a.csv": NEW })).toBe(`a.csv ${young}`);
    expect(await review(store, folder, { "a.csv": OLD })).toBe(first);
    expect(await review(store, folder, { "a.csv": NEW })).toBe(`a.csv ${young}`);
  }));

test("a path that comes to hold what another holds has its former content no more", () =>
  withStore(async (store, folder) => {
    await review(store, folder, { "a.csv": OLD, "b.csv": NEW });
    expect(await review(store, folder, { "b.csv": OLD })).toBe(`a.csv ${old}, b.csv ${old}`);
  }));

test("an archive that has its former content back speaks of it, with all that was in it", () =>
  withStore(async (store, folder) => {
    const [before, after] = [OLD, NEW].map((content) => zipOf([{ name: "x.csv", content }])) as [Buffer, Buffer];
    const first = await review(store, folder, { "a.zip": before });
    expect(first).toBe(`a.zip ${before.length}, a.zip!x.csv ${old}`);
    expect(await review(store, folder, { "a.zip": after })).toBe(`a.zip ${after.length}, a.zip!x.csv ${young}`);
    expect(await review(store, folder, { "a.zip": before })).toBe(first);
  }));

test("what newer content of a path puts out of count is said, once", () =>
  withStore(async (store, folder) => {
    const said: string[] = [];
    const path = join(folder, "a.csv");
    const importing = async (text: string): Promise<void> => {
      writeFileSync(path, text);
      await importAtOnce(store, [path], { ...silent, say: (line) => void said.push(line) });
    };
    await importing(OLD);
    expect(said).toEqual([]);
    await importing(NEW);
    await importing(NEW);
    expect(said.filter((line) => line.includes("counts no longer"))).toEqual([
      expect.stringMatching(/^\S+a\.csv: what was imported from this path on 2026-11-01 \(SHA-256 [0-9a-f]{12}…\)/),
    ]);
  }));

test("sources that carry one name are told in the review, whatever their order", () =>
  withStore(async (store, folder) => {
    const line = (row: string, brand: string): string =>
      `${JSON.stringify({ v: 1, origin: "inventory.csv", subject: { row }, fact: { kind: "stated", field: "brand", value: brand } })}\n`;
    const [north, south] = [join(folder, "north.jsonl"), join(folder, "south.jsonl")];
    writeFileSync(north, line("2", "Axis"));
    writeFileSync(south, line("2", "Hikvision"));
    const problemsOf = async (paths: readonly string[]) =>
      (await reviewAll(store, await importAtOnce(store, paths), EXAMPLE_CITY)).summary.problems;
    expect(await problemsOf([north])).toEqual([]);
    const told = await problemsOf([south, north]);
    expect(told).toMatchObject([{ file: "inventory.csv", code: "shared-origin" }]);
    expect(told[0]?.what).toContain(`2 sources carry this name (${north}, ${south})`);
    expect(await problemsOf([north, south])).toEqual(told);
  }));
