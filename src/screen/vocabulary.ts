import { ORDINARY_WORDS, type WordKind, isOrdinary, isShared, kindOf } from "./kinds.ts";
import { isHan, soundOf } from "./normalise.ts";
import { LEGAL, OWN_WORDS } from "./words/latin.ts";
import {
  hashWithout,
  mayBegin,
  type MayHold,
  mayHold,
  isPlainSlip,
  LONGEST_SPELLED,
  slipsBetween,
  soundSkeleton,
  soundsAlike,
  sumsOf,
} from "./spelling.ts";

/** A word of a listed name that a word of the text may be. */
export interface WordMatch {
  /** Number of the listed word. */
  readonly word: number;
  /** 1 for the word itself; less the more slips. */
  readonly likeness: number;
  readonly slips: number;
  /** Two neighbours exchanged or a letter doubled: a slip that makes no other word. */
  readonly plain: boolean;
}

/** What a word of a text may be. */
export interface ResolvedWord {
  readonly kind: WordKind;
  readonly matches: readonly WordMatch[];
  /** The rest of a word that was written together with a listed one: `hikvisionusa`. */
  readonly rest: WordKind | undefined;
  /** The ordinary word that it misspells. */
  readonly meant?: string;
}

/** The words of all listed names, numbered. */
export interface Vocabulary {
  readonly words: readonly string[];
  /** Whether other houses may bear the word too, by its number. */
  readonly shared: Uint8Array;
  numberOf(word: string): number | undefined;
  /** What a word of a text may be; remembered, for words repeat. */
  resolve(word: string): ResolvedWord;
}

/** Words remembered before all are forgotten: some 2 MiB. Common words are soon known again; more would only grow old. */
const MOST_REMEMBERED = 8_192;
/** Shortest word that is compared by spelling; and from which length on two slips are allowed. */
const SHORTEST_SPELLED = 5;
const TWO_SLIPS_FROM = 8;
/** A word of three Chinese signs or more tells a house also inside a longer run. */
const SHORTEST_HAN_PART = 3;
const LONGEST_HAN_RUN = 24;
/** Other spellings that are compared in full for one word. */
const MOST_SPELLINGS = 16;

/** The vocabulary of listed words; `cores` are those that tell a house and may be misspelt. */
export function buildVocabulary(words: readonly string[], cores: ReadonlySet<string>): Vocabulary {
  const numbers = new Map(words.map((word, number) => [word, number]));
  const spelled = spellingTable(words, cores);
  const skeletons = skeletonTable(words, cores);
  const shared = Uint8Array.from(words, (word) => (isShared(word) ? 1 : 0));
  const lookUp: LookUp = { words, numbers, spelled, skeletons, beginnings: mayHold(words) };
  const known = new Map<string, ResolvedWord>();
  return {
    words,
    shared,
    numberOf: (word) => numbers.get(word),
    resolve(word) {
      let resolved = known.get(word);
      if (resolved === undefined) {
        resolved = resolveWord(word, lookUp);
        if (known.size >= MOST_REMEMBERED) known.clear();
        known.set(word, resolved);
      }
      return resolved;
    },
  };
}

interface LookUp {
  readonly words: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly spelled: SpellingTable;
  readonly skeletons: ReadonlyMap<string, number>;
  readonly beginnings: MayHold;
}

const NONE: readonly WordMatch[] = [];
/** Most words are nobody's: one object serves them all. */
const UNMATCHED: Readonly<Partial<Record<WordKind, ResolvedWord>>> = {
  core: { kind: "core", matches: NONE, rest: undefined },
  part: { kind: "part", matches: NONE, rest: undefined },
};
const exact = (word: number): WordMatch => ({ word, likeness: 1, slips: 0, plain: true });

function resolveWord(word: string, lookUp: LookUp): ResolvedWord {
  const kind = kindOf(word);
  const number = lookUp.numbers.get(word);
  if (number !== undefined) return { kind, matches: [exact(number)], rest: undefined };
  if (isHan(word)) return { kind, matches: hanMatches(word, lookUp), rest: undefined };
  if ((kind !== "core" && kind !== "part") || LEGAL.has(word)) return { kind, matches: NONE, rest: undefined };
  const together = writtenTogether(word, lookUp);
  if (together !== undefined) return together;
  if (OWN_WORDS.has(word)) return { kind, matches: NONE, rest: undefined };
  const matches = spellingMatches(kind === "part" ? lettersFor(word) : word, lookUp);
  if (matches.length > 0) return { kind: "core", matches, rest: undefined };
  const meant = kind === "core" ? ordinaryWord(word) : undefined;
  return meant === undefined
    ? (UNMATCHED[kind] ?? { kind, matches, rest: undefined })
    : { kind: LEGAL.has(meant) ? "generic" : kindOf(meant), matches, rest: undefined, meant };
}

