/** Longest pattern, in UTF-16 units. A guess: the longest SOAP dialect needs 400. */
export const LONGEST_PATTERN = 600;

export interface PatternRules {
  readonly pattern: string;
  readonly ignoreCase: boolean;
  /** The pattern looks for a mark in long text: a literal without repetition instead of an anchored expression. */
  readonly searched: boolean;
}

/** Why a pattern is refused: what is wrong and what to do; undefined when it may stand. Linear time is proven by a test. */
export function patternFault(rules: PatternRules): { readonly what: string; readonly remedy: string } | undefined {
  const { pattern } = rules;
  if (pattern.length > LONGEST_PATTERN)
    return { what: "is longer than 600 characters", remedy: "look at a shorter mark" };
  const compiled = compile(rules);
  if (compiled === undefined) {
    return {
      what: "is no regular expression with flag u",
      remedy: "correct it; with flag u only ^ $ \\ . * + ? ( ) [ ] { } | / may follow a backslash",
    };
  }
  if (compiled.test("")) return { what: "matches the empty text", remedy: "ask for at least one character" };
  const branches = topBranches(pattern);
  if (branches.length > 1) {
    return { what: "has alternatives outside a group", remedy: "write ^(?:a|b)$ so that the anchor holds for all" };
  }
  if (rules.searched) {
    return /(?<!\\)[*+]|(?<!\\)\{\d*,\d*\}/.test(pattern)
      ? { what: "repeats, and is looked for in long text", remedy: "use a literal mark without * + or {n,m}" }
      : undefined;
  }
  return isAnchored(pattern)
    ? undefined
    : { what: "is not anchored", remedy: "begin it with ^ or (?:^|, ) or end it with $" };
}

export function compile({ pattern, ignoreCase }: Pick<PatternRules, "pattern" | "ignoreCase">): RegExp | undefined {
  try {
    return new RegExp(pattern, ignoreCase ? "iu" : "u");
  } catch {
    return undefined;
  }
}

const isAnchored = (pattern: string): boolean =>
  pattern.startsWith("^") ||
  // Begins where a word begins: for names in the words of a device.
  pattern.startsWith("(?<![A-Za-z])") ||
  pattern.startsWith("(?:^|") ||
  /(?<!\\)(?:\\\\)*\$$/.test(pattern) ||
  (/^\(\?:.*\)$/s.test(pattern) && topBranches(pattern.slice(3, -1)).every((branch) => branch.startsWith("^")));

/** The alternatives at depth 0. */
function topBranches(pattern: string): readonly string[] {
  const branches: string[] = [""];
  let depth = 0;
  let inClass = false;
  for (let at = 0; at < pattern.length; at += 1) {
    const letter = pattern[at] ?? "";
    if (letter === "|" && depth === 0 && !inClass) {
      branches.push("");
      continue;
    }
    branches[branches.length - 1] += letter;
    if (letter === "\\") at += 1;
    else if (letter === "[") inClass = true;
    else if (letter === "]") inClass = false;
    else if (!inClass && letter === "(") depth += 1;
    else if (!inClass && letter === ")") depth -= 1;
  }
  return branches;
}

/** Names of the named groups. */
export const groupNames = (pattern: string): readonly string[] =>
  [...pattern.matchAll(/\(\?<([A-Za-z]\w*)>/g)].map((match) => match[1] ?? "");
