import type { AffectedStatement, Vulnerability } from "../../../model/advisory.ts";

/** Something of a feed that could not be used: where, and what. Never a reason to say that something is not affected. */
export interface FeedProblem {
  readonly at: string;
  readonly what: string;
}

/** What one record says of the products of one vendor, by the vendor's name as the feed writes it. */
export interface FeedRecord {
  readonly vendor: string;
  readonly vulnerability: Vulnerability;
}

export interface ReadFeed {
  readonly records: readonly FeedRecord[];
  readonly problems: readonly FeedProblem[];
  /** The day the feed says it is of. */
  readonly date: string | undefined;
}

export const NOT_THIS_FORMAT = (format: string): FeedProblem => ({
  at: "the file",
  what: `is no ${format}: the parts that it must have are missing`,
});

/** One vulnerability with the statements of each vendor apart. */
export function byVendor(
  head: Omit<Vulnerability, "affected">,
  statements: readonly { readonly vendor: string; readonly statement: AffectedStatement }[],
): readonly FeedRecord[] {
  const vendors = new Map<string, AffectedStatement[]>();
  for (const { vendor, statement } of statements) {
    const key = vendor.toLowerCase();
    vendors.set(key, [...(vendors.get(key) ?? []), statement]);
  }
  return [...vendors].map(([vendor, affected]) => ({ vendor, vulnerability: { ...head, affected } }));
}
