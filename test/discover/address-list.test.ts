import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openAddressList } from "../../src/discover/address-list.ts";
import { targetRanges } from "../../src/verify/targets.ts";

const listOf = (addresses: readonly string[]): ReturnType<ReturnType<typeof openAddressList>["list"]> => {
  const list = openAddressList();
  for (const address of addresses) list.add(address);
  return list.list();
};

describe("the addresses that answered a scan", () => {
  test.each<[what: string, added: string[], answered: string[], count: number]>([
    ["none", [], [], 0],
    ["one", ["10.0.0.7"], ["10.0.0.7"], 1],
    ["a run, in any order, one of it twice", ["10.0.0.3", "10.0.0.1", "10.0.0.2", "10.0.0.1"], ["10.0.0.1-3"], 3],
    ["runs and single ones of one /24", ["10.0.0.1", "10.0.0.2", "10.0.0.9"], ["10.0.0.1-2,9"], 3],
    ["a run over the border of a /24", ["10.0.0.255", "10.0.1.0"], ["10.0.0.255", "10.0.1.0"], 2],
    ["the ends of the space", ["255.255.255.255", "0.0.0.0"], ["0.0.0.0", "255.255.255.255"], 2],
    [
      "IPv6 after IPv4, as written",
      ["FE80::1", "10.0.0.1", "::1", "::1", "fe80::1%eth0"],
      ["10.0.0.1", "FE80::1", "::1", "fe80::1%eth0"],
      4,
    ],
    ["what is no address is left out", ["10.0.0.0/8", "10.*.*.*", "010.0.0.1", "10.0.0.256", "", "host"], [], 0],
  ])("%s", (_, added, answered, count) => expect(listOf(added)).toEqual({ answered, count }));

  test("every second address of a /24 is still one entry that the ledger reads", () => {
    const { answered } = listOf(Array.from({ length: 128 }, (_, at) => `10.200.100.${at * 2 + 1}`));
    expect(answered).toHaveLength(1);
    expect(targetRanges(answered[0] ?? "")).toHaveLength(128);
  });

  test("read back as targets, the list names exactly the addresses that were added", () => {
    const near = fc.integer({ min: 0x0a00_0000, max: 0x0a00_0300 });
    const far = fc.integer({ min: 0, max: 0xffff_ffff });
    fc.assert(
      fc.property(fc.array(fc.oneof(near, far), { maxLength: 3_000 }), (numbers) => {
        const text = (n: number): string => [24, 16, 8, 0].map((by) => (n >>> by) & 255).join(".");
        const { answered, count } = listOf(numbers.map(text));
        const read = answered.flatMap((each) => targetRanges(each) ?? [[-1, -1] as const]);
        const found = read.flatMap(([low, high]) => Array.from({ length: high - low + 1 }, (_, at) => low + at));
        const expected = [...new Set(numbers)].toSorted((a, b) => a - b);
        expect([found, count]).toEqual([expected, expected.length]);
      }),
    );
  });
});
