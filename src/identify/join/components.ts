import type { JoinReason } from "../../model/attribution.ts";
import { holdClaims, type HeldNumbers, holdNumbers, holdReasons } from "./holdings.ts";
import { openForest } from "./forest.ts";
import type { Numbers } from "./groups.ts";

/** Identities a component may hold several of; what they allow is for the joining steps to say. */
export type HeldIdentity = "mac" | "serial" | "row";

/**
 * Union-find over nodes 0..n-1 that knows what each component holds. A namespace (an origin's devices, a recorder's
 * channels) allows one value in a component: two subjects of one origin with different device keys are two things
 * whatever else they share.
 */
export interface Components {
  find(node: number): number;
  /** The distinct roots of these nodes, in their order. */
  rootsOf(nodes: Nodes): readonly number[];
  /** Whether all of them are one thing already. */
  together(nodes: Nodes): boolean;
  /** Whether no namespace would get two values if all these became one thing. */
  compatible(nodes: Nodes): boolean;
  /** Joins all of them. The caller has asked `compatible`. */
  unite(nodes: Nodes, reason: JoinReason): void;
  /** Remembers that these share something and were not joined. */
  keepApart(nodes: Nodes): void;
  /** Roots of what was kept apart from something and is still apart from it. */
  contested(): ReadonlySet<number>;
  /** Gives a node its one value in a namespace; before anything is joined. */
  claim(node: number, namespace: number, value: number): void;
  /** Distinct numbers of an identity over the components of these nodes. */
  held(nodes: Nodes, identity: HeldIdentity): ReadonlySet<number>;
  reasons(root: number): readonly JoinReason[];
}

type Nodes = Int32Array | readonly number[];

/** `holding`: what each node holds of itself. */
export function createComponents(size: number, holding: Readonly<Record<HeldIdentity, Numbers>>): Components {
  const { find, rootsOf, attach } = openForest(size);
  const numbers: Readonly<Record<HeldIdentity, HeldNumbers>> = {
    mac: holdNumbers(holding.mac),
    serial: holdNumbers(holding.serial),
    row: holdNumbers(holding.row),
  };
  const claims = holdClaims();
  const reasons = holdReasons(size);
  const apart: Nodes[] = [];

  return {
    find,
    rootsOf,
    together: (nodes) => rootsOf(nodes).length === 1,
    reasons: (root) => reasons.of(root),
    claim: (node, namespace, value) => claims.claim(node, namespace, value),
    held(nodes, identity) {
      const values = new Set<number>();
      for (const root of rootsOf(nodes)) numbers[identity].addTo(values, root);
      return values;
    },
    compatible: (nodes) => claims.compatible(rootsOf(nodes)),
    keepApart: (nodes) => void apart.push(nodes),
    contested: () => new Set(apart.map(rootsOf).flatMap((roots) => (roots.length > 1 ? roots : []))),
    unite(nodes, reason) {
      const roots = rootsOf(nodes);
      if (roots.length < 2) return;
      const target = roots.reduce((least, root) => Math.min(least, root));
      reasons.add(target, reason);
      for (const root of roots) {
        if (root === target) continue;
        attach(root, target);
        for (const held of Object.values(numbers)) held.move(root, target);
        claims.move(root, target);
        reasons.move(root, target);
      }
    },
  };
}
