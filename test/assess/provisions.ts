import type { Clause } from "../../src/assess/law/index.ts";
import type { Goods, Instrument, Provision, Vendor } from "../../src/model/catalogue.ts";
import { type LegalDate, parseLegalDate } from "../../src/model/time.ts";

/** The five instruments of the first review, by hand, so that the engine is tested apart from the catalogue. */

export function day(text: string): LegalDate {
  const date = parseLegalDate(text);
  if (date === undefined) throw new Error(`${text} is not a day`);
  return date;
}

type Parts = Partial<Instrument> & {
  readonly id: string;
  readonly clauses: readonly (Partial<Provision> & { readonly id: string })[];
};

const ANY_GOODS: Goods = {
  makers: ["hikvision"],
  affiliates: "unstated",
  classes: [],
  disputedClasses: [],
  relabels: "unstated",
  words: "Hikvision products",
};

export function instrument({ clauses, ...parts }: Parts): Instrument {
  const provisions = clauses.map(
    (clause): Provision => ({
      instrument: parts.id,
      citation: clause.id,
      title: clause.id,
      acts: ["use"],
      addressees: { kinds: [], jurisdictions: [], words: "nobody" },
      goods: ANY_GOODS,
      from: day("2020-01-01"),
      duty: "must-not-use",
      exceptions: [],
      sources: ["a"],
      ...clause,
    }),
  );
  return {
    title: parts.id,
    issuer: "issuer",
    jurisdiction: "CA",
    type: "order",
    announced: day("2019-01-01"),
    status: [],
    textSeen: false,
    conflicts: [],
    notes: [],
    lastRead: day("2026-11-24"),
    sources: { a: { title: "A source", url: "https://example.org/a", read: day("2026-11-24"), basis: "excerpt" } },
    ...parts,
    provisions,
  };
}

export function clause(of: Instrument, id: string): Clause {
  const provision = of.provisions.find((each) => each.id === id);
  if (provision === undefined) throw new Error(`no provision ${id}`);
  return { instrument: of, provision };
}

const WIND_UP = instrument({
  id: "ca-ica-hikvision-2025",
  status: [{ on: day("2025-06-27"), is: "in force", source: "a" }],
  clauses: [
    {
      id: "ca-ica-hikvision-2025/wind-up",
      citation: "Order under Investment Canada Act s. 25.4(1), 2025-06-27",
      acts: ["operate-business"],
      addressees: { kinds: [], jurisdictions: [], words: "Hikvision Canada Inc." },
      goods: { ...ANY_GOODS, makers: [], words: "no goods" },
      from: day("2025-06-27"),
      duty: "must-wind-up",
    },
  ],
});

const CANADA = instrument({
  id: "ca-fed-hikvision-use-2025",
  status: [{ on: day("2025-06-27"), is: "announced", source: "a" }],
  conflicts: [{ about: "verb", values: ["purchase", "purchase and use"], resolution: "both" }],
  clauses: [
    {
      id: "ca-fed-hikvision-use-2025/use",
      citation: "Federal use prohibition, announced 2025-06-27",
      acts: ["procure", "use"],
      addressees: {
        kinds: ["federal-department", "federal-agency", "crown-corporation"],
        jurisdictions: ["CA"],
        words: "federal departments, agencies and Crown corporations of Canada",
      },
      from: day("2025-06-27"),
    },
  ],
});

const VIDEO: Goods = {
  makers: ["hikvision", "dahua"],
  affiliates: "unstated",
  classes: ["camera", "recorder", "encoder", "decoder", "intercom", "thermal", "video-management", "network"],
  disputedClasses: ["access-control"],
  relabels: "by-maker",
  words: "video-surveillance and telecommunications equipment of Hikvision and Dahua",
};

const QUEBEC_BODIES = {
  kinds: ["province-or-state", "state-corporation", "school-board", "health-institution"],
  jurisdictions: ["CA-QC"],
  words: "public bodies of Québec, not municipalities",
} as const;

