import type { Kysely } from "kysely";
import type { Arrival } from "../../model/store.ts";
import { canonicalJson } from "./canonical.ts";
import { type Engine, inserter } from "./engine.ts";
import { observationDigest } from "./ids.ts";
import { bounded, unpack } from "./packed.ts";
import { isFirstClaim, type SubjectKeeper, subjectKeeper } from "./subject-keys.ts";
import type { Tables } from "./tables.ts";

export interface Appender {
  readonly append: (origin: string, arrivals: readonly Arrival[]) => Promise<number>;
  /** Must be called when subjects went away. */
  readonly forgetSubjects: () => void;
}

/** Appends observations. The only path that every line of every input takes: what it does per row was measured. */
export function appender(engine: Engine): Appender {
  const keeper = subjectKeeper();
  const appendIn = appendWith(keeper);
  return {
    forgetSubjects: keeper.clear,
    async append(origin, arrivals) {
      try {
        return await engine.write((tx) => appendIn(tx, origin, arrivals));
      } catch (thrown) {
        // Keys given in the transaction that failed name nothing.
        keeper.clear();
        throw thrown;
      }
    },
  };
}

type AppendIn = (tx: Kysely<Tables>, origin: string, arrivals: readonly Arrival[]) => Promise<number>;

function appendWith(keeper: SubjectKeeper): AppendIn {
  const insertObservations = inserter("observation", ["subject", "id", "at", "fact_json"], "skip");
  const insertClaims = inserter("claim", ["subject", "kind", "value"], "skip");
  return async (tx, origin, arrivals) => {
    const row = await tx.selectFrom("origin").select(["key", "label"]).where("id", "=", origin).executeTakeFirst();
    if (row === undefined) throw new Error(`${origin}: appended to, but never begun in this store`);
    const label = JSON.stringify(unpack(row.label));
    const said = arrivals.map(({ observation }) => ({
      text: canonicalJson(observation.subject),
      kind: observation.fact.kind,
    }));
    const subjects = await keeper.keep(tx, row.key, said);
    const observations: unknown[] = [];
    const claims: unknown[] = [];
    for (const [index, { observation, claims: stated }] of arrivals.entries()) {
      const subject = subjects[index] as (typeof subjects)[number];
      const fact = canonicalJson(observation.fact);
      const text = said[index]?.text as string;
      const id = observationDigest({ at: observation.at, fact, origin: label, subject: text });
      observations.push(subject.key, id, observation.at ?? null, fact);
      for (const { kind, value } of stated) {
        if (isFirstClaim(subject, kind, value)) claims.push(subject.key, kind, bounded(value));
      }
    }
    const added = await insertObservations(tx, observations);
    await insertClaims(tx, claims);
    if (added > 0) {
      await tx
        .updateTable("origin")
        .set((column) => ({ observations: column("observations", "+", added) }))
        .where("key", "=", row.key)
        .execute();
    }
    return added;
  };
}
