import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AssetFacts, type Clause, ruleOn } from "../../src/assess/law/index.ts";
import { CONFIDENCES, DEVICE_CLASSES, WEIGHTS } from "../../src/model/attribution.ts";
import { OWNER_KINDS, type Owner, type Waiver } from "../../src/model/owner.ts";
import { asset, dated, maker, owner } from "./people.ts";
import { canada, CLAUSES, day, partB, VENDORS, withGoods } from "./provisions.ts";
import { ALL, CATALOGUE } from "./scenario-parts.ts";

/** What may be known, and every way of knowing less. */

const VENDOR_IDS = ["hikvision", "dahua", "uniview", "huawei", "axis", "pyronix", "oldco", "hp", "nobody-known"];
const vendorId = fc.constantFrom(...VENDOR_IDS);
const dates = fc.uniqueArray(fc.constantFrom("2021", "2023", "2023-12-21", "2023-12-22", "12/21/2023", "mars 2024"), {
  maxLength: 2,
});

const anyFacts: fc.Arbitrary<AssetFacts> = fc
  .record({
    made: fc.option(fc.tuple(vendorId, fc.constantFrom(...CONFIDENCES))),
    rivals: fc.uniqueArray(fc.record({ id: vendorId, weight: fc.constantFrom(...WEIGHTS) }), {
      maxLength: 2,
      selector: (rival) => rival.id,
    }),
    against: fc.uniqueArray(fc.record({ id: vendorId, labelOnly: fc.boolean() }), {
      maxLength: 2,
      selector: (each) => each.id,
    }),
    class: fc.constantFrom(...DEVICE_CLASSES),
    otherClasses: fc.uniqueArray(fc.constantFrom(...DEVICE_CLASSES), { maxLength: 2 }),
    contested: fc.boolean(),
    brand: fc.option(fc.constantFrom("Hikvision", "HiLook", "TRENDnet", "Axis", "General", "Hikvison")),
    otherLabels: fc.subarray(["Hikvision", "HiLook", "TRENDnet", "Axis", "Hikvison"], { maxLength: 2 }),
    relabel: fc.option(fc.boolean()),
    acquired: dates,
    installed: dates,
    authorised: dates,
    contracted: dates,
    funding: fc.subarray(["own funds", "FEMA grant"]),
    purposes: fc.option(fc.subarray(["public safety", "counting visitors"], { minLength: 1 }), { nil: undefined }),
    waivers: fc.subarray(["W-1", "W-9"]),
    components: fc.subarray(["HiSilicon Hi3516", "Ambarella S5L"]),
    sites: fc.array(
      fc.record(
        {
          id: fc.constantFrom("hall", "pool"),
          coreNetwork: fc.constantFrom("connected" as const, "apart" as const),
          purpose: fc.constantFrom("public safety", "counting visitors"),
          sensitivity: fc.constantFrom("sensitive" as const, "not-sensitive" as const),
          ofRecorder: fc.constant(true as const),
          operator: fc.constantFrom("Sister Co.", "Landlord Inc."),
        },
        { requiredKeys: [] },
      ),
      { maxLength: 2 },
    ),
  })
  .map(({ made, acquired, installed, authorised, contracted, purposes, otherClasses, otherLabels, ...rest }) =>
    asset({
      ...rest,
      // Where no label is known none is stated beside it.
      ...(rest.brand !== null && { otherLabels: otherLabels.filter((label) => label !== rest.brand) }),
      contracted: dated(...contracted),
      ...(purposes !== undefined && { purposes }),
      maker: made === null ? null : maker(...made),
      // Where nobody is named, nobody speaks for anybody or two are about equal.
      // A rival is another house than the one that is named.
      rivals: made === null && rest.rivals.length < 2 ? [] : rest.rivals.filter(({ id }) => id !== made?.[0]),
      acquired: dated(...acquired),
      installed: dated(...installed),
      authorised: dated(...authorised),
      otherClasses:
        rest.class === "unknown" ? [] : otherClasses.filter((each) => each !== "unknown" && each !== rest.class),
    }),
  );

