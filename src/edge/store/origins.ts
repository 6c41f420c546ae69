import { type Kysely, type Selectable, sql } from "kysely";
import type { Coverage, Origin, Problem } from "../../model/origin.ts";
import type { OriginStart, Store } from "../../model/store.ts";
import type { Engine } from "./engine.ts";
import { originId } from "./ids.ts";
import { pack, unpack } from "./packed.ts";
import { lowerLookupMark } from "./lookup.ts";
import type { Tables } from "./tables.ts";

type Origins = Pick<Store, "findOrigin" | "beginOrigin" | "completeOrigin" | "origins" | "forget">;

/** The origins of a store. `onForgotten` runs when subjects went away, before anything else is written. */
export function originTable(engine: Engine, onForgotten: () => void): Origins {
  return {
    async findOrigin(label, sha256) {
      const id = originId(label, sha256);
      const row = await engine.read.selectFrom("origin").selectAll().where("id", "=", id).executeTakeFirst();
      return row === undefined ? undefined : toOrigin(row);
    },
    beginOrigin: (start) =>
      engine.write(async (tx) => {
        const id = await begin(tx, start);
        onForgotten();
        return id;
      }),
    completeOrigin: (origin, end) => engine.write((tx) => complete(tx, origin, end)),
    async origins() {
      const rows = await engine.read.selectFrom("origin").selectAll().execute();
      return rows.map(toOrigin).sort((a, b) => compare(a.label, b.label) || compare(a.id, b.id));
    },
    forget: (origin) =>
      engine.write(async (tx) => {
        const row = await find(tx, origin);
        if (row === undefined) return 0;
        const gone = await clear(tx, row.key);
        onForgotten();
        // What it had replaced is replaced by what replaced it, or counts again.
        await tx
          .updateTable("origin")
          .set({ superseded_by: row.superseded_by === origin ? null : row.superseded_by })
          .where("superseded_by", "=", origin)
          .execute();
        await tx.deleteFrom("origin").where("key", "=", row.key).execute();
        return gone;
      }),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const find = (tx: Kysely<Tables>, id: string) =>
  tx.selectFrom("origin").selectAll().where("id", "=", id).executeTakeFirst();

/**
 * An origin begun before is taken up again and is incomplete until completed anew. What another importer or another version
 * of it had read goes first: it read the file differently.
 */
async function begin(tx: Kysely<Tables>, start: OriginStart): Promise<string> {
  const id = originId(start.label, start.sha256);
  const values = {
    path: pack(start.path),
    bytes: start.bytes,
    importer: start.importer,
    importer_version: start.importerVersion,
    imported_at: start.importedAt,
    complete: 0,
    coverage_json: "[]",
    problems_json: "[]",
  };
  const before = await find(tx, id);
  if (before === undefined) {
    const row = { ...values, id, label: pack(start.label), sha256: start.sha256, observations: 0, superseded_by: null };
    await tx.insertInto("origin").values(row).execute();
    return id;
  }
  const sameReader = before.importer === start.importer && before.importer_version === start.importerVersion;
  if (!sameReader) await clear(tx, before.key);
  await tx
    .updateTable("origin")
    .set(sameReader ? values : { ...values, observations: 0 })
    .where("key", "=", before.key)
    .execute();
  return id;
}

async function complete(
  tx: Kysely<Tables>,
  origin: string,
  end: { readonly coverage: readonly Coverage[]; readonly problems: readonly Problem[] },
): Promise<void> {
  const row = await find(tx, origin);
  if (row === undefined) throw new Error(`${origin}: completed, but never begun in this store`);
  const { coverage, problems } = end;
  await tx
    .updateTable("origin")
    .set({
      complete: 1,
      superseded_by: null,
      coverage_json: JSON.stringify(coverage),
      problems_json: JSON.stringify(problems),
    })
    .where("key", "=", row.key)
    .execute();
  // A path that nobody could read today takes nothing back that was read from it before.
  if (row.sha256 === "") return;
  await tx
    .updateTable("origin")
    .set({ superseded_by: origin })
    .where("path", "=", row.path)
    .where("label", "=", row.label)
    .where("sha256", "!=", row.sha256)
    .where("complete", "=", 1)
    .where("superseded_by", "is", null)
    .execute();
}

/** Removes what an origin said; the origin itself stays. Gives how many observations went. */
async function clear(tx: Kysely<Tables>, key: number): Promise<number> {
  const subjects = tx.selectFrom("subject").select("key").where("origin", "=", key);
  // By both columns: another origin of the same label may hold the same observation.
  await sql`delete from observation_lookup where (id, observation) in (
    select o.id, o.key from observation o join subject s on s.key = o.subject where s.origin = ${key})`.execute(tx);
  const gone = await tx.deleteFrom("observation").where("subject", "in", subjects).executeTakeFirst();
  await tx.deleteFrom("claim").where("subject", "in", subjects).execute();
  await tx.deleteFrom("subject").where("origin", "=", key).execute();
  await lowerLookupMark(tx);
  return Number(gone.numDeletedRows);
}

function toOrigin(row: Selectable<Tables["origin"]>): Origin {
  return {
    id: row.id,
    label: unpack(row.label),
    path: unpack(row.path),
    sha256: row.sha256,
    bytes: row.bytes,
    importer: row.importer,
    importerVersion: row.importer_version,
    importedAt: row.imported_at,
    complete: row.complete === 1,
    observations: row.observations,
    coverage: JSON.parse(row.coverage_json) as readonly Coverage[],
    problems: JSON.parse(row.problems_json) as readonly Problem[],
    ...(row.superseded_by === null ? {} : { supersededBy: row.superseded_by }),
  };
}
