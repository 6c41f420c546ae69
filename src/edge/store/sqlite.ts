import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { type CompiledQuery, Kysely } from "kysely";
import { failed, ok, type Result } from "../../model/result.ts";
import type { Store } from "../../model/store.ts";
import type { Engine, Snapshot } from "./engine.ts";
import type { StoreFailure } from "./failure.ts";
import { reasonOf } from "./reason.ts";
import type { StoreOptions } from "./options.ts";
import { checkSchema, MIGRATION_TABLE, migrate } from "./schema.ts";
import { isNotSqlite } from "./sqlite-codes.ts";
import { asKyselyDatabase, NodeSqliteDialect, openForReading, openForWriting } from "./sqlite-database.ts";
import { lockSqlite, type WriteLock } from "./sqlite-lock.ts";
import { createStore } from "./store.ts";
import type { Tables } from "./tables.ts";

/** `dcmp` in ASCII: what tells our files from other SQLite files (sqlite.org/pragma.html#pragma_application_id). */
const APPLICATION_ID = 0x64636d70;

/** Opens the store in one file. With `write` it is created when missing, and the lock of the store is held until close. */
export async function openSqliteStore(path: string, options: StoreOptions): Promise<Result<Store, StoreFailure>> {
  try {
    return await (options.mode === "read" ? openToRead(path) : openToWrite(path, options.purpose));
  } catch (thrown) {
    if (isNotSqlite(thrown)) return failed({ kind: "not-a-store", where: path, why: "not an SQLite file, or damaged" });
    return failed({ kind: "unreachable", where: path, why: reasonOf(thrown) });
  }
}

async function openToRead(path: string): Promise<Result<Store, StoreFailure>> {
  if (!existsSync(path)) return failed({ kind: "absent", where: path });
  const checked = inspect(path, "read");
  return checked.ok ? ok(createStore(sqliteEngine(path))) : checked;
}

async function openToWrite(path: string, purpose: string): Promise<Result<Store, StoreFailure>> {
  makeProjectFolder(dirname(path));
  // Looked at before the lock, so that no lock file appears beside a file that is not ours.
  const checked = inspect(path, "write");
  if (!checked.ok) return checked;
  const lock = lockSqlite(path, purpose);
  if (!lock.ok) return lock;
  try {
    return await withLock(path, lock.value);
  } catch (thrown) {
    lock.value.release();
    throw thrown;
  }
}

/** One level: a new project folder is made, a mistyped path is not. */
function makeProjectFolder(folder: string): void {
  if (existsSync(folder) || !existsSync(dirname(folder))) return;
  try {
    mkdirSync(folder);
  } catch (thrown) {
    // Another process may have made it meanwhile.
    if (!existsSync(folder)) throw thrown;
  }
}

async function withLock(path: string, lock: WriteLock): Promise<Result<Store, StoreFailure>> {
  const database = openForWriting(path);
  const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect({ database: asKyselyDatabase(database) }) });
  try {
    database.exec(`pragma application_id = ${APPLICATION_ID}`);
    await migrate(db, "sqlite");
  } catch (thrown) {
    database.close();
    throw thrown;
  }
  return ok(createStore(sqliteEngine(path, { db, database, lock })));
}

/** Whether the file can be our store. Through SQLite alone: closing any other descriptor of the file would drop its locks. */
function inspect(path: string, mode: "write" | "read"): Result<undefined, StoreFailure> {
  const held = statSync(path, { throwIfNoEntry: false });
  if (held?.isDirectory() === true) return failed({ kind: "unreachable", where: path, why: "it is a folder" });
  const size = held?.size;
  if (size === undefined || (size === 0 && mode === "write")) return ok(undefined);
  using database = openForReading(path);
  const count = (table: string): number =>
    Number(database.prepare("select count(*) as n from sqlite_schema where name like ?").get(table)?.["n"]);
  const ours = database.prepare("pragma application_id").get()?.["application_id"] === APPLICATION_ID;
  const migrated = count(MIGRATION_TABLE) > 0;
  if (!ours || !migrated) {
    // A kill at its making leaves a file without tables.
    if (count("%") === 0) return mode === "write" ? ok(undefined) : failed({ kind: "absent", where: path });
    return failed({ kind: "not-a-store", where: path, why: "an SQLite file of another program" });
  }
  const done = database
    .prepare(`select name from ${MIGRATION_TABLE}`)
    .all()
    .map((row) => row["name"]);
  const named = done.filter((name) => typeof name === "string");
  if (named.length < done.length)
    return failed({ kind: "not-a-store", where: path, why: "damaged: its list of migrations cannot be read" });
  return checkSchema(named, mode, path);
}

