import type { Members } from "./members.ts";
import { idsAt, type ListColumn, type Nodes, textAt, textOfNode } from "./nodes.ts";
import { NONE } from "./text-ids.ts";

/** Digest of a text as 26 lower-case base-32 digits: the app injects it, rooms do not hash. */
export type Digest = (text: string) => string;

/**
 * Names each component by its strongest identity, so that the same thing keeps its id when more is learnt of it. Where two
 * components would get one name (a serial that two devices share), both are named by all they hold, and by their order where
 * even that is the same (one MAC on two ports of a switch). Gives the id of the component with a root.
 */
export function nameAssets(nodes: Nodes, members: Members, digest: Digest): (root: number) => string {
  const strongest = new Map<number, string>();
  const holders = new Map<string, number>();
  for (const root of members.roots) {
    const identity = strongestIdentity(nodes, members.of(root));
    strongest.set(root, identity);
    holders.set(identity, (holders.get(identity) ?? 0) + 1);
  }
  const alike = new Map<string, number>();
  for (const [root, identity] of strongest) {
    const shared = (holders.get(identity) ?? 0) > 1;
    if (shared) strongest.set(root, numbered(allOf(nodes, members.of(root)), alike));
  }
  return (root) => `a-${digest(strongest.get(root) ?? "")}`;
}

const allOf = (nodes: Nodes, member: Int32Array): string =>
  Array.from(member, (at) => textOfNode(nodes, at)).join("\u0001");

/** The text itself the first time, then with its number. */
function numbered(text: string, alike: Map<string, number>): string {
  const before = alike.get(text) ?? 0;
  alike.set(text, before + 1);
  return before === 0 ? text : `${text}\u0002${before}`;
}

function strongestIdentity(nodes: Nodes, member: Int32Array): string {
  let strongest = NO_RANK;
  for (const at of member) strongest = Math.min(strongest, rankOf(nodes, at));
  if (strongest === NO_RANK) return allOf(nodes, member);
  let best: string | undefined;
  for (const at of member) {
    if (rankOf(nodes, at) !== strongest) continue;
    const identity = identityOf(nodes, at, strongest);
    if (best === undefined || identity < best) best = identity;
  }
  return best ?? "";
}

const NO_RANK = 8;

/** What kind of identity is the strongest that a node has; the smaller the stronger. */
function rankOf({ device, serials, macs, recorder, channel, row, ip, place }: Nodes, at: number): number {
  if (device.ids[at] !== NONE) return 1;
  if (serials.ids[at] !== NONE) return 2;
  if (macs.ids[at] !== NONE) return 3;
  if (recorder.ids[at] !== NONE && channel.ids[at] !== NONE) return 4;
  if (row.ids[at] !== NONE) return 5;
  if (ip.ids[at] !== NONE) return 6;
  return place.ids[at] === NONE ? NO_RANK : 7;
}

/** The identity of this rank that a node has; the leading digit ranks it. */
function identityOf(nodes: Nodes, at: number, rank: number): string {
  const origin = textAt(nodes.origin, at);
  switch (rank) {
    case 1:
      return `1 device ${origin} ${textAt(nodes.device, at)}`;
    case 2:
      return `2 serial ${least(nodes.serials, at)}`;
    case 3:
      return `3 mac ${least(nodes.macs, at)}`;
    case 4:
      return `4 channel ${origin} ${textAt(nodes.recorder, at)} ${textAt(nodes.channel, at)}`;
    case 5:
      return `5 row ${origin} ${textAt(nodes.row, at)}`;
    case 7:
      return `7 port ${origin} ${textAt(nodes.place, at)}`;
    default:
      return `6 address ${origin} ${textAt(nodes.ip, at)}`;
  }
}

const least = (column: ListColumn, at: number): string =>
  idsAt(column, at)
    .map((id) => column.texts.textOf(id))
    .reduce((a, b) => (b < a ? b : a));
