import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../../src/edge/store/canonical.ts";
import { base32Digest } from "../../../src/edge/digest.ts";
import { bounded, pack, unpack } from "../../../src/edge/store/packed.ts";
import { hostileText } from "./samples.ts";

describe("canonical JSON", () => {
  test.each([
    { value: { b: 1, a: "x" }, json: '{"a":"x","b":1}' },
    { value: { a: undefined, b: null }, json: '{"b":null}' },
    { value: { z: { "10": 1, "9": 2, "-": 3 }, a: 0 }, json: '{"a":0,"z":{"-":3,"10":1,"9":2}}' },
    { value: { z: [{ d: 1, c: [2, { b: 3, a: 4 }] }], a: 0 }, json: '{"a":0,"z":[{"c":[2,{"a":4,"b":3}],"d":1}]}' },
    { value: JSON.parse('{"z":1,"__proto__":{"y":1,"x":2}}') as unknown, json: '{"__proto__":{"x":2,"y":1},"z":1}' },
    { value: { "\u{1f4f7}": 1, "\uffff": 2 }, json: '{"\u{1f4f7}":1,"\uffff":2}' },
    { value: Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`k${19 - n}`, n % 2])), json: undefined },
  ])("of $value", ({ value, json }) => {
    const written = canonicalJson(value);
    if (json !== undefined) expect(written).toBe(json);
    expect(canonicalJson(JSON.parse(written))).toBe(written);
  });

  test("is one text for one value, whatever the order of its keys, and reads back as that value", () => {
    const turned = (value: unknown): unknown => {
      if (typeof value !== "object" || value === null) return value;
      if (Array.isArray(value)) return value.map(turned);
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, member]) => [key, turned(member)]),
      );
    };
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3, stringUnit: "binary" }), (value) => {
        expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

test("a digest is 128 bits of SHA-256 in base 32", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const digits = [...base32Digest(text)].map((digit) => "abcdefghijklmnopqrstuvwxyz234567".indexOf(digit));
      const bits = digits.map((digit) => digit.toString(2).padStart(5, "0")).join("");
      const hex = createHash("sha256").update(text).digest("hex").slice(0, 32);
      expect(bits).toBe(
        `${[...hex].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, "0")).join("")}00`,
      );
    }),
  );
});

describe("text on its way into a column", () => {
  test("comes back as it was, without NUL and lone surrogates on the way", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(unpack(pack(text))).toBe(text);
        expect(pack(text)).not.toContain("\0");
        expect(pack(text).isWellFormed()).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test.each([400, 401, 5_000])(
    "of %i characters fits an index and stays distinct from one a character apart",
    (length) => {
      const text = "\u{20ac}".repeat(length);
      expect(Buffer.byteLength(bounded(text))).toBeLessThan(2_704);
      expect(bounded(text)).not.toBe(bounded(`${text.slice(1)}x`));
      expect(bounded(text)).toBe(bounded(text));
    },
  );
});
