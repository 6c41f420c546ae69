import type { Exhibit, ReviewedAsset } from "../model/review.ts";
import type { AssetRow, Store } from "../model/store.ts";
import { evidenceIds } from "./review.ts";

/** Most assets that a name may lead to before it must be said more exactly. */
export const MOST_MATCHES = 20;
/** Most whole arguments that are printed at once. A guess: a page or two each. */
export const MOST_ARGUED = 3;
/** Most assets of one name that are counted. */
export const MOST_COUNTED = 10_000;

/** The assets that a person may mean by an id, an address, a MAC, a serial or a name, with all that is said of them. */
export async function findReviewed(store: Store, text: string, limit: number): Promise<readonly ReviewedAsset[]> {
  const found: ReviewedAsset[] = [];
  for (const row of await store.findAssets(text, limit)) found.push(await reviewedOf(store, row));
  return found;
}

/** All that is said of an asset. */
export async function reviewedOf(store: Store, { attribution, site, name, seen }: AssetRow): Promise<ReviewedAsset> {
  const exhibits: readonly Exhibit[] = await store.observationsById(evidenceIds(attribution));
  const rulings = await store.rulingsOf(attribution.asset);
  return { attribution, site, name, seen, class: attribution.class, rulings, exhibits };
}
