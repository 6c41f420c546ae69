import type { AdvisoryBook, Vulnerability } from "../../model/advisory.ts";

/** What feeds of a data pack give, by CVE. */
export interface Feeds {
  readonly kev: ReadonlyMap<string, NonNullable<Vulnerability["kev"]>>;
  readonly epss: ReadonlyMap<string, NonNullable<Vulnerability["epss"]>>;
  /** Books made from records of feeds (CVE, NVD, CSAF), by maker. */
  readonly books: readonly AdvisoryBook[];
}

/**
 * The overlay of the catalogue with feeds laid under it: a record's own statements come beside the overlay's and rank below them
 * by their basis; lists of known exploited vulnerabilities and scores replace older ones.
 */
export function mergeFeeds(overlay: readonly AdvisoryBook[], { kev, epss, books }: Feeds): readonly AdvisoryBook[] {
  const added = new Map(books.map((book) => [book.id, book]));
  const merged = overlay.map((book) => {
    const other = added.get(book.id);
    added.delete(book.id);
    return other === undefined ? book : mergeBook(book, other);
  });
  return [...merged, ...added.values()].map((book) => ({
    ...book,
    vulnerabilities: book.vulnerabilities.map((each) => {
      const listed = kev.get(each.id);
      const score = newerScore(each.epss, epss.get(each.id));
      return {
        ...each,
        ...(listed === undefined ? {} : { kev: listed }),
        ...(score === undefined ? {} : { epss: score }),
      };
    }),
  }));
}

function mergeBook(overlay: AdvisoryBook, feed: AdvisoryBook): AdvisoryBook {
  const known = new Map(feed.vulnerabilities.map((each) => [each.id, each]));
  const merged = overlay.vulnerabilities.map((each) => {
    const other = known.get(each.id);
    known.delete(each.id);
    if (other === undefined) return each;
    const sources = [...new Set([...each.sources, ...other.sources])];
    // What the overlay says of it stands; a score or a day that only the record has is no contradiction.
    return { ...other, ...each, affected: [...each.affected, ...other.affected], sources };
  });
  return {
    ...overlay,
    asOf: overlay.asOf > feed.asOf ? overlay.asOf : feed.asOf,
    sources: { ...feed.sources, ...overlay.sources },
    vulnerabilities: [...merged, ...known.values()],
  };
}

const newerScore = (held: Vulnerability["epss"], other: Vulnerability["epss"]): Vulnerability["epss"] =>
  held !== undefined && other !== undefined && held.asOf > other.asOf ? held : (other ?? held);
