/** Which kinds of file speak of a site: L scan lines, N Nmap, M MAC table, A ARP table, S city workbook, F French CSV, T transit CSV, V VMS export. */
export type SourceLetter = "L" | "N" | "M" | "A" | "S" | "F" | "T" | "V";

/** One place of the city, with what stands there by population. */
export interface SitePlan {
  readonly id: string;
  readonly name: string;
  readonly operator: string;
  readonly owner?: string;
  readonly purpose?: string;
  readonly leaseEnd?: string;
  /** Camera network in CIDR form; the office network is the same with `10.30.`. */
  readonly network: string;
  readonly office: boolean;
  readonly switches: readonly string[];
  readonly sources: string;
  /** `population:count` separated by spaces. */
  readonly stock: string;
}

const CITY = "City of Harbour City / Ville de Harbour City";
const SCHOOLS = "Centre de services scolaire du Havre";
const TRANSIT = "Harbour Transit / Transport du Havre";
const PORT = "Harbour City Port Services";

type Row = readonly [id: string, name: string, bits: number, sources: string, stock: string, extra?: Partial<SitePlan>];

const ROWS: readonly Row[] = [
  [
    "city-hall",
    "City Hall / Hôtel de ville",
    25,
    "LNMASV",
    "hik:14 axis:10 lts:4 annke:2 nvr:1 door:1 phone:22 pc:18 printer:5 switch:2 ap:4 ups:1 panel:2 bosch:3",
    { purpose: "security of government facilities", office: true },
  ],
  [
    "police-hq",
    "Police Headquarters / Quartier général de la police",
    26,
    "LMASV",
    "axis:12 bosch:7 hik:6 thermal:1 nvr:1 phone:14 pc:12 printer:3 switch:1 ap:2 panel:2 axispanel:2",
    { purpose: "public safety", office: true },
  ],
  [
    "cruise-terminal",
    "Cruise Terminal / Terminal de croisière",
    25,
    "LNMASV",
    "hik:18 trendnet:5 lts:5 dahua:6 amcrest:3 axis:6 nvr:2 door:2 hikaccess:2 thermal:1 phone:8 pc:6 printer:2 switch:1 ap:3 ups:1",
    { operator: PORT, purpose: "public safety; security of government facilities", office: true },
  ],
  [
    "container-pier",
    "Container Pier 4 / Quai à conteneurs 4",
    25,
    "LNMAS",
    "hik:18 dahua:10 hikoem:4 unv:5 nvr:2 machik:4 mystery:3 phone:4 pc:3 printer:1 switch:1 ap:4",
    { operator: PORT, purpose: "physical security surveillance of critical infrastructure", office: true },
  ],
  [
    "ferry-landing",
    "Ferry Landing / Débarcadère du traversier",
    26,
    "LMAS",
    "hanwha:9 axis:6 amcrest:3 lorex:3 phone:2 pc:2 switch:1",
    { operator: PORT },
  ],
  [
    "central-library",
    "Central Library / Bibliothèque centrale",
    26,
    "LNMAS",
    "axis:6 hilook:4 lorex:3 hanwha:2 trendnet:3 phone:6 pc:10 printer:4 switch:1 ap:4",
    { office: true },
  ],
  [
    "branch-library-north",
    "North Branch Library / Succursale nord",
    27,
    "LMAS",
    "ezviz:3 hilook:3 lorex:2 phone:2 pc:3 printer:1",
  ],
  [
    "transit-hub",
    "Transit Hub / Gare intermodale",
    25,
    "LMATV",
    "hik:22 dahua:6 nvr:1 axis:2 phone:5 pc:4 printer:1 switch:1 ap:3",
    { operator: TRANSIT, purpose: "public safety", office: true },
  ],
  [
    "bus-garage",
    "Bus Garage / Garage d'autobus",
    26,
    "LMAT",
    "hik:14 annke:3 dvr:2 phone:2 pc:3 printer:1",
    { operator: TRANSIT },
  ],
  [
    "tram-depot",
    "Tram Depot / Dépôt de tramway",
    26,
    "MAT",
    "hik:10 machik:5 macdahua:3 phone:2 pc:1",
    { operator: TRANSIT },
  ],
  [
    "water-treatment",
    "Water Treatment Plant / Usine de filtration",
    26,
    "NMAS",
    "hik:10 bosch:5 unv:4 unvoem:3 nvr:1 phone:2 pc:3 ups:1 panel:1",
    { purpose: "physical security surveillance of critical infrastructure", office: true },
  ],
  [
    "wastewater",
    "Wastewater Plant / Station d'épuration",
    26,
    "NMAS",
    "dahua:7 dahuaoem:3 bosch:5 unvoem:3 dhnvr:1 pc:2 ups:1",
    { purpose: "physical security surveillance of critical infrastructure" },
  ],
  ["pump-station-1", "Pump Station 1 / Station de pompage 1", 28, "NAS", "hik:3 unvoem:1"],
  ["pump-station-2", "Pump Station 2 / Station de pompage 2", 28, "NAS", "dahuaoem:2 xm:1"],
  ["pump-station-3", "Pump Station 3 / Station de pompage 3", 28, "S", ""],
  ["fire-hall-1", "Fire Hall 1 / Caserne 1", 27, "LMAS", "axis:3 hanwha:3 trendnet:2 phone:3 pc:2 printer:1 ap:1"],
  ["fire-hall-2", "Fire Hall 2 / Caserne 2", 27, "LMAS", "hilook:4 amcrest:3 phone:2 pc:2 printer:1"],
  ["fire-hall-3", "Fire Hall 3 / Caserne 3", 27, "MAS", "machik:2 macaxis:2 phone:2 pc:1"],
  [
    "courthouse-annex",
    "Courthouse Annex / Annexe du palais de justice",
    26,
    "LNMAS",
    "bosch:8 axis:6 unvoem:4 phone:4 pc:4 printer:2 panel:2",
    { purpose: "security of government facilities", office: true },
  ],
  [
    "museum",
    "Maritime Museum / Musée maritime",
    26,
    "LMAS",
    "hanwha:7 lorex:4 ezviz:3 axis:3 phone:2 pc:2 printer:1 ap:2",
  ],
  ["market-hall", "Market Hall / Halles du marché", 27, "LAS", "amcrest:4 lorex:3 imou:3 dlink:3 phone:1 pc:1"],
  [
    "civic-arena",
    "Civic Arena / Aréna municipal",
    26,
    "LMASV",
    "hik:9 hiwatch:6 nvr:1 hanwha:3 lts:4 phone:2 pc:2 printer:1 ap:3",
  ],
  ["curling-club", "Curling Club / Club de curling", 28, "L", ""],
  [
    "aquatic-centre",
    "Aquatic Centre / Centre aquatique",
    26,
    "LMAS",
    "lts:6 annke:3 dlink:2 axis:3 phone:2 pc:2 printer:1 ap:1",
  ],
  ["marina", "City Marina / Marina municipale", 27, "NAS", "trendnet:5 amcrest:3 xm:3 unv:2 phone:1"],
  ["harbour-park", "Harbour Park / Parc du Havre", 26, "LAF", "hilook:8 hiwatch:3 xm:2 dahuaoem:2"],
  ["botanical-garden", "Botanical Garden / Jardin botanique", 27, "LAF", "ezviz:4 imou:3 unv:3 annke:2 phone:1 pc:1"],
  ["sports-fields", "Sports Fields / Terrains de sport", 27, "AF", "machik:3 macdahua:2 mystery:3"],
  [
    "school-riverside",
    "École Riverside / Riverside School",
    26,
    "LMAF",
    "hik:12 hikoem:4 nvr:1 phone:8 pc:6 printer:2 switch:1 ap:4",
    { operator: SCHOOLS, owner: SCHOOLS, office: true },
  ],
  [
    "school-lighthouse",
    "École du Phare / Lighthouse School",
    26,
    "LMAF",
    "dahua:7 amcrest:4 dhnvr:1 axis:2 phone:3 pc:5 printer:2 ap:3",
    { operator: SCHOOLS, owner: SCHOOLS, office: true },
  ],
  [
    "school-saint-pierre",
    "École Saint-Pierre",
    26,
    "LMAF",
    "hik:6 unv:4 hiwatch:3 lts:3 phone:3 pc:4 printer:1 ap:3",
    { operator: SCHOOLS, owner: SCHOOLS },
  ],
  [
    "school-dockside",
    "École Dockside / Dockside School",
    26,
    "NMAF",
    "hik:5 dahua:4 trendnet:4 unvoem:3 phone:3 pc:3 printer:1",
    { operator: SCHOOLS, owner: SCHOOLS },
  ],
  [
    "school-adult-ed",
    "Centre d'éducation des adultes",
    27,
    "AF",
    "axis:3 machik:2 phone:1 pc:1",
    { operator: SCHOOLS, owner: SCHOOLS },
  ],
  [
    "public-works-yard",
    "Public Works Yard / Cour de la voirie",
    26,
    "LMAS",
    "dahua:6 hikoem:3 dvr:1 ap:2 xm:4 bosch:2 phone:2 pc:3 printer:1 ups:1",
  ],
  ["recycling-depot", "Recycling Depot / Écocentre", 27, "LAS", "lorex:4 dahuaoem:3 unv:3 phone:1"],
  [
    "parking-garage-east",
    "East Parking Garage / Stationnement est",
    26,
    "LMASV",
    "hanwha:10 hik:10 nvr:1 lts:4 switch:1 ap:1",
  ],
  [
    "parking-garage-west",
    "West Parking Garage / Stationnement ouest",
    26,
    "MAS",
    "machik:8 macdahua:4 macaxis:5 mystery:4",
  ],
  [
    "quayside-tower",
    "Quayside Tower (leased floors 3-5) / Tour du Quai (étages loués 3 à 5)",
    27,
    "",
    "",
    { owner: "Quayside Properties Ltd.", operator: "Quayside Properties Ltd.", leaseEnd: "2028-03-31" },
  ],
  ["lighthouse-point", "Lighthouse Point / Pointe du Phare", 28, "L", ""],
  [
    "emergency-operations",
    "Emergency Operations Centre / Centre des mesures d'urgence",
    26,
    "LMAS",
    "axis:8 bosch:6 hanwha:5 axispanel:2 phone:6 pc:5 printer:1 ups:1 ap:2",
    { purpose: "public safety" },
  ],
];

