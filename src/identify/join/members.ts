import type { Components } from "./components.ts";

/** The nodes of every component. */
export interface Members {
  /** The smallest node of each component, ascending. */
  readonly roots: Int32Array;
  /** The nodes of the component with this root, ascending. */
  of(root: number): Int32Array;
}

/** Found by counting: a list of each component is made when somebody asks for it. */
export function membersOf(count: number, components: Components): Members {
  const rootOf = Int32Array.from({ length: count }, (_, at) => components.find(at));
  const ends = new Int32Array(count);
  for (const root of rootOf) ends[root] = (ends[root] as number) + 1;
  const starts = new Int32Array(count);
  let total = 0;
  for (let root = 0; root < count; root += 1) {
    starts[root] = total;
    total += ends[root] as number;
    ends[root] = starts[root] as number;
  }
  const nodes = new Int32Array(count);
  for (let at = 0; at < count; at += 1) {
    const root = rootOf[at] as number;
    const end = ends[root] as number;
    nodes[end] = at;
    ends[root] = end + 1;
  }
  return {
    roots: rootOf.filter((root, at) => root === at),
    of: (root) => nodes.subarray(starts[root], ends[root]),
  };
}
