import { isOrdinary, provinceOf, type WordKind } from "./kinds.ts";
import type { IndexedName, NameIndex } from "./listed.ts";
import { isHan, nameWords, readWords, withoutPossession, type Wording } from "./normalise.ts";
import type { ResolvedWord, WordMatch } from "./vocabulary.ts";
import { WIDE } from "./words/latin.ts";

/** How a text stands to a holder of listed names. */
export interface NameHit {
  readonly holder: number;
  /** The listed name that fits best. */
  readonly name: string;
  /** `same`: it names the holder. `near`: it resembles a name of the holder; somebody must look. `other`: shares a word with it and is another house. */
  readonly relation: "same" | "near" | "other";
  /** 0 to 1: how much of the listed name is there and how well it is spelled. Orders hits; it is no probability. */
  readonly score: number;
  /** What decided, in words. */
  readonly because: string;
  /** The text names a country or region beside the name, as branches do. */
  readonly branch: string | undefined;
}

/** What a text names, best first. */
export interface NameReading {
  readonly hits: readonly NameHit[];
  /** Words to compare were found. */
  readonly legible: boolean;
  readonly cut: boolean;
}

/** Names that are compared in full for one text, and names that one word may bring. */
const MOST_COMPARED = 32;
const MOST_OF_A_WORD = 256;
/** Neighbouring words that are tried as one: pinyin writes four signs as four words. */
const LONGEST_JOIN = 4;

/** One place in the text. */
interface Place {
  readonly text: string;
  readonly word: ResolvedWord;
}

interface Reading {
  readonly places: readonly Place[];
  readonly kinds: ReadonlySet<WordKind>;
}

/** Reads which holders a text names. Bounded: a text has a bounded number of words and a word a bounded number of names. */
export const readName = (index: NameIndex, text: string): NameReading => readNameIn(index, readWords(text));

/** As {@link readName}, of words that are read already. */
export function readNameIn(index: NameIndex, { words, cut }: Wording): NameReading {
  const telling = nameWords(words, (word) => index.vocabulary.numberOf(word) !== undefined);
  const places = joinWords(telling, index);
  const reading: Reading = { places, kinds: new Set(places.map(({ word }) => word.kind)) };
  const found: NameHit[] = [];
  for (const number of candidates(index, places)) {
    const name = index.names[number];
    const hit = name === undefined ? undefined : assess(index, name, reading);
    if (hit !== undefined) found.push(hit);
  }
  return { hits: bestOf(found), legible: words.some((word) => /\p{L}/u.test(word)), cut };
}

/** As {@link readNameIn}, of a text and its words: also without the `'s` of possession, which the words hold. */
export function hitsIn(index: NameIndex, text: string, wording: Wording): readonly NameHit[] {
  const { hits } = readNameIn(index, wording);
  const plain = withoutPossession(text);
  return plain === text ? hits : bestOf([...readName(index, plain).hits, ...hits]);
}

/** The best hit of each holder, best first. */
function bestOf(hits: readonly NameHit[]): readonly NameHit[] {
  const best = new Map<number, NameHit>();
  for (const hit of hits) {
    const known = best.get(hit.holder);
    if (known === undefined || isBetter(hit, known)) best.set(hit.holder, hit);
  }
  return [...best.values()].toSorted((a, b) => (isBetter(a, b) ? -1 : isBetter(b, a) ? 1 : a.holder - b.holder));
}

const RANK = { same: 2, near: 1, other: 0 } as const;
const isBetter = (a: NameHit, b: NameHit): boolean =>
  RANK[a.relation] > RANK[b.relation] || (a.relation === b.relation && a.score > b.score);

