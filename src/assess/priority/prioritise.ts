import type { Weakness, WeaknessReport, WeaknessVerdict } from "../../model/advisory.ts";
import type { Attribution } from "../../model/attribution.ts";
import type { Provision } from "../../model/catalogue.ts";
import type { ExposureFinding } from "../../model/exposure.ts";
import type { Priority, PriorityReason, PriorityWeights } from "../../model/priority.ts";
import type { RulingTerm } from "../../model/ruling.ts";
import { clause, type Filling, type Said, say, word } from "../../model/said.ts";
import type { LegalDate } from "../../model/time.ts";

/** What is known of one asset when its turn is decided. */
export interface Case {
  readonly attribution: Attribution;
  readonly rulings: readonly RulingTerm[];
  readonly weaknesses: WeaknessReport["weaknesses"];
  readonly findings: readonly ExposureFinding[];
  /** The purpose of its site in the owner's words. */
  readonly purpose: string | undefined;
}

export interface PrioritySettings {
  readonly weights: PriorityWeights;
  readonly asOf: LegalDate;
  /** Those that may bind the owner, also from a later day on. */
  readonly provisions: ReadonlyMap<string, Provision>;
}

/** Why this asset's turn comes when it comes: reasons in words with their points, and the sum. */
export function prioritise(each: Case, settings: PrioritySettings): Priority {
  const { weights } = settings;
  const reasons = [
    lawReason(each, settings),
    exploitedReason(each.weaknesses, weights),
    flawReason(each.weaknesses, weights),
    reachReason(each.findings, weights),
    stateReason(each.findings, weights),
    classReason(each.attribution, weights),
    makerReason(each.attribution, weights),
    purposeReason(each.purpose, weights),
  ].filter((reason): reason is PriorityReason => reason !== undefined && reason.points !== 0);
  return {
    // Weights may have parts of a point; sums of such have digits that nobody wrote.
    points: Number(reasons.reduce((sum, { points }) => sum + points, 0).toFixed(6)),
    reasons: reasons.toSorted((a, b) => b.points - a.points),
  };
}

function lawReason(
  { attribution, rulings }: Case,
  { weights, asOf, provisions }: PrioritySettings,
): PriorityReason | undefined {
  const by = (verdict: RulingTerm["verdict"]): readonly RulingTerm[] =>
    rulings.filter((each) => each.verdict === verdict);
  const covered = by("covered");
  if (covered.length > 0) return law(weights.covered.now, say`covered today by ${namesOf(covered)}`);
  const disputed = by("disputed");
  if (disputed.length > 0) return law(weights.covered.disputed, say`disputed under ${namesOf(disputed)}`);
  const waived = rulings.filter(({ waivedUntil }) => waivedUntil !== undefined);
  if (waived.length > 0) {
    const last = waived.map(({ waivedUntil = "" }) => waivedUntil).toSorted()[0] ?? "open";
    const says =
      last === "open"
        ? say`waived without an end under ${namesOf(waived)}`
        : say`waived until ${last} under ${namesOf(waived)}`;
    return law(weights.covered.later, says);
  }
  const maker = attribution.maker?.id;
  const later = [...provisions.values()]
    .filter(({ from, goods }) => from > asOf && maker !== undefined && goods.makers.includes(maker))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))[0];
  if (later !== undefined)
    return law(weights.covered.later, say`${later.id} names its maker and begins on ${later.from}`);
  const open = by("undetermined");
  if (open.length === 0) return undefined;
  return law(weights.covered.undetermined, say`undetermined under ${namesOf(open)}`);
}

const law = (points: number, says: Said): PriorityReason => ({ kind: "law", points, says });

const namesOf = (rulings: readonly RulingTerm[]): Filling => {
  const [first = "", second, ...others] = rulings.map(({ provision }) => provision);
  if (second === undefined) return first;
  return others.length === 0 ? say`${first} and ${second}` : say`${first}, ${second} and ${others.length} more`;
};

