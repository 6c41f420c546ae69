import { describe, expect, test } from "vitest";
import { type AssetFacts, type Clause, compileLaw, ruleOn } from "../../src/assess/law/index.ts";
import type { Owner } from "../../src/model/owner.ts";
import type { VerdictKind } from "../../src/model/ruling.ts";
import {
  asset,
  contractor,
  crown,
  dated,
  department,
  made,
  nobodyKnows,
  owner,
  quebecCity,
  school,
  usAgency,
} from "./people.ts";
import {
  canada,
  CLAUSES,
  day,
  INSTRUMENTS,
  partA,
  partB,
  quebecExisting,
  quebecNew,
  VENDORS,
  windUp,
  withGoods,
} from "./provisions.ts";

const ruling = (clause: Clause, facts: AssetFacts, who: Owner, on = "2026-11-24") =>
  ruleOn(clause, facts, { owner: who, asOf: day(on) }, { vendors: VENDORS });

interface Row {
  readonly of: string;
  readonly clause: Clause;
  readonly who: Owner;
  readonly facts: AssetFacts;
  readonly on?: string;
  readonly is: VerdictKind;
  /** Stands in the sentence. */
  readonly says: string;
  readonly missing?: string;
}

function check(rows: readonly Row[]): void {
  test.each(rows)("$of: $is", ({ clause, who, facts, on, is, says, missing }) => {
    const found = ruling(clause, facts, who, on);
    expect(found.verdict).toBe(is);
    expect(found.because).toContain(says);
    expect(found.because.startsWith(`${clause.provision.citation}: `)).toBe(true);
    expect(found.missing.join(" | ")).toContain(missing ?? "");
    expect(found.missing.length > 0).toBe(is === "undetermined" || is === "disputed");
    expect(found.duty).toBe(is === "covered" ? clause.provision.duty : undefined);
  });
}

const hik = made("hikvision");
const hikNew = made("hikvision", "high", { acquired: dated("2024-03-01") });

describe("dates: the day before and the day of", () => {
  check([
    {
      of: "Part A, eve",
      clause: partA,
      who: usAgency,
      facts: hik,
      on: "2019-08-12",
      is: "not-covered",
      says: "not yet in force on 2019-08-12; it applies from 2019-08-13",
    },
    {
      of: "Part A, day",
      clause: partA,
      who: usAgency,
      facts: hik,
      on: "2019-08-13",
      is: "covered",
      says: "in force since 2019-08-13",
    },
    {
      of: "Part B, eve",
      clause: partB,
      who: contractor,
      facts: hik,
      on: "2020-08-12",
      is: "not-covered",
      says: "it applies from 2020-08-13",
    },
    {
      of: "Part B, day",
      clause: partB,
      who: contractor,
      facts: hik,
      on: "2020-08-13",
      is: "covered",
      says: "contractors of the US government",
    },
    {
      of: "Canada, eve",
      clause: canada,
      who: department,
      facts: hik,
      on: "2025-06-26",
      is: "not-covered",
      says: "not yet in force on 2025-06-26",
    },
    {
      of: "Canada, day",
      clause: canada,
      who: department,
      facts: hik,
      on: "2025-06-27",
      is: "covered",
      says: "made by Hikvision (high)",
    },
    {
      of: "Québec new, eve",
      clause: quebecNew,
      who: school,
      facts: hikNew,
      on: "2023-12-20",
      is: "not-covered",
      says: "it applies from 2023-12-21",
    },
    {
      of: "Québec new, day",
      clause: quebecNew,
      who: school,
      facts: hikNew,
      on: "2023-12-21",
      is: "covered",
      says: "acquired after 2023-12-21",
    },
    {
      of: "Québec new, day of announcement",
      clause: quebecNew,
      who: school,
      facts: hikNew,
      on: "2023-12-22",
      is: "covered",
      says: "acquired after 2023-12-21",
    },
    {
      of: "wind-up, eve",
      clause: windUp,
      who: department,
      facts: hik,
      on: "2025-06-26",
      is: "not-covered",
      says: "not yet in force",
    },
    {
      of: "an end, last day",
      clause: ending("2026-01-31"),
      who: department,
      facts: hik,
      on: "2026-01-31",
      is: "covered",
      says: "made by Hikvision",
    },
    {
      of: "an end, day after",
      clause: ending("2026-01-31"),
      who: department,
      facts: hik,
      on: "2026-02-01",
      is: "not-covered",
      says: "it ended on 2026-01-31",
    },
    {
      of: "stayed, eve",
      clause: inState("stayed"),
      who: department,
      facts: hik,
      on: "2025-12-31",
      is: "covered",
      says: "in force since",
    },
    {
      of: "stayed, day",
      clause: inState("stayed"),
      who: department,
      facts: hik,
      on: "2026-01-01",
      is: "disputed",
      says: '"stayed" since 2026-01-01',
    },
    {
      of: "stayed, other owner",
      clause: inState("stayed"),
      who: quebecCity,
      facts: hik,
      is: "not-covered",
      says: "a municipality",
    },
    {
      of: "stay refused",
      clause: inState("stay refused"),
      who: department,
      facts: hik,
      is: "covered",
      says: "in force",
    },
    {
      of: "repealed",
      clause: inState("repealed"),
      who: department,
      facts: hik,
      is: "not-covered",
      says: '"repealed" since 2026-01-01',
    },
    {
      of: "an unfamiliar state never passes quietly",
      clause: inState("hibernating"),
      who: department,
      facts: hik,
      is: "disputed",
      says: "cannot tell",
      missing: "in force",
    },
  ]);
});

