import type { Attribution, Confidence, DeviceClass, Evidence } from "../../src/model/attribution.ts";
import type { Exhibit, MakerCount, ProvisionSummary, ReviewedAsset, ReviewSummary } from "../../src/model/review.ts";
import type { Ruling, VerdictKind } from "../../src/model/ruling.ts";
import { type LegalDate, parseInstant, parseLegalDate } from "../../src/model/time.ts";

/** Reviews of any size that look like real ones: the same size and seed give the same bytes. */
export interface Sample {
  readonly summary: ReviewSummary;
  /** A fresh walk over the assets each time. */
  readonly assets: () => Iterable<ReviewedAsset>;
}

const day = (text: string): LegalDate => parseLegalDate(text) ?? ("2026-01-01" as LegalDate);

/** Mulberry32: small, seeded, good enough to vary samples. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface House {
  readonly id: string;
  readonly name: string;
  readonly brands: readonly { readonly name: string; readonly relabel: boolean; readonly models: readonly string[] }[];
  readonly prefix: string;
  readonly server: string;
  readonly banned: boolean;
  readonly share: number;
}

const HOUSES: readonly House[] = [
  {
    id: "hikvision",
    name: "Hangzhou Hikvision Digital Technology Co., Ltd.",
    brands: [
      { name: "HIKVISION", relabel: false, models: ["DS-2CD2142FWD-I", "DS-2CD2385G1-I", "DS-7616NI-I2/16P"] },
      { name: "LTS", relabel: true, models: ["CMIP3042W-28M", "LTN8816-P16"] },
      { name: "TRENDnet", relabel: true, models: ["TV-IP320PI", "TV-IP315PI"] },
      { name: "Annke", relabel: true, models: ["I91BL", "N48PAW"] },
    ],
    prefix: "44:19:b6",
    server: "App-webs/",
    banned: true,
    share: 0.3,
  },
  {
    id: "dahua",
    name: "Zhejiang Dahua Technology Co., Ltd.",
    brands: [
      { name: "Dahua", relabel: false, models: ["IPC-HFW4431E", "NVR5216-16P-4KS2E"] },
      { name: "Amcrest", relabel: true, models: ["IP8M-2496EB", "IP4M-1026"] },
      { name: "Lorex", relabel: true, models: ["LNB8963B", "N862A63B"] },
    ],
    prefix: "3c:ef:8c",
    server: "Webs",
    banned: true,
    share: 0.17,
  },
  {
    id: "uniview",
    name: "Zhejiang Uniview Technologies Co., Ltd.",
    brands: [{ name: "UNV", relabel: false, models: ["IPC322SR3-DVPF28-C"] }],
    prefix: "24:28:fd",
    server: "uvideo",
    banned: false,
    share: 0.06,
  },
  {
    id: "axis",
    name: "Axis Communications AB",
    brands: [{ name: "AXIS", relabel: false, models: ["M1065-LW", "P3245-LVE", "Q6075-E"] }],
    prefix: "00:40:8c",
    server: "Apache",
    banned: false,
    share: 0.2,
  },
  {
    id: "hanwha",
    name: "Hanwha Vision Co., Ltd.",
    brands: [
      { name: "Samsung", relabel: true, models: ["SNV-6084R"] },
      { name: "Hanwha", relabel: false, models: ["XNV-8080R"] },
    ],
    prefix: "00:09:18",
    server: "lighttpd",
    banned: false,
    share: 0.08,
  },
];

const SITES = [
  "City Hall / Hôtel de ville",
  "Harbourfront Arena",
  "Public Works Yard",
  "Library, Rue Sainte-Anne",
  "Police Headquarters",
  "Water Treatment Plant",
  "Landlord: 400 Quay Street",
  "Ferry Terminal",
  "Fire Station 7",
  "Bibliothèque Saint-Roch",
] as const;

const PROVISIONS: readonly Omit<ProvisionSummary, "counts">[] = [
  {
    provision: "ca-federal-use/use",
    instrument: "ca-federal-use",
    title: "Federal prohibition on using Hikvision products",
    citation: "Statement of the Minister of Industry, 27 June 2025",
    duty: "must-not-use",
    says: "Binds federal departments, agencies and Crown corporations (procure, use): products of Hikvision, since 2025-06-27. It does not bind City of Harbour, a municipality in CA-QC. The text itself was not seen; this rests on reports of it.",
    textSeen: false,
    status: "announced (since 2025-06-27)",
    lastRead: "2026-11-20",
    sources: [
      {
        title: "Canada orders Hikvision to cease operations",
        url: "https://example.org/news/hikvision-canada",
        basis: "excerpt",
        read: "2026-11-20",
      },
    ],
  },
  {
    provision: "ca-ica-windup/wind-up",
    instrument: "ca-ica-windup",
    title: "Order to wind up Hikvision Canada Inc.",
    citation: "Investment Canada Act, s. 25.4, order of 27 June 2025",
    duty: "must-cease-business",
    says: "Binds Hikvision Canada Inc. and covers nobody's cameras.",
    textSeen: false,
    status: "in force (since 2025-06-27)",
    lastRead: "2026-11-20",
    sources: [],
  },
  {
    provision: "qc-arrete-2023/new",
    instrument: "qc-arrete-2023",
    title: "Québec order: equipment acquired since 21 December 2023",
    citation: "Arrêté du ministre de la Cybersécurité et du Numérique, 2023-12-21",
    duty: "must-remove",
    says: "Binds ministries, state companies, education and health in Québec (procure, use): Hikvision and Dahua acquired after 2023-12-21. Whether that is City of Harbour is not known; missing: the date of purchase.",
    textSeen: true,
    status: "in force since 2023-12-21",
    lastRead: "2026-11-18",
    sources: [
      {
        title: "Arrêté numéro 2023-07",
        url: "https://example.org/gazette/arrete-2023-07",
        basis: "full",
        read: "2026-11-18",
      },
    ],
  },
  {
    provision: "us-889/part-a",
    instrument: "us-889",
    title: "US NDAA section 889 Part A: procurement",
    citation: "Pub. L. 115-232 §889(a)(1)(A)",
    duty: "must-not-procure",
    says: "Binds United States executive agencies (procure). It does not bind City of Harbour.",
    textSeen: true,
    status: "in force since 2019-08-13",
    lastRead: "2026-11-11",
    sources: [{ title: "FAR 52.204-25", url: "https://example.org/far/52.204-25", basis: "full", read: "2026-11-11" }],
  },
  {
    provision: "us-889/part-b",
    instrument: "us-889",
    title: "US NDAA section 889 Part B: contracting with users",
    citation: "Pub. L. 115-232 §889(a)(1)(B)",
    duty: "use-blocks-eligibility",
    says: "Binds contractors of the United States government (use): Hikvision, Dahua and their affiliates for listed purposes, since 2020-08-13. Duty: use blocks eligibility.",
    textSeen: true,
    status: "in force since 2020-08-13",
    lastRead: "2026-11-11",
    sources: [{ title: "FAR 52.204-25", url: "https://example.org/far/52.204-25", basis: "full", read: "2026-11-11" }],
  },
];

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, "0");

/** One made-up asset; everything follows from its number and the seed. */
function sampleAsset(at: number, seed: number): ReviewedAsset {
  const roll = dice(seed * 1_000_003 + at);
  const house = pickHouse(roll());
  const id = `a-${hex(Math.imul(at + 1, 0x9e3779b1) >>> 0, 8)}${hex(at, 6)}`;
  const ip = `10.${(at >> 16) & 255}.${(at >> 8) & 255}.${at & 255}`;
  const site = SITES[Math.floor(roll() * SITES.length)] ?? null;
  if (house === undefined) return unknownAsset({ id, ip, site, at }, roll());
  const brand =
    house.brands[Math.min(house.brands.length - 1, Math.floor(roll() * roll() * house.brands.length * 1.6))];
  const model = brand?.models[Math.floor(roll() * brand.models.length)] ?? "";
  const mac = `${house.prefix}:${hex((at >> 16) & 255, 2)}:${hex((at >> 8) & 255, 2)}:${hex(at & 255, 2)}`;
  const confidence: Confidence = roll() < 0.1 ? "confirmed" : roll() < 0.8 ? "high" : roll() < 0.7 ? "medium" : "low";
  const isRecorder = /^(DS-7|LTN|N48|NVR|N86)/.test(model);
  const serial = `${model}2017${hex(at, 4)}AAWR${100_000_000 + at}`;
  const evidence = evidenceOf(house, { at, serial, mac });
  const observed = (n: number): string => `o-${hex(at, 8)}${hex(n, 4)}`;
  const attribution: Attribution = {
    asset: id,
    parent: null,
    subjects: [
      { origin: "scans/2026-11-harbour.xml", ip, mac, port: 80 },
      { origin: "inventory/caméras.xlsx", row: `Feuil1!${at + 2}`, mac },
    ],
    maker: { id: house.id, name: house.name, confidence },
    brand: brand?.name ?? null,
    model,
    firmware: { version: "V5.3.4", build: "160830", text: "V5.3.4 build 160830" },
    serial,
    madeOn: "2017-12-06",
    class: isRecorder ? "recorder" : "camera",
    relabel: brand?.relabel ?? null,
    for: evidence,
    against: brand?.relabel === true ? [against(brand.name, observed(4))] : [],
    otherClasses: [],
    contested: false,
    rivals: brand?.relabel === true ? [{ id: brand.name.toLowerCase(), weight: "hint" }] : [],
    undecidedBecause: confidence === "low" ? "only one kind of sign; the device description would settle it" : null,
    joined: [{ by: "mac", value: mac }],
  };
  return {
    attribution,
    site,
    name: `${(site ?? "Site").slice(0, 9).trim()} cam ${String(at % 97).padStart(2, "0")}`,
    seen: roll() < 0.85 ? "answered" : "on-the-wire",
    class: attribution.class,
    rulings: rulingsOf(id, house, confidence),
    exhibits: exhibitsOf(house, { at, ip, mac, model, serial }),
  };
}

