import type { JoinReason } from "../../model/attribution.ts";

/** Identities a component may hold several of; what they allow is for the joining steps to say. */
export type HeldIdentity = "mac" | "serial" | "row";

/**
 * Union-find over nodes 0..n-1 that knows what each component holds. A namespace (an origin's devices, a recorder's
 * channels) allows one value in a component: two subjects of one origin with different device keys are two things
 * whatever else they share.
 */
export interface Components {
  find(node: number): number;
  /** Whether no namespace would get two values if all these became one thing. */
  compatible(nodes: readonly number[]): boolean;
  /** Joins all of them. The caller has asked `compatible`. */
  unite(nodes: readonly number[], reason: JoinReason): void;
  /** Gives a node its one value in a namespace. */
  claim(node: number, namespace: string, value: string): void;
  hold(node: number, identity: HeldIdentity, values: readonly string[]): void;
  /** Distinct values of an identity over the components of these nodes. */
  held(nodes: readonly number[], identity: HeldIdentity): readonly string[];
  reasons(node: number): readonly JoinReason[];
}

/** Most reasons kept for one component: a router's MAC in a thousand tables needs no thousand sentences. */
const MAX_REASONS = 16;

interface Held {
  readonly claims: Map<string, string>;
  readonly mac: string[];
  readonly serial: string[];
  readonly row: string[];
  reasons: JoinReason[];
}

export function createComponents(size: number): Components {
  const parent = Int32Array.from({ length: size }, (_, at) => at);
  const holdings = new Map<number, Held>();

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
  const rootsOf = (nodes: readonly number[]): readonly number[] => [...new Set(nodes.map(find))];
  const holding = (node: number): Held => {
    const root = find(node);
    const held = holdings.get(root) ?? { claims: new Map(), mac: [], serial: [], row: [], reasons: [] };
    holdings.set(root, held);
    return held;
  };

  return {
    find,
    reasons: (node) => distinct(holdings.get(find(node))?.reasons ?? []).slice(0, MAX_REASONS),
    claim: (node, namespace, value) => void holding(node).claims.set(namespace, value),
    hold(node, identity, values) {
      if (values.length > 0) addNew(holding(node)[identity], values);
    },
    held: (nodes, identity) => [...new Set(rootsOf(nodes).flatMap((root) => holdings.get(root)?.[identity] ?? []))],
    compatible(nodes) {
      const merged = new Map<string, string>();
      for (const root of rootsOf(nodes)) {
        for (const [namespace, value] of holdings.get(root)?.claims ?? []) {
          if ((merged.get(namespace) ?? value) !== value) return false;
          merged.set(namespace, value);
        }
      }
      return true;
    },
    unite(nodes, reason) {
      const roots = rootsOf(nodes);
      if (roots.length < 2) return;
      const target = Math.min(...roots);
      const held = holding(target);
      held.reasons.push(reason);
      for (const root of roots) {
        if (root === target) continue;
        parent[root] = target;
        const moved = holdings.get(root);
        if (moved === undefined) continue;
        absorb(held, moved);
        holdings.delete(root);
      }
    },
  };
}

function absorb(held: Held, moved: Held): void {
  for (const [namespace, value] of moved.claims) held.claims.set(namespace, value);
  for (const identity of ["mac", "serial", "row"] as const) addNew(held[identity], moved[identity]);
  held.reasons = held.reasons.length > MAX_REASONS * 4 ? held.reasons : held.reasons.concat(moved.reasons);
}

function addNew(list: string[], values: readonly string[]): void {
  for (const value of values) if (!list.includes(value)) list.push(value);
}

function distinct(reasons: readonly JoinReason[]): JoinReason[] {
  const seen = new Map(reasons.map((reason) => [`${reason.by}\0${reason.value}`, reason]));
  return [...seen.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, reason]) => reason);
}
