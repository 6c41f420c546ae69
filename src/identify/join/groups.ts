import type { Node } from "./node.ts";

/** Groups of two or more nodes by a value, in the order of the values. */
export function sortedGroups(
  nodes: readonly Node[],
  valuesOf: (node: Node) => readonly string[],
): readonly (readonly [string, readonly number[]])[] {
  const groups = new Map<string, number[]>();
  nodes.forEach((node, at) => {
    for (const value of valuesOf(node)) {
      const group = groups.get(value);
      if (group === undefined) groups.set(value, [at]);
      else group.push(at);
    }
  });
  return [...groups].filter(([, members]) => members.length > 1).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** How many different things these values name, counted to four; a short serial that stands in a long one names the same thing. */
export function distinctIdentities(values: readonly string[]): number {
  if (values.length < 2) return values.length;
  const distinct: string[] = [];
  for (const value of [...values].sort((a, b) => b.length - a.length)) {
    if (!distinct.some((longer) => longer.includes(value))) distinct.push(value);
    if (distinct.length > 3) break;
  }
  return distinct.length;
}
