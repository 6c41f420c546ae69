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
/** Rows that are taken at once; where there are more, as of a subject that was asked a thousand times, they are streamed. */
const MOST_ROWS = 4_096;

type Row = readonly [...Spoken, id: string, at: string | null, fact: string];
type ReadRun = (run: readonly SubjectGroup[]) => Promise<readonly (readonly StoredObservation[])[]>;

async function groupReader(db: Kysely<Tables>, at: Snapshot): Promise<ReadRun> {
  const speakerOf = await speakerReader(db, at);
  const [few, many] = KEYS_AT_ONCE.map((count) => queriesOf(db, count)) as [Queries, Queries];
  return async (run) => {
    const groupOf = new Map<number, number>();
    for (const [group, subjects] of run.entries()) for (const key of subjects) groupOf.set(key, group);
    const found: StoredObservation[][] = run.map(() => []);
    const take = (rows: readonly Row[]): void => {
      for (const [key, origin, text, id, seen, fact] of rows)
        found[groupOf.get(key) as number]?.push(storedObservation(speakerOf(key, origin, text), id, seen, fact));
    };
    for (const piece of chunks([...groupOf.keys()], MOST_KEYS)) {
      const [count, { first, whole }] = piece.length <= KEYS_AT_ONCE[0] ? [KEYS_AT_ONCE[0], few] : [MOST_KEYS, many];
      // A key that is asked for twice is found once.
      const keys = Array.from({ length: count }, (_, place) => piece[place] ?? piece[0]);
      const rows = await at.all<Row>(CompiledQuery.raw(first, [...keys, MOST_ROWS]));
      if (rows.length < MOST_ROWS) take(rows);
      else for await (const batch of at.stream<Row>(CompiledQuery.raw(whole, keys))) take(batch);
    }
    return found.map(inOrder);
  };
}

interface Queries {
  /** As many rows as its last parameter says. */
  readonly first: string;
  readonly whole: string;
}

/** Compiled once per number of keys: that costs more than running it. */
function queriesOf(db: Kysely<Tables>, count: number): Queries {
  const keys = Array.from({ length: count }, (_, place) => place);
  const query = db
    .selectFrom("subject as s")
    .innerJoin("observation as o", "o.subject", "s.key")
    .select(SPOKEN)
    .select(["o.id", "o.at", "o.fact_json"])
    .where("s.key", "in", keys);
  return { first: query.limit(MOST_ROWS).compile().sql, whole: query.compile().sql };
}

/** By id, each once: two origins of one label may both hold an observation. */
function inOrder(observations: StoredObservation[]): readonly StoredObservation[] {
  observations.sort(byId);
  // Most groups have no repeats, and need no second list.
  return observations.some(isRepeat)
    ? observations.filter((each, at) => !isRepeat(each, at, observations))
    : observations;
}

const byId = (a: StoredObservation, b: StoredObservation): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const isRepeat = ({ id }: StoredObservation, at: number, all: readonly StoredObservation[]): boolean =>
  id === all[at - 1]?.id;
