import type { AffectedRange, RangeEdge, Wording } from "../../model/advisory.ts";
import { readComparators } from "./comparators.ts";
import { monthOrDay } from "./days.ts";
import { readVersion } from "./version.ts";

/** Longest wording that is read; longer ones are lists that nobody can check. */
const LONGEST = 600;

/** Reads what is published about versions. What is not certain is `unread`, and then a device is unknown. */
export function readWording(text: string): Wording {
  if (text.length > LONGEST) return UNREAD;
  const words = tidy(text);
  const lower = words.toLowerCase();
  if (UNBOUNDED.has(lower)) return { kind: "unbounded" };
  if (ALL.has(lower)) return { kind: "all" };
  for (const read of READERS) {
    const wording = read(words);
    if (wording !== undefined) return wording;
  }
  return UNREAD;
}

const UNREAD: Wording = { kind: "unread" };
const UNBOUNDED: ReadonlySet<string> = new Set([
  "",
  "-",
  "0",
  "n/a",
  "unspecified",
  "unknown",
  'cpe version "-": nvd gives no bound',
  'nvd cpe version "-" (no bound published)',
]);
const ALL: ReadonlySet<string> = new Set([
  "*",
  "< *",
  "all",
  "all versions",
  "all firmware versions",
  "all versions, eol",
]);

const tidy = (text: string): string =>
  text
    .normalize("NFKC")
    .replaceAll(/[\u2010-\u2015]/g, "-")
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/ affected$/i, "")
    .replace(/\.$/, "")
    .trim();

/** A version token: a digit in it, no blank, perhaps with its build. */
const V = String.raw`[A-Za-z]{0,12}[\w.\-]*\d[\w.\-()\\/]*(?:[ _]?build[ _]?\d{6,8})?`;
const at = (pattern: string): RegExp => new RegExp(`^${pattern.replaceAll("<V>", `(${V})`)}$`, "iu");

const edge = (text: string, inclusive: RangeEdge["inclusive"]): RangeEdge => ({ ...readVersion(text), inclusive });
const one = (range: AffectedRange): Wording => ({ kind: "ranges", which: "any", ranges: [range] });
const upTo = (text: string, inclusive: RangeEdge["inclusive"]): Wording => one({ to: edge(text, inclusive) });

type Read = (words: string) => Wording | undefined;

const rule = (pattern: string, make: (found: readonly string[]) => Wording | undefined): Read => {
  const expression = at(pattern);
  return (words) => {
    const found = expression.exec(words);
    return found === null ? undefined : make(found.slice(1).map((part) => part ?? ""));
  };
};

const beforeBuild = (day: string): Wording | undefined => {
  const read = monthOrDay(day);
  return read === undefined ? undefined : one({ to: { ...read, inclusive: false } });
};

