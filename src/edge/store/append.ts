import type { Kysely } from "kysely";
import type { PackedArrival } from "../../model/store.ts";
import { type Engine, inserter } from "./engine.ts";
import { bounded } from "./packed.ts";
import { isFirstClaim, type SubjectKeeper, subjectKeeper } from "./subject-keys.ts";
import type { Tables } from "./tables.ts";

export interface Appender {
  readonly append: (origin: string, arrivals: readonly PackedArrival[]) => Promise<number>;
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

type AppendIn = (tx: Kysely<Tables>, origin: string, arrivals: readonly PackedArrival[]) => Promise<number>;

function appendWith(keeper: SubjectKeeper): AppendIn {
  const insertObservations = inserter("observation", ["subject", "id", "at", "fact_json"], "skip");
  const insertClaims = inserter("claim", ["subject", "kind", "value"], "skip");
  return async (tx, origin, arrivals) => {
    const row = await tx.selectFrom("origin").select("key").where("id", "=", origin).executeTakeFirst();
    if (row === undefined) throw new Error(`${origin}: appended to, but never begun in this store`);
    const subjects = await keeper.keep(tx, row.key, arrivals);
    const observations: unknown[] = [];
    const claims: unknown[] = [];
    for (const [index, { id, at, fact, claims: stated }] of arrivals.entries()) {
      const subject = subjects[index] as (typeof subjects)[number];
      observations.push(subject.key, id, at, fact);
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
