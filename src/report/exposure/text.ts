import type { ExposureFinding } from "../../model/exposure.ts";
import type { AssetRow } from "../../model/store.ts";
import { inEnglish, word } from "../../model/said.ts";
import { jsonInFile, terminalLine } from "../escape.ts";
import { assetName } from "../vex/group.ts";
import { type Language, wordsOf } from "../words/index.ts";
import { riskWordsOf } from "../words/risk.ts";
import { tellerOf } from "../words/sentences/index.ts";

/** One asset for a terminal: what was observed, what was computed, what nobody looked at. */
export function* exposureText(
  { attribution }: AssetRow,
  findings: readonly ExposureFinding[],
  lang: Language = "en",
): Generator<string> {
  const { states } = riskWordsOf(lang);
  const tell = tellerOf(lang);
  const { colon } = wordsOf(lang);
  const width = Math.max(14, ...Object.values(states).map(({ length }) => length));
  yield `${attribution.asset}  ${terminalLine(assetName(attribution, lang))}\n`;
  for (const { state, reach, says, observations } of findings) {
    const from = observations.length === 0 ? "" : ` [${observations.join(" ")}]`;
    yield `  ${states[state].padEnd(width)} ${reach === "none" ? "" : `${lang === "en" ? reach : tell(word(`reach ${reach}`))}${colon} `}${terminalLine(tell(says))}${from}\n`;
  }
}

/** One asset a line. */
export const exposureLine = ({ attribution, site, name }: AssetRow, findings: readonly ExposureFinding[]): string =>
  `${jsonInFile(JSON.stringify({ v: 1, asset: attribution.asset, site, name, findings: findings.map(inWords) }))}\n`;

const inWords = ({ says, ...finding }: ExposureFinding): Readonly<Record<string, unknown>> => ({
  topic: finding.topic,
  state: finding.state,
  reach: finding.reach,
  says: inEnglish(says),
  observations: finding.observations,
});
