import { describe, expect, test } from "vitest";
import { checkOwner } from "../../src/app/owner-check.ts";
import { interview } from "../../src/app/owner-interview.ts";
import type { Waiver } from "../../src/model/owner.ts";
import { owner } from "../assess/people.ts";
import { day } from "../assess/provisions.ts";
import { CATALOGUE } from "../assess/scenario-parts.ts";

const WHOLE: Waiver = {
  instrument: "us-ndaa-889-a1B",
  under: "dni",
  reference: "DNI 1",
  from: "2026-01-01",
  until: "2026-12-31",
};

const checked = (waiver: Waiver, on = "2026-11-25") => {
  const found = checkOwner({ ...owner("private", ["CA"]), waivers: [waiver] }, { catalogue: CATALOGUE, on: day(on) });
  return { warnings: found.warnings, open: found.open.filter((each) => each.startsWith("waivers")) };
};

describe("a waiver is compared with the catalogue and the day", () => {
  test.each<readonly [of: string, waiver: Waiver, on: string, warning: string | undefined]>([
    ["one that fits", WHOLE, "2026-11-25", undefined],
    ["its last day", WHOLE, "2026-12-31", undefined],
    [
      "the day after",
      WHOLE,
      "2027-01-01",
      'waivers[0] "DNI 1": it ended on 2026-12-31: on 2027-01-01 it lifts nothing',
    ],
    ["without an end", { ...WHOLE, until: "open" }, "2030-01-01", undefined],
    ["backwards", { ...WHOLE, until: "2025-12-31" }, "2025-01-01", "it ends on 2025-12-31, before it begins"],
    ["no such instrument", { ...WHOLE, instrument: "us-nda-889" }, "2026-11-25", 'no instrument "us-nda-889"'],
    [
      "a record that rules on nothing",
      { ...WHOLE, instrument: "onvif-2019" },
      "2026-11-25",
      "no provision that a waiver",
    ],
    ["no such clause", { ...WHOLE, under: "x" }, "2026-11-25", 'no waiver under "x"; it has agency-head, dni'],
    ["a text without waivers", { ...WHOLE, instrument: "ca-fed-hikvision-use-2025" }, "2026-11-25", "become disputed"],
    ["a provision", { ...WHOLE, instrument: "us-ndaa-889-a1B/use" }, "2026-11-25", undefined],
    ["a site that is not declared", { ...WHOLE, sites: ["hall"] }, "2026-11-25", 'there is no site "hall"'],
    ["a maker that nobody knows", { ...WHOLE, makers: ["hikvison"] }, "2026-11-25", 'there is no maker "hikvison"'],
  ])("%s", (...[, waiver, on, warning]) => {
    const { warnings } = checked(waiver, on);
    if (warning === undefined) expect(warnings).toEqual([]);
    else expect(warnings).toEqual([expect.stringContaining(warning)]);
  });

  test("what is left open of it is said", () => {
    expect(checked({ instrument: "us-ndaa-889-a1B", sites: "unknown" }).open).toEqual([
      "waivers[0]: reference, from, until, sites; until then it lifts nothing and makes a dispute",
    ]);
  });
});

describe("an agreement", () => {
  test.each<
    readonly [with_: string, since: string | undefined, until: string | undefined, warning: string | undefined]
  >([
    ["us-federal", "2025-01-01", "2025-01-01", undefined],
    ["us-federal", "2025-01-02", "2025-01-01", "ends on 2025-01-01, before it begins on 2025-01-02"],
    ["us-federal", undefined, "2025-01-01", undefined],
    ["US federal government", undefined, undefined, '"US federal government" gives no role; write with: us-federal'],
    ["U.S. Department of Homeland Security", undefined, undefined, "gives no role"],
    ["United States", undefined, undefined, "gives no role"],
    ["États-Unis", undefined, undefined, "gives no role"],
    ["Federal", undefined, undefined, "gives no role"],
    ["Gouvernement fédéral du Canada", undefined, undefined, undefined],
    ["Campus Security Ltd.", undefined, undefined, undefined],
  ])("with %s, from %s until %s: %s", (party, since, until, warning) => {
    const agreement = {
      kind: "grant" as const,
      with: party,
      ...(since !== undefined && { since }),
      ...(until !== undefined && { until }),
    };
    const { warnings } = checkOwner(
      { ...owner("private", ["CA"]), agreements: [agreement] },
      { catalogue: CATALOGUE, on: day("2026-11-25") },
    );
    expect(warnings).toEqual(warning === undefined ? [] : [expect.stringContaining(warning)]);
  });
});

test("what several sites state as their own places nothing", () => {
  const site = (id: string, networks: readonly string[], switches: readonly string[] = []) => ({
    id,
    name: id,
    networks,
    switches,
  });
  const sites = [
    site("a", ["10.0.0.0/24"]),
    site("b", ["10.0.0.0/24"], ["SW-1"]),
    site("c", ["10.0.0.0/25"], ["sw-1"]),
  ];
  const { warnings } = checkOwner(
    { ...owner("private", ["CA"]), sites },
    { catalogue: CATALOGUE, on: day("2026-11-25") },
  );
  expect(warnings).toEqual([
    'the network "10.0.0.0/24" is of several sites (a, b): it places nothing at any of them',
    'the switch "SW-1" is of several sites (b, c): it places nothing at any of them',
  ]);
});

