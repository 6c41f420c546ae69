import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { storeFailureText } from "../../../src/edge/store/failure.ts";
import { openStore, packer } from "../../../src/edge/store/index.ts";
import { openSqliteStore } from "../../../src/edge/store/sqlite.ts";
import { checkpoint, isLogLong } from "../../../src/edge/store/checkpoint.ts";
import { contractSuite } from "./contract.ts";
import { startAppending } from "./killing.ts";
import { arrival, exported, start } from "./samples.ts";

let folder = "";
let count = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "decamp-store-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const newPath = (): string => join(folder, `${(count += 1)}.db`);
const WRITE = { mode: "write", purpose: "test" } as const;
const READ = { mode: "read", purpose: "test" } as const;

contractSuite("the store in SQLite", () => {
  const path = newPath();
  return { open: (options) => openSqliteStore(path, options) };
});

async function made(path: string): Promise<void> {
  const result = await openStore(path, WRITE);
  if (!result.ok) throw new Error(storeFailureText(result.failure));
  await result.value.close();
}

test("what waits in the log goes into the file while the store is open, and nothing is lost", async () => {
  const path = newPath();
  const opened = await openStore(path, WRITE);
  if (!opened.ok) throw new Error(storeFailureText(opened.failure));
  const store = opened.value;
  const origin = await store.beginOrigin(start("lines", "aa"));
  await store.append(origin, [arrival({ ip: "192.0.2.1" }, { kind: "arp" })].map(packer("lines")));
  const before = await exported(store);
  expect([isLogLong(path), isLogLong(path, 0), isLogLong(`${path}-none`, 0)]).toEqual([false, true, false]);
  checkpoint(path);
  using alone = new DatabaseSync(":memory:");
  copyFileSync(path, `${path}.copy`);
  alone.exec(`attach '${path}.copy' as copy`);
  expect(alone.prepare("select count(*) as n from copy.observation").get()).toEqual({ n: 1 });
  expect(await exported(store)).toEqual(before);
  await store.close();
});

/** Bytes that this process has handed to the system to write (proc(5), `wchar`). */
const written = (): number => Number(/^wchar: (\d+)/m.exec(readFileSync("/proc/self/io", "utf8"))?.[1]);

test.skipIf(!existsSync("/proc/self/io"))(
  "what comes in is written once to the log, and to no journal that could undo a single statement",
  async () => {
    const path = newPath();
    const opened = await openStore(path, WRITE);
    if (!opened.ok) throw new Error(storeFailureText(opened.failure));
    const store = opened.value;
    const origin = await store.beginOrigin(start("lines", "aa"));
    const arrivals = Array.from({ length: 20_000 }, (_, at) =>
      arrival({ ip: `192.0.2.${at % 250}`, port: at }, { kind: "banner", raw: "x".repeat(200) }),
    ).map(packer("lines"));
    const before = written();
    await store.append(origin, arrivals);
    const handed = written() - before;
    await store.close();
    // As pages: an index that is filled in no order holds some of them twice. With such a journal it was 5.7 times the file.
    expect(handed / statSync(path).size).toBeLessThan(2);
  },
);

