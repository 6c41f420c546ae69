import { type Kysely, sql } from "kysely";
import type { Engine } from "./engine.ts";
import { gatherStatistics } from "./statistics.ts";
import { writeState } from "./state.ts";
import type { Tables } from "./tables.ts";

/**
 * Observations by id. Ids are random, so an index on them would be rewritten all over at each commit of an import (measured: it
 * takes three quarters of the speed of append). Instead it is brought up to date in one sorted go, up to a mark.
 */
const MARK = "store/lookup-through";

/** The highest key of an observation that the lookup holds, as text; no row before the first time. */
export const lookupMarkQuery = (db: Kysely<Tables>) => db.selectFrom("state").select("value").where("name", "=", MARK);

async function lookupMark(db: Kysely<Tables>): Promise<number> {
  return Number((await lookupMarkQuery(db).executeTakeFirst())?.value ?? 0);
}

async function highestObservation(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom("observation")
    .select((column) => column.fn.max("key").as("key"))
    .executeTakeFirst();
  return row?.key ?? 0;
}

/** Takes the observations since the last time into the lookup. For the one who first asks: a large estate may never be asked. */
export async function bringLookupUpToDate(engine: Engine): Promise<void> {
  if ((await highestObservation(engine.read)) <= (await lookupMark(engine.read))) return;
  await engine.write(async (tx) => {
    await extend(tx);
    await gatherStatistics(tx, engine, ["observation_lookup"]);
  });
}

async function extend(tx: Kysely<Tables>): Promise<void> {
  const [mark, highest] = [await lookupMark(tx), await highestObservation(tx)];
  await sql`insert into observation_lookup (id, observation)
    select id, key from observation where key > ${mark} order by id`.execute(tx);
  await writeState(tx, MARK, String(highest));
}

/** After a deletion: SQLite gives the keys of deleted last rows again, and those must not count as looked up. */
export async function lowerLookupMark(tx: Kysely<Tables>): Promise<void> {
  const highest = await highestObservation(tx);
  if (highest < (await lookupMark(tx))) await writeState(tx, MARK, String(highest));
}
