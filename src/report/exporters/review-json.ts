import type { ReviewedAsset, ReviewSummary } from "../../model/review.ts";
import { jsonInFile } from "../escape.ts";
import { type AssetWriter, written } from "../pieces.ts";
import { assetRecord, summaryRecord } from "../record.ts";

/** review.json: the summary, then one asset a line. Its format is published as schemas/review.schema.json. */
export function reviewJsonWriter(summary: ReviewSummary): AssetWriter {
  let first = true;
  return {
    *head() {
      let before = "{";
      for (const [key, value] of Object.entries(summaryRecord(summary))) {
        yield `${before}${JSON.stringify(key)}:${jsonInFile(JSON.stringify(value))}`;
        before = ",\n";
      }
      yield `${before}"assets":[`;
    },
    asset(asset) {
      const line = jsonInFile(JSON.stringify(assetRecord(asset)));
      const before = first ? "\n" : ",\n";
      first = false;
      return before + line;
    },
    *tail() {
      yield "\n]}\n";
    },
  };
}

/** review.json in pieces of about 64 KiB. Assets are taken once, in their order. */
export const reviewJson = (summary: ReviewSummary, assets: Iterable<ReviewedAsset>): Generator<string> =>
  written(reviewJsonWriter(summary), assets);
