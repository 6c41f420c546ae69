import { sample, stringMatching } from "fast-check";
import { describe, expect, test } from "vitest";
import { classDisagreements, crossings, crossingsOf } from "../../src/edge/catalogue/crossings.ts";
import { compileCatalogue } from "../../src/identify/match/matcher.ts";
import type { Catalogue } from "../../src/model/catalogue.ts";
import { catalogue, grammar, planted, vendor } from "./loaded.ts";

/** The pattern without looks ahead and behind and word ends, which no value can be made from. */
function makeable(pattern: string): string {
  const at = pattern.search(/\(\?(?:<?!|<?=)/);
  if (at === -1) return pattern.replace(/\(\?:\\b\|\$\)|\\b/g, "");
  let depth = 0;
  let inClass = false;
  let end = at;
  do {
    const letter = pattern[end];
    if (letter === "\\") end += 1;
    else if (letter === "[") inClass = true;
    else if (letter === "]") inClass = false;
    else if (!inClass && letter === "(") depth += 1;
    else if (!inClass && letter === ")") depth -= 1;
    end += 1;
  } while (depth > 0 && end < pattern.length);
  return makeable(pattern.slice(0, at) + pattern.slice(end));
}

/** Values made at random from a pattern. */
function valuesOf(pattern: string, ignoreCase: boolean): readonly string[] {
  const whole = new RegExp(pattern, ignoreCase ? "iu" : "u");
  const made = sample(stringMatching(new RegExp(makeable(pattern), "u")), { numRuns: 80, seed: 20261125 });
  return made.filter((text) => whole.test(text));
}

const madeUp = ({ vendors }: Catalogue): ReadonlyMap<string, readonly string[]> =>
  new Map(
    vendors
      .flatMap((each) => [...each.fingerprints, ...each.grammars])
      .map((rule) => [rule.id, valuesOf(rule.pattern, rule.ignoreCase)]),
  );

const pairs = (found: ReturnType<typeof crossings>): readonly string[] => [
  ...new Set(found.map(({ rule, other }) => `${rule} and ${other}`)),
];

describe("no rule takes what another maker's rule reads", () => {
  test("no example", () => expect(crossings(catalogue).map(({ what }) => what)).toEqual([]));

  test("no value made at random from its pattern, unless one gives way", { timeout: 60_000 }, () => {
    const values = madeUp(catalogue);
    expect([...values.values()].filter((each) => each.length === 0).length).toBe(0);
    expect(pairs(crossingsOf(catalogue, values))).toEqual([]);
  });
});

test("no value of a maker is read as things of two classes", { timeout: 60_000 }, () => {
  expect(classDisagreements(catalogue, madeUp(catalogue)).map(({ what }) => what)).toEqual([]);
});

describe("planted violations are found", () => {
  test("one value, two classes of one maker", () => {
    const two = planted(
      vendor("acme", {
        grammars: [
          grammar("acme", { class: "camera" }),
          grammar("acme", { id: "acme/recorders", class: "recorder", pattern: "^A[0-9]{3,4}$", examples: ["A1234"] }),
          grammar("acme", { id: "acme/any", pattern: "^A", examples: ["A1"] }),
        ],
      }),
    );
    expect(classDisagreements(two).map(({ what }) => what)).toEqual([
      'acme/model reads "A123" as camera and acme/recorders as recorder',
    ]);
  });

  const steals = planted(
    vendor("acme", { grammars: [grammar("acme")] }),
    vendor("thief", {
      grammars: [grammar("thief", { pattern: "^A[0-9]+$", examples: ["A1"], nearMisses: ["B1"] })],
    }),
  );
  const yielding = (to: string, from: "acme" | "thief"): Catalogue => ({
    ...steals,
    vendors: steals.vendors.map((each) => ({
      ...each,
      grammars: each.grammars.map((rule) =>
        each.id === from ? { ...rule, yields: [{ to, because: "said so" }] } : rule,
      ),
    })),
  });

  test("an example that another maker's rule matches", () => {
    expect(crossings(steals).map(({ rule, other, value }) => [rule, other, value])).toEqual([
      ["acme/model", "thief/model", "A123"],
    ]);
  });

  test("patterns that overlap beyond the examples", () => {
    const apart = planted(
      vendor("acme", { grammars: [grammar("acme", { pattern: "^A[0-9]{2,3}$" })] }),
      vendor("other", { grammars: [grammar("other", { pattern: "^A[0-9]{3,4}$", examples: ["A1234"] })] }),
    );
    expect(crossings(apart)).toEqual([expect.objectContaining({ rule: "acme/model", value: "A123" })]);
    expect(pairs(crossingsOf(apart, madeUp(apart)))).toEqual([
      "acme/model and other/model",
      "other/model and acme/model",
    ]);
  });

  test("the one that gives way takes nothing; an example that its rule gives away is no example", () => {
    expect(crossings(yielding("acme/model", "thief"))).toEqual([]);
    const given = crossings(yielding("thief/model", "acme"));
    expect(given.map(({ rule, remedy }) => [rule, remedy])).toEqual([
      ["acme/model", "an example must be a value that the rule keeps: choose another"],
    ]);
  });

  test("a rule without weight claims nothing", () => {
    const { weight: _, ...weightless } = grammar("thief", { pattern: "^A[0-9]+$" });
    expect(
      crossings(planted(vendor("acme", { grammars: [grammar("acme")] }), vendor("thief", { grammars: [weightless] }))),
    ).toEqual([]);
  });

  test("matching obeys: the rule that gives way shows no sign where the other speaks", () => {
    const signs = (of: Catalogue, value: string): readonly string[] =>
      compileCatalogue(of)
        .signsOf("model", value)
        .map(({ fingerprint }) => fingerprint);
    expect(signs(steals, "A123")).toEqual(["acme/model", "thief/model"]);
    expect(signs(yielding("acme/model", "thief"), "A123")).toEqual(["acme/model"]);
    expect(signs(yielding("acme/model", "thief"), "A1")).toEqual(["thief/model"]);
    expect(signs(catalogue, "XVR301-08F")).toEqual(["uniview/model-recorder"]);
  });
});
