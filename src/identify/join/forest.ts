/** Union-find by path compression; the smallest node of a set is its root. */
export interface Forest {
  readonly find: (node: number) => number;
  /** Distinct roots of these nodes, in their order. */
  readonly rootsOf: (nodes: Int32Array | readonly number[]) => readonly number[];
  readonly attach: (root: number, target: number) => void;
}

export function openForest(size: number): Forest {
  const parent = Int32Array.from({ length: size }, (_, at) => at);
  const find = (node: number): number => {
    let root = node;
    while (parent[root] !== root) root = parent[root] as number;
    for (let at = node; at !== root; ) {
      const next = parent[at] as number;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  return {
    find,
    rootsOf(nodes) {
      const first = find(nodes[0] ?? 0);
      let at = 1;
      while (at < nodes.length && find(nodes[at] as number) === first) at += 1;
      if (at >= nodes.length) return [first];
      const roots = new Set([first]);
      for (; at < nodes.length; at += 1) roots.add(find(nodes[at] as number));
      return [...roots];
    },
    attach(root, target) {
      parent[root] = target;
    },
  };
}
