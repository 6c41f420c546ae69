import { DatabaseSync } from "node:sqlite";
import { failed, ok, type Result } from "../../model/result.ts";
import type { Holder, StoreFailure } from "./failure.ts";
import { reasonOf } from "./reason.ts";
import { isBusy, isNotSqlite } from "./sqlite-codes.ts";

/** The right to write to one SQLite store. The kernel takes it back when the holder dies, however it dies. */
export interface WriteLock {
  release(): void;
}

/** How long a look at the holder waits while that writes its name down, in ms. */
const LOOK_MS = 1_000;

/**
 * Takes the write lock of a store at once or not at all: an open write transaction on the small database `<store>.lock`, which
 * also says who holds it. The file stays when the lock is released: to delete it could take away the lock of the next holder.
 */
export function lockSqlite(path: string, purpose: string): Result<WriteLock, StoreFailure> {
  const file = `${path}.lock`;
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: 0 });
    // A first transaction writes the name, for others to read; a second, empty one stays open and is the lock.
    database.exec("begin immediate");
    database.exec(
      "create table if not exists holder (pid integer not null, command text not null, since text not null)",
    );
    database.exec("delete from holder");
    database.prepare("insert into holder values (?, ?, ?)").run(process.pid, purpose, new Date().toISOString());
    database.exec("commit");
    database.exec("begin immediate");
  } catch (thrown) {
    if (database?.isOpen === true) database.close();
    if (isBusy(thrown)) return failed({ kind: "locked", where: path, by: holderOf(file) });
    if (isNotSqlite(thrown)) return failed({ kind: "not-a-store", where: file, why: "not a lock file of decamp" });
    return failed({ kind: "unreachable", where: file, why: reasonOf(thrown) });
  }
  const held = database;
  return ok({ release: () => held.close() });
}

const UNKNOWN: Holder = { pid: null, command: null, since: null };

function holderOf(file: string): Holder {
  try {
    using database = new DatabaseSync(file, { readOnly: true, timeout: LOOK_MS });
    const row = database.prepare("select pid, command, since from holder").get();
    if (row === undefined) return UNKNOWN;
    return { pid: Number(row["pid"]), command: String(row["command"]), since: String(row["since"]) };
  } catch {
    // It holds the lock but has not yet written its name, or has gone meanwhile: locked it was all the same.
    return UNKNOWN;
  }
}
