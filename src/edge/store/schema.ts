import { type Kysely, sql } from "kysely";
import { Migrator } from "kysely/migration";
import { failed, ok, type Result } from "../../model/result.ts";
import type { Dialect } from "./engine.ts";
import type { StoreFailure } from "./failure.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import type { Tables } from "./tables.ts";

/** The table in which Kysely's Migrator notes what has run. */
export const MIGRATION_TABLE = "kysely_migration";
const KNOWN = Object.keys(MIGRATIONS).sort();

/** Whether a store with these migrations done can be used: `write` may bring it up to date, `read` may not. */
export function checkSchema(
  done: readonly string[],
  mode: "write" | "read",
  where: string,
): Result<undefined, StoreFailure> {
  const strange = done.toSorted().findLast((name) => !KNOWN.includes(name));
  if (strange !== undefined) {
    return failed({ kind: "newer-schema", where, has: strange, known: KNOWN.at(-1) ?? "none" });
  }
  const lacks = mode === "read" ? KNOWN.find((name) => !done.includes(name)) : undefined;
  return lacks === undefined ? ok(undefined) : failed({ kind: "older-schema", where, lacks });
}

/** The migrations a database has gone through. Only where the table stands; by its schema, so that one who may not look into it is told that. */
export async function migrationsDone(db: Kysely<Tables>, schema: string): Promise<readonly string[]> {
  const table = sql.table(`${schema}.${MIGRATION_TABLE}`);
  const { rows } = await sql<{ name: string }>`select name from ${table}`.execute(db);
  return rows.map((row) => row.name);
}

/** Brings the schema up to date, all or nothing. Throws when a migration fails: that is a bug or a full disk. */
export async function migrate(db: Kysely<Tables>, dialect: Dialect, schema?: string): Promise<void> {
  const migrations = Object.fromEntries(
    KNOWN.map((name) => [name, { up: (on: Kysely<unknown>) => MIGRATIONS[name]?.(on, dialect) ?? Promise.resolve() }]),
  );
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
    ...(schema === undefined ? {} : { migrationTableSchema: schema }),
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
