import { FILLER, GENERIC, OTHER_TRADE, PRODUCT, SHARED, TRADE } from "./words/latin.ts";
import { BRANCH_PLACES, PROVINCES } from "./words/places.ts";
import { isHan } from "./normalise.ts";

/** What a word says of the name around it. `core` tells a house; the others are shared by many. */
export type WordKind =
  | "core"
  | "part"
  | "place"
  | "branch"
  | "trade"
  | "generic"
  | "product"
  | "filler"
  | "other-trade";

const KINDS: ReadonlyMap<string, WordKind> = new Map<string, WordKind>([
  ...[...OTHER_TRADE].map((word) => [word, "other-trade"] as const),
  ...[...FILLER].map((word) => [word, "filler"] as const),
  ...[...GENERIC].map((word) => [word, "generic"] as const),
  ...[...BRANCH_PLACES].map((word) => [word, "branch"] as const),
  ...[...PROVINCES.keys()].map((word) => [word, "place"] as const),
  ...[...TRADE].map((word) => [word, "trade"] as const),
  ...[...PRODUCT].map((word) => [word, "product"] as const),
]);

/** The kind of a word that is no part of a listed name's core. */
export function kindOf(word: string): WordKind {
  const known = KINDS.get(word);
  if (known !== undefined) return known;
  return /\d/.test(word) ? "part" : "core";
}

/** Whether a word is of the lists of ordinary words. */
export const isOrdinary = (word: string): boolean => KINDS.has(word);

/** Whether other houses may bear the word too: short, listed as shared, or two Chinese signs. */
export function isShared(word: string): boolean {
  if (isHan(word)) return word.length <= 2;
  return word.length <= 4 || SHARED.has(word) || KINDS.has(word);
}

export const provinceOf = (word: string): string | undefined => PROVINCES.get(word);

/** Every word of the lists of ordinary words. */
export const ORDINARY_WORDS: readonly string[] = [...KINDS.keys()];
