import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { type SqliteDatabase, SqliteAdapter, SqliteDialect, type SqliteStatement } from "kysely";

/** SQLite result codes (sqlite.org/rescode.html) that an open meets. */
const SQLITE_BUSY = 5;
const SQLITE_LOCKED = 6;
const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

export const isBusy = (thrown: unknown): boolean => [SQLITE_BUSY, SQLITE_LOCKED].includes(codeOf(thrown));
export const isNotSqlite = (thrown: unknown): boolean => [SQLITE_CORRUPT, SQLITE_NOTADB].includes(codeOf(thrown));

/** The primary code: the low byte of the extended one. */
function codeOf(thrown: unknown): number {
  const code = thrown instanceof Error && "errcode" in thrown ? thrown.errcode : undefined;
  return typeof code === "number" ? code & 0xff : -1;
}

/** How many prepared statements are kept: above the number of shapes the store has. */
const STATEMENTS_KEPT = 100;

/** A `node:sqlite` database in the shape that Kysely's SQLite dialect expects (better-sqlite3's), with statements prepared once. */
export function asKyselyDatabase(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(sql) {
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
  const database = new DatabaseSync(path, { readOnly: true, timeout: BUSY_MS });
  database.exec(`pragma cache_size = ${CACHE_KIB}`);
  return database;
}

/** Measured on 400,000 rows of 400 bytes: 8 KiB pages insert a quarter faster than 4 KiB, 16 KiB no faster. */
const PAGE_BYTES = 8_192;
/** The write-ahead log is carried over at this size: each time costs two flushes of the disk. */
const WAL_BYTES = 64 * 1024 * 1024;
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
