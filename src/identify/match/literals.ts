/**
 * Which texts must stand in everything that a pattern matches. A rule is tried only on values that hold one of its texts, so
 * that the cost of a value does not grow with the number of rules.
 */

/** Shortest text worth looking for. */
const SHORTEST = 2;

/**
 * Texts, in lower case, of which every match of the pattern holds at least one; undefined when the pattern asks for none.
 * Reads the subset of regular expressions that the catalogue allows and gives up, soundly, on anything else.
 */
export function requiredLiterals(pattern: string): readonly string[] | undefined {
  const reader: Reader = { text: pattern, at: 0 };
  const found = readAlternatives(reader);
  return reader.at < pattern.length ? undefined : found;
}

interface Reader {
  readonly text: string;
  at: number;
}

type Literals = readonly string[] | undefined;

/** Alternatives up to the closing parenthesis or the end: each must ask for something, or nothing is asked for. */
function readAlternatives(reader: Reader): Literals {
  const all: string[] = [];
  let open = false;
  for (;;) {
    const one = readSequence(reader);
    if (one === undefined) open = true;
    else all.push(...one);
    if (reader.text[reader.at] !== "|") return open ? undefined : all;
    reader.at += 1;
  }
}

/** Most texts that a run of letters and small classes is written out to: `SN[BDV]-` asks for one of three. */
const MOST_SPELLINGS = 24;

/** One alternative: of all that it asks for, the set whose shortest text is longest. */
function readSequence(reader: Reader): Literals {
  let best: Literals;
  let run: readonly string[] = [""];
  const offer = (literals: Literals): void => {
    if (literals !== undefined && (best === undefined || shortest(literals) > shortest(best))) best = literals;
  };
  const endRun = (): void => {
    if ((run[0] as string).length >= SHORTEST) offer(run);
    run = [""];
  };
  while (reader.at < reader.text.length && !"|)".includes(reader.text[reader.at] as string)) {
    const atom = readAtom(reader);
    const least = readQuantifier(reader);
    if (atom.letters !== undefined && least !== "none") {
      if (run.length * atom.letters.length > MOST_SPELLINGS) endRun();
      run = spelled(run, atom.letters);
      if (least === "one") continue;
    }
    if (atom.width === 0 && atom.inside === undefined) continue;
    endRun();
    if (least !== "none") offer(atom.inside);
  }
  endRun();
  return best;
}

const spelled = (run: readonly string[], letters: readonly string[]): readonly string[] => [
  ...new Set(run.flatMap((text) => letters.map((letter) => text + letter.toLowerCase()))),
];

const shortest = (literals: readonly string[]): number => Math.min(...literals.map((each) => each.length));

interface Atom {
  /** The characters of which it stands for one. */
  readonly letters?: readonly string[];
  /** 0: an assertion, which takes no text. */
  readonly width: 0 | 1;
  readonly inside?: Literals;
}

const ASSERTION: Atom = { width: 0 };
const ANYTHING: Atom = { width: 1 };

function readAtom(reader: Reader): Atom {
  const letter = reader.text[reader.at] as string;
  reader.at += 1;
  if (letter === "\\") return readEscape(reader);
  if (letter === "[") return readClass(reader);
  if (letter === "(") return readGroup(reader);
  if (letter === "^" || letter === "$") return ASSERTION;
  // Only ASCII is looked for.
  return letter === "." || letter > "\u007f" ? ANYTHING : { letters: [letter], width: 1 };
}

function readEscape(reader: Reader): Atom {
  const letter = reader.text[reader.at] ?? "";
  reader.at += 1;
  if (letter === "b" || letter === "B") return ASSERTION;
  if (letter === "p" || letter === "P" || letter === "u") {
    const end = reader.text.indexOf("}", reader.at);
    if (reader.text[reader.at] === "{" && end !== -1) reader.at = end + 1;
    else if (letter === "u") reader.at += 4;
    return ANYTHING;
  }
  if (letter === "x") {
    reader.at += 2;
    return ANYTHING;
  }
  return /[A-Za-z0-9]/.test(letter) ? ANYTHING : { letters: [letter], width: 1 };
}

/** Largest class that is written out: letters, digits and signs one by one. */
const SMALL_CLASS = /^(?:[A-Za-z0-9 _.,:/]{1,8}|[A-Za-z0-9 _.,:/]{0,7}-)\]/;

function readClass(reader: Reader): Atom {
  const small = SMALL_CLASS.exec(reader.text.slice(reader.at, reader.at + 16))?.[0];
  if (small !== undefined) {
    reader.at += small.length;
    return { letters: small.slice(0, -1).split(""), width: 1 };
  }
  for (; reader.at < reader.text.length; reader.at += 1) {
    if (reader.text[reader.at] === "\\") reader.at += 1;
    else if (reader.text[reader.at] === "]") break;
  }
  reader.at += 1;
  return ANYTHING;
}

function readGroup(reader: Reader): Atom {
  const head = /^\?(?:[:=!]|<[=!]|<[A-Za-z]\w*>)/.exec(reader.text.slice(reader.at, reader.at + 64))?.[0] ?? "";
  reader.at += head.length;
  const inside = readAlternatives(reader);
  reader.at += 1;
  return head.endsWith("=") || head.endsWith("!") ? ASSERTION : { width: 1, inside };
}

/** How often the atom before stands at least: `one` when exactly once. */
function readQuantifier(reader: Reader): "none" | "one" | "more" {
  const found = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(reader.text.slice(reader.at, reader.at + 16));
  if (found === null) return "one";
  reader.at += found[0].length;
  const none = found[0].startsWith("?") || found[0].startsWith("*") || found[1] === "0";
  return none ? "none" : "more";
}
