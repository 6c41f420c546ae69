import { Client, type ClientConfig } from "pg";
import { failed, ok, type Result } from "../../model/result.ts";
import type { Holder, StoreFailure } from "./failure.ts";

/** The right to write to the store of one database. The server takes it back when the connection ends. */
export interface PostgresLock {
  /** True once the connection broke: another process may then hold the lock. */
  isLost(): boolean;
  release(): Promise<void>;
}

/** Two numbers that only decamp uses, `dcmp` in ASCII and the purpose: PostgreSQL names advisory locks by number. */
const LOCK = [0x64636d70, 1] as const;

/** PostgreSQL cuts names at 63 bytes and shows other bytes than ASCII as `?`. */
const LONGEST_PURPOSE = 40;

/** The name under which our connections stand in pg_stat_activity: what the process does and its number on its own machine. */
export const applicationName = (purpose: string): string =>
  `decamp ${purpose.slice(0, LONGEST_PURPOSE)} pid ${process.pid}`;

/** Takes the advisory lock on a connection of its own, at once or not at all. */
export async function lockPostgres(config: ClientConfig, where: string): Promise<Result<PostgresLock, StoreFailure>> {
  const client = new Client({ ...config, keepAlive: true });
  let lost = false;
  client.on("error", () => {
    lost = true;
  });
  client.on("end", () => {
    lost = true;
  });
  await client.connect();
  try {
    const { rows } = await client.query<{ held: boolean }>("select pg_try_advisory_lock($1, $2) as held", [...LOCK]);
    if (rows[0]?.held === true) return ok({ isLost: () => lost, release: () => client.end() });
    const by = await holderOf(client);
    await client.end();
    return failed({ kind: "locked", where, by });
  } catch (thrown) {
    await client.end();
    throw thrown;
  }
}

async function holderOf(client: Client): Promise<Holder> {
  const { rows } = await client.query<{ name: string | null; since: Date | null }>(
    `select a.application_name as name, a.backend_start as since
     from pg_locks l join pg_stat_activity a on a.pid = l.pid
     where l.locktype = 'advisory' and l.classid = $1 and l.objid = $2 and l.granted
       and l.database = (select oid from pg_database where datname = current_database())`,
    [...LOCK],
  );
  const holder = rows[0];
  const [, command, pid] = /^decamp (.*) pid (\d+)$/.exec(holder?.name ?? "") ?? [];
  return {
    pid: pid === undefined ? null : Number(pid),
    command: command ?? null,
    since: holder?.since?.toISOString() ?? null,
  };
}
