/**
 * A set of IPv4 addresses as ranges: sorted, disjoint, not touching, both ends included. Ten sites or ten thousand, the cost is
 * in the number of ranges and not of addresses.
 */
export interface Ranges {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** How many addresses lie in all ranges before this one. */
  readonly before: Float64Array;
  readonly size: number;
}

export type Range = readonly [first: number, last: number];

/** The union of any ranges in any order. */
export function rangesOf(ranges: readonly Range[]): Ranges {
  const sorted = [...ranges].sort(([a], [b]) => a - b);
  const flat: number[] = [];
  for (const [first, last] of sorted) {
    const end = flat.at(-1);
    if (end !== undefined && first <= end + 1) flat[flat.length - 1] = Math.max(end, last);
    else flat.push(first, last);
  }
  return ofFlat(flat);
}

/** Single addresses, ascending; repeats allowed. */
export function rangesOfSorted(addresses: Uint32Array): Ranges {
  const flat: number[] = [];
  let end = -2;
  for (const address of addresses) {
    if (address > end + 1) flat.push(address, address);
    else flat[flat.length - 1] = address;
    end = address;
  }
  return ofFlat(flat);
}

function ofFlat(flat: readonly number[]): Ranges {
  const count = flat.length / 2;
  const starts = new Float64Array(count);
  const ends = new Float64Array(count);
  const before = new Float64Array(count);
  let size = 0;
  for (let at = 0; at < count; at += 1) {
    starts[at] = flat[2 * at] ?? 0;
    ends[at] = flat[2 * at + 1] ?? 0;
    before[at] = size;
    size += (ends[at] ?? 0) - (starts[at] ?? 0) + 1;
  }
  return { starts, ends, before, size };
}

/** What lies in either. */
export function union(a: Ranges, b: Ranges): Ranges {
  const flat: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.starts.length || j < b.starts.length) {
    const fromA = (a.starts[i] ?? Number.POSITIVE_INFINITY) <= (b.starts[j] ?? Number.POSITIVE_INFINITY);
    const first = (fromA ? a.starts[i] : b.starts[j]) ?? 0;
    const last = (fromA ? a.ends[i] : b.ends[j]) ?? 0;
    if (fromA) i += 1;
    else j += 1;
    const end = flat.at(-1);
    if (end !== undefined && first <= end + 1) flat[flat.length - 1] = Math.max(end, last);
    else flat.push(first, last);
  }
  return ofFlat(flat);
}

/** What lies in both. */
export function intersect(a: Ranges, b: Ranges): Ranges {
  const flat: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.starts.length && j < b.starts.length) {
    const first = Math.max(a.starts[i] ?? 0, b.starts[j] ?? 0);
    const last = Math.min(a.ends[i] ?? 0, b.ends[j] ?? 0);
    if (first <= last) flat.push(first, last);
    if ((a.ends[i] ?? 0) < (b.ends[j] ?? 0)) i += 1;
    else j += 1;
  }
  return ofFlat(flat);
}

/** What lies in the first and not in the second. */
export function without(a: Ranges, b: Ranges): Ranges {
  const flat: number[] = [];
  let j = 0;
  for (const [start, last] of each(a)) {
    let first = start;
    while (j < b.starts.length && (b.ends[j] ?? 0) < first) j += 1;
    for (let k = j; k < b.starts.length && (b.starts[k] ?? 0) <= last; k += 1) {
      if ((b.starts[k] ?? 0) > first) flat.push(first, (b.starts[k] ?? 0) - 1);
      first = Math.max(first, (b.ends[k] ?? 0) + 1);
    }
    if (first <= last) flat.push(first, last);
  }
  return ofFlat(flat);
}

/** How many addresses of the set lie from `first` to `last`, both included. */
export const countWithin = (set: Ranges, first: number, last: number): number =>
  first > last ? 0 : countUpTo(set, last) - countUpTo(set, first - 1);

function countUpTo(set: Ranges, last: number): number {
  let low = 0;
  let high = set.starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((set.starts[middle] ?? 0) <= last) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return 0;
  const start = set.starts[low - 1] ?? 0;
  return (set.before[low - 1] ?? 0) + Math.min(set.ends[low - 1] ?? 0, last) - start + 1;
}

/** The lowest addresses of the set, at most `most`. */
export function lowest(set: Ranges, most: number): readonly number[] {
  const found: number[] = [];
  for (const [first, last] of each(set)) {
    for (let at = first; at <= last && found.length < most; at += 1) found.push(at);
    if (found.length >= most) break;
  }
  return found;
}

function* each(set: Ranges): Generator<Range> {
  for (let at = 0; at < set.starts.length; at += 1) yield [set.starts[at] ?? 0, set.ends[at] ?? 0];
}
