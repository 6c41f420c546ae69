import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve, sep } from "node:path";
import { type Imported, importFiles } from "../app/import.ts";
import { JUDGEMENT_IMPORTER } from "../app/judge.ts";
import type { SheetSettings } from "../discover/importers/inventory-sheet.ts";
import type { Progress } from "../app/progress.ts";
import { removeAtExit } from "../edge/files/leftovers.ts";
import { storeTroubleText } from "../edge/store/failure.ts";
import type { Store } from "../model/store.ts";
import { writing } from "./cannot-write.ts";
import { EXIT, Stop } from "./exit.ts";
import { fileSources, openStoreOrStop, standingStoreOrStop } from "./ports.ts";
import { stoppable } from "./stoppable.ts";
import { passingNames } from "./report-files.ts";

export interface ImportRun {
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** The folder that reports go to: what stands in it is no evidence of what it reports. */
  readonly out?: string;
}

/** Imports the named paths into a store, or stops when one of them is not there. */
export async function importPaths(
  store: Store,
  paths: readonly string[],
  { out, ...run }: ImportRun,
  sheets: SheetSettings = {},
): Promise<Imported> {
  const sources = await fileSources(sheets);
  try {
    const found = await sources.find(paths);
    if (!found.ok) throw new Stop(EXIT.usage, found.failure);
    const isLeftOut = out === undefined ? () => false : leftOutOf(paths, out);
    const files = found.value.files.filter(({ absolute }) => !isLeftOut(absolute));
    const problems = found.value.problems.filter(({ file }) => !isLeftOut(resolve(file)));
    const named = paths.map((path) => path.replaceAll("\\", "/"));
    return await importFiles(
      { store, sources, ...run, now: rfc3339Now, mapName: sheets.mapName },
      { files, problems, named },
    );
  } finally {
    await sources.end();
  }
}

/**
 * What of the folder of the reports is left out: all of it where it lies in a folder that was named; where it is that folder, or
 * lies around it, only what is being written there.
 */
function leftOutOf(paths: readonly string[], out: string): (absolute: string) => boolean {
  const folder = resolve(out);
  if (paths.some((path) => isWithin(resolve(path), folder))) {
    const passing = new Set(passingNames(folder));
    return (absolute) => passing.has(absolute);
  }
  return (absolute) => isWithin(absolute, folder);
}

/** Whether a path is the folder or lies in it. */
const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);

const rfc3339Now = (): string => new Date().toISOString();

/** Opens a store that lasts as long as the work: for commands that answer about files without keeping them. */
export async function withPassingStore<T>(
  { purpose, signal }: { readonly purpose: string; readonly signal: AbortSignal },
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const folder = await writing(`a folder in ${tmpdir()}`, () => mkdtempSync(join(tmpdir(), "decamp-")));
  const forget = removeAtExit(folder);
  try {
    return await withStore({ store: join(folder, "store.sqlite"), mode: "write", purpose, signal }, work);
  } finally {
    await rm(folder, { recursive: true, force: true });
    forget();
  }
}

/** Opens the store of the options, and closes it whatever happens. With a signal, its long streams end when that is raised. */
export async function withStore<T>(
  options: {
    readonly store: string;
    readonly mode: "read" | "write";
    readonly purpose: string;
    readonly signal?: AbortSignal;
    /** Writing makes no new store: what the work speaks of stands in one. */
    readonly standing?: true;
  },
  work: (store: Store) => Promise<T>,
): Promise<T> {
  if (options.standing === true) await standingStoreOrStop(options, options.purpose);
  const store = await openStoreOrStop(options, options.mode, options.purpose);
  let done: T;
  try {
    done = await work(options.signal === undefined ? store : stoppable(store, options.signal));
  } catch (thrown) {
    // Why the work failed says more than why the store cannot be closed after it.
    await store.close().catch(() => undefined);
    throw troubleOf(options.store, thrown);
  }
  await store.close().catch((thrown: unknown) => {
    throw troubleOf(options.store, thrown);
  });
  return done;
}

/**
 * Opens the store to bring its assets up to date and to answer from them. A store that is not there, or holds nothing, is said:
 * made anew it would answer with nothing at all, which reads as if nothing were found.
 */
export async function withHeldStore<T>(
  options: { readonly store: string; readonly purpose: string; readonly signal?: AbortSignal },
  work: (store: Store) => Promise<T>,
): Promise<T> {
  return withStore({ ...options, mode: "write", standing: true }, async (store) => {
    if ((await store.origins()).length > 0) return work(store);
    throw new Stop(
      EXIT.failed,
      'the store holds nothing: run "decamp review" or "decamp import" with files first, or give another --store.',
    );
  });
}

function troubleOf(store: string, thrown: unknown): unknown {
  const text = storeTroubleText(store, thrown);
  return text === undefined ? thrown : new Stop(EXIT.failed, text);
}

/** Ids of the origins that a review without paths speaks of: complete or not, but not replaced by newer content. */
export async function currentOrigins(store: Store): Promise<readonly string[]> {
  return (await store.origins()).filter((origin) => origin.supersededBy === undefined).map((origin) => origin.id);
}

/** Ids of the origins that hold persons' judgements: they count in every review of the store. */
export async function judgementOrigins(store: Store): Promise<readonly string[]> {
  return (await store.origins()).filter(({ importer }) => importer === JUDGEMENT_IMPORTER).map(({ id }) => id);
}