/** The words of the text resolved; neighbours that together are a listed word count as that word. */
function joinWords(words: readonly string[], { vocabulary }: NameIndex): readonly Place[] {
  const places: Place[] = [];
  for (let at = 0; at < words.length; ) {
    const text = words[at] ?? "";
    const word = vocabulary.resolve(text);
    const joined = word.matches.length > 0 && word.matches[0]?.slips === 0 ? undefined : joinedAt(words, at);
    if (joined === undefined) {
      places.push({ text, word });
      at += 1;
    } else {
      places.push(joined.place);
      at += joined.length;
    }
  }
  return places;

  /** Nothing listed and no ordinary word. */
  function isNobodys(text: string): boolean {
    const { matches, kind } = vocabulary.resolve(text);
    return matches.length === 0 && kind === "core";
  }
  function joinedAt(all: readonly string[], from: number): { place: Place; length: number } | undefined {
    let together = all[from] ?? "";
    if (isHan(together)) return undefined;
    for (let length = 2; length <= LONGEST_JOIN && from + length <= all.length; length += 1) {
      const next = all[from + length - 1] ?? "";
      if (isHan(next)) return undefined;
      together += next;
      if (together.length < 5) continue;
      const isWhole = length === all.length && together.length >= 8 && all.every(isNobodys);
      const isOne = vocabulary.numberOf(together) !== undefined || isOrdinary(together);
      if (!isOne && !isWhole) continue;
      const word = vocabulary.resolve(together);
      if (isOne || word.matches.length > 0) return { place: { text: together, word }, length };
    }
    return undefined;
  }
}

/** Names worth comparing, those with most of their cores first. */
function candidates(index: NameIndex, places: readonly Place[]): readonly number[] {
  const found = new Map<number, number>();
  for (const { word } of places) {
    for (const match of word.matches) {
      const names = index.namesOf(match.word);
      const most = Math.min(names.length, MOST_OF_A_WORD);
      for (let at = 0; at < most; at += 1) {
        const number = names[at] ?? 0;
        const cores = index.names[number]?.cores ?? 1;
        found.set(number, (found.get(number) ?? 0) + match.likeness / cores);
      }
    }
  }
  if (found.size <= MOST_COMPARED) return [...found.keys()];
  return [...found]
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_COMPARED)
    .map(([number]) => number);
}

/** What a listed name and a text share, and what stands beside it. */
interface Comparison {
  readonly cores: number;
  readonly likeness: number;
  readonly slips: number;
  readonly plain: boolean;
  /** Words of the listed name besides its cores that are there. */
  readonly beside: number;
  readonly whole: boolean;
  /** Words of the text that nothing accounts for. */
  readonly unknown: readonly string[];
  readonly otherTrade: string | undefined;
  readonly elsewhere: string | undefined;
  readonly branch: string | undefined;
  /** A word that companies of every trade bear. */
  readonly wide: string | undefined;
  /** Words of equipment, and words of the trade, stand in the text. */
  readonly context: boolean;
  readonly trade: boolean;
}

function assess(index: NameIndex, name: IndexedName, reading: Reading): NameHit | undefined {
  const compared = compare(index, name, reading);
  const needed = name.cores <= 3 ? name.cores : Math.ceil(name.cores * 0.75);
  if (compared.cores < needed) return undefined;
  const judged = name.telling ? judgeTelling(compared) : judgeShared(name, compared);
  if (judged === undefined) return undefined;
  const share = (compared.cores + compared.beside) / name.words.length;
  const score = compared.likeness * (0.8 + 0.2 * share) * (1 - Math.min(0.2, 0.03 * compared.unknown.length));
  const { holder, text } = name;
  return { holder, name: text, score: Math.round(score * 1_000) / 1_000, branch: compared.branch, ...judged };
}

