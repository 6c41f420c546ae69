import { describe, expect, test } from "vitest";
import { type AssetFacts, type Clause, isStale, ruleOn } from "../../src/assess/law/index.ts";
import type { Goods, Vendor } from "../../src/model/catalogue.ts";
import type { VerdictKind } from "../../src/model/ruling.ts";
import { department, made, owner } from "./people.ts";
import { canada, day, VENDORS, vendor, withGoods } from "./provisions.ts";

const WORLD: readonly Vendor[] = [
  ...VENDORS,
  vendor("majority", "Majority Co.", {
    country: "GB",
    parents: [{ id: "hikvision", relation: "owned by 60 %", source: "a" }],
  }),
  vendor("minority", "Minority Co.", {
    country: "GB",
    parents: [{ id: "hikvision", relation: "holds a share", source: "a" }],
  }),
  vendor("grandchild", "Grandchild Co.", {
    country: "GB",
    parents: [{ id: "majority", relation: "subsidiary", source: "a" }],
  }),
];

const verdict = (clause: Clause, facts: AssetFacts, who = department): VerdictKind =>
  ruleOn(clause, facts, { owner: who, asOf: day("2026-11-24") }, { vendors: WORLD }).verdict;

/** A label of another house on goods of each kind of tie, under each affiliate test; the text follows the maker. */
const PRODUCTS = {
  hikvision: made("hikvision", "high", { brand: "TRENDnet", relabel: true }),
  subsidiary: made("pyronix", "high", { brand: "TRENDnet", relabel: true }),
  majority: made("majority"),
  grandchild: made("grandchild"),
  minority: made("minority"),
  stranger: made("axis", "high", { brand: "Hikvision", relabel: true }),
};
const [C, N, D] = ["covered", "not-covered", "disputed"] as const;

describe("a relabel and an affiliate under each affiliate test", () => {
  test.each<[Goods["affiliates"], Record<keyof typeof PRODUCTS, VerdictKind>]>([
    ["named-only", { hikvision: C, subsidiary: N, majority: N, grandchild: N, minority: N, stranger: N }],
    [
      "subsidiaries-and-affiliates",
      { hikvision: C, subsidiary: C, majority: C, grandchild: C, minority: C, stranger: N },
    ],
    ["majority-owned", { hikvision: C, subsidiary: C, majority: C, grandchild: C, minority: D, stranger: N }],
    ["unstated", { hikvision: C, subsidiary: D, majority: D, grandchild: D, minority: D, stranger: N }],
  ])("%s", (affiliates, expected) => {
    const clause = withGoods(canada, { affiliates, relabels: "by-maker" });
    const found = Object.entries(PRODUCTS).map(([name, facts]) => [name, verdict(clause, facts)]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  test.each<[Goods["relabels"], VerdictKind, VerdictKind]>([
    ["by-maker", C, N],
    ["by-brand", N, C],
    ["unstated", D, D],
  ])("%s: a TRENDnet that Hikvision built is %s, a Hikvision label on an Axis is %s", (relabels, built, labelled) => {
    const clause = withGoods(canada, { relabels });
    expect([verdict(clause, PRODUCTS.hikvision), verdict(clause, PRODUCTS.stranger)]).toEqual([built, labelled]);
  });
});

describe("goods without a name", () => {
  const nameless = { makers: [], relabels: "by-maker" } as const;
  test.each([
    ["a maker under that law", { home: { in: ["CN"] } }, made("uniview"), "covered"],
    ["a maker under another law", { home: { in: ["CN"] } }, made("axis"), "not-covered"],
    ["a house abroad that one of that country owns", { home: { in: ["CN"] } }, made("pyronix"), "disputed"],
    ["a house the catalogue does not know", { home: { in: ["CN"] } }, made("nowhere"), "undetermined"],
    ["a foreign maker", { home: { notIn: ["US"] } }, made("axis"), "covered"],
    ["a domestic maker, made who knows where", { home: { notIn: ["US"] } }, made("trendnet"), "disputed"],
    ["every maker", { anyMaker: true }, made("axis"), "covered"],
    ["a list nobody read", { unreadList: "not read" }, made("axis"), "undetermined"],
  ] as const)("%s: %o", (_, goods, facts, is) => {
    expect(verdict(withGoods(canada, { ...nameless, ...goods }), facts)).toBe(is);
  });
});

describe("known from the press alone", () => {
  const press: Clause = {
    ...canada,
    instrument: { ...canada.instrument, knownBy: "press", knownByReason: "one paper" },
  };
  test.each([
    [
      "what it would cover",
      made("hikvision"),
      department,
      "undetermined",
      "As reported it would be covered; one paper",
    ],
    ["what it would not", made("axis"), department, "undetermined", "As reported it would be not covered; one paper"],
    ["another owner", made("hikvision"), owner("municipality", ["CA"]), "not-covered", "a municipality"],
  ] as const)("%s", (...[, facts, who, is, says]) => {
    const found = ruleOn(press, facts, { owner: who, asOf: day("2026-11-24") }, { vendors: WORLD });
    expect([found.verdict, found.because, found.duty]).toEqual([is, expect.stringContaining(says), undefined]);
  });
});

test.each([
  ["2026-05-23", "2026-11-23", 6, false],
  ["2026-05-23", "2026-11-24", 6, true],
  ["2026-08-31", "2027-02-28", 6, false],
  ["2026-08-31", "2027-03-01", 6, true],
  ["2026-11-23", "2020-01-01", 6, false],
])("read on %s, on %s, after %i months: stale %s", (read, on, months, stale) => {
  expect(isStale(day(read), day(on), months)).toBe(stale);
});
