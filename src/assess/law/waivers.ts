import type { Exception, WaiverClause } from "../../model/catalogue.ts";
import type { Owner, Waiver } from "../../model/owner.ts";
import type { LegalDate } from "../../model/time.ts";
import { NOTHING_SAID, say, series, type Said } from "../../model/said.ts";
import { quote } from "./exceptions.ts";
import type { AssetFacts, PlaceFacts } from "./facts.ts";
import { agreed } from "./place.ts";
import type { Reading } from "./reading.ts";
import type { Clause } from "./time.ts";

/**
 * A waiver that the owner holds. While it runs and reaches the asset it is an exception of the text like any other: a `no`, with
 * its reference, its days and the clause that allows it. What the profile leaves open of a waiver that may run (its days, its
 * reference, under which clause) speaks against the duty without lifting it: a conflict, so disputed. What is not known of
 * the asset lifts nothing: the verdict stays, and names the waiver among what would change it.
 */
export interface HeldWaivers {
  /** Of waivers that reach every asset. */
  readonly fixed: readonly Reading[];
  /** How each that is held stands on the day, for a summary. */
  readonly held: readonly { readonly life: Reading; readonly forSome: boolean }[];
  /** Of those that are for some sites, makers or listed assets. */
  of(facts: AssetFacts): readonly Reading[];
}

export function waiversUnder({ instrument, provision }: Clause, owner: Owner, asOf: LegalDate): HeldWaivers {
  const held = (owner.waivers ?? []).filter(
    (each) => each.instrument === instrument.id || each.instrument === provision.id,
  );
  const given = provision.exceptions.some(({ waiver }) => waiver !== undefined);
  if (held.length === 0 && !given) return NONE;
  const described = new Set((owner.waivers ?? []).flatMap(({ reference }) => reference?.trim() ?? []));
  const living = held.map((waiver) => ({ waiver, life: lifeOf(waiver, provision.exceptions, asOf) }));
  // Known from the press alone, it informs on every asset and settles none: nothing is fixed.
  const isForSome = (waiver: Waiver): boolean => isBounded(waiver) || instrument.knownBy === "press";
  const bounded = living.filter(({ waiver }) => isForSome(waiver));
  return {
    held: living.map(({ waiver, life }) => ({ life, forSome: isBounded(waiver) })),
    fixed: living.filter(({ waiver }) => !isForSome(waiver)).map(({ life }) => life),
    of: (facts) => [
      ...bounded.map(({ waiver, life }) => reaching(waiver, life, facts)),
      ...(given ? undescribed(facts, described) : []),
    ],
  };
}

/** A waiver that a register names and the profile does not describe: what it is for and how long it runs nobody stated. */
function undescribed({ waivers = [] }: AssetFacts, described: ReadonlySet<string>): readonly Reading[] {
  const other = waivers.find((each) => !described.has(each.trim()));
  if (other === undefined) return [];
  const turns = say`the waiver ${JSON.stringify(other.slice(0, 120))} that a register names, once the owner profile describes it`;
  return [{ kind: "yes", says: NOTHING_SAID, turns }];
}

const NONE: HeldWaivers = { held: [], fixed: [], of: () => [] };

/** Is it for some assets only? */
const isBounded = ({ sites, makers, listed }: Waiver): boolean =>
  sites !== undefined || makers !== undefined || listed === true;

/** How a waiver stands on a day for what it reaches. */
function lifeOf(waiver: Waiver, exceptions: readonly Exception[], asOf: LegalDate): Reading {
  const { from, until } = waiver;
  const named = nameOf(waiver);
  if (until !== undefined && until !== OPEN && asOf > until)
    return { kind: "yes", says: say`${named} ended on ${until}` };
  if (from !== undefined && asOf < from) {
    return { kind: "yes", says: NOTHING_SAID, turns: say`${named}, from ${from} on` };
  }
  const clauses = exceptions.flatMap((each) => (each.waiver === undefined ? [] : [{ ...each, waiver: each.waiver }]));
  const under = clauses.filter((each) => waiver.under === undefined || each.waiver.id === waiver.under);
  const [clause] = under;
  if (clause === undefined) return noClause(waiver, clauses.length > 0);
  const gone = under.filter(({ waiver: { latest } }) => latest !== undefined && asOf > latest);
  if (gone.length > 0) return pastLatest(named, gone[0]?.waiver ?? clause.waiver, gone.length < under.length);
  const open = [
    ...(waiver.reference === undefined ? [say`its reference`] : []),
    ...(from === undefined ? [say`its first day`] : []),
    ...(until === undefined ? [say`its last day`] : []),
  ];
  if (open.length > 0) {
    return {
      kind: "conflict",
      says: say`the owner profile states ${named} and does not say ${series(open, ", ")}`,
      missing: open.map((each) => say`waiver: ${each}`),
    };
  }
  const days =
    until === OPEN || until === undefined
      ? say`from ${from ?? ""} on, without an end`
      : say`from ${from ?? ""} until ${until}`;
  return {
    kind: "no",
    waivedUntil: until ?? OPEN,
    says: say`the owner holds ${named} ${days}; ${quote(clause)}`,
    turns: until === OPEN || until === undefined ? say`the end of the waiver` : say`the end of the waiver on ${until}`,
  };
}

