import type { Device } from "./device.ts";
import { ipOf, macOf } from "./device.ts";
import type { Random } from "./prng.ts";
import { showMac } from "./blocks.ts";

/** What one hand-made row says of a device; an absent cell was left empty. */
export interface Entry {
  readonly of: Device;
  readonly make: string | null;
  readonly model: string | null;
  readonly serial: string | null;
  readonly ip: string | null;
  readonly mac: string | null;
}

/** Classes that a camera inventory lists. */
export const LISTED: ReadonlySet<string> = new Set(["camera", "recorder", "thermal", "intercom"]);

/** Hyphens, colons, dots or nothing: as the person who typed it liked it. */
export function spelled(mac: string, way: number): string {
  const bare = mac.replaceAll(":", "");
  if (way === 0) return mac.toUpperCase().replaceAll(":", "-");
  if (way === 1) return bare.toUpperCase();
  if (way === 2) return bare.replace(/(.{4})(.{4})(.{4})/, "$1.$2.$3");
  return mac;
}

/** The cells that somebody filled in for a device. Notes as evidence what a reader can learn of the true maker. */
export function entryOf(of: Device, random: Random, make: string | null = of.brand): Entry {
  const serial = random.chance(0.3) ? of.serial : null;
  const mac = of.macs.length > 0 && random.chance(0.5) ? spelled(macOf(of), random.int(0, 3)) : null;
  const model = random.chance(0.75) ? of.model : null;
  // The row must be able to find its device again: without serial and MAC the address stays.
  const ip = of.ips.length > 0 && (random.chance(0.75) || (serial === null && mac === null)) ? ipOf(of) : null;
  return { of, make: random.chance(0.9) ? make : null, model, serial, ip, mac };
}

/** Notes in the truth what the row told, once it is written. */
export function told(
  entry: Entry,
  at: { readonly file: string; readonly sheet: string; readonly row: number; readonly shared?: true },
): void {
  const { of } = entry;
  of.rows.push(at);
  of.sources.add(at.file);
  if (entry.mac !== null) showMac(of);
  if (entry.make !== null && entry.make === of.brand) of.evidence.add("label");
  if (entry.model !== null && of.maker !== null) of.evidence.add("model");
  if (entry.serial !== null && readsAsMaker(of)) of.evidence.add("serial");
}

const readsAsMaker = (of: Device): boolean =>
  of.style.startsWith("hikvision") ||
  of.style === "ezviz" ||
  of.style === "uniview" ||
  (of.style === "dahua" && of.serial?.length === 15);

/** A day in one of four habits; never the same for two people. */
export function dated(random: Random, year: number): string | Date {
  const month = random.int(1, 12);
  const day = random.int(1, 28);
  const way = random.int(0, 4);
  if (way === 0) return `${year}-${two(month)}-${two(day)}`;
  if (way === 1) return `${two(day)}/${two(month)}/${year}`;
  if (way === 2) return `${FRENCH[month - 1]} ${year}`;
  if (way === 3) return `${two(day)}-${ENGLISH[month - 1]}-${String(year).slice(2)}`;
  return new Date(Date.UTC(year, month - 1, day));
}

const two = (n: number): string => String(n).padStart(2, "0");

const FRENCH = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];
const ENGLISH = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Quotes a delimited cell when it must be. */
export function cell(text: string | null, delimiter: string): string {
  if (text === null) return "";
  return text.includes(delimiter) || text.includes('"') || text.includes("\n")
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}
