import type { Confidence, Weight } from "../../model/attribution.ts";
import type { SeenSign } from "./gather.ts";
import type { Judgements } from "./judgement.ts";

/**
 * Points of one kind of evidence. Only the strongest sign of a kind counts, so the same thing said twice adds nothing.
 * The numbers order combinations, they are not probabilities; docs/calibration.md measures what the words mean.
 */
export const POINTS: Readonly<Record<Weight, number>> = { hint: 0.4, weak: 1, moderate: 3, strong: 6, decisive: 100 };

/** One maker that evidence speaks for. */
export interface Candidate {
  readonly maker: string;
  readonly points: number;
  /** The strongest sign of each kind, strongest first. */
  readonly kinds: readonly SeenSign[];
  readonly signs: readonly SeenSign[];
}

export type Weighing =
  | { readonly is: "nobody" }
  | { readonly is: "contested"; readonly candidates: readonly Candidate[] }
  | {
      readonly is: "maker";
      readonly best: Candidate;
      readonly confidence: Confidence;
      readonly rivals: readonly Candidate[];
    };

/**
 * Weighs signs: independent kinds add, a rival's evidence takes away, and labels alone never go beyond low. A maker that a
 * person ruled out is no candidate; of one that a person is not sure of no more than low is said.
 */
export function weigh(signs: readonly SeenSign[], judged: Pick<Judgements, "rejected" | "doubted">): Weighing {
  const candidates = candidatesOf(signs).filter(
    ({ maker, points }) => points >= POINTS.hint && !judged.rejected.has(maker),
  );
  const best = candidates[0];
  if (best === undefined || best.points < POINTS.weak) return { is: "nobody" };
  const rivals = candidates.slice(1);
  const rival = rivals[0];
  const contested = rival !== undefined && rival.points >= best.points * CONTESTED_SHARE && rival.points >= POINTS.weak;
  if (contested) return { is: "contested", candidates };
  const confidence = judged.doubted.has(best.maker) ? "low" : confidenceOf(best, rival);
  return { is: "maker", best, confidence, rivals };
}

/** The makers that these signs are enough to name, would nothing speak for another and no person have ruled one out. */
export function nameable(signs: readonly SeenSign[]): ReadonlySet<string> {
  const byMaker = signsByMaker(signs);
  const makers = Array.from(byMaker, ([maker, list]) => candidateOf(maker, list));
  return new Set(makers.filter(({ points }) => points >= POINTS.weak).map(({ maker }) => maker));
}

/** A rival with this share of the best one's points leaves nothing to be said. */
const CONTESTED_SHARE = 0.8;
/** A rival with this share of the best one's points costs one word of confidence. */
const DISTURBING_SHARE = 0.35;

function signsByMaker(signs: readonly SeenSign[]): ReadonlyMap<string, SeenSign[]> {
  const byMaker = new Map<string, SeenSign[]>();
  for (const seen of signs) {
    if (seen.sign.weight === undefined) continue;
    const list = byMaker.get(seen.sign.maker);
    if (list === undefined) byMaker.set(seen.sign.maker, [seen]);
    else list.push(seen);
  }
  return byMaker;
}

function candidatesOf(signs: readonly SeenSign[]): readonly Candidate[] {
  const candidates = yielding(Array.from(signsByMaker(signs), ([maker, list]) => candidateOf(maker, list)));
  if (candidates.length < 2) return candidates;
  return candidates.toSorted((a, b) => b.points - a.points || (a.maker < b.maker ? -1 : 1));
}

/**
 * Numbering of models is short and makers hit upon the same: where a house that builds signs with its name, a model that looks
 * like another's speaks for that one no louder than a hint. Labels of houses that only relabel have no weight and change nothing.
 */
function yielding(candidates: readonly Candidate[]): readonly Candidate[] {
  const isSigned = candidates.some(({ kinds }) => kinds.some(({ sign }) => sign.kind === "label"));
  if (!isSigned) return candidates;
  return candidates.map((each) => (isByModelAlone(each) ? { ...each, points: POINTS.hint * each.kinds.length } : each));
}

/** Beside a model that looks like its own no more than hints speak for it, as the block of a former parent does. */
const isByModelAlone = ({ kinds }: Candidate): boolean =>
  kinds.some(({ sign }) => sign.kind === "model") &&
  kinds.every((seen) => seen.sign.weight === "hint" || (seen.sign.kind === "model" && pointsOf(seen) <= POINTS.weak));

const pointsOf = (seen: SeenSign): number => (seen.sign.weight === undefined ? 0 : POINTS[seen.sign.weight]);

function candidateOf(maker: string, signs: SeenSign[]): Candidate {
  if (signs.length > 1)
    signs.sort((a, b) => pointsOf(b) - pointsOf(a) || (a.sign.fingerprint < b.sign.fingerprint ? -1 : 1));
  const strongest: SeenSign[] = [];
  for (const seen of signs)
    if (!strongest.some((stronger) => stronger.sign.kind === seen.sign.kind)) strongest.push(seen);
  const points = firmPoints({ kinds: strongest });
  // A suspicion names somebody at most, with low confidence; it adds nothing to what is shown.
  return { maker, signs, kinds: strongest, points: points === 0 && strongest.length > 0 ? POINTS.weak : points };
}

/** Kinds that repeat what somebody wrote on a case or in a register. */
const LABELS = new Set(["label", "document", "relabel", "model"]);

function confidenceOf(best: Candidate, rival: Candidate | undefined): Confidence {
  const physical = best.kinds.filter((seen) => !LABELS.has(seen.sign.kind));
  const strong = physical.filter((seen) => pointsOf(seen) >= POINTS.strong);
  let level = 0;
  if (firmPoints(best) >= POINTS.moderate) level = 1;
  if (firmPoints(best) >= POINTS.strong && best.kinds.length >= 2 && isGrounded(best, physical, strong.length))
    level = 2;
  if (level === 2 && haveTwoSources(strong)) level = 3;
  if (best.points >= POINTS.decisive) return "confirmed";
  if (rival !== undefined && rival.points >= best.points * DISTURBING_SHARE) level -= 1;
  else if (level === 3 && rival !== undefined && rival.points >= POINTS.moderate) level = 2;
  return LEVELS[Math.max(0, level)] as Confidence;
}

/** One reply alone is easily copied: without a strong sign and company in it, only two observations ground a `high`. */
function isGrounded(best: Candidate, physical: readonly SeenSign[], strong: number): boolean {
  if (physical.length === 0) return false;
  if (haveTwoSources(physical)) return true;
  return strong > 0 && firmPoints(best) >= POINTS.strong + POINTS.moderate;
}

/**
 * Whether two of these signs can be seen in two observations, one in each. All observations that show a sign count, not the
 * first alone: which is first hangs on the names of files, and one more must not make anything less sure.
 */
function haveTwoSources(signs: readonly SeenSign[]): boolean {
  const [first] = signs;
  return signs.length >= 2 && signs.some((seen) => seen.again !== undefined || seen.observation !== first?.observation);
}

/** Points without suspicions: these name somebody at most with low confidence. */
const firmPoints = ({ kinds }: Pick<Candidate, "kinds">): number =>
  kinds.reduce((sum, seen) => (seen.sign.suspected ? sum : sum + pointsOf(seen)), 0);

const LEVELS: readonly Confidence[] = ["low", "medium", "high", "confirmed"];