function pickHouse(roll: number): House | undefined {
  let left = roll;
  for (const house of HOUSES) {
    left -= house.share;
    if (left < 0) return house;
  }
  return undefined;
}

function evidenceOf(
  house: House,
  { at, serial, mac }: { at: number; serial: string; mac: string },
): readonly Evidence[] {
  const observed = (n: number): string => `o-${hex(at, 8)}${hex(n, 4)}`;
  return [
    {
      observation: observed(1),
      fingerprint: `${house.id}/serial`,
      says: `The serial number ${serial.slice(0, 6)}… parses under the serial grammar of ${house.name}`,
      weight: "strong",
    },
    {
      observation: observed(0),
      fingerprint: `${house.id}/http-server`,
      says: `The web server names itself as the web servers of ${house.name} do`,
      weight: "moderate",
    },
    {
      observation: observed(2),
      fingerprint: `${house.id}/onvif-manufacturer`,
      says: "Its ONVIF answer speaks the dialect of this maker",
      weight: "moderate",
    },
    {
      observation: observed(3),
      fingerprint: `${house.id}/oui`,
      says: `The MAC block of ${mac.slice(0, 8)} was bought by this maker`,
      weight: "weak",
    },
  ];
}

const against = (brand: string, observation: string): Evidence => ({
  observation,
  fingerprint: `${brand.toLowerCase()}/label`,
  says: `The label says ${brand}; a label is what a relabel changes`,
  weight: "hint",
});