function ending(until: string): Clause {
  return { ...canada, provision: { ...canada.provision, until: day(until) } };
}

function inState(is: string): Clause {
  const status = [...canada.instrument.status, { on: day("2026-01-01"), is, source: "a" }];
  return { ...canada, instrument: { ...canada.instrument, status } };
}

describe("owners", () => {
  check([
    { of: "Crown corporation", clause: canada, who: crown, facts: hik, is: "covered", says: "Crown corporations" },
    {
      of: "municipality under the federal rule",
      clause: canada,
      who: quebecCity,
      facts: hik,
      is: "not-covered",
      says: "the owner is a municipality in CA-QC",
    },
    {
      of: "municipality under Québec",
      clause: quebecNew,
      who: quebecCity,
      facts: hikNew,
      is: "not-covered",
      says: "not municipalities; the owner is a municipality",
    },
    {
      of: "US agency under the Canadian rule",
      clause: canada,
      who: usAgency,
      facts: hik,
      is: "not-covered",
      says: "the owner is a federal agency in US",
    },
    {
      of: "Canadian department under Part A",
      clause: partA,
      who: department,
      facts: hik,
      is: "not-covered",
      says: "US federal executive agencies",
    },
    {
      of: "contractor under Part A",
      clause: partA,
      who: contractor,
      facts: hik,
      is: "not-covered",
      says: "a private organisation in CA-ON",
    },
    {
      of: "no contractor under Part B",
      clause: partB,
      who: department,
      facts: hik,
      is: "not-covered",
      says: "not a US federal contractor",
    },
    {
      of: "unknown role under Part B",
      clause: partB,
      who: crown,
      facts: hik,
      is: "undetermined",
      says: "owner profile",
      missing: "usFederalContractor",
    },
    {
      of: "nobody knows",
      clause: canada,
      who: nobodyKnows,
      facts: hik,
      is: "undetermined",
      says: "owner profile",
      missing: "owner kind | owner jurisdictions",
    },
    {
      of: "nobody knows, but the maker is outside",
      clause: canada,
      who: nobodyKnows,
      facts: made("axis"),
      is: "not-covered",
      says: "Axis Communications (high)",
    },
    {
      of: "unknown kind in the wrong country",
      clause: canada,
      who: owner("unknown", ["FR"]),
      facts: hik,
      is: "not-covered",
      says: "of unknown kind in FR",
    },
    {
      of: "part unknown",
      clause: quebecNew,
      who: owner("school-board", ["CA"]),
      facts: hikNew,
      is: "undetermined",
      says: "owner profile",
      missing: "CA-QC",
    },
    {
      of: "another part",
      clause: quebecNew,
      who: owner("school-board", ["CA", "CA-ON"]),
      facts: hikNew,
      is: "not-covered",
      says: "a school board in CA, CA-ON",
    },
    {
      of: "a part lies in the whole",
      clause: canada,
      who: owner("federal-agency", ["CA-QC"]),
      facts: hik,
      is: "covered",
      says: "Hikvision",
    },
    {
      of: "wind-up",
      clause: windUp,
      who: department,
      facts: hik,
      is: "not-covered",
      says: "it binds Hikvision Canada Inc. and covers nobody's cameras",
    },
    {
      of: "wind-up, nothing known",
      clause: windUp,
      who: nobodyKnows,
      facts: asset(),
      is: "not-covered",
      says: "nobody's cameras",
    },
  ]);
});

