import type { ProvisionSummary, ReviewSummary } from "../../model/review.ts";
import { counted, fill, wordFor } from "../words/format.ts";
import { inLanguage } from "../words/in-french.ts";
import type { Words } from "../words/index.ts";
import { verdictBar, verdictCounts } from "./marks.ts";
import { type Markup, markup, NOTHING, roomSentence, sentence } from "./markup.ts";
import { dutyIn } from "../words/duties.ts";
import { citationInFrench, sourceInFrench, statusInFrench, titleInFrench } from "../words/instruments/index.ts";

/** What each provision says, where that was read, and its rulings as counts. */
export function verdicts({ provisions }: ReviewSummary, words: Words): Markup {
  const few = provisions.length <= OPEN;
  const shown = few ? provisions : provisions.filter(reaches);
  const rest = few ? [] : provisions.filter((each) => !reaches(each));
  return markup`<section id="verdicts"><h2>${words.page.verdicts}</h2><p>${words.page.verdictsIntro}</p>
<div class="provisions">${shown.map((provision) => card(provision, words))}</div>
${others(rest, words)}</section>`;
}

/** Up to this many provisions all stand open. */
const OPEN = 12;

const reaches = ({ counts }: ProvisionSummary): boolean => counts.covered + counts.disputed + counts.undetermined > 0;

/** Of many provisions those that reach nobody here are folded away: they are there, and in nobody's way. */
function others(rest: readonly ProvisionSummary[], words: Words): Markup {
  if (rest.length === 0) return NOTHING;
  return markup`<details><summary>${counted(words, words.page.othersReachNobody, rest.length)}<small class="paper">${words.page.notOnPaper}</small></summary><div class="provisions">${rest.map((provision) => card(provision, words))}</div></details>`;
}

function card(provision: ProvisionSummary, words: Words): Markup {
  const { page } = words;
  const { title, citation, duty, status, lastRead, textSeen } = provision;
  return markup`<article class="provision"><h3>${sentence(words, title, titleInFrench)}</h3>
<p class="tags"><span class="mono">${provision.provision}</span> <span class="tag ${textSeen ? "tag-seen" : "tag-reports"}">${textSeen ? page.textSeen : page.reportsOnly}</span></p>
<p>${roomSentence(words, provision)}</p>
${tally(provision, words)}
<dl class="facts">
<div><dt>${page.citation}</dt><dd>${sentence(words, citation, citationInFrench)}</dd></div>
<div><dt>${page.duty}</dt><dd><bdi>${dutyIn(words.lang, duty)}</bdi></dd></div>
<div><dt>${page.status}</dt><dd>${sentence(words, status, statusInFrench)}</dd></div>
<div><dt>${page.lastRead}</dt><dd>${lastRead}</dd></div>
</dl>
${sources(provision, words)}</article>`;
}

function tally({ title, counts }: ProvisionSummary, words: Words): Markup {
  const reached = counts.covered + counts.disputed + counts.undetermined;
  if (reached + counts["not-covered"] === 0) return markup`<p class="nobody">${words.page.noRulings}</p>`;
  if (reached === 0) return markup`<p class="nobody">${words.page.reachesNobody}</p>${verdictCounts(words, counts)}`;
  return markup`${verdictBar(words, inLanguage(words.lang, title, titleInFrench), counts)}${verdictCounts(words, counts)}`;
}

function sources({ sources }: ProvisionSummary, words: Words): Markup {
  if (sources.length === 0) return NOTHING;
  const items = sources.map(
    ({ title, url, basis, read }) =>
      markup`<li>${sentence(words, title, sourceInFrench)}. <span class="mono url">${url}</span> (${fill(words.page.sourceRead, { basis: wordFor(words.basis, basis) ?? basis, date: read })})</li>`,
  );
  return markup`<details open><summary>${words.page.sources}</summary><ol class="sources">${items}</ol></details>`;
}
