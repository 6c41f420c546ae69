import { join } from "node:path";
import type { SheetSettings } from "../discover/importers/inventory-sheet.ts";
import { type Progress, silent } from "../app/progress.ts";
import { packEvents, type Sources } from "../app/sources.ts";
import { builtValue } from "../edge/catalogue/built.ts";
import { base32Digest } from "../edge/digest.ts";
import { packageRoot } from "../edge/package-root.ts";
import { showProgress } from "../edge/progress.ts";
import type { OpenedSource } from "../edge/files/source.ts";
import type { FoundFile } from "../edge/files/walk.ts";
import { openStore, packer, storeFailureText } from "../edge/store/index.ts";
import { compileCatalogue, type Matcher } from "../identify/match/matcher.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { Store } from "../model/store.ts";
import { EXIT, Stop } from "./exit.ts";
import type { StoreOptions } from "./options.ts";

export { packAsset } from "../edge/store/index.ts";

/** 26 base-32 digits of the SHA-256 of a text: the digest that rooms are given. */
export const digest = base32Digest;

/** The folder of the catalogue: beside the program, or the one that DECAMP_CATALOGUE names; one that is empty names none. */
export const catalogueFolder = (): string => process.env["DECAMP_CATALOGUE"] || join(packageRoot(), "catalogue");

/** Loads and compiles the catalogue. */
export async function loadMatcher(from?: string): Promise<Matcher> {
  return compileCatalogue(await loadCatalogueOrStop(from));
}

/** Loads the catalogue that stands beside the program, or the folder that DECAMP_CATALOGUE names, or this one. */
export async function loadCatalogueOrStop(from = catalogueFolder()): Promise<Catalogue> {
  const built = builtValue(from, "catalogue");
  if (built !== undefined) return built;
  const { loadCatalogue, catalogueProblemText } = await import("../edge/catalogue/index.ts");
  const loaded = loadCatalogue(from);
  if (loaded.ok) return loaded.value;
  const named =
    process.env["DECAMP_CATALOGUE"] === from ? [`DECAMP_CATALOGUE names ${JSON.stringify(from)}, where`] : [];
  throw new Stop(EXIT.failed, [...named, ...loaded.failure.slice(0, 20).map(catalogueProblemText)].join("\n"));
}

/** Opens the store or stops with the message that says who holds it or what is wrong with it. */
export async function openStoreOrStop(options: StoreOptions, mode: "read" | "write", purpose: string): Promise<Store> {
  const opened = await openStore(options.store, { mode, purpose });
  if (opened.ok) return opened.value;
  throw new Stop(opened.failure.kind === "locked" ? EXIT.locked : EXIT.failed, storeFailureText(opened.failure));
}

/** Stops where there is no store yet: a mistyped name would make an empty one, of which nothing can be taken or judged. */
export async function standingStoreOrStop(options: StoreOptions, purpose: string): Promise<void> {
  const opened = await openStore(options.store, { mode: "read", purpose });
  if (opened.ok) return opened.value.close();
  if (opened.failure.kind === "absent") throw new Stop(EXIT.failed, storeFailureText(opened.failure));
}

export const progressOf = (options: { readonly quiet?: boolean }): Progress =>
  options.quiet === true ? silent : showProgress(process.stderr, () => performance.now());

/** Sources with threads behind them, which end with it. */
export interface ThreadedSources extends Sources<FoundFile, OpenedSource> {
  end(): Promise<void>;
}

/** The files of this machine as sources. Large ones are read in a thread of their own, while this one fills the store. */
export async function fileSources(sheets: SheetSettings = {}): Promise<ThreadedSources> {
  const { openFileSources } = await import("../edge/files/sources.ts");
  const { isWorthAThread, threadedReader } = await import("./threads/read.ts");
  const { importersWith } = await import("../discover/importers/index.ts");
  const files = openFileSources(importersWith(sheets));
  const reader = threadedReader(sheets);
  return {
    ...files,
    sha256(file) {
      // The thread reads ahead while this one hashes: a file of this size is seldom known.
      if (isWorthAThread(file)) reader.prepare(file);
      return files.sha256(file);
    },
    read: (source, signal) =>
      isWorthAThread(source.file)
        ? reader.read(source, signal)
        : packEvents(files.read(source, signal), source.file.path, packer),
    end: () => reader.end(),
  };
}

/** Writes lines to standard output and waits where the reader is slow. */
export async function writeOut(chunks: AsyncIterable<string> | Iterable<string>): Promise<void> {
  let waiting = "";
  const flush = async (): Promise<void> => {
    if (!process.stdout.write(waiting)) await new Promise((resolve) => process.stdout.once("drain", resolve));
    waiting = "";
  };
  for await (const chunk of chunks) {
    waiting += chunk;
    if (waiting.length > 65_536) await flush();
  }
  if (waiting !== "") await flush();
}
