import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type AssetFacts, clausesOf, type Clause, type PlaceFacts } from "../../src/assess/law/index.ts";
import { loadCatalogue } from "../../src/edge/catalogue/index.ts";
import type { DeviceClass } from "../../src/model/attribution.ts";
import type { Catalogue } from "../../src/model/catalogue.ts";
import type { Owner } from "../../src/model/owner.ts";
import { asset, dated, owner } from "./people.ts";

/** The real catalogue, and the owners and products that the scenario table names. */

export const CATALOGUE: Catalogue = (() => {
  const loaded = loadCatalogue(join(fileURLToPath(new URL("../..", import.meta.url)), "catalogue"));
  if (loaded.ok) return loaded.value;
  throw new Error(JSON.stringify(loaded.failure[0]));
})();

export const ALL: readonly Clause[] = clausesOf(CATALOGUE);

export function clauseOf(id: string): Clause {
  const found = ALL.find(({ provision }) => provision.id === id);
  if (found === undefined) throw new Error(`the catalogue has no provision ${id}`);
  return found;
}

const holding = (who: Owner, ...waivers: NonNullable<Owner["waivers"]>): Owner => ({ ...who, waivers });

/** A waiver by the Director of National Intelligence, for the year 2026. */
const DNI = {
  instrument: "us-ndaa-889-a1B",
  under: "dni",
  reference: "DNI 2026-14",
  from: "2026-01-01",
  until: "2026-12-31",
} as const;

/** One by the head of an agency, which the FAR lets run until 2022-08-13. */
const AGENCY = {
  instrument: "us-ndaa-889-a1B",
  under: "agency-head",
  reference: "HHS 7",
  from: "2021-01-01",
  until: "2022-08-13",
} as const;

const bidder = owner("private", ["CA-ON"], "yes");
const texan = owner("province-or-state", ["US-TX"]);

const withRoles = (who: Owner, roles: NonNullable<Owner["roles"]>): Owner => ({ ...who, roles });