function compare(index: NameIndex, name: IndexedName, { places, kinds }: Reading): Comparison {
  const holder = index.holders[name.holder];
  const taken = new Set<number>();
  let [cores, beside, likeness, slips, plain] = [0, 0, 0, 0, true];
  name.words.forEach((word, at) => {
    const found = bestMatch(places, word);
    if (found === undefined) return;
    taken.add(found.place);
    if (at >= name.cores) {
      beside += 1;
      return;
    }
    cores += 1;
    likeness += found.match.likeness;
    slips += found.match.slips;
    plain &&= found.match.plain;
  });
  const unknown: string[] = [];
  let [otherTrade, elsewhere, branch, wide]: (string | undefined)[] = [];
  places.forEach(({ text, word }, at) => {
    if (word.kind === "branch" || word.rest === "branch") branch ??= text;
    if (word.rest === "other-trade") otherTrade ??= text;
    if (taken.has(at) || word.matches.some((match) => match.slips === 0 && holder?.words.has(match.word))) return;
    if (word.kind === "core") unknown.push(text);
    else if (word.kind === "generic" && WIDE.has(text)) wide ??= text;
    else if (word.kind === "other-trade") otherTrade ??= text;
    else if (word.kind === "place" && holder !== undefined && holder.provinces.size > 0) {
      if (!holder.provinces.has(provinceOf(word.meant ?? text) ?? "")) elsewhere ??= text;
    }
  });
  return {
    cores,
    likeness: cores === 0 ? 0 : likeness / cores,
    slips,
    plain,
    beside,
    whole: cores + beside === name.words.length,
    unknown,
    otherTrade,
    elsewhere,
    branch,
    wide,
    context: kinds.has("product"),
    trade: kinds.has("trade"),
  };
}

function bestMatch(places: readonly Place[], word: number): { place: number; match: WordMatch } | undefined {
  let best: { place: number; match: WordMatch } | undefined;
  for (let place = 0; place < places.length; place += 1) {
    for (const match of places[place]?.word.matches ?? [])
      if (match.word === word && (best === undefined || match.likeness > best.match.likeness)) best = { place, match };
  }
  return best;
}

type Judged = Pick<NameHit, "relation" | "because">;

const same = (because: string): Judged => ({ relation: "same", because });
const near = (because: string): Judged => ({ relation: "near", because });
const other = (because: string): Judged => ({ relation: "other", because });

/** A name that no other house is likely to bear: the name is enough; a misspelling wants a little more. */
function judgeTelling({ slips, plain, beside, unknown, otherTrade, context }: Comparison): Judged | undefined {
  if (slips === 0) {
    if (otherTrade === undefined) return same("the name stands there");
    return near(`the name stands there, beside "${otherTrade}", which is another trade`);
  }
  if (otherTrade !== undefined) return other(`spelled nearly so, and "${otherTrade}" is another trade`);
  if (plain || slips === 1) {
    if (unknown.length === 0 || beside > 0 || context) return same("the name stands there, misspelt");
    return near(`spelled nearly so, beside "${unknown[0] ?? ""}"`);
  }
  if (beside > 0 && unknown.length === 0) return same("the name stands there, misspelt, with other words of it");
  return unknown.length === 0 ? near("spelled somewhat so") : undefined;
}

/** A name that other houses bear too: what stands beside it decides. */
function judgeShared(name: IndexedName, compared: Comparison): Judged | undefined {
  const { slips, plain, cores, beside, whole, unknown, otherTrade, elsewhere, context } = compared;
  const matched = cores + beside;
  if (slips === 0 && whole && matched >= 3) return same("the whole name stands there");
  if (otherTrade !== undefined)
    return slips === 0 ? other(`shares a word with it, and "${otherTrade}" is another trade`) : undefined;
  if (!whole && (matched < 2 || matched * 3 < name.words.length * 2)) return undefined;
  if (name.bySound && matched < 3) return near("sounds like it in Chinese, as other names do");
  if (slips > 0) {
    if (unknown.length > 0 || elsewhere !== undefined) return undefined;
    return plain || beside >= 2 ? same("the name stands there, misspelt") : undefined;
  }
  if (elsewhere !== undefined) return near(`shares a word with it, but "${elsewhere}" is another place`);
  const open = compared.wide !== undefined && beside === 0 && !context && !compared.trade;
  if (open) return near(`other houses bear that name too, and "${compared.wide}" says nothing of the trade`);
  if (unknown.length === 0) return same("the name stands there");
  const short = name.words.length === 1 && (name.text.length <= 3 || (name.text.length <= 4 && unknown.length > 1));
  if (context)
    return short
      ? near("a short name that other houses bear too")
      : same("the name stands there, on a line about such equipment");
  if (short) return undefined;
  return near(`other houses bear that name too, and nothing explains "${unknown[0] ?? ""}"`);
}
