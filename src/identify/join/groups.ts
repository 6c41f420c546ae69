import type { Node } from "./node.ts";

/** Gives the values by which a node may be grouped: none, one or several. */
export type ValuesOf = (node: Node) => string | readonly string[] | undefined;

/** Groups of two or more nodes by a value, in the order of their first nodes: nodes are in order, so the groups are. */
export function groupsBy(
  nodes: readonly Node[],
  valuesOf: ValuesOf,
): readonly (readonly [string, readonly number[]])[] {
  const groups = new Map<string, number | number[]>();
  const put = (value: string, at: number): void => {
    const held = groups.get(value);
    if (held === undefined) groups.set(value, at);
    else if (typeof held === "number") groups.set(value, [held, at]);
    else held.push(at);
  };
  nodes.forEach((node, at) => {
    const values = valuesOf(node);
    if (values === undefined) return;
    if (typeof values === "string") put(values, at);
    else for (const value of values) put(value, at);
  });
  const several: [string, readonly number[]][] = [];
  for (const [value, held] of groups) if (typeof held !== "number") several.push([value, held]);
  return several;
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
