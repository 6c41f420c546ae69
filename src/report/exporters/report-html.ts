import { CONFIDENCES, DEVICE_CLASSES, WEIGHTS } from "../../model/attribution.ts";
import type { ReviewedAsset, ReviewSummary } from "../../model/review.ts";
import { html, jsonInScript, visible } from "../escape.ts";
import { clientScript } from "../html/client/index.ts";
import { changesSection } from "../html/changes.ts";
import { openEmbedding, SEEN } from "../html/embed.ts";
import { LARGE, openLines, pageParts } from "../html/large.ts";
import { makers, sites } from "../html/makers.ts";
import { SPRITE, VERDICT_ORDER } from "../html/marks.ts";
import { type Markup, markup } from "../html/markup.ts";
import { figures, findings, masthead, unknowns } from "../html/opening.ts";
import { riskSection } from "../html/risk.ts";
import { method, origins, problems } from "../html/sources.ts";
import { inPage } from "../html/stays.ts";
import { STYLE } from "../html/style.ts";
import { assetTable } from "../html/table.ts";
import { verdicts } from "../html/verdicts.ts";
import { type AssetWriter, type Frame, frameOf, written } from "../pieces.ts";
import { fill } from "../words/format.ts";
import { citationInFrench, titleInFrench } from "../words/instruments/index.ts";
import { type Language, type Words, wordsOf } from "../words/index.ts";
import { ownerNameIn } from "../words/owner-name.ts";
import { riskWordsOf } from "../words/risk.ts";

export interface PageOptions {
  readonly lang: Language;
  /** SHA-256 of the UTF-8 bytes of a text, in base64: computed outside, this room has no cryptography. */
  readonly digest: (text: string) => string;
}

/** report.html: one self-contained page. It asks the network for nothing, and only its own script can run in it. */
export function reportHtmlWriter({ provisions, expected }: Frame, { lang, digest }: PageOptions): AssetWriter {
  const words = wordsOf(lang);
  const large = expected > LARGE;
  const [embedding, lines] = [openEmbedding(provisions, lang), openLines(provisions)];
  return {
    asset: (asset) =>
      large ? lines.put(asset.attribution.asset, { page: pageParts(asset) }, asset) : embedding.take(asset),
    put: lines.put,
    *head(summary) {
      yield opening(summary, words, digest);
      for (const part of sections(summary, words, large)) yield `${part.markup}\n`;
      yield `</main>\n<footer class="foot"><p>${html(fill(words.page.forOwner, { owner: ownerNameIn(words.lang, summary.owner.name), date: summary.asOf }))}. ${html(words.page.notCertify)}</p></footer>\n`;
      yield factsScript(summary, words);
    },
    *tail() {
      yield large ? lines.rest() : embedding.rest();
      yield `<script>${clientScript(lang)}</script>\n</body></html>\n`;
    },
  };
}

/** report.html in pieces of about 64 KiB. Assets are taken once, in their order. */
export const reportHtml = (
  summary: ReviewSummary,
  assets: Iterable<ReviewedAsset>,
  options: PageOptions,
): Generator<string> => written(reportHtmlWriter(frameOf(summary), options), summary, assets);

function opening(summary: ReviewSummary, words: Words, digest: PageOptions["digest"]): string {
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${digest(STYLE)}'`,
    `script-src 'sha256-${digest(clientScript(words.lang))}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
  const title = fill(words.page.forOwner, { owner: ownerNameIn(words.lang, summary.owner.name), date: summary.asOf });
  return `<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${html(summary.tool)}">
<title>${html(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#findings">${html(words.page.skip)}</a>
${SPRITE.markup}
${masthead(summary, words).markup}
${contents(summary, words).markup}
<main>
`;
}

function contents({ changes, risk }: ReviewSummary, words: Words): Markup {
  const { page } = words;
  const parts: readonly (readonly [string, string])[] = [
    ...(changes === undefined ? [] : [["changes", words.changes.title] as const]),
    ["unknowns", page.gapsTitle],
    ["verdicts", page.verdicts],
    ["makers", page.makers],
    ["sites", page.sites],
    ...(risk === undefined ? [] : [["risk", riskWordsOf(words.lang).title] as const]),
    ["assets", page.assetTable],
    ["figures", page.figures],
    ["origins", page.origins],
    ["problems", page.problems],
    ["method", page.method],
    ["check", page.check],
  ];
  const links = parts.map(([id, title]) => markup`<li><a href="${`#${id}`}">${title}</a></li>`);
  return markup`<nav class="contents" aria-label="${page.contents}"><ul>${links}</ul></nav>`;
}

function* sections(summary: ReviewSummary, words: Words, large: boolean): Generator<Markup> {
  yield findings(summary, words);
  yield changesSection(summary, words);
  yield unknowns(summary, words);
  yield verdicts(summary, words);
  yield makers(summary, words);
  yield sites(summary, words);
  yield riskSection(summary, words);
  yield assetTable(
    words,
    summary.provisions.map(({ provision }) => provision),
    large,
  );
  yield figures(summary, words);
  yield origins(summary, words);
  yield problems(summary, words);
  yield method(words, large);
}

/** What the script needs beside the assets: words, codes, and the provisions by their place. */
function factsScript(summary: ReviewSummary, words: Words): string {
  const { lang, number, colon, verdicts, confidences, weights, classes, seen, joins, relabel, table, detail } = words;
  const { unknownMaker, andMore } = words;
  const page = { notOnPaper: words.page.notOnPaper };
  const facts = {
    words: {
      lang,
      number,
      colon,
      verdicts,
      confidences,
      weights,
      classes,
      seen,
      joins,
      relabel,
      table,
      detail,
      unknownMaker,
      andMore,
      page,
    },
    order: VERDICT_ORDER,
    confidences: CONFIDENCES,
    classes: DEVICE_CLASSES,
    seen: SEEN,
    weights: WEIGHTS,
    makers: Object.fromEntries(summary.makers.map(({ maker, name }) => [visible(maker), visible(name)])),
    provisions: summary.provisions.map(({ provision, title, citation }) => ({
      id: visible(provision),
      title: inPage(lang, title, titleInFrench(title)),
      citation: inPage(lang, citation, citationInFrench(citation)),
    })),
  };
  return `<script type="application/json" id="page-facts">${jsonInScript(JSON.stringify(facts))}</script>\n`;
}
