import type { Kysely } from "kysely";
import { pack, unpack } from "./packed.ts";
import type { Tables } from "./tables.ts";

export async function readState(db: Kysely<Tables>, name: string): Promise<string | undefined> {
  const row = await db.selectFrom("state").select("value").where("name", "=", pack(name)).executeTakeFirst();
  return row === undefined ? undefined : unpack(row.value);
}

export async function writeState(tx: Kysely<Tables>, name: string, value: string): Promise<void> {
  await tx
    .insertInto("state")
    .values({ name: pack(name), value: pack(value) })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ value: pack(value) }))
    .execute();
}
