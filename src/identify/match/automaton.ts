/** Finds which of many texts stand in a value, in one pass over it, whatever their number (Aho and Corasick, 1975). */
export interface Automaton {
  /** Calls `hit` with the number of every text that stands in the value; the same number may come more than once. */
  scan(value: string, hit: (text: number) => void): void;
}

/** Characters beyond ASCII are one class that no text holds: such texts are looked for by what is ASCII in them. */
const ASCII = 128;

/** Builds the automaton over lower-case ASCII texts. Values are compared in lower case. */
export function buildAutomaton(texts: readonly string[]): Automaton {
  const classes = classesOf(texts);
  const width = 1 + Math.max(0, ...classes);
  const size = 1 + texts.reduce((sum, text) => sum + text.length, 0);
  const next = new Int32Array(size * width);
  const ends: (number[] | undefined)[] = [];
  let nodes = 1;
  texts.forEach((text, number) => {
    let node = 0;
    for (let at = 0; at < text.length; at += 1) {
      const slot = node * width + (classes[text.charCodeAt(at)] ?? 0);
      if (next[slot] === 0) {
        next[slot] = nodes;
        nodes += 1;
      }
      node = next[slot] as number;
    }
    (ends[node] ??= []).push(number);
  });
  linkFailures(next, ends, width);
  return {
    scan(value, hit) {
      let node = 0;
      for (let at = 0; at < value.length; at += 1) {
        const code = value.charCodeAt(at);
        node = code < ASCII ? (next[node * width + (classes[code] as number)] as number) : 0;
        const found = ends[node];
        if (found !== undefined) for (const number of found) hit(number);
      }
    },
  };
}

/** A small number for each character that occurs, upper case like lower case; 0 for all others. */
function classesOf(texts: readonly string[]): Uint8Array {
  const classes = new Uint8Array(ASCII);
  let count = 0;
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (classes[code] !== 0) continue;
      count += 1;
      classes[code] = count;
      const upper = text[at]?.toUpperCase().charCodeAt(0) ?? code;
      if (upper < ASCII) classes[upper] = count;
    }
  }
  return classes;
}

/** Completes the transitions breadth first: where a text cannot go on, the longest other beginning that fits does. */
function linkFailures(next: Int32Array, ends: (number[] | undefined)[], width: number): void {
  const failure = new Int32Array(next.length / width);
  const queue: number[] = [];
  for (let each = 1; each < width; each += 1) if (next[each] !== 0) queue.push(next[each] as number);
  for (let at = 0; at < queue.length; at += 1) {
    const node = queue[at] as number;
    const back = failure[node] as number;
    const inherited = ends[back];
    if (inherited !== undefined) ends[node] = [...(ends[node] ?? []), ...inherited];
    for (let each = 1; each < width; each += 1) {
      const slot = node * width + each;
      const fallback = next[back * width + each] as number;
      const child = next[slot] as number;
      if (child === 0) next[slot] = fallback;
      else {
        failure[child] = fallback;
        queue.push(child);
      }
    }
  }
}
