import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { assetRow } from "../../src/app/asset-row.ts";
import { lookText, type Look } from "../../src/app/look.ts";
import { assetFacts, compileLaw } from "../../src/assess/law/index.ts";
import { attributeWithLabels } from "../../src/identify/attribute/attribute.ts";
import type { Fact, StoredObservation, Subject } from "../../src/model/observation.ts";
import type { LegalDate } from "../../src/model/time.ts";
import { OWNERS } from "./owners.ts";
import { matcher, ROOT } from "./run.ts";

/**
 * From observations of one thing to rulings, without a store: thousands of sets where estates allow dozens. What persons judged is
 * left out: a judgement wins by definition, and without it what the thing says of itself counts again.
 */

interface Said {
  readonly fact: Fact;
  readonly subject?: Subject;
}

const { catalogue } = matcher();
const isLong = process.env["DECAMP_LONG_TESTS"] === "1";

const repliesIn = (file: string): readonly Said[] =>
  readFileSync(join(ROOT, "test/identify/unseen", file), "utf8")
    .trim()
    .split("\n")
    .flatMap((line) => (JSON.parse(line) as { readonly facts: readonly Fact[] }).facts.map((fact) => ({ fact })));

const stated = (field: string, values: readonly string[]): readonly Said[] =>
  values.map((value) => ({ fact: { kind: "stated", field, value } }));

const examplesOf = (of: string): readonly string[] =>
  catalogue.vendors.flatMap(({ grammars }) =>
    grammars.filter((each) => each.of === of).flatMap((each) => each.examples),
  );

const names = catalogue.vendors.flatMap(({ name, brands }) => [name, ...brands.map((brand) => brand.name)]);

const macs = catalogue.vendors.flatMap(({ macBlocks }) =>
  macBlocks
    .flatMap(({ prefixes }) => prefixes.filter((prefix) => prefix.length === 6).slice(0, 1))
    .map((prefix): Said => ({ subject: { mac: `${prefix}000001` }, fact: { kind: "arp" } })),
);

const CLASSES = ["camera", "thermal camera", "NVR", "printer", "access control reader", "intercom", "encoder", "other"];
/** Pools of like size of chance each, whatever they hold. */
const POOLS: readonly (readonly Said[])[] = [
  repliesIn("cameras.jsonl"),
  repliesIn("others.jsonl"),
  stated("brand", [...names, "General", "Hikvison"]),
  stated("maker", names),
  stated("model", [...examplesOf("model"), "TV-IP320PI", "CMIP3032-28"]),
  stated("serial", examplesOf("serial")),
  stated("firmware", examplesOf("firmware")),
  stated("class", CLASSES),
  [...stated("acquired", ["2021", "2023-12-22", "2026-01-05"]), ...stated("installed", ["2019", "2024-02-02"])],
  [
    ...stated("component", ["HiSilicon Hi3516"]),
    ...stated("purpose", ["public safety"]),
    ...stated("funding", ["grant"]),
  ],
  macs,
];

const said: fc.Arbitrary<Said> = fc.oneof(...POOLS.map((pool) => fc.constantFrom(...pool)));
/** Which is met first hangs on ids, and these on names of files. */
const observations: fc.Arbitrary<readonly StoredObservation[]> = fc
  .array(fc.record({ said, id: fc.nat(25) }), { minLength: 2, maxLength: 5 })
  .map((list) =>
    list
      .map(({ said: { fact, subject }, id }, at) => ({
        id: `o-${String.fromCharCode(97 + id)}${at}`,
        origin: "lab",
        subject: { device: "one", ...subject },
        fact,
      }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );

const LAWS = Object.entries(OWNERS).map(([owner, of]) => ({
  owner,
  law: compileLaw(catalogue, { owner: of, asOf: "2026-11-01" as LegalDate }),
}));

/** The verdict of every provision for every owner. */
function verdictsOf(observed: readonly StoredObservation[]): ReadonlyMap<string, string> {
  const joined = { asset: "a", parent: null, joined: [], contested: false };
  const look = JSON.parse(lookText(assetRow(attributeWithLabels(joined, observed, matcher()), observed))) as Look;
  const facts = assetFacts({ ...look, asset: "" }, look.dates);
  return new Map(
    LAWS.flatMap(({ owner, law }) =>
      law.terms(facts).map(({ provision, verdict }) => [`${owner}: ${provision}`, verdict] as const),
    ),
  );
}

test("whatever is observed of a thing, one observation less never turns undetermined into not-covered", () => {
  fc.assert(
    fc.property(observations, (all) => {
      const full = verdictsOf(all);
      for (const gone of all) {
        const less = verdictsOf(all.filter((each) => each !== gone));
        const turned = [...less].filter(
          ([at, verdict]) => verdict === "not-covered" && full.get(at) === "undetermined",
        );
        expect(turned, `without ${gone.id}`).toEqual([]);
      }
    }),
    isLong ? { numRuns: 20_000 } : { numRuns: 600, seed: 10 },
  );
}, 600_000);
