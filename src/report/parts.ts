import type { ReviewedAsset } from "../model/review.ts";
import { csvParts } from "./exporters/assets-csv.ts";
import { recordText } from "./exporters/review-json.ts";
import { pageParts } from "./html/large.ts";

/** What is known of an asset only when all before it are: where it stands, and what the law says. */
export type RuledOn = Pick<ReviewedAsset, "site" | "name" | "seen" | "rulings">;

/**
 * The texts of an asset in the files of a large review, but for what {@link RuledOn} holds. They depend on nothing but the
 * asset, so they can be made in another thread.
 */
export interface AssetParts {
  /** Its attribution as JSON, escaped for a file. */
  readonly record: string;
  /** Cells of assets.csv between site and verdicts, and those after them. */
  readonly csv: readonly [string, string];
  /** Fields of its line in the page between site and verdicts. */
  readonly page: string;
}

export type DescribedAsset = Omit<ReviewedAsset, "site" | "rulings" | "exhibits">;

/** `record` where it is at hand. */
export const partsOf = (asset: DescribedAsset, record: string = recordText(asset)): AssetParts => ({
  record,
  csv: csvParts(asset),
  page: pageParts(asset),
});
