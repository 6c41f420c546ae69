const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;
const IPV4_TAIL = /:\d{1,3}(?:\.\d{1,3}){3}$/;

/** Whether a text is written as an IP address of either version, without prefix length or zone. A MAC address is none. */
export function isIp(text: string): boolean {
  if (text.length > 45) return false;
  return text.includes(":") ? isIpv6(text.replace(IPV4_TAIL, ":0:0")) : IPV4.test(text);
}

/** Eight groups, or fewer with one `::` (RFC 4291, section 2.2). */
function isIpv6(text: string): boolean {
  const halves = text.split("::");
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false;
  return halves.length === 1 ? groups.length === 8 : halves.length === 2 && groups.length < 8;
}

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