interface Face {
  readonly at: number;
  readonly ip: string;
  readonly mac: string;
  readonly model: string;
  readonly serial: string;
}

function exhibitsOf(house: House, { at, ip, mac, model, serial }: Face): readonly Exhibit[] {
  const id = (n: number): string => `o-${hex(at, 8)}${hex(n, 4)}`;
  const when = parseInstant("2026-11-01T12:00:00Z");
  const head = { origin: "scans/2026-11-harbour.xml", ...(when === undefined ? {} : { at: when }) };
  return [
    {
      id: id(0),
      ...head,
      subject: { ip, port: 80 },
      fact: {
        kind: "http.response",
        request: "GET / HTTP/1.1",
        raw: `HTTP/1.1 401 Unauthorized\r\nServer: ${house.server}\r\nDate: Sun, 01 Nov 2026 12:00:00 GMT\r\nWWW-Authenticate: Digest realm="IP Camera(${hex(at, 5)})"\r\n\r\n`,
      },
    },
    {
      id: id(1),
      ...head,
      subject: { ip, port: 80 },
      fact: {
        kind: "isapi.response",
        path: "/ISAPI/System/deviceInfo",
        raw: `<?xml version="1.0" encoding="UTF-8"?>\n<DeviceInfo version="2.0">\n<model>${model}</model>\n<serialNumber>${serial}</serialNumber>\n<macAddress>${mac}</macAddress>\n</DeviceInfo>\n`,
      },
    },
    {
      id: id(3),
      ...head,
      subject: { ip, mac },
      fact: { kind: "arp", interface: "Vlan120" },
    },
  ];
}

