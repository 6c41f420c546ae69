import type { AffectedRange, RangeEdge, Wording } from "../../model/advisory.ts";
import { readVersion } from "./version.ts";

const TOKEN =
  /^([\s,|]*)(?:(<=|>=|<|>|from(?= ))\s*)?((?:all|\*)(?= |$)|[A-Za-z\\-]*[\w.\\-]*\d[\w.\-\\/]*(?:\s+build\s+\d{6,8})?|V?\d+\.X(?= ))/iu;

interface Part {
  /** Does a comma or bar part it from what stands before? */
  readonly apart: boolean;
  readonly operator: string;
  readonly value: string;
}

/** Reads `< 1.2`, `from 5.0 <= 5.2`, `>=5.10.0.0 <5.10.4.23, >=5.11.0.0 <5.11.3.13`. A word beside them makes it unread. */
export function readComparators(words: string): Wording | undefined {
  const parts = partsOf(words);
  if (parts === undefined || !parts.some((part) => part.operator !== "")) return undefined;
  const ranges: AffectedRange[] = [];
  let from: RangeEdge | undefined;
  let open = false;
  for (const [at, { operator, value }] of parts.entries()) {
    if (operator === ">=" || operator === ">" || operator === "from" || isStart(operator, value, parts[at + 1])) {
      if (open) return undefined;
      from = lowerEdge(value, operator);
      open = true;
    } else if ((operator === "<" || operator === "<=") && value === "*") {
      if (from === undefined) return undefined;
      ranges.push({ from });
      from = undefined;
      open = false;
    } else if (operator === "<" || operator === "<=") {
      const to = { ...readVersion(value), inclusive: operator === "<=" };
      ranges.push(from === undefined ? { to } : { from, to });
      from = undefined;
      open = false;
    } else if (open || !/^v?\d/i.test(value) || LINE.test(value)) return undefined;
    else if (!isZero(value) && !ranges.some((range) => range.from?.version === readVersion(value).version)) {
      const { version = value, build } = readVersion(value);
      ranges.push({ exact: { version, ...(build === undefined ? {} : { build }) } });
    }
  }
  if (open) {
    if (from === undefined) return undefined;
    ranges.push({ from });
  }
  const unsaid = ranges.filter((range) => range.to !== undefined && range.from === undefined).length > 1;
  return { kind: "ranges", which: unsaid ? "unsaid" : "any", ranges };
}

/** `*`, `All`, `0` and a pattern of letters (`B2303.X.X.XXXXXX`) bound nothing below; `V2.X` is the line that begins with 2. */
function lowerEdge(value: string, operator: string): RangeEdge | undefined {
  if (/^(?:all|\*|0)$/i.test(value) || /\.X{1,8}\./.test(value)) return undefined;
  return { ...readVersion(value.replace(/\.X$/i, "")), inclusive: operator !== ">" };
}

/** `5.0 < 5.3`: a version with its upper end behind it begins a range. */
const isStart = (operator: string, value: string, next: Part | undefined): boolean =>
  operator === "" && next?.apart === false && next.operator.startsWith("<") && /^v?\d/i.test(value) && !isZero(value);

/** A whole line of versions; without an end behind it nothing says which others are meant. */
const LINE = /^V?\d+\.X$/i;

const isZero = (value: string): boolean => /^0(?:\.0)*$/.test(value);

function partsOf(words: string): readonly Part[] | undefined {
  const parts: Part[] = [];
  let rest = words;
  while (rest !== "") {
    const found = TOKEN.exec(rest);
    if (found === null || parts.length > 60) return undefined;
    const next = rest[found[0].length];
    if (next !== undefined && !/[\s,|<>]/.test(next)) return undefined;
    const apart = /[,|]/.test(found[1] ?? "");
    parts.push({ apart, operator: (found[2] ?? "").toLowerCase(), value: found[3] ?? "" });
    rest = rest.slice(found[0].length).trim();
  }
  return parts;
}
