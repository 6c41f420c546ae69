import type { VerdictKind } from "../../model/ruling.ts";
import { fill, grouped } from "../words/format.ts";
import type { Words } from "../words/index.ts";
import { constantMarkup, type Markup, markup } from "./markup.ts";

/** Worst first: the order of bars, filters and sorting. */
export const VERDICT_ORDER = ["covered", "disputed", "undetermined", "not-covered"] as const satisfies VerdictKind[];

/** Each verdict has a shape and a hatching of its own, so that no meaning rests on colour. */
export const SPRITE: Markup =
  constantMarkup(`<svg class="sprite" width="0" height="0" aria-hidden="true" focusable="false">
<symbol id="m-covered" viewBox="0 0 16 16"><rect x="2" y="2" width="12" height="12" rx="1.5" fill="currentColor"/></symbol>
<symbol id="m-disputed" viewBox="0 0 16 16"><path d="M8 1 15 8 8 15 1 8Z" fill="none" stroke="currentColor" stroke-width="1.8"/><path d="M8 1 8 15 1 8Z" fill="currentColor"/></symbol>
<symbol id="m-undetermined" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.1" fill="none" stroke="currentColor" stroke-width="1.8" stroke-dasharray="3 2.1"/></symbol>
<symbol id="m-not-covered" viewBox="0 0 16 16"><path d="M2.5 8.5 6.5 12.5 13.5 4" fill="none" stroke="currentColor" stroke-width="2"/></symbol>
<symbol id="m-relabel" viewBox="0 0 16 16"><path d="M2 5h10M9 2l3 3-3 3M14 11H4M7 8l-3 3 3 3" fill="none" stroke="currentColor" stroke-width="1.7"/></symbol>
<defs>
<pattern id="p-disputed" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="8" class="tint-disputed"/><rect width="4" height="8" class="ink-disputed"/></pattern>
<pattern id="p-undetermined" width="7" height="7" patternUnits="userSpaceOnUse"><rect width="7" height="7" class="tint-undetermined"/><circle cx="3.5" cy="3.5" r="1.7" class="ink-undetermined"/></pattern>
</defs></svg>`);

/** The shape and the word of a verdict. */
export const verdictMark = (words: Words, verdict: VerdictKind): Markup =>
  markup`<span class="mark mark-${verdict}"><svg aria-hidden="true"><use href="#m-${verdict}"/></svg>${words.verdicts[verdict]}</span>`;

type Counts = Readonly<Record<VerdictKind, number>>;

/** Narrowest part of a bar that counts anything, in per cent: 3 of 100,000 stays visible. */
const NARROWEST = 0.7;

/** The four verdicts as one bar; the numbers stand below it as text, so the bar may be skipped. */
export function verdictBar(words: Words, title: string, counts: Counts): Markup {
  const shown = VERDICT_ORDER.filter((verdict) => counts[verdict] > 0);
  const total = shown.reduce((sum, verdict) => sum + counts[verdict], 0);
  const wide = shown.map((verdict) => Math.max(NARROWEST, (100 * counts[verdict]) / total));
  const scale = 100 / wide.reduce((sum, width) => sum + width, 0);
  let x = 0;
  const parts = shown.map((verdict, at) => {
    const width = (wide[at] ?? 0) * scale;
    const part = markup`<rect x="${x.toFixed(2)}%" width="${width.toFixed(2)}%" height="100%" class="bar-${verdict}"/>`;
    x += width;
    return part;
  });
  const spoken = shown.map((verdict) => `${words.verdicts[verdict]} ${grouped(words, counts[verdict])}`).join(", ");
  const label = fill(words.page.barLabel, { title, counts: spoken });
  return markup`<svg class="bar" role="img" aria-label="${label}">${parts}</svg>`;
}

/** The four counts as a list: shape, word and number. */
export function verdictCounts(words: Words, counts: Counts): Markup {
  const items = VERDICT_ORDER.map(
    (verdict) =>
      markup`<li class="${counts[verdict] === 0 ? "zero" : "some"}">${verdictMark(words, verdict)} <b>${grouped(words, counts[verdict])}</b></li>`,
  );
  return markup`<ul class="counts">${items}</ul>`;
}

/** A plain bar of one share, with its words beside it. */
export function shareBar(label: string, share: number): Markup {
  return markup`<svg class="bar bar-thin" role="img" aria-label="${label}"><rect width="100%" height="100%" class="bar-rest"/><rect width="${(100 * share).toFixed(2)}%" height="100%" class="bar-known"/></svg>`;
}
