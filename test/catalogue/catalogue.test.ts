import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkSync } from "recheck";
import { describe, expect, test } from "vitest";
import { EVIDENCE_KINDS, FIELDS } from "../../src/edge/catalogue/fields.ts";
import type { Fingerprint, Grammar } from "../../src/model/catalogue.ts";
import { ROOT, catalogue } from "./loaded.ts";

interface Rule {
  readonly id: string;
  readonly maker: string;
  readonly field: string;
  readonly weight: string | undefined;
  readonly pattern: string;
  readonly flags: string;
  readonly examples: readonly string[];
}

const ruleOf = (each: Fingerprint | Grammar): Rule => ({
  id: each.id,
  maker: each.maker,
  field: "field" in each ? each.field : each.of,
  weight: each.weight,
  pattern: each.pattern,
  flags: each.ignoreCase ? "iu" : "u",
  examples: each.examples,
});
const rules = catalogue.vendors.flatMap((vendor) => [...vendor.fingerprints, ...vendor.grammars].map(ruleOf));
const patterns = [
  ...rules,
  ...catalogue.vendors.flatMap((vendor) =>
    vendor.relabels.flatMap(({ brand, models }) =>
      models.map((pattern) => ({ id: `${vendor.id}: ${brand}`, pattern, flags: "iu" })),
    ),
  ),
];

/** Every repetition has an upper bound of one, or there is none: nothing to prove. */
const isPlain = (pattern: string): boolean => !/[*+]|\{\d+,\d*\}/.test(pattern.replace(/\\./g, ""));

const HEAVY = new Set(["moderate", "strong"]);

describe("patterns", () => {
  test("there is something to check", () => expect(rules.length).toBeGreaterThan(60));

  test("a pattern that is not linear is found out", () => {
    expect(checkSync("^(a+)+$", "u", { timeout: 10_000 }).status).toBe("vulnerable");
  });

  // A proof of the longest takes 2 s on a quiet machine and five times that on a busy one: a proof that was cut off is none.
  test("each is proven linear", { timeout: 600_000 }, () => {
    const distinct = new Map(patterns.map((each) => [`${each.flags}/${each.pattern}`, each]));
    const unproven = [...distinct.values()]
      .filter(({ pattern }) => !isPlain(pattern))
      .map(({ id, pattern, flags }) => {
        const found = checkSync(pattern, flags, { timeout: 120_000 });
        return { id, status: found.status, complexity: found.status === "unknown" ? "unknown" : found.complexity.type };
      })
      .filter(({ status, complexity }) => status !== "safe" || !["safe", "linear"].includes(complexity));
    expect(unproven).toEqual([]);
  });
});

describe("weights", () => {
  test("a label is never more than weak: it is what a relabel changes", () => {
    const heavy = catalogue.vendors.flatMap((vendor) =>
      vendor.fingerprints.filter(({ kind, weight }) => kind === "label" && HEAVY.has(weight)).map(({ id }) => id),
    );
    expect(heavy).toEqual([]);
  });

  test("a namespace alone is a hint: unrelated firmware copies it", () => {
    const heavy = catalogue.vendors.flatMap((vendor) =>
      vendor.fingerprints
        .filter(({ field, weight }) => field === "onvif.namespace" && weight !== "hint")
        .map(({ id }) => id),
    );
    expect(heavy).toEqual([]);
  });
});

describe("vendors and instruments", () => {
  test("the six makers of the first review are there, and those that section 889 names", () => {
    const ids = catalogue.vendors.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["hikvision", "dahua", "uniview", "axis", "huawei", "zte", "hytera"]));
    expect(ids.filter((id) => /^(?:hanwha|bosch)/.test(id)).length).toBe(2);
  });

  test("no fact rests on another fingerprint collection", () => {
    const banned = catalogue.vendors.flatMap((vendor) =>
      Object.values(vendor.sources).filter(({ title, url }) =>
        /\brecog\b|hikvision_next|nmap-service-probes|whatweb|nuclei|satori|\bztag\b/i.test(`${title} ${url}`),
      ),
    );
    expect(banned).toEqual([]);
  });

  test("an order that binds a company covers nobody's cameras", () => {
    const windUp = catalogue.instruments.find(({ id }) => id === "ca-ica-hikvision-2025");
    expect(windUp?.provisions.map(({ goods }) => goods.makers)).toEqual([[]]);
  });

  test("Québec's two provisions leave no day between them and share none", () => {
    const quebec = catalogue.instruments.find(({ id }) => id === "ca-qc-arrete-2023-12-21");
    const acquired = quebec?.provisions.map((each) => each.acquired);
    expect(acquired).toEqual(expect.arrayContaining([{ after: "2023-12-21" }, { onOrBefore: "2023-12-21" }]));
    expect(acquired?.length).toBe(2);
    for (const { addressees } of quebec?.provisions ?? []) expect(addressees.kinds).not.toContain("municipality");
  });

  test.each([
    { id: "us-ndaa-889-a1A", from: "2019-08-13" },
    { id: "us-ndaa-889-a1B", from: "2020-08-13" },
  ])("$id begins on $from and names five makers", ({ id, from }) => {
    const provisions = catalogue.instruments.find((each) => each.id === id)?.provisions ?? [];
    expect(provisions.map((each) => [each.from, [...each.goods.makers].sort(), each.goods.affiliates])).toEqual([
      [from, ["dahua", "hikvision", "huawei", "hytera", "zte"], "subsidiaries-and-affiliates"],
    ]);
  });

  test("a text known from the press alone is not called seen", () => {
    const seen = catalogue.instruments.filter(({ jurisdiction }) => jurisdiction.startsWith("CA"));
    expect(seen.map(({ id, textSeen }) => [id, textSeen])).toEqual(seen.map(({ id }) => [id, false]));
  });
});

describe("docs/fields.md", () => {
  const text = readFileSync(join(ROOT, "docs/fields.md"), "utf8");
  const named = new Set([...text.matchAll(/`([^`\s]+)`/g)].map((match) => match[1]));
  test("names every field", () => expect([...FIELDS].filter((name) => !named.has(name))).toEqual([]));
  test("names every kind of evidence", () => expect(EVIDENCE_KINDS.filter((name) => !named.has(name))).toEqual([]));
});
