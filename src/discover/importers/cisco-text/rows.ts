import { isGroupMac, parseMac } from "../../mac.ts";

/** One entry of a MAC table, as printed. */
export interface MacRow {
  readonly is: "mac";
  readonly mac: string;
  readonly vlan: number | undefined;
  readonly state: string;
  readonly ports: readonly string[];
}

/** One entry of an ARP cache, as printed. */
export interface ArpRow {
  readonly is: "arp";
  readonly ip: string;
  readonly mac: string;
  readonly interface: string | undefined;
}

/** `passed`: an entry that is none of a device (multicast, the switch's own, incomplete). `unread`: has a MAC, makes no sense. */
export type TableRow = MacRow | ArpRow | { readonly is: "passed" } | { readonly is: "unread" };

const IP = /^(?:\d{1,3}\.){3}\d{1,3}$/;
const STATE = /^(?:dynamic|static|secure(?:dynamic|static|sticky)?|sticky|self|igmp|other|invalid|drop)$/i;
const PORT = /^(?:[A-Za-z][A-Za-z-]{0,30}\d[\w/.:]{0,20}(?:\([^()\s]{1,40}\))?|lag\d{1,4}|Trk\d{1,4})$/;
/** Where the switch itself or nothing listens. */
const OWN = /^(?:cpu|router|switch|self|drop|sup-eth\S{0,20}|stby-\S{0,20}|internal\S{0,20}|-)$/i;

/** Reads one cleaned line as an entry of a MAC or ARP table; undefined when it is none (headers, rulers, text). */
export function readTableRow(line: string): TableRow | undefined {
  const words = line.trim().split(/\s+/, 24);
  return readArp(words) ?? readMac(words);
}

/** IOS: `Internet  10.0.0.9  9  0000.0c36.6965  ARPA  Vlan1`; NX-OS: `10.0.0.9  00:12:34  0000.0c36.6965  Vlan1`. */
function readArp(words: readonly string[]): TableRow | undefined {
  const from = words[0] === "Internet" ? 1 : 0;
  const [ip = "", age = "", address = "", ...rest] = words.slice(from);
  if (!IP.test(ip) || !/^(?:-|\d{1,6}|[\d:.dhmsw]{1,12})$/.test(age)) return undefined;
  if (/^\(?incomplete\)?$/i.test(address)) return { is: "passed" };
  const mac = parseMac(address);
  if (mac === undefined) return from === 1 ? { is: "unread" } : undefined;
  if (isGroupMac(mac)) return { is: "passed" };
  const names = from === 1 ? rest.slice(1) : rest;
  return { is: "arp", ip, mac: address, interface: names[0] };
}

/** Finds the address, then the state, VLAN and ports by their look: the layouts differ in order and in columns between. */
function readMac(words: readonly string[]): TableRow | undefined {
  const at = words.findIndex((word) => /[.:-]/.test(word) && parseMac(word) !== undefined);
  if (at === -1 || at > 4) return undefined;
  const stated = words[at] ?? "";
  const rest = words.slice(at + 1);
  const stateAt = rest.findIndex((word) => STATE.test(word));
  const own = rest.some((word, index) => index > stateAt && OWN.test(word) && word !== "-");
  if (isGroupMac(parseMac(stated) ?? "") || own || /^self$/i.test(rest[stateAt] ?? "")) return { is: "passed" };
  const ports = portsOf(rest);
  if (stateAt === -1 || ports.length === 0) return { is: "unread" };
  const vlan = vlanOf(words[at - 1]) ?? vlanOf(rest[stateAt === 0 ? 1 : 0]);
  const before = at > 0 && vlanOf(words[at - 1]) === undefined;
  const state = (rest[stateAt] ?? "").toLowerCase();
  return { is: "mac", mac: stated, vlan: before ? undefined : vlan, state, ports };
}

/** Port names stand last; one cell may list several with commas. */
function portsOf(rest: readonly string[]): readonly string[] {
  if (/\bvPC Peer-Link\b/i.test(rest.join(" "))) return ["vPC Peer-Link"];
  return rest.flatMap((word) => word.split(",")).filter((word) => PORT.test(word) && parseMac(word) === undefined);
}

function vlanOf(word: string | undefined): number | undefined {
  return word !== undefined && /^\d{1,4}$/.test(word) ? Number(word) : undefined;
}