const ROLES = [
  ...new Set(ALL.flatMap(({ provision: { addressees } }) => addressees.role ?? addressees.only ?? [])),
].filter((role) => role !== "us-federal-contractor");

/** Instruments under which the generated owners hold waivers: with and without a clause for them, and made by hand. */
const WAIVED = [
  ...new Set(
    ALL.filter(({ provision }) => provision.exceptions.some((each) => each.waiver)).map((of) => of.instrument.id),
  ),
  "ca-fed-hikvision-use-2025",
  "us-ndaa-889",
];

const anyWaiver: fc.Arbitrary<Waiver> = fc.record(
  {
    instrument: fc.constantFrom(...WAIVED),
    under: fc.constantFrom("agency-head", "dni", "made-up"),
    reference: fc.constantFrom("W-1", "W-2"),
    from: fc.constantFrom("2019-08-13", "2023-12-21", "2026-11-24"),
    until: fc.constantFrom("2020-08-13", "2025-06-27", "2027-06-30", "open"),
    sites: fc.constantFrom(["hall"], "unknown" as const),
    makers: fc.constantFrom(["hikvision"], ["hikvision", "dahua"], "unknown" as const),
    listed: fc.constant(true),
  },
  { requiredKeys: ["instrument"] },
);

const anyOwner: fc.Arbitrary<Owner> = fc
  .tuple(
    fc.constantFrom(...OWNER_KINDS),
    fc.uniqueArray(fc.constantFrom("CA", "CA-QC", "CA-ON", "US", "US-TX", "US-LA", "GB", "AU", "EU", "LT", "DK-84"), {
      maxLength: 3,
    }),
    fc.constantFrom("yes" as const, "no" as const, "unknown" as const),
    fc.dictionary(fc.constantFrom(...ROLES), fc.constantFrom("yes" as const, "no" as const, "unknown" as const)),
    fc.array(anyWaiver, { maxLength: 2 }),
  )
  .map(([kind, jurisdictions, contractor, roles, waivers]) => ({
    ...owner(kind, jurisdictions, contractor),
    roles,
    waivers,
    affiliates: ["Sister Co."],
  }));

const anyClause: fc.Arbitrary<Clause> = fc.oneof(
  fc.constantFrom(...CLAUSES),
  fc
    .record({
      affiliates: fc.constantFrom("named-only" as const, "subsidiaries-and-affiliates" as const, "unstated" as const),
      relabels: fc.constantFrom("by-maker" as const, "by-brand" as const, "unstated" as const),
    })
    .chain((goods) => fc.constantFrom(withGoods(canada, goods), withGoods(partB, goods))),
);

const anyDay = fc
  .constantFrom("2019-08-12", "2019-08-13", "2020-08-13", "2023-12-21", "2025-06-27", "2026-11-24", "2027-06-30")
  .map(day);