describe("a file that is no store of this decamp", () => {
  const foreign = (path: string): void => {
    using database = new DatabaseSync(path);
    database.exec("create table moz_places (url text)");
  };
  const newer = async (path: string): Promise<void> => {
    await made(path);
    using database = new DatabaseSync(path);
    database.exec("insert into kysely_migration values ('9999-tomorrow', '2030-01-01')");
  };
  const older = async (path: string): Promise<void> => {
    await made(path);
    using database = new DatabaseSync(path);
    database.exec("delete from kysely_migration");
  };
  const nameless = async (path: string): Promise<void> => {
    await made(path);
    using database = new DatabaseSync(path);
    database.exec("alter table kysely_migration rename to was");
    database.exec("create table kysely_migration (name text, timestamp text)");
    database.exec("insert into kysely_migration values (null, null)");
  };
  test.each([
    { what: "a short text", make: (path: string) => writeFileSync(path, "hi"), mode: WRITE, kind: "not-a-store" },
    {
      what: "a long text",
      make: (path: string) => writeFileSync(path, "site,ip\n".repeat(5_000)),
      mode: READ,
      kind: "not-a-store",
    },
    { what: "an SQLite file of another program", make: foreign, mode: WRITE, kind: "not-a-store" },
    { what: "an SQLite file of another program, read", make: foreign, mode: READ, kind: "not-a-store" },
    { what: "a store of a newer decamp", make: newer, mode: WRITE, kind: "newer-schema" },
    { what: "a store of a newer decamp, read", make: newer, mode: READ, kind: "newer-schema" },
    { what: "a store of an older decamp, read", make: older, mode: READ, kind: "older-schema" },
    { what: "a store whose list of migrations is damaged", make: nameless, mode: WRITE, kind: "not-a-store" },
    { what: "a folder", make: (path: string) => mkdirSync(path), mode: WRITE, kind: "unreachable" },
  ])("$what gives $kind and is left as it was", async ({ make, mode, kind }) => {
    const path = newPath();
    await make(path);
    const before = kind === "unreachable" ? "" : readFileSync(path).toString("base64");
    const lockBefore = existsSync(`${path}.lock`);
    const result = await openStore(path, mode);
    expect(result).toMatchObject({ ok: false, failure: { kind, where: path } });
    if (!result.ok) expect(storeFailureText(result.failure)).toContain(path);
    if (kind !== "unreachable") expect(readFileSync(path).toString("base64")).toBe(before);
    expect(existsSync(`${path}.lock`)).toBe(lockBefore);
  });

  test("a store of the first schema is brought up to date by a writer, and holds what it held", async () => {
    const path = newPath();
    const first = await openStore(path, WRITE);
    if (!first.ok) throw new Error(storeFailureText(first.failure));
    const origin = await first.value.beginOrigin(start("a", "a".repeat(64)));
    await first.value.append(origin, [packer("a")(arrival({ ip: "192.0.2.1" }, { kind: "arp" }))]);
    const held = await exported(first.value);
    await first.value.close();
    {
      using database = new DatabaseSync(path);
      database.exec("create table subject_group (group_number integer, subject integer)");
      database.exec("delete from kysely_migration where name > '0001-start'");
    }
    expect(await openStore(path, READ)).toMatchObject({ ok: false, failure: { kind: "older-schema" } });
    const again = await openStore(path, WRITE);
    if (!again.ok) throw new Error(storeFailureText(again.failure));
    expect(await exported(again.value)).toEqual(held);
    await again.value.close();
    using database = new DatabaseSync(path);
    expect(database.prepare("select name from sqlite_schema where name = 'subject_group'").all()).toEqual([]);
  });

  test("an empty file becomes a store; one level of folder is made, two are not", async () => {
    const path = newPath();
    writeFileSync(path, "");
    await made(path);
    await made(join(folder, "new", "store.db"));
    expect(await openStore(join(folder, "no", "such", "store.db"), WRITE)).toMatchObject({
      ok: false,
      failure: { kind: "unreachable" },
    });
  });
});

describe("another process", () => {
  test("that writes is named, and when it is killed the lock is free", async () => {
    const path = newPath();
    const child = startAppending(path, 1_000_000, 1);
    await child.said("ack 0");
    const result = await openStore(path, WRITE);
    expect(result).toMatchObject({
      ok: false,
      failure: { kind: "locked", where: path, by: { command: "kill-child" } },
    });
    if (result.ok || result.failure.kind !== "locked") throw new Error("not locked");
    expect(result.failure.by.pid).not.toBe(process.pid);
    expect(storeFailureText(result.failure)).toMatch(/in use by process \d+ \(decamp kill-child\) since \d{4}-/);
    const reader = await openStore(path, READ);
    if (!reader.ok) throw new Error(storeFailureText(reader.failure));
    expect((await exported(reader.value)).length).toBeGreaterThan(0);
    await reader.value.close();
    await child.kill();
    await made(path);
  });

  test("killed at any moment loses nothing it acknowledged, and running again completes it", async () => {
    const [rounds, batches, size] = [10, 12, 300];
    for (let round = 0; round < rounds; round += 1) {
      const path = newPath();
      const child = startAppending(path, batches, size);
      await child.said(round === 0 ? "ready" : `ack ${round - 1}`);
      await wait(round % 4);
      const acknowledged = await child.kill();
      const opened = await openStore(path, WRITE);
      if (!opened.ok) throw new Error(storeFailureText(opened.failure));
      const rows = await exported(opened.value);
      const [origin] = await opened.value.origins();
      await opened.value.close();
      // Whole batches, every acknowledged one among them, and the one that was stored as it died at most.
      expect([acknowledged * size, (acknowledged + 1) * size]).toContain(rows.length);
      expect(origin?.observations ?? 0).toBe(rows.length);
      if (acknowledged < batches) expect(origin?.complete ?? false).toBe(false);
      await startAppending(path, batches, size).said("done");
      const again = await openStore(path, READ);
      if (!again.ok) throw new Error(storeFailureText(again.failure));
      expect(await exported(again.value)).toHaveLength(batches * size);
      expect(await again.value.origins()).toMatchObject([{ complete: true, observations: batches * size }]);
      await again.value.close();
    }
  }, 120_000);
});
