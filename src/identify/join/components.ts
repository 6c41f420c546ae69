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
  /** Whether all of them are one thing already. */
  together(nodes: readonly number[]): boolean;
  /** Whether no namespace would get two values if all these became one thing. */
  compatible(nodes: readonly number[]): boolean;
  /** Joins all of them. The caller has asked `compatible`. */
  unite(nodes: readonly number[], reason: JoinReason): void;
  /** Remembers that these share something and were not joined. */
  keepApart(nodes: readonly number[]): void;
  /** Roots of what was kept apart from something and is still apart from it. */
  contested(): ReadonlySet<number>;
  /** Gives a node its one value in a namespace. */
  claim(node: number, namespace: string, value: string): void;
  hold(node: number, identity: HeldIdentity, values: readonly string[]): void;
  /** Distinct values of an identity over the components of these nodes. */
  held(nodes: readonly number[], identity: HeldIdentity): readonly string[];
  reasons(node: number): readonly JoinReason[];
}

/** Most reasons kept for one component: a router's MAC in a thousand tables needs no thousand sentences. */
const MAX_REASONS = 16;

type Claim = readonly [namespace: string, value: string];

/** What one component holds. Most hold little: a list stands only where there is something in it. */
interface Held {
  claims: readonly Claim[];
  mac: readonly string[];
  serial: readonly string[];
  row: readonly string[];
  reasons: readonly JoinReason[];
}

const NONE: readonly never[] = [];

/** Union-find by path compression; the smallest node of a set is its root. */
interface Forest {
  readonly find: (node: number) => number;
  /** Distinct roots of these nodes. */
  readonly rootsOf: (nodes: readonly number[]) => readonly number[];
  readonly attach: (root: number, target: number) => void;
}

function openForest(size: number): Forest {
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
      return nodes.every((node) => find(node) === first) ? [first] : [...new Set(nodes.map(find))];
    },
    attach(root, target) {
      parent[root] = target;
    },
  };
}

/** Finds what a root holds, and makes room for it where it holds nothing yet. */
function holdingOf(holdings: Map<number, Held>, root: number): Held {
  let held = holdings.get(root);
  if (held === undefined) {
    held = { claims: NONE, mac: NONE, serial: NONE, row: NONE, reasons: NONE };
    holdings.set(root, held);
  }
  return held;
}

export function createComponents(size: number): Components {
  const { find, rootsOf, attach } = openForest(size);
  const holdings = new Map<number, Held>();
  const apart: (readonly number[])[] = [];
  const holding = (node: number): Held => holdingOf(holdings, find(node));

  return {
    find,
    together: (nodes) => rootsOf(nodes).length === 1,
    reasons: (node) => distinct(holdings.get(find(node))?.reasons ?? NONE).slice(0, MAX_REASONS),
    claim(node, namespace, value) {
      const held = holding(node);
      held.claims = [...held.claims, [namespace, value]];
    },
    hold(node, identity, values) {
      if (values.length === 0) return;
      const held = holding(node);
      held[identity] = merged(held[identity], values);
    },
    held(nodes, identity) {
      const roots = rootsOf(nodes);
      if (roots.length === 1) return holdings.get(roots[0] as number)?.[identity] ?? NONE;
      return [...new Set(roots.flatMap((root) => holdings.get(root)?.[identity] ?? NONE))];
    },
    compatible(nodes) {
      const roots = rootsOf(nodes);
      if (roots.length === 1) return true;
      const values = new Map<string, string>();
      for (const root of roots) {
        for (const [namespace, value] of holdings.get(root)?.claims ?? NONE) {
          if ((values.get(namespace) ?? value) !== value) return false;
          values.set(namespace, value);
        }
      }
      return true;
    },
    keepApart: (nodes) => void apart.push(nodes),
    contested: () => new Set(apart.map(rootsOf).flatMap((roots) => (roots.length > 1 ? roots : NONE))),
    unite(nodes, reason) {
      const roots = rootsOf(nodes);
      if (roots.length < 2) return;
      const target = Math.min(...roots);
      const held = holding(target);
      held.reasons = [...held.reasons, reason];
      for (const root of roots) {
        if (root === target) continue;
        attach(root, target);
        const moved = holdings.get(root);
        if (moved === undefined) continue;
        absorb(held, moved);
        holdings.delete(root);
      }
    },
  };
}

function absorb(held: Held, moved: Held): void {
  held.claims =
    held.claims.length === 0
      ? moved.claims
      : [...held.claims, ...moved.claims.filter((claim) => !hasClaim(held.claims, claim))];
  for (const identity of ["mac", "serial", "row"] as const) held[identity] = merged(held[identity], moved[identity]);
  if (held.reasons.length <= MAX_REASONS * 4 && moved.reasons.length > 0)
    held.reasons = [...held.reasons, ...moved.reasons];
}

const hasClaim = (claims: readonly Claim[], [namespace]: Claim): boolean =>
  claims.some((each) => each[0] === namespace);

function merged(list: readonly string[], values: readonly string[]): readonly string[] {
  if (list.length === 0) return values;
  const added = values.filter((value) => !list.includes(value));
  return added.length === 0 ? list : [...list, ...added];
}

function distinct(reasons: readonly JoinReason[]): readonly JoinReason[] {
  if (reasons.length < 2) return reasons;
  const seen = new Map(reasons.map((reason) => [`${reason.by}\0${reason.value}`, reason]));
  return [...seen.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, reason]) => reason);
}
