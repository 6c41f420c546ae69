import { type Instrument, isRead, type Provision, reachesNoGoods } from "../../model/catalogue.ts";
import type { ProvisionSummary } from "../../model/review.ts";
import { describe as describeOwner, ownerReading } from "./addressees.ts";
import { describeSplit } from "./goods.ts";
import type { Circumstance } from "./rule.ts";
import { inEnglish, isNothing, type Said, say, sentence, series, word } from "../../model/said.ts";
import { parseLegalDate, type LegalDate } from "../../model/time.ts";
import { waiversUnder } from "./waivers.ts";
import { type Clause, stateOf, statusOn, timeReading } from "./time.ts";

/** Puts the rulings on one provision into the words of the report: whom it binds, to what, since when, or why it reaches nobody here. */
export function summariseProvision(
  clause: Clause,
  counts: ProvisionSummary["counts"],
  circumstance: Circumstance,
): ProvisionSummary {
  const { instrument, provision } = clause;
  const said = says(clause, circumstance);
  return {
    provision: provision.id,
    instrument: instrument.id,
    title: provision.title,
    citation: provision.citation,
    duty: provision.duty,
    says: inEnglish(said),
    said,
    textSeen: instrument.textSeen,
    status: statusWords(clause, circumstance),
    lastRead: instrument.lastRead,
    sources: sourcesOf(instrument, provision),
    counts,
  };
}

function says(clause: Clause, circumstance: Circumstance): Said {
  const { instrument, provision } = clause;
  const parts = [reachHere(clause, circumstance)];
  if (instrument.knownBy === "press") parts.push(say`Known from the press alone: it informs and rules on nothing.`);
  else if (!instrument.textSeen) parts.push(say`The text itself was not seen; this rests on reports of it.`);
  if (provision.installedBase !== undefined) {
    parts.push(say`What stands already: ${provision.installedBase.replaceAll("-", " ")}.`);
  }
  const months = circumstance.staleAfterMonths ?? STALE_AFTER_MONTHS;
  if (isStale(instrument.lastRead, circumstance.asOf, months)) {
    parts.push(
      say`Last read on ${instrument.lastRead}, more than ${months} months before ${circumstance.asOf}: check it.`,
    );
  }
  if (instrument.conflicts.length > 0) {
    parts.push(say`Sources disagree about: ${instrument.conflicts.map((conflict) => conflict.about).join(", ")}.`);
  }
  parts.push(...heldWaivers(clause, circumstance), ...exceptionsOf(provision));
  return say`${series(parts, " ")}`;
}

/** Waivers that the owner states under it: running, to come, ended, or without what a waiver needs. */
const heldWaivers = (clause: Clause, { owner, asOf }: Circumstance): readonly Said[] =>
  waiversUnder(clause, owner, asOf).held.map(({ life, forSome }) => {
    const says = isNothing(life.says) ? (life.turns ?? life.says) : life.says;
    return forSome ? say`${sentence(says)} (for some assets alone).` : say`${sentence(says)}.`;
  });

const quoted = (of: Provision["exceptions"]): string => of.map((each) => each.says).join("; ");

function exceptionsOf({ exceptions }: Provision): readonly Said[] {
  const given = exceptions.filter(({ waiver }) => waiver !== undefined);
  const unread = exceptions.filter((each) => !isRead(each));
  return [
    ...(given.length === 0
      ? []
      : [say`Waivers that can be given, and that the owner profile may state: ${quoted(given)}.`]),
    ...(unread.length === 0 ? [] : [say`Exceptions not tested here: ${quoted(unread)}.`]),
  ];
}

/** Months after which a reading of the law is called old. A guess: sessions of parliaments last about half a year. */
export const STALE_AFTER_MONTHS = 6;

/** Was it last read more than so many months before the day? On the day itself it is not stale yet. */
export function isStale(lastRead: LegalDate, asOf: LegalDate, months: number): boolean {
  const [year = 0, month = 1] = lastRead.split("-").map(Number);
  const at = year * 12 + month - 1 + months;
  const day = Number(lastRead.slice(8));
  const limit = `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}`;
  // The last day of a shorter month stands for days that it does not have.
  const last = [day, 30, 29, 28].find(
    (each) => parseLegalDate(`${limit}-${String(each).padStart(2, "0")}`) !== undefined,
  );
  return asOf > `${limit}-${String(last).padStart(2, "0")}`;
}

function reachHere(clause: Clause, { owner, asOf }: Circumstance): Said {
  const { provision } = clause;
  const { addressees } = provision;
  const time = timeReading(clause, asOf);
  if (time.kind === "no") return say`${sentence(time.says)}. It binds ${addressees.words}.`;
  if (reachesNoGoods(provision.goods)) return say`Binds ${addressees.words} and covers nobody's cameras.`;
  const reading = ownerReading(addressees, owner, asOf);
  const goods = splitsOf(provision);
  const binds = say`Binds ${addressees.words} (${series(provision.acts.map(word), ", ")}): ${goods}, since ${provision.from}.`;
  const parts = [binds];
  if (reading.kind === "no") {
    parts.push(say`It does not bind ${owner.name}, ${describeOwner(owner, addressees)}.`);
  } else if (reading.kind === "yes") {
    parts.push(say`Duty: ${provision.duty.replaceAll("-", " ")}.`);
  } else {
    parts[0] = say`${binds} Whether that is ${owner.name} is not known; missing: ${series(reading.missing, "; ")}.`;
  }
  if (time.kind !== "yes") parts.push(say`${sentence(time.says)}.`);
  return say`${series(parts, " ")}`;
}

function splitsOf(provision: Provision): Said {
  const verbs = ["acquired", "installed", "authorised"] as const;
  const parts = verbs.flatMap((verb) => {
    const split = provision[verb];
    return split === undefined ? [] : [describeSplit(verb, split)];
  });
  const goods = provision.goods.words;
  return parts.length === 0 ? say`${goods}` : say`${goods} ${series(parts, ", ")}`;
}

function statusWords(clause: Clause, { asOf }: Circumstance): string {
  if (timeReading(clause, asOf).kind === "no") {
    if (asOf < clause.provision.from) return "not yet in force";
    const ended = statusOn(clause.instrument, asOf);
    return ended !== undefined && stateOf(ended.is) === "proposed" ? "only proposed" : "no longer in force";
  }
  const state = statusOn(clause.instrument, asOf);
  if (state === undefined) return `in force since ${clause.provision.from}`;
  return `${state.is} (since ${state.on})${state.note === undefined ? "" : `: ${state.note}`}`;
}

function sourcesOf(instrument: Instrument, provision: Provision): ProvisionSummary["sources"] {
  return provision.sources.map((key) => {
    const source = instrument.sources[key];
    // The loader refuses a provision whose source is not listed; a hand-made one still shows the key.
    if (source === undefined) return { title: key, url: "", basis: "not-read", read: instrument.lastRead };
    return { title: source.title, url: source.url, basis: source.basis, read: source.read };
  });
}