export const OWNERS = {
  "CA department": owner("federal-department", ["CA"]),
  "CA agency": owner("federal-agency", ["CA"]),
  "Crown corporation": owner("crown-corporation", ["CA"]),
  "CA police": owner("police", ["CA-ON"]),
  "QC ministry": owner("province-or-state", ["CA-QC"]),
  "QC state corporation": owner("state-corporation", ["CA-QC"]),
  "QC school": owner("school-board", ["CA-QC"]),
  "QC hospital": owner("health-institution", ["CA-QC"]),
  "QC city": owner("municipality", ["CA-QC"]),
  "ON school": owner("school-board", ["CA-ON"]),
  "school somewhere in CA": owner("school-board", ["CA"]),
  "ON contractor": owner("private", ["CA-ON"], "yes"),
  "ON contractor by kind": owner("contractor", ["CA-ON"], "yes"),
  "ON company": owner("private", ["CA-ON"], "no"),
  "ON company, role not said": owner("private", ["CA-ON"], "unknown"),
  "ON company with a US contract of 2021-2023": {
    ...owner("private", ["CA-ON"], "unknown"),
    agreements: [{ kind: "contract", with: "us-federal", since: "2021-01-01", until: "2023-12-31" }],
  },
  "ON subcontractor": {
    ...owner("private", ["CA-ON"], "no"),
    agreements: [{ kind: "subcontract", with: "us-federal" }],
  },
  "contractor with an affiliate": { ...owner("private", ["US"], "yes"), affiliates: ["Sister Co."] },
  "US agency": owner("federal-agency", ["US"]),
  "US defence": withRoles(owner("federal-department", ["US"]), { "us-defense-department": "yes" }),
  "US civilian department": withRoles(owner("federal-department", ["US"]), { "us-defense-department": "no" }),
  "US department, which not said": owner("federal-department", ["US"]),
  "US grantee": withRoles(owner("municipality", ["US-OH"]), { "us-federal-grantee": "yes" }),
  "US city without grants": withRoles(owner("municipality", ["US-OH"]), { "us-federal-grantee": "no" }),
  "US city": owner("municipality", ["US-OH"]),
  "US city with a grant of 2019": {
    ...owner("municipality", ["US-OH"], "no"),
    roles: { "us-federal-grantee": "no" },
    agreements: [{ kind: "grant", with: "us-federal", since: "2019-05-01" }],
  },
  "US city with a loan of 2021": {
    ...owner("municipality", ["US-OH"], "no"),
    agreements: [{ kind: "loan", with: "us-federal", since: "2021-05-01" }],
  },
  "US subsidy recipient": withRoles(owner("school-board", ["US-TX"]), { "us-fcc-subsidy-recipient": "yes" }),
  "US importer": withRoles(owner("integrator", ["US"]), { "importer-or-seller": "yes" }),
  "US installer who sells nothing": withRoles(owner("integrator", ["US"]), { "importer-or-seller": "no" }),
  "FCC applicant": withRoles(owner("private", ["US"]), { "us-equipment-authorisation": "yes" }),
  "LA parish": owner("municipality", ["US-LA"]),
  "LA school": owner("school-board", ["US-LA"]),
  "TX agency": owner("province-or-state", ["US-TX"]),
  "TX city": owner("municipality", ["US-TX"]),
  "TX hospital": owner("health-institution", ["US-TX"]),
  "GA agency": owner("province-or-state", ["US-GA"]),
  "FL county": owner("municipality", ["US-FL"]),
  "VT agency": owner("province-or-state", ["US-VT"]),
  "UK ministry": owner("federal-department", ["GB"]),
  "UK agency": owner("federal-agency", ["GB"]),
  "UK council": owner("municipality", ["GB"]),
  "UK police": owner("police", ["GB"]),
  "AU department": owner("federal-department", ["AU"]),
  "AU agency": owner("federal-agency", ["AU"]),
  "AU state": owner("province-or-state", ["AU-VIC"]),
  "LT institution": owner("federal-agency", ["LT"]),
  "TW agency": owner("federal-agency", ["TW"]),
  "IN department": owner("federal-department", ["IN"]),
  "IN seller": withRoles(owner("integrator", ["IN"]), { "importer-or-seller": "yes" }),
  "European Parliament": withRoles(owner("federal-agency", ["EU"]), { "european-parliament": "yes" }),
  "EU utility": owner("utility", ["EU"]),
  Copenhagen: withRoles(owner("municipality", ["DK-84"]), { "dk-copenhagen": "yes" }),
  "KR army": withRoles(owner("federal-department", ["KR"]), { "kr-military": "yes" }),
  "nobody knows": owner("unknown", [], "unknown"),
  "bidder with a DNI waiver": holding(bidder, DNI),
  "bidder with a DNI waiver, under which clause not said": holding(bidder, {
    instrument: DNI.instrument,
    reference: "DNI 2026-14",
    from: "2021-01-01",
    until: "2026-12-31",
  }),
  "bidder with a DNI waiver for Hikvision": holding(bidder, { ...DNI, makers: ["hikvision"] }),
  "bidder with a DNI waiver for the hall": holding(bidder, { ...DNI, sites: ["hall"] }),
  "bidder with a DNI waiver for some site": holding(bidder, { ...DNI, sites: "unknown" }),
  "bidder with a DNI waiver for listed assets": holding(bidder, { ...DNI, listed: true }),
  "bidder with a DNI waiver without an end": holding(bidder, { ...DNI, until: "open" }),
  "bidder with a DNI waiver, last day not known": holding(bidder, {
    instrument: DNI.instrument,
    under: "dni",
    reference: "DNI 2026-14",
    from: "2026-01-01",
  }),
  "bidder with a waiver without reference": holding(bidder, {
    instrument: DNI.instrument,
    under: "dni",
    from: "2026-01-01",
    until: "2026-12-31",
  }),
  "bidder with a waiver under no clause": holding(bidder, { ...DNI, under: "lieutenant" }),
  "bidder with an agency's waiver": holding(bidder, AGENCY),
  "bidder with an agency's waiver beyond the FAR": holding(bidder, { ...AGENCY, until: "2026-12-31" }),
  "bidder with a waiver of another instrument": holding(bidder, { ...DNI, instrument: "us-ndaa-889-a1A" }),
  "bidder with a waiver of the provision": holding(bidder, { ...DNI, instrument: "us-ndaa-889-a1B/use" }),
  "CA department with a waiver": holding(owner("federal-department", ["CA"]), {
    ...DNI,
    instrument: "ca-fed-hikvision-use-2025",
  }),
  "TX agency with an institutional exception": holding(texan, {
    instrument: "us-tx-prohibited-technologies",
    reference: "DIR-88",
    from: "2026-03-01",
    until: "2026-08-31",
  }),
  "VT agency with an exception": holding(owner("province-or-state", ["US-VT"]), {
    instrument: "us-vt-2019",
    reference: "ADS 3",
    from: "2019-03-01",
    until: "2026-12-31",
  }),
} as const satisfies Readonly<Record<string, Owner>>;

