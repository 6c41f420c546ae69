import type { AttributedSubject, Attribution, Evidence, JoinReason, MakerClaim } from "../../model/attribution.ts";
import type { StoredObservation, Subject } from "../../model/observation.ts";
import type { Matcher } from "../match/matcher.ts";
import { plainNumber } from "../match/spelling.ts";
import { type Gathered, type SeenSign, gather } from "./gather.ts";
import { judgementsOf } from "./judgement.ts";
import {
  brandOf,
  classesOf,
  firmwareOf,
  isGenericBrand,
  labelsBeside,
  madeOnOf,
  modelOf,
  serialOf,
} from "./properties.ts";
import { whyUndecided } from "./undecided.ts";
import { type Candidate, nameable, POINTS, type Weighing, weigh } from "./weigh.ts";

/** What joining says of an asset, for its attribution. */
export interface JoinedIdentity {
  readonly asset: string;
  readonly parent: string | null;
  readonly joined: readonly JoinReason[];
  readonly contested: boolean;
}

/** Most pieces of evidence listed on either side; each kind is listed at least once before any is repeated. */
const MAX_EVIDENCE = 24;

/** An attribution, and the labels that other sources state than the one it goes by. */
export interface Attributed {
  readonly attribution: Attribution;
  readonly otherLabels: readonly string[];
}

/** Says who made an asset and what it is, with the evidence for and against. Never throws, whatever was observed. */
export const attribute = (
  joined: JoinedIdentity,
  observations: readonly StoredObservation[],
  matcher: Matcher,
): Attribution => attributeWithLabels(joined, observations, matcher).attribution;

/** The same, with what the law asks beside. */
export function attributeWithLabels(
  joined: JoinedIdentity,
  observations: readonly StoredObservation[],
  matcher: Matcher,
): Attributed {
  const gathered = gather(observations, matcher);
  const brand = brandOf(gathered);
  const judged = judgementsOf(observations, matcher);
  const beside = [...relabelSigns(gathered, brand, matcher), ...judged.signs];
  const signs = beside.length === 0 ? gathered.signs : [...gathered.signs, ...beside];
  const weighing = weigh(signs, judged);
  const maker = weighing.is === "maker" ? weighing.best.maker : undefined;
  const claim = makerClaim(weighing, matcher);
  let makers: ReadonlySet<string> | undefined;
  const [deviceClass, ...otherClasses] = classesOf({ ...gathered, signs }, maker, () => (makers ??= nameable(signs)));
  const attribution: Attribution = {
    ...joined,
    subjects: subjectsOf(observations),
    maker: claim,
    brand,
    model: modelOf(gathered, namesBeside(brand, maker, matcher)),
    firmware: firmwareOf(gathered, maker),
    serial: serialOf(gathered),
    madeOn: madeOnOf(gathered, maker),
    class: deviceClass ?? "unknown",
    otherClasses,
    relabel: relabelOf(brand, maker, matcher),
    for: weighing.is === "maker" ? evidenceOf(weighing.best) : [],
    against: [...judged.against, ...againstOf(weighing)].slice(0, MAX_EVIDENCE),
    rivals: rivalsOf(weighing),
    undecidedBecause: whyUndecided(weighing, gathered, observations, judged),
  };
  return { attribution, otherLabels: labelsBeside(gathered, brand) };
}

/** The names that may stand before a model: asked for only where one does. */
const namesBeside = (brand: string | null, maker: string | undefined, matcher: Matcher) => (): readonly string[] => {
  const vendor = maker === undefined ? undefined : matcher.vendors.get(maker);
  const names = vendor === undefined ? [] : [...vendor.aliases, ...vendor.brands.map((each) => each.name)];
  return brand === null ? names : [brand, ...names];
};

const NONE: readonly SeenSign[] = [];

/** Of every label that is stated: were it the chosen one alone, another document's label would take a sign away. */
function relabelSigns(gathered: Gathered, brand: string | null, matcher: Matcher): readonly SeenSign[] {
  if (brand === null) return NONE;
  const stated = modelOf(gathered, namesBeside(brand, undefined, matcher));
  if (stated === null) return NONE;
  const model = plainNumber("model", stated);
  const observation = gathered.statements.get("model")?.[0]?.observation ?? "";
  const brands = new Set((gathered.statements.get("brand") ?? []).map((each) => each.value));
  return [...brands].flatMap((each) =>
    matcher.signsOfRelabel(each, model).map((sign) => ({ sign, observation, value: `${each} ${stated}` })),
  );
}

