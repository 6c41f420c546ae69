import type { ReviewedAsset, ReviewSummary } from "../../model/review.ts";
import { jsonInFile } from "../escape.ts";
import type { RulingTerm } from "../../model/ruling.ts";
import type { RuledOn } from "../parts.ts";
import { type AssetWriter, written } from "../pieces.ts";
import { attributionRecord, summaryRecord } from "../record.ts";

/** review.json: the summary, then one asset a line, then the wordings of rulings, which assets name by their place. */
export function reviewJsonWriter(): AssetWriter {
  const wordings = openWordings();
  let first = true;
  const line = (record: string, { site, name, seen, rulings }: RuledOn): string => {
    const before = first ? "\n" : ",\n";
    first = false;
    return `${before}${record.slice(0, -1)},"site":${fileJson(site)},"name":${fileJson(name)},"seen":"${seen}","rulings":[${wordings.of(rulings)}]}`;
  };
  return {
    asset: (asset) => line(recordText(asset), asset),
    put: (_, { record }, ruled) => line(record, ruled),
    *head(summary) {
      let before = "{";
      for (const [key, value] of Object.entries(summaryRecord(summary))) {
        yield `${before}${JSON.stringify(key)}:${fileJson(value)}`;
        before = ",\n";
      }
      yield `${before}"assets":[`;
    },
    *tail() {
      yield `\n],\n"wordings":[${wordings
        .all()
        .map((term) => `\n${term}`)
        .join(",")}\n]}\n`;
    },
  };
}

const fileJson = (value: unknown): string => jsonInFile(JSON.stringify(value));

/** An attribution as it stands in the file. */
export const recordText = ({ attribution }: Pick<ReviewedAsset, "attribution">): string =>
  fileJson(attributionRecord(attribution));

interface Wordings {
  /** The rulings of an asset, each with the place of its wording. */
  of(rulings: readonly RulingTerm[]): string;
  all(): readonly string[];
}

/** Rulings differ in few wordings: each stands once, or a review of 100,000 assets would say the same sentence as often. */
function openWordings(): Wordings {
  const named = new Map<string, string>();
  const terms: string[] = [];
  /** Assets that are alike share one list. */
  const lists = new WeakMap<readonly RulingTerm[], string>();
  const nameOf = ({ provision, verdict, because, missing, duty }: RulingTerm): string => {
    const term = fileJson({ provision, verdict, because, missing, duty });
    let name = named.get(term);
    if (name === undefined) {
      name = fileJson({ provision, verdict, wording: terms.length });
      named.set(term, name);
      terms.push(term);
    }
    return name;
  };
  return {
    of(rulings) {
      const known = lists.get(rulings);
      if (known !== undefined) return known;
      const made = rulings.map(nameOf).join(",");
      lists.set(rulings, made);
      return made;
    },
    all: () => terms,
  };
}

/** review.json in pieces of about 64 KiB. Assets are taken once, in their order. */
export const reviewJson = (summary: ReviewSummary, assets: Iterable<ReviewedAsset>): Generator<string> =>
  written(reviewJsonWriter(), summary, assets);
