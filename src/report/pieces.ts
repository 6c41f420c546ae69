import type { ReviewedAsset, ReviewSummary } from "../model/review.ts";
import type { AssetParts, RuledOn } from "./parts.ts";

/** Text collected before it is handed on, in UTF-16 units. */
const PIECE = 65_536;

/** What a report file must know before the first asset is there. */
export interface Frame {
  /** Ids of the provisions, in the order of the summary. */
  readonly provisions: readonly string[];
  /** How many assets will come. */
  readonly expected: number;
}

/**
 * One report file in the making: what stands before the assets, each asset, and what stands after. Assets come first, once,
 * in their order; the summary is known only when all of them have been counted.
 */
export interface AssetWriter {
  asset(asset: ReviewedAsset): string;
  /** The same of an asset of a large review, from its parts. */
  put(id: string, parts: AssetParts, ruled: RuledOn): string;
  /** What stands before the assets and is known before they are, where that is so; the file has no other head then. */
  readonly start?: string;
  head(summary: ReviewSummary): Iterable<string>;
  tail(summary: ReviewSummary): Iterable<string>;
}

/** The frame of a review that is whole already. */
export const frameOf = (summary: ReviewSummary): Frame => ({
  provisions: summary.provisions.map(({ provision }) => provision),
  expected: summary.makers.reduce((sum, { count }) => sum + count, 0),
});

/** Joins short strings to pieces of about 64 KiB: memory stays flat and writes stay few. */
export function* inPieces(parts: Iterable<string>): Generator<string> {
  let held = "";
  for (const part of parts) {
    held += part;
    if (held.length < PIECE) continue;
    yield held;
    held = "";
  }
  if (held !== "") yield held;
}

/** The whole file of a review that is at hand, in pieces; the assets are taken once. */
export function written(
  writer: AssetWriter,
  summary: ReviewSummary,
  assets: Iterable<ReviewedAsset>,
): Generator<string> {
  return inPieces(partsOf(writer, summary, assets));
}

function* partsOf(writer: AssetWriter, summary: ReviewSummary, assets: Iterable<ReviewedAsset>): Generator<string> {
  if (writer.start !== undefined) yield writer.start;
  yield* writer.head(summary);
  for (const asset of assets) yield writer.asset(asset);
  yield* writer.tail(summary);
}
