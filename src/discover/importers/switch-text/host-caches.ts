import { isIp } from "../../ip.ts";
import { parseMac } from "../../mac.ts";

/** An address and a MAC address as a computer remembers them; no MAC while nobody has answered. */
export interface CacheRow {
  readonly ip: string;
  readonly mac: string | undefined;
  readonly interface: string | undefined;
}

/** `192.0.2.11 dev eth0 lladdr 44:19:b6:00:00:01 REACHABLE` (iproute2, `ip neigh`). */
const NEIGH =
  /^([\da-f.:]{2,45}) dev (\S{1,32})(?: lladdr (\S{11,17}))?(?: (?:router|proxy|extern_learn))* [A-Z]{4,10}$/i;
/** `camera-1.lan (192.0.2.11) at 44:19:b6:00:00:01 [ether] on eth0` (net-tools and BSD, `arp -a`). */
const AT =
  /^\S{1,255} \(([\da-f.:]{2,45})\) at (\S{5,20})(?: \[\w{1,16}\])?(?: PERM| PUB)* on (\S{1,32})(?: .{0,80})?$/i;
/** `192.0.2.11  ether  44:19:b6:00:00:01  C  eth0` (net-tools, `arp -n`). */
const ETHER = /^(\S{2,255})\s+ether\s+(\S{17})\s+[CMP]{1,3}\s+(?:\S+\s+)?(\S{1,32})$/;
/** `192.0.2.11  0x1  0x2  44:19:b6:00:00:01  *  br-lan` (Linux, /proc/net/arp). */
const PROC = /^([\d.]{7,15})\s+0x[\da-f]{1,4}\s+0x[\da-f]{1,4}\s+(\S{17})\s+\S+\s+(\S{1,32})$/i;

/** Reads a line of what a computer of the Unix family remembers of its neighbours; undefined when it is none. */
export function readCacheRow(line: string): CacheRow | undefined {
  const text = line.trim();
  if (text.length > 512 || !/ (?:dev|at) |\sether\s|\s0x/.test(text)) return undefined;
  const neigh = NEIGH.exec(text);
  if (neigh !== null) return rowOf(neigh[1], neigh[3], neigh[2]);
  const found = AT.exec(text) ?? ETHER.exec(text) ?? PROC.exec(text);
  return found === null ? undefined : rowOf(found[1], found[2], found[3]);
}

function rowOf(ip = "", mac: string | undefined, at: string | undefined): CacheRow | undefined {
  if (!isIp(ip)) return undefined;
  const whole = mac === undefined ? undefined : padded(mac);
  return { ip, mac: whole !== undefined && parseMac(whole) !== undefined ? whole : undefined, interface: at };
}

/** BSD leaves leading zeros out: `44:19:b6:0:0:1`. */
const padded = (mac: string): string =>
  /^[\da-f]{1,2}(?::[\da-f]{1,2}){5}$/i.test(mac)
    ? mac
        .split(":")
        .map((pair) => pair.padStart(2, "0"))
        .join(":")
    : mac;
