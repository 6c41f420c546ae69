import { CompiledQuery, type Kysely, SqliteAdapter } from "kysely";
import type { Tables } from "./tables.ts";

export type Dialect = "sqlite" | "postgres";

/** The committed state of one moment, unchanged by what is written meanwhile. Rows come as arrays, in column order. */
export interface Snapshot {
  /** Rows in batches, bounded in number; memory holds one batch. */
  stream<R extends readonly unknown[]>(query: CompiledQuery): AsyncIterable<readonly R[]>;
  all<R extends readonly unknown[]>(query: CompiledQuery): Promise<readonly R[]>;
  close(): Promise<void>;
}

/** What the two databases do differently. Everything else of the store is written once, over this. */
export interface Engine {
  readonly dialect: Dialect;
  /** Committed state; never waits for a writer. */
  readonly read: Kysely<Tables>;
  /** Runs `work` in a transaction, one at a time; when it resolves the changes survive a power cut. */
  write<T>(work: (tx: Kysely<Tables>) => Promise<T>): Promise<T>;
  /** Whether a write would start at once: opened for writing, and nothing is being written. */
  isIdle(): boolean;
  snapshot(): Promise<Snapshot>;
  close(): Promise<void>;
}

/** Runs `read` over a snapshot and closes it, also when the consumer stops early. */
export async function* overSnapshot<T>(engine: Engine, read: (at: Snapshot) => AsyncIterable<T>): AsyncIterable<T> {
  const snapshot = await engine.snapshot();
  try {
    yield* read(snapshot);
  } finally {
    await snapshot.close();
  }
}

/** Rows of one statement, largest first. Few sizes, so that few statements are prepared. */
const ROWS_AT_ONCE = [256, 32, 4, 1] as const;

/** Inserts rows given as one flat list of values, in column order. Gives how many rows were new. */
export type Insert = (tx: Kysely<Tables>, values: readonly unknown[]) => Promise<number>;

/** An insert compiled by Kysely once per number of rows. `skip`: rows whose key is there already are passed over. */
export function inserter<T extends keyof Tables>(
  table: T,
  columns: readonly (keyof Tables[T] & string)[],
  onRepeat: "skip" | "refuse" = "refuse",
): Insert {
  const statements = new Map<number, string>();
  const statement = (tx: Kysely<Tables>, rows: number): string => {
    const known = statements.get(rows);
    if (known !== undefined) return known;
    const row = Object.fromEntries(columns.map((column) => [column, 0]));
    // The values only make the placeholders; real ones are bound at each run.
    const all = tx.insertInto(table as "state").values(Array.from({ length: rows }, () => row as never));
    const query = isSqlite(tx) ? all.orFail() : all;
    const { sql } = (onRepeat === "skip" ? query.onConflict((conflict) => conflict.doNothing()) : query).compile();
    statements.set(rows, sql);
    return sql;
  };
  return async (tx, values) => {
    let inserted = 0;
    let at = 0;
    for (const rows of ROWS_AT_ONCE) {
      for (const step = rows * columns.length; values.length - at >= step; at += step) {
        const done = await tx.executeQuery(CompiledQuery.raw(statement(tx, rows), values.slice(at, at + step)));
        inserted += Number(done.numAffectedRows ?? 0);
      }
    }
    return inserted;
  };
}

/**
 * A statement that fails fails its transaction. SQLite is told so (`or fail`), or it copies every page that a statement of several
 * rows touches to a journal of its own, to be able to undo that statement alone: three times the writing of an import.
 */
const isSqlite = (tx: Kysely<Tables>): boolean => tx.getExecutor().adapter instanceof SqliteAdapter;

/** How many keys one `in (…)` lists. */
const KEYS_AT_ONCE = 256;

/** A list in pieces that fit one `in (…)`. */
export function* chunks<T>(list: readonly T[], size: number = KEYS_AT_ONCE): Iterable<readonly T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}