function makerClaim(weighing: Weighing, matcher: Matcher): MakerClaim | null {
  if (weighing.is !== "maker") return null;
  const id = weighing.best.maker;
  return { id, name: matcher.vendors.get(id)?.name ?? id, confidence: weighing.confidence };
}

/** True when label and maker are different houses, false when one, null when either is unknown or the label names nobody. */
function relabelOf(brand: string | null, maker: string | undefined, matcher: Matcher): boolean | null {
  if (brand === null || maker === undefined || isGenericBrand(brand)) return null;
  return matcher.brandOf(brand)?.vendor !== maker;
}

/** How many of the last distinct subjects are looked at before one is taken to be new; what slips through is met again in order. */
const LOOK_BACK = 12;

/** The distinct subjects by origin, then by their fields. Comparing is much cheaper than writing a key for each. */
function subjectsOf(observations: readonly StoredObservation[]): readonly AttributedSubject[] {
  const seen: StoredObservation[] = [];
  for (const observation of observations) {
    let at = seen.length - 1;
    const end = Math.max(seen.length - LOOK_BACK, 0);
    while (at >= end && !isSameSubject(seen[at] as StoredObservation, observation)) at -= 1;
    if (at < end) seen.push(observation);
  }
  return seen
    .sort(bySubject)
    .filter((each, at) => at === 0 || !isSameSubject(seen[at - 1] as StoredObservation, each))
    .map(({ origin, subject }) => ({ origin, ...subject }));
}

/** True for the same fields. Fields are in one order (LINES.md), by which {@link keyOf} tells subjects apart. */
function isSameSubject(one: StoredObservation, other: StoredObservation): boolean {
  if (one.origin !== other.origin) return false;
  if (one.subject === other.subject) return true;
  const { ip, port, mac } = one.subject;
  if (ip !== other.subject.ip || port !== other.subject.port || mac !== other.subject.mac) return false;
  let more = 0;
  for (const name in one.subject) {
    if (one.subject[name as keyof Subject] !== other.subject[name as keyof Subject]) return false;
    more += 1;
  }
  for (const _ in other.subject) more -= 1;
  return more === 0;
}

function bySubject(one: StoredObservation, other: StoredObservation): number {
  if (one.origin !== other.origin) return one.origin < other.origin ? -1 : 1;
  const [left, right] = [keyOf(one.subject), keyOf(other.subject)];
  return left < right ? -1 : Number(left > right);
}

/** Equal for equal subjects, in the order in which they are told, and cheaper than their JSON. */
function keyOf(subject: Subject): string {
  let key = "";
  for (const name in subject) key += `\0${name}\u0001${subject[name as keyof Subject]}`;
  return key;
}

const evidence = ({ sign, observation, value }: SeenSign): Evidence => ({
  observation,
  fingerprint: sign.fingerprint,
  says: value === "" || value === "yes" ? sign.says : `${sign.says}: ${value}`,
  weight: sign.weight ?? "hint",
});

function evidenceOf(candidate: Candidate): readonly Evidence[] {
  if (candidate.signs.length === candidate.kinds.length) return candidate.kinds.slice(0, MAX_EVIDENCE).map(evidence);
  const first = new Set(candidate.kinds);
  return [...candidate.kinds, ...candidate.signs.filter((seen) => !first.has(seen))]
    .slice(0, MAX_EVIDENCE)
    .map(evidence);
}

function againstOf(weighing: Weighing): readonly Evidence[] {
  if (weighing.is === "nobody") return [];
  const others = weighing.is === "maker" ? weighing.rivals : weighing.candidates;
  return others.flatMap((each) => evidenceOf(each)).slice(0, MAX_EVIDENCE);
}

function rivalsOf(weighing: Weighing): Attribution["rivals"] {
  if (weighing.is === "nobody") return [];
  // Whom a person named has no rival: what speaks for others is shown, and settles nothing.
  if (weighing.is === "maker" && weighing.best.points >= POINTS.decisive) return [];
  const others = weighing.is === "maker" ? weighing.rivals : weighing.candidates;
  return others.map((each) => ({ id: each.maker, weight: each.kinds[0]?.sign.weight ?? "hint" }));
}
