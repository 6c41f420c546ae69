import { isIp } from "../../ip.ts";
import { isGroupMac, parseMac } from "../../mac.ts";
import { type CacheRow, readCacheRow } from "./host-caches.ts";

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
  /** What a computer remembers of whom it spoke with: no table of all that is there. */
  readonly cache?: true;
}

/** `passed`: an entry that is none of a device (multicast, the switch's own, incomplete). `unread`: has a MAC, makes no sense. */
export type TableRow = MacRow | ArpRow | { readonly is: "passed" } | { readonly is: "unread" };

/** IOS, NX-OS, EOS, AOS-CX (`port-access-security`), Comware (`Learned`, `Config static`) and Junos (`DL`, `Learn`). */
const STATE =
  /^(?:dynamic|static|forward|secure(?:dynamic|static|sticky)?|sticky|self|igmp|other|invalid|drop|learn(?:ed)?|permanent|port-access-\w+|evpn|blackhole|security|authenticated|[DSP](?:,?(?:SE|NM|[LRPOC]))*)$/i;
/** Junos prints flags, whose case has a meaning. */
const FLAGS = /^[DSP](?:,?(?:SE|NM|[LRPOC]))*$/;
const PORT =
  /^(?:[A-Za-z][A-Za-z-]{0,30}\d[\w/.:-]{0,20}(?:\([^()\s]{1,40}\))?|\d{1,2}:\d{1,3}|lag\d{1,4}|Trk\d{1,4}|\d{1,3}(?:\/[A-Za-z]?\d{1,3}){1,3}|ae\d{1,4}\.\d{1,5}|vtep\.\d{1,6})$/;
/** A port of a ProCurve: `25`, `A1`, `1/A1`, `Trk1`. */
const HP_PORT = /^(?:\d{1,2}\/)?(?:[A-Z]{1,2}\d{1,2}|\d{1,3}|Trk\d{1,3}|[A-Z]\d{1,2}-Trk\d{1,3})$/i;
/** Where the switch itself or nothing listens. */
const OWN = /^(?:cpu|router|switch|self|drop|sup-eth\S{0,20}|stby-\S{0,20}|internal\S{0,20}|all-members|-)$/i;
/** NX-OS before the VLAN: gateway and routed addresses, its own and those of its vPC peer. */
const ROUTED = /^(?:G|\(R\))$/;
/** The switch's own interface in a VLAN. */
const SVI = /^vl(?:an)?\d{1,4}$/i;
const PASSED = { is: "passed" } as const;
const UNREAD = { is: "unread" } as const;

/** Whether a word is the name of a port in some maker's spelling. */
export const isPort = (word: string): boolean => word.length <= 64 && (PORT.test(word) || HP_PORT.test(word));

/** Whether a line has several words, among the first the name of a port in more than digits, or anywhere an address. */
export function looksRow(line: string): boolean {
  const words = line.trim().split(/\s+/, 24);
  if (words.length < 2) return false;
  return (
    words.slice(0, 2).some((word) => word.length <= 64 && PORT.test(word)) ||
    words.some((word) => parseMac(word) !== undefined)
  );
}

/** Reads one cleaned line as an entry of a MAC or ARP table; undefined when it is none (headers, rulers, text). */
export function readTableRow(line: string): TableRow | undefined {
  const cached = readCacheRow(line);
  if (cached !== undefined) return cacheRow(cached);
  const labelled = LABELLED.exec(line);
  const words =
    labelled === null
      ? line.trim().split(/\s+/, 24)
      : [labelled[2] ?? "", labelled[1] ?? "", "dynamic", labelled[3] ?? ""];
  return readArp(words) ?? readMac(words) ?? (words.some((word) => BROKEN_MAC.test(word)) ? UNREAD : undefined);
}

