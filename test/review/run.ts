import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { importFiles } from "../../src/app/import.ts";
import { packEvents } from "../../src/app/sources.ts";
import { type Progress, silent } from "../../src/app/progress.ts";
import { review } from "../../src/app/review.ts";
import { loadCatalogue } from "../../src/edge/catalogue/index.ts";
import { base32Digest } from "../../src/edge/digest.ts";
import { openFileSources } from "../../src/edge/files/sources.ts";
import type { OpenedSource } from "../../src/edge/files/source.ts";
import { openStore, packAsset, packer } from "../../src/edge/store/index.ts";
import { compileCatalogue, type Matcher } from "../../src/identify/match/matcher.ts";
import type { Owner } from "../../src/model/owner.ts";
import type { ReviewedAsset, ReviewSummary } from "../../src/model/review.ts";
import type { Store } from "../../src/model/store.ts";
import type { LegalDate } from "../../src/model/time.ts";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A city without places: what its review says does not depend on them. */
export const EXAMPLE_CITY: Owner = {
  name: "Example",
  kind: "municipality",
  jurisdictions: ["CA"],
  usFederalContractor: "no",
  sites: [],
};

let compiled: Matcher | undefined;

/** The catalogue of the repository, compiled once. */
export function matcher(): Matcher {
  if (compiled !== undefined) return compiled;
  const loaded = loadCatalogue(join(ROOT, "catalogue"));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.failure));
  compiled = compileCatalogue(loaded.value);
  return compiled;
}

/** Runs `work` with a store and a folder that are gone afterwards. */
export async function withStore<T>(work: (store: Store, folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "decamp-test-"));
  const opened = await openStore(join(folder, "store.sqlite"), { mode: "write", purpose: "test" });
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  try {
    return await work(opened.value, folder);
  } finally {
    await opened.value.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Imports paths one after the other in the order given; gives the ids of their origins. */
export async function importAll(store: Store, paths: readonly string[]): Promise<readonly string[]> {
  const origins: string[] = [];
  for (const path of paths) origins.push(...(await importAtOnce(store, [path])));
  return [...new Set(origins)];
}

/** Imports paths as one command does; gives the ids of their origins. */
export async function importAtOnce(
  store: Store,
  paths: readonly string[],
  progress: Progress = silent,
): Promise<readonly string[]> {
  const files = openFileSources();
  const sources = {
    ...files,
    read: (source: OpenedSource, signal: AbortSignal) =>
      packEvents(files.read(source, signal), source.file.path, packer),
  };
  const found = await sources.find(paths);
  if (!found.ok) throw new Error(found.failure);
  const signal = new AbortController().signal;
  const context = { store, sources, progress, signal, now: () => "2026-11-01T00:00:00Z" };
  return (await importFiles(context, found.value)).origins;
}

export interface Whole {
  readonly summary: ReviewSummary;
  readonly assets: readonly ReviewedAsset[];
}

/** Reviews origins of a store and collects every asset. */
export async function reviewAll(
  store: Store,
  origins: readonly string[],
  owner: Owner,
  asOf = "2026-11-01",
): Promise<Whole> {
  const assets: ReviewedAsset[] = [];
  const request = {
    store,
    matcher: matcher(),
    owner,
    asOf: asOf as LegalDate,
    origins,
    tool: "decamp test",
    digest: base32Digest,
    progress: silent,
    packAsset,
  };
  const summary = await review(request, {
    open: async () => {},
    take: async (batch) => void assets.push(...batch),
    put: () => Promise.reject(new Error("no estate of these tests is large")),
  });
  return { summary, assets };
}
