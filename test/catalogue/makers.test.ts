import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { attribute } from "../../src/identify/attribute/attribute.ts";
import { compileCatalogue } from "../../src/identify/match/matcher.ts";
import type { Attribution } from "../../src/model/attribution.ts";
import type { Catalogue, Vendor } from "../../src/model/catalogue.ts";
import type { StoredObservation } from "../../src/model/observation.ts";
import { makersPage } from "../../src/report/makers-page.ts";
import { ROOT, catalogue, grammar, planted, relabel, vendor } from "./loaded.ts";

const house = (id: string): Vendor => {
  const found = catalogue.vendors.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no vendor ${id}`);
  return found;
};

describe("houses", () => {
  test.each([
    ["hikvision", "CN", "maker"],
    ["dahua", "CN", "maker"],
    ["uniview", "CN", "maker"],
    ["axis", "SE", "maker"],
    ["hanwha-vision", "KR", "maker"],
    ["bosch-keenfinity", "DE", "maker"],
    ["lorex", "CA", "relabeller"],
    ["amcrest", "US", "relabeller"],
    ["trendnet", "US", "relabeller"],
    ["hisilicon", "CN", "component-supplier"],
    ["cetc", "CN", "parent"],
  ])("%s is of %s and a %s", (id, country, role) =>
    expect([house(id).country, house(id).role]).toEqual([country, role]),
  );

  test("there are as many as the sources name", () => expect(catalogue.vendors.length).toBeGreaterThanOrEqual(126));

  test("those that make mostly other things say so, and their blocks are a hint at most", () => {
    const general = [
      "samsung",
      "sony",
      "panasonic",
      "canon",
      "huawei",
      "zte",
      "lg",
      "tp-link",
      "d-link",
      "cisco-meraki",
    ];
    const heavy = general.filter(
      (id) => house(id).alsoMakes.length === 0 || house(id).macBlocks.some(({ weight }) => weight !== "hint"),
    );
    expect(heavy).toEqual([]);
  });

  test("ownership that is over says so and when", () => {
    const over = catalogue.vendors.flatMap(({ id, parents }) =>
      parents
        .filter(({ until }) => until !== undefined)
        .map(({ id: parent, relation, until }) => [id, parent, relation, until]),
    );
    expect(over).toEqual([["lorex", "dahua", "former subsidiary", "2022-11-24"]]);
  });

  test("each has a name in the script of its country where one is listed, and can be found by it", () => {
    const matcher = compileCatalogue(catalogue);
    const names = [
      "海康威视",
      "大华",
      "宇视科技",
      "华为",
      "Хиквижн",
      "Hangzhou Hikvision Digital Technology Co., ltée",
      "安讯士",
    ];
    expect(names.map((name) => matcher.brandOf(name)?.vendor)).toEqual([
      "hikvision",
      "dahua",
      "uniview",
      "huawei",
      "hikvision",
      "hikvision",
      "axis",
    ]);
  });

  test("a source that nobody read carries no more than a suspicion", () => {
    const bold = catalogue.vendors.flatMap(({ id, relabels, sources }) =>
      relabels
        .filter(({ confidence, source }) => confidence !== "suspected" && sources[source]?.basis === "not-read")
        .map(({ brand }) => `${id}: ${brand}`),
    );
    expect(bold).toEqual([]);
  });
});

describe("MAC blocks", () => {
  const matcher = compileCatalogue(
    planted(
      vendor("wide", {
        macBlocks: [{ registrant: "W", prefixes: ["001122"], weight: "moderate", sharedWith: [], source: "a" }],
      }),
      vendor("narrow", {
        macBlocks: [
          { registrant: "N", prefixes: ["0011223", "001122445"], weight: "weak", sharedWith: [], source: "a" },
        ],
      }),
      vendor("label", {
        role: "relabeller",
        macBlocks: [{ registrant: "L", prefixes: ["001199"], weight: "hint", sharedWith: [], source: "a" }],
      }),
    ),
  );
  test.each([
    ["00:11:22:00:00:01", "wide", "moderate"],
    ["00:11:22:30:00:01", "narrow", "weak"],
    ["00:11:22:44:00:01", "wide", "moderate"],
    ["00:11:22:44:50:01", "narrow", "weak"],
    ["00:11:99:00:00:01", "label", undefined],
  ])("of %s the longest prefix speaks: %s, %s", (mac, maker, weight) =>
    expect(matcher.signsOfMac(mac).map((sign) => [sign.maker, sign.weight])).toEqual([[maker, weight]]),
  );

  test("each prefix has one house", () => {
    const all = catalogue.vendors.flatMap(({ macBlocks }) => macBlocks.flatMap(({ prefixes }) => prefixes));
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(3_400);
  });
});

const stated = (fields: Readonly<Record<string, string>>): readonly StoredObservation[] =>
  Object.entries(fields).map(([field, value], at) => ({
    id: `o-${at}`,
    at: null,
    origin: "sheet",
    subject: { row: "1" },
    fact: { kind: "stated", field, value },
    reader: "test@1",
  })) as unknown as readonly StoredObservation[];

const of = (known: Catalogue, fields: Readonly<Record<string, string>>): Attribution =>
  attribute({ asset: "a-1", parent: null, joined: [], contested: false }, stated(fields), compileCatalogue(known));

describe("labels and relabels", () => {
  const rules = Array.from({ length: 4 }, (_, at) => grammar("acme", { id: `acme/model-${at}`, of: "model" }));
  const house = (confidence: "confirmed" | "reported" | "suspected", more = {}): Catalogue =>
    planted(
      vendor("acme", { relabels: [relabel("Labelco", { models: ["^L[0-9]"], confidence, ...more })], grammars: rules }),
      vendor("labelco", { name: "Labelco", role: "relabeller" }),
    );

  test.each([
    ["confirmed", "medium"],
    ["reported", "medium"],
    ["suspected", "low"],
  ] as const)("a %s relabel by itself names the maker with %s confidence", (confidence, word) =>
    expect(of(house(confidence), { brand: "Labelco", model: "L1" }).maker).toMatchObject({
      id: "acme",
      confidence: word,
    }),
  );

  test("a suspicion never lifts other weak evidence above low", () => {
    const weak = house("suspected", { models: ["^A[0-9]"] });
    const kinds = [
      { brand: "Labelco", model: "A123" },
      { brand: "Labelco", model: "A123", maker: "House acme" },
      { brand: "Labelco", model: "A123", maker: "House acme", serial: "A123" },
    ];
    expect(kinds.map((fields) => of(weak, fields).maker?.confidence)).toEqual(["low", "low", "low"]);
  });

  test("the name of a house that only relabels names no maker; nor does one of which some models are another's", () => {
    expect(of(house("confirmed"), { brand: "Labelco", model: "X9" }).maker).toBeNull();
    expect(of(house("reported", { models: [], partly: true }), { brand: "Labelco", model: "L1" }).maker).toBeNull();
  });

  test.each([
    [{ brand: "TRENDnet", model: "TV-IP320PI" }, "hikvision", "medium"],
    [{ brand: "TRENDnet", model: "TV-IP314PI" }, "hikvision", "low"],
    [{ brand: "TRENDnet", model: "TEW-827DRU" }, undefined, undefined],
    [{ brand: "Amcrest", model: "IP8M-2496EW" }, "dahua", "medium"],
    [{ brand: "Lorex", model: "D3312" }, "raysharp", "medium"],
    [{ brand: "Lorex", model: "LNB8005-C" }, "dahua", "medium"],
    [{ brand: "Lorex", model: "X1" }, undefined, undefined],
    [{ brand: "Swann", model: "NVR8-7400" }, undefined, undefined],
    [{ brand: "ABUS", model: "TVIP62561" }, undefined, undefined],
    [{ brand: "Panasonic", model: "WV-S1131" }, "panasonic", "low"],
    [{ brand: "Honeywell", model: "HRGX162" }, "hikvision", "low"],
    [{ brand: "Honeywell", model: "T6 Pro" }, undefined, undefined],
  ])("%o: %s, %s", (fields, maker, confidence) => {
    const found = of(catalogue, fields).maker;
    expect([found?.id, found?.confidence]).toEqual([maker, confidence]);
  });
});

test("docs/makers.md is current: npm run makers:generate writes it", () => {
  expect(readFileSync(join(ROOT, "docs/makers.md"), "utf8")).toBe(makersPage(catalogue));
});
