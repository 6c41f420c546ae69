import type { ReviewChanges } from "../model/review.ts";
import { fill, grouped } from "./words/format.ts";
import type { Words } from "./words/index.ts";

/** What changed since the last review, in one line. */
export function changeLine({ came, went, changed, assetsBefore, assetsNow }: ReviewChanges, words: Words): string {
  const n = (count: number): string => grouped(words, count);
  if (came === null || went === null || changed === null)
    return fill(words.changes.counts, { before: n(assetsBefore), now: n(assetsNow) });
  return fill(words.changes.line, { came: n(came), went: n(went), changed: n(changed) });
}