/** `MAC: 44:19:b6:00:00:01   VLAN: 10 Port: port3(port-id 3)` (FortiSwitch). */
const LABELLED = /^\s*MAC: (\S{17})\s+VLAN: (\d{1,4})\s+(?:Trunk|Port): ([^\s(]{1,40})/;

function cacheRow({ ip, mac, interface: at }: CacheRow): TableRow {
  const row = mac === undefined ? PASSED : arpRow(ip, mac, at);
  return row.is === "arp" ? { ...row, cache: true } : row;
}

/** Shaped like a MAC address, with letters that are no hexadecimal digits. */
const BROKEN_MAC = /^(?:[0-9a-z]{4}([.-])[0-9a-z]{4}\1[0-9a-z]{4}|(?:[0-9a-z]{2}:){5}[0-9a-z]{2})$/i;

/** `0144.19b6.0000.01` (IOS, `show ip dhcp binding`): the type of the identifier, 1 for Ethernet, and the address. */
const CLIENT_ID = /^01([\da-f]{2})\.([\da-f]{4})\.([\da-f]{4})\.([\da-f]{2})$/i;

const AGE = /^(?:-|N\/A|never|static|\d{1,6}|[\d:.dhmswy]{1,12})$/i;

/**
 * IOS: `Internet  10.0.0.9  9  0000.0c36.6965  ARPA  Vlan1`; NX-OS and EOS: `10.0.0.9  00:12:34  0000.0c36.6965  Vlan1`; AOS-CX,
 * ProCurve and Comware: address and MAC side by side; Junos: the MAC first.
 */
function readArp(words: readonly string[]): TableRow | undefined {
  const from = words[0] === "Internet" ? 1 : 0;
  const [first = "", second = "", third = ""] = from === 1 ? words.slice(1, 4) : words;
  if (isIp(first)) {
    if (/^\(?incomplete\)?$/i.test(second)) return PASSED;
    const bound = CLIENT_ID.exec(second)?.slice(1).join("");
    // What stands behind it is when the lease ends.
    if (bound !== undefined && parseMac(bound) !== undefined) return arpRow(first, bound, undefined);
    const beside = parseMac(second);
    if (beside !== undefined) return arpRow(first, second, interfaceOf(words.slice(from + 2)));
    if (!AGE.test(second)) return undefined;
    if (/^\(?incomplete\)?$/i.test(third)) return PASSED;
    if (parseMac(third) === undefined) return from === 1 ? UNREAD : undefined;
    return arpRow(first, third, interfaceOf(words.slice(from + 3)));
  }
  if (isIp(second) && parseMac(first) !== undefined) return arpRow(second, first, junosInterface(words.slice(2)));
  const at = words.slice(0, 6).findIndex((word, index) => isIp(word) && parseMac(words[index + 1] ?? "") !== undefined);
  if (at <= 0 || !words.slice(0, at).every((word) => BEFORE_IP.test(word) || /^[A-Z]{1,4}$/.test(word) || isPort(word)))
    return undefined;
  const before = words[at - 1] ?? "";
  const named = /[a-z]/.test(before) && !/^VR-/i.test(before) ? before : undefined;
  const row = arpRow(words[at] ?? "", words[at + 1] ?? "", named ?? interfaceOf(words.slice(at + 2)));
  return row.is === "arp" && /^(?:Active|Persistent)Store$/.test(words.at(-1) ?? "")
    ? { ...row, interface: undefined, cache: true }
    : row;
}

/**
 * Before the address stand the number of the row (Ruckus), flags (MikroTik), a virtual router (Extreme), the interface (ASA, Palo
 * Alto, Cisco small business, FortiGate) or its index (Windows).
 */
const BEFORE_IP =
  /^(?:\d{1,6}|VR-\S{1,32}|vlan|index=\d{1,6}|ifname=\S{1,32}|in(?:side|ternal)|out(?:side)?|dmz|mgmt|management|bridge\S{0,16})$/i;

/** No answer yet. */
const NOBODY = "00:00:00:00:00:00";

function arpRow(ip: string, mac: string, at: string | undefined): TableRow {
  const address = parseMac(mac) ?? "";
  return isGroupMac(address) || address === NOBODY ? PASSED : { is: "arp", ip, mac, interface: at };
}

/**
 * Words before the interface: the encapsulation (IOS), the state (IOS XR, IPv6), the type (ProCurve; Windows, in the language of the
 * country), the VLAN (Comware).
 */
const BEFORE_INTERFACE =
  /^(?:ARPA|SNAP|SAP|SRP-?\w?|NO|YES|dhcp-snooping|dynami\w{0,4}|stati\w{0,4}|permanent|interface|standby|alias|mirror|smart|dhcp|unknown|N\/A|--?|REACH(?:ABLE)?|STALE|DELAY|PROBE|INCMP|(?:Active|Persistent)Store|[DIS]-\d{0,3}|Valid|ACTIVE|INACTIVE|[a-z]|\d{1,10})$/i;

function interfaceOf(rest: readonly string[]): string | undefined {
  const name = rest.find((word) => !BEFORE_INTERFACE.test(word)) ?? (rest.length === 2 ? rest[1] : undefined);
  return name?.replace(/,$/, "");
}

/** `vlan.20  none`, or with a name before it: `camera-1.example  vlan.20  none`. */
const junosInterface = (rest: readonly string[]): string | undefined =>
  rest.find((word) => /^(?:irb|vlan|vme|me|em|fxp|lo|ae|[gxef][et]|mge)[-.]?\d/.test(word)) ??
  (/^\d+$/.test(rest[0] ?? "") ? interfaceOf(rest) : rest[0]);

/** Finds the address, then the state, VLAN and ports by their look: the layouts differ in order and in columns between. */
function readMac(words: readonly string[]): TableRow | undefined {
  const at = words.findIndex((word) => /[.:-]/.test(word) && parseMac(word) !== undefined);
  if (at === -1 || at > 4) return undefined;
  const stated = words[at] ?? "";
  const rest = words.slice(at + 1);
  if (rest[0] === "dev") return bridgeRow(stated, rest);
  const stateAt = rest.findIndex((word) => STATE.test(word));
  const own = rest.some((word, index) => index > stateAt && OWN.test(word) && word !== "-");
  if (isGroupMac(parseMac(stated) ?? "") || own || /^self$/i.test(rest[stateAt] ?? "")) return PASSED;
  if (words.slice(0, at).some((word) => ROUTED.test(word))) return PASSED;
  const behind = portsOf(rest.slice(stateAt + 1), rest);
  const between = behind.length === 0 && stateAt > 0 ? portsOf(rest.slice(0, stateAt), rest) : behind;
  // Allied Telesis prints it before the address.
  const ports = between.length === 0 ? portsOf(words.slice(1, at), rest) : between;
  if (stateAt === -1 || ports.length === 0) return UNREAD;
  if (/^static$/i.test(rest[stateAt] ?? "") && (ports.every((port) => SVI.test(port)) || rest.at(-1)?.endsWith("(R)")))
    return PASSED;
  const vlan =
    vlanOf(words[at - 1]) ??
    vlanOf(rest[stateAt === 0 ? 1 : 0]) ??
    (between.length === 0 ? vlanOf(words[0]) : behind.length === 0 ? vlanOf(rest[stateAt + 1]) : undefined);
  const before = at > 0 && between.length > 0 && vlanOf(words[at - 1]) === undefined;
  const printed = rest[stateAt] ?? "";
  const state = FLAGS.test(printed) ? printed : printed.toLowerCase();
  return { is: "mac", mac: stated, vlan: before ? undefined : vlan, state, ports };
}

/** Port names stand last, else (Netgear, Ubiquiti) before the state; one cell may list several with commas. */
function portsOf(after: readonly string[], rest: readonly string[]): readonly string[] {
  if (rest.includes("vPC") && /\bvPC Peer-Link\b/i.test(rest.join(" "))) return ["vPC Peer-Link"];
  const words = after.flatMap((word) => word.replace(/\(R\)$/, "").split(","));
  const ports = words.filter((word) => PORT.test(word) && parseMac(word) === undefined);
  // `1:3` is a port of Extreme, and elsewhere an age.
  const named = ports.filter((word) => !/^\d{1,2}:\d{1,3}$/.test(word));
  return named.length > 0 ? named : ports;
}

/** `10`, and `cctv(0010)` of Extreme. */
function vlanOf(word: string | undefined): number | undefined {
  const digits = /^(?:[\w-]{1,40}\()?(\d{1,4})\)?$/.exec(word ?? "")?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** `44:19:b6:00:00:01 dev eth3 vlan 10 master br0` (iproute2, `bridge fdb`); `permanent` ones are of the bridge itself. */
function bridgeRow(mac: string, rest: readonly string[]): TableRow {
  const port = rest[1] ?? "";
  if (rest.includes("permanent") || rest.includes("self") || isGroupMac(parseMac(mac) ?? "")) return PASSED;
  if (!isPort(port)) return UNREAD;
  const vlan = rest.includes("vlan") ? vlanOf(rest[rest.indexOf("vlan") + 1]) : undefined;
  return { is: "mac", mac, vlan, state: "learned", ports: [port] };
}

/** ProCurve, whose ports are bare numbers: `500000-260000  Trk1  17`, and without a VLAN column `00000d-600000 10`. */
export function readHpMac(line: string): TableRow | undefined {
  const [mac = "", port = "", vlan, ...more] = line.trim().split(/\s+/, 5);
  const address = parseMac(mac);
  if (address === undefined) return undefined;
  if (isGroupMac(address)) return PASSED;
  if (!HP_PORT.test(port) || more.length > 0) return UNREAD;
  return { is: "mac", mac, vlan: vlanOf(vlan), state: "learned", ports: [port] };
}

/** MikroTik: `0   D  44:19:B6:00:00:01  10  ether3  bridge  12s`; those with an L are its own. */
export function readMikrotikMac(line: string): TableRow | undefined {
  const words = line.trim().split(/\s+/, 24);
  const at = words.findIndex((word) => parseMac(word) !== undefined);
  const mac = words[at];
  if (mac === undefined) return undefined;
  if (words.slice(0, at).some((word) => /^[A-Z]*L[A-Z]*$/.test(word)) || isGroupMac(parseMac(mac) ?? "")) return PASSED;
  const port = words.slice(at + 1).find((word) => PORT.test(word));
  return port === undefined ? UNREAD : { is: "mac", mac, vlan: vlanOf(words[at + 1]), state: "learned", ports: [port] };
}

/** Places of the words in a row whose port is a number; below zero they count from the end. */
export interface WordPlaces {
  readonly vlan: number;
  readonly mac: number;
  readonly port: number;
  readonly type: number;
}

/** D-Link: `10  cctv  44-19-B6-00-00-01  3  Dynamic`; Zyxel: `3  10  44:19:b6:00:00:01  Dynamic`. */
export function readNumberedMac(line: string, places: WordPlaces): TableRow | undefined {
  const words = line.trim().split(/\s+/, 24);
  const [vlan = "", mac = "", port = "", type = ""] = [places.vlan, places.mac, places.port, places.type].map((at) =>
    words.at(at),
  );
  const address = parseMac(mac);
  if (address === undefined) return words.some((word) => parseMac(word) !== undefined) ? UNREAD : undefined;
  if (isGroupMac(address) || OWN.test(port) || /^self$/i.test(type)) return PASSED;
  if (!HP_PORT.test(port) && !PORT.test(port)) return UNREAD;
  return { is: "mac", mac, vlan: vlanOf(vlan), state: type.toLowerCase(), ports: [port] };
}
