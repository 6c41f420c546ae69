import type { Evidence } from "../../model/attribution.ts";
import type { StoredObservation } from "../../model/observation.ts";
import { textOf } from "../fields.ts";
import type { Matcher } from "../match/matcher.ts";
import type { SeenSign } from "./gather.ts";

/** What persons decided about one asset. A judgement is an observation of a person: it wins, and it is shown as what it is. */
export interface Judgements {
  /** Positive ones, as signs that nothing a device says can outweigh. */
  readonly signs: readonly SeenSign[];
  /** Makers that somebody ruled out and nobody affirmed. */
  readonly rejected: ReadonlySet<string>;
  /** Makers of which somebody said that they are not sure. */
  readonly doubted: ReadonlySet<string>;
  /** Negative and unsure ones, for the reader. */
  readonly against: readonly Evidence[];
}

export const JUDGEMENT_VERDICTS = ["positive", "negative", "unsure"] as const;

const NONE: Judgements = { signs: [], rejected: new Set(), doubted: new Set(), against: [] };

/** Reads the judgements among the observations of one asset. */
export function judgementsOf(observations: readonly StoredObservation[], matcher: Matcher): Judgements {
  const judged = observations.filter(({ fact }) => fact.kind === "judgement");
  if (judged.length === 0) return NONE;
  const of = (verdict: string): readonly StoredObservation[] =>
    judged.filter(({ fact }) => textOf(fact, "verdict") === verdict);
  const affirmed = new Set(of("positive").map(makerOf));
  return {
    signs: of("positive").map((each) => signOf(each, makerOf(each), matcher)),
    rejected: new Set(
      of("negative")
        .map(makerOf)
        .filter((maker) => !affirmed.has(maker)),
    ),
    doubted: new Set(
      of("unsure")
        .map(makerOf)
        .filter((maker) => !affirmed.has(maker)),
    ),
    against: [...of("negative"), ...of("unsure")].map((each) => ({
      observation: each.id,
      fingerprint: `judgement/${textOf(each.fact, "verdict")}`,
      says: sentence(each, matcher),
      weight: "decisive",
    })),
  };
}

const makerOf = ({ fact }: StoredObservation): string => textOf(fact, "maker").trim();

function signOf(observation: StoredObservation, maker: string, matcher: Matcher): SeenSign {
  return {
    observation: observation.id,
    value: "",
    sign: {
      fingerprint: "judgement/positive",
      maker,
      kind: "judgement",
      weight: "decisive",
      says: sentence(observation, matcher),
      class: undefined,
      inferred: undefined,
      of: undefined,
      suspected: false,
    },
  };
}

const SAYS: Readonly<Record<string, string>> = {
  positive: "judged that it is made by",
  negative: "judged that it is not made by",
  unsure: "is not sure that it is made by",
};

/** Most characters of a person's reason that an attribution repeats; the observation has all of it. */
const MAX_REASON = 300;

function sentence({ fact, at }: StoredObservation, matcher: Matcher): string {
  const by = textOf(fact, "by").trim().slice(0, 100) || "a person who is not named";
  const maker = textOf(fact, "maker").trim();
  const name = matcher.vendors.get(maker)?.name ?? maker;
  const why = textOf(fact, "why").trim().slice(0, MAX_REASON);
  const file =
    textOf(fact, "sha256") === "" ? "" : ` (file ${textOf(fact, "file")}, SHA-256 ${textOf(fact, "sha256")})`;
  const when = at === undefined ? "" : ` on ${at.slice(0, 10)}`;
  return `${by} ${SAYS[textOf(fact, "verdict")] ?? "judged"} ${name}${when}${why === "" ? "" : `: ${why}`}${file}`;
}
