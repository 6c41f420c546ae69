import type { JoinReason } from "../../model/attribution.ts";
import type { Components } from "./components.ts";
import { forEachGroup, type Numbers } from "./groups.ts";
import { openForest } from "./forest.ts";

/** Nodes that share a value, and the roots of their components before any of these groups is united. */
interface Group {
  readonly value: number;
  readonly members: Int32Array;
  readonly roots: readonly number[];
}

/** How groups of nodes that share a value become one thing each. */
export interface Uniting {
  readonly components: Components;
  /** What each node shares with others. */
  readonly numbers: Numbers;
  /** Whether these nodes cannot all be one thing. Of more nodes than contradict, all contradict. */
  readonly contradicts: (members: Int32Array) => boolean;
  readonly reasonOf: (value: number, members: Int32Array) => JoinReason;
}

/**
 * Makes one thing of each group that does not contradict itself, and keeps the others apart. Groups may share a component: a MAC
 * that was seen at two addresses. Where all of them together contradict, none gets what they share, whichever comes first: names of
 * files must not say which of two cameras a MAC belongs to.
 */
export function uniteGroups({ components, numbers, contradicts, reasonOf }: Uniting): void {
  const groups: Group[] = [];
  forEachGroup(numbers, (value, members) => {
    const roots = components.rootsOf(members);
    if (roots.length < 2) return;
    if (contradicts(members)) components.keepApart(members);
    else groups.push({ value, members, roots });
  });
  const unite = ({ value }: Group, members: Int32Array): void => components.unite(members, reasonOf(value, members));
  for (const cluster of clustersOf(groups)) {
    const [only, ...others] = cluster as [Group, ...Group[]];
    const all = others.length === 0 ? only.members : membersOf(cluster);
    if (others.length === 0 || !contradicts(all)) for (const group of cluster) unite(group, group.members);
    else {
      const shared = sharedRoots(cluster);
      for (const group of cluster) {
        const own = group.members.filter((at) => !shared.has(components.find(at)));
        if (own.length > 1) unite(group, own);
      }
      components.keepApart(all);
    }
  }
}

/** Groups that share components, directly or by way of others. */
function clustersOf(groups: readonly Group[]): readonly (readonly Group[])[] {
  const forest = openForest(groups.length);
  const groupOf = new Map<number, number>();
  let isShared = false;
  for (const [at, { roots }] of groups.entries()) {
    for (const root of roots) {
      const before = groupOf.get(root);
      if (before === undefined) groupOf.set(root, at);
      else {
        isShared = true;
        const [one, other] = [forest.find(before), forest.find(at)];
        if (one !== other) forest.attach(Math.max(one, other), Math.min(one, other));
      }
    }
  }
  if (!isShared) return groups.map((group) => [group]);
  const clusters = new Map<number, Group[]>();
  for (const [at, group] of groups.entries()) {
    const first = forest.find(at);
    const cluster = clusters.get(first);
    if (cluster === undefined) clusters.set(first, [group]);
    else cluster.push(group);
  }
  return [...clusters.values()];
}

const membersOf = (cluster: readonly Group[]): Int32Array =>
  Int32Array.from(new Set(cluster.flatMap(({ members }) => [...members]))).sort();

/** Roots that stand in more than one group. */
function sharedRoots(cluster: readonly Group[]): ReadonlySet<number> {
  const [seen, shared] = [new Set<number>(), new Set<number>()];
  for (const { roots } of cluster)
    for (const root of roots) {
      if (seen.has(root)) shared.add(root);
      seen.add(root);
    }
  return shared;
}
