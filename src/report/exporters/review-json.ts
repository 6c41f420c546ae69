import type { ReviewedAsset, ReviewSummary } from "../../model/review.ts";
import { jsonInFile } from "../escape.ts";
import type { Ruling } from "../../model/ruling.ts";
import { type AssetWriter, written } from "../pieces.ts";
import { assetRecord, summaryRecord } from "../record.ts";

/** review.json: the summary, then one asset a line, then the wordings of rulings, which assets name by their place. */
export function reviewJsonWriter(): AssetWriter {
  const named = new Map<string, string>();
  const terms: string[] = [];
  /** Rulings differ in few wordings: each stands once, or a review of 100,000 assets would say the same sentence as often. */
  const nameOf = ({ provision, verdict, because, missing, duty }: Ruling): string => {
    const key = `${provision}\0${verdict}\0${duty}\0${because}\0${missing.join("\0")}`;
    let name = named.get(key);
    if (name === undefined) {
      name = jsonInFile(JSON.stringify({ provision, verdict, wording: terms.length }));
      named.set(key, name);
      terms.push(jsonInFile(JSON.stringify({ provision, verdict, because, missing, duty })));
    }
    return name;
  };
  let first = true;
  return {
    asset(asset) {
      const record = jsonInFile(JSON.stringify(assetRecord(asset)));
      const before = first ? "\n" : ",\n";
      first = false;
      return `${before}${record.slice(0, -1)},"rulings":[${asset.rulings.map(nameOf).join(",")}]}`;
    },
    *head(summary) {
      let before = "{";
      for (const [key, value] of Object.entries(summaryRecord(summary))) {
        yield `${before}${JSON.stringify(key)}:${jsonInFile(JSON.stringify(value))}`;
        before = ",\n";
      }
      yield `${before}"assets":[`;
    },
    *tail() {
      yield `\n],\n"wordings":[${terms.map((term) => `\n${term}`).join(",")}\n]}\n`;
    },
  };
}

/** review.json in pieces of about 64 KiB. Assets are taken once, in their order. */
export const reviewJson = (summary: ReviewSummary, assets: Iterable<ReviewedAsset>): Generator<string> =>
  written(reviewJsonWriter(), summary, assets);
