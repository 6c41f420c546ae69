import type { AdvisoryBook, Vulnerability } from "../../../model/advisory.ts";
import type { Source } from "../../../model/catalogue.ts";
import type { FeedRecord } from "./feed.ts";

export interface FeedBooks {
  readonly books: readonly AdvisoryBook[];
  /** Records of vendors that the catalogue does not know as makers of surveillance equipment. */
  readonly passedOver: number;
}

export interface FeedOrigin {
  /** Id of the book that speaks of a vendor as the feed names it; undefined when it is none of ours. */
  readonly bookOf: (vendor: string) => Pick<AdvisoryBook, "id" | "name" | "makers" | "brand"> | undefined;
  readonly asOf: string;
  readonly sources: Readonly<Record<string, Source>>;
}

/** Sorts the records of feeds into books, one a house. */
export function booksOf(records: readonly FeedRecord[], { bookOf, asOf, sources }: FeedOrigin): FeedBooks {
  const books = new Map<string, { head: ReturnType<typeof bookOf>; each: Map<string, Vulnerability> }>();
  let passedOver = 0;
  for (const { vendor, vulnerability } of records) {
    const head = bookOf(vendor);
    if (head === undefined) {
      passedOver += 1;
      continue;
    }
    const book = books.get(head.id) ?? { head, each: new Map<string, Vulnerability>() };
    books.set(head.id, book);
    const before = book.each.get(vulnerability.id);
    const joined =
      before === undefined
        ? vulnerability
        : {
            ...vulnerability,
            ...before,
            affected: [...before.affected, ...vulnerability.affected],
            sources: [...new Set([...before.sources, ...vulnerability.sources])],
          };
    book.each.set(vulnerability.id, joined);
  }
  return {
    passedOver,
    books: [...books.values()].map(({ head, each }) => ({
      ...(head as NonNullable<typeof head>),
      asOf,
      complete: "As complete as the packs that were imported.",
      lines: [],
      sources,
      vulnerabilities: [...each.values()],
    })),
  };
}