const OPEN = ["affected", "likely", "possible", "unknown"] as const satisfies readonly WeaknessVerdict[];

function exploitedReason(weaknesses: readonly Weakness[], weights: PriorityWeights): PriorityReason | undefined {
  return gravest(
    weaknesses.filter(({ vulnerability }) => vulnerability.kev !== undefined),
    (verdict, names) => ({
      kind: "exploited",
      points: weights.exploited[verdict],
      says: say`${VERDICT_WORDS[verdict]} ${names}, known to be exploited`,
    }),
  );
}

/** From here on a flaw counts: CVSS calls 7 and more high. */
const HIGH = 7;

function flawReason(weaknesses: readonly Weakness[], weights: PriorityWeights): PriorityReason | undefined {
  return gravest(
    weaknesses.filter(({ vulnerability }) => (vulnerability.cvss?.score ?? 0) >= HIGH),
    (verdict, names) => ({
      kind: "flaw",
      points: weights.flaw[verdict],
      says: say`${VERDICT_WORDS[verdict]} ${names} of CVSS ${HIGH} or more`,
    }),
  );
}

const VERDICT_WORDS: Readonly<Record<(typeof OPEN)[number], Said>> = {
  affected: say`affected by`,
  likely: say`likely affected by`,
  possible: say`possibly affected by`,
  unknown: say`not known whether affected by`,
};

function gravest(
  weaknesses: readonly Weakness[],
  make: (verdict: (typeof OPEN)[number], names: Filling) => PriorityReason,
): PriorityReason | undefined {
  for (const verdict of OPEN) {
    const found = weaknesses.filter((each) => each.verdict === verdict);
    if (found.length === 0) continue;
    const names = found.map(({ vulnerability }) => vulnerability.id);
    const [first = "", second] = names;
    if (second === undefined) return make(verdict, first);
    return make(verdict, names.length === 2 ? say`${first} and ${second}` : say`${first} and ${names.length - 1} more`);
  }
  return undefined;
}

function reachReason(findings: readonly ExposureFinding[], weights: PriorityWeights): PriorityReason | undefined {
  for (const reach of ["internet", "cloud", "network"] as const) {
    const found =
      findings.find((each) => each.reach === reach && each.state === "observed") ??
      findings.find((each) => each.reach === reach);
    if (found !== undefined)
      return {
        kind: "reach",
        points: weights.reach[reach],
        says: say`${word(`reach ${reach}`)} (${word(found.state)}): ${clause(found.says)}`,
      };
  }
  const unlooked = findings.filter(({ state }) => state === "nobody-looked").length;
  if (unlooked < findings.length || unlooked === 0) return undefined;
  return { kind: "reach", points: weights.reach["nobody-looked"], says: say`nobody looked at how it can be reached` };
}

function stateReason(findings: readonly ExposureFinding[], weights: PriorityWeights): PriorityReason | undefined {
  const found = findings.find(({ topic, state }) => topic === "default-state" && state === "observed");
  return found === undefined
    ? undefined
    : { kind: "default-state", points: weights["default-state"], says: say`${clause(found.says)}` };
}

function classReason({ class: kind }: Attribution, weights: PriorityWeights): PriorityReason | undefined {
  const points = weights.class[kind];
  return points === undefined ? undefined : { kind: "class", points, says: word(`class ${kind}`) };
}

function makerReason({ maker }: Attribution, weights: PriorityWeights): PriorityReason | undefined {
  return maker === null
    ? { kind: "maker", points: weights["maker-not-known"], says: say`its maker is not known` }
    : undefined;
}

function purposeReason(purpose: string | undefined, weights: PriorityWeights): PriorityReason | undefined {
  const found = weights.purpose.find(({ says }) => purpose?.toLowerCase().includes(says.toLowerCase()) === true);
  return found === undefined
    ? undefined
    : { kind: "purpose", points: found.points, says: say`its site serves ${found.says}` };
}
