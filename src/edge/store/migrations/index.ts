import type { Kysely } from "kysely";
import type { Dialect } from "../engine.ts";
import { up as start } from "./0001-start.ts";
import { up as withoutGroups } from "./0002-without-groups.ts";

/** Every migration there is, by name; names sort in the order in which they run. A published one is never edited. */
export const MIGRATIONS: Readonly<Record<string, (db: Kysely<unknown>, dialect: Dialect) => Promise<void>>> = {
  "0001-start": start,
  "0002-without-groups": withoutGroups,
};
