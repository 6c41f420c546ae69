import type { Instrument, Provision } from "../../model/catalogue.ts";
import type { LegalDate } from "../../model/time.ts";
import { say, type Said } from "../../model/said.ts";
import type { Reading } from "./reading.ts";

/** One provision in its instrument. */
export interface Clause {
  readonly instrument: Instrument;
  readonly provision: Provision;
}

/** The recorded state of an instrument on a day; undefined before the first one. */
export function statusOn(instrument: Instrument, on: LegalDate): Instrument["status"][number] | undefined {
  return instrument.status.findLast((state) => state.on <= on);
}

/** Is the provision in force on that day? The day it begins and the day it ends are both in. */
export function timeReading({ instrument, provision }: Clause, on: LegalDate): Reading {
  if (on < provision.from) return no(say`not yet in force on ${on}; it applies from ${provision.from}`);
  if (provision.until !== undefined && on > provision.until) {
    return no(say`no longer in force on ${on}; it ended on ${provision.until}`);
  }
  const state = statusOn(instrument, on);
  if (state === undefined) return begun(provision, on);
  const since = say`"${state.is}" since ${state.on}`;
  switch (stateOf(state.is)) {
    case "live":
      return begun(provision, on);
    case "proposed":
      return no(say`only proposed on ${on}; its recorded state is ${since}`);
    case "executed":
      return {
        kind: "unclear",
        says: say`its recorded state is ${since}: a single act that was carried out, and whether it binds for what turns up later is open`,
        missing: [say`whether the instrument still binds after it was carried out`],
      };
    case "over":
      return no(say`no longer in force on ${on}; its recorded state is ${since}`);
    case "stayed":
      return {
        kind: "conflict",
        says: say`on ${on} its recorded state is ${since}`,
        missing: [say`how the stay ends`],
      };
    case "unfamiliar":
      return {
        kind: "unclear",
        says: say`its recorded state is ${since}, and decamp cannot tell whether that is in force`,
        missing: [say`whether the instrument is in force`],
      };
  }
}

/** Where the first day is known only between two days, a day between them is open. */
function begun({ from, surelyFrom }: Provision, on: LegalDate): Reading {
  if (surelyFrom === undefined) return { kind: "yes", says: say`in force since ${from}` };
  if (on >= surelyFrom) return { kind: "yes", says: say`in force since ${surelyFrom} at the latest` };
  return {
    kind: "unclear",
    says: say`it began on a day between ${from} and ${surelyFrom} that no source gives`,
    missing: [say`the day on which it began`],
  };
}

const no = (says: Said): Reading => ({ kind: "no", says });

/**
 * What a recorded state means for the force of an instrument, by its first words. A word that stands in neither list is
 * unfamiliar and makes the ruling disputed: a new state of the catalogue must never pass as in force or as over.
 */
export function stateOf(is: string): State {
  const words = is.toLowerCase().replaceAll("-", " ").trim();
  const begins = (list: readonly string[]): boolean =>
    list.some((word) => words === word || new RegExp(`^${word}[^a-z]`).test(words));
  if (begins(STAYED)) return "stayed";
  if (begins(OVER)) return "over";
  if (begins(PROPOSED)) return "proposed";
  if (begins(EXECUTED)) return "executed";
  return begins(LIVE) ? "live" : "unfamiliar";
}

export type State = "live" | "over" | "stayed" | "proposed" | "executed" | "unfamiliar";

const STAYED = ["stayed", "suspended", "enjoined"];
const PROPOSED = ["proposed", "proposal", "draft", "introduced", "bill"];
const EXECUTED = ["executed", "carried out", "completed"];
const OVER = [
  "superseded",
  "repealed",
  "revoked",
  "quashed",
  "set aside",
  "expired",
  "ended",
  "withdrawn",
  "struck down",
  "lapsed",
];
/** `announced` and `enacted` are live because the first day of application is the provision's own `from`. */
const LIVE = [
  "in force",
  "announced",
  "enacted",
  "adopted",
  "made",
  "signed",
  "published",
  "effective",
  "amended",
  "challenged",
  "under challenge",
  "under review",
  "in progress",
  "partly remanded",
  "deadline passed",
  "stay refused",
  "stay dismissed",
  "stay lifted",
  "upheld",
];
