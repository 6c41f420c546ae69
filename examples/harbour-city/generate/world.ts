import type { Device } from "./device.ts";
import type { SourceLetter } from "./sites.ts";
import { siteOf } from "./sites.ts";

/** The generated files by path under the example's folder, and the tallies that the truth must state. */
export interface World {
  readonly devices: readonly Device[];
  readonly files: Map<string, string | Uint8Array>;
  /** Passwords planted in password columns and in URLs: none may ever come out. */
  readonly secrets: Set<string>;
  /** Passwords that somebody wrote into a notes cell. */
  readonly secretsInNotes: Set<string>;
  /** Rows that hold something, and no reader can turn into a device. */
  readonly unreadableRows: { file: string; sheet: string; row: number; why: string }[];
  /** Bare counts of a document: "24 cameras". */
  readonly countedOnly: { file: string; sheet: string; row: number; count: number }[];
  /** Addresses that were asked and did not answer. */
  readonly silentAddresses: string[];
}

export function newWorld(devices: readonly Device[]): World {
  return {
    devices,
    files: new Map(),
    secrets: new Set(),
    secretsInNotes: new Set(),
    unreadableRows: [],
    countedOnly: [],
    silentAddresses: [],
  };
}

/** Does this kind of file speak of the site of the device? */
export const hasSource = (of: Device, letter: SourceLetter): boolean => siteOf(of.site).sources.includes(letter);

export const isOnNetwork = (of: Device): boolean =>
  of.ips.length > 0 && !of.ips.some((ip) => ip.startsWith("192.168.")) && of.trap !== "replaced-camera";

/** Devices that stand on the wire of their site with an address of their own. */
export const onSite = (world: World, site: string): readonly Device[] =>
  world.devices.filter((one) => one.site === site && isOnNetwork(one));
