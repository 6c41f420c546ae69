import type { Device } from "./device.ts";
import { ipOf, isRelabel, macOf } from "./device.ts";
import { cell, entryOf, LISTED, spelled, told } from "./inventory.ts";
import { FIVE_SOURCES } from "./lines.ts";
import { randomOf } from "./prng.ts";
import type { Random } from "./prng.ts";
import { siteOf } from "./sites.ts";
import type { World } from "./world.ts";
import { hasSource } from "./world.ts";
import { showMac } from "./blocks.ts";

const FRENCH_HEADERS = [
  "Établissement",
  "Nom de la caméra",
  "Fabricant",
  "Modèle",
  "N° de série",
  "Adresse IP",
  "Adresse MAC",
  "Mot de passe",
  "Date d'acquisition",
  "Remarque",
] as const;

/** Schools and parks: semicolons, Windows-1252, French, with a password column. */
export function writeFrench(world: World): void {
  const file = "parcs-et-ecoles-cameras.csv";
  const random = randomOf("harbour-city/french");
  const rows: string[][] = [
    ["Liste des caméras : parcs et écoles", "", "", "", "", "", "", "", "", ""],
    ["", "", "", "", "", "", "", "", "", ""],
    [...FRENCH_HEADERS],
  ];
  const passwords = ["Écluse2019!", `Havre-${random.hex(4)}`, `École#${random.digits(4)}`];
  for (const of of world.devices) {
    if (!hasSource(of, "F") || !LISTED.has(of.class) || of.style === "mute" || of.ips.length === 0) continue;
    if (!random.chance(0.8)) continue;
    const entry = entryOf(of, random);
    const password = random.chance(0.7) ? random.pick(passwords) : "";
    if (password !== "") world.secrets.add(password);
    const acquired = random.chance(0.35) ? `${random.int(10, 28)}/12/${random.pick([2023, 2023, 2022])}` : "";
    rows.push([
      siteOf(of.site).name,
      of.name,
      entry.make ?? "",
      entry.model ?? "",
      entry.serial ?? "",
      entry.ip ?? "",
      entry.mac ?? "",
      password,
      acquired,
      random.chance(0.1) ? "à vérifier ; voir concierge" : "",
    ]);
    told(entry, { file, sheet: "", row: rows.length });
    if (acquired !== "") of.acquired = isoDay(acquired);
  }
  rows.push(["", "Caméra stationnement (débranchée?)", "", "", "", "", "", "", "", "disparue"]);
  world.unreadableRows.push({
    file,
    sheet: "",
    row: rows.length,
    why: "a name and a remark, nothing that identifies a device",
  });
  rows.push([`Total : ${rows.length - 4}`, "", "", "", "", "", "", "", "", ""]);
  world.files.set(
    `inputs/documents/${file}`,
    windows1252(`${rows.map((row) => row.map((text) => cell(text, ";")).join(";")).join("\r\n")}\r\n`),
  );
}

/** `21/12/2023` as `2023-12-21`. */
const isoDay = (day: string): string => day.split("/").reverse().join("-");

/** Transit: comma, UTF-8 with a mark. Whoever filled in the make copied `Axis` down the column; the devices are Hikvision's. */
export function writeTransit(world: World): void {
  const file = "transit-cameras-export.csv";
  const random = randomOf("harbour-city/transit");
  const lines = ["Asset Tag,Site,Camera,Manufacturer,Model,IP Address,MAC Address,Serial Number,Install Date"];
  for (const of of world.devices) {
    if (!hasSource(of, "T") || !LISTED.has(of.class) || of.ips.length === 0) continue;
    if (of.style === "mute" && !random.chance(0.4)) continue;
    const wrong = of.maker === "hikvision";
    const typed = entryOf(of, random, "Axis");
    const entry = { ...typed, make: "Axis", model: wrong ? null : of.model, serial: null, ip: typed.ip ?? ipOf(of) };
    const cells = [
      `TR-${1000 + lines.length}`,
      siteOf(of.site).name,
      of.name,
      "Axis",
      entry.model,
      entry.ip,
      entry.mac,
      null,
      `20${random.int(17, 24)}-0${random.int(1, 9)}-15`,
    ];
    lines.push(cells.map((text) => cell(text, ",")).join(","));
    told(entry, { file, sheet: "", row: lines.length });
  }
  world.files.set(`inputs/documents/${file}`, `\ufeff${lines.join("\n")}\n`);
}

