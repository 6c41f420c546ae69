import type { Gap } from "../../model/ledger.ts";
import type { Figure, ReviewSummary } from "../../model/review.ts";
import { exampleIn } from "../words/examples.ts";
import { figureDefinitionIn, figureNameIn } from "../words/figures.ts";
import { counted, figure, fill, grouped, percent } from "../words/format.ts";
import { inLanguage } from "../words/in-french.ts";
import type { Words } from "../words/index.ts";
import { titleInFrench } from "../words/instruments/index.ts";
import { ownerNameIn } from "../words/owner-name.ts";
import { shareBar, verdictBar, verdictCounts } from "./marks.ts";
import { type Markup, markup, NOTHING, roomSentence, sentence, verbatim } from "./markup.ts";

/** Who and when: the title block. */
export function masthead(summary: ReviewSummary, words: Words): Markup {
  const { owner, asOf, catalogue, tool } = summary;
  const { page } = words;
  const places = owner.jurisdictions.length === 0 ? words.none : owner.jurisdictions.join(", ");
  return markup`<header class="masthead">
<p class="kicker">${page.title}</p>
<h1>${verbatim(ownerNameIn(words.lang, owner.name))}</h1>
<dl class="facts">
<div><dt>${page.asOf}</dt><dd>${asOf}</dd></div>
<div><dt>${page.owner}</dt><dd>${words.ownerKinds[owner.kind]}</dd></div>
<div><dt>${page.jurisdictions}</dt><dd>${places}</dd></div>
<div><dt>${page.contractor}</dt><dd>${page.answers[owner.usFederalContractor]}</dd></div>
<div><dt>${page.catalogue}</dt><dd>${catalogue.version} <code title="${catalogue.hash}">${catalogue.hash.slice(0, 12)}</code></dd></div>
<div><dt>${page.tool}</dt><dd>${tool}</dd></div>
</dl>
<p class="caveat">${page.notCertify}</p>
</header>`;
}

/** What was found beside what is not known: two panels of the same weight. */
export function findings(summary: ReviewSummary, words: Words): Markup {
  return markup`<div class="pair" id="findings">${found(summary, words)}${notKnown(summary, words)}</div>`;
}

function found({ figures, provisions }: ReviewSummary, words: Words): Markup {
  const [headline, ...rest] = figures;
  const next = rest
    .slice(0, FIGURES)
    .map(
      ({ name, value }) =>
        markup`<li><b class="tally">${figure(words, value)}</b> <span><strong>${figureName(words, name)}</strong></span></li>`,
    );
  const worst = provisions.filter(({ counts }) => counts.covered + counts.disputed > 0).slice(0, 4);
  const reached = worst.map(
    ({ title, counts }) =>
      markup`<div class="mini"><p>${sentence(words, title, titleInFrench)}</p>${verdictBar(words, inLanguage(words.lang, title, titleInFrench), counts)}${verdictCounts(words, counts)}</div>`,
  );
  return markup`<section class="panel" aria-labelledby="h-found"><h2 id="h-found">${words.page.found}</h2>
${headline === undefined ? NOTHING : headlineMarkup(headline, words)}
${next.length === 0 ? NOTHING : markup`<ul class="tallies">${next}</ul>`}
${reached}
${rest.length === 0 ? NOTHING : markup`<p class="more"><a href="#figures">${words.page.figures}</a></p>`}</section>`;
}

/** Figures beside the headline; all of them stand further down with their definitions. */
const FIGURES = 5;

/** The name of a figure in the language of the page where it is known, else as stated. */
function figureName(words: Words, name: string): Markup {
  const known = figureNameIn(words, name);
  return known === undefined ? sentence(words, name) : markup`${known}`;
}

function figureDefinition(words: Words, stated: Figure): Markup {
  const known = figureDefinitionIn(words, stated);
  return known === undefined ? sentence(words, stated.definition) : markup`${known}`;
}

function headlineMarkup(headline: Figure, words: Words): Markup {
  return markup`<p class="headline"><span class="number">${figure(words, headline.value)}</span> <span class="name">${figureName(words, headline.name)}</span></p>
<p class="definition">${figureDefinition(words, headline)}</p>`;
}

