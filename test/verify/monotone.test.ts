import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Coverage } from "../../src/model/origin.ts";
import { type LedgerOrigin, reckon } from "../../src/verify/index.ts";
import { arpTable, cut, input, macTable, origin, site, swept } from "./estate.ts";

/** Any set of sources; taking any of them away never raises completeness, nor any of its parts. */

interface Source {
  readonly origin: LedgerOrigin;
  readonly seen: readonly string[];
  readonly arp: readonly string[];
  readonly documented: readonly string[];
  readonly named: readonly string[];
}

const ip = fc
  .tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 9 }))
  .map(([net, host]) => `10.0.${net}.${host}`);
const name = fc.constantFrom("sw-a", "SW-A", "sw-b", "core", "other");
const coverage: fc.Arbitrary<Coverage> = fc.oneof(
  fc
    .tuple(
      fc.array(fc.constantFrom("10.0.0.0/28", "10.0.0-2.1-4", "10.0.1.3", "10.0.2.*", "10.0.0.2-10.0.1.5", "host")),
      fc.array(ip, { maxLength: 2 }),
    )
    .map(([targets, answered]) => swept(targets, answered)),
  fc.tuple(name, fc.integer({ min: 0, max: 2 })).map(([of, entries]) => macTable(of, entries)),
  fc.tuple(name, fc.integer({ min: 0, max: 2 })).map(([of, entries]) => arpTable(of, entries)),
  fc.constant(cut),
);
const ips = fc.array(ip, { maxLength: 4 });
const source: fc.Arbitrary<Source> = fc.record({
  origin: fc
    .tuple(fc.array(coverage, { maxLength: 3 }), fc.boolean())
    .map(([all, complete]) => ({ ...origin("o", ...all), complete })),
  seen: ips,
  arp: ips,
  documented: ips,
  named: fc.subarray(["a", "b", "c"]),
});
const sites = fc.constantFrom(
  [
    site("a", { networks: ["10.0.0.0/29"], switches: ["sw-a"] }),
    site("b", { networks: ["10.0.1.0/29", "10.0.0.4/30"], switches: ["sw-b", "core"] }),
  ],
  [site("a", { networks: ["10.0.0.0/22"] }), site("c", { networks: ["10.0.2.0/31"], switches: ["core"] })],
  [site("b")],
);

const figures = (at: Parameters<typeof input>[0]["sites"], sources: readonly Source[]): readonly number[] => {
  const found = reckon(
    input({
      ...(at && { sites: at }),
      origins: sources.map((each) => each.origin),
      seen: sources.flatMap((each) => each.seen),
      arp: sources.flatMap((each) => each.arp),
      documented: sources.flatMap((each) => each.documented),
      namedSites: new Set(sources.flatMap((each) => each.named)),
    }),
  );
  return [
    found.ledger.completeness ?? -1,
    ...found.ledger.places.map((place) => place.accounted),
    ...found.sites.flatMap((each) => [each.accounted, each.switchesRead, Number(each.evidence)]),
  ];
};

test("taking any source away never raises a figure, and order does not matter", () => {
  fc.assert(
    fc.property(sites, fc.array(source, { maxLength: 5 }), (at, sources) => {
      const all = figures(at, sources);
      expect(all.every((figure, index) => index > 0 || (figure >= 0 && figure <= 1))).toBe(true);
      expect(figures(at, sources.toReversed())).toEqual(all);
      expect(figures(at, [...sources, ...sources])).toEqual(all);
      for (const gone of sources) {
        const less = figures(
          at,
          sources.filter((each) => each !== gone),
        );
        for (const [index, figure] of less.entries()) expect(figure).toBeLessThanOrEqual(all[index] ?? 0);
      }
    }),
    { numRuns: 500 },
  );
});
