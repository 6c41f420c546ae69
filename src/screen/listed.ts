import { isOrdinary, isShared, kindOf, provinceOf } from "./kinds.ts";
import { isHan, nameWords, readWords, soundOf } from "./normalise.ts";
import { buildVocabulary, type Vocabulary } from "./vocabulary.ts";

/** One name of a list, and whose it is. Several names may be of one holder. */
export interface ListedName {
  readonly text: string;
  /** Number of the holder in the list. */
  readonly holder: number;
}

/** A listed name as it is compared. */
export interface IndexedName {
  readonly text: string;
  readonly holder: number;
  /** Numbers of its words, each once. */
  readonly words: readonly number[];
  /** How many of them, from the first, tell the house. */
  readonly cores: number;
  /** No other house is likely to bear its cores. */
  readonly telling: boolean;
  /** A reading by sound of two Chinese signs, which many names share. */
  readonly bySound: boolean;
}

/** What is known of a holder from all of its names. */
export interface Holder {
  readonly words: ReadonlySet<number>;
  readonly provinces: ReadonlySet<string>;
}

/** Listed names, indexed by the words that tell a house. */
export interface NameIndex {
  readonly names: readonly IndexedName[];
  readonly holders: readonly Holder[];
  readonly vocabulary: Vocabulary;
  /** Numbers of the names in which a word is a core. */
  namesOf(word: number): Uint32Array;
}

interface Draft {
  readonly text: string;
  readonly holder: number;
  readonly cores: readonly string[];
  readonly others: readonly string[];
  readonly bySound: boolean;
}

/** Indexes a list of names. Memory grows with the words of the list and with nothing that is screened. */
export function indexNames(list: readonly ListedName[]): NameIndex {
  const drafts = withoutRepeats(list.flatMap(draftsOf));
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };
  const names = drafts.map((draft): IndexedName => {
    const words = [...draft.cores, ...draft.others].map(numberOf);
    const { text, holder, bySound } = draft;
    return { text, holder, words, cores: draft.cores.length, telling: isTelling(draft), bySound };
  });
  const cores = new Set(drafts.flatMap((draft) => draft.cores).filter((word) => !isOrdinary(word)));
  const postings = postingsOf(names, numbers.size);
  return {
    names,
    holders: holdersOf(names, [...numbers.keys()]),
    vocabulary: buildVocabulary([...numbers.keys()], cores),
    namesOf: (word) => postings.names.subarray(postings.starts[word] ?? 0, postings.starts[word + 1] ?? 0),
  };
}

/** A name as written; with its cores written together; and, in Chinese signs, by its sound. */
function draftsOf({ text, holder }: ListedName): readonly Draft[] {
  const words = [...new Set(listedWords(text))].slice(0, 16);
  if (words.length === 0) return [];
  const telling = words.filter((word) => kindOf(word) === "core");
  const cores = telling.length > 0 ? telling : words;
  const others = words.filter((word) => !cores.includes(word));
  const draft: Draft = { text, holder, cores, others, bySound: false };
  const drafts = [draft];
  const together = words.slice(0, 3).join("");
  const latin = !words.some(isHan);
  if (latin && words.length > 1 && words.length <= 3 && together.length >= 6 && together.length <= 24)
    drafts.push({ ...draft, cores: [together], others: [] });
  if (latin && cores.length > 1 && cores.length <= 3 && others.length > 0 && cores.join("").length >= 6)
    drafts.push({ ...draft, cores: [cores.join("")], others });
  const sounds = cores.map((core) => (isHan(core) ? soundOf(core) : core));
  if (!latin && sounds.every((sound) => sound !== undefined) && (others.length > 0 || cores.join("").length > 2))
    drafts.push({ ...draft, cores: sounds, bySound: cores.join("").length <= 2 });
  return drafts;
}

/** A legal form that stands before nothing but ordinary words is the name: BV Security. */
function listedWords(text: string): readonly string[] {
  const { words } = readWords(text);
  const bare = nameWords(words, () => false);
  return bare.some((word) => kindOf(word) === "core") ? bare : nameWords(words, (word) => word.length <= 3);
}

/** A core of its own, or several short ones together. */
function isTelling({ cores, bySound }: Draft): boolean {
  if (bySound) return false;
  return cores.reduce((sum, core) => sum + (isShared(core) ? 0.4 : 1), 0) >= 1;
}

function withoutRepeats(drafts: readonly Draft[]): readonly Draft[] {
  const seen = new Set<string>();
  return drafts.filter((draft) => {
    const key = `${draft.holder} ${draft.bySound ? "~" : ""}${draft.cores.join(" ")} | ${draft.others.join(" ")}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function holdersOf(names: readonly IndexedName[], words: readonly string[]): readonly Holder[] {
  const holders: { words: Set<number>; provinces: Set<string> }[] = [];
  for (const name of names) {
    while (holders.length <= name.holder) holders.push({ words: new Set(), provinces: new Set() });
    const holder = holders[name.holder];
    for (const number of name.words) {
      holder?.words.add(number);
      const province = provinceOf(words[number] ?? "");
      if (province !== undefined) holder?.provinces.add(province);
    }
  }
  return holders;
}

/** For every word the names in which it is a core, one after the other in one array. */
function postingsOf(
  names: readonly IndexedName[],
  words: number,
): { readonly starts: Uint32Array; readonly names: Uint32Array } {
  const starts = new Uint32Array(words + 1);
  for (const { words: own, cores } of names)
    for (let at = 0; at < cores; at += 1) starts[(own[at] ?? 0) + 1] = (starts[(own[at] ?? 0) + 1] ?? 0) + 1;
  for (let at = 1; at <= words; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const next = starts.slice();
  const list = new Uint32Array(starts[words] ?? 0);
  names.forEach(({ words: own, cores }, number) => {
    for (let at = 0; at < cores; at += 1) {
      const word = own[at] ?? 0;
      list[next[word] ?? 0] = number;
      next[word] = (next[word] ?? 0) + 1;
    }
  });
  return { starts, names: list };
}