function notKnown(summary: ReviewSummary, words: Words): Markup {
  const { page } = words;
  const unknown = summary.makers.filter(({ maker }) => maker === "unknown").reduce((sum, { count }) => sum + count, 0);
  const open = summary.provisions.reduce((sum, { counts }) => sum + counts.undetermined, 0);
  const gaps = summary.ledger.gaps.map(
    ({ kind, count, ...gap }) =>
      markup`<li><b class="tally">${grouped(words, count)}</b> <span><strong>${words.gaps[kind]}</strong><br>${roomSentence(words, gap)}</span></li>`,
  );
  return markup`<section class="panel" aria-labelledby="h-unknown"><h2 id="h-unknown">${page.unknown}</h2>
${completeness(summary, words)}
<p class="definition">${page.unknownIntro}</p>
<ul class="tallies">
<li><b class="tally">${grouped(words, unknown)}</b> <span><strong>${counted(words, page.noMaker, unknown)}</strong></span></li>
<li><b class="tally">${grouped(words, open)}</b> <span><strong>${counted(words, page.openRulings, open)}</strong><br>${page.openRulingsNote}</span></li>
${gaps}
</ul>
${gaps.length === 0 ? markup`<p>${page.noGaps}</p>` : markup`<p class="more"><a href="#unknowns">${words.page.examples}</a></p>`}</section>`;
}

function completeness({ ledger }: ReviewSummary, words: Words): Markup {
  if (ledger.completeness === null) {
    return markup`<p class="headline"><span class="number word">?</span> <span class="name">${words.completeness.cannot}</span></p>`;
  }
  const share = percent(words, ledger.completeness);
  const label = `${words.completeness.title}${words.colon} ${share}`;
  const places = ledger.places.map(({ kind, declared, accounted }) =>
    fill(words.completeness.places, {
      kind: words.places[kind],
      declared: grouped(words, declared),
      accounted: grouped(words, accounted),
    }),
  );
  return markup`<p class="headline"><span class="number">${unseenShare(words, ledger.completeness)}</span> <span class="name">${words.completeness.rest}</span></p>
${shareBar(label, ledger.completeness)}
<p class="definition"><b>${label}.</b> ${roomSentence(words, { says: ledger.definition, said: ledger.said })} <span class="places">${places.join(" · ")}</span></p>`;
}

/** What completeness leaves, from the same cut tenth: the two always add up, and a rest is never rounded away. */
const unseenShare = (words: Words, known: number): string =>
  percent(words, (1000 - Math.floor(known * 1000 + 1e-9)) / 1000);

/** Every gap with examples, and what the review leaves out. */
export function unknowns({ ledger, leftOut }: ReviewSummary, words: Words): Markup {
  const { page } = words;
  const rows = ledger.gaps.map(
    (gap) =>
      markup`<tr><th scope="row">${words.gaps[gap.kind]}</th><td class="num">${grouped(words, gap.count)}</td><td>${roomSentence(words, gap)}</td><td>${exampleList(gap, words)}</td></tr>`,
  );
  const table = markup`<div class="scroll"><table><thead><tr><th scope="col">${page.gap}</th><th scope="col" class="num">${page.count}</th><th scope="col">${page.meaning}</th><th scope="col">${page.examples}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
  const out = leftOut.map((each) => markup`<li>${verbatim(each)}</li>`);
  return markup`<section id="unknowns"><h2>${page.gapsTitle}</h2>
${rows.length === 0 ? markup`<p>${page.noGaps}</p>` : table}
${out.length === 0 ? NOTHING : markup`<h3>${page.leftOut}</h3><ul>${out}</ul>`}</section>`;
}

/** Names shown of one gap. */
const EXAMPLES = 12;

function exampleList({ kind, examples, count }: Omit<Gap, "says" | "said">, words: Words): Markup {
  const shown = examples.slice(0, EXAMPLES);
  if (shown.length === 0) return NOTHING;
  const rest = count - shown.length;
  const items = shown.map((each, at) => {
    const name = verbatim(exampleIn(words.lang, kind, each));
    return markup`${at === 0 ? "" : ", "}<span class="mono">${name}</span>`;
  });
  return markup`${items}${rest > 0 ? ` ${counted(words, words.andMore, rest)}` : ""}`;
}

/** Every figure beside its definition. */
export function figures({ figures: all }: ReviewSummary, words: Words): Markup {
  const { page } = words;
  const rows = all.map(
    (each) =>
      markup`<tr><th scope="row">${figureName(words, each.name)}</th><td class="num">${figure(words, each.value)}</td><td>${figureDefinition(words, each)}</td></tr>`,
  );
  return markup`<section id="figures"><h2>${page.figures}</h2><div class="scroll"><table><thead><tr><th scope="col">${page.figure}</th><th scope="col" class="num">${page.value}</th><th scope="col">${page.definition}</th></tr></thead><tbody>${rows}</tbody></table></div></section>`;
}