const trendnet = made("hikvision", "high", { brand: "TRENDnet", relabel: true });
const labelled = made("axis", "high", { brand: "HIK-vision", relabel: true });

describe("makers and labels", () => {
  check([
    {
      of: "confirmed",
      clause: canada,
      who: department,
      facts: made("hikvision", "confirmed"),
      is: "covered",
      says: "(confirmed)",
    },
    {
      of: "medium",
      clause: canada,
      who: department,
      facts: made("hikvision", "medium", { undecidedBecause: "only the label speaks for it" }),
      is: "undetermined",
      says: "only the label speaks for it",
      missing: "confirms who made it",
    },
    { of: "low", clause: canada, who: department, facts: made("hikvision", "low"), is: "undetermined", says: "(low)" },
    {
      of: "nobody",
      clause: canada,
      who: department,
      facts: asset(),
      is: "undetermined",
      says: "nothing observed says who made it",
      missing: "maker",
    },
    {
      of: "outside",
      clause: canada,
      who: department,
      facts: made("axis"),
      is: "not-covered",
      says: "made by Axis Communications (high); the text reaches Hikvision",
    },
    {
      of: "outside, medium",
      clause: canada,
      who: department,
      facts: made("axis", "medium"),
      is: "undetermined",
      says: "not sure enough",
    },
    {
      of: "outside with a rival inside",
      clause: canada,
      who: department,
      facts: made("axis", "high", { rivals: [{ id: "hikvision", weight: "weak" }] }),
      is: "disputed",
      says: "points to Hikvision",
    },
    {
      of: "outside with evidence against",
      clause: canada,
      who: department,
      facts: made("axis", "high", { against: [{ id: "hikvision", labelOnly: false }] }),
      is: "disputed",
      says: "points to Hikvision",
    },
    {
      of: "inside, medium, strong rival outside",
      clause: canada,
      who: department,
      facts: made("hikvision", "medium", { rivals: [{ id: "axis", weight: "strong" }] }),
      is: "disputed",
      says: "speaks for Axis",
    },
    {
      of: "inside, medium, hint outside",
      clause: canada,
      who: department,
      facts: made("hikvision", "medium", { rivals: [{ id: "axis", weight: "hint" }] }),
      is: "undetermined",
      says: "medium",
    },
    {
      of: "two rivals, nobody named",
      clause: canada,
      who: department,
      facts: asset({
        rivals: [
          { id: "axis", weight: "strong" },
          { id: "hikvision", weight: "strong" },
        ],
      }),
      is: "disputed",
      says: "for Hikvision and for Axis",
    },
    {
      of: "Dahua, not named in Canada",
      clause: canada,
      who: department,
      facts: made("dahua"),
      is: "not-covered",
      says: "Dahua (high)",
    },
    {
      of: "Dahua in Québec",
      clause: quebecNew,
      who: school,
      facts: made("dahua", "high", { acquired: dated("2024-01-02") }),
      is: "covered",
      says: "Dahua (high)",
    },
    {
      of: "relabel, by maker",
      clause: partB,
      who: contractor,
      facts: trendnet,
      is: "covered",
      says: 'under the label "TRENDnet", and the text follows the maker',
    },
    {
      of: "relabel, unstated",
      clause: canada,
      who: department,
      facts: trendnet,
      is: "disputed",
      says: "whether relabels count",
      missing: "relabelled goods",
    },
    {
      of: "false label, by maker",
      clause: partB,
      who: contractor,
      facts: labelled,
      is: "not-covered",
      says: 'labelled "HIK-vision" but made by Axis',
    },
    {
      of: "false label that is also a weak rival",
      clause: partB,
      who: contractor,
      facts: {
        ...labelled,
        rivals: [{ id: "hikvision", weight: "weak" }],
        against: [{ id: "hikvision", labelOnly: true }],
      },
      is: "not-covered",
      says: "the text follows the maker",
    },
    {
      of: "false label and a MAC",
      clause: partB,
      who: contractor,
      facts: {
        ...labelled,
        rivals: [{ id: "hikvision", weight: "weak" }],
        against: [{ id: "hikvision", labelOnly: false }],
      },
      is: "disputed",
      says: "points to Hikvision",
    },
    {
      of: "false label, unstated",
      clause: canada,
      who: department,
      facts: labelled,
      is: "disputed",
      says: "does not say whether the label counts",
    },
    {
      of: "sub-brand",
      clause: canada,
      who: department,
      facts: made("hikvision", "high", { brand: "HiLook", relabel: false }),
      is: "covered",
      says: 'as "HiLook"',
    },
    {
      of: "sub-brand, named only",
      clause: withGoods(canada, { affiliates: "named-only" }),
      who: department,
      facts: made("hikvision", "high", { brand: "EZVIZ", relabel: false }),
      is: "disputed",
      says: "names the company only",
    },
    {
      of: "affiliate, reached",
      clause: partB,
      who: contractor,
      facts: made("pyronix"),
      is: "covered",
      says: "Pyronix (high)",
    },
    {
      of: "affiliate, unstated",
      clause: canada,
      who: department,
      facts: made("pyronix"),
      is: "disputed",
      says: "tied to Hikvision",
      missing: "affiliates",
    },
    {
      of: "affiliate, named only",
      clause: withGoods(canada, { affiliates: "named-only" }),
      who: department,
      facts: made("pyronix"),
      is: "not-covered",
      says: "Pyronix (high)",
    },
    {
      of: "former affiliate",
      clause: partB,
      who: contractor,
      facts: made("oldco"),
      is: "disputed",
      says: "tied to",
      missing: "affiliates",
    },
    {
      of: "by brand: label inside",
      clause: withGoods(canada, { relabels: "by-brand" }),
      who: department,
      facts: labelled,
      is: "covered",
      says: "goes by the label",
    },
    {
      of: "by brand: label outside, and a maker inside that is not sure",
      clause: withGoods(canada, { relabels: "by-brand" }),
      who: department,
      facts: made("hikvision", "medium", { brand: "Axis", relabel: true }),
      is: "disputed",
      says: "but other evidence speaks for Hikvision",
      missing: "which evidence is right",
    },
    {
      of: "by brand: two sources give two labels",
      clause: withGoods(canada, { relabels: "by-brand" }),
      who: department,
      facts: { ...labelled, otherLabels: ["Axis"] },
      is: "covered",
      says: "goes by the label",
    },
    {
      of: "by brand: two sources give two labels, to an owner of whom nothing is known",
      clause: withGoods(canada, { relabels: "by-brand" }),
      who: owner("unknown", []),
      facts: { ...labelled, otherLabels: ["Axis"] },
      is: "disputed",
      says: 'another source gives the label "Axis"',
      missing: "owner kind",
    },
    {
      of: "by brand: misspelt, and another source spells it",
      clause: withGoods(canada, { relabels: "by-brand" }),
      who: department,
      facts: { ...hik, brand: "Hikvison", otherLabels: ["Hikvision"] },
      is: "disputed",
      says: 'another source gives the label "Hikvision"',
      missing: "name on the case",
    },
    {
      of: "by brand: label outside",
      clause: withGoods(canada, { relabels: "by-brand" }),
      who: department,
      facts: trendnet,
      is: "not-covered",
      says: "goes by the label",
    },
    {
      of: "by brand: no label",
      clause: withGoods(canada, { relabels: "by-brand" }),
      who: department,
      facts: hik,
      is: "undetermined",
      says: "none is known",
      missing: "name on the case",
    },
    {
      of: "by brand: misspelt",
      clause: withGoods(canada, { relabels: "by-brand" }),
      who: department,
      facts: { ...hik, brand: "Hikvison" },
      is: "undetermined",
      says: "no house",
      missing: "name on the case",
    },
  ]);
});