const QUEBEC = instrument({
  id: "ca-qc-arrete-2023-12-21",
  jurisdiction: "CA-QC",
  status: [{ on: day("2023-12-21"), is: "in force", source: "a" }],
  clauses: [
    {
      id: "ca-qc-arrete-2023-12-21/new",
      citation: "Arrêté of 2023-12-21, newer stock",
      addressees: QUEBEC_BODIES,
      goods: VIDEO,
      from: day("2023-12-21"),
      acquired: { after: day("2023-12-21") },
      duty: "must-not-use",
    },
    {
      id: "ca-qc-arrete-2023-12-21/existing",
      citation: "Arrêté of 2023-12-21, existing stock",
      addressees: QUEBEC_BODIES,
      goods: VIDEO,
      from: day("2023-12-21"),
      acquired: { onOrBefore: day("2023-12-21") },
      duty: "must-assess",
    },
  ],
});

const FIVE: Goods = {
  makers: ["huawei", "zte", "hytera", "hikvision", "dahua"],
  affiliates: "subsidiaries-and-affiliates",
  classes: [
    "camera",
    "recorder",
    "encoder",
    "decoder",
    "intercom",
    "thermal",
    "body-worn",
    "video-management",
    "network",
  ],
  disputedClasses: ["access-control", "alarm"],
  relabels: "by-maker",
  words: "covered telecommunications and video-surveillance equipment produced by the five makers",
};

const NDAA = instrument({
  id: "us-ndaa-889",
  jurisdiction: "US",
  textSeen: true,
  status: [{ on: day("2018-08-13"), is: "enacted", source: "a" }],
  clauses: [
    {
      id: "us-ndaa-889/a1A",
      citation: "Pub. L. 115-232 §889(a)(1)(A)",
      acts: ["procure"],
      addressees: {
        kinds: ["federal-department", "federal-agency"],
        jurisdictions: ["US"],
        words: "US federal executive agencies",
      },
      goods: FIVE,
      from: day("2019-08-13"),
      duty: "must-not-buy",
    },
    {
      id: "us-ndaa-889/a1B",
      citation: "Pub. L. 115-232 §889(a)(1)(B)",
      acts: ["contract-with-user", "use"],
      addressees: {
        kinds: [],
        jurisdictions: [],
        role: "us-federal-contractor",
        words: "contractors of the US government",
      },
      goods: FIVE,
      from: day("2020-08-13"),
      duty: "use-blocks-eligibility",
    },
  ],
});

export const INSTRUMENTS = [CANADA, WIND_UP, QUEBEC, NDAA] as const;

export const windUp = clause(WIND_UP, "ca-ica-hikvision-2025/wind-up");
export const canada = clause(CANADA, "ca-fed-hikvision-use-2025/use");
export const quebecNew = clause(QUEBEC, "ca-qc-arrete-2023-12-21/new");
export const quebecExisting = clause(QUEBEC, "ca-qc-arrete-2023-12-21/existing");
export const partA = clause(NDAA, "us-ndaa-889/a1A");
export const partB = clause(NDAA, "us-ndaa-889/a1B");
export const CLAUSES: readonly Clause[] = [canada, windUp, quebecNew, quebecExisting, partA, partB];

/** The same clause with other goods. */
export const withGoods = (of: Clause, goods: Partial<Goods>): Clause => ({
  ...of,
  provision: { ...of.provision, goods: { ...of.provision.goods, ...goods } },
});

export function vendor(id: string, name: string, more: Partial<Vendor> = {}): Vendor {
  return {
    id,
    name,
    country: "CN",
    role: "maker",
    alsoMakes: [],
    restrictedUnder: [],
    notes: [],
    namedBy: [],
    aliases: [],
    brands: [],
    parents: [],
    macBlocks: [],
    fingerprints: [],
    grammars: [],
    relabels: [],
    cloudNames: [],
    notProof: [],
    surveillance: true,
    sources: {},
    ...more,
  };
}

export const VENDORS: readonly Vendor[] = [
  vendor("hikvision", "Hikvision", {
    aliases: ["海康威视"],
    brands: [
      { name: "HiLook", aliases: [] },
      { name: "EZVIZ", aliases: [] },
    ],
  }),
  vendor("dahua", "Dahua", { brands: [{ name: "IMOU", aliases: [] }] }),
  vendor("axis", "Axis Communications", { country: "SE" }),
  vendor("uniview", "Uniview"),
  vendor("trendnet", "TRENDnet", { country: "US" }),
  vendor("hp", "HP", { country: "US", surveillance: false }),
  vendor("pyronix", "Pyronix", { country: "GB", parents: [{ id: "hikvision", relation: "subsidiary", source: "a" }] }),
  vendor("oldco", "Oldco", { parents: [{ id: "dahua", relation: "former subsidiary", source: "a" }] }),
];
