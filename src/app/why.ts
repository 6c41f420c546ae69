import type { Exhibit, ReviewedAsset } from "../model/review.ts";
import type { Store } from "../model/store.ts";
import { evidenceIds } from "./review.ts";

/** Most assets that a name may lead to before it must be said more exactly. */
export const MOST_MATCHES = 20;

/** The assets that a person may mean by an id, an address, a MAC, a serial or a name, with all that is said of them. */
export async function findReviewed(store: Store, text: string): Promise<readonly ReviewedAsset[]> {
  const rows = await store.findAssets(text, MOST_MATCHES);
  const found: ReviewedAsset[] = [];
  for (const { attribution, site, name, seen } of rows) {
    const exhibits: readonly Exhibit[] = await store.observationsById(evidenceIds(attribution));
    const rulings = await store.rulingsOf(attribution.asset);
    found.push({ attribution, site, name, seen, class: attribution.class, rulings, exhibits });
  }
  return found;
}
