import type { JoinReason } from "../../model/attribution.ts";
import type { Numbers } from "./groups.ts";
import { NONE } from "./text-ids.ts";

/**
 * Numbers that components hold: NONE, one, or -2 minus the place of a set. Most hold one at most, so a set is made only where
 * there are several, and the smaller goes into the larger.
 */
export interface HeldNumbers {
  /** Moves what the root `from` holds to the root `to`. */
  move(from: number, to: number): void;
  /** Adds what the root holds. */
  addTo(values: Set<number>, root: number): void;
}

export function holdNumbers({ ids, lists = [] }: Numbers): HeldNumbers {
  const slots = Int32Array.from(ids);
  const sets = lists.map((list) => new Set(list));
  const setOf = (slot: number): Set<number> => sets[-2 - slot] as Set<number>;
  return {
    move(from, to) {
      const [moved, held] = [slots[from] as number, slots[to] as number];
      if (moved === NONE || moved === held) return;
      if (held === NONE) slots[to] = moved;
      else if (held >= 0 && moved >= 0) {
        sets.push(new Set([held, moved]));
        slots[to] = -1 - sets.length;
      } else if (held >= 0) {
        setOf(moved).add(held);
        slots[to] = moved;
      } else if (moved >= 0) setOf(held).add(moved);
      else {
        const movedIsSmaller = setOf(moved).size <= setOf(held).size;
        const [small, large] = movedIsSmaller ? [moved, held] : [held, moved];
        for (const value of setOf(small)) setOf(large).add(value);
        setOf(small).clear();
        slots[to] = large;
      }
    },
    addTo(values, root) {
      const slot = slots[root] as number;
      if (slot >= 0) values.add(slot);
      else if (slot !== NONE) for (const value of setOf(slot)) values.add(value);
    },
  };
}

/** Values that components have in namespaces, one in each. */
export interface HeldClaims {
  claim(node: number, namespace: number, value: number): void;
  /** Moves what the root `from` claims to the root `to`; what that has in the same namespace stays. */
  move(from: number, to: number): void;
  /** Whether no namespace gets two values when all these roots become one. */
  compatible(roots: readonly number[]): boolean;
}

export function holdClaims(): HeldClaims {
  const claims = new Map<number, Map<number, number>>();
  return {
    claim(node, namespace, value) {
      const held = claims.get(node);
      if (held === undefined) claims.set(node, new Map([[namespace, value]]));
      else held.set(namespace, value);
    },
    move(from, to) {
      const moved = claims.get(from);
      if (moved === undefined) return;
      claims.delete(from);
      const held = claims.get(to);
      if (held === undefined) claims.set(to, moved);
      else if (held.size >= moved.size) addMissing(held, moved);
      else {
        // The larger map stays; where both have a value, that of `to` counts.
        for (const [namespace, value] of held) moved.set(namespace, value);
        claims.set(to, moved);
      }
    },
    compatible(roots) {
      const claiming = roots.flatMap((root) => claims.get(root) ?? NOTHING);
      if (claiming.length < 2) return true;
      const values = new Map<number, number>();
      for (const held of claiming) {
        for (const [namespace, value] of held) {
          if ((values.get(namespace) ?? value) !== value) return false;
          values.set(namespace, value);
        }
      }
      return true;
    },
  };
}

const NOTHING: readonly never[] = [];

function addMissing(held: Map<number, number>, moved: ReadonlyMap<number, number>): void {
  for (const [namespace, value] of moved) if (!held.has(namespace)) held.set(namespace, value);
}

/** Most reasons kept for one component: a router's MAC in a thousand tables needs no thousand sentences. */
const MAX_REASONS = 16;

/** Why components were joined: a chain of reasons for each root. */
export interface HeldReasons {
  add(root: number, reason: JoinReason): void;
  move(from: number, to: number): void;
  of(root: number): readonly JoinReason[];
}

export function holdReasons(size: number): HeldReasons {
  const reasons: JoinReason[] = [];
  const next: number[] = [];
  const [first, last, count] = [new Int32Array(size).fill(NONE), new Int32Array(size), new Int32Array(size)];
  const append = (root: number, from: number, to: number): void => {
    if (first[root] === NONE) first[root] = from;
    else next[last[root] as number] = from;
    last[root] = to;
  };
  return {
    add(root, reason) {
      reasons.push(reason);
      next.push(NONE);
      append(root, reasons.length - 1, reasons.length - 1);
      count[root] = (count[root] as number) + 1;
    },
    move(from, to) {
      if (first[from] === NONE || (count[to] as number) > MAX_REASONS * 4) return;
      append(to, first[from] as number, last[from] as number);
      count[to] = (count[to] as number) + (count[from] as number);
    },
    of(root) {
      const held: JoinReason[] = [];
      for (let at = first[root] as number; at !== NONE; at = next[at] as number) held.push(reasons[at] as JoinReason);
      return distinct(held).slice(0, MAX_REASONS);
    },
  };
}

function distinct(reasons: readonly JoinReason[]): readonly JoinReason[] {
  if (reasons.length < 2) return reasons;
  const seen = new Map(reasons.map((reason) => [`${reason.by}\0${reason.value}`, reason]));
  return [...seen.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, reason]) => reason);
}
