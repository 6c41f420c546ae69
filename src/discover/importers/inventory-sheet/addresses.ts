import { ipv6Groups } from "../../../model/ipv6.ts";
import { isMac } from "../../mac.ts";

const OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|0{0,2}\\d|0?\\d\\d)";
const DOTTED = `(${OCTET}(?:\\.${OCTET}){3})`;
const PORT = "(?::\\d{1,5})?";
/** A login that is written before the address or, masked, behind it; and a path, which is no prefix length. */
const LOGIN = "(?:[^\\s/@]{1,64}@)?";
const BEHIND = "(?:/(?:$|[a-z?#%_.~-].*)|\\s[^\\d]*\\*{3}[^\\d]*)?";
const IPV4 = new RegExp(`^${LOGIN}${DOTTED}(?:/\\d{1,2}|${PORT}${BEHIND})$`, "i");
const IN_URL = new RegExp(
  `^[a-z][a-z0-9+.-]{1,15}://(?:[^/@]*@)?(?:${DOTTED}|\\[([0-9a-f:.]{2,45})\\])${PORT}(?:[/?#]|$)`,
  "i",
);
const IPV6 = new RegExp(`^(?:([0-9a-f:.]{2,45})|\\[([0-9a-f:.]{2,45})\\]${PORT})(?:/\\d{1,3})?$`, "i");

/** The IP address that a cell states and no other: bare, with a port, a path, a login or a prefix length, or the host of a URL. */
export function readIp(text: string): string | undefined {
  if (text.length < 2 || text.length > 512) return undefined;
  const [, plain] = IPV4.exec(text) ?? [];
  const [, dotted, hosted] = plain === undefined ? (IN_URL.exec(text) ?? []) : [undefined, plain];
  if (dotted !== undefined) return /^[0.]+$/.test(dotted) ? undefined : dotted;
  const [, bare, bracketed] = IPV6.exec(text) ?? [];
  const six = hosted ?? bare ?? bracketed;
  if (six === undefined) return undefined;
  // A time of day and a MAC address have colons too; the unspecified address is nobody's.
  return ipv6Groups(six)?.some((group) => group !== 0) === true ? six : undefined;
}

/**
 * An address that a database gave out as one number (3232235777), when it is certain: only private addresses are taken, for
 * any other number may as well be an address that lost its dots.
 */
export function ipOfNumber(text: string): string | undefined {
  if (!/^\d{9,10}$/.test(text)) return undefined;
  const number = Number(text);
  const isPrivate =
    (number >= 0x0a00_0000 && number <= 0x0aff_ffff) ||
    (number >= 0xac10_0000 && number <= 0xac1f_ffff) ||
    (number >= 0xc0a8_0000 && number <= 0xc0a8_ffff);
  return isPrivate ? [24, 16, 8, 0].map((shift) => (number >>> shift) & 255).join(".") : undefined;
}

/** A MAC address in any spelling, as stated; also with blanks between the pairs. */
export function readMac(text: string): string | undefined {
  if (text.length < 12 || text.length > 23) return undefined;
  if (isMac(text)) return text;
  const closed = text.replaceAll(" ", text.includes(":") || text.includes("-") ? "" : ":");
  return isMac(closed) ? closed : undefined;
}

/** A MAC address of digits only that a spreadsheet took for a number, with the leading zeros it lost. */
export const macOfNumber = (text: string): string | undefined =>
  /^\d{8,11}$/.test(text) ? text.padStart(12, "0") : undefined;