type More = Partial<AssetFacts>;

const by = (id: string, of: DeviceClass = "camera", more: More = {}): AssetFacts =>
  asset({
    maker: {
      id,
      name: CATALOGUE.vendors.find((vendor) => vendor.id === id)?.name ?? id,
      confidence: more.maker?.confidence ?? "high",
    },
    class: of,
    ...more,
  });
const sure = (id: string, confidence: "low" | "medium" | "high" | "confirmed"): More => ({
  maker: { id, name: id, confidence },
});
const bought = (id: string, ...days: readonly string[]): AssetFacts => by(id, "camera", { acquired: dated(...days) });
const at = (facts: AssetFacts, ...sites: readonly PlaceFacts[]): AssetFacts => ({
  ...facts,
  sites,
});
const relabel = (id: string, brand: string, more: More = {}): AssetFacts =>
  by(id, "camera", { brand, relabel: true, ...more });

export const PRODUCTS = {
  "Hikvision camera": by("hikvision"),
  "Hikvision recorder": by("hikvision", "recorder"),
  "Hikvision intercom": by("hikvision", "intercom"),
  "Hikvision access reader": by("hikvision", "access-control"),
  "Hikvision alarm panel": by("hikvision", "alarm"),
  "Hikvision thermal": by("hikvision", "thermal"),
  "Hikvision printer": by("hikvision", "printer"),
  "Hikvision of unknown class": by("hikvision", "unknown"),
  "Hikvision, medium": by("hikvision", "camera", sure("hikvision", "medium")),
  "Hikvision bought 2023-12-20": bought("hikvision", "2023-12-20"),
  "Hikvision bought 2023-12-21": bought("hikvision", "2023-12-21"),
  "Hikvision bought 2023-12-22": bought("hikvision", "2023-12-22"),
  "Hikvision bought 2024": bought("hikvision", "2024"),
  "Hikvision bought some day of 2023": bought("hikvision", "2023"),
  "Hikvision bought twice": bought("hikvision", "2023-12-01", "2024-01-10"),
  "Hikvision installed 2022": by("hikvision", "camera", { installed: dated("2022-05-01") }),
  "Hikvision installed 2024": by("hikvision", "camera", { installed: dated("2024-05-01") }),
  "Hikvision authorised 2020": by("hikvision", "camera", { authorised: dated("2020-03-01") }),
  "Hikvision authorised 2023-02-06": by("hikvision", "camera", { authorised: dated("2023-02-06") }),
  "HiLook camera": by("hikvision", "camera", { brand: "HiLook", relabel: false }),
  "EZVIZ camera": by("hikvision", "camera", { brand: "EZVIZ", relabel: false }),
  "TRENDnet made by Hikvision": relabel("hikvision", "TRENDnet"),
  "TRENDnet made by Hikvision, bought 2024": relabel("hikvision", "TRENDnet", { acquired: dated("2024-02-01") }),
  "Hikvision label on an Axis": relabel("axis", "Hikvision"),
  "Hikvision or Axis": asset({
    rivals: [
      { id: "axis", weight: "strong" },
      { id: "hikvision", weight: "strong" },
    ],
  }),
  "Dahua camera": by("dahua"),
  "Dahua recorder": by("dahua", "recorder"),
  "Dahua bought 2023-12-22": bought("dahua", "2023-12-22"),
  "Lorex made by Dahua": relabel("dahua", "Lorex"),
  "Uniview camera": by("uniview"),
  "Uniview bought 2024": bought("uniview", "2024"),
  "Tiandy camera": by("tiandy"),
  "XiongMai camera": by("xiongmai"),
  "Huawei camera": by("huawei"),
  "Huawei switch": by("huawei", "network"),
  "ZTE switch": by("zte", "network"),
  "Hytera body-worn": by("hytera", "body-worn"),
  "Axis camera": by("axis"),
  "Axis thermal": by("axis", "thermal"),
  "Hanwha camera": by("hanwha-vision"),
  "Bosch camera": by("bosch-keenfinity"),
  "Axis with a HiSilicon chip": by("axis", "camera", { components: ["HiSilicon Hi3516DV300"] }),
  "Hanwha with a Hi3519 chip": by("hanwha-vision", "camera", { components: ["SoC Hi3519A"] }),
  "Axis with an Ambarella chip": by("axis", "camera", { components: ["Ambarella S5L"] }),
  "Uniview with a HiSilicon chip": by("uniview", "camera", { components: ["HiSilicon"] }),
  "nobody's camera": asset(),
  "HP printer": by("hp", "printer"),
  "Hikvision drone": by("hikvision", "drone"),
  "Hikvision at a public safety site": at(by("hikvision"), { purpose: "public safety" }),
  "Hikvision at a water works": at(by("hikvision"), {
    purpose: "Physical security surveillance of critical infrastructure",
  }),
  "Hikvision at a skate park": at(by("hikvision"), { purpose: "counting visitors" }),
  "Hikvision at one of two sites": at(by("hikvision"), { purpose: "public safety" }, { purpose: "counting visitors" }),
  "Hikvision at the affiliate's": at(by("hikvision"), { operator: "Sister Co." }),
  "Hikvision at the landlord's": at(by("hikvision"), { operator: "Landlord Inc." }),
  "Hikvision on a sensitive site": at(by("hikvision"), { sensitivity: "sensitive" }),
  "Dahua on a sensitive site": at(by("dahua"), { sensitivity: "sensitive" }),
  "Uniview on a sensitive site": at(by("uniview"), { sensitivity: "sensitive" }),
  "TRENDnet made by Hikvision on a sensitive site": at(relabel("hikvision", "TRENDnet"), { sensitivity: "sensitive" }),
  "Axis on a sensitive site": at(by("axis"), { sensitivity: "sensitive" }),
  "Hikvision label on an Axis on a sensitive site": at(relabel("axis", "Hikvision"), { sensitivity: "sensitive" }),
  "Hikvision reader on a sensitive site": at(by("hikvision", "access-control"), { sensitivity: "sensitive" }),
  "nobody's camera on a sensitive site": at(asset(), { sensitivity: "sensitive" }),
  "Hikvision on a plain site": at(by("hikvision"), { sensitivity: "not-sensitive" }),
  "Hikvision in the hall": at(by("hikvision"), { id: "hall" }),
  "Hikvision at the pool": at(by("hikvision"), { id: "pool" }),
  "Hikvision in the hall or at the pool": at(by("hikvision"), { id: "hall" }, { id: "pool" }),
  "Hikvision listed under DNI 2026-14": by("hikvision", "camera", { waivers: ["DNI 2026-14"] }),
  "Hikvision listed under another waiver": by("hikvision", "camera", { waivers: ["OTHER 1"] }),
  "Hikvision on the core network": at(by("hikvision"), { coreNetwork: "connected" }),
  "Hikvision on a network of its own": at(by("hikvision"), { coreNetwork: "apart" }),
  "Hikvision on the core network or apart": at(by("hikvision"), { coreNetwork: "connected" }, { coreNetwork: "apart" }),
  "Hikvision under a contract of 2027-06-29": by("hikvision", "camera", { contracted: dated("2027-06-29") }),
  "Hikvision under a contract of 2027-06-30": by("hikvision", "camera", { contracted: dated("2027-06-30") }),
  "Hikvision under a contract of 2027": by("hikvision", "camera", { contracted: dated("2027") }),
  "Hikvision under one contract or another": by("hikvision", "camera", {
    contracted: dated("2026-01-01", "2027-07-01"),
  }),
  "Hikvision paid from own funds": by("hikvision", "camera", { funding: ["Own funds"] }),
  "Hikvision payée de fonds propres": by("hikvision", "camera", { funding: ["Fonds propres"] }),
  "Hikvision paid from a grant": by("hikvision", "camera", { funding: ["FEMA port security grant"] }),
  "Hikvision paid from own funds and a grant": by("hikvision", "camera", { funding: ["FEMA grant", "own funds"] }),
  "Hikvision that counts visitors at a public safety site": at(
    by("hikvision", "camera", { purposes: ["counting visitors"] }),
    { purpose: "public safety" },
  ),
  "Hikvision on a sensitive or a plain site": at(
    by("hikvision"),
    { sensitivity: "sensitive" },
    { sensitivity: "not-sensitive" },
  ),
} as const satisfies Readonly<Record<string, AssetFacts>>;
