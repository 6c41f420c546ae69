import { CONFIDENCES, DEVICE_CLASSES } from "../../model/attribution.ts";
import type { RulingTerm } from "../../model/ruling.ts";
import { jsonInScript, visible } from "../escape.ts";
import type { AssetParts, DescribedAsset, RuledOn } from "../parts.ts";
import { distinct, type Embedding, SEEN, verdictLetters } from "./embed.ts";

/**
 * Above this many assets the page holds one line an asset, enough to find, filter and sort; the argument about each stands in
 * review.json and in `decamp why` (docs/design/0007-scale.md).
 */
export const LARGE = 20_000;
/** Lines of one script element. */
const BLOCK = 2_048;

const text = (value: string | null | undefined): string =>
  value === null || value === undefined ? '""' : jsonInScript(JSON.stringify(visible(value)));

/** Fields of a line between site and verdicts. Their order is the one that `client/table.ts` reads. */
export function pageParts({ attribution, class: deviceClass, seen }: DescribedAsset): string {
  const { subjects, brand, maker, relabel, model, serial } = attribution;
  const sure = maker === null ? -1 : CONFIDENCES.indexOf(maker.confidence);
  const relabelled = relabel === null ? -1 : Number(relabel);
  const addresses = `${text(distinct(subjects, "ip"))},${text(distinct(subjects, "mac"))}`;
  return `${addresses},${text(brand)},${text(maker?.id)},${sure},${relabelled},${text(model)},${text(serial)},${DEVICE_CLASSES.indexOf(deviceClass)},${SEEN.indexOf(seen)}`;
}

/** Data blocks of a page without the evidence of its assets. */
export interface Lines extends Pick<Embedding, "rest"> {
  readonly put: (id: string, parts: Pick<AssetParts, "page">, ruled: RuledOn) => string;
}

export function openLines(provisions: readonly string[]): Lines {
  let lines: string[] = [];
  /** Assets that are alike share one list of rulings. */
  const known = new WeakMap<readonly RulingTerm[], string>();
  const lettersOf = (rulings: readonly RulingTerm[]): string => {
    const letters = known.get(rulings) ?? verdictLetters(rulings, provisions);
    known.set(rulings, letters);
    return letters;
  };
  const close = (): string => {
    if (lines.length === 0) return "";
    const block = `<script type="application/json" data-rows>{"s":[],"r":[${lines.join(",\n")}]}</script>\n`;
    lines = [];
    return block;
  };
  return {
    put(id, { page }, { site, name, rulings }) {
      lines.push(`[${text(id)},${text(name)},${text(site)},${page},"${lettersOf(rulings)}"]`);
      return lines.length < BLOCK ? "" : close();
    },
    rest: close,
  };
}
