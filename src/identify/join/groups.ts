import { NONE } from "./text-ids.ts";

/** Takes a group of two or more nodes, ascending, with the number of what they share. */
export type TakeGroup = (value: number, members: Int32Array) => void;

/** Numbers of nodes: NONE, one, or -2 minus the place of a list. */
export interface Numbers {
  readonly ids: Int32Array;
  readonly lists?: readonly (readonly number[])[];
}

/** Gives every group of two or more nodes that share a number, in the order of the numbers. */
export function forEachGroup(numbers: Numbers, take: TakeGroup): void {
  const ends = new Int32Array(highest(numbers) + 1);
  each(numbers, (id) => {
    ends[id] = (ends[id] as number) + 1;
  });
  let total = 0;
  for (let id = 0; id < ends.length; id += 1) {
    const size = ends[id] as number;
    ends[id] = total;
    total += size;
  }
  const members = new Int32Array(total);
  each(numbers, (id, at) => {
    const end = ends[id] as number;
    members[end] = at;
    ends[id] = end + 1;
  });
  let from = 0;
  for (let id = 0; id < ends.length; id += 1) {
    const end = ends[id] as number;
    if (end - from > 1) take(id, members.subarray(from, end));
    from = end;
  }
}

function each({ ids, lists }: Numbers, take: (id: number, at: number) => void): void {
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] as number;
    if (id >= 0) take(id, at);
    else if (id !== NONE) for (const one of lists?.[-2 - id] ?? []) take(one, at);
  }
}

function highest(numbers: Numbers): number {
  let most = NONE;
  each(numbers, (id) => {
    if (id > most) most = id;
  });
  return most;
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
