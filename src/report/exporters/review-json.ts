import type { ReviewedAsset, ReviewSummary } from "../../model/review.ts";
import { jsonInFile } from "../escape.ts";
import type { RulingTerm } from "../../model/ruling.ts";
import type { RuledOn } from "../parts.ts";
import { LARGE } from "../html/large.ts";
import { type AssetWriter, type Frame, frameOf, written } from "../pieces.ts";
import { attributionRecord, summaryRecord } from "../record.ts";

/**
 * review.json: the summary, then one asset a line, then the wordings of rulings, which assets name by their place. Assets of a
 * large review name a list of rulings by its place: the lists are few, and would be most of the file (docs/design/0007-scale.md).
 */
export function reviewJsonWriter({ expected }: Pick<Frame, "expected">): AssetWriter {
  const wordings = openWordings();
  const lists = expected > LARGE ? openLists(wordings) : undefined;
  const ruled = (rulings: readonly RulingTerm[]): string =>
    lists === undefined ? `"rulings":[${wordings.of(rulings)}]` : `"rulingList":${lists.placeOf(rulings)}`;
  let first = true;
  const line = (record: string, { site, name, seen, rulings }: RuledOn): string => {
    const before = first ? "\n" : ",\n";
    first = false;
    return `${before}${record.slice(0, -1)},"site":${fileJson(site)},"name":${fileJson(name)},"seen":"${seen}",${ruled(rulings)}}`;
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
      yield "\n]";
      if (lists !== undefined) yield* listed("rulingLists", lists.all());
      yield* listed("wordings", wordings.all());
      yield "}\n";
    },
  };
}

function* listed(name: string, items: readonly string[]): Generator<string> {
  let before = `,\n"${name}":[\n`;
  for (const item of items) {
    yield `${before}${item}`;
    before = ",\n";
  }
  yield items.length === 0 ? `${before}]` : "\n]";
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

/** Lists of rulings, each once. */
function openLists(wordings: Wordings): {
  placeOf(rulings: readonly RulingTerm[]): number;
  all(): readonly string[];
} {
  const places = new Map<string, number>();
  /** Assets that are alike share one list; equal lists of others are found by their text. */
  const known = new WeakMap<readonly RulingTerm[], number>();
  return {
    placeOf(rulings) {
      const held = known.get(rulings);
      if (held !== undefined) return held;
      const text = wordings.of(rulings);
      const place = places.get(text) ?? places.size;
      places.set(text, place);
      known.set(rulings, place);
      return place;
    },
    all: () => [...places.keys()].map((text) => `[${text}]`),
  };
}

/** review.json in pieces of about 64 KiB. Assets are taken once, in their order. */
export const reviewJson = (summary: ReviewSummary, assets: Iterable<ReviewedAsset>): Generator<string> =>
  written(reviewJsonWriter(frameOf(summary)), summary, assets);
