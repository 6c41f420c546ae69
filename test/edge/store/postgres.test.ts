import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { storeFailureText, storeTroubleText } from "../../../src/edge/store/failure.ts";
import { openStore, packer } from "../../../src/edge/store/index.ts";
import type { PackedArrival } from "../../../src/model/store.ts";
import { CUT_SHORT } from "../../../src/edge/store/postgres-address.ts";
import { openPostgresStore } from "../../../src/edge/store/postgres.ts";
import { findPostgres, startPostgres, type ThrowawayPostgres } from "../postgres.ts";
import { contractSuite } from "./contract.ts";
import { startAppending } from "./killing.ts";
import { arrival, exported, start } from "./samples.ts";

const found = findPostgres();
if ("absent" in found) console.warn(`SKIPPED: the store in PostgreSQL: ${found.absent}`);

describe.skipIf("absent" in found)("PostgreSQL", () => {
  let server: ThrowawayPostgres | undefined;
  let count = 0;
  beforeAll(() => {
    if ("bin" in found) server = startPostgres(found.bin);
  });
  afterAll(() => server?.stop());
  const newUrl = (): string => server?.database(`t${(count += 1)}`) ?? "";
  const WRITE = { mode: "write", purpose: "test" } as const;
  const READ = { mode: "read", purpose: "test" } as const;
  const query = async (url: string, sql: string): Promise<readonly unknown[]> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<Record<string, unknown>>(sql);
    await client.end();
    return rows;
  };
  const made = async (url: string): Promise<void> => {
    const result = await openStore(url, WRITE);
    if (!result.ok) throw new Error(storeFailureText(result.failure));
    await result.value.close();
  };

  contractSuite("the store", () => {
    const url = newUrl();
    return { open: (options) => openPostgresStore(url, options) };
  });

  test.each([
    {
      what: "schema of another program",
      sql: "create schema decamp; create table decamp.x (y int)",
      mode: WRITE,
      kind: "not-a-store",
    },
    {
      what: "tables of others beside it",
      sql: "create table kysely_migration (name text)",
      mode: READ,
      kind: "absent",
    },
  ])("$what gives $kind", async ({ sql, mode, kind }) => {
    const url = newUrl();
    await query(url, sql);
    expect(await openStore(url, mode)).toMatchObject({ ok: false, failure: { kind } });
  });

  test.each([
    { sql: "insert into decamp.kysely_migration values ('9999-tomorrow', '2030')", mode: WRITE, kind: "newer-schema" },
    { sql: "delete from decamp.kysely_migration", mode: READ, kind: "older-schema" },
  ])("a store of another decamp gives $kind", async ({ sql, mode, kind }) => {
    const url = newUrl();
    await made(url);
    await query(url, sql);
    expect(await openStore(url, mode)).toMatchObject({ ok: false, failure: { kind } });
  });

  test("what it plans by is there as soon as much came in, and not when the server finds time", async () => {
    const url = newUrl();
    const opened = await openStore(url, WRITE);
    if (!opened.ok) throw new Error(storeFailureText(opened.failure));
    const store = opened.value;
    const origin = await store.beginOrigin(start("lines", "aa"));
    const lines = (from: number): readonly PackedArrival[] =>
      Array.from({ length: 6_000 }, (_, at) =>
        arrival({ ip: "192.0.2.1", port: (from + at) % 50_000 }, { kind: "endpoint", state: "open", line: from + at }),
      ).map(packer("lines"));
    const gathered = `select distinct tablename as of from pg_stats where schemaname = 'decamp'
      and tablename in ('subject', 'observation', 'observation_lookup') order by 1`;
    await store.append(origin, lines(0));
    expect(await query(url, gathered)).toEqual([]);
    await store.append(origin, lines(6_000));
    expect(await query(url, gathered)).toEqual([{ of: "observation" }, { of: "subject" }]);
    const [first] = await exported(store);
    expect(await store.observationsById([first?.id ?? ""])).toEqual([first]);
    expect(await query(url, gathered)).toContainEqual({ of: "observation_lookup" });
    await store.close();
  });

  test.each([
    "postgres://user:sesame@127.0.0.1:1/none?password=sesame",
    "postgres://user:sesame@[bad/none",
    "postgresql://user:s%65same@localhost/none?host=/nonexistent",
  ])("what cannot be reached is said without its password: %s", async (url) => {
    const result = await openStore(url, WRITE);
    expect(result).toMatchObject({ ok: false, failure: { kind: "unreachable" } });
    if (!result.ok) expect(JSON.stringify(result) + storeFailureText(result.failure)).not.toMatch(/sesame|s%65same/);
  });

  test.each([
    "postgres://user:se/same@127.0.0.1:1/none",
    "postgres://user:se#same@127.0.0.1:1/none",
    "postgres://user:12?same@127.0.0.1:1/none",
    "postgres://user:a@se/same@127.0.0.1:1/none",
  ])("a sign that ends the address within its password is said, and nothing of the password: %s", async (url) => {
    const result = await openStore(url, READ);
    expect(result.ok ? "" : storeFailureText(result.failure)).toBe(
      `postgres:// (not readable as an address): the store cannot be opened (${CUT_SHORT}); check the name, that it is reachable, and your permissions.`,
    );
  });

  test("a database whose encoding has not every letter is refused before anything is made in it", async () => {
    const url = newUrl();
    const latin = url.replace(/[^/]+(?=[?])/, "latin");
    await query(url, "create database latin encoding 'LATIN1' template template0 lc_collate 'C' lc_ctype 'C'");
    const result = await openStore(latin, WRITE);
    expect(result.ok ? "" : storeFailureText(result.failure)).toContain(
      "not a decamp store (its encoding is LATIN1, which has not all that devices say; a store needs UTF8)",
    );
    expect(await query(latin, "select tablename from pg_tables where schemaname = 'decamp'")).toEqual([]);
  });

  test("settings in the address stand beside ours, and our tables stay in our schema", async () => {
    const url = newUrl();
    await query(url, "create role guest login");
    await query(url, `grant create on database ${/[^/]+(?=[?])/.exec(url)?.[0]} to guest`);
    await query(url, "grant create on schema public to guest");
    const guest = url.replace("decamp@", "guest@");
    await made(`${guest}&options=-c%20statement_timeout%3D1234%20-c+search_path%3Dpublic`);
    expect(await query(url, "select distinct schemaname as of from pg_tables where tableowner = 'guest'")).toEqual([
      { of: "decamp" },
    ]);
    const slow = await openStore(`${guest}&options=-c%20statement_timeout%3Dnever`, READ);
    expect(slow.ok ? "" : storeFailureText(slow.failure)).toContain("statement_timeout");
    await query(url, "drop owned by guest; drop role guest");
  });

  test("one who may not look into the schema is told that", async () => {
    const url = newUrl();
    await made(url);
    await query(url, "create role stranger login");
    const result = await openStore(url.replace("decamp@", "stranger@"), READ);
    expect(result.ok ? "" : storeFailureText(result.failure)).toContain("permission denied for schema decamp");
  });

  test.each(["write", "read"] as const)(
    "a connection that the server ends amid a %s is told, and the store stays whole",
    async (what) => {
      const url = newUrl();
      const opened = await openStore(url, WRITE);
      if (!opened.ok) throw new Error(storeFailureText(opened.failure));
      const store = opened.value;
      const origin = await store.beginOrigin(start("lines", "aa"));
      const line = (n: number): PackedArrival =>
        packer("lines")(arrival({ ip: "192.0.2.1", port: n }, { kind: "endpoint", state: "open" }));
      await store.append(
        origin,
        Array.from({ length: 2_000 }, (_, n) => line(n)),
      );
      const end = (): Promise<unknown> =>
        query(url, "select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'decamp%'");
      const work = async (): Promise<void> => {
        if (what === "write") {
          await end();
          return store.append(origin, [line(3_000)]).then(() => undefined);
        }
        for await (const _ of store.observations([origin])) await end();
      };
      const thrown = await work().then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(storeTroubleText(url, thrown)).toMatch(
        /^postgres:\/\/localhost\/t\d+: the .*connection.* broke.*run the command again/,
      );
      await store.close();
      const again = await openStore(url, READ);
      if (!again.ok) throw new Error(storeFailureText(again.failure));
      expect(await exported(again.value)).toHaveLength(2_000);
      await again.value.close();
    },
  );

  test("a process killed while it writes loses nothing it acknowledged and frees the lock", async () => {
    const url = newUrl();
    const child = startAppending(url, 1_000_000, 50);
    await child.said("ack 3");
    expect(await openStore(url, WRITE)).toMatchObject({
      ok: false,
      failure: { kind: "locked", by: { command: "kill-child" } },
    });
    const acknowledged = await child.kill();
    const again = startAppending(url, acknowledged + 5, 50);
    await again.said("done");
    const reader = await openStore(url, READ);
    if (!reader.ok) throw new Error(storeFailureText(reader.failure));
    expect(await exported(reader.value)).toHaveLength((acknowledged + 5) * 50);
    expect(await reader.value.origins()).toMatchObject([{ complete: true }]);
    await reader.value.close();
  }, 60_000);
});
