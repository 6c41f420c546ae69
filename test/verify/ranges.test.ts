import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  countWithin,
  intersect,
  lowest,
  type Ranges,
  rangesOf,
  rangesOfSorted,
  union,
  without,
} from "../../src/verify/ranges.ts";
import { targetRanges } from "../../src/verify/targets.ts";

/** Every operation against a plain Set of small numbers. */
const anyRanges = fc.array(
  fc.tuple(fc.nat(40), fc.nat(8)).map(([first, length]) => [first, first + length] as const),
  { maxLength: 6 },
);
const members = (set: Ranges): readonly number[] => lowest(set, 1_000);
const plain = (ranges: readonly (readonly [number, number])[]): Set<number> =>
  new Set(ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at)));
const sorted = (set: Iterable<number>): readonly number[] => [...set].sort((a, b) => a - b);

test("ranges behave as sets", () => {
  fc.assert(
    fc.property(anyRanges, anyRanges, fc.nat(50), fc.nat(50), (a, b, from, to) => {
      const [x, y] = [rangesOf(a), rangesOf(b)];
      const [p, q] = [plain(a), plain(b)];
      expect(members(x)).toEqual(sorted(p));
      expect(x.size).toBe(p.size);
      expect(members(union(x, y))).toEqual(sorted(p.union(q)));
      expect(members(intersect(x, y))).toEqual(sorted(p.intersection(q)));
      expect(members(without(x, y))).toEqual(sorted(p.difference(q)));
      expect(countWithin(x, from, to)).toBe([...p].filter((each) => each >= from && each <= to).length);
      expect(rangesOfSorted(Uint32Array.from(sorted(p)))).toEqual(x);
      expect(union(x, y)).toEqual(rangesOf([...a, ...b]));
    }),
  );
});

const at = (text: string): number => text.split(".").reduce((value, octet) => value * 256 + Number(octet), 0);

test.each<readonly [target: string, ...ranges: readonly string[]]>([
  ["10.0.0.0/24", "10.0.0.0-10.0.0.255"],
  ["10.0.0.5/24", "10.0.0.0-10.0.0.255"],
  ["10.0.0.7", "10.0.0.7-10.0.0.7"],
  ["10.0.0.1-20", "10.0.0.1-10.0.0.20"],
  ["10.0.0.1-10.0.1.2", "10.0.0.1-10.0.1.2"],
  ["10.0.0-1.5,9", "10.0.0.5-10.0.0.5", "10.0.0.9-10.0.0.9", "10.0.1.5-10.0.1.5", "10.0.1.9-10.0.1.9"],
  ["10.0.*.*", "10.0.0.0-10.0.255.255"],
  ["10.0-1.*.*", "10.0.0.0-10.1.255.255"],
  ["10.0.3-.0-255", "10.0.3.0-10.0.255.255"],
  ["0.0.0.0/0", "0.0.0.0-255.255.255.255"],
  ["10.0.0.4-1"],
  ["10.0.0.256"],
  ["camera.local"],
  ["2001:db8::/64"],
  ["10.*.*.1,3,5,7"],
  ["10.0.0.0/33"],
  [""],
])("target %s", (target, ...ranges) => {
  const found = targetRanges(target);
  const expected = ranges.map((range) => range.split("-").map(at) as unknown as readonly [number, number]);
  expect(found && rangesOf(found)).toEqual(ranges.length === 0 ? undefined : rangesOf(expected));
});

test("no target is too hostile", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d.,*/-]{0,30}$/)), (target) => {
      for (const [first, last] of targetRanges(target) ?? []) {
        expect(first).toBeLessThanOrEqual(last);
        expect(last).toBeLessThan(2 ** 32);
      }
    }),
  );
});
