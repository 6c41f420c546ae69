import type { Words } from "../words/index.ts";
import { VERDICT_ORDER } from "./marks.ts";
import { type Markup, markup } from "./markup.ts";

/** Columns of the asset table: its key, whether a narrow screen keeps it. */
const COLUMNS = [
  ["asset", ""],
  ["site", "wide"],
  ["address", "wide"],
  ["label", "wide"],
  ["maker", ""],
  ["model", "wide"],
  ["class", "wide"],
  ["verdict", ""],
] as const;

/** The empty table and its controls; the script in the page fills and shows them. */
export function assetTable(words: Words, provisions: readonly string[], large: boolean): Markup {
  const { table, page } = words;
  const heads = COLUMNS.map(
    ([key, width]) =>
      markup`<th scope="col" class="${width}" data-column="${key}"><button type="button" class="sort">${table[key]}<span class="arrow" aria-hidden="true"></span></button></th>`,
  );
  return markup`<section id="assets"><h2>${page.assetTable}</h2>
<noscript><p class="note">${page.noscript}</p></noscript>
${large ? markup`<p class="note">${page.exhibitsBounded}</p>` : markup``}
<div id="asset-view" hidden>
<form class="controls" id="controls" autocomplete="off">
<label class="grow">${table.search}<input type="search" id="f-text" placeholder="${table.searchHint}" spellcheck="false"></label>
${select("provision", table.provision, [["", table.anyProvision], ...provisions.map((id) => [id, id] as const)])}
${select("verdict", table.verdict, [["", table.all], ...VERDICT_ORDER.map((verdict) => [verdict, words.verdicts[verdict]] as const)])}
${select("maker", table.maker, [["", table.all]])}
${select("confidence", table.confidence, [["", table.all]])}
${select("site", table.site, [["", table.all]])}
${select("class", table.class, [["", table.all]])}
${select("seen", table.seen, [["", table.all]])}
<button type="reset">${table.reset}</button>
</form>
<p id="shown" role="status"></p>
<p id="printed"></p>
<p id="bought" hidden><span id="bought-says"></span> <span id="bought-hint">${table.boughtHint}</span></p>
<div class="scroll" role="region" aria-label="${table.region}" tabindex="0">
<table id="asset-table"><caption class="hidden">${table.caption}</caption><thead><tr>${heads}</tr></thead><tbody></tbody></table>
</div>
<nav class="pages" id="pages" aria-label="${page.assetTable}">
<button type="button" data-go="first">${table.first}</button>
<button type="button" data-go="previous">${table.previous}</button>
<span id="page-now"></span>
<button type="button" data-go="next">${table.next}</button>
<button type="button" data-go="last">${table.last}</button>
</nav>
</div></section>`;
}

function select(key: string, label: string, options: readonly (readonly [string, string])[]): Markup {
  const choices = options.map(([value, word]) => markup`<option value="${value}">${word}</option>`);
  return markup`<label>${label}<select id="f-${key}">${choices}</select></label>`;
}