function unknownAsset(face: { id: string; ip: string; site: string | null; at: number }, roll: number): ReviewedAsset {
  const { id, ip, site, at } = face;
  const kind: DeviceClass = roll < 0.2 ? "printer" : roll < 0.4 ? "network" : "unknown";
  return {
    attribution: {
      asset: id,
      parent: null,
      subjects: [
        {
          origin: "switches/arp-core-1.txt",
          ip,
          mac: `02:00:00:${hex((at >> 16) & 255, 2)}:${hex((at >> 8) & 255, 2)}:${hex(at & 255, 2)}`,
        },
      ],
      maker: null,
      brand: null,
      model: null,
      firmware: null,
      serial: null,
      madeOn: null,
      class: kind,
      relabel: null,
      for: [],
      against: [],
      otherClasses: [],
      contested: false,
      rivals: [],
      undecidedBecause:
        "nothing that it said or that was said of it points at a maker; an answer on ports 80, 554 or 8000 would help",
      joined: [],
    },
    site: roll < 0.7 ? site : null,
    name: null,
    seen: roll < 0.5 ? "on-the-wire" : "stated",
    class: kind,
    rulings: rulingsOf(id, undefined, "low"),
    exhibits: [],
  };
}

function rulingsOf(asset: string, house: House | undefined, confidence: Confidence): readonly Ruling[] {
  const maker = house?.name ?? "an unknown maker";
  return PROVISIONS.map(({ provision, duty }): Ruling => {
    if (provision.endsWith("wind-up")) {
      return {
        asset,
        provision,
        verdict: "not-covered",
        because: "The order binds a company and covers nobody's cameras.",
        missing: [],
      };
    }
    if (provision === "ca-federal-use/use" || provision === "us-889/part-a") {
      return {
        asset,
        provision,
        verdict: "not-covered",
        because: "It does not bind this owner, a municipality.",
        missing: [],
      };
    }
    if (house === undefined) {
      return {
        asset,
        provision,
        verdict: "undetermined",
        because: "Who built it is not known.",
        missing: ["the maker"],
      };
    }
    if (!house.banned) {
      return {
        asset,
        provision,
        verdict: "not-covered",
        because: `Built by ${maker}, which the provision does not name.`,
        missing: [],
      };
    }
    if (confidence === "low") {
      return {
        asset,
        provision,
        verdict: "disputed",
        because: `Signs speak for ${maker}, but weakly, and the label disagrees.`,
        missing: ["the device description"],
      };
    }
    if (provision === "qc-arrete-2023/new") {
      return {
        asset,
        provision,
        verdict: "undetermined",
        because: "The day it was acquired decides, and no source states it.",
        missing: ["the day it was acquired"],
      };
    }
    return {
      asset,
      provision,
      verdict: "covered",
      because: `Built by ${maker}, which the provision names.`,
      missing: [],
      duty,
    };
  });
}

/** A review of `count` assets. */
export function sampleReview(count: number, seed = 1): Sample {
  function* assets(): Generator<ReviewedAsset> {
    for (let at = 0; at < count; at += 1) yield sampleAsset(at, seed);
  }
  return { summary: summaryOf(assets(), count), assets };
}