/** The export of the video management system, passwords and all. */
export function writeVms(world: World): void {
  const file = "vms-hardware-2026-09.csv";
  const random = randomOf("harbour-city/vms");
  const lines = [
    '"HardwareName","HardwareAddress","MacAddress","UserName","Password","DriverNumber","DriverDisplayName","RecordingServerName","RecordingServerId"',
  ];
  const passwords = Array.from({ length: 9 }, () => `Quai_${random.hex(8)}!`);
  for (const of of world.devices) {
    if (
      !hasSource(of, "V") ||
      !["camera", "thermal"].includes(of.class) ||
      of.ips.length === 0 ||
      of.trap === "spoofed-mac-block"
    )
      continue;
    const sure = of.key === FIVE_SOURCES || of.trap === "driver-says-hikvision";
    if (!sure && !random.chance(0.7)) continue;
    const password = random.pick(passwords);
    world.secrets.add(password);
    const inUrl = random.chance(0.05);
    const address = inUrl ? `http://root:${password}@${ipOf(of)}/` : `http://${ipOf(of)}:80/`;
    lines.push(vmsRow(of, { random, address, password }));
    told(
      { of, make: null, model: null, serial: null, ip: ipOf(of), mac: macOf(of) },
      { file, sheet: "", row: lines.length },
    );
    showMac(of);
  }
  world.files.set(`inputs/documents/${file}`, `\ufeff${lines.join("\r\n")}\r\n`);
}

interface VmsCells {
  readonly random: Random;
  readonly address: string;
  readonly password: string;
}

function vmsRow(of: Device, { random, address, password }: VmsCells): string {
  const driver =
    of.trap === "driver-says-hikvision"
      ? "Hikvision DS-2CD Series"
      : (DRIVERS[String(of.maker)] ?? "ONVIF Conformant Device");
  const generic = isRelabel(of) || random.chance(0.2);
  const cells = [
    `${of.brand ?? "Camera"} ${of.model ?? ""} (${ipOf(of)})`,
    address,
    spelled(macOf(of), 1),
    random.pick(["root", "admin"]),
    password,
    String(random.int(100, 900)),
    generic && of.trap === null ? "ONVIF Conformant Device" : driver,
    "HC-REC-01",
    "5e6f9c1a-0d6b-4c39-9d58-0f6c1a2b3c4d",
  ];
  return cells.map((text) => `"${text}"`).join(",");
}

const DRIVERS: Readonly<Record<string, string>> = {
  hikvision: "Hikvision DS-2CD Series",
  dahua: "Dahua IPC Series",
  axis: "AXIS 1-channel",
  hanwha: "Hanwha Vision Series",
  bosch: "Bosch 1-channel",
};

/** What was bought, as the finance system gives it out: UTF-16 with tabs, days around 21 December 2023. */
export function writePurchases(world: World): void {
  const file = "achats-purchases-2021-2025.txt";
  const random = randomOf("harbour-city/purchases");
  const lines = [
    "No BC / PO No\tDate\tFournisseur / Supplier\tDescription\tQté / Qty\tN° de série / Serial\tPrix unitaire / Unit price\tDirection / Department",
  ];
  for (const of of world.devices) {
    const bought =
      of.serial !== null &&
      LISTED.has(of.class) &&
      (of.ips.length > 0 || of.trap === "spare-stock") &&
      (of.trap === "spare-stock" || (of.trap === null && random.chance(0.16)));
    if (!bought || of.style === "axis") continue;
    const day = of.acquired ?? purchaseDay(random);
    of.acquired = day;
    lines.push(
      [
        `BC-${random.int(40_000, 49_999)}`,
        day,
        random.pick(SUPPLIERS),
        `${of.brand ?? "Caméra"} ${of.model ?? ""}`,
        "1",
        of.serial ?? "",
        `${random.int(140, 900)},00`,
        siteOf(of.site).operator,
      ].join("\t"),
    );
    told(
      { of, make: of.brand, model: of.model, serial: of.serial, ip: null, mac: null },
      { file, sheet: "", row: lines.length },
    );
  }
  for (const [day, what, count] of BULK) {
    lines.push(
      [
        `BC-${random.int(40_000, 49_999)}`,
        day,
        random.pick(SUPPLIERS),
        what,
        String(count),
        "",
        `${random.int(140, 900)},00`,
        "Travaux publics",
      ].join("\t"),
    );
    world.countedOnly.push({ file, sheet: "", row: lines.length, count });
  }
  const text = `${lines.join("\r\n")}\r\n`;
  world.files.set(`inputs/documents/${file}`, new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le")));
}

const SUPPLIERS = ["Sécurité Belvédère inc.", "Northgate Integrators Ltd.", "Alarmes du Golfe enr."];
const BULK: readonly (readonly [day: string, what: string, count: number])[] = [
  ["2023-12-20", "Hikvision DS-2CD2143G2-I 4MP dome, lot", 24],
  ["2023-12-22", "Hikvision DS-2CD2143G2-I 4MP dome, lot", 6],
  ["2024-02-09", "Dahua IPC-HDW2541T-S", 7],
];

/** The days on either side of the Québec order, and others. */
function purchaseDay(random: Random): string {
  if (random.chance(0.6)) return `2023-12-${random.int(18, 24)}`;
  return `202${random.int(1, 5)}-${String(random.int(1, 11)).padStart(2, "0")}-${String(random.int(1, 28)).padStart(2, "0")}`;
}

/** Windows-1252 bytes; every letter used here lies where Latin-1 has it. */
function windows1252(text: string): Uint8Array {
  const bytes = new Uint8Array(Buffer.from(text, "latin1"));
  for (const char of text)
    if (char.charCodeAt(0) > 0xff)
      throw new Error(`csv: ${JSON.stringify(char)} is not in Latin-1; choose another spelling.`);
  return bytes;
}
