import type { ReviewSummary } from "../../model/review.ts";
import { changeLine } from "../change-line.ts";
import { fill, grouped } from "../words/format.ts";
import type { Words } from "../words/index.ts";
import { type Markup, markup, NOTHING, roomSentence, verbatim } from "./markup.ts";

/** Changes shown; the rest are in review.json. */
const SHOWN = 200;

/** What changed since the last review; nothing for a first one. */
export function changesSection({ changes }: ReviewSummary, words: Words): Markup {
  if (changes === undefined) return NOTHING;
  const { page, changes: said } = words;
  const rows = changes.list
    .slice(0, SHOWN)
    .map(
      ({ asset, name, change, ...what }) =>
        markup`<tr><td>${said.kinds[change]}</td><th scope="row">${verbatim(name)}</th><td class="mono">${asset}</td><td>${roomSentence(words, what)}</td></tr>`,
    );
  const rest = changes.list.length - rows.length;
  const table =
    rows.length === 0
      ? markup`<p>${changes.came === null ? said.notListed : said.none}</p>`
      : markup`<div class="scroll"><table><thead><tr><th scope="col">${said.change}</th><th scope="col">${words.detail.name}</th><th scope="col">${words.detail.asset}</th><th scope="col">${said.says}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
  const more = rest > 0 ? markup`<p>${fill(page.moreInJson, { n: grouped(words, rest) })}</p>` : NOTHING;
  return markup`<section id="changes"><h2>${said.title}</h2><p>${changeLine(changes, words)}</p>${labels(said.originsCame, changes.originsCame)}${labels(said.originsWent, changes.originsWent)}${table}${more}</section>`;
}

function labels(title: string, origins: readonly string[]): Markup {
  if (origins.length === 0) return NOTHING;
  const items = origins.slice(0, SHOWN).map((label) => markup`<li class="mono">${verbatim(label)}</li>`);
  return markup`<h3>${title}</h3><ul>${items}</ul>`;
}
