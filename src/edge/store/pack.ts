import type { Arrival, PackedArrival } from "../../model/store.ts";
import { canonicalJson } from "./canonical.ts";
import { observationDigest } from "./ids.ts";

/** Packs the arrivals of one origin, named by its label. Pure work without a store. */
export function packer(label: string): (arrival: Arrival) => PackedArrival {
  const origin = JSON.stringify(label);
  return ({ observation: { at, subject, fact }, claims }) => {
    const [subjectText, factText] = [canonicalJson(subject), canonicalJson(fact)];
    const id = observationDigest({ at, fact: factText, origin, subject: subjectText });
    return { kind: fact.kind, id, at: at ?? null, subject: subjectText, fact: factText, claims };
  };
}
