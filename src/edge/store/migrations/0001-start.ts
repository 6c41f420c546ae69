import { type CreateTableBuilder, type Kysely, sql } from "kysely";
import type { Dialect } from "../engine.ts";

/** Compares as bytes on both: PostgreSQL would otherwise sort by the language of the server. */
const textOf = (dialect: Dialect) => (dialect === "sqlite" ? sql`text` : sql`text collate "C"`);
const wholeOf = (dialect: Dialect) => (dialect === "sqlite" ? sql`integer` : sql`bigint`);
const keyOf = (dialect: Dialect) => (dialect === "sqlite" ? sql`integer` : sql`bigserial`);

/** The table is its own primary key index, without a second copy of the rows. PostgreSQL has no such tables. */
function clustered<T extends string>(dialect: Dialect, table: CreateTableBuilder<T>): CreateTableBuilder<T> {
  return dialect === "sqlite" ? table.modifyEnd(sql`without rowid`) : table;
}

export async function up(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await observed(db, dialect);
  await derived(db, dialect);
}

async function observed(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const [text, whole, key] = [textOf(dialect), wholeOf(dialect), keyOf(dialect)];
  await db.schema
    .createTable("origin")
    .addColumn("key", key, (column) => column.primaryKey())
    .addColumn("id", text, (column) => column.notNull().unique())
    .addColumn("label", text, (column) => column.notNull())
    .addColumn("path", text, (column) => column.notNull())
    .addColumn("sha256", text, (column) => column.notNull())
    .addColumn("bytes", whole, (column) => column.notNull())
    .addColumn("importer", text, (column) => column.notNull())
    .addColumn("importer_version", whole, (column) => column.notNull())
    .addColumn("imported_at", text, (column) => column.notNull())
    .addColumn("complete", whole, (column) => column.notNull())
    .addColumn("observations", whole, (column) => column.notNull())
    .addColumn("coverage_json", text, (column) => column.notNull())
    .addColumn("problems_json", text, (column) => column.notNull())
    .addColumn("superseded_by", text)
    .execute();
  await db.schema
    .createTable("subject")
    .addColumn("key", whole, (column) => column.primaryKey())
    .addColumn("origin", whole, (column) => column.notNull())
    .addColumn("text", text, (column) => column.notNull())
    .addColumn("long_text", text)
    .addColumn("kinds", text, (column) => column.notNull())
    .addUniqueConstraint("subject_once", ["origin", "text"])
    .execute();
  await clustered(dialect, db.schema.createTable("claim"))
    .addColumn("subject", whole, (column) => column.notNull())
    .addColumn("kind", text, (column) => column.notNull())
    .addColumn("value", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("claim_key", ["subject", "kind", "value"])
    .execute();
  // A subject belongs to one origin, so once per subject is once per origin; and subjects arrive in rising order, so this
  // index grows at its end, where one over (origin, id) would be written all over at every commit.
  await db.schema
    .createTable("observation")
    .addColumn("key", key, (column) => column.primaryKey())
    .addColumn("subject", whole, (column) => column.notNull())
    .addColumn("id", text, (column) => column.notNull())
    .addColumn("at", text)
    .addColumn("fact_json", text, (column) => column.notNull())
    .addUniqueConstraint("observation_once", ["subject", "id"])
    .execute();
  await clustered(dialect, db.schema.createTable("observation_lookup"))
    .addColumn("id", text, (column) => column.notNull())
    .addColumn("observation", whole, (column) => column.notNull())
    .addPrimaryKeyConstraint("observation_lookup_key", ["id", "observation"])
    .execute();
}

async function derived(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const [text, whole] = [textOf(dialect), wholeOf(dialect)];
  await clustered(dialect, db.schema.createTable("subject_group"))
    .addColumn("group_number", whole, (column) => column.notNull())
    .addColumn("subject", whole, (column) => column.notNull())
    .addPrimaryKeyConstraint("subject_group_key", ["group_number", "subject"])
    .execute();
  await db.schema
    .createTable("asset")
    .addColumn("place", whole, (column) => column.primaryKey())
    .addColumn("id", text, (column) => column.notNull().unique())
    .addColumn("terms", text, (column) => column.notNull())
    .addColumn("keys", text, (column) => column.notNull())
    .addColumn("row_json", text, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("ruling_term")
    .addColumn("key", whole, (column) => column.primaryKey())
    .addColumn("term_json", text, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("state")
    .addColumn("name", text, (column) => column.primaryKey())
    .addColumn("value", text, (column) => column.notNull())
    .execute();
}
