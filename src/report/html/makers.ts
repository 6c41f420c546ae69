import { CONFIDENCES } from "../../model/attribution.ts";
import type { MakerCount, ReviewSummary, SiteSummary } from "../../model/review.ts";
import { counted, fill, grouped } from "../words/format.ts";
import type { Words } from "../words/index.ts";
import { type Markup, markup, NOTHING, roomSentence, verbatim } from "./markup.ts";

/** Labels shown of one maker; a hostile estate may state a million. */
const LABELS = 40;
/** Makers and sites shown; the rest are in review.json. */
const ROWS = 2_000;

/** Who built the assets, against the names on their cases; relabels stand out. */
export function makers({ makers: all }: ReviewSummary, words: Words): Markup {
  const { page } = words;
  const rows = all.slice(0, ROWS).map((maker) => makerRow(maker, words));
  return markup`<section id="makers"><h2>${page.makers}</h2><p>${page.makersIntro}</p>
<div class="scroll"><table class="makers"><thead><tr><th scope="col">${page.maker}</th><th scope="col" class="num">${page.total}</th><th scope="col">${page.confidence}</th><th scope="col">${page.labels}</th></tr></thead><tbody>${rows}</tbody></table></div>${moreRows(all.length, words)}</section>`;
}

function makerRow(maker: MakerCount, words: Words): Markup {
  const { brands, byConfidence, count } = maker;
  const name = maker.maker === "unknown" ? words.unknownMaker : maker.name;
  const sure = CONFIDENCES.toReversed().flatMap((word) => {
    const some = byConfidence[word] ?? 0;
    return some === 0 ? [] : [markup`<li>${words.confidences[word]} <b>${grouped(words, some)}</b></li>`];
  });
  const labels = brands.slice(0, LABELS).map((brand) => label(brand, words));
  const rest = brands.length - labels.length;
  return markup`<tr class="${maker.maker === "unknown" ? "unknown" : "known"}"><th scope="row">${verbatim(name)}</th><td class="num">${grouped(words, count)}</td><td><ul class="plain">${sure}</ul></td><td><ul class="labels">${labels}${rest > 0 ? markup`<li>${counted(words, words.andMore, rest)}</li>` : NOTHING}</ul></td></tr>`;
}

function label({ brand, count, relabels }: MakerCount["brands"][number], words: Words): Markup {
  const name = brand === "" ? markup`<i>${words.noLabel}</i>` : verbatim(brand);
  if (relabels === undefined || relabels === 0) return markup`<li>${name} <b>${grouped(words, count)}</b></li>`;
  const some = relabels === count ? "" : ` ${grouped(words, relabels)}`;
  return markup`<li class="relabel">${name} <b>${grouped(words, count)}</b> <span class="mark mark-relabel"><svg aria-hidden="true"><use href="#m-relabel"/></svg>${words.relabel.yes}${some}</span></li>`;
}

function moreRows(total: number, words: Words): Markup {
  return total <= ROWS ? NOTHING : markup`<p>${fill(words.page.moreInJson, { n: grouped(words, total - ROWS) })}</p>`;
}

/** The sites of the owner profile: what stands there and how much of the place was looked at. */
export function sites({ sites: all }: ReviewSummary, words: Words): Markup {
  const { page } = words;
  if (all.length === 0) return markup`<section id="sites"><h2>${page.sites}</h2><p>${page.noSites}</p></section>`;
  const rows = all.slice(0, ROWS).map((site) => siteRow(site, words));
  return markup`<section id="sites"><h2>${page.sites}</h2>
<div class="scroll"><table class="sites"><thead><tr><th scope="col">${page.site}</th><th scope="col" class="wide">${page.operator}</th><th scope="col" class="num">${page.total}</th><th scope="col" class="num">${page.covered}</th><th scope="col" class="num">${page.unknownCount}</th><th scope="col" class="num">${page.addresses}</th><th scope="col" class="wide">${page.remark}</th></tr></thead><tbody>${rows}</tbody></table></div>${moreRows(all.length, words)}</section>`;
}

function siteRow(site: SiteSummary, words: Words): Markup {
  const part = grouped(words, site.accounted);
  const total = grouped(words, site.addresses);
  const looked = site.addresses === 0 ? "–" : fill(words.page.ofTotal, { part, total });
  return markup`<tr><th scope="row">${verbatim(site.name)} <small class="mono">${verbatim(site.id)}</small></th><td class="wide">${verbatim(site.operator ?? "–")}</td><td class="num">${grouped(words, site.assets)}</td><td class="num">${grouped(words, site.covered)}</td><td class="num">${grouped(words, site.unknown)}</td><td class="num">${looked}</td><td class="wide">${roomSentence(words, site)}</td></tr>`;
}
