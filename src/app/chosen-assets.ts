import type { AssetRow, Store } from "../model/store.ts";

/** The assets that a list speaks of, and how many it leaves out. */
export interface ChosenAssets {
  readonly batches: AsyncIterable<readonly AssetRow[]>;
  /** How many only papers of purchase speak of; complete when the batches have been read to their end. */
  bought(): number;
}

/**
 * The assets that were named, or all of the store but those that were only bought: nobody says that they are there, and no figure
 * of a review counts them.
 */
export function chosenAssets(store: Pick<Store, "assets">, named?: readonly AssetRow[]): ChosenAssets {
  let bought = 0;
  async function* batches(): AsyncGenerator<readonly AssetRow[]> {
    if (named !== undefined) return yield named;
    for await (const rows of store.assets()) {
      const there = rows.filter(({ seen }) => seen !== "bought");
      bought += rows.length - there.length;
      yield there;
    }
  }
  return { batches: batches(), bought: () => bought };
}