/** Facts with one thing less in them, and the same owner; or the same facts, and an owner of whom less is known. */
function lesser(facts: AssetFacts, who: Owner): readonly (readonly [AssetFacts, Owner])[] {
  const weaker = facts.maker === null ? [] : CONFIDENCES.slice(0, CONFIDENCES.indexOf(facts.maker.confidence));
  const poorer: AssetFacts[] = [
    { ...facts, maker: null },
    ...weaker.map((confidence) => ({ ...facts, maker: facts.maker && { ...facts.maker, confidence } })),
    ...facts.rivals.map((rival) => ({ ...facts, rivals: facts.rivals.filter((each) => each !== rival) })),
    ...facts.against.map((one) => ({ ...facts, against: facts.against.filter((each) => each !== one) })),
    { ...facts, class: "unknown", otherClasses: [] },
    ...facts.otherClasses.map((other) => ({
      ...facts,
      otherClasses: facts.otherClasses.filter((each) => each !== other),
    })),
    { ...facts, brand: null, relabel: null, otherLabels: [] },
    // The nearest source of a label gone, another is the nearest.
    ...(facts.otherLabels ?? []).flatMap((label, at, labels) =>
      [true, false, null].map((relabel) => ({ ...facts, brand: label, relabel, otherLabels: labels.slice(at + 1) })),
    ),
    ...(facts.otherLabels ?? []).map((label, _, labels) => ({
      ...facts,
      otherLabels: labels.filter((each) => each !== label),
    })),
    { ...facts, relabel: null },
    ...facts.acquired.map((one) => ({ ...facts, acquired: facts.acquired.filter((each) => each !== one) })),
    ...facts.installed.map((one) => ({ ...facts, installed: facts.installed.filter((each) => each !== one) })),
    { ...facts, authorised: [] },
    { ...facts, contracted: [] },
    ...(facts.contracted ?? []).map((one) => ({
      ...facts,
      contracted: (facts.contracted ?? []).filter((each) => each !== one),
    })),
    { ...facts, funding: [] },
    ...(facts.funding ?? []).map((one) => ({ ...facts, funding: [one] })),
    unpurposed(facts),
    ...(facts.purposes ?? []).map((one) => ({ ...facts, purposes: [one] })),
    { ...facts, waivers: [] },
    { ...facts, components: [] },
    ...(facts.sites ?? []).map((one) => ({ ...facts, sites: (facts.sites ?? []).filter((each) => each !== one) })),
    { ...facts, sites: (facts.sites ?? []).map((site) => without(site, "purpose")) },
    { ...facts, sites: (facts.sites ?? []).map((site) => without(site, "sensitivity")) },
    { ...facts, sites: (facts.sites ?? []).map((site) => without(site, "operator")) },
    { ...facts, sites: (facts.sites ?? []).map((site) => without(site, "coreNetwork")) },
    { ...facts, sites: (facts.sites ?? []).map((site) => without(site, "id")) },
  ];
  const vaguer: Owner[] = [
    { ...who, kind: "unknown" },
    { ...who, jurisdictions: [] },
    { ...who, usFederalContractor: "unknown" },
    { ...who, roles: {} },
    { ...who, affiliates: [] },
    { ...who, waivers: [] },
    ...(who.waivers ?? []).flatMap((one) => {
      const others = (who.waivers ?? []).filter((each) => each !== one);
      return [
        { ...who, waivers: others },
        { ...who, waivers: [...others, { ...one, ...(one.sites !== undefined && { sites: "unknown" as const }) }] },
        { ...who, waivers: [...others, { ...one, ...(one.makers !== undefined && { makers: "unknown" as const }) }] },
        ...(["under", "reference", "from", "until"] as const).map((key) => ({
          ...who,
          waivers: [...others, lacking(one, key)],
        })),
      ];
    }),
  ];
  return [...poorer.map((each) => [each, who] as const), ...vaguer.map((each) => [facts, each] as const)];
}

const unpurposed = ({ purposes: _purposes, ...facts }: AssetFacts): AssetFacts => facts;

const lacking = (waiver: Waiver, key: "under" | "reference" | "from" | "until"): Waiver => ({
  instrument: waiver.instrument,
  ...Object.fromEntries(Object.entries(waiver).filter(([name]) => name !== key)),
});

type Site = NonNullable<AssetFacts["sites"]>[number];

const without = (site: Site, key: keyof Site): Site =>
  Object.fromEntries(Object.entries(site).filter(([name]) => name !== key));

/** One side of a contradiction with the other side gone. */
function oneSided(facts: AssetFacts): readonly AssetFacts[] {
  return [
    ...facts.otherClasses.map((other) => ({
      ...facts,
      class: other,
      otherClasses: facts.otherClasses.filter((each) => each !== other),
    })),
    // The rival alone is left: what spoke for the maker is gone.
    ...facts.rivals
      .filter(({ weight }) => weight !== "hint" && weight !== "weak")
      .flatMap(({ id }) =>
        CONFIDENCES.map((confidence) => ({
          ...facts,
          maker: maker(id, confidence),
          rivals: facts.rivals.filter((each) => each.id !== id),
          against: [],
        })),
      ),
  ];
}

