import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normaliseIp } from "../../src/identify/identity.ts";

describe("an address for comparison", () => {
  test.each<[text: string, expected: string | undefined]>([
    ["10.0.0.1", "10.0.0.1"],
    ["255.255.255.255", "255.255.255.255"],
    ["0.0.0.1", "0.0.0.1"],
    ["0.0.0.0", undefined],
    ["00.0.0.0", undefined],
    ["010.001.0.020", "10.1.0.20"],
    [" 10.0.0.1 ", "10.0.0.1"],
    ["10.0.0.256", undefined],
    ["10.0.0", undefined],
    ["10.0.0.1.2", undefined],
    ["10.0.0.", undefined],
    [".10.0.0", undefined],
    ["10..0.0.1", undefined],
    ["10.0.0.1:80", undefined],
    ["[FE80::1]", "fe80::1"],
    ["::", undefined],
    ["", undefined],
  ])("%j is %j", (text, expected) => expect(normaliseIp(text)).toBe(expected));

  test("zeros before an octet change nothing, and the result is its own", () => {
    const octet = fc.tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 2 }));
    fc.assert(
      fc.property(fc.tuple(octet, octet, octet, octet), (octets) => {
        const plain = octets.map(([value]) => value).join(".");
        const padded = octets.map(([value, zeros]) => `${"0".repeat(zeros)}${value}`.slice(-3)).join(".");
        const expected = plain === "0.0.0.0" ? undefined : plain;
        expect([normaliseIp(plain), normaliseIp(padded)]).toEqual([expected, expected]);
      }),
    );
  });
});