/** Switches that stand in the owner profile, and whose tables nobody exported. */
export const NEVER_EXPORTED: readonly string[] = ["HC-FIRE3-SW1", "HC-PWEST-SW1"];

/** The building whose landlord has not answered. */
export const UNANSWERED: readonly string[] = ["quayside-tower"];

const SWITCH_NAMES: Readonly<Record<string, string>> = {
  "city-hall": "CITYHALL",
  "police-hq": "POLICE",
  "cruise-terminal": "CRUISE",
  "container-pier": "PIER4",
  "ferry-landing": "FERRY",
  "central-library": "LIB",
  "branch-library-north": "LIBN",
  "transit-hub": "TRHUB",
  "bus-garage": "BUSGAR",
  "tram-depot": "TRAM",
  "water-treatment": "WTP",
  wastewater: "WWTP",
  "fire-hall-1": "FIRE1",
  "fire-hall-2": "FIRE2",
  "fire-hall-3": "FIRE3",
  "courthouse-annex": "COURT",
  museum: "MUSEUM",
  "civic-arena": "ARENA",
  "aquatic-centre": "AQUA",
  "school-riverside": "SCHRIV",
  "school-lighthouse": "SCHLIT",
  "school-saint-pierre": "SCHSTP",
  "school-dockside": "SCHDOC",
  "public-works-yard": "PWYARD",
  "parking-garage-east": "PEAST",
  "parking-garage-west": "PWEST",
  "emergency-operations": "EOC",
};