describe("classes", () => {
  check([
    {
      of: "recorder",
      clause: partB,
      who: contractor,
      facts: { ...hik, class: "recorder" },
      is: "covered",
      says: "a recorder",
    },
    {
      of: "disputed class",
      clause: partB,
      who: contractor,
      facts: { ...hik, class: "access-control" },
      is: "disputed",
      says: "an access-control device",
      missing: "class access-control",
    },
    {
      of: "unknown class",
      clause: partB,
      who: contractor,
      facts: { ...hik, class: "unknown" },
      is: "undetermined",
      says: "what class",
      missing: "device class",
    },
    {
      of: "unknown class where every class counts",
      clause: canada,
      who: department,
      facts: { ...hik, class: "unknown" },
      is: "covered",
      says: "Hikvision",
    },
    {
      of: "class outside",
      clause: partB,
      who: contractor,
      facts: { ...hik, class: "drone" },
      is: "not-covered",
      says: "a drone; the text reaches",
    },
    {
      of: "printer of nobody",
      clause: partB,
      who: contractor,
      facts: asset({ class: "printer" }),
      is: "not-covered",
      says: "a printer",
    },
    {
      of: "printer of a maker outside",
      clause: canada,
      who: department,
      facts: made("hp", "high", { class: "printer" }),
      is: "not-covered",
      says: "HP (high)",
    },
    {
      of: "a printer's banner on a banned maker",
      clause: partB,
      who: contractor,
      facts: { ...hik, class: "printer" },
      is: "disputed",
      says: "looks like a printer",
      missing: "look at it",
    },
    {
      of: "unknown maker where every class counts",
      clause: canada,
      who: department,
      facts: asset({ class: "printer" }),
      is: "undetermined",
      says: "who made it",
    },
  ]);
});

