/** A small seeded source of choices: the same seed gives the same estate on every machine. */
export interface Random {
  /** Whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  pick<T>(list: readonly T[]): T;
  /** True with probability `p`. */
  chance(p: number): boolean;
  /** `length` hexadecimal digits, lower case. */
  hex(length: number): string;
  digits(length: number): string;
  letters(length: number): string;
}

/** Mulberry32 over an FNV-1a hash of the seed text. */
export function randomOf(seed: string): Random {
  let state = fnv1a(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const from = (alphabet: string, length: number): string =>
    Array.from({ length }, () => alphabet.charAt(int(0, alphabet.length - 1))).join("");
  return {
    int,
    pick: <T>(list: readonly T[]): T => {
      const chosen = list[int(0, list.length - 1)];
      if (chosen === undefined) throw new Error("prng: pick from an empty list; give it at least one entry.");
      return chosen;
    },
    chance: (p) => next() < p,
    hex: (length) => from("0123456789abcdef", length),
    digits: (length) => from("0123456789", length),
    letters: (length) => from("ABCDEFGHJKLMNPRSTUVWXYZ", length),
  };
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}
