import type { Nodes } from "./nodes.ts";
import { NONE } from "./text-ids.ts";

/** Addresses with web services that one source gives to one MAC; with more it is a router's, behind which they stand. A guess. */
const MOST_ADDRESSES = 3;
/** Addresses that rows of one document may give to one MAC, and to one serial, which a recorder of two network cards has twice. */
const MOST_OF_ROWS = { mac: 1, serial: 2 } as const;

type IsShared = (members: Int32Array) => boolean;

/**
 * Tells whether what nodes share stands for many things. A MAC: of a router that answers for others (proxy ARP), or that forwards them; its own
 * addresses show no web services, or few. Either: rows of one document that give several addresses, where a cell was copied down or says
 * "see invoice 12". Leases do not count, for over time one device has many; nor does IPv6, of which a device makes itself some.
 */
export function sharedByMany({ count, ip, origin, row, faces, leases }: Nodes): {
  ofMac: IsShared;
  ofSerial: IsShared;
} {
  const counts = new Uint8Array(count).fill(1);
  for (const at of leases) counts[at] = 0;
  const isCounted = (at: number): boolean => {
    const address = ip.ids[at] as number;
    return address !== NONE && counts[at] === 1 && !ip.texts.textOf(address).includes(":");
  };
  const faced = new Set<number>();
  for (let at = 0; at < count; at += 1) if (faces.ids[at] !== NONE) faced.add(ip.ids[at] as number);
  const isFaced = (at: number): boolean => faced.has(ip.ids[at] as number) && isCounted(at);
  const isInRow = (at: number): boolean => row.ids[at] !== NONE && isCounted(at);
  /** Whether one source gives these more addresses than that. */
  const exceeds = (members: Int32Array, most: number): boolean => {
    if (members.length <= most) return false;
    const byOrigin = new Map<number, Set<number>>();
    for (const at of members) {
      const from = origin.ids[at] as number;
      const held = byOrigin.get(from) ?? new Set();
      byOrigin.set(from, held.add(ip.ids[at] as number));
      if (held.size > most) return true;
    }
    return false;
  };
  const rowsExceed = (members: Int32Array, most: number): boolean =>
    members.length > most && exceeds(members.filter(isInRow), most);
  return {
    ofMac: (members) =>
      rowsExceed(members, MOST_OF_ROWS.mac) ||
      (members.length > MOST_ADDRESSES && exceeds(members.filter(isFaced), MOST_ADDRESSES)),
    ofSerial: (members) => rowsExceed(members, MOST_OF_ROWS.serial),
  };
}