interface Writing {
  readonly db: Kysely<Tables>;
  readonly database: DatabaseSync;
  readonly lock: WriteLock;
}

function sqliteEngine(path: string, writing?: Writing): Engine {
  const reading = openForReading(path);
  const read = new Kysely<Tables>({ dialect: new NodeSqliteDialect({ database: asKyselyDatabase(reading) }) });
  const open = new Set<Snapshot>();
  let closed = false;
  let waiting = 0;
  return {
    dialect: "sqlite",
    read,
    async write(work) {
      if (writing === undefined)
        throw new Error(`${path}: opened for reading; open it with mode "write" to change it.`);
      waiting += 1;
      try {
        return await writing.db.transaction().execute(work);
      } finally {
        waiting -= 1;
      }
    },
    isIdle: () => writing !== undefined && waiting === 0,
    async snapshot() {
      const snapshot = sqliteSnapshot(path, (gone) => open.delete(gone));
      open.add(snapshot);
      return snapshot;
    },
    async close() {
      if (closed) return;
      closed = true;
      for (const snapshot of open) await snapshot.close();
      if (reading.isOpen) reading.close();
      if (writing === undefined) return;
      try {
        // The log goes into the file, so that the file alone is the store.
        writing.database.exec("pragma wal_checkpoint(truncate)");
      } finally {
        writing.database.close();
        writing.lock.release();
      }
    },
  };
}

/** A batch ends at so many rows or characters, whichever comes first: a row may hold a whole web page. */
const BATCH_ROWS = 256;
const BATCH_CHARS = 4_000_000;

function sqliteSnapshot(path: string, onClose: (snapshot: Snapshot) => void): Snapshot {
  const database = openForReading(path);
  database.exec("begin");
  const prepare = (query: CompiledQuery) => {
    const statement = database.prepare(query.sql);
    statement.setReturnArrays(true);
    return { statement, parameters: query.parameters as SQLInputValue[] };
  };
  let last: { readonly sql: string; readonly statement: StatementSync } | undefined;
  /** The same query is often asked again, with other parameters. */
  const prepared = (query: CompiledQuery): ReturnType<typeof prepare> => {
    if (last?.sql !== query.sql) last = { sql: query.sql, ...prepare(query) };
    return { statement: last.statement, parameters: query.parameters as SQLInputValue[] };
  };
  const snapshot: Snapshot = {
    async *stream<R extends readonly unknown[]>(query: CompiledQuery) {
      const { statement, parameters } = prepare(query);
      let batch: R[] = [];
      let chars = 0;
      for (const row of statement.iterate(...parameters) as Iterable<unknown> as Iterable<R>) {
        batch.push(row);
        for (const value of row) if (typeof value === "string") chars += value.length;
        if (batch.length < BATCH_ROWS && chars < BATCH_CHARS) continue;
        yield batch;
        batch = [];
        chars = 0;
      }
      if (batch.length > 0) yield batch;
    },
    async all<R extends readonly unknown[]>(query: CompiledQuery) {
      const { statement, parameters } = prepared(query);
      return statement.all(...parameters) as unknown as readonly R[];
    },
    async close() {
      onClose(snapshot);
      if (database.isOpen) database.close();
    },
  };
  return snapshot;
}
