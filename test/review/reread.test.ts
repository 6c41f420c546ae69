import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Imported, importFiles } from "../../src/app/import.ts";
import { packEvents } from "../../src/app/sources.ts";
import { silent } from "../../src/app/progress.ts";
import { IMPORTERS } from "../../src/discover/importers/index.ts";
import type { OpenedSource } from "../../src/edge/files/source.ts";
import { openFileSources } from "../../src/edge/files/sources.ts";
import { packer } from "../../src/edge/store/index.ts";
import type { Store } from "../../src/model/store.ts";
import { zipOf } from "../edge/files/archive-samples.ts";
import { EXAMPLE_CITY, reviewAll, withStore } from "./run.ts";

/** The day's reading of a sheet, or of one that has changed since: its version is higher, and of every file it reads nothing. */
const TODAY = IMPORTERS;
const LATER = IMPORTERS.map((importer) =>
  importer.id === "inventory-sheet"
    ? { ...importer, version: importer.version + 1, start: () => ({ take: () => {}, end: () => [] }) }
    : importer,
);

/** What was said while files were imported. */
const said: string[] = [];
const progress = { ...silent, say: (line: string) => void said.push(line) };

async function importWith(importers: typeof IMPORTERS, store: Store, path: string): Promise<Imported> {
  const files = openFileSources(importers);
  const sources = {
    ...files,
    read: (source: OpenedSource, signal: AbortSignal) =>
      packEvents(files.read(source, signal), source.file.path, packer),
  };
  const found = await sources.find([path]);
  if (!found.ok) throw new Error(found.failure);
  const signal = new AbortController().signal;
  const context = { store, sources, progress, signal, now: () => "2026-11-01T00:00:00Z" };
  return importFiles(context, found.value);
}

const SHEET = "Name,Make,Model\nDoor,Axis,P3245-V\n";

test.each<[file: string, content: string | Uint8Array]>([
  ["list.csv", SHEET],
  ["lists.zip", zipOf([{ name: "list.csv", content: SHEET }])],
])("%s: a file that its importer would read in another way today is read again, and once", (file, content) =>
  withStore(async (store, folder) => {
    const path = join(folder, file);
    writeFileSync(path, content);
    const assets = async (importers: typeof IMPORTERS): Promise<number> =>
      (await reviewAll(store, (await importWith(importers, store, path)).origins, EXAMPLE_CITY)).assets.length;
    expect([await assets(TODAY), await assets(TODAY)]).toEqual([1, 1]);
    expect([await assets(LATER), await assets(LATER)]).toEqual([0, 0]);
    expect(await assets(TODAY)).toBe(1);
    expect(said.filter((line) => line.includes("counts no longer"))).toEqual([]);
  }),
);

const WITHOUT_SHEETS = IMPORTERS.filter(({ id }) => id !== "inventory-sheet");

test.each<[file: string, content: string | Uint8Array]>([
  ["list.csv", SHEET],
  ["lists.zip", zipOf([{ name: "list.csv", content: SHEET }])],
])("%s: what nobody could read is told each time, and read once somebody can", (file, content) =>
  withStore(async (store, folder) => {
    const path = join(folder, file);
    writeFileSync(path, content);
    const told = async (importers: typeof IMPORTERS): Promise<readonly unknown[]> => {
      const { unread, added, unreadBecause } = await importWith(importers, store, path);
      return [unread, added > 0, unreadBecause.map(({ code }) => code)];
    };
    const missed = [1, false, ["not-recognised"]];
    expect([await told(WITHOUT_SHEETS), await told(WITHOUT_SHEETS)]).toEqual([missed, missed]);
    expect([await told(TODAY), await told(TODAY)]).toEqual([
      [0, true, []],
      [0, false, []],
    ]);
  }),
);
