import ExcelJS from "exceljs";
import type { Device } from "./device.ts";
import { ipOf } from "./device.ts";
import { FIVE_SOURCES } from "./lines.ts";
import type { Entry } from "./inventory.ts";
import { dated, entryOf, LISTED, told } from "./inventory.ts";
import { randomOf } from "./prng.ts";
import type { Random } from "./prng.ts";
import { siteOf } from "./sites.ts";
import type { World } from "./world.ts";
import { hasSource } from "./world.ts";
import { withoutTimes } from "./zip.ts";

const FILE = "inventaire-cameras-ville_city-camera-inventory_2026-FINAL(2).xlsx";

const TABS: readonly (readonly [title: string, sites: readonly string[]])[] = [
  ["Hôtel de ville - City Hall", ["city-hall", "police-hq", "courthouse-annex", "emergency-operations"]],
  ["Port", ["cruise-terminal", "container-pier", "ferry-landing", "marina"]],
  [
    "Culture et loisirs",
    ["central-library", "branch-library-north", "museum", "market-hall", "civic-arena", "aquatic-centre"],
  ],
  ["Incendie - Fire", ["fire-hall-1", "fire-hall-2", "fire-hall-3"]],
  [
    "Travaux publics",
    [
      "water-treatment",
      "wastewater",
      "pump-station-1",
      "pump-station-2",
      "pump-station-3",
      "public-works-yard",
      "recycling-depot",
    ],
  ],
  ["Stationnement", ["parking-garage-east", "parking-garage-west"]],
];

const HEADERS = [
  "Site / Emplacement",
  "Camera name / Nom",
  "Location / Endroit",
  "Make / Marque",
  "Model / Modèle",
  "Serial / No de série",
  "IP",
  "MAC",
  "NVR",
  "Install date / Date d'installation",
  "Notes / Remarques",
];

/** The city-wide inventory, as kept by five departments for nine years. */
export async function writeWorkbook(world: World): Promise<void> {
  const book = new ExcelJS.Workbook();
  book.created = new Date(Date.UTC(2017, 2, 3));
  book.modified = new Date(Date.UTC(2026, 8, 30));
  summary(book);
  for (const [title, sites] of TABS) tab(book, world, { title, sites });
  rangesTab(book, world);
  countsTab(book, world);
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  world.files.set(`inputs/documents/${FILE}`, withoutTimes(bytes));
}

function summary(book: ExcelJS.Workbook): void {
  const sheet = book.addWorksheet("Sommaire - Summary");
  sheet.addRow(["Ville de Harbour City / City of Harbour City"]);
  sheet.mergeCells("A1:D1");
  sheet.addRow(["Inventaire des caméras, toutes directions (à jour?)"]);
  sheet.addRow([]);
  sheet.addRow(["Direction / Department", "Responsable / Contact", "Caméras (approx.)"]);
  sheet.addRow(["Culture et loisirs", "poste 4410", "~95"]);
  sheet.addRow(["Port", "poste 4700", "plus de 120"]);
  sheet.addRow(["Eau / Water", "poste 4532", "voir / see Travaux publics"]);
}

function tab(
  book: ExcelJS.Workbook,
  world: World,
  { title, sites }: { readonly title: string; readonly sites: readonly string[] },
): void {
  const random = randomOf(`harbour-city/workbook/${title}`);
  const sheet = book.addWorksheet(title);
  sheet.addRow([`INVENTAIRE CCTV - ${title.toUpperCase()}`]);
  sheet.mergeCells("A1:K1");
  sheet.addRow(["Mise à jour / Updated:", new Date(Date.UTC(2026, 3, 14))]);
  sheet.addRow([]);
  sheet.addRow(HEADERS).font = { bold: true };
  let total = 0;
  for (const [n, site] of sites.entries()) {
    // A second table further down repeats its own header.
    if (n === 2) {
      sheet.addRow([]);
      sheet.addRow(HEADERS).font = { bold: true };
    }
    total += siteRows(sheet, world, { title, site, random });
  }
  sheet.addRow([]);
  sheet.addRow(["TOTAL", null, null, null, null, null, null, null, null, null, `${total} caméras / cameras`]);
}

interface Place {
  readonly title: string;
  readonly site: string;
  readonly random: Random;
}

function siteRows(sheet: ExcelJS.Worksheet, world: World, { title, site, random }: Place): number {
  const listed = world.devices.filter(
    (one) => one.site === site && belongs(one) && (always(one) || random.chance(0.72)),
  );
  const first = sheet.rowCount + 1;
  let before: Entry | undefined;
  for (const [n, of] of listed.entries()) {
    const entry =
      of.population === "sheet-only"
        ? { of, make: of.brand, model: null, serial: null, ip: null, mac: null }
        : certain(of, random);
    const row = sheet.addRow(cellsOf(entry, before, { n, site, random, world }));
    for (const at of [10]) if (row.getCell(at).value instanceof Date) row.getCell(at).numFmt = "yyyy-mm-dd";
    told(entry, { file: FILE, sheet: title, row: row.number });
    before = entry;
  }
  const last = sheet.rowCount;
  if (last > first) sheet.mergeCells(`A${first}:A${last}`);
  return listed.length;
}

const belongs = (one: Device): boolean =>
  hasSource(one, "S") &&
  LISTED.has(one.class) &&
  (one.recorder === null || one.ips.length > 0) &&
  one.population !== "machik" &&
  one.population !== "macdahua" &&
  one.population !== "macaxis" &&
  one.trap !== "spare-stock" &&
  one.trap !== "overlapping-network";

