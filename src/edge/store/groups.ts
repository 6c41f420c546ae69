import { CompiledQuery, type Kysely } from "kysely";
import type { StoredObservation } from "../../model/observation.ts";
import type { SubjectGroup } from "../../model/store.ts";
import { chunks, type Engine, overSnapshot, type Snapshot } from "./engine.ts";
import { type Spoken, SPOKEN, speakerReader, storedObservation } from "./speakers.ts";
import type { Tables } from "./tables.ts";

type Runs = AsyncIterable<readonly SubjectGroup[]> | Iterable<readonly SubjectGroup[]>;

/** The observations of groups of subjects, run by run. Every query is of a few keys, so that nothing is sorted whatever the size. */
export function groupStream(engine: Engine, runs: Runs): AsyncIterable<readonly (readonly StoredObservation[])[]> {
  return overSnapshot(engine, async function* (at) {
    const read = await groupReader(engine.read, at);
    for await (const run of runs) yield await read(run);
  });
}

/** Keys of one query, least first: few sizes, so that few statements are prepared. */
const KEYS_AT_ONCE = [16, 256] as const;
const MOST_KEYS = KEYS_AT_ONCE[1];

type Row = readonly [...Spoken, id: string, at: string | null, fact: string];
type ReadRun = (run: readonly SubjectGroup[]) => Promise<readonly (readonly StoredObservation[])[]>;

async function groupReader(db: Kysely<Tables>, at: Snapshot): Promise<ReadRun> {
  const speakerOf = await speakerReader(db, at);
  const [few, many] = KEYS_AT_ONCE.map((count) => queryOf(db, count)) as [string, string];
  return async (run) => {
    const groupOf = new Map<number, number>();
    for (const [group, subjects] of run.entries()) for (const key of subjects) groupOf.set(key, group);
    const found: StoredObservation[][] = run.map(() => []);
    for (const piece of chunks([...groupOf.keys()], MOST_KEYS)) {
      const count = piece.length <= KEYS_AT_ONCE[0] ? KEYS_AT_ONCE[0] : MOST_KEYS;
      // A key that is asked for twice is found once.
      const keys = Array.from({ length: count }, (_, place) => piece[place] ?? piece[0]);
      const query = CompiledQuery.raw(count === MOST_KEYS ? many : few, keys);
      for (const [key, origin, text, id, seen, fact] of await at.all<Row>(query))
        found[groupOf.get(key) as number]?.push(storedObservation(speakerOf(key, origin, text), id, seen, fact));
    }
    return found.map(inOrder);
  };
}

/** Compiled once per number of keys: that costs more than running it. */
const queryOf = (db: Kysely<Tables>, keys: number): string =>
  db
    .selectFrom("subject as s")
    .innerJoin("observation as o", "o.subject", "s.key")
    .select(SPOKEN)
    .select(["o.id", "o.at", "o.fact_json"])
    .where(
      "s.key",
      "in",
      Array.from({ length: keys }, (_, place) => place),
    )
    .compile().sql;

/** By id, each once: two origins of one label may both hold an observation. */
function inOrder(observations: StoredObservation[]): readonly StoredObservation[] {
  observations.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return observations.filter((each, index) => each.id !== observations[index - 1]?.id);
}