/** In order; the first that reads the whole text answers. */
const READERS: readonly Read[] = [
  rule(String.raw`build date before (\d{6,8})`, ([day = ""]) => beforeBuild(day)),
  rule(String.raw`build date before (\d{6,8}) ?\(versions? before <V> are not affected\)`, ([day = "", from = ""]) => {
    const read = monthOrDay(day);
    if (read === undefined) return undefined;
    return one({ from: edge(from, true), to: { ...read, inclusive: false }, earlierUnaffected: true });
  }),
  rule(String.raw`(?:for )?(?:versions which )?build ?time (?:is )?before (.{4,24})`, ([day = ""]) => beforeBuild(day)),
  rule(
    String.raw`(?:[A-Z]{2,4}[-\dA-Z]*X{2,3}(?: and |, )?){1,6} versions which build time before (.{4,24})`,
    ([day = ""]) => beforeBuild(day),
  ),
  rule(String.raw`[^;:]{10,500} devices build ?time before (.{4,24})`, ([day = ""]) => beforeBuild(day)),
  rule(String.raw`build ?time between (.{4,24}) ~ (.{4,24})`, ([first = "", last = ""]) => {
    const [from, to] = [monthOrDay(first), monthOrDay(last)];
    return from === undefined || to === undefined
      ? undefined
      : one({ from: { ...from, inclusive: "unsaid" }, to: { ...to, inclusive: "unsaid" } });
  }),
  rule(String.raw`versions below <V> ?\(including <V>\)`, ([below = "", including = ""]) =>
    below === including ? upTo(below, true) : undefined,
  ),
  rule("versions (?:below|before|prior to) <V>", ([below = ""]) => upTo(below, false)),
  rule(
    String.raw`versions after <V> ?\(including <V>\) and before <V> ?\(not including <V>\)`,
    ([after = "", a = "", before = "", b = ""]) =>
      after === a && before === b ? one({ from: edge(after, true), to: edge(before, false) }) : undefined,
  ),
  rule("versions after <V> and before <V>", ([after = "", before = ""]) =>
    one({ from: edge(after, "unsaid"), to: edge(before, false) }),
  ),
  rule("versions between <V> and <V>", ([from = "", to = ""]) =>
    one({ from: edge(from, true), to: edge(to, "unsaid") }),
  ),
  rule("version <V>, versions between <V> and <V>", ([exact = "", from = "", to = ""]) => ({
    kind: "ranges",
    which: "any",
    ranges: [{ exact: exactly(exact) }, { from: edge(from, true), to: edge(to, "unsaid") }],
  })),
  rule(
    "(?:AXIS OS )?<V> (?:and the versions prior to it|and earlier|or earlier|and prior versions?|and prior)",
    ([last = ""]) => upTo(last, true),
  ),
  rule("fixed in <V> and newer, <V> and prior are(?: affected)?", ([fixed = "", last = ""]) => ({
    kind: "ranges",
    which: "unsaid",
    ranges: [{ to: edge(last, true) }, { to: edge(fixed, false) }],
  })),
  (words) => priorTo(words),
  rule("<V> to <V>", ([from = "", to = ""]) => one({ from: edge(from, true), to: edge(to, true) })),
  rule(String.raw`(?:AXIS OS ){0,2}(\d[\d.]*) ?- ?(\d[\d.]*)`, ([from = "", to = ""]) => window(from, to)),
  (words) => readComparators(words),
  (words) => exacts(words),
];

/** `11.0 - 11.6.16.0` is a window; `3.0.4-20181109` is a version with a hyphen. */
function window(from: string, to: string): Wording | undefined {
  if (!from.includes(".") || !to.includes(".")) return undefined;
  return one({ from: edge(from, true), to: edge(to, true) });
}

/** `Prior to version 1.41.16, Prior to version 2.22.00`: which bound is whose is not said. */
function priorTo(words: string): Wording | undefined {
  const parts = words.split(/[;,] ?/).filter((part) => part !== "");
  const found = parts.map((part) => PRIOR.exec(part)?.[1]);
  if (found.length === 0 || found.some((each) => each === undefined)) return undefined;
  const ranges = found.map((each) => ({ to: edge(each ?? "", false) }));
  return { kind: "ranges", which: ranges.length === 1 ? "any" : "unsaid", ranges };
}

const PRIOR = at("prior to (?:version )?<V>");

/** Versions named one by one. Model numbers and sentences are not versions: each begins with a digit, or V and a digit; Vivotek's are VVTK. */
function exacts(words: string): Wording | undefined {
  const parts = words.split(/, ?/);
  if (parts.length > 40 || !parts.every((part) => EXACT.test(part))) return undefined;
  return { kind: "ranges", which: "any", ranges: parts.map((part) => ({ exact: exactly(part) })) };
}

const EXACT = /^(?:(?:version )?v?\.?\d[\w.\-()\\/]{0,60}(?:[ _]build[ _]\d{6,8})?|vvtk-\d{4}[a-z])$/iu;

const exactly = (text: string): NonNullable<AffectedRange["exact"]> => {
  const { version, build } = readVersion(text);
  return { version: version ?? text, ...(build === undefined ? {} : { build }) };
};
