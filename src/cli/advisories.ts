import { dirname, join } from "node:path";
import { mergePacks } from "../app/data-feeds.ts";
import { dataState, type FoundPack } from "../app/data-state.ts";
import { type Advisories, openAdvisories } from "../assess/advisories/index.ts";
import { type FirmwareLists, openFirmwareLists } from "../assess/firmware/index.ts";
import { builtValue } from "../edge/catalogue/built.ts";
import { isPostgresAddress } from "../edge/store/index.ts";
import type { Matcher } from "../identify/match/matcher.ts";
import type { AdvisoryBook } from "../model/advisory.ts";
import type { DataState, Pack } from "../model/pack.ts";
import { EXIT, Stop } from "./exit.ts";
import { DEFAULT_STORE, type StoreOptions } from "./options.ts";
import { catalogueFolder, loadMatcher } from "./ports.ts";

/** Folder of the data packs: beside the store, or the one that DECAMP_DATA names. */
export function dataFolder({ store }: Pick<StoreOptions, "store">): string {
  const beside = isPostgresAddress(store) ? DEFAULT_STORE : store;
  return process.env["DECAMP_DATA"] || join(dirname(beside), "data");
}

export interface LoadedAdvisories {
  readonly advisories: Advisories;
  readonly books: ReadonlyMap<string, AdvisoryBook>;
  /** What firmware makers offered for their models. */
  readonly firmware: FirmwareLists;
  /** How old everything is that the verdicts rest on. */
  readonly state: DataState;
}

/** Loads the advisories of the catalogue with the packs beside the store; stops with every problem by file and line. */
export async function loadAdvisoriesOrStop(
  options: Pick<StoreOptions, "store">,
  today: string = new Date().toISOString().slice(0, 10),
): Promise<LoadedAdvisories> {
  const overlay = await overlayOrStop();
  const found = await usablePacks(dataFolder(options));
  const packs = found.flatMap(({ read }) => (read.ok ? [read.value] : []));
  const books = packs.length === 0 ? overlay : await merged(overlay, packs);
  return {
    advisories: openAdvisories(books),
    books: new Map(books.map((book) => [book.id, book])),
    firmware: await firmwareOrStop(),
    state: dataState(overlay, found, today),
  };
}

/** The packs of a folder, each proven; one with books that this version cannot read is refused like a changed one. */
export async function usablePacks(folder: string): Promise<readonly FoundPack[]> {
  const { heldPacks } = await import("../edge/packs/index.ts");
  return Promise.all(
    heldPacks(folder).map(async (found): Promise<FoundPack> => {
      const failure = found.read.ok ? await bookFault(found.read.value) : undefined;
      return failure === undefined ? found : { ...found, read: { ok: false, failure } };
    }),
  );
}

/** What is wrong with the books of an advisories pack; undefined for other kinds, and when each of them can be read. */
export async function bookFault({
  header,
  contents,
}: Pack): Promise<{ readonly what: string; readonly remedy: string } | undefined> {
  if (header.kind !== "advisories") return undefined;
  const { readBookContent } = await import("../edge/catalogue/index.ts");
  const books = booksIn(contents);
  const unread = books.filter((book) => readBookContent(book) === undefined).length;
  if (unread === 0) return undefined;
  return {
    what: `holds ${unread} of ${books.length} books in a form that this version of decamp does not read`,
    remedy: "import a pack that this version exports, or use the version that made it",
  };
}

function booksIn(contents: string): readonly unknown[] {
  try {
    const books: unknown = JSON.parse(contents);
    return Array.isArray(books) ? (books as readonly unknown[]) : [books];
  } catch {
    return [undefined];
  }
}

/** The advisories that came with the catalogue. */
export async function overlayOrStop(): Promise<readonly AdvisoryBook[]> {
  const built = builtValue(catalogueFolder(), "advisories");
  if (built !== undefined) return built;
  const { loadAdvisories, catalogueProblemText } = await import("../edge/catalogue/index.ts");
  const loaded = loadAdvisories(catalogueFolder());
  if (loaded.ok) return loaded.value;
  throw new Stop(EXIT.failed, loaded.failure.slice(0, 20).map(catalogueProblemText).join("\n"));
}

async function firmwareOrStop(): Promise<FirmwareLists> {
  const built = builtValue(catalogueFolder(), "firmware");
  if (built !== undefined) return openFirmwareLists(built);
  const { loadFirmwareLists, catalogueProblemText } = await import("../edge/catalogue/index.ts");
  const loaded = loadFirmwareLists(catalogueFolder());
  if (loaded.ok) return openFirmwareLists(loaded.value);
  throw new Stop(EXIT.failed, loaded.failure.slice(0, 20).map(catalogueProblemText).join("\n"));
}

async function merged(
  overlay: readonly AdvisoryBook[],
  packs: Parameters<typeof mergePacks>[1],
): Promise<readonly AdvisoryBook[]> {
  const { readBookContent } = await import("../edge/catalogue/index.ts");
  const matcher = await loadMatcher();
  return mergePacks(overlay, packs, { vendorOf: (name) => vendorOf(matcher, name), readBook: readBookContent });
}

function vendorOf(matcher: Matcher, name: string): { readonly id: string; readonly name: string } | undefined {
  const id = matcher.brandOf(name)?.vendor;
  const vendor = id === undefined ? undefined : matcher.vendors.get(id);
  return vendor?.surveillance === true ? { id: vendor.id, name: vendor.name } : undefined;
}
