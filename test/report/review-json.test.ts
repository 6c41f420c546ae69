import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { z } from "zod";
import { describe, expect, test } from "vitest";
import type { ReviewedAsset } from "../../src/model/review.ts";
import { reviewJson, reviewJsonWriter } from "../../src/report/exporters/review-json.ts";
import { LARGE } from "../../src/report/html/large.ts";
import { written } from "../../src/report/pieces.ts";
import type { ReviewDocument } from "../../src/report/record.ts";
import { reviewJsonSchema, reviewSchema } from "../../src/report/schema.ts";
import { golden } from "./golden.ts";
import { hostileReview } from "./hostile.ts";
import { sampleReview } from "./sample.ts";

const PUBLISHED = fileURLToPath(new URL("../../schemas/review.schema.json", import.meta.url));

/** A document that the types allow is one that the schema allows: checked by the compiler. */
export const allowed = (document: ReviewDocument): z.input<typeof reviewSchema> =>
  document as DeepMutable<ReviewDocument>;
type DeepMutable<T> = T extends string
  ? T
  : T extends readonly (infer E)[]
    ? DeepMutable<E>[]
    : T extends object
      ? { -readonly [K in keyof T]: DeepMutable<T[K]> }
      : T;

const textOf = (summary: Parameters<typeof reviewJson>[0], assets: Iterable<ReviewedAsset>): string =>
  [...reviewJson(summary, assets)].join("");

describe("review.json", () => {
  test("fits its schema", () => {
    const { summary, assets } = sampleReview(300);
    const parsed = reviewSchema.parse(JSON.parse(textOf(summary, assets())));
    expect(parsed.assets).toHaveLength(300);
    expect(parsed.assets[0]?.rulings).toHaveLength(5);
  });

  test("fits its schema without assets and when everything in it is hostile", () => {
    const { summary } = sampleReview(0);
    expect(reviewSchema.parse(JSON.parse(textOf(summary, []))).assets).toEqual([]);
    const hostile = hostileReview();
    expect(reviewSchema.parse(JSON.parse(textOf(hostile.summary, hostile.assets))).assets).toHaveLength(
      hostile.assets.length,
    );
  });

  test("a large review says the same with lists of rulings that its assets share", () => {
    const { summary, assets } = sampleReview(300);
    const [small, large] = [LARGE, LARGE + 1].map((expected) =>
      reviewSchema.parse(JSON.parse([...written(reviewJsonWriter({ expected }), summary, assets())].join(""))),
    );
    const lists = large?.rulingLists ?? [];
    const resolved = large?.assets.map(({ rulingList, ...asset }) => ({ ...asset, rulings: lists[rulingList ?? -1] }));
    expect(resolved).toEqual(small?.assets);
    expect(large?.wordings).toEqual(small?.wordings);
    expect(lists.length).toBeLessThan(20);
    expect(small?.rulingLists).toBeUndefined();
  });

  test.each([
    ["another version", { v: 2 }],
    ["a verdict that is not one of the four", { assets: [{ rulings: [{ verdict: "compliant" }] }] }],
    ["a day that is no day", { asOf: "soon" }],
  ])("the schema refuses %s", (_, change) => {
    const { summary, assets } = sampleReview(1);
    expect(reviewSchema.safeParse({ ...JSON.parse(textOf(summary, assets())), ...change }).success).toBe(false);
  });

  test("has the same bytes whatever order the keys were built in", () => {
    const { summary, assets } = sampleReview(20);
    expect(textOf(reversed(summary), [...assets()].map(reversed))).toBe(textOf(summary, assets()));
  });

  test("takes each asset once and hands text on in pieces", () => {
    const { summary, assets } = sampleReview(2_000);
    const walk = assets()[Symbol.iterator]();
    const once: Iterable<ReviewedAsset> = { [Symbol.iterator]: () => walk };
    const pieces = [...reviewJson(summary, once)];
    expect(pieces.length).toBeGreaterThan(20);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(200_000);
  });

  test("looks like this", () => {
    const { summary, assets } = sampleReview(4);
    const text = textOf(summary, assets());
    expect(text).toBe(golden("review.json", text));
  });

  test("the published schema is the one in the code: else run node tools/schema-review.ts", () => {
    expect(readFileSync(PUBLISHED, "utf8")).toBe(`${JSON.stringify(reviewJsonSchema(), null, 2)}\n`);
  });
});

/** The same value with the keys of every object turned round. */
function reversed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reversed) as T;
  if (typeof value !== "object" || value === null) return value;
  const turned = Object.entries(value).toReversed();
  return Object.fromEntries(turned.map(([key, each]) => [key, reversed(each)])) as T;
}