test("an agreement whose days are not stated counts as running, and that is said", () => {
  const agreements = [
    { kind: "grant", with: "us-federal", name: "Port security", since: "2024-10-01" },
    { kind: "contract", with: "us-federal" },
    { kind: "loan", with: "us-federal", since: "2024-10-01", until: "2026-10-01" },
    { kind: "subcontract", with: "us-federal" },
    { kind: "contract", with: "Acme" },
  ] as const;
  const { open } = checkOwner(
    { ...owner("private", ["CA"]), agreements },
    { catalogue: CATALOGUE, on: day("2026-11-25") },
  );
  expect(open.filter((each) => each.startsWith("agreements"))).toEqual([
    'agreements[0] "Port security": until; until then it counts as running',
    "agreements[1]: since, until; until then it counts as running",
  ]);
});

test.each([
  ["no", "yes", 1],
  ["yes", "yes", 0],
  ["unknown", "no", 0],
  ["yes", "unknown", 1],
] as const)("a role that says %s beside a field that says %s: %s warnings", (role, field, count) => {
  const stated = { ...owner("private", ["CA"], field), roles: { "us-federal-contractor": role } };
  expect(checkOwner(stated, { catalogue: CATALOGUE, on: day("2026-11-25") }).warnings).toHaveLength(count);
});

test("an owner is no affiliate of itself", () => {
  const group = { ...owner("private", ["CA"]), name: "Port of X", affiliates: ["Parking Inc.", "PORT OF X"] };
  expect(checkOwner(group, { catalogue: CATALOGUE, on: day("2026-11-25") }).warnings).toEqual([
    'affiliates: "Port of X" is the owner itself, and counts as no affiliate',
  ]);
});

/** Answers by the name of the field, each given once; everything else is left unknown. */
function answered(answers: Readonly<Record<string, string>>): unknown {
  const left = new Map(Object.entries(answers));
  const questions = interview(CATALOGUE);
  let step = questions.next();
  while (step.done !== true) {
    const question = step.value;
    const { field } = question;
    const answer = left.get(field) ?? "";
    left.delete(field);
    expect(answer === "" ? undefined : question.check(answer)).toBe(undefined);
    step = questions.next(answer);
  }
  expect([...left.keys()]).toEqual([]);
  return step.value;
}

describe("the interview", () => {
  test("asks for waivers, and leaves unknown what is not said", () => {
    const draft = answered({
      waivers: "us-ndaa-889-a1B",
      "waivers[0].reference": "DNI 1",
      "waivers[0].until": "open",
      "waivers[0].sites": "hall, pool",
    });
    expect(draft).toMatchObject({
      waivers: [
        { instrument: "us-ndaa-889-a1B", reference: "DNI 1", from: "unknown", until: "open", sites: ["hall", "pool"] },
      ],
    });
  });

  test.each(["us-nda-889", "onvif-2019"])("no waiver can be held under %s", (id) => {
    const questions = interview(CATALOGUE);
    let step = questions.next();
    while (step.done !== true && step.value.field !== "waivers") step = questions.next("");
    expect(step.done !== true && step.value.check(id)).toContain(`no instrument ${JSON.stringify(id)}`);
  });

  test("a waiver is for sites that were named, by id or name", () => {
    const questions = interview(CATALOGUE);
    let step = questions.next();
    const said: Record<string, string> = { sites: "City Hall", waivers: "us-ndaa-889-a1B" };
    while (step.done !== true && step.value.field !== "waivers[0].sites") {
      const { field } = step.value;
      step = questions.next(said[field] ?? "");
      delete said[field];
    }
    if (step.done === true) throw new Error("not asked");
    expect(step.value.hint).toContain("city-hall");
    expect(step.value.check("city-hall, City Hall")).toBe(undefined);
    expect(step.value.check("City Hall; pool")).toBe('there is no site "pool" among those named');
    while (step.done !== true) step = questions.next(step.value.field === "waivers[0].sites" ? "City hall" : "");
    expect(step.value).toMatchObject({ waivers: [{ sites: ["city-hall"] }] });
  });

  test.each(["UK", "CA-QU", "quebec"])("%s is no jurisdiction", (code) => {
    const questions = interview(CATALOGUE);
    let step = questions.next();
    while (step.done !== true && step.value.field !== "jurisdictions") step = questions.next("");
    expect(step.done !== true && step.value.check(code)).toMatch(/ISO 3166|no part of CA/);
  });

  test("no waiver, no key", () => expect(answered({})).not.toHaveProperty("waivers"));

  test("whether devices hang on the core network is asked where a text asks for it", () => {
    const site = { sites: "Hall", "sites[0].coreNetwork": "no" };
    const ministry = { kind: "federal-department", jurisdictions: "GB" };
    expect(answered({ ...ministry, ...site })).toMatchObject({ sites: [{ id: "hall", coreNetwork: "apart" }] });
  });
});
