import type { ReviewSummary } from "../model/review.ts";
import { fit } from "./columns.ts";
import { fill, grouped } from "./words/format.ts";
import type { Words } from "./words/index.ts";
import { riskWordsOf } from "./words/risk.ts";

/** Three lines on flaws and reach for the screen of a review; none when it speaks of law alone. */
export function riskLines({ risk }: ReviewSummary, words: Words, width: number): readonly string[] {
  if (risk === undefined) return [];
  const say = riskWordsOf(words.lang);
  const { exploited } = risk.weaknesses;
  const topics = new Map(risk.exposure.topics.map(({ topic, assets }) => [topic, assets]));
  const outside = risk.exposure.reach.internet + risk.exposure.reach.cloud;
  const number = (value: number): string => grouped(words, value);
  const flaws = fill(say.line, {
    affected: number(exploited.affected),
    likely: number(exploited.likely),
    possible: number(exploited.possible),
  });
  const reach = fill(say.reachLine, {
    outside: number(outside),
    unlooked: number(topics.get("outside")?.["nobody-looked"] ?? 0),
  });
  return [say.label, `  ${fit(flaws, width - 2)}`, `  ${fit(reach, width - 2)}`];
}
