import type { Ruling } from "../../model/ruling.ts";

/**
 * How one test of a provision (time, addressee, maker, class, acquisition) reads for one asset.
 * `unclear`: the facts are known and the text does not settle them. `conflict`: sources contradict each other.
 */
export type Reading =
  | ({ readonly kind: "yes" } & Said)
  | ({ readonly kind: "no" } & Said)
  | ({ readonly kind: "unclear" | "conflict" | "unknown"; readonly missing: readonly string[] } & Said);

interface Said {
  readonly says: string;
  /** Evidence that would read as `no` if it stood alone. */
  readonly but?: string;
  /** A fact that, learnt later, would make this reading another one. */
  readonly turns?: string;
}

/** A ruling without the asset and the provision it is of: what many assets share. */
export type Outcome = Pick<Ruling, "verdict" | "because" | "missing" | "duty">;

const NOTHING: readonly string[] = [];

/**
 * Puts the readings of all tests together. One certain `no` settles it. Then a conflict comes before a missing fact: taking
 * one side of a conflict away may leave a certain `no`, and what was undetermined must never become not-covered that way. For
 * the same reason a reading against which something speaks makes a dispute of a missing fact.
 */
export function conclude(citation: string, duty: string, readings: readonly Reading[]): Outcome {
  const no = readings.find((reading) => reading.kind === "no");
  if (no !== undefined)
    return { verdict: "not-covered", because: sentence(citation, [no]) + turning([no]), missing: NOTHING };
  const open = readings.filter((reading) => reading.kind !== "yes" && reading.kind !== "no");
  if (open.length === 0)
    return { verdict: "covered", because: sentence(citation, readings) + turning(readings), missing: NOTHING, duty };
  const buts = readings.flatMap((reading) => (reading.but === undefined ? [] : [reading.but]));
  const undetermined = !has(open, "conflict") && has(open, "unknown") && buts.length === 0;
  return {
    verdict: undetermined ? "undetermined" : "disputed",
    because: sentence(citation, [...open, ...buts.map((says) => ({ says }))]),
    missing: [...new Set(open.flatMap((reading) => reading.missing))],
  };
}

const has = (readings: readonly Reading[], kind: Reading["kind"]): boolean =>
  readings.some((reading) => reading.kind === kind);

function sentence(citation: string, readings: readonly Pick<Reading, "says">[]): string {
  const parts = readings.map((reading) => reading.says).filter((says) => says !== "");
  return `${citation}: ${parts.join("; ")}.`;
}

/** What would change a settled verdict. An open one names its missing facts instead. */
function turning(readings: readonly Reading[]): string {
  const turns = [...new Set(readings.flatMap((reading) => (reading.turns === undefined ? [] : [reading.turns])))];
  return turns.length === 0 ? "" : ` What would change it: ${turns.join("; ")}.`;
}

/** What is known of an instrument from the press alone informs and never rules: a verdict on an asset becomes a missing fact. */
export function asReported(outcome: Outcome, reason: string): Outcome {
  if (outcome.verdict === "undetermined" || outcome.verdict === "disputed") {
    return { ...outcome, missing: [...outcome.missing, TEXT_MISSING] };
  }
  const { duty: _duty, ...rest } = outcome;
  const reported = outcome.verdict === "covered" ? "covered" : "not covered";
  const because = `${outcome.because} As reported it would be ${reported}; ${reason}, so decamp does not rule.`;
  return { ...rest, verdict: "undetermined", because, missing: [TEXT_MISSING] };
}

const TEXT_MISSING = "the text of the instrument, or an official statement of it";
