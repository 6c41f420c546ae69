import { describe, expect, test } from "vitest";
import { compileLaw } from "../../src/assess/law/index.ts";
import type { Site } from "../../src/model/owner.ts";
import { made, owner } from "./people.ts";
import { day } from "./provisions.ts";
import { CATALOGUE, OWNERS } from "./scenario-parts.ts";

const asOf = day("2026-11-25");
const law = compileLaw(CATALOGUE, { owner: OWNERS["bidder with a DNI waiver for the hall"], asOf });
const site = (id: string, more: Partial<Site> = {}): Site => ({ id, name: id, networks: [], switches: [], ...more });

const verdictAt = (...sites: readonly Site[]): string | undefined =>
  law.terms({ ...made("hikvision"), sites }).find(({ provision }) => provision === "us-ndaa-889-a1B/use")?.verdict;

describe("assets that are alike to the law share their rulings", () => {
  test("a site that a waiver names is a kind of place of its own, others are not told apart", () => {
    expect(law.placeKey(site("hall"))).not.toBe(law.placeKey(site("pool")));
    expect(law.placeKey(site("pool"))).toBe(law.placeKey(site("rink")));
    expect(law.placeKey(site("pool"))).not.toBe(law.placeKey(site("pool", { coreNetwork: "apart" })));
    const plain = compileLaw(CATALOGUE, { owner: owner("private", ["CA-ON"], "yes"), asOf });
    expect(plain.placeKey(site("hall"))).toBe(plain.placeKey(site("pool")));
  });

  test("and none is remembered for the other", () => {
    expect([verdictAt(site("pool")), verdictAt(site("hall")), verdictAt(site("rink")), verdictAt()]).toEqual([
      "covered",
      "not-covered",
      "covered",
      "covered",
    ]);
    expect(verdictAt(site("hall"), site("pool"))).toBe("disputed");
  });

  test.each([
    ["a contract", { contracted: [{ from: day("2020-01-01"), to: day("2020-01-01"), text: "2020-01-01" }] }],
    ["money", { funding: ["own funds"] }],
    ["a purpose", { purposes: ["counting visitors"] }],
    ["a waiver", { waivers: ["OTHER 1"] }],
  ])("%s that is stated is not forgotten", (_what, more) => {
    const plain = law.terms({ ...made("hikvision") });
    expect(law.terms({ ...made("hikvision"), ...more })).not.toBe(plain);
    expect(law.terms({ ...made("hikvision") })).toBe(plain);
  });
});

test("a ruling that a waiver lifts keeps its last day, and no duty", () => {
  const { duty, waivedUntil, verdict } =
    law
      .terms({ ...made("hikvision"), sites: [site("hall")] })
      .find(({ provision }) => provision === "us-ndaa-889-a1B/use") ?? {};
  expect({ duty, waivedUntil, verdict }).toEqual({
    duty: undefined,
    waivedUntil: "2026-12-31",
    verdict: "not-covered",
  });
});
