import { ipv6Groups } from "../model/ipv6.ts";

const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;

/** Whether a text is written as an IP address of either version, without prefix length or zone. A MAC address is none. */
export const isIp = (text: string): boolean =>
  text.includes(":") ? ipv6Groups(text) !== undefined : text.length <= 15 && IPV4.test(text);

/** RFC 1918, RFC 6598, loopback, link-local and unique local addresses (RFC 4193): never those of a server on the Internet. */
export function isPrivateIp(ip: string): boolean {
  return ip.includes(":")
    ? /^(?:f[cd]|fe[89ab])/i.test(ip) || ip === "::1"
    : /^(?:10\.|127\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/.test(
        ip,
      );
}

/** Nobody's own address: unspecified, broadcast, multicast. */
export const isNobodysIp = (ip: string): boolean =>
  /^(?:0\.0\.0\.0|255\.255\.255\.255|::|ff[0-9a-f]{2}:.*|(?:22[4-9]|23\d)\..*)$/i.test(ip);

/** Addresses that many things have at once, so that none tells one from another: nobody's, loopback and link-local ones. */
export const isEverybodysIp = (ip: string): boolean =>
  isNobodysIp(ip) || /^(?:127\.|169\.254\.|::1$|fe[89ab][0-9a-f]:)/i.test(ip);
