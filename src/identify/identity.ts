import { canonicalIpv6, ipv6Groups } from "../model/ipv6.ts";
import { isPlainIpv4 } from "../model/plain-ipv4.ts";

/** Twelve upper-case hexadecimal digits of a MAC address in any spelling; undefined when it is none or speaks of no device. */
export function normaliseMac(text: string): string | undefined {
  if (text.length < 12 || text.length > 23) return undefined;
  const digits = text.replace(/[^0-9A-Fa-f]/g, "").toUpperCase();
  if (digits.length !== 12 || !MAC.test(text.trim())) return undefined;
  if (BLANK_MAC.test(digits) || (Number.parseInt(digits.slice(0, 2), 16) & 1) === 1) return undefined;
  return digits;
}

/** Nobody's, a placeholder, or one that stands for several hosts: VRRP (RFC 9568), HSRP, the addresses that Docker makes from its own. */
const BLANK_MAC =
  /^(?:0{12}|020000000000|001122334455|0123456789AB|AABBCCDDEEFF|AABBCC001122|00005E000[12]..|00000C07AC..|00000C9FF...|0242AC......)$/;

const MAC = /^[0-9A-Fa-f]{1,6}(?:[:.\- ]?[0-9A-Fa-f]{1,6}){1,5}$/;

/**
 * The MAC address that a device made its IPv6 address of (RFC 4291, appendix A), twelve upper-case digits; undefined where it made it
 * otherwise. Only of a universal MAC: those that systems invent are no better than the address itself.
 */
export function macInIpv6(text: string): string | undefined {
  if (!text.includes(":")) return undefined;
  const [, , , , first = 0, second = 0, third = 0, last = 0] =
    ipv6Groups((canonicalIpv6(text) ?? "").split("%", 1)[0] ?? "") ?? [];
  const isMade = (second & 0xff) === 0xff && third >> 8 === 0xfe && (first & UNIVERSAL) !== 0;
  if (!isMade) return undefined;
  const parts = [first ^ UNIVERSAL, (second & 0xff00) | (third & 0xff), last];
  return normaliseMac(parts.map((part) => part.toString(16).padStart(4, "0")).join(""));
}

/** Set in such an address where the MAC address has it clear. */
const UNIVERSAL = 0x0200;

/** Values that many devices share because nobody set them: they identify nothing. */
const BLANK_SERIAL = /^(?:(.)\1+|0+1|0?123456789(?:\w{0,3}|ABCDEF\w?)|0?1234567890?|0?12345(?:6(?:78?)?)?)$/i;
/** `1.23E+15`: a sheet took the serial for a number, and most digits are gone. */
const EXPONENT = /^\d(?:[.,]\d+)?E\+\d+$|^\d[.,]\d+E\d+$/;
/** A sheet keeps fifteen digits of a number and writes zeros for the rest: several serials come to one. */
const ROUNDED = /^\d{15}0+$/;

/**
 * A serial for comparison: upper case, no surrounding or inner blanks, nor the mark of text of a sheet before it; undefined when it
 * identifies nothing. One without a digit is what somebody wrote instead of a serial: "illegible", "voir photo".
 */
export function normaliseSerial(text: string): string | undefined {
  const serial = text.replace(/\s+/g, "").replace(/^'/, "").toUpperCase();
  if (serial.length < 5 || serial.length > 128 || !/\d/.test(serial)) return undefined;
  return BLANK_SERIAL.test(serial.replace(/[-_./]/g, "")) || EXPONENT.test(serial) || ROUNDED.test(serial)
    ? undefined
    : serial;
}

/**
 * An address for comparison: IPv4 without leading zeros, IPv6 in the spelling of RFC 5952; undefined when it is not one or is
 * unspecified.
 */
export function normaliseIp(text: string): string | undefined {
  if (isPlainIpv4(text)) return text;
  const trimmed = text.trim();
  const parts = IPV4.exec(trimmed);
  if (parts !== null) {
    const octets = parts.slice(1, 5).map(Number);
    return octets.some((octet) => octet > 255) || octets.every((octet) => octet === 0) ? undefined : octets.join(".");
  }
  const six = canonicalIpv6(trimmed);
  return six === undefined || UNSPECIFIED.has(six) ? undefined : six;
}

const UNSPECIFIED: ReadonlySet<string> = new Set(["::", "0.0.0.0"]);
const IPV4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;
