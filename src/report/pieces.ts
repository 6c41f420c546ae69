import type { ReviewedAsset } from "../model/review.ts";

/** Text collected before it is handed on, in UTF-16 units. */
const PIECE = 65_536;

/** One report file in the making: what stands before the assets, each asset, and what stands after. Called in that order. */
export interface AssetWriter {
  head(): Iterable<string>;
  asset(asset: ReviewedAsset): string;
  tail(): Iterable<string>;
}

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

/** The whole file, in pieces; the assets are taken once. */
export function written(writer: AssetWriter, assets: Iterable<ReviewedAsset>): Generator<string> {
  return inPieces(partsOf(writer, assets));
}

function* partsOf(writer: AssetWriter, assets: Iterable<ReviewedAsset>): Generator<string> {
  yield* writer.head();
  for (const asset of assets) yield writer.asset(asset);
  yield* writer.tail();
}

/** As {@link written}, for assets that come in batches from a store. */
export async function* writtenFrom(
  writer: AssetWriter,
  batches: AsyncIterable<Iterable<ReviewedAsset>>,
): AsyncGenerator<string> {
  yield* inPieces(writer.head());
  for await (const batch of batches) yield* inPieces(assetsOf(writer, batch));
  yield* inPieces(writer.tail());
}

function* assetsOf(writer: AssetWriter, batch: Iterable<ReviewedAsset>): Generator<string> {
  for (const asset of batch) yield writer.asset(asset);
}
