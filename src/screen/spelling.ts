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
      const swapped =
        row > 1 && column > 1 && letter === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === other;
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      now[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, last, now] = [last, now, before];
  }
  return last[b.length] ?? most + 1;
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

/** A 32-bit hash of a word without the letters at two places (-1: none left out); FNV-1a. */
export function hashWithout(word: string, first: number, second: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1)
    if (at !== first && at !== second) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** The consonants of a word by sound: for words that came over from another alphabet. */
export function soundSkeleton(word: string): string {
  return word
    .replace(/kh|gh/g, "h")
    .replace(/zh|sh|ch|ts|[zcsx]/g, "s")
    .replace(/[ckq]/g, "k")
    .replace(/w/g, "v")
    .replace(/(?!^)[aeiouyjh]/g, "")
    .replace(/(.)\1+/g, "$1");
}
