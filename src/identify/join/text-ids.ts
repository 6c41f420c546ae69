/** Texts by number. */
export interface Texts {
  readonly textOf: (id: number) => string;
}

/** Numbers for texts: the same text has the same number, numbers rise from 0 in the order in which texts first came. */
export interface TextIds extends Texts {
  idOf(text: string): number;
  /** The same texts numbered anew, in the order in which they are asked for. No text gets a number any more. */
  renumbered(): Texts & { readonly numberOf: (id: number) => number };
}

/** Stands where there is no text. */
export const NONE = -1;

export function openTextIds(): TextIds {
  const ids = new Map<string, number>();
  const texts: string[] = [];
  return {
    idOf(text) {
      const known = ids.get(text);
      if (known !== undefined) return known;
      ids.set(text, texts.length);
      texts.push(text);
      return texts.length - 1;
    },
    textOf: (id) => texts[id] ?? "",
    renumbered() {
      ids.clear();
      const numbers = new Int32Array(texts.length).fill(NONE);
      const before: number[] = [];
      return {
        numberOf(id) {
          if (id === NONE) return NONE;
          if (numbers[id] === NONE) numbers[id] = before.push(id) - 1;
          return numbers[id] as number;
        },
        textOf: (id) => texts[before[id] as number] ?? "",
      };
    },
  };
}

/** Numbers for pairs of numbers, rising from 0 in the order in which pairs first came. */
export interface PairIds {
  idOf(first: number, second: number): number;
}

/** `seconds`: more than any second number. Products stay far below 2^53: they count what one store holds. */
export function openPairIds(seconds: number): PairIds {
  const ids = new Map<number, number>();
  return {
    idOf(first, second) {
      const pair = first * seconds + second;
      const known = ids.get(pair);
      if (known !== undefined) return known;
      ids.set(pair, ids.size);
      return ids.size - 1;
    },
  };
}
