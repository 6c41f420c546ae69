import { type Node, textOfNode } from "./node.ts";

/** Digest of a text as 26 lower-case base-32 digits: the app injects it, rooms do not hash. */
export type Digest = (text: string) => string;

/**
 * Names each component by its strongest identity, so that the same thing keeps its id when more is learnt of it. Where two
 * components would get one name (a serial that two devices share), both are named by all they hold, and by their order where
 * even that is the same (one MAC on two ports of a switch).
 */
export function nameAssets(
  nodes: readonly Node[],
  members: ReadonlyMap<number, readonly number[]>,
  digest: Digest,
): ReadonlyMap<number, string> {
  const strongest = new Map<number, string>();
  const holders = new Map<string, number>();
  for (const [root, member] of members) {
    const identity = strongestIdentity(nodes, member);
    strongest.set(root, identity);
    holders.set(identity, (holders.get(identity) ?? 0) + 1);
  }
  const ids = new Map<number, string>();
  const alike = new Map<string, number>();
  for (const [root, member] of members) {
    const identity = strongest.get(root) ?? "";
    const shared = (holders.get(identity) ?? 0) > 1;
    ids.set(root, `a-${digest(shared ? numbered(allOf(nodes, member), alike) : identity)}`);
  }
  return ids;
}

const allOf = (nodes: readonly Node[], member: readonly number[]): string =>
  member.map((at) => textOfNode(nodes[at] as Node)).join("\u0001");

/** The text itself the first time, then with its number. */
function numbered(text: string, alike: Map<string, number>): string {
  const before = alike.get(text) ?? 0;
  alike.set(text, before + 1);
  return before === 0 ? text : `${text}\u0002${before}`;
}

function strongestIdentity(nodes: readonly Node[], member: readonly number[]): string {
  let best: string | undefined;
  for (const at of member) {
    const identity = identityOf(nodes[at] as Node);
    if (identity !== undefined && (best === undefined || identity < best)) best = identity;
  }
  return best ?? allOf(nodes, member);
}

/** The strongest identity of a node; the leading digit ranks it, so the smallest text is the strongest. */
function identityOf({ origin, device, serials, macs, recorder, channel, row, ip, place }: Node): string | undefined {
  if (device !== undefined) return `1 device ${origin} ${device}`;
  if (serials.length > 0) return `2 serial ${least(serials)}`;
  if (macs.length > 0) return `3 mac ${least(macs)}`;
  if (recorder !== undefined && channel !== undefined) return `4 channel ${origin} ${recorder} ${channel}`;
  if (row !== undefined) return `5 row ${origin} ${row}`;
  if (ip !== undefined) return `6 address ${origin} ${ip}`;
  return place === undefined ? undefined : `7 port ${origin} ${place}`;
}

const least = (values: readonly string[]): string => values.reduce((a, b) => (b < a ? b : a));
