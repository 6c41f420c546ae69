import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPostgres, startPostgres, type ThrowawayPostgres } from "../edge/postgres.ts";
import { decamp, GOOD_LINES, inFolder } from "./decamp.ts";

const found = findPostgres();
if ("absent" in found) console.warn(`SKIPPED: commands on a store in PostgreSQL: ${found.absent}`);

const SHEET = "Name,Make,MAC\nQuai,Hikvision,44:19:b6:00:00:02\nEcole,Axis,ac:cc:8e:00:00:03\n";
const STACK = /^\s+at .*:\d+:\d+\)?$/m;

/** What a department does in the course of a year; each answer is one line of the list, each review a folder. */
const YEAR: readonly (readonly string[])[] = [
  ["review", "good.jsonl", "sheet.csv", "--as-of", "2026-11-01", "--out", "out/1", "--quiet"],
  ["why", "192.0.2.10", "--json"],
  ["rulings", "--json"],
  ["review", "--as-of", "2027-12-01", "--owner", "owner.yaml", "--out", "out/2", "--quiet"],
  ["forget", "sheet.csv"],
  ["forget", "sheet.csv", "--yes"],
  ["review", "--as-of", "2027-12-01", "--owner", "owner.yaml", "--out", "out/3", "--quiet", "--lang", "fr"],
  ["review", "good.jsonl", "sheet.csv", "--as-of", "2027-12-01", "--owner", "owner.yaml", "--out", "out/4", "--quiet"],
  ["observations"],
  ["vulnerabilities", "--format", "jsonl", "--quiet"],
];
const OWNER =
  "name: Department\nkind: federal-department\njurisdictions: [CA]\nusFederalContractor: unknown\nsites: unknown\n";

describe.skipIf("absent" in found)("commands on a store in PostgreSQL", () => {
  let server: ThrowawayPostgres | undefined;
  beforeAll(() => {
    if ("bin" in found) server = startPostgres(found.bin);
  });
  afterAll(() => server?.stop());
  const query = async (url: string, sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(sql);
    await client.end();
  };

  const yearOn = (store: string): Promise<readonly string[]> =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "good.jsonl"), GOOD_LINES);
      writeFileSync(join(folder, "sheet.csv"), SHEET);
      writeFileSync(join(folder, "owner.yaml"), OWNER);
      const told: string[] = [];
      for (const args of YEAR) {
        const ran = await decamp(args, { cwd: folder, env: { DECAMP_STORE: store } });
        told.push(`${args.join(" ")}: ${ran.code}\n${ran.stdout}${ran.stderr}`);
      }
      const reports = readdirSync(join(folder, "out"), { recursive: true, encoding: "utf8" }).sort();
      const files = reports.filter((name) => name.includes("."));
      return [...told, ...files.map((name) => `${name}\n${readFileSync(join(folder, "out", name), "utf8")}`)];
    });

  test("give the same bytes as on SQLite, review after review", { timeout: 120_000 }, async () => {
    const [here, there] = [await yearOn("store.sqlite"), await yearOn(server?.database("year") ?? "")];
    expect(here).toHaveLength(YEAR.length + 16);
    for (const [at, told] of here.entries()) expect(there[at]).toBe(told);
  });

  test("say which right is missing, without a stack and without the password", () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "good.jsonl"), GOOD_LINES);
      const url = server?.database("rights") ?? "";
      await decamp(["review", "good.jsonl", "--quiet", "--store", url], { cwd: folder });
      await query(url, "create role reader login; grant usage on schema decamp to reader");
      await query(url, "grant select on all tables in schema decamp to reader");
      const reader = url.replace("decamp@", "reader:sesame@");
      const run = (...args: string[]): ReturnType<typeof decamp> =>
        decamp([...args, "--store", reader], { cwd: folder });
      expect((await run("why", "192.0.2.10")).code).toBe(0);
      const refused = await run("review", "--quiet");
      expect([refused.code, refused.stderr]).toEqual([
        1,
        expect.stringMatching(/this user may not do that there \(.*permission denied for table/),
      ]);
      expect(refused.stderr).not.toMatch(STACK);
      expect(refused.stderr).not.toContain("sesame");
    }));
});
