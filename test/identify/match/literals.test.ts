import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildAutomaton } from "../../../src/identify/match/automaton.ts";
import { requiredLiterals } from "../../../src/identify/match/literals.ts";
import { compileRules } from "../../../src/identify/match/rules.ts";
import { loadCatalogue } from "../../../src/edge/catalogue/index.ts";

describe("what a pattern asks for", () => {
  test.each<[string, readonly string[] | undefined]>([
    ["^App-webs/?$", ["app-webs"]],
    ["^(?:DNVRS|DVRDVS|Hikvision|DVS)-Webs(?:/.{0,16})?$", ["-webs"]],
    ["^(?:AXIS )?A1[0-9]{3}\\b", ["a1"]],
    ["(?:^|, )O=HIKVISION(?:,|$)", ["o=hikvision"]],
    ["^(?<model>[A-Z]{2})(?:CN|WR)\\d{9}$", ["cn", "wr"]],
    ["^[0-9]{9}$", undefined],
    ["^ab+cd$", ["ab", "cd"].slice(0, 1)],
    ["^(?:abc|\\d+)$", undefined],
    ["(?<!x)netcam(?![a-z])", ["netcam"]],
    ["^海康威视$", undefined],
    ["^192\\.0\\.0\\.64 login:", ["192.0.0.64 login:"]],
  ])("%s", (pattern, expected) => expect(requiredLiterals(pattern)).toEqual(expected));
});

test("the automaton finds what looking for each text finds", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "c", "-", "."), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.uniqueArray(text, { minLength: 1, maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(..."abcABC-.é "), maxLength: 40 }),
      (texts, value) => {
        const found = new Set<number>();
        buildAutomaton(texts).scan(value, (each) => found.add(each));
        const lower = value.toLowerCase();
        expect([...found].sort((a, b) => a - b)).toEqual(
          [...texts.keys()].filter((at) => lower.includes(texts[at] ?? "")),
        );
      },
    ),
    { numRuns: 500, seed: 3 },
  );
});

test("every rule is a candidate for its own examples", () => {
  const loaded = loadCatalogue("catalogue");
  if (!loaded.ok) throw new Error("the catalogue does not load");
  const fields = compileRules(loaded.value);
  for (const vendor of loaded.value.vendors) {
    for (const rule of [...vendor.fingerprints, ...vendor.grammars]) {
      const field = "field" in rule ? rule.field : rule.of;
      for (const example of rule.examples) {
        const ids = fields
          .get(field)
          ?.candidates(example)
          .map(({ sign }) => sign.fingerprint);
        expect(ids, `${rule.id}: ${example}`).toContain(rule.id);
      }
    }
  }
});