/** The forty places, in the order of the owner profile. */
export const SITES: readonly SitePlan[] = ROWS.map(([id, name, bits, sources, stock, extra], index) => {
  const short = SWITCH_NAMES[id];
  const switches = short === undefined ? [] : [`HC-${short}-SW1`, ...(id === "city-hall" ? [`HC-${short}-SW2`] : [])];
  const network = id === "cruise-terminal" ? "172.16.8.0/25" : `10.20.${index + 1}.0/${bits}`;
  const plan = { id, name, operator: CITY, owner: CITY, network, office: false, switches, sources, stock };
  return Object.assign(plan, extra);
});

/** `10.20.7.` of a network in CIDR form. */
export const prefixOf = (network: string): string => network.slice(0, network.lastIndexOf(".") + 1);

/** The office network of a site that has one; smaller places put phones and printers into the camera network. */
export function officeNetwork(site: SitePlan): string | undefined {
  return site.office ? `10.30.${SITES.indexOf(site) + 1}.0/26` : undefined;
}

/** Usable host addresses of a network in CIDR form: without the first and the last. */
export function hostsOf(network: string): number {
  return 2 ** (32 - Number(network.slice(network.indexOf("/") + 1))) - 2;
}

export const siteOf = (id: string): SitePlan => {
  const found = SITES.find((site) => site.id === id);
  if (found === undefined) throw new Error(`sites: no site ${id}; add it to ROWS.`);
  return found;
};
