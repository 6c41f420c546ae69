import { type Node, sortKey } from "./node.ts";

/** Digest of a text as 26 lower-case base-32 digits: the app injects it, rooms do not hash. */
export type Digest = (text: string) => string;

/**
 * Names each component by its strongest identity, so that the same thing keeps its id when more is learnt of it. Where two
 * components would get one name (a serial that two devices share), both are named by all they hold.
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
  for (const [root, member] of members) {
    const identity = strongest.get(root) ?? "";
    const shared = (holders.get(identity) ?? 0) > 1;
    ids.set(root, `a-${digest(shared ? member.map((at) => sortKey(nodes[at] as Node)).join("\u0001") : identity)}`);
  }
  return ids;
}

function strongestIdentity(nodes: readonly Node[], member: readonly number[]): string {
  let best: string | undefined;
  for (const at of member) {
    for (const identity of identitiesOf(nodes[at] as Node)) if (best === undefined || identity < best) best = identity;
  }
  return best ?? member.map((at) => sortKey(nodes[at] as Node)).join("\u0001");
}

/** Identities of a node; the leading digit ranks them, so the smallest text is the strongest. */
function identitiesOf(node: Node): readonly string[] {
  const { origin, subject } = node.row;
  const found: string[] = [];
  if (subject.device !== undefined) found.push(`1 device ${origin} ${subject.device}`);
  for (const serial of node.serials) found.push(`2 serial ${serial}`);
  for (const mac of node.macs) found.push(`3 mac ${mac}`);
  if (subject.recorder !== undefined && subject.channel !== undefined) {
    found.push(`4 channel ${origin} ${subject.recorder} ${subject.channel}`);
  }
  if (subject.row !== undefined) found.push(`5 row ${origin} ${subject.row}`);
  if (node.ip !== undefined) found.push(`6 address ${origin} ${node.ip}`);
  return found;
}
