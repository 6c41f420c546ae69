/** Longest value that is remembered, and how many characters all values together hold. */
const LONGEST = 16_384;
const MOST_CHARACTERS = 16_000_000;
/** Places for values of one kind: a power of two. A value takes the place of the one before it. */
const PLACES = 4_096;
/** Values of one kind after which it shows whether they come again; those of which fewer than one in so many does are not kept. */
const TRIAL = 2_048;
const SELDOM = 4;

/** Remembers what was made of texts: headers, realms and pages of one product are the same over and over. */
export interface Memory {
  /** The same function, with a memory: `look` must depend on its value alone. */
  of<T>(look: (value: string) => T): (value: string) => T;
  /** As `of`, but undefined for a value that is not worth remembering: whoever asks has a cheaper way for it. */
  where<T>(look: (value: string) => T): (value: string) => T | undefined;
}

/**
 * One memory for many functions, bounded together: all is forgotten when it is full. Places and no map: half of all values are
 * met once, and a map that takes them in grows, is hashed and collected for nothing.
 */
export function openMemory(): Memory {
  const kept: (string | undefined)[][] = [];
  let characters = 0;
  const count = (more: number): void => {
    characters += more;
    if (characters <= MOST_CHARACTERS) return;
    for (const values of kept) values.fill(undefined);
    characters = 0;
  };
  const remember = <T, E>(look: (value: string) => T, elsewhere: (value: string) => E): ((value: string) => T | E) => {
    const values = Array.from({ length: PLACES }, (): string | undefined => undefined);
    const made = Array.from({ length: PLACES }, (): T | undefined => undefined);
    kept.push(values);
    let [seen, again] = [0, 0];
    return (value) => {
      // Serials and names are never the same twice: to keep them costs more than to look at each.
      if (value.length > LONGEST || (seen >= TRIAL && again * SELDOM < seen)) return elsewhere(value);
      seen += 1;
      const place = placeOf(value);
      const before = values[place];
      if (before === value) {
        again += 1;
        return made[place] as T;
      }
      const now = look(value);
      count(value.length - (before?.length ?? 0));
      values[place] = value;
      made[place] = now;
      return now;
    };
  };
  return { of: (look) => remember(look, look), where: (look) => remember(look, () => undefined) };
}

/** A place by the length and a few characters of a text: equal texts have the same. */
function placeOf(text: string): number {
  const { length } = text;
  let place = length;
  const step = (length >> 3) + 1;
  for (let at = length - 1; at >= 0; at -= step) place = Math.imul(place, 31) + text.charCodeAt(at);
  return (place ^ (place >>> 12)) & (PLACES - 1);
}
