import { type CompiledQuery, Kysely, PostgresDialect } from "kysely";
import { type ClientConfig, Pool, TypeOverrides } from "pg";
import { failed, ok, type Result } from "../../model/result.ts";
import type { Store } from "../../model/store.ts";
import type { Engine, Snapshot } from "./engine.ts";
import { type StoreFailure, storeTrouble } from "./failure.ts";
import type { StoreOptions } from "./options.ts";
import { CUT_SHORT, isCutShort, publicAddressOf, reasonWithoutSecret, takeOptions } from "./postgres-address.ts";
import { applicationName, lockPostgres, type PostgresLock } from "./postgres-lock.ts";
import { checkSchema, MIGRATION_TABLE, migrate, migrationsDone } from "./schema.ts";
import { createStore } from "./store.ts";
import type { Tables } from "./tables.ts";

/** Our tables stand in a schema of their own, so that a database can be shared. */
const SCHEMA = "decamp";
/** Connections at once: one writes, the others stream and read. */
const CONNECTIONS = 6;
const CONNECT_MS = 10_000;
const INT8 = 20;

/** Opens the store in a PostgreSQL database. With `write` the tables are made when missing, and an advisory lock is held until close. */
export async function openPostgresStore(url: string, options: StoreOptions): Promise<Result<Store, StoreFailure>> {
  const where = publicAddressOf(url);
  if (isCutShort(url)) return failed({ kind: "unreachable", where, why: CUT_SHORT });
  let pool: Pool | undefined;
  try {
    const config = configOf(url, options);
    pool = new Pool({ ...config, max: CONNECTIONS });
    // A connection that breaks while idle is replaced; the query that meets a broken one says so itself, also where it breaks in use.
    pool.on("error", () => undefined);
    pool.on("connect", (client) => client.on("error", () => undefined));
    const opened = await open(pool, { where, config, options });
    if (!opened.ok) await pool.end();
    return opened;
  } catch (thrown) {
    await pool?.end();
    return failed({ kind: "unreachable", where, why: reasonWithoutSecret(thrown, url) });
  }
}

/** Keys and byte counts stay far below 2^53; pg would give them as text. */
const numbers = new TypeOverrides();
numbers.setTypeParser(INT8, Number);

function configOf(address: string, { purpose }: StoreOptions): ClientConfig {
  const { url, options = process.env["PGOPTIONS"] ?? "" } = takeOptions(address);
  return {
    connectionString: url,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: applicationName(purpose),
    // A commit is on disk when it returns, whatever the server's default is.
    // The last of a setting wins, so others of a department stand.
    options: `${options} -c search_path=${SCHEMA} -c synchronous_commit=on`,
    types: numbers,
  };
}

interface Opening {
  readonly where: string;
  readonly config: ClientConfig;
  readonly options: StoreOptions;
}

async function open(pool: Pool, { where, config, options }: Opening): Promise<Result<Store, StoreFailure>> {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const checked = await inspect(pool, db, { mode: options.mode, where });
  if (!checked.ok) return checked;
  if (options.mode === "read") return ok(createStore(postgresEngine(pool, db, where)));
  const lock = await lockPostgres(config, where);
  if (!lock.ok) return lock;
  try {
    await migrate(db, "postgres", SCHEMA);
  } catch (thrown) {
    await lock.value.release();
    throw thrown;
  }
  return ok(createStore(postgresEngine(pool, db, where, lock.value)));
}

async function inspect(
  pool: Pool,
  db: Kysely<Tables>,
  { mode, where }: { readonly mode: "write" | "read"; readonly where: string },
): Promise<Result<undefined, StoreFailure>> {
  const encoding = await encodingOf(pool);
  if (!ENCODINGS.has(encoding)) {
    const why = `its encoding is ${encoding}, which has not all that devices say; a store needs UTF8`;
    return failed({ kind: "not-a-store", where, why });
  }
  const { rows } = await pool.query<{ name: string }>("select tablename as name from pg_tables where schemaname = $1", [
    SCHEMA,
  ]);
  if (rows.length === 0) return mode === "write" ? ok(undefined) : failed({ kind: "absent", where });
  if (!rows.some(({ name }) => name === MIGRATION_TABLE)) {
    return failed({ kind: "not-a-store", where, why: `its schema "${SCHEMA}" belongs to another program` });
  }
  return checkSchema(await migrationsDone(db, SCHEMA), mode, where);
}

/** SQL_ASCII keeps bytes as they come, so it holds UTF-8 too. */
const ENCODINGS: ReadonlySet<string> = new Set(["UTF8", "SQL_ASCII"]);

async function encodingOf(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ encoding: string }>("select current_setting('server_encoding') as encoding");
  return rows[0]?.encoding ?? "unknown";
}

function postgresEngine(pool: Pool, db: Kysely<Tables>, where: string, lock?: PostgresLock): Engine {
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;
  let waiting = 0;
  return {
    dialect: "postgres",
    read: db,
    async write(work) {
      if (lock === undefined) throw new Error(`${where}: opened for reading; open it with mode "write" to change it.`);
      const turn = last.then(() => {
        if (lock.isLost())
          throw storeTrouble(`${where}: the connection that holds the write lock broke; run the command again.`);
        return db.transaction().execute(work);
      });
      waiting += 1;
      last = turn.then(
        () => (waiting -= 1),
        () => (waiting -= 1),
      );
      return turn;
    },
    isIdle: () => lock !== undefined && waiting === 0,
    snapshot: () => postgresSnapshot(pool),
    async close() {
      if (closed) return;
      closed = true;
      await last;
      await pool.end();
      await lock?.release();
    },
  };
}

/** Rows fetched at once. A row may hold a whole web page. */
const FETCH_ROWS = 500;

async function postgresSnapshot(pool: Pool): Promise<Snapshot> {
  const client = await pool.connect();
  let cursors = 0;
  let closed = false;
  const rowsOf = async <R>(text: string, values: readonly unknown[] = []): Promise<readonly R[]> =>
    (await client.query({ text, values: [...values], rowMode: "array" })).rows as R[];
  await client.query("begin isolation level repeatable read read only").catch((thrown: Error) => {
    client.release(thrown);
    throw thrown;
  });
  return {
    async *stream<R extends readonly unknown[]>(query: CompiledQuery) {
      cursors += 1;
      const name = `stream_${cursors}`;
      await rowsOf(`declare ${name} no scroll cursor for ${query.sql}`, query.parameters);
      for (;;) {
        const rows = await rowsOf<R>(`fetch ${FETCH_ROWS} from ${name}`);
        if (rows.length > 0) yield rows;
        if (rows.length < FETCH_ROWS) break;
      }
      await client.query(`close ${name}`);
    },
    all: (query) => rowsOf(query.sql, query.parameters),
    async close() {
      if (closed) return;
      closed = true;
      // A connection that cannot even roll back is not given to the next one.
      const broken = await client.query("rollback").then(
        () => undefined,
        (thrown: unknown) => (thrown instanceof Error ? thrown : new Error(String(thrown))),
      );
      client.release(broken);
    },
  };
}