/** As an owner profile writes that a permission has no end. */
const OPEN = "open";

const nameOf = ({ reference }: Waiver): Said =>
  reference === undefined ? say`a waiver` : say`the waiver ${JSON.stringify(reference.slice(0, 120))}`;

function noClause(waiver: Waiver, others: boolean): Reading {
  const says = others
    ? say`the owner profile states ${nameOf(waiver)} under ${JSON.stringify((waiver.under ?? "").slice(0, 60))}, which is no exception of the text`
    : say`the owner profile states ${nameOf(waiver)}, and no text seen provides for one`;
  return { kind: "conflict", says, missing: [say`waiver: the clause under which it was given`] };
}

function pastLatest(named: Said, { by, latest }: WaiverClause, others: boolean): Reading {
  const says = say`the owner profile states ${named}, and one by ${by} may run until ${latest ?? ""} at the latest`;
  const missing = others ? say`waiver: under which clause it was given` : say`waiver: how it can run so long`;
  return { kind: "conflict", says, missing: [missing] };
}

const YES: Reading = { kind: "yes", says: NOTHING_SAID };

/** The reading of a waiver for one asset. `yes` is "it lifts nothing here". */
function reaching(waiver: Waiver, life: Reading, facts: AssetFacts): Reading {
  const open: Reading =
    life.kind === "yes" ? YES : { kind: "yes", says: NOTHING_SAID, turns: say`its falling under ${nameOf(waiver)}` };
  const readings = new Set([byMaker(waiver, facts), bySite(waiver, facts), byList(waiver, facts)]);
  if (readings.has("no")) return YES;
  if (life.kind === "yes") return readings.has("unknown") ? YES : life;
  if (readings.has("torn")) {
    return {
      kind: "conflict",
      says: say`signs differ on whether it falls under ${nameOf(waiver)}`,
      missing: [say`whether it falls under the waiver`],
    };
  }
  return readings.has("unknown") ? open : life;
}

type Fits = "yes" | "no" | "unknown" | "torn";

/** By who built it. A rival inside beside a maker outside, or the other way round, is torn: either may go. */
function byMaker({ makers }: Waiver, { maker, rivals }: AssetFacts): Fits {
  if (makers === undefined) return "yes";
  if (makers === "unknown") return "unknown";
  const strong = rivals.filter(({ weight }) => weight !== "hint" && weight !== "weak").map(({ id }) => id);
  const named = [...(maker === null ? [] : [maker.id]), ...strong];
  if (named.length === 0) return "unknown";
  const inside = named.filter((id) => makers.includes(id)).length;
  if (inside > 0 && inside < named.length) return "torn";
  if (inside === 0) return "no";
  return maker !== null && (maker.confidence === "high" || maker.confidence === "confirmed") ? "yes" : "unknown";
}

/** By where it stands: all sites that signs point to. */
function bySite({ sites }: Waiver, facts: AssetFacts): Fits {
  if (sites === undefined) return "yes";
  if (sites === "unknown") return "unknown";
  const reading = agreed(facts.sites ?? [], (site) => siteReading(sites, site));
  return FITS[reading.kind];
}

/** `unclear` stands for a site that is not known, or of the recorder alone, so that {@link agreed} tells it from one that is outside. */
function siteReading(sites: readonly string[], site: PlaceFacts | undefined): Reading {
  if (site?.id === undefined || site.ofRecorder === true) return { kind: "unclear", says: NOTHING_SAID, missing: [] };
  return { kind: sites.includes(site.id) ? "yes" : "no", says: NOTHING_SAID };
}

const FITS = { yes: "yes", no: "no", unclear: "unknown", unknown: "unknown", conflict: "torn" } as const;

/** By what registers say of it. */
function byList({ listed, reference }: Waiver, { waivers = [] }: AssetFacts): Fits {
  if (listed !== true) return "yes";
  if (reference === undefined || waivers.length === 0) return "unknown";
  const same = waivers.filter((each) => each.trim() === reference.trim()).length;
  return same === 0 ? "no" : "yes";
}
