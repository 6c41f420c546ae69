import { isEverybodysIp, isIp } from "./ip.ts";
import { isGroupMac, parseMac } from "./mac.ts";

export type AddressKind = "ip" | "mac";

/** Most addresses of one cell. A guess: a large switch has some hundred ports. */
const MOST = 1_024;

/** Signs that registers put between the values of a cell: line ends, what pages and searches write for them, commas. */
const BETWEEN = /\$\$?##?\$\$?|<(?:br|hr)\s{0,4}\/?>|[\s,;|]+/i;

/**
 * The addresses of a cell that holds several of one thing, those first that tell it from others; what is no address is counted.
 * Undefined for a cell that holds one such address, or none at all.
 */
export function severalAddresses(
  cell: string,
  kind: AddressKind,
): { readonly addresses: readonly string[]; readonly others: number } | undefined {
  const parts = cell
    .trim()
    .slice(0, 65_536)
    .split(BETWEEN, MOST)
    .filter((part) => part !== "");
  const bare = parts.map((part) => (kind === "ip" ? part.replace(/\/\d{1,3}$/, "") : part));
  const addresses = [...new Set(bare.filter((part) => isAddress(part, kind)))];
  const telling = addresses.filter((address) => tells(address, kind));
  if (addresses.length === 0 || (parts.length === 1 && telling.length === 1)) return undefined;
  return {
    addresses: telling,
    others: bare.filter((part) => !isAddress(part, kind)).length,
  };
}

const isAddress = (part: string, kind: AddressKind): boolean =>
  kind === "ip" ? isIp(part) : parseMac(part) !== undefined;

function tells(address: string, kind: AddressKind): boolean {
  if (kind === "ip") return !isEverybodysIp(address);
  const mac = parseMac(address) ?? "";
  return mac !== "00:00:00:00:00:00" && !isGroupMac(mac);
}