const on = (...acquired: readonly string[]): AssetFacts => made("hikvision", "high", { acquired: dated(...acquired) });
const put = (...installed: readonly string[]): AssetFacts =>
  made("hikvision", "high", { installed: dated(...installed) });

test.each([
  // The day of the review and the day after it.
  ["2026-11-24", "acquired", quebecExisting, "not-covered"],
  ["2026-11-25", "acquired", quebecExisting, "undetermined"],
  ["2026-11-25", "acquired", quebecNew, "covered"],
  // The year of the review has begun, the next has not.
  ["2026", "acquired", quebecExisting, "not-covered"],
  ["2027", "acquired", quebecExisting, "undetermined"],
] as const)("on 2026-11-24 %s says what was %s", (text, field, clause, is) => {
  const facts = made("hikvision", "high", { [field]: dated(text) });
  expect(ruleOn(clause, facts, { owner: school, asOf: day("2026-11-24") }, { vendors: VENDORS })).toMatchObject({
    verdict: is,
    ...(is === "undetermined" && { missing: ["acquisition date"] }),
  });
});

test("a day that had not come contradicts one that had, and takes nothing out of the text alone", () => {
  const circumstance = { owner: school, asOf: day("2026-11-24") };
  const verdicts = (...days: readonly string[]): readonly string[] =>
    [quebecExisting, quebecNew].map(
      (clause) => ruleOn(clause, on(...days), circumstance, { vendors: VENDORS }).verdict,
    );
  expect(verdicts("2030-01-01", "2023-01-01")).toEqual(["disputed", "disputed"]);
  expect(verdicts("2030-01-01", "2024-01-01")).toEqual(["not-covered", "covered"]);
  expect(ruleOn(quebecExisting, on("2030-01-01"), circumstance, { vendors: VENDORS }).because).toContain(
    "acquired 2030-01-01, a day that had not come on 2026-11-24, which does not show whether it was acquired on or before 2023-12-21",
  );
});

