import { describe, expect, test } from "vitest";
import type { Coverage } from "../../src/model/origin.ts";
import { ledger } from "../../src/verify/index.ts";
import { lookedAt } from "../../src/verify/looked.ts";
import { arpTable, cut, input, macTable, origin, site, swept } from "./estate.ts";

const lines = (unreadable: number): Coverage => ({ kind: "lines", total: 9, read: 9 - unreadable, unreadable });
const HALL = site("hall", { networks: ["10.0.0.0/29"], switches: ["SW-Hall"] });

test.each<readonly [says: string, coverage: readonly Coverage[], expected: readonly string[]]>([
  ["read whole", [lines(0), macTable("a"), arpTable("a")], ["read", "every row", "every ARP row"]],
  ["with a row left unread", [lines(1), macTable("a"), arpTable("a")], ["read"]],
  ["cut", [lines(0), macTable("a"), arpTable("a"), cut], []],
  ["empty", [lines(0), macTable("a", 0), arpTable("a", 0)], []],
])("a source %s", (_, coverage, expected) => {
  const { switches, macTables, arpTables } = lookedAt([origin("t", ...coverage)]);
  const is = (names: ReadonlySet<string>, word: string): readonly string[] => (names.has("a") ? [word] : []);
  expect([...is(switches, "read"), ...is(macTables, "every row"), ...is(arpTables, "every ARP row")]).toEqual(expected);
});

describe("addresses that a sweep asked without answer", () => {
  const accounted = (...coverage: readonly Coverage[]): number | undefined =>
    ledger(input({ sites: [HALL], origins: [origin("n", swept(["10.0.0.*"])), origin("t", ...coverage)] })).places[0]
      ?.accounted;
  test.each<readonly [says: string, coverage: readonly Coverage[], expected: number]>([
    ["are silent where the MAC table was read whole", [lines(0), macTable("sw-hall")], 6],
    ["are not where a row of it was left unread", [lines(1), macTable("sw-hall")], 0],
    ["are silent where the ARP table was read whole", [lines(0), arpTable("sw-hall")], 6],
    ["are not where a row of that was left unread", [lines(1), arpTable("sw-hall")], 0],
  ])("%s", (_, coverage, expected) => expect(accounted(...coverage)).toBe(expected));
  test("another source without such a row is witness enough", () => {
    const origins = [
      origin("n", swept(["10.0.0.*"])),
      origin("t", lines(1), macTable("sw-hall")),
      origin("u", lines(0), macTable("sw-hall")),
    ];
    expect(ledger(input({ sites: [HALL], origins })).places[0]?.accounted).toBe(6);
  });
});
