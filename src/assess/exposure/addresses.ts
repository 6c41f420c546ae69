/**
 * IPv4 addresses that the internet does not route (RFC 6890, RFC 5737 included). Everything else that parses is
 * public. IPv6: 2000::/3 without documentation addresses, and what stands for an IPv4 address (RFC 4291 section 2.5.5.2).
 */
export function isPublicAddress(ip: string): boolean {
  // Most addresses of an estate are of these two, and the pattern is asked once an observation.
  if (ip.startsWith("10.") || ip.startsWith("192.168.")) return false;
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(ip);
  const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(ip)?.[1];
  if (mapped !== undefined) return isPublicAddress(mapped);
  if (parts === null) return /^[23][0-9a-f]{3}:/i.test(ip) && !/^2001:0?db8:/i.test(ip);
  const [a = 0, b = 0, c = 0, d = 0] = parts.slice(1).map(Number);
  if (a > 223 || b > 255 || c > 255 || d > 255) return false;
  if (a === 0 || a === 10 || a === 127) return false;
  if (a === 100 && b >= 64 && b <= 127) return false;
  if (a === 169 && b === 254) return false;
  if (a === 172 && b >= 16 && b <= 31) return false;
  if (a === 192 && (b === 168 || (b === 0 && c <= 2))) return false;
  if (a === 198 && (b === 18 || b === 19 || (b === 51 && c === 100))) return false;
  return !(a === 203 && b === 0 && c === 113);
}

/** Addresses for documentation (RFC 5737, RFC 3849): they stand for any address, so only who looked says where they are. */
export const isDocumentation = (ip: string): boolean =>
  /^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d{1,3}$/.test(ip) || /^2001:0?db8:/i.test(ip);

/** The number of an IPv4 address; undefined when it is none. */
export function ipv4(text: string): number | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text);
  if (parts === null) return undefined;
  const octets = parts.slice(1).map(Number);
  if (octets.some((octet) => octet > 255)) return undefined;
  return octets.reduce((sum, octet) => sum * 256 + octet, 0);
}

/** Do two addresses share a subnet of this mask? Undefined when one of the three is no address. */
export function sameSubnet(a: string, b: string, mask: string): boolean | undefined {
  const [left, right, bits] = [ipv4(a), ipv4(b), ipv4(mask)];
  if (left === undefined || right === undefined || bits === undefined || bits === 0) return undefined;
  const size = 2 ** 32 - bits;
  return Math.floor(left / size) === Math.floor(right / size);
}