/** The ordinary word that a word misspells by one slip: a typing error in "Technology" makes no other house. */
function ordinaryWord(word: string): string | undefined {
  if (word.length < SHORTEST_ORDINARY || word.length > LONGEST_SPELLED) return undefined;
  for (const number of candidatesOf(word, ORDINARY_SPELLED, 1)) {
    const meant = ORDINARY[number] ?? "";
    if (word.charCodeAt(0) === meant.charCodeAt(0) && slipsBetween(word, meant, 1) === 1) return meant;
  }
  return undefined;
}

/** Digits that stand for letters they look like: `h1kvision`. */
const lettersFor = (word: string): string =>
  /^[a-z][a-z0-9]*$/.test(word) && word.replace(/[^0-9]/g, "").length <= 2
    ? word.replace(/[013457]/g, (digit) => LEET[digit] ?? digit)
    : "";
const LEET: Readonly<Record<string, string>> = { 0: "o", 1: "i", 3: "e", 4: "a", 5: "s", 7: "t" };

/** Listed words of three signs or more inside a run, and the run by its sound or with one sign changed. */
function hanMatches(run: string, { numbers, words, spelled }: LookUp): readonly WordMatch[] {
  const signs = run.slice(0, LONGEST_HAN_RUN);
  for (let length = Math.min(signs.length - 1, 8); length >= SHORTEST_HAN_PART; length -= 1) {
    for (let from = 0; from + length <= signs.length; from += 1) {
      const number = numbers.get(signs.slice(from, from + length));
      if (number !== undefined) return [exact(number)];
    }
  }
  if (signs.length < SHORTEST_HAN_PART) return NONE;
  const sound = soundOf(signs);
  const bySound = sound === undefined ? undefined : numbers.get(sound);
  if (bySound !== undefined) return [{ word: bySound, likeness: 0.95, slips: 1, plain: true }];
  if (signs.length < 4) return NONE;
  return candidatesOf(signs, spelled, 1)
    .filter((number) => slipsBetween(signs, words[number] ?? "", 1) <= 1)
    .map((word) => ({ word, likeness: 1 - 1 / signs.length, slips: 1, plain: false }));
}

/** A listed word and an ordinary one without a blank between, in either order: `dahuatech`, `hikvisioncanada`. */
function writtenTogether(word: string, { numbers, beginnings }: LookUp): ResolvedWord | undefined {
  if (word.length > LONGEST_SPELLED) return undefined;
  const sums = sumsOf(word);
  for (let cut = word.length - 2; cut >= 4; cut -= 1) {
    const number = mayBegin(beginnings, sums, cut) ? numbers.get(word.slice(0, cut)) : undefined;
    if (number === undefined || isOrdinary(word.slice(0, cut))) continue;
    const rest = word.slice(cut);
    const kind = LEGAL.has(rest) ? "generic" : kindOf(rest);
    if (kind === "core" || kind === "part") continue;
    return { kind: "core", matches: [exact(number)], rest: kind };
  }
  for (let cut = 4; cut <= word.length - 2; cut += 1) {
    const first = mayBegin(ORDINARY_BEGINNINGS, sums, cut) ? word.slice(0, cut) : "";
    if (first === "" || !isOrdinary(first)) continue;
    const rest = word.slice(cut);
    if (LEGAL.has(rest)) return { kind: kindOf(first), matches: NONE, rest: undefined, meant: first };
    const number = rest.length >= 5 && !isOrdinary(rest) ? numbers.get(rest) : undefined;
    if (number !== undefined) return { kind: "core", matches: [exact(number)], rest: kindOf(first) };
  }
  return undefined;
}

function spellingMatches(word: string, { words, numbers, spelled, skeletons }: LookUp): readonly WordMatch[] {
  if (word.length < SHORTEST_SPELLED || word.length > LONGEST_SPELLED) return NONE;
  const itself = numbers.get(word);
  if (itself !== undefined) return [{ word: itself, likeness: 0.95, slips: 1, plain: true }];
  const most = word.length >= TWO_SLIPS_FROM ? 2 : 1;
  const matches: WordMatch[] = [];
  for (const number of candidatesOf(word, spelled, word.length > TWO_SLIPS_FROM ? 2 : 1)) {
    const meant = words[number] ?? "";
    let slips = slipsBetween(word, meant, most);
    const plain = slips === 1 && (isPlainSlip(word, meant) || soundsAlike(word, meant));
    if (word.charCodeAt(0) !== meant.charCodeAt(0) && !plain) slips += 1;
    if (slips === 1 && !plain && differByHead(word, meant)) slips += 1;
    if (slips > most || (slips > 1 && meant.length < TWO_SLIPS_FROM)) continue;
    matches.push({ word: number, likeness: 1 - slips / Math.max(word.length, meant.length), slips, plain });
  }
  if (matches.length === 0) {
    const number = skeletons.get(skeletonKey(word));
    if (number !== undefined) matches.push({ word: number, likeness: 0.8, slips: 2, plain: false });
  }
  return matches.toSorted((a, b) => b.likeness - a.likeness || a.word - b.word).slice(0, 4);
}

