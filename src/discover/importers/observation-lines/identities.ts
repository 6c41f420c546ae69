import { isPlainIpv4 } from "../../../model/plain-ipv4.ts";
import { isIp } from "../../ip.ts";
import { isGroupMac, parseMac } from "../../mac.ts";

/** Fields of a subject that name a thing, each with whether its text does. The others only say where on it or near it. */
export const IDENTITIES: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ["ip", namesIp],
  ["mac", namesMac],
  ...["device", "host", "row", "serial", "recorder", "switchPort"].map((name) => [name, isFilled] as const),
]);

/** Facts that say nothing when their MAC address is no device's: a broadcast, an entry of ARP that nobody answered. */
export const ABOUT_MAC: ReadonlySet<string> = new Set(["arp", "mac.table"]);

/** What stands where an identity should: nothing, the unspecified address, an address of a group. Other texts are somebody's word. */
export function isNothing(name: string, text: string): boolean {
  const bare = text.trim();
  if (bare === "") return true;
  if (name === "ip") return bare === "::" || /^0{1,3}(?:\.0{1,3}){3}$/.test(bare);
  const mac = name === "mac" ? parseMac(bare) : undefined;
  return mac !== undefined && (isGroupMac(mac) || mac === "00:00:00:00:00:00");
}

/** A blank text is short: a long one is not looked through. */
function isFilled(text: string): boolean {
  return text.charCodeAt(0) > 32 || text.trim() !== "";
}

/** An IP address, also with zeros before an octet, in brackets, with a zone or a port; not the unspecified one. */
function namesIp(text: string): boolean {
  if (isPlainIpv4(text)) return true;
  const bare = text
    .trim()
    .replace(/^\[|\](?::\d{1,5})?$|%.{1,32}$/g, "")
    .replace(/(^|\.)0{1,2}(?=\d)/g, "$1");
  return isIp(bare) && /[1-9a-f]/i.test(bare);
}

/** A MAC address of one interface, not of a group and not all zeros. */
function namesMac(text: string): boolean {
  if (isPlainMac(text)) return true;
  const mac = parseMac(text) ?? parseMac(text.slice(0, 24).replaceAll(" ", ""));
  return mac !== undefined && !isGroupMac(mac) && mac !== "00:00:00:00:00:00";
}

/** Whether it is one interface's MAC address as `44:19:b6:00:00:01`, with colons or hyphens, and not all zeros. */
function isPlainMac(text: string): boolean {
  if (text.length !== 17) return false;
  const separator = text.charCodeAt(2);
  if (separator !== 58 && separator !== 45) return false;
  // The lowest bit of the first octet marks a group (IEEE 802, section 8.2.2).
  if ((digit(text.charCodeAt(1)) & 1) === 1) return false;
  let any = 0;
  for (let at = 0; at < 17; at += 3) {
    const octet = (digit(text.charCodeAt(at)) << 4) | digit(text.charCodeAt(at + 1));
    if (octet < 0 || (at < 15 && text.charCodeAt(at + 2) !== separator)) return false;
    any |= octet;
  }
  return any !== 0;
}

/** The value of a hexadecimal digit by its code, or -1. */
function digit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}
