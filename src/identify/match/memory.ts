/** Longest value that is remembered, and how many characters all values together hold. */
const LONGEST = 16_384;
const MOST_CHARACTERS = 16_000_000;
/** What remembering one value costs beside its characters, in characters. */
const ENTRY = 64;
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

/** One memory for many functions, bounded together: all is forgotten when it is full. */
export function openMemory(): Memory {
  const kept: Map<string, unknown>[] = [];
  let characters = 0;
  const count = (length: number): void => {
    characters += length + ENTRY;
    if (characters <= MOST_CHARACTERS) return;
    for (const values of kept) values.clear();
    characters = 0;
  };
  const remember = <T, E>(look: (value: string) => T, elsewhere: (value: string) => E): ((value: string) => T | E) => {
    const values = new Map<string, T>();
    kept.push(values);
    let [seen, again] = [0, 0];
    return (value) => {
      // Serials and names are never the same twice: to keep them costs more than to look at each.
      if (value.length > LONGEST || (seen >= TRIAL && again * SELDOM < seen)) return elsewhere(value);
      seen += 1;
      const known = values.get(value);
      if (known !== undefined || values.has(value)) {
        again += 1;
        return known as T;
      }
      const made = look(value);
      count(value.length);
      values.set(value, made);
      return made;
    };
  };
  return { of: (look) => remember(look, look), where: (look) => remember(look, () => undefined) };
}
