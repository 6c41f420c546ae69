import type { Kysely } from "kysely";
import type { StoredObservation } from "../../model/observation.ts";
import { chunks, type Engine, overSnapshot, type Snapshot } from "./engine.ts";
import { labelled } from "./labelled.ts";
import { bringLookupUpToDate, lookupMarkQuery } from "./lookup.ts";
import { type Spoken, SPOKEN, speakerReader, storedObservation } from "./speakers.ts";
import type { Tables } from "./tables.ts";

/** Every observation of the given origins by (origin label, id), each once, in batches. */
export function observationStream(
  engine: Engine,
  origins: readonly string[],
): AsyncIterable<readonly StoredObservation[]> {
  return overSnapshot(engine, async function* (at) {
    const fetch = await observationFetcher(engine.read, at);
    for (const { keys } of await labelled(engine.read, at, origins)) {
      // Only keys are sorted; what they stand for is fetched batch by batch.
      const query = engine.read
        .selectFrom("observation")
        .innerJoin("subject", "subject.key", "observation.subject")
        .select(["observation.id", "observation.key"])
        .where("subject.origin", "in", keys)
        .orderBy("observation.id");
      let last = "";
      for await (const rows of at.stream<[string, number]>(query.compile())) {
        const distinct = rows.filter(([id], index) => id !== (rows[index - 1]?.[0] ?? last));
        last = rows.at(-1)?.[0] ?? last;
        for (const piece of chunks(distinct)) yield await fetch(piece.map(([, key]) => key));
      }
    }
  });
}

type Row = readonly [...Spoken, id: string, at: string | null, fact: string];
type Fetch = (keys: readonly number[]) => Promise<readonly StoredObservation[]>;

/** Reads observations by key, in the order of their ids. */
async function observationFetcher(db: Kysely<Tables>, at: Snapshot): Promise<Fetch> {
  const speakerOf = await speakerReader(db, at);
  return async (keys) => {
    const query = db
      .selectFrom("observation as o")
      .innerJoin("subject as s", "s.key", "o.subject")
      .select(SPOKEN)
      .select(["o.id", "o.at", "o.fact_json"])
      .where("o.key", "in", keys)
      .orderBy("o.id");
    const rows = await at.all<Row>(query.compile());
    return rows.map(([key, origin, text, id, seen, fact]) =>
      storedObservation(speakerOf(key, origin, text), id, seen, fact),
    );
  };
}

const PUBLIC_ID = /^o-([a-z2-7]{26})$/;

/** The observations of these ids that the store has, in the order asked for, without repeats. */
export async function observationsOfIds(engine: Engine, ids: readonly string[]): Promise<readonly StoredObservation[]> {
  const wanted = [...new Set(ids)].flatMap((id) => PUBLIC_ID.exec(id)?.[1] ?? []);
  if (wanted.length === 0) return [];
  // Inside the batches of a replacement a write would wait for itself; then the rest is searched instead.
  if (engine.isIdle()) await bringLookupUpToDate(engine);
  const snapshot = await engine.snapshot();
  try {
    const found = new Map<string, StoredObservation>();
    const fetch = await observationFetcher(engine.read, snapshot);
    for (const piece of chunks(wanted)) {
      const keys = await keysOf(engine.read, snapshot, piece);
      for (const each of keys.length === 0 ? [] : await fetch(keys)) found.set(each.id, each);
    }
    return wanted.flatMap((id) => found.get(`o-${id}`) ?? []);
  } finally {
    await snapshot.close();
  }
}

/** Keys of observations by the lookup, then among those that came after it was last extended. */
async function keysOf(db: Kysely<Tables>, at: Snapshot, ids: readonly string[]): Promise<readonly number[]> {
  const query = db.selectFrom("observation_lookup").select(["id", "observation"]).where("id", "in", ids);
  const keys = new Map(await at.all<[string, number]>(query.compile()));
  const [row] = await at.all<[string]>(lookupMarkQuery(db).compile());
  const mark = Number(row?.[0] ?? 0);
  const missing = ids.filter((id) => !keys.has(id));
  if (missing.length === 0) return [...keys.values()];
  const rest = db.selectFrom("observation").select(["id", "key"]).where("key", ">", mark).where("id", "in", missing);
  for (const [id, key] of await at.all<[string, number]>(rest.compile())) keys.set(id, key);
  return [...keys.values()];
}
