import { BY_LOOKS, BY_SOUND, LATIN_LETTERS } from "./words/scripts.ts";
import { HAN_WORDS, LONGEST_HAN_WORD, SIMPLIFIED, SOUND } from "./words/han.ts";
import { LEGAL, SAME_WORD } from "./words/latin.ts";

/** Longest text that is looked at, in UTF-16 units, and most words of it. Names and purchase lines are far below both. */
export const LONGEST_TEXT = 1_024;
const MOST_WORDS = 96;
/** Longest word; what is longer is cut, which keeps it unequal to every listed name. */
const LONGEST_WORD = 64;

/** A text as words to compare: lower case, one script, without accents, signs and what is not seen. */
export interface Wording {
  readonly words: readonly string[];
  /** The text was longer than what was looked at: what was not seen cannot be called clear. */
  readonly cut: boolean;
}

/** Reads a text as words; legal forms stay in. Bounded whatever the text holds. */
export function readWords(text: string): Wording {
  const bounded = withoutElision(text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text);
  const found = isAscii(bounded) ? asciiWords(bounded) : foreignWords(bounded);
  const cut = text.length > LONGEST_TEXT || found.length > MOST_WORDS;
  return { words: joinLetters(cut ? found.slice(0, MOST_WORDS) : found), cut };
}

/**
 * The words of a name that can tell it from another: without legal forms, unless nothing else is left. `keepFirst` says of a
 * form that stands first whether it is part of a name (BV Security).
 */
export function nameWords(words: readonly string[], keepFirst: (word: string) => boolean): readonly string[] {
  const telling = words.filter((word, at) => !LEGAL.has(word) || (at === 0 && keepFirst(word)));
  return (telling.length > 0 ? telling : words).map((word) => SAME_WORD.get(word) ?? word);
}

/** French articles and prepositions that lean on the next word: `l'enregistreur`, `d’une`, `qu'Axis`. */
const ELIDED = /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu)['\u2019\u02bc](?=[aeiouyh\u00c0-\u00ff])/giu;
const APOSTROPHE = /['\u2019\u02bc]/;

const withoutElision = (text: string): string => (APOSTROPHE.test(text) ? text.replace(ELIDED, " ") : text);

/** A text whose words lost the `'s` of possession: `Dahua's cameras`. Names that end so (Nelly's) are read as they stand beside it. */
export const withoutPossession = (text: string): string =>
  APOSTROPHE.test(text) ? text.replace(POSSESSION, " ") : text;

const POSSESSION = /(?<=[\p{L}\p{N}])['\u2019\u02bc]s(?![\p{L}\p{N}])/giu;

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}

function asciiWords(text: string): string[] {
  const lower = text.toLowerCase();
  const words: string[] = [];
  let from = -1;
  let joined = "";
  for (let at = 0; at <= lower.length; at += 1) {
    const code = at < lower.length ? lower.charCodeAt(at) : 32;
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) {
      if (from < 0) from = at;
      continue;
    }
    if (from >= 0) {
      joined += lower.slice(from, at);
      from = -1;
    }
    // An apostrophe parts no word: Nelly's is nellys.
    if (code === 39 && joined !== "") continue;
    if (joined !== "") {
      words.push(joined.length > LONGEST_WORD ? joined.slice(0, LONGEST_WORD) : joined);
      joined = "";
    }
  }
  return words;
}

const WORD = /[\p{L}\p{N}]+/gu;
/** Marks and format characters (zero-width, bidirectional): they part no word and count for nothing. */
const UNSEEN = /[\p{M}\p{Cf}\u2019\u02bc']+/gu;
/** Signs of trade marks and numbers of footnotes, which are no letters of the name before them. */
const RAISED = /[\u2122\u2120\u00b9\u00b2\u00b3\u2070\u2074-\u2079]/g;
const HAN = /[\u3400-\u9fff]/;
const HAN_OR_NOT = /[\u3400-\u9fff]+|[^\u3400-\u9fff]+/g;
const OTHER_ALPHABET = /[\u0370-\u052f]/;
const LATIN_LETTER = /[a-z]/;

function foreignWords(text: string): string[] {
  const plain = text
    .replace(RAISED, " ")
    .normalize("NFKD")
    .slice(0, 4 * LONGEST_TEXT)
    .toLowerCase()
    .replace(UNSEEN, "")
    .normalize("NFC");
  const words: string[] = [];
  for (const [found] of plain.matchAll(WORD)) {
    if (words.length > MOST_WORDS) break;
    const word = found.length > LONGEST_WORD ? found.slice(0, LONGEST_WORD) : found;
    if (!HAN.test(word)) words.push(latinOf(word));
    else for (const [run] of word.matchAll(HAN_OR_NOT)) words.push(...(HAN.test(run) ? hanWords(run) : [latinOf(run)]));
  }
  return words;
}

/** A word in Latin letters: by sound where the script is one, by looks where scripts are mixed inside it. */
function latinOf(word: string): string {
  if (isAscii(word)) return word;
  const table = OTHER_ALPHABET.test(word) && LATIN_LETTER.test(word) ? BY_LOOKS : BY_SOUND;
  let latin = "";
  for (const char of word) latin += table.get(char) ?? BY_SOUND.get(char) ?? LATIN_LETTERS.get(char) ?? char;
  return latin.slice(0, LONGEST_WORD);
}

/** A run of Chinese signs in words: those of {@link HAN_WORDS} by their meaning, what stands between them as it is. */
function hanWords(traditional: string): string[] {
  let run = "";
  for (const sign of traditional) run += SIMPLIFIED.get(sign) ?? sign;
  const words: string[] = [];
  let from = 0;
  for (let at = 0; at < run.length; ) {
    const length = wordLength(run, at);
    if (length === 0) {
      at += 1;
      continue;
    }
    if (at > from) words.push(run.slice(from, at));
    words.push(HAN_WORDS.get(run.slice(at, at + length)) ?? "");
    at += length;
    from = at;
  }
  if (from < run.length) words.push(run.slice(from));
  return words;
}

function wordLength(run: string, at: number): number {
  for (let length = Math.min(LONGEST_HAN_WORD, run.length - at); length > 0; length -= 1)
    if (HAN_WORDS.has(run.slice(at, at + length))) return length;
  return 0;
}

/** Letters one by one are one word: `S. A.`, `L L C`, `H I K V I S I O N`. */
function joinLetters(words: readonly string[]): readonly string[] {
  if (!words.some((word, at) => isLetter(word) && isLetter(words[at + 1] ?? ""))) return words;
  const joined: string[] = [];
  let letters = "";
  for (const word of [...words, ""]) {
    if (isLetter(word)) letters += word;
    else {
      if (letters !== "") joined.push(letters.slice(0, LONGEST_WORD));
      letters = "";
      if (word !== "") joined.push(word);
    }
  }
  return joined;
}

const isLetter = (word: string): boolean => word.length === 1 && word >= "a" && word <= "z";

export const isHan = (word: string): boolean => HAN.test(word.charAt(0));

/** The sound of Chinese signs in Latin letters; undefined when the sound of one of them is not in the table. */
export function soundOf(run: string): string | undefined {
  let sound = "";
  for (const sign of run) {
    const one = SOUND.get(sign);
    if (one === undefined) return undefined;
    sound += one;
  }
  return sound;
}
