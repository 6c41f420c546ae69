import { WEAKNESS_VERDICTS } from "../../model/advisory.ts";
import { FIRMWARE_STANDINGS } from "../../model/firmware.ts";
import type { ExposureState } from "../../model/exposure.ts";
import type { ReviewSummary } from "../../model/review.ts";
import type { RiskSummary } from "../../model/risk.ts";
import { grouped } from "../words/format.ts";
import { dataSourceInFrench } from "../words/data-sources.ts";
import { flawTitleInFrench } from "../words/flaw-titles.ts";
import type { Words } from "../words/index.ts";
import { type RiskWords, riskWordsOf } from "../words/risk.ts";
import { tellerOf } from "../words/sentences/index.ts";
import { type Markup, markup, NOTHING, roomSentence, sentence } from "./markup.ts";

/** The part on published flaws, reach, order of work and the age of the data; nothing when a review speaks of law alone. */
export function riskSection({ risk }: ReviewSummary, words: Words): Markup {
  if (risk === undefined) return NOTHING;
  const say = riskWordsOf(words.lang);
  return markup`<section id="risk"><h2>${say.title}</h2>
${flaws(risk, words, say)}
<h3>${say.firmware}</h3><p>${say.firmwareIntro}</p>${firmware(risk, words, say)}
<h3>${say.exposure}</h3><p>${say.exposureIntro}</p>${exposure(risk, words, say)}
<h3>${say.order}</h3><p>${say.orderIntro}</p>${order(risk, words, say)}
<h3>${say.data}</h3>${data(risk, words, say)}</section>`;
}

function flaws({ weaknesses }: RiskSummary, words: Words, say: RiskWords): Markup {
  const { assets, exploited, silent, vulnerabilities } = weaknesses;
  const items = WEAKNESS_VERDICTS.map((verdict) => {
    const known = verdict === "affected" || verdict === "likely" || verdict === "possible" ? exploited[verdict] : 0;
    const more = known === 0 ? "" : ` (${say.exploited}: ${grouped(words, known)})`;
    return markup`<div><dt>${say.verdicts[verdict]}</dt><dd>${grouped(words, assets[verdict])}${more}</dd></div>`;
  });
  const rows = vulnerabilities.map(
    ({ id, title, exploitedSince, counts }) =>
      markup`<tr><th scope="row"><span class="mono">${id}</span> ${sentence(words, title, flawTitleInFrench)}</th><td>${exploitedSince ?? say.notListed}</td><td>${WEAKNESS_VERDICTS.flatMap(
        (verdict) => {
          const count = counts[verdict];
          return count === undefined ? [] : [`${say.verdicts[verdict]} ${grouped(words, count)}`];
        },
      ).join(", ")}</td></tr>`,
  );
  return markup`<p>${say.intro}</p><dl class="facts">${items}<div><dt>${say.silent}</dt><dd>${grouped(words, silent)}</dd></div></dl>
<div class="scroll"><table><thead><tr><th scope="col">${say.vulnerability}</th><th scope="col">${say.listed}</th><th scope="col">${say.assets}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function firmware({ firmware: counts }: RiskSummary, words: Words, say: RiskWords): Markup {
  const items = FIRMWARE_STANDINGS.map(
    (each) => markup`<div><dt>${say.standings[each]}</dt><dd>${grouped(words, counts[each])}</dd></div>`,
  );
  return markup`<dl class="facts">${items}</dl>`;
}

const STATES: readonly ExposureState[] = ["observed", "computed", "nothing-seen", "nobody-looked"];

function exposure({ exposure: { topics } }: RiskSummary, words: Words, say: RiskWords): Markup {
  const heads = STATES.map((state) => markup`<th scope="col" class="num">${say.states[state]}</th>`);
  const rows = topics.map(
    ({ topic, assets }) =>
      markup`<tr><th scope="row">${say.topics[topic]}</th>${STATES.map((state) => markup`<td class="num">${grouped(words, assets[state])}</td>`)}</tr>`,
  );
  return markup`<div class="scroll"><table><thead><tr><td></td>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function order({ priority }: RiskSummary, words: Words, say: RiskWords): Markup {
  const tell = tellerOf(words.lang);
  const rows = priority.map(
    ({ asset, points, reasons }) =>
      markup`<tr><th scope="row" class="mono">${asset}</th><td class="num">${grouped(words, points)}</td><td>${reasons.map((reason) => markup`<bdi>${tell(reason.says)} (${reason.points})</bdi><br>`)}</td></tr>`,
  );
  return markup`<div class="scroll"><table><thead><tr><th scope="col">${say.assets}</th><th scope="col" class="num">${say.points}</th><th scope="col">${say.why}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function data({ data: { ages, findings, said } }: RiskSummary, words: Words, say: RiskWords): Markup {
  const rows = ages.map(
    ({ kind, date, ageDays, stale, source, licence }) =>
      markup`<tr><th scope="row">${say.dataKinds[kind]}</th><td>${date}${stale ? ` (${say.stale})` : ""}</td><td class="num">${grouped(words, ageDays)}</td><td>${sentence(words, `${source} (${licence})`, dataSourceInFrench)}</td></tr>`,
  );
  const told = findings.map((says, at) => markup`<li>${roomSentence(words, { says, said: said?.[at] })}</li>`);
  return markup`<div class="scroll"><table><thead><tr><td></td><th scope="col">${words.page.lastRead}</th><th scope="col" class="num">${say.days}</th><th scope="col">${say.from}</th></tr></thead><tbody>${rows}</tbody></table></div><ul>${told}</ul>`;
}
