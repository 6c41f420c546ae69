import type { Ruling, SaidRuling } from "../../model/ruling.ts";
import { inEnglish, isNothing, NOTHING_SAID, say, series, type Said } from "../../model/said.ts";

/**
 * How one test of a provision (time, addressee, maker, class, acquisition) reads for one asset.
 * `unclear`: the facts are known and the text does not settle them. `conflict`: sources contradict each other.
 */
export type Reading =
  | ({ readonly kind: "yes" } & Told)
  /** `waivedUntil`: it would be reached but for a waiver with that last day. */
  | ({ readonly kind: "no"; readonly waivedUntil?: string } & Told)
  | ({ readonly kind: "unclear" | "conflict" | "unknown"; readonly missing: readonly Said[] } & Told);

interface Told {
  readonly says: Said;
  /** Evidence that would read as `no` if it stood alone. */
  readonly but?: Said;
  /** A fact that, learnt later, would make this reading another one. */
  readonly turns?: Said;
}

/** A ruling without the asset and the provision it is of: what many assets share. */
export type Outcome = Pick<Ruling, "verdict" | "because" | "missing" | "duty" | "waivedUntil"> & {
  readonly said: SaidRuling;
};

/** What an outcome is made from, before it is put into words. */
interface Draft {
  readonly verdict: Ruling["verdict"];
  readonly because: Said;
  readonly missing: readonly Said[];
  readonly duty?: string;
  readonly waivedUntil?: string;
}

const NOTHING: readonly Said[] = [];

/**
 * Puts the readings of all tests together. One certain `no` settles it. Then a conflict comes before a missing fact: taking
 * one side of a conflict away may leave a certain `no`, and what was undetermined must never become not-covered that way. For
 * the same reason a reading against which something speaks makes a dispute of a missing fact.
 */
export function conclude(citation: string, duty: string, readings: readonly Reading[]): Outcome {
  return worded(drafted(citation, duty, readings));
}

/** In English, with the machine form beside it: reports in another language start from that. */
function worded({ verdict, because, missing, duty, waivedUntil }: Draft): Outcome {
  const words = { because: inEnglish(because), missing: missing.map(inEnglish), said: { because, missing } };
  if (waivedUntil !== undefined) return { verdict, ...words, waivedUntil };
  return duty === undefined ? { verdict, ...words } : { verdict, ...words, duty };
}

function drafted(citation: string, duty: string, readings: readonly Reading[]): Draft {
  const no = readings.find((reading) => reading.kind === "no");
  if (no !== undefined) {
    const because = whole(sentence(citation, [no]), turning([no]));
    const { waivedUntil } = no;
    const settled = { verdict: "not-covered", because, missing: NOTHING } as const;
    return waivedUntil === undefined ? settled : { ...settled, waivedUntil };
  }
  const open = readings.filter((reading) => reading.kind !== "yes" && reading.kind !== "no");
  if (open.length === 0)
    return {
      verdict: "covered",
      because: whole(sentence(citation, readings), turning(readings)),
      missing: NOTHING,
      duty,
    };
  const buts = readings.flatMap((reading) => (reading.but === undefined ? [] : [reading.but]));
  const undetermined = !has(open, "conflict") && has(open, "unknown") && buts.length === 0;
  return {
    verdict: undetermined ? "undetermined" : "disputed",
    because: sentence(citation, [...open, ...buts.map((says) => ({ says }))]),
    missing: distinct(open.flatMap((reading) => reading.missing)),
  };
}

const has = (readings: readonly Reading[], kind: Reading["kind"]): boolean =>
  readings.some((reading) => reading.kind === kind);

function sentence(citation: string, readings: readonly Pick<Reading, "says">[]): Said {
  const parts = readings.map((reading) => reading.says).filter((says) => !isNothing(says));
  return say`${citation}: ${series(parts, "; ")}.`;
}

const whole = (first: Said, then: Said): Said => (isNothing(then) ? first : say`${first} ${then}`);

/** Each once, as it reads. */
const distinct = (said: readonly Said[]): readonly Said[] =>
  said.length < 2 ? said : [...new Map(said.map((each) => [inEnglish(each), each])).values()];

/** What would change a settled verdict. An open one names its missing facts instead. */
function turning(readings: readonly Reading[]): Said {
  const turns = distinct(readings.flatMap((reading) => (reading.turns === undefined ? [] : [reading.turns])));
  return turns.length === 0 ? NOTHING_SAID : say`What would change it: ${series(turns, "; ")}.`;
}

/** What is known of an instrument from the press alone informs and never rules: a verdict on an asset becomes a missing fact. */
export function asReported({ verdict, said }: Outcome, reason: string): Outcome {
  const { because, missing } = said;
  if (verdict === "undetermined" || verdict === "disputed") {
    return worded({ verdict, because, missing: [...missing, TEXT_MISSING] });
  }
  const reported =
    verdict === "covered"
      ? say`As reported it would be covered; ${reason}, so decamp does not rule.`
      : say`As reported it would be not covered; ${reason}, so decamp does not rule.`;
  return worded({ verdict: "undetermined", because: whole(because, reported), missing: [TEXT_MISSING] });
}

const TEXT_MISSING = say`the text of the instrument, or an official statement of it`;