const always = (one: Device): boolean =>
  one.population === "sheet-only" ||
  one.trap === "replaced-camera" ||
  one.trap === "sheet-says-hikvision" ||
  one.key === FIVE_SOURCES;

/** Rows whose content the truth depends on are filled in; the others as people do. */
function certain(of: Device, random: Random): Entry {
  if (of.trap === "sheet-says-hikvision")
    return { of, make: "Hikvision", model: null, serial: null, ip: ipOf(of), mac: null };
  const entry = entryOf(of, random);
  if (of.trap === "replaced-camera") return { ...entry, make: of.brand, serial: of.serial, mac: null, ip: ipOf(of) };
  if (of.key === FIVE_SOURCES) return { ...entry, ip: ipOf(of), make: of.brand };
  return entry;
}

interface Context {
  readonly n: number;
  readonly site: string;
  readonly random: Random;
  readonly world: World;
}

const SAME = ["idem", "same as above", '"', "Idem", "same"];

function cellsOf(entry: Entry, before: Entry | undefined, { n, site, random, world }: Context): unknown[] {
  const repeats = before !== undefined && entry.make !== null && before.make === entry.make && random.chance(0.25);
  const make = repeats ? random.pick(SAME) : entry.make;
  const number = n === 6 && (site === "container-pier" || site === "museum");
  return [
    n === 0 ? siteOf(site).name : null,
    `${site.slice(0, 4).toUpperCase()}-C${String(n + 1).padStart(2, "0")}`,
    entry.of.name,
    make,
    entry.model,
    entry.serial,
    number ? asNumber(ipOf(entry.of)) : entry.ip,
    entry.mac,
    entry.of.class === "recorder" ? "—" : random.pick(["NVR 1", "NVR1", null, "?"]),
    dated(random, random.int(2016, 2024)),
    notes(random, entry, world),
  ];
}

/** An address that a database gave out as one number. */
const asNumber = (ip: string): number => ip.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);

function notes(random: Random, entry: Entry, world: World): string | null {
  const roll = random.int(0, 59);
  if (roll === 0) {
    const password = `Goeland-${random.hex(6)}`;
    world.secrets.add(password);
    return `flux: rtsp://admin:${password}@${entry.of.ips[0] ?? "cam.local"}:554/Streaming/Channels/101`;
  }
  if (roll === 1) {
    const password = `Phare!${random.digits(5)}`;
    world.secretsInNotes.add(password);
    return `mdp ${password} (ne pas perdre)`;
  }
  if (roll === 2) return '=HYPERLINK("http://203.0.113.9/x","voir plan")';
  if (roll === 3) return "lentille à changer / lens to replace";
  if (roll === 4 && entry.of.model !== null) return `modèle ${entry.of.model}?`;
  return null;
}

/** Parks keep ranges: one row for eight cameras. */
function rangesTab(book: ExcelJS.Workbook, world: World): void {
  const title = "Parcs - Parks";
  const sheet = book.addWorksheet(title);
  sheet.addRow(["Parc / Park", "Caméras / Cameras", "Marque / Make", "IP", "Qté / Qty"]);
  const plan = [
    ["harbour-park", "hilook", "Cam 1-8"],
    ["harbour-park", "hiwatch", "Cam 9-11"],
    ["botanical-garden", "ezviz", "Cam 1 à 4"],
  ] as const;
  for (const [site, population, label] of plan) {
    const members = world.devices.filter(
      (one) => one.site === site && one.population === population && one.recorder === null,
    );
    const from = members[0];
    const to = members.at(-1);
    if (from === undefined || to === undefined) throw new Error(`workbook: no ${population} at ${site}.`);
    const row = sheet.addRow([
      siteOf(site).name,
      label,
      from.brand,
      `${ipOf(from)}-${ipOf(to).slice(ipOf(to).lastIndexOf(".") + 1)}`,
      members.length,
    ]);
    for (const of of members)
      told(
        { of, make: of.brand, model: null, serial: null, ip: null, mac: null },
        { file: FILE, sheet: title, row: row.number, shared: true },
      );
  }
  sheet.addRow([]);
  sheet.addRow(["Total", null, null, null, { formula: "SUM(E2:E4)", result: 15 }]);
}

/** Public works count instead of listing. */
function countsTab(book: ExcelJS.Workbook, world: World): void {
  const title = "Égouts - Sewers";
  const sheet = book.addWorksheet(title);
  sheet.addRow(["Direction des eaux / Water department"]);
  sheet.addRow(["Site", "Nombre de caméras / Number of cameras", "Marque / Make", "Remarques"]);
  const rows: readonly (readonly [string, number, string, string])[] = [
    ["Stations de relèvement 4 à 9 / Lift stations 4-9", 24, "Hikvision (surtout / mostly)", "pas de liste / no list"],
    ["Réservoirs / Reservoirs", 7, "Dahua?", ""],
    ["Bassin de rétention", 3, "", "installées par l'entrepreneur"],
  ];
  for (const [site, count, make, remark] of rows) {
    const row = sheet.addRow([site, count, make, remark]);
    world.countedOnly.push({ file: FILE, sheet: title, row: row.number, count });
  }
  const lost = sheet.addRow(["Bassin nord", "?", "#REF!", "#N/A"]);
  world.unreadableRows.push({
    file: FILE,
    sheet: title,
    row: lost.number,
    why: "the row holds no count, no address and an error value for the make",
  });
  sheet.addRow(["TOTAL", { formula: "SUM(B3:B5)", result: 34 }]);
}
