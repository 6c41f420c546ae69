import { type Catalogue, type Provision, reachesNoGoods } from "../../model/catalogue.ts";
import type { Owner } from "../../model/owner.ts";
import type { Ruling, RulingTerm } from "../../model/ruling.ts";
import type { LegalDate } from "../../model/time.ts";
import { NOTHING_SAID, say } from "../../model/said.ts";
import { ownerReading } from "./addressees.ts";
import { exceptionReadings, hasFactExceptions } from "./exceptions.ts";
import type { AssetFacts, PlaceFacts } from "./facts.ts";
import { acquisitionReading, authorisationReading, classReading, installationReading } from "./goods.ts";
import { makerReading, type Reach } from "./maker.ts";
import { placeReadings } from "./place.ts";
import { asReported, conclude, type Outcome, type Reading } from "./reading.ts";
import { type Clause, timeReading } from "./time.ts";
import { type Houses, housesOf, standingIn } from "./vendors.ts";
import { waiversUnder } from "./waivers.ts";

/** For whom and for which day the law is read. */
export interface Circumstance {
  readonly owner: Owner;
  readonly asOf: LegalDate;
  /** After how many months since the last reading a summary says so; a default applies. */
  readonly staleAfterMonths?: number | undefined;
}

/** The provisions of a catalogue made ready for one owner and one day. */
export interface Law {
  /** In the order of the catalogue. */
  readonly clauses: readonly Clause[];
  /** What the law asks of a site, as text: sites that are alike to it share one. */
  placeKey(site: PlaceFacts): string;
  /** One ruling per clause, in the same order. */
  rule(facts: AssetFacts): readonly Ruling[];
  /** The same without the asset: assets that are alike to the law share one list. */
  terms(facts: AssetFacts): readonly RulingTerm[];
}

/** Reads all instruments for one owner and day; what does not depend on the asset is decided here, once. */
export function compileLaw(catalogue: Pick<Catalogue, "vendors" | "instruments">, circumstance: Circumstance): Law {
  const houses = housesOf(catalogue.vendors);
  const clauses = clausesOf(catalogue);
  const rulers = clauses.map((clause) => compileClause(clause, circumstance, houses));
  const placeKey = placeKeyFor(circumstance.owner);
  const outcomes = remembering(
    (facts) => rulers.map((ruler, at) => ({ provision: clauses[at]?.provision.id ?? "", ...ruler(facts) })),
    (facts) => keyOf(facts, placeKey),
  );
  return {
    clauses,
    placeKey,
    terms: outcomes,
    rule: (facts) => {
      const { asset } = facts;
      return outcomes(facts).map((outcome) => rulingOf(asset, outcome));
    },
  };
}

/** Written out: spreading millions of outcomes takes ten times as long (bench/law.ts). */
function rulingOf(asset: string, { provision, verdict, because, missing, duty, said, waivedUntil }: TermOf): Ruling {
  if (waivedUntil !== undefined) return { asset, provision, verdict, because, missing, said, waivedUntil };
  return duty === undefined
    ? { asset, provision, verdict, because, missing, said }
    : { asset, provision, verdict, because, missing, duty, said };
}

/** Every provision in its instrument, in the order of the catalogue. */
export const clausesOf = ({ instruments }: Pick<Catalogue, "instruments">): readonly Clause[] =>
  instruments.flatMap((instrument) => instrument.provisions.map((provision) => ({ instrument, provision })));

/** One provision applied to one asset, for one owner, on one date. For many assets use {@link compileLaw}. */
export function ruleOn(
  clause: Clause,
  facts: AssetFacts,
  circumstance: Circumstance,
  catalogue: Pick<Catalogue, "vendors">,
): Ruling {
  const ruler = compileClause(clause, circumstance, housesOf(catalogue.vendors));
  return { asset: facts.asset, provision: clause.provision.id, ...ruler(facts) };
}

type Ruler = (facts: AssetFacts) => Outcome;

function compileClause(clause: Clause, circumstance: Circumstance, houses: Houses): Ruler {
  const { provision } = clause;
  const { citation, duty, goods } = provision;
  const fixed = fixedReadings(clause, circumstance);
  if (fixed.some((reading) => reading.kind === "no")) {
    const outcome = conclude(citation, duty, fixed);
    return () => outcome;
  }
  const waivers = waiversUnder(clause, circumstance.owner, circumstance.asOf);
  const excepts = hasFactExceptions(provision);
  const reach: Reach = { goods, houses, standing: standingIn(goods, houses) };
  const rule = (facts: AssetFacts): Outcome =>
    conclude(citation, duty, [
      makerReading(reach, facts),
      classReading(reach, facts),
      acquisitionReading(provision.acquired, facts, circumstance.asOf),
      installationReading(provision.installed, facts, circumstance.asOf),
      authorisationReading(provision.authorised, facts, circumstance.asOf),
      ...placeReadings(provision, circumstance.owner, facts),
      identityReading(facts),
      ...fixed,
      ...(excepts ? exceptionReadings(provision, facts) : []),
      ...waivers.of(facts),
    ]);
  const { knownBy, knownByReason } = clause.instrument;
  if (knownBy !== "press") return rule;
  return (facts) => asReported(rule(facts), knownByReason ?? "the instrument is known from the press alone");
}