function summaryOf(assets: Iterable<ReviewedAsset>, count: number): ReviewSummary {
  const counts = new Map<string, Record<VerdictKind, number>>();
  for (const { provision } of PROVISIONS)
    counts.set(provision, { covered: 0, "not-covered": 0, disputed: 0, undetermined: 0 });
  const makers = new Map<string, Tally>();
  const bySite = new Map<string, { assets: number; covered: number; unknown: number }>();
  const tallied = { covered: 0, restricted: 0, undecided: 0, relabels: 0 };
  for (const asset of assets) {
    for (const { provision, verdict } of asset.rulings) {
      const row = counts.get(provision);
      if (row !== undefined) row[verdict] += 1;
    }
    const covered = asset.rulings.some(({ verdict }) => verdict === "covered");
    const sure = ["high", "confirmed"].includes(asset.attribution.maker?.confidence ?? "");
    const named = sure && ["hikvision", "dahua"].includes(asset.attribution.maker?.id ?? "");
    tallied.covered += Number(covered);
    tallied.restricted += Number(named);
    tallied.undecided += Number(!sure);
    tallied.relabels += Number(named && asset.attribution.relabel === true);
    tally(makers, asset);
    if (asset.site === null) continue;
    const site = bySite.get(asset.site) ?? { assets: 0, covered: 0, unknown: 0 };
    bySite.set(asset.site, site);
    site.assets += 1;
    if (covered) site.covered += 1;
    if (asset.attribution.maker === null) site.unknown += 1;
  }
  const addresses = Math.max(64, Math.ceil(count / SITES.length) * 2);
  return {
    v: 1,
    asOf: day("2026-11-24"),
    owner: {
      name: "City of Harbour",
      kind: "municipality",
      jurisdictions: ["CA", "CA-QC"],
      usFederalContractor: "yes",
    },
    tool: "decamp 0.1.0",
    catalogue: { version: "2026-11-24", hash: "5f2a9c0d7be14e61a3c884f2d90b7716c5e8a1f03b6d29e7c4a5108f9e3d7b62" },
    figures: [
      {
        name: "Devices made by a maker that a rule names",
        value: tallied.restricted,
        definition:
          "Assets whose evidence shows, with high or confirmed confidence, a maker named by at least one provision in the catalogue, whoever that provision binds. An asset is one thing as joined from the inputs; a camera behind a recorder counts as one.",
      },
      {
        name: "Devices covered for this owner",
        value: tallied.covered,
        definition:
          "Assets for which at least one provision is covered for City of Harbour (municipality) on 2026-11-24.",
      },
      {
        name: "Devices whose maker is not established",
        value: tallied.undecided,
        definition:
          "Assets for which no maker is shown with high or confirmed confidence. Not knowing is not the same as clean: any of them may be one of the devices above.",
      },
      {
        name: "Relabels among the devices a rule names",
        value: tallied.relabels,
        definition: "Assets of the first figure whose label belongs to another house than their maker.",
      },
      {
        name: "Assets in all",
        value: count,
        definition:
          "Everything the inputs speak of, joined: cameras and recorders, and also printers, telephones and bare addresses until something says what they are.",
      },
    ],
    makers: makerCounts(makers),
    provisions: PROVISIONS.map((provision) =>
      Object.assign({}, provision, {
        counts: counts.get(provision.provision) ?? { covered: 0, "not-covered": 0, disputed: 0, undetermined: 0 },
      }),
    ),
    sites: SITES.map((name, at) => {
      const site = bySite.get(name) ?? { assets: 0, covered: 0, unknown: 0 };
      const accounted = at === 6 ? 0 : Math.floor(addresses * (0.7 + 0.03 * at));
      const says = at === 6 ? "The landlord did not answer; nothing of this site was looked at." : "";
      return {
        id: `S${String(at + 1).padStart(2, "0")}`,
        name,
        operator: at === 6 ? "Quay Holdings Ltd." : null,
        ...site,
        addresses,
        accounted,
        says,
      };
    }),
    ledger: {
      completeness: 0.8643,
      definition:
        "Declared addresses, switches and sites for which some source could have seen a device and was read, over all that the owner profile declares.",
      places: [
        {
          kind: "address",
          declared: addresses * SITES.length,
          accounted: Math.floor(addresses * SITES.length * 0.8643),
        },
        { kind: "switch", declared: 42, accounted: 40 },
        { kind: "site", declared: SITES.length, accounted: SITES.length - 1 },
      ],
      gaps: [
        {
          kind: "switch-not-read",
          count: 2,
          says: "No MAC table of these switches was given; what hangs on them is not known.",
          examples: ["sw-arena-2", "sw-ferry-1"],
        },
        {
          kind: "site-without-evidence",
          count: 1,
          says: "No source speaks of these sites.",
          examples: ["Landlord: 400 Quay Street"],
        },
        {
          kind: "address-silent",
          count: 61,
          says: "Scanned, and nothing answered. A device may still be there.",
          examples: ["10.20.4.17", "10.20.4.18", "10.20.9.200"],
        },
        {
          kind: "mac-without-answer",
          count: 12,
          says: "Seen in a MAC table, and no other source says what they are.",
          examples: ["44:19:b6:aa:00:01"],
        },
        {
          kind: "row-not-read",
          count: 3,
          says: "Rows of an inventory that could not be read; see problems.csv.",
          examples: ["inventory/caméras.xlsx row 118"],
        },
      ],
      origins: [
        {
          label: "scans/2026-11-harbour.xml",
          importer: "nmap-xml",
          observations: count * 3,
          complete: true,
          coverage: [
            {
              kind: "swept",
              targets: ["10.0.0.0/16"],
              ports: "80,443,554,8000,37777",
              answered: ["10.0.0.1-2"],
              count: 2,
            },
          ],
          problems: 0,
        },
        {
          label: "inventory/caméras.xlsx",
          importer: "inventory-xlsx",
          observations: count,
          complete: true,
          coverage: [{ kind: "rows", total: count + 3, read: count, unreadable: 3 }],
          problems: 3,
        },
        {
          label: "switches/arp-core-1.txt",
          importer: "cisco-arp",
          observations: 412,
          complete: false,
          coverage: [
            { kind: "arp-table", switch: "core-1", entries: 412 },
            { kind: "cut", after: "line 412" },
          ],
          problems: 1,
        },
      ],
    },
    problems: [
      {
        file: "inventory/caméras.xlsx",
        row: 118,
        code: "not-a-mac",
        what: 'The MAC column holds "same as above".',
        remedy: "Write the MAC address of this device.",
      },
      {
        file: "inventory/caméras.xlsx",
        code: "dropped-column",
        what: 'The column "Mot de passe" was dropped unread.',
        remedy: "Nothing; passwords never enter the store.",
      },
      {
        file: "switches/arp-core-1.txt",
        row: 412,
        code: "cut",
        what: "The file ends in the middle of a line.",
        remedy: "Export it again.",
      },
    ],
    leftOut: ["2 assets counted in a document without rows: they are in the gaps, not in the table."],
  };
}

