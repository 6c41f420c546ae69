/** Longest word whose spelling is compared. */
export const LONGEST_SPELLED = 32;

const rows = [0, 1, 2].map(() => new Uint8Array(LONGEST_SPELLED + 2)) as [Uint8Array, Uint8Array, Uint8Array];

/**
 * How many slips of the keyboard part two words: letters put in, left out, changed, or two neighbours exchanged (optimal
 * string alignment). Gives `most + 1` as soon as it is more than `most`.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most || a.length > LONGEST_SPELLED || b.length > LONGEST_SPELLED) return most + 1;
  let [before, last, now] = rows;
  for (let column = 0; column <= b.length; column += 1) last[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    now[0] = row;
    let least = row;
    const letter = a.charCodeAt(row - 1);
    for (let column = 1; column <= b.length; column += 1) {
      const other = b.charCodeAt(column - 1);
      let cost = (last[column - 1] ?? 0) + (letter === other ? 0 : 1);
      cost = Math.min(cost, (last[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1);
      const swapped = row > 1 && column > 1 && letter === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === other;
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      now[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, last, now] = [last, now, before];
  }
  return Math.min(last[b.length] ?? most + 1, most + 1);
}

/** Whether `typed` is `meant` with two neighbours exchanged or one letter doubled: slips that make no other word. */
export function isPlainSlip(typed: string, meant: string): boolean {
  let at = 0;
  while (at < meant.length && typed.charCodeAt(at) === meant.charCodeAt(at)) at += 1;
  if (typed.length === meant.length + 1)
    return at > 0 && typed.charCodeAt(at) === typed.charCodeAt(at - 1) && typed.slice(at + 1) === meant.slice(at);
  return (
    typed.length === meant.length &&
    at > 0 &&
    typed.charAt(at) === meant.charAt(at + 1) &&
    typed.charAt(at + 1) === meant.charAt(at) &&
    typed.slice(at + 2) === meant.slice(at + 2)
  );
}

const BASE = 0x01000193;
/** The inverse of {@link BASE} modulo 2^32: takes one place out of what follows a letter left out. */
const INVERSE = inverseOf(BASE);
const INVERSE_SQUARED = Math.imul(INVERSE, INVERSE);

function inverseOf(odd: number): number {
  let inverse = odd;
  for (let step = 0; step < 5; step += 1) inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse));
  return inverse;
}

/** Sums of a word's letters up to each place: from them the hash of the word without one or two letters in a few steps. */
export type Sums = Int32Array;

/** The sums of a word of up to {@link LONGEST_SPELLED} letters, into an array that the next call overwrites. */
export function sumsOf(word: string): Sums {
  let power = 1;
  let sum = 0;
  for (let at = 0; at < word.length; at += 1) {
    sums[at] = sum;
    sum = (sum + Math.imul(word.charCodeAt(at), power)) | 0;
    power = Math.imul(power, BASE);
  }
  sums[word.length] = sum;
  return sums;
}

const sums = new Int32Array(LONGEST_SPELLED + 2);

/** A 32-bit hash of a word of that length without the letters at two places, the first before the second (-1: none left out). */
export function hashWithout(of: Sums, length: number, first: number, second: number): number {
  const all = of[length] ?? 0;
  if (first < 0) return mixed(all);
  const before = of[first] ?? 0;
  const after = of[first + 1] ?? 0;
  if (second < 0) return mixed((before + Math.imul(all - after, INVERSE)) | 0);
  const between = ((of[second] ?? 0) - after) | 0;
  const rest = (all - (of[second + 1] ?? 0)) | 0;
  return mixed((before + Math.imul(between, INVERSE) + Math.imul(rest, INVERSE_SQUARED)) | 0);
}

/** Spreads a sum over all bits (the finisher of MurmurHash3). */
function mixed(sum: number): number {
  let hash = sum ^ (sum >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}

/** Whether two words sound or look alike as alphabets and habits write them: `huavei` for Huawei, `hlkvision` for Hikvision. */
export const soundsAlike = (typed: string, meant: string): boolean => soundFolded(typed) === soundFolded(meant);

const soundFolded = (word: string): string =>
  word
    .replace(/ck|[ckq]/g, "k")
    .replace(/ph/g, "f")
    .replace(/[jyl]/g, "i")
    .replace(/w/g, "v")
    .replace(/(.)\1+/g, "$1");

/** A set of words that may say yes too often and never no: asked before a part of a word is cut out and looked up. */
export interface MayHold {
  readonly bits: Int32Array;
  readonly mask: number;
}

export function mayHold(words: Iterable<string>): MayHold {
  const short = [...words].filter((word) => word.length <= LONGEST_SPELLED);
  let size = 1_024;
  while (size * 2 < short.length) size *= 2;
  const set = { bits: new Int32Array(size), mask: size * 32 - 1 };
  for (const word of short) {
    const bit = mixed(sumsOf(word)[word.length] ?? 0) & set.mask;
    set.bits[bit >>> 5] = (set.bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return set;
}

/** Whether the beginning of that length, of a word with these sums, may be in the set. */
export function mayBegin(set: MayHold, of: Sums, length: number): boolean {
  const bit = mixed(of[length] ?? 0) & set.mask;
  return ((set.bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

/** The consonants of a word by sound: for words that came over from another alphabet. The first letter stays whatever it is. */
export function soundSkeleton(word: string): string {
  let skeleton = "";
  let last = "";
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charAt(at);
    const twin = word.charAt(at + 1) === "h" && (letter === "z" || letter === "s" || letter === "c");
    const sound = at > 0 && VOWELS.includes(letter) ? "" : (SOUNDS[letter] ?? letter);
    if (twin) at += 1;
    if (sound === "" || sound === last) continue;
    skeleton += sound;
    last = sound;
  }
  return skeleton;
}

const VOWELS = "aeiouyjh";
const SOUNDS: Readonly<Record<string, string>> = { z: "s", c: "s", x: "s", q: "k", w: "v" };