/** What a shared identity joins or keeps apart depends on what else was read: nothing rests on it. */
const identityReading = ({ contested }: AssetFacts): Reading =>
  contested
    ? {
        kind: "yes",
        says: NOTHING_SAID,
        but: say`something else shows the same address, MAC or serial, so which of them was observed is open`,
      }
    : { kind: "yes", says: NOTHING_SAID };

/** Time first, then the goods that nobody has, then the owner: the first certain `no` is the one that is told. */
export function fixedReadings({ instrument, provision }: Clause, { owner, asOf }: Circumstance): readonly Reading[] {
  const time = timeReading({ instrument, provision }, asOf);
  if (reachesNoGoods(provision.goods)) return [time, noGoods(provision)];
  return [
    time,
    ownerReading(provision.addressees, owner, asOf),
    ...(provision.conditions ?? []).map(conditionReading),
    ...waiversUnder({ instrument, provision }, owner, asOf).fixed,
  ];
}

/** A fact that must hold and that nothing decamp reads can show. */
const conditionReading = (asks: string): Reading => ({
  kind: "unknown",
  says: say`the text also asks ${asks}`,
  missing: [say`${asks}`],
});

const noGoods = (provision: Provision): Reading => ({
  kind: "no",
  says: say`it binds ${provision.addressees.words} and covers nobody's cameras`,
});

type TermOf = RulingTerm & Pick<Outcome, "said">;
type Outcomes = readonly TermOf[];

/** Most distinct sets of outcomes kept; then it starts anew. A guess: estates of 100,000 devices have some hundreds. */
const MOST_KEPT = 10_000;

/** Assets that are alike to the law share their outcomes, and with them the sentences. */
function remembering(
  rule: (facts: AssetFacts) => Outcomes,
  keyOf: (facts: AssetFacts) => string,
): (facts: AssetFacts) => Outcomes {
  const kept = new Map<string, Outcomes>();
  return (facts) => {
    const key = keyOf(facts);
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const outcomes = rule(facts);
    kept.set(key, outcomes);
    return outcomes;
  };
}

/** Which site it is counts only where a waiver is for some sites: else 10,000 sites would be as many kinds of place. */
function placeKeyFor({ waivers = [] }: Owner): (site: PlaceFacts) => string {
  const named = new Set(waivers.flatMap(({ sites }) => sites ?? []));
  return ({ id, purpose, sensitivity, operator, coreNetwork, ofRecorder }) => {
    const which = id !== undefined && named.has(id) ? id : undefined;
    return JSON.stringify([purpose, sensitivity, operator, coreNetwork, which, ofRecorder]);
  };
}

/** Everything of the facts but the asset's own id: equal keys mean equal rulings. What devices or documents say is quoted. */
function keyOf(facts: AssetFacts, placeKey: (site: PlaceFacts) => string): string {
  const maker = facts.maker === null ? "" : `${facts.maker.id} ${facts.maker.confidence} ${facts.maker.name}`;
  let key = `${facts.contested}|${maker}|${facts.class} ${facts.otherClasses.join(" ")}|${facts.relabel}|${JSON.stringify([facts.brand, facts.undecidedBecause])}`;
  for (const label of facts.otherLabels ?? []) key += `|l${JSON.stringify(label)}`;
  for (const rival of facts.rivals) key += `|r${rival.id} ${rival.weight}`;
  for (const vendor of facts.against) key += `|x${vendor.labelOnly} ${JSON.stringify(vendor.id)}`;
  for (const day of facts.acquired) key += `|a${day.from} ${day.to} ${JSON.stringify(day.text)}`;
  for (const day of facts.installed) key += `|i${day.from} ${day.to} ${JSON.stringify(day.text)}`;
  for (const day of facts.authorised ?? []) key += `|g${day.from} ${day.to} ${JSON.stringify(day.text)}`;
  for (const part of facts.components ?? []) key += `|p${JSON.stringify(part)}`;
  for (const day of facts.contracted ?? []) key += `|c${day.from} ${day.to} ${JSON.stringify(day.text)}`;
  if (facts.funding !== undefined) key += `|f${JSON.stringify(facts.funding)}`;
  if (facts.purposes !== undefined) key += `|q${JSON.stringify(facts.purposes)}`;
  if (facts.waivers !== undefined) key += `|w${JSON.stringify(facts.waivers)}`;
  for (const site of facts.sites ?? []) key += `|s${placeKey(site)}`;
  for (const text of facts.unreadDates) key += `|u${JSON.stringify(text)}`;
  return key;
}
