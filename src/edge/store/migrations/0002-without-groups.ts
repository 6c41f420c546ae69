import type { Kysely } from "kysely";

/** Which subjects make one asset is told to whoever reads their observations; it need not be written down. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable("subject_group").execute();
}