type Vendors = Parameters<typeof ruleOn>[3];
type Asked = readonly [Clause, AssetFacts, Owner, ReturnType<typeof day>];

const verdictIn =
  (catalogue: Vendors) =>
  ([clause, facts, who, asOf]: Asked) =>
    ruleOn(clause, facts, { owner: who, asOf }, catalogue).verdict;

/** Vendors that the facts can name: every ruling reads the houses anew, and the catalogue has more than a hundred. */
const NAMED = CATALOGUE.vendors.filter(({ id }) => VENDOR_IDS.includes(id) || id === "trendnet");

/** The hand-made clauses with every affiliate and label test, and every provision of the catalogue with its own vendors. */
const WORLDS = [
  { of: "clauses of every form", clauses: anyClause, catalogue: { vendors: VENDORS } },
  { of: "every provision of the catalogue", clauses: fc.constantFrom(...ALL), catalogue: { vendors: NAMED } },
] as const;

describe.each(WORLDS)("knowing less: $of", ({ clauses, catalogue }) => {
  const verdictOf = verdictIn(catalogue);
  const asked = fc.tuple(clauses, anyFacts, anyOwner, anyDay);

  test("never turns undetermined into not-covered, and knowing more never turns covered into undetermined", () => {
    fc.assert(
      fc.property(asked, ([clause, facts, who, asOf]) => {
        const more = verdictOf([clause, facts, who, asOf]);
        for (const [poorer, vaguer] of lesser(facts, who)) {
          const less = verdictOf([clause, poorer, vaguer, asOf]);
          expect([more, less]).not.toEqual(["undetermined", "not-covered"]);
          expect([more, less]).not.toEqual(["undetermined", "covered"]);
        }
        for (const side of oneSided(facts))
          expect([more, verdictOf([clause, side, who, asOf])]).not.toEqual(["undetermined", "not-covered"]);
      }),
      { numRuns: 3_000, seed: 20_261_125 },
    );
  });

  test("a waiver that is added never opens a ruling, and lifts nothing but by a clause and a reference", () => {
    fc.assert(
      fc.property(asked, ([clause, facts, who, asOf]) => {
        const plain = ruleOn(clause, facts, { owner: { ...who, waivers: [] }, asOf }, catalogue);
        const waived = ruleOn(clause, facts, { owner: who, asOf }, catalogue);
        // What the press alone tells is undetermined whichever way it goes.
        if (clause.instrument.knownBy === "press") return;
        if (plain.verdict !== "undetermined") expect(waived.verdict).not.toBe("undetermined");
        if (plain.verdict === "not-covered") expect(waived.verdict).toBe("not-covered");
        if (waived.verdict !== "not-covered" || plain.verdict === "not-covered") return;
        expect(waived.because).toMatch(/the owner holds the waiver "W-[12]".*the text excepts: /);
      }),
      { numRuns: 3_000, seed: 20_261_125 },
    );
  });

  test("to know nothing of an asset is never not-covered, unless time, owner or goods settle it for every asset", () => {
    fc.assert(
      fc.property(asked, ([clause, facts, who, asOf]) => {
        const nothing = verdictOf([clause, asset({ class: "unknown" }), who, asOf]);
        expect(nothing === "not-covered" && verdictOf([clause, facts, who, asOf]) !== "not-covered").toBe(false);
      }),
      { seed: 20_261_125 },
    );
  });

  test("every ruling begins with the citation, and an open one names what is missing", () => {
    fc.assert(
      fc.property(asked, ([clause, facts, who, asOf]) => {
        const found = ruleOn(clause, facts, { owner: who, asOf }, catalogue);
        expect(found.because.startsWith(`${clause.provision.citation}: `)).toBe(true);
        expect(found.missing.length > 0).toBe(found.verdict === "undetermined" || found.verdict === "disputed");
      }),
      { numRuns: 1_000, seed: 20_261_125 },
    );
  });
});
