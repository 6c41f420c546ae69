import { describe, expect, test } from "vitest";
import { ruleOn } from "../../src/assess/law/index.ts";
import { day } from "./provisions.ts";
import { CATALOGUE, clauseOf, OWNERS, PRODUCTS } from "./scenario-parts.ts";
import { SCENARIOS } from "./scenarios.ts";
import { EXCEPTION_SCENARIOS } from "./scenarios-exceptions.ts";

const rows = [SCENARIOS, EXCEPTION_SCENARIOS]
  .flatMap(Object.entries<(typeof SCENARIOS)[string]>)
  .flatMap(([id, scenarios]) => scenarios.map((each) => [id, ...each] as const));

test("there are at least 150 cases", () => expect(rows.length).toBeGreaterThanOrEqual(150));

describe("owner, product and day", () => {
  test.each(rows)("%s: %s, %s, on %s: %s", (...[id, who, what, on, is, says]) => {
    const clause = clauseOf(id);
    const circumstance = { owner: OWNERS[who], asOf: day(on) };
    const found = ruleOn(clause, PRODUCTS[what], circumstance, CATALOGUE);
    expect(`${found.verdict}: ${found.because}`).toContain(`${is}: ${clause.provision.citation}: `);
    expect(found.because).toContain(says);
    expect(found.missing.length > 0).toBe(is === "undetermined" || is === "disputed");
    expect(found.duty).toBe(is === "covered" ? clause.provision.duty : undefined);
  });
});

test("one recorder for four owners on three days: each answer with its clause", () => {
  const recorder = { ...PRODUCTS["Hikvision recorder"], acquired: PRODUCTS["Hikvision bought 2023-12-22"].acquired };
  const answers = (["CA department", "QC school", "QC city", "ON contractor"] as const).map((who) =>
    ["2019-08-13", "2023-12-22", "2025-06-27"].map((on) =>
      Object.keys(SCENARIOS)
        .map(clauseOf)
        .map((clause) => ruleOn(clause, recorder, { owner: OWNERS[who], asOf: day(on) }, CATALOGUE))
        .filter((each) => each.verdict === "covered")
        .map((each) => each.provision)
        .join(" "),
    ),
  );
  expect(answers).toEqual([
    ["", "", "ca-fed-hikvision-use-2025/use"],
    ["", "ca-qc-arrete-2023-12-21/acquired-after", "ca-qc-arrete-2023-12-21/acquired-after"],
    ["", "", ""],
    ["", "us-ndaa-889-a1B/use", "us-ndaa-889-a1B/use"],
  ]);
});