interface Tally {
  readonly name: string;
  count: number;
  readonly sure: Map<Confidence, number>;
  readonly brands: Map<string, { count: number; relabels: number }>;
}

function tally(makers: Map<string, Tally>, { attribution }: ReviewedAsset): void {
  const id = attribution.maker?.id ?? "unknown";
  const maker = makers.get(id) ?? {
    name: attribution.maker?.name ?? "unknown",
    count: 0,
    sure: new Map(),
    brands: new Map(),
  };
  makers.set(id, maker);
  maker.count += 1;
  const sure = attribution.maker?.confidence;
  if (sure !== undefined) maker.sure.set(sure, (maker.sure.get(sure) ?? 0) + 1);
  if (attribution.brand === null) return;
  const brand = maker.brands.get(attribution.brand) ?? { count: 0, relabels: 0 };
  maker.brands.set(attribution.brand, brand);
  brand.count += 1;
  if (attribution.relabel === true) brand.relabels += 1;
}

function makerCounts(makers: ReadonlyMap<string, Tally>): readonly MakerCount[] {
  const counts = [...makers].map(([maker, { name, count, sure, brands }]) => ({
    maker,
    name,
    count,
    byConfidence: Object.fromEntries(sure),
    brands: [...brands]
      .map(([brand, each]) => ({ brand, count: each.count, relabels: each.relabels }))
      .sort((a, b) => b.count - a.count),
  }));
  return counts.sort((a, b) => b.count - a.count);
}
