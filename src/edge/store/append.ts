import type { Kysely } from "kysely";
import type { Claim, OriginArrivals, PackedArrival, SubjectNews } from "../../model/store.ts";
import { type Engine, inserter } from "./engine.ts";
import { bounded, unpack } from "./packed.ts";
import { statisticsKeeper } from "./statistics.ts";
import { isFirstClaim, type Kept, type SubjectKeeper, subjectKeeper } from "./subject-keys.ts";
import type { Tables } from "./tables.ts";

export interface Appender {
  readonly appendAll: (batches: readonly OriginArrivals[]) => Promise<number>;
  readonly follow: (listener: Listener) => Promise<boolean>;
  /** Must be called when subjects went away. */
  readonly forgetSubjects: () => void;
}

type Listener = (news: SubjectNews) => void;

/** Appends observations. The only path that every line of every input takes: what it does per row was measured. */
export function appender(engine: Engine): Appender {
  const keeper = subjectKeeper();
  const appendIn = appendWith(keeper);
  const keepStatistics = statisticsKeeper(engine);
  let listener: Listener | undefined;
  return {
    forgetSubjects: keeper.clear,
    async follow(tell) {
      const held = await engine.read.selectFrom("subject").select("key").limit(1).executeTakeFirst();
      if (held === undefined) listener = tell;
      return held === undefined;
    },
    async appendAll(batches) {
      try {
        const appended = await engine.write(async (tx) => {
          const done: Appended[] = [];
          for (const { origin, arrivals } of batches) done.push(await appendIn(tx, origin, arrivals));
          await keepStatistics(
            tx,
            done.reduce((sum, { added }) => sum + added, 0),
          );
          return done;
        });
        for (const { news } of appended) listener?.(news);
        return appended.reduce((sum, { added }) => sum + added, 0);
      } catch (thrown) {
        // Keys given in the transaction that failed name nothing.
        keeper.clear();
        throw thrown;
      }
    },
  };
}

interface Appended {
  readonly added: number;
  readonly news: SubjectNews;
}
type AppendIn = (tx: Kysely<Tables>, origin: string, arrivals: readonly PackedArrival[]) => Promise<Appended>;

function appendWith(keeper: SubjectKeeper): AppendIn {
  const insertObservations = inserter("observation", ["subject", "id", "at", "fact_json"], "skip");
  const insertClaims = inserter("claim", ["subject", "kind", "value"], "skip");
  return async (tx, origin, arrivals) => {
    const row = await tx.selectFrom("origin").select(["key", "label"]).where("id", "=", origin).executeTakeFirst();
    if (row === undefined) throw new Error(`${origin}: appended to, but never begun in this store`);
    const { subjects, made, changed } = await keeper.keep(tx, row.key, arrivals);
    const observations: unknown[] = [];
    const claims: unknown[] = [];
    const claimed: { key: number; claim: Claim }[] = [];
    for (const [index, { id, at, fact, claims: stated }] of arrivals.entries()) {
      const subject = subjects[index] as (typeof subjects)[number];
      const key = subject.key as number;
      observations.push(key, id, at, fact);
      for (const claim of stated) {
        if (!isFirstClaim(subject, claim.kind, claim.value)) continue;
        const value = bounded(claim.value);
        claims.push(key, claim.kind, value);
        claimed.push({ key, claim: value === claim.value ? claim : { kind: claim.kind, value: unpack(value) } });
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
    return { added, news: { origin: unpack(row.label), ...newsOf(made, changed), claims: claimed } };
  };
}

function newsOf(made: Kept["made"], changed: Kept["changed"]): Pick<SubjectNews, "made" | "kinds"> {
  const said = [...made.map(({ subject }) => subject), ...changed];
  return {
    made: made.map(({ subject, text }) => ({ key: subject.key as number, text })),
    kinds: said.map(({ key, kinds }) => ({ key: key as number, kinds })),
  };
}