describe("the day of acquisition (Québec)", () => {
  check([
    {
      of: "on the day: not new",
      clause: quebecNew,
      who: school,
      facts: on("2023-12-21"),
      is: "not-covered",
      says: "acquired 2023-12-21; the text reaches what was acquired after 2023-12-21",
    },
    {
      of: "on the day: existing",
      clause: quebecExisting,
      who: school,
      facts: on("2023-12-21"),
      is: "covered",
      says: "acquired on or before 2023-12-21",
    },
    {
      of: "the day after: new",
      clause: quebecNew,
      who: school,
      facts: on("2023-12-22"),
      is: "covered",
      says: "acquired 2023-12-22",
    },
    {
      of: "the day after: not existing",
      clause: quebecExisting,
      who: school,
      facts: on("2023-12-22"),
      is: "not-covered",
      says: "acquired 2023-12-22",
    },
    {
      of: "no date",
      clause: quebecNew,
      who: school,
      facts: hik,
      is: "undetermined",
      says: "no date of acquisition",
      missing: "acquisition date",
    },
    {
      of: "no date",
      clause: quebecExisting,
      who: school,
      facts: hik,
      is: "undetermined",
      says: "no date of acquisition",
      missing: "acquisition date",
    },
    {
      of: "only the year, across the day",
      clause: quebecNew,
      who: school,
      facts: on("2023"),
      is: "undetermined",
      says: "does not show",
      missing: "acquisition date",
    },
    {
      of: "only the year, before",
      clause: quebecExisting,
      who: school,
      facts: on("2021"),
      is: "covered",
      says: "acquired 2021",
    },
    {
      of: "day or month first, both after",
      clause: quebecNew,
      who: school,
      facts: on("05/06/2024"),
      is: "covered",
      says: "05/06/2024",
    },
    {
      of: "installed before: existing",
      clause: quebecExisting,
      who: school,
      facts: put("2022-05-01"),
      is: "covered",
      says: "installed 2022-05-01",
    },
    {
      of: "installed before: not new",
      clause: quebecNew,
      who: school,
      facts: put("2022-05-01"),
      is: "not-covered",
      says: "installed 2022-05-01",
    },
    {
      of: "installed after proves nothing",
      clause: quebecNew,
      who: school,
      facts: put("2024-05-01"),
      is: "undetermined",
      says: "installed 2024-05-01, which does not show",
      missing: "acquisition date",
    },
    {
      of: "sources disagree",
      clause: quebecNew,
      who: school,
      facts: on("2023-01-01", "2024-02-02"),
      is: "disputed",
      says: "one source says acquired 2024-02-02, another acquired 2023-01-01",
      missing: "acquisition date",
    },
    {
      of: "unreadable date",
      clause: quebecNew,
      who: school,
      facts: { ...hik, unreadDates: ["last summer"] },
      is: "undetermined",
      says: '"last summer" could not be read',
      missing: "acquisition date",
    },
    {
      of: "no date, but another maker",
      clause: quebecNew,
      who: school,
      facts: made("uniview"),
      is: "not-covered",
      says: "Uniview",
    },
  ]);
});

test("one camera, four owners, three dates: twelve answers", () => {
  const camera = made("hikvision", "high", { acquired: dated("2024-02-01") });
  const answers = [department, school, quebecCity, contractor].map((who) =>
    ["2019-08-13", "2023-12-22", "2025-06-27"].map((asOf) =>
      compileLaw({ vendors: VENDORS, instruments: INSTRUMENTS }, { owner: who, asOf: day(asOf) })
        .rule(camera)
        .filter((each) => each.verdict === "covered")
        .map((each) => each.provision)
        .join(" "),
    ),
  );
  expect(answers).toEqual([
    ["", "", "ca-fed-hikvision-use-2025/use"],
    ["", "ca-qc-arrete-2023-12-21/new", "ca-qc-arrete-2023-12-21/new"],
    ["", "", ""],
    ["", "us-ndaa-889/a1B", "us-ndaa-889/a1B"],
  ]);
});

test("compiled and single rulings are the same, in the order of the catalogue", () => {
  for (const who of [department, school, contractor, nobodyKnows]) {
    const law = compileLaw({ vendors: VENDORS, instruments: INSTRUMENTS }, { owner: who, asOf: day("2026-11-24") });
    expect(law.clauses.map((each) => each.provision.id)).toEqual(CLAUSES.map((each) => each.provision.id));
    for (const facts of [hik, trendnet, asset(), hikNew]) {
      expect(law.rule(facts)).toEqual(CLAUSES.map((clause) => ruling(clause, facts, who)));
    }
  }
});

test("a label that imitates the key of another asset gets its own ruling", () => {
  const law = compileLaw(
    { vendors: VENDORS, instruments: INSTRUMENTS },
    { owner: department, asOf: day("2026-11-24") },
  );
  const plain = made("hikvision", "high", { rivals: [{ id: "axis", weight: "weak" }] });
  law.rule(plain);
  const odd = made("hikvision", "high", { brand: '",null]|raxis weak', relabel: true });
  expect(law.rule(odd)[0]?.verdict).toBe("disputed");
});
