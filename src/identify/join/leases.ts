import type { Numbered } from "../../model/store.ts";
import { forEachGroup } from "./groups.ts";
import { idsAt, type Nodes } from "./nodes.ts";
import { NONE, openPairIds } from "./text-ids.ts";

/** Where in its file the last lease of a subject stands: the file's origin, and the line or else the instant. */
export interface LastLease {
  readonly file: string;
  readonly place: number;
}

/**
 * Keys of the subjects whose leases of one address contradict each other inside one origin: several devices held it in turn,
 * and only their leases say who was last.
 */
export function contestedLeases(nodes: Nodes): readonly number[] {
  const keys: number[] = [];
  forEachContested(nodes, (members) => keys.push(...members.map((at) => nodes.keys[at] as number)));
  return keys;
}

/** Keeps the last lease of each subject in `known`; what stands nowhere in its file is passed over. */
export function lastLeases(said: Iterable<Numbered>, known: Map<number, LastLease>): void {
  for (const { subject, file, at, fact } of said) {
    if (fact.kind !== "dhcp.lease") continue;
    const line = fact["line"];
    const place = typeof line === "number" ? line : Date.parse(at ?? "");
    if (Number.isNaN(place)) continue;
    const last = known.get(subject);
    if (last === undefined || last.place < place) known.set(subject, { file, place });
  }
}

/**
 * The nodes without the addresses that another device was given later by the same file: a log of leases is read in its order,
 * and the last entry of an address holds. The lease stays evidence of its device; the address is no longer its own.
 */
export function heldNow(nodes: Nodes, last: ReadonlyMap<number, LastLease>): Nodes {
  if (last.size === 0) return nodes;
  const ids = nodes.ip.ids.slice();
  const lastOf = (at: number): LastLease | undefined => last.get(nodes.keys[at] as number);
  forEachContested(nodes, (members) => {
    const holders = new Map<string, number>();
    for (const lease of members.map(lastOf))
      if (lease !== undefined) holders.set(lease.file, Math.max(holders.get(lease.file) ?? -Infinity, lease.place));
    for (const at of members) {
      const lease = lastOf(at);
      if (lease !== undefined && lease.place < (holders.get(lease.file) ?? -Infinity)) ids[at] = NONE;
    }
  });
  return { ...nodes, ip: { ...nodes.ip, ids } };
}

/** Nodes of one origin with leases of one address, where they name different devices. */
function forEachContested(nodes: Nodes, take: (members: readonly number[]) => void): void {
  const { ip, origin, leases, macs } = nodes;
  const pairs = openPairIds(origin.ids.reduce((most, id) => Math.max(most, id + 1), 1));
  const ids = leases.map((at) =>
    ip.ids[at] === NONE ? NONE : pairs.idOf(ip.ids[at] as number, origin.ids[at] as number),
  );
  forEachGroup({ ids }, (_, places) => {
    const members = Array.from(places, (place) => leases[place] as number);
    const devices = new Set(members.map((at) => idsAt(macs, at).join(" ")));
    if (devices.size > 1) take(members);
  });
}
