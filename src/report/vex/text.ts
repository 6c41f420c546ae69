import type { WeaknessReport, WeaknessVerdict } from "../../model/advisory.ts";
import { WEAKNESS_VERDICTS } from "../../model/advisory.ts";
import type { Attribution } from "../../model/attribution.ts";
import { say, type Said } from "../../model/said.ts";
import { terminalLine } from "../escape.ts";
import { flawTitleInFrench } from "../words/flaw-titles.ts";
import { inLanguage } from "../words/in-french.ts";
import { type Language, wordsOf } from "../words/index.ts";
import { riskWordsOf } from "../words/risk.ts";
import { tellerOf } from "../words/sentences/index.ts";
import { assetSaid } from "./group.ts";
import type { Told } from "./rows.ts";

/** Weaknesses of one asset that are told one by one; the others are counted, and every format but this one has them all. */
const MOST_TOLD = 12;

/** One asset for a terminal: counts by verdict, then the gravest. */
export function* weaknessText(
  attribution: Attribution,
  { report, firmware }: Told,
  lang: Language = "en",
): Generator<string> {
  const tell = tellerOf(lang);
  const { colon } = wordsOf(lang);
  const { verdicts, standings } = riskWordsOf(lang);
  const standing = lang === "en" ? firmware.standing : standings[firmware.standing];
  const nameOf = (verdict: WeaknessVerdict): string => (lang === "en" ? verdict : verdicts[verdict]);
  const told = report.weaknesses
    .filter(({ verdict }) => verdict !== "not-affected-by-published-range")
    .toSorted(
      (a, b) => rankOf(a) - rankOf(b) || (b.vulnerability.cvss?.score ?? 0) - (a.vulnerability.cvss?.score ?? 0),
    );
  yield `${attribution.asset}  ${terminalLine(tell(assetSaid(attribution)))}\n`;
  // Where nothing was held against it, the last line says why.
  if (report.weaknesses.length + report.unlisted > 0) yield `  ${countsText(report, tell, nameOf)}\n`;
  for (const { vulnerability, verdict, because } of told.slice(0, MOST_TOLD)) {
    const exploited = vulnerability.kev === undefined ? "" : tell(say`, known exploited`);
    yield `  ${vulnerability.id}  ${nameOf(verdict)}${exploited}${colon} ${terminalLine(inLanguage(lang, vulnerability.title, flawTitleInFrench))}\n      ${terminalLine(tell(because))}\n`;
  }
  if (told.length > MOST_TOLD)
    yield `  ${tell(say`and ${told.length - MOST_TOLD} more (--format csv or jsonl has all)`)}\n`;
  yield `  ${tell(say`firmware`)}  ${standing}${colon} ${terminalLine(tell(firmware.says))}\n`;
  yield `  ${terminalLine(tell(report.says))}\n`;
}

const rankOf = ({ verdict, vulnerability }: WeaknessReport["weaknesses"][number]): number =>
  WEAKNESS_VERDICTS.indexOf(verdict) * 2 + (vulnerability.kev === undefined ? 1 : 0);

function countsText(
  { weaknesses, unlisted }: WeaknessReport,
  tell: (said: Said) => string,
  nameOf: (verdict: WeaknessVerdict) => string,
): string {
  const counts = new Map<WeaknessVerdict, number>();
  for (const { verdict } of weaknesses) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const words = WEAKNESS_VERDICTS.flatMap((verdict) => {
    const count = counts.get(verdict);
    return count === undefined ? [] : [`${nameOf(verdict)} ${count}`];
  });
  return [...words, tell(say`not named by ${unlisted} others of the maker (which clears it of nothing)`)].join(", ");
}
