import type { AttributedSubject, Attribution, Evidence, JoinReason, MakerClaim } from "../../model/attribution.ts";
import type { StoredObservation, Subject } from "../../model/observation.ts";
import type { Matcher } from "../match/matcher.ts";
import { type Gathered, type SeenSign, gather } from "./gather.ts";
import { judgementsOf } from "./judgement.ts";
import { brandOf, classesOf, firmwareOf, isGenericBrand, madeOnOf, modelOf, serialOf } from "./properties.ts";
import { whyUndecided } from "./undecided.ts";
import { type Candidate, POINTS, type Weighing, weigh } from "./weigh.ts";

/** What joining says of an asset, for its attribution. */
export interface JoinedIdentity {
  readonly asset: string;
  readonly parent: string | null;
  readonly joined: readonly JoinReason[];
  readonly contested: boolean;
}

/** Most pieces of evidence listed on either side; each kind is listed at least once before any is repeated. */
const MAX_EVIDENCE = 24;

/** Says who made an asset and what it is, with the evidence for and against. Never throws, whatever was observed. */
export function attribute(
  joined: JoinedIdentity,
  observations: readonly StoredObservation[],
  matcher: Matcher,
): Attribution {
  const gathered = gather(observations, matcher);
  const brand = brandOf(gathered);
  const judged = judgementsOf(observations, matcher);
  const signs = [...gathered.signs, ...relabelSigns(gathered, brand, matcher), ...judged.signs];
  const weighing = weigh(signs, judged);
  const maker = weighing.is === "maker" ? weighing.best.maker : undefined;
  const claim = makerClaim(weighing, matcher);
  const [deviceClass, ...otherClasses] = classesOf(gathered, maker);
  return {
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
}

function namesBeside(brand: string | null, maker: string | undefined, matcher: Matcher): readonly string[] {
  const vendor = maker === undefined ? undefined : matcher.vendors.get(maker);
  const names = vendor === undefined ? [] : [...vendor.aliases, ...vendor.brands.map((each) => each.name)];
  return brand === null ? names : [brand, ...names];
}

function relabelSigns(gathered: Gathered, brand: string | null, matcher: Matcher): readonly SeenSign[] {
  const model = brand === null ? null : modelOf(gathered, namesBeside(brand, undefined, matcher));
  if (brand === null || model === null) return [];
  const observation = gathered.statements.get("model")?.[0]?.observation ?? "";
  return matcher.signsOfRelabel(brand, model).map((sign) => ({ sign, observation, value: `${brand} ${model}` }));
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

function subjectsOf(observations: readonly StoredObservation[]): readonly AttributedSubject[] {
  const distinct = new Map<string, AttributedSubject>();
  for (const { origin, subject } of observations) {
    const key = keyOf(origin, subject);
    if (!distinct.has(key)) distinct.set(key, { origin, ...subject });
  }
  if (distinct.size === 1) return [...distinct.values()];
  return [...distinct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, subject]) => subject);
}

/** Equal for equal subjects of one origin, in the order in which they are told, and cheaper than their JSON. */
function keyOf(origin: string, subject: Subject): string {
  let key = origin;
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
