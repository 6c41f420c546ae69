import { accessSync, constants, existsSync } from "node:fs";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { type SqliteDatabase, SqliteAdapter, SqliteDialect, type SqliteStatement } from "kysely";

/** How many prepared statements are kept: above the number of shapes the store has. */
const STATEMENTS_KEPT = 100;

/** A `node:sqlite` database in the shape that Kysely's SQLite dialect expects (better-sqlite3's), with statements prepared once. */
export function asKyselyDatabase(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  const rollback = rollbackOf(database);
  return {
    close: () => database.close(),
    prepare(sql) {
      if (sql === "rollback") return rollback;
      const known = prepared.get(sql);
      if (known !== undefined) return known;
      const statement = asKyselyStatement(database.prepare(sql));
      const oldest = prepared.size >= STATEMENTS_KEPT ? prepared.keys().next().value : undefined;
      if (oldest !== undefined) prepared.delete(oldest);
      prepared.set(sql, statement);
      return statement;
    },
  };
}

/** After a full disk SQLite has rolled back itself: to ask for it again would fail, and hide why. */
const rollbackOf = (database: DatabaseSync): SqliteStatement => ({
  reader: false,
  all: () => [],
  iterate: () => [].values(),
  run() {
    if (database.isTransaction) database.exec("rollback");
    return { changes: 0, lastInsertRowid: 0 };
  },
});

function asKyselyStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
    run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
    iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
  };
}

/** SQLite does roll back its DDL; Kysely's own adapter says otherwise, and a kill amid a migration would leave half a schema. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

export class NodeSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

/** How long a statement waits for another process of the same store, in ms: a reader meets a checkpoint, never a long writer. */
const BUSY_MS = 5_000;

/** Opens a file for reading only. Throws what SQLite says. */
export function openForReading(path: string): DatabaseSync {
  const database = new DatabaseSync(isImmutable(path) ? immutable(path) : path, { readOnly: true, timeout: BUSY_MS });
  database.exec(`pragma cache_size = ${CACHE_KIB}`);
  return database;
}

/**
 * A reader of a write-ahead log makes an index beside it, for which a read-only folder has no place. Where there is no log either,
 * nobody is writing, and the file can be read as one that does not change (sqlite.org/uri.html, `immutable`).
 */
function isImmutable(path: string): boolean {
  if (!existsSync(path) || existsSync(`${path}-wal`)) return false;
  try {
    accessSync(dirname(path), constants.W_OK);
    return false;
  } catch {
    return true;
  }
}

function immutable(path: string): URL {
  const address = pathToFileURL(path);
  address.search = "immutable=1";
  return address;
}

/** Measured on 400,000 rows of 400 bytes: 8 KiB pages insert a quarter faster than 4 KiB, 16 KiB no faster. */
const PAGE_BYTES = 8_192;
/**
 * The write-ahead log is carried over at this size, for which whoever writes has to wait: an import of a million lines stays below
 * it, and its log is carried over beside other work (`checkpoint.ts`). After a kill that much is read again.
 */
const WAL_BYTES = 512 * 1024 * 1024;
/** Cache of a connection in KiB (negative by SQLite's convention): several may be open at once, and 64 MiB were no faster. */
const CACHE_KIB = -16_384;

/** Opens or creates a file for writing, so that a commit survives a power cut. Throws what SQLite says. */
export function openForWriting(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: BUSY_MS });
  try {
    database.exec(`pragma page_size = ${PAGE_BYTES}`);
    database.exec("pragma journal_mode = wal");
    database.exec("pragma synchronous = full");
    database.exec(`pragma cache_size = ${CACHE_KIB}`);
    database.exec(`pragma wal_autocheckpoint = ${WAL_BYTES / PAGE_BYTES}`);
  } catch (thrown) {
    database.close();
    throw thrown;
  }
  return database;
}
