import type { Nodes } from "./nodes.ts";
import { NONE } from "./text-ids.ts";

/** IPv4 addresses that one source gives to one MAC; with more it is a router's, behind which they stand. A guess. */
const MOST_ADDRESSES = 3;

/**
 * Tells whether nodes that share a MAC stand behind it: a router that answers for others (proxy ARP), or that forwards them. Leases do
 * not count, for over time one device has many; nor does IPv6, of which a device makes itself some.
 */
export function manyAddresses({ count, ip, origin, leases }: Nodes): (members: Int32Array) => boolean {
  const counts = new Uint8Array(count).fill(1);
  for (const at of leases) counts[at] = 0;
  const isCounted = (at: number): boolean => {
    const address = ip.ids[at] as number;
    return address !== NONE && counts[at] === 1 && !ip.texts.textOf(address).includes(":");
  };
  return (members) => {
    if (members.length <= MOST_ADDRESSES) return false;
    const counted = members.filter(isCounted);
    if (counted.length <= MOST_ADDRESSES) return false;
    const byOrigin = new Map<number, Set<number>>();
    for (const at of counted) {
      const from = origin.ids[at] as number;
      const held = byOrigin.get(from) ?? new Set();
      byOrigin.set(from, held.add(ip.ids[at] as number));
      if (held.size > MOST_ADDRESSES) return true;
    }
    return false;
  };
}
