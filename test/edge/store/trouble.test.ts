import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { afterAll, describe, expect, test } from "vitest";
import { storeFailureText, storeTroubleText } from "../../../src/edge/store/failure.ts";
import { takeOptions } from "../../../src/edge/store/postgres-address.ts";
import { openStore } from "../../../src/edge/store/open.ts";
import { asKyselyDatabase, NodeSqliteDialect } from "../../../src/edge/store/sqlite-database.ts";

const folder = mkdtempSync(join(tmpdir(), "decamp-trouble-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a transaction throws that needs more pages than the database may have. */
async function thrownByFullDisk(): Promise<unknown> {
  using database = new DatabaseSync(join(folder, "full.sqlite"));
  database.exec("create table t (a blob); pragma max_page_count = 4");
  const db = new Kysely<{ t: { a: Uint8Array } }>({
    dialect: new NodeSqliteDialect({ database: asKyselyDatabase(database) }),
  });
  const filling = db.transaction().execute((tx) =>
    tx
      .insertInto("t")
      .values({ a: new Uint8Array(100_000) })
      .execute(),
  );
  return await filling.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
}

describe("a store that fails while it is in use", () => {
  test("a full disk is named as such, and what the failed transaction did is undone", async () => {
    expect(storeTroubleText("s.sqlite", await thrownByFullDisk())).toBe(
      "s.sqlite: the store failed: the disk is full; free some space and run the command again: what was stored before is kept.",
    );
  });

  test("a transaction that SQLite has itself rolled back still says why", async () => {
    using database = new DatabaseSync(":memory:");
    const db = new Kysely<object>({ dialect: new NodeSqliteDialect({ database: asKyselyDatabase(database) }) });
    const work = db.transaction().execute(async () => {
      database.exec("rollback");
      throw new Error("the disk is full");
    });
    await expect(work).rejects.toThrow("the disk is full");
  });

  test.each([
    [
      Object.assign(new Error("permission denied for table asset"), { code: "42501", severity: "ERROR" }),
      "this user may not do that there (the server says 42501, permission denied for table asset); ask who runs the server for the rights, or give another user or --store.",
    ],
    [
      Object.assign(new Error("No space left on device"), { code: "53100", severity: "ERROR" }),
      "the disk of the server is full (the server says 53100, No space left on device); free some space there and run the command again: what was stored before is kept.",
    ],
    [
      Object.assign(new Error("something new"), { code: "XX123", severity: "ERROR" }),
      "the server says XX123, something new; put that right there and run the command again.",
    ],
    [
      Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET", syscall: "read" }),
      "the connection to the server broke; see that the server runs and can be reached, and run the command again: what was stored before is kept.",
    ],
  ])("%s of PostgreSQL is told without the password of its address", (thrown, says) => {
    expect(storeTroubleText("postgres://user:sesame@db.example/estate?password=sesame", thrown)).toBe(
      `postgres://db.example/estate: the store failed: ${says}`,
    );
    expect(storeTroubleText("s.sqlite", thrown)).toBeUndefined();
  });

  test("a fault of this program is no trouble of a store in PostgreSQL", () => {
    expect(storeTroubleText("postgres://db.example/estate", new TypeError("x is not a function"))).toBeUndefined();
  });

  test("what SQLite did not throw is no trouble of the store", () => {
    expect(storeTroubleText("s.sqlite", new Error("x"))).toBeUndefined();
  });
});

test.each(["", "  "])("a store with an empty name is refused: %j", async (name) => {
  const opened = await openStore(name, { mode: "write", purpose: "test" });
  expect(opened.ok ? "" : storeFailureText(opened.failure)).toBe(
    '"": the store cannot be opened (its name is empty); check the name, that it is reachable, and your permissions.',
  );
});

test.each([
  ["postgres://h/d?sslmode=require", "postgres://h/d?sslmode=verify-full", undefined],
  ["postgres://h/d?a=1&sslmode=prefer&b=2", "postgres://h/d?a=1&sslmode=verify-full&b=2", undefined],
  ["postgres://h/d?sslmode=disable", "postgres://h/d?sslmode=disable", undefined],
  [
    "postgres://h/d?sslmode=require&uselibpqcompat=true",
    "postgres://h/d?sslmode=require&uselibpqcompat=true",
    undefined,
  ],
  ["postgres://h/d?options=-c%20a%3Db&host=x", "postgres://h/d?host=x", "-c a=b"],
  ["postgres://h/d?host=x&options=-c+a%3Db", "postgres://h/d?host=x&", "-c a=b"],
])("what the driver is given of %s", (url, given, options) => {
  expect(takeOptions(url)).toEqual({ url: given, options });
});

describe("an address that is no store", () => {
  test.each([
    ["mysql://user:secret@db.example/decamp?password=secret", "mysql://db.example/decamp"],
    ["https://user:p@ss@example/store", "https://example/store"],
    ["file:///srv/store.sqlite", "file:///srv/store.sqlite"],
    ["postgres:/user:secret@db.example/estate", "postgres: without //"],
    ["postgresql:estate", "postgres: without //"],
  ])("%s is refused without its credentials", async (address, where) => {
    const opened = await openStore(address, { mode: "read", purpose: "test" });
    expect(opened).toEqual({ ok: false, failure: { kind: "other-address", where } });
    expect(opened.ok ? "" : storeFailureText(opened.failure)).toBe(
      `${where}: stores are SQLite files or postgres:// addresses; give one of these with --store.`,
    );
  });
});
