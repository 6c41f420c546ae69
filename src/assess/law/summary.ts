import type { Instrument, Provision } from "../../model/catalogue.ts";
import type { ProvisionSummary } from "../../model/review.ts";
import { describe as describeOwner, ownerReading } from "./addressees.ts";
import { describe as describeAcquired, reachesNoGoods } from "./goods.ts";
import type { Circumstance } from "./rule.ts";
import { type Clause, statusOn, timeReading } from "./time.ts";

/** Puts the rulings on one provision into the words of the report: whom it binds, to what, since when, or why it reaches nobody here. */
export function summariseProvision(
  clause: Clause,
  counts: ProvisionSummary["counts"],
  circumstance: Circumstance,
): ProvisionSummary {
  const { instrument, provision } = clause;
  return {
    provision: provision.id,
    instrument: instrument.id,
    title: provision.title,
    citation: provision.citation,
    duty: provision.duty,
    says: says(clause, circumstance),
    textSeen: instrument.textSeen,
    status: statusWords(clause, circumstance),
    lastRead: instrument.lastRead,
    sources: sourcesOf(instrument, provision),
    counts,
  };
}

function says(clause: Clause, circumstance: Circumstance): string {
  const { instrument, provision } = clause;
  const parts = [reachHere(clause, circumstance)];
  if (!instrument.textSeen) parts.push("The text itself was not seen; this rests on reports of it.");
  if (instrument.conflicts.length > 0) {
    parts.push(`Sources disagree about: ${instrument.conflicts.map((conflict) => conflict.about).join(", ")}.`);
  }
  if (provision.exceptions.length > 0) parts.push(`Exceptions not tested here: ${provision.exceptions.join("; ")}.`);
  return parts.join(" ");
}

function reachHere(clause: Clause, { owner, asOf }: Circumstance): string {
  const { provision } = clause;
  const { addressees } = provision;
  const time = timeReading(clause, asOf);
  if (time.kind === "no") return `${capital(time.says)}. It binds ${addressees.words}.`;
  if (reachesNoGoods(provision.goods)) return `Binds ${addressees.words} and covers nobody's cameras.`;
  const reading = ownerReading(addressees, owner);
  const acquired = provision.acquired === undefined ? "" : ` ${describeAcquired(provision.acquired)}`;
  const binds = `Binds ${addressees.words} (${provision.acts.join(", ")}): ${provision.goods.words}${acquired}, since ${provision.from}.`;
  const open = time.kind === "yes" ? "" : ` ${capital(time.says)}.`;
  if (reading.kind === "no") {
    return `${binds} It does not bind ${owner.name}, ${describeOwner(owner, addressees)}.${open}`;
  }
  if (reading.kind === "yes") return `${binds} Duty: ${provision.duty.replaceAll("-", " ")}.${open}`;
  return `${binds} Whether that is ${owner.name} is not known; missing: ${reading.missing.join("; ")}.${open}`;
}

function statusWords(clause: Clause, { asOf }: Circumstance): string {
  if (timeReading(clause, asOf).kind === "no") {
    return asOf < clause.provision.from ? "not yet in force" : "no longer in force";
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

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
