import type { AssetRow, PackedAsset } from "../model/store.ts";
import { recordText } from "../report/exporters/review-json.ts";
import { type AssetParts, partsOf } from "../report/parts.ts";
import { type Look, lookText, rememberLooks, type Whereabouts, whereaboutsOf } from "./look.ts";

/** An asset of a large estate on its way: all that is wanted of it beside its site and its rulings, and no more. */
export interface DescribedAsset {
  readonly look: Look;
  readonly where: Whereabouts;
  readonly packed: PackedAsset;
  readonly parts: AssetParts;
}

/** The same with the look as text: as it crosses between threads. */
export type AssetDescription = Omit<DescribedAsset, "look"> & { readonly look: string };

/** Packs an asset for the store; `text` is its row as JSON. */
export type AssetPacker = (row: AssetRow, text: string) => PackedAsset;

/** Everything about an asset that needs neither the law nor other assets. Of the row it keeps texts alone. */
export function describeAsset(row: AssetRow, pack: AssetPacker): AssetDescription {
  const { attribution, name, seen } = row;
  const record = recordText(row);
  // The attribution is written once, for the store and for the report.
  const rest = JSON.stringify({ ...row, attribution: undefined });
  const text = `${ROW_START}${record},${rest.slice(1)}`;
  return {
    look: lookText(row),
    where: whereaboutsOf(row),
    packed: pack(row, text),
    parts: partsOf({ attribution, name, seen, class: attribution.class }, record),
  };
}

const ROW_START = '{"attribution":';

/** The attribution as JSON inside the text of a row, of this length. */
export const recordIn = (rowText: string, length: number): string =>
  rowText.slice(ROW_START.length, ROW_START.length + length);

/** Describes assets that are at hand as rows. */
export async function* described(
  batches: AsyncIterable<readonly { readonly row: AssetRow }[]>,
  pack: AssetPacker,
): AsyncIterable<readonly DescribedAsset[]> {
  const lookOf = rememberLooks();
  for await (const batch of batches) {
    yield batch.map(({ row }) => {
      const description = describeAsset(row, pack);
      return { ...description, look: lookOf(description.look) };
    });
  }
}
