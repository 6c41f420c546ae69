import { ipv6Groups } from "../model/ipv6.ts";
import { failed, ok, type Result } from "../model/result.ts";

/** An IP address as a number: 32 bits for IPv4, 128 for IPv6. */
export type Address = { readonly version: 4; readonly value: number } | { readonly version: 6; readonly value: bigint };

/** A declared network. `first` to `last` are its usable addresses: not the network and broadcast address of a /30 or wider. */
export type Network =
  | {
      readonly version: 4;
      readonly prefix: number;
      readonly base: number;
      readonly first: number;
      readonly last: number;
    }
  | { readonly version: 6; readonly prefix: number; readonly base: bigint };

/** Reads dotted IPv4; undefined when it is not. Leading zeros are refused, because some programs read them as octal. */
export function parseIpv4(text: string): number | undefined {
  let value = 0;
  let octet = -1;
  let octets = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      if (octet === 0) return undefined;
      octet = (octet < 0 ? 0 : octet * 10) + code - 48;
      if (octet > 255) return undefined;
    } else if (octet >= 0 && octets < 4 && (code === 46 || at === text.length)) {
      value = value * 256 + octet;
      octet = -1;
      octets += 1;
    } else return undefined;
  }
  return octets === 4 ? value : undefined;
}

/** Reads either version; an IPv4 address mapped into IPv6 (`::ffff:192.0.2.1`) is the IPv4 address. A zone (`%eth0`) is dropped. */
export function parseAddress(text: string): Address | undefined {
  const four = parseIpv4(text);
  if (four !== undefined) return { version: 4, value: four };
  const six = parseIpv6(text.split("%", 1)[0] ?? "");
  if (six === undefined) return undefined;
  return six >> 32n === 0xffffn ? { version: 4, value: Number(six & 0xffffffffn) } : { version: 6, value: six };
}

const parseIpv6 = (text: string): bigint | undefined =>
  ipv6Groups(text)?.reduce((sum, group) => (sum << 16n) | BigInt(group), 0n);

export const ipv4Text = (value: number): string =>
  `${Math.floor(value / 16_777_216)}.${Math.floor(value / 65_536) % 256}.${Math.floor(value / 256) % 256}.${value % 256}`;

/** Reads `10.1.0.0/16` or `2001:db8::/48`. The failure says what to write instead. */
export function parseNetwork(text: string): Result<Network, string> {
  const [written = "", bits, more] = text.trim().split("/");
  const address = parseAddress(written);
  if (address === undefined || more !== undefined) {
    return failed(`${JSON.stringify(text)} is no network; write it like 10.1.0.0/16 or 2001:db8::/48`);
  }
  const width = address.version === 4 ? 32 : 128;
  if (bits === undefined)
    return failed(`${JSON.stringify(text)} has no prefix length; for the one address write ${written}/${width}`);
  const prefix = /^\d{1,3}$/.test(bits) ? Number(bits) : Number.NaN;
  if (!(prefix <= width)) return failed(`${JSON.stringify(text)}: the prefix length is not between 0 and ${width}`);
  return address.version === 4 ? ipv4Network(text, address.value, prefix) : ipv6Network(text, address.value, prefix);
}

function ipv4Network(text: string, address: number, prefix: number): Result<Network, string> {
  const size = 2 ** (32 - prefix);
  const base = address - (address % size);
  if (base !== address) {
    return failed(
      `${JSON.stringify(text)} names an address inside a network; the network is ${ipv4Text(base)}/${prefix}`,
    );
  }
  const last = base + size - 1;
  // RFC 3021: both addresses of a /31 are usable.
  const bare = prefix >= 31;
  return ok({ version: 4, prefix, base, first: bare ? base : base + 1, last: bare ? last : last - 1 });
}

function ipv6Network(text: string, address: bigint, prefix: number): Result<Network, string> {
  const base = baseOf(address, prefix);
  if (base !== address) return failed(`${JSON.stringify(text)} has bits set after its prefix length of ${prefix}`);
  return ok({ version: 6, prefix, base });
}

/** The IPv6 network of this length that an address lies in. */
export const baseOf = (address: bigint, prefix: number): bigint =>
  (address >> BigInt(128 - prefix)) << BigInt(128 - prefix);
