/** Invented names of companies for benches, the same for the same seed. */
export interface NameMaker {
  /** A new name. */
  next(): string;
  /** The name with one or two slips of the keyboard, another order or another legal form. */
  slipped(name: string): string;
}

const SYLLABLES =
  "ba be bo bran da de di dor fa fen ga go ha hi ka kel ko la li lo ma mi mo na ni no pa pe ra ri ro sa se si ta te ti to va vi wa xi ya yu za zo chen ling ster vex tron mont berg dal fur gan hol jin kra lun mar nor pol qua rus sol tur ul ver wes".split(
    " ",
  );
const PLACES = "Zhejiang Shanghai Beijing Shenzhen Guangdong Hangzhou Canada USA Deutschland Ontario".split(" ");
const TRADES =
  "Technology Trading Chemical Electronics Security Foods Machinery Logistics Digital Communications Medical".split(
    " ",
  );
const FORMS = ["Co., Ltd.", "Inc.", "GmbH", "S.A.", "LLC", "Limited", "Sp. z o.o.", "ltée"];

export function nameMaker(seed: number): NameMaker {
  let state = seed >>> 0;
  /** Mulberry32: small, and good enough to invent names. */
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
  const one = (of: readonly string[]): string => of[below(of.length)] ?? "";
  const core = (): string => {
    let text = "";
    for (let left = 3 + below(2); left > 0; left -= 1) text += one(SYLLABLES);
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  return {
    next() {
      const place = below(2) === 0 ? `${one(PLACES)} ` : "";
      const second = below(4) === 0 ? ` ${core()}` : "";
      return `${place}${core()}${second} ${one(TRADES)} ${one(FORMS)}`;
    },
    slipped(name) {
      const words = name.split(" ");
      const longest = words.reduce((a, b) => (b.length > a.length ? b : a), "");
      const at = 1 + below(longest.length - 2);
      const kind = below(3);
      const typed =
        kind === 0
          ? longest.slice(0, at) + longest.slice(at + 1)
          : kind === 1
            ? longest.slice(0, at) + longest.charAt(at) + longest.slice(at)
            : longest.slice(0, at) + longest.charAt(at + 1) + longest.charAt(at) + longest.slice(at + 2);
      return words.map((word) => (word === longest ? typed : word)).join(" ");
    },
  };
}
