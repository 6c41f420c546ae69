import { mergeFeeds } from "../assess/advisories/index.ts";
import {
  booksOf,
  type FeedRecord,
  readCsaf,
  readCve5,
  readEpss,
  readKev,
  readNvd,
} from "../assess/advisories/feeds/index.ts";
import type { AdvisoryBook, Vulnerability } from "../model/advisory.ts";
import type { Source } from "../model/catalogue.ts";
import type { Pack, PackHeader, PackKind } from "../model/pack.ts";
import type { LegalDate } from "../model/time.ts";

/** What contents of a kind are when a reader has been through them. */
export interface ContentsCheck {
  readonly kind: PackKind;
  /** The day the contents say they are of. */
  readonly date: string | undefined;
  readonly entries: number;
  readonly problems: readonly { readonly at: string; readonly what: string }[];
}

/** Which official format a file is, by what stands in it. Undefined when it is none that decamp reads. */
export function kindOfContents(text: string): PackKind | undefined {
  const head = text.slice(0, 4_096);
  if (/^(?:#model_version|cve,epss|CVE-\d{4}-\d{4,19}[;,]0\.)/.test(head)) return "epss";
  if (/"catalogVersion"/.test(head) && /"cveID"|"vulnerabilities"/.test(head)) return "kev";
  if (/"CVE_data_type"|"CVE_Items"|"NVD_CVE"|"CVE_data_meta"/.test(head)) return "nvd";
  if (
    /"dataType"\s*:\s*"CVE_RECORD"/.test(head) ||
    (/"cveMetadata"/.test(text.slice(-65_536)) && /"containers"/.test(head))
  )
    return "cve";
  if (/"csaf_version"/.test(text.slice(0, 65_536))) return "csaf";
  return undefined;
}

/** Reads contents as their kind, to see that they are what they say before they are kept. */
export function checkContents(kind: PackKind, contents: string): ContentsCheck {
  if (kind === "epss") {
    const { scores, problems, date } = readEpss(contents.split("\n"), "1970-01-01");
    return { kind, date, entries: scores.size, problems };
  }
  const json = parseJson(contents);
  if (kind === "kev") {
    const { listed, problems, date } = readKev(json);
    return { kind, date, entries: listed.size, problems };
  }
  if (kind === "advisories") {
    const books = Array.isArray(json) ? json.length : 0;
    return {
      kind,
      date: undefined,
      entries: books,
      problems: books > 0 ? [] : [{ at: "the file", what: "holds no books" }],
    };
  }
  const { records, problems, date } = readRecords(kind, json);
  return { kind, date, entries: records.length, problems };
}

function readRecords(kind: "cve" | "nvd" | "csaf", json: unknown): ReturnType<typeof readCve5> {
  if (kind === "cve") return readCve5(json);
  if (kind === "nvd") return readNvd(json);
  const documents = (Array.isArray(json) ? json : [json]).map(readCsaf);
  return {
    records: documents.flatMap(({ records }) => records),
    problems: documents.flatMap(({ problems }) => problems),
    date: documents
      .flatMap(({ date }) => date ?? [])
      .toSorted()
      .at(-1),
  };
}

/** Undefined when it is no JSON: a reader then says that parts are missing. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export interface Merging {
  /** The vendor id of a name as feeds write it; undefined when it is no maker of surveillance equipment. */
  readonly vendorOf: (name: string) => { readonly id: string; readonly name: string } | undefined;
  /** Checks and reads a book of an advisories pack. */
  readonly readBook: (content: unknown) => AdvisoryBook | undefined;
}

/** Lays proven packs under the overlay of the catalogue. */
export function mergePacks(
  overlay: readonly AdvisoryBook[],
  packs: readonly Pack[],
  { vendorOf, readBook }: Merging,
): readonly AdvisoryBook[] {
  const kev = new Map<string, NonNullable<Vulnerability["kev"]>>();
  const epss = new Map<string, NonNullable<Vulnerability["epss"]>>();
  const records: FeedRecord[] = [];
  const sources: Record<string, Source> = {};
  let books = overlay;
  for (const { header, contents } of packs) {
    const json = header.kind === "epss" ? undefined : parseJson(contents);
    if (header.kind === "kev") for (const [id, each] of newerListed(overlay, header, json)) kev.set(id, each);
    else if (header.kind === "epss")
      for (const [id, each] of readEpss(contents.split("\n"), header.date).scores) epss.set(id, each);
    else if (header.kind === "advisories")
      books = replaceBooks(
        books,
        (Array.isArray(json) ? json : []).flatMap((each) => readBook(each) ?? []),
      );
    else {
      records.push(...readRecords(header.kind, json).records);
      sources[`feed-${header.kind}`] = sourceOf(header);
    }
  }
  const known = houses(overlay);
  const asOf =
    packs
      .map(({ header }) => header.date)
      .toSorted()
      .at(-1) ?? "1970-01-01";
  const bookOf = (vendor: string): ReturnType<Parameters<typeof booksOf>[1]["bookOf"]> => {
    const house = known.get(fold(vendor));
    if (house !== undefined) return house;
    const found = vendorOf(vendor);
    return found === undefined ? undefined : (known.get(found.id) ?? { ...found, makers: [found.id] });
  };
  return mergeFeeds(books, { kev, epss, books: booksOf(records, { bookOf, asOf, sources }).books });
}

/** What a list of exploited vulnerabilities adds: an older one than the catalogue's takes nothing back. */
function newerListed(
  overlay: readonly AdvisoryBook[],
  { date }: PackHeader,
  json: unknown,
): Iterable<readonly [string, NonNullable<Vulnerability["kev"]>]> {
  const { listed } = readKev(json);
  const held = overlay
    .flatMap(({ sources }) => sources["kev"]?.published ?? [])
    .toSorted()
    .at(-1);
  if (held === undefined || held <= date) return listed;
  const known = new Set(
    overlay.flatMap(({ vulnerabilities }) => vulnerabilities.flatMap(({ id, kev }) => (kev === undefined ? [] : [id]))),
  );
  return [...listed].filter(([id]) => !known.has(id));
}

const fold = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "");

function houses(
  books: readonly AdvisoryBook[],
): ReadonlyMap<string, Pick<AdvisoryBook, "id" | "name" | "makers" | "brand">> {
  const known = new Map<string, Pick<AdvisoryBook, "id" | "name" | "makers" | "brand">>();
  for (const { id, name, makers, brand } of books) {
    const house = { id, name, makers, ...(brand === undefined ? {} : { brand }) };
    for (const each of [id, name, brand ?? ""]) if (each !== "") known.set(fold(each), house);
    known.set(id, house);
  }
  return known;
}

/** A newer book of a pack takes the place of the catalogue's. */
function replaceBooks(books: readonly AdvisoryBook[], newer: readonly AdvisoryBook[]): readonly AdvisoryBook[] {
  const byId = new Map(books.map((book) => [book.id, book]));
  for (const book of newer) {
    const before = byId.get(book.id);
    if (before === undefined || before.asOf <= book.asOf) byId.set(book.id, book);
  }
  return [...byId.values()];
}

const sourceOf = ({ kind, source, date }: PackHeader): Source => ({
  title: `${kind} pack: ${source}`,
  url: `urn:decamp:pack:${kind}`,
  published: date,
  read: date as LegalDate,
  basis: "full",
});
