import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Imported, importFiles } from "../app/import.ts";
import { JUDGEMENT_IMPORTER } from "../app/judge.ts";
import type { SheetSettings } from "../discover/importers/inventory-sheet.ts";
import type { Progress } from "../app/progress.ts";
import type { Store } from "../model/store.ts";
import { EXIT, Stop } from "./exit.ts";
import { fileSources, openStoreOrStop } from "./ports.ts";

/** Imports the named paths into a store, or stops when one of them is not there. */
export async function importPaths(
  store: Store,
  paths: readonly string[],
  run: { readonly progress: Progress; readonly signal: AbortSignal },
  sheets: SheetSettings = {},
): Promise<Imported> {
  const sources = await fileSources(sheets);
  try {
    const found = await sources.find(paths);
    if (!found.ok) throw new Stop(EXIT.usage, found.failure);
    return await importFiles({ store, sources, ...run, now: rfc3339Now, mapName: sheets.mapName }, found.value);
  } finally {
    await sources.end();
  }
}

const rfc3339Now = (): string => new Date().toISOString();

/** Opens a store that lasts as long as the work: for commands that answer about files without keeping them. */
export async function withPassingStore<T>(purpose: string, work: (store: Store) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "decamp-"));
  try {
    const store = await openStoreOrStop({ store: join(folder, "store.sqlite") }, "write", purpose);
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Opens the store of the options, and closes it whatever happens. */
export async function withStore<T>(
  options: { readonly store: string; readonly mode: "read" | "write"; readonly purpose: string },
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStoreOrStop(options, options.mode, options.purpose);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Ids of the origins that a review without paths speaks of: complete or not, but not replaced by newer content. */
export async function currentOrigins(store: Store): Promise<readonly string[]> {
  return (await store.origins()).filter((origin) => origin.supersededBy === undefined).map((origin) => origin.id);
}

/** Ids of the origins that hold persons' judgements: they count in every review of the store. */
export async function judgementOrigins(store: Store): Promise<readonly string[]> {
  return (await store.origins()).filter(({ importer }) => importer === JUDGEMENT_IMPORTER).map(({ id }) => id);
}