/** Many makers are called something-vision: another letter in the short head is another house (Kivision, KBVision). */
const differByHead = (word: string, meant: string): boolean =>
  word.length === meant.length && meant.length <= 9 && meant.endsWith("vision") && word.endsWith("vision");

/** First letter and consonants: at least four of them, or the words are too many. */
const skeletonKey = (word: string): string => {
  const skeleton = soundSkeleton(word);
  return skeleton.length >= 5 ? skeleton : "";
};

function skeletonTable(words: readonly string[], cores: ReadonlySet<string>): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  words.forEach((word, number) => {
    if (!cores.has(word) || isHan(word) || isShared(word)) return;
    const key = skeletonKey(word);
    if (key !== "") table.set(key, number);
  });
  table.delete("");
  return table;
}

const SHORTEST_ORDINARY = 6;

/** Open addressing over hashes of words with one letter left out: some 32 bytes an entry. */
interface SpellingTable {
  readonly mask: number;
  /** Hash and number of the word plus one, in turn; number 0 where nothing stands. */
  readonly slots: Int32Array;
  /** One bit a hash, sixteen times as many bits as entries: most look-ups end here, in a fraction of the memory. */
  readonly filter: Int32Array;
}

const isSpelled = (word: string): boolean =>
  word.length >= (isHan(word) ? 4 : SHORTEST_SPELLED) && word.length <= LONGEST_SPELLED;

function spellingTable(words: readonly string[], cores: ReadonlySet<string>): SpellingTable {
  const spelled = words.map((word) => cores.has(word) && isSpelled(word));
  const entries = words.reduce((sum, word, number) => sum + (spelled[number] === true ? word.length + 1 : 0), 0);
  let size = 16;
  while (size < entries * 2.5) size *= 2;
  const table = { mask: size - 1, slots: new Int32Array(2 * size), filter: new Int32Array(size / 4) };
  words.forEach((word, number) => {
    if (spelled[number] !== true) return;
    const sums = sumsOf(word);
    for (let without = -1; without < word.length; without += 1) {
      const hash = hashWithout(sums, word.length, without, -1);
      const bit = hash & (8 * table.mask + 7);
      table.filter[bit >>> 5] = (table.filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
      let at = hash & table.mask;
      while (table.slots[2 * at + 1] !== 0) at = (at + 1) & table.mask;
      table.slots[2 * at] = hash;
      table.slots[2 * at + 1] = number + 1;
    }
  });
  return table;
}

/** Numbers of listed words that share a spelling with the word when up to one letter there and one or two here are left out. */
function candidatesOf(word: string, { mask, slots, filter }: SpellingTable, leftOut: 1 | 2): readonly number[] {
  let found: number[] | undefined;
  const sums = sumsOf(word);
  const { length } = word;
  const bits = 8 * mask + 7;
  for (let first = -1; first < length; first += 1) {
    // A word with two slips has its first letter right, or it is not looked at.
    const last = leftOut === 2 && first >= 1 ? length : first + 1;
    for (let second = first; second < last; second += 1) {
      const hash = hashWithout(sums, length, first, second === first ? -1 : second);
      const bit = hash & bits;
      if (((filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) continue;
      for (let at = hash & mask; slots[2 * at + 1] !== 0; at = (at + 1) & mask) {
        if (slots[2 * at] !== hash) continue;
        const number = (slots[2 * at + 1] ?? 1) - 1;
        found ??= [];
        if (!found.includes(number)) found.push(number);
        if (found.length >= MOST_SPELLINGS) return found;
      }
    }
  }
  return found ?? NOBODY;
}

const NOBODY: readonly number[] = [];
const ORDINARY = [...ORDINARY_WORDS, ...LEGAL].filter((word) => word.length >= SHORTEST_ORDINARY);
const ORDINARY_BEGINNINGS = mayHold(ORDINARY_WORDS);
const ORDINARY_SPELLED = spellingTable(ORDINARY, new Set(ORDINARY));
