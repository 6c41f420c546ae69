import { parseIpv4 } from "./address.ts";
import type { Range } from "./ranges.ts";

/** Most ranges one target may come to; `10.*.*.1` comes to 65,536. Beyond it the target counts as not understood, which only lowers the figure. */
const MOST_RANGES = 65_536;
/** Every second address of a /24, one by one, takes some 470 characters. */
const MOST_TEXT = 1_000;

/**
 * The IPv4 addresses that a scan target names, as scanners write them: `10.0.0.0/24`, `10.0.0.5/24` (the network is meant),
 * `10.0.0.1-20`, `10.0.0-3.1,5`, `10.0.*.1`, `10.0.0.1-10.0.0.20`. Undefined when it is anything else: a host name, IPv6.
 */
export function targetRanges(target: string): readonly Range[] | undefined {
  const text = target.trim();
  if (text.length > MOST_TEXT) return undefined;
  const slash = /^([\d.]+)\/(\d{1,2})$/.exec(text);
  if (slash !== null) return networkRange(slash[1] ?? "", Number(slash[2]));
  const [from, to, more] = text.split("-").map((part) => parseIpv4(part.trim()));
  if (from !== undefined && to !== undefined && more === undefined) return from <= to ? [[from, to]] : undefined;
  return octetRanges(text);
}

function networkRange(address: string, prefix: number): readonly Range[] | undefined {
  const value = parseIpv4(address);
  if (value === undefined || prefix > 32) return undefined;
  const size = 2 ** (32 - prefix);
  const base = value - (value % size);
  return [[base, base + size - 1]];
}

function octetRanges(text: string): readonly Range[] | undefined {
  const octets = text.split(".");
  if (octets.length !== 4) return undefined;
  let ranges: readonly Range[] = [[0, 0]];
  let whole = true;
  // From the right: as long as everything behind is whole, a run of octets stays one range.
  for (const [at, octet] of octets.toReversed().entries()) {
    const runs = octetRuns(octet);
    if (runs === undefined) return undefined;
    const weight = 256 ** at;
    const parts = whole ? runs : runs.flatMap(([first, last]) => singles(first, last));
    if (parts.length * ranges.length > MOST_RANGES) return undefined;
    const behind = ranges;
    ranges = parts.flatMap(([first, last]) =>
      whole && at > 0
        ? [[first * weight, last * weight + weight - 1] as const]
        : behind.map(([low, high]) => [first * weight + low, last * weight + high] as const),
    );
    whole = whole && runs.length === 1 && runs[0]?.[0] === 0 && runs[0][1] === 255;
  }
  return ranges;
}

const singles = (first: number, last: number): Range[] =>
  Array.from({ length: last - first + 1 }, (_, at) => [first + at, first + at] as const);

function octetRuns(octet: string): readonly Range[] | undefined {
  if (octet === "*") return [[0, 255]];
  const runs: Range[] = [];
  for (const part of octet.split(",")) {
    const match = /^(\d{1,3})?(-)?(\d{1,3})?$/.exec(part);
    if (match === null || part === "") return undefined;
    const first = Number(match[1] ?? 0);
    const last = match[2] === undefined ? first : Number(match[3] ?? 255);
    if (first > last || last > 255 || (match[2] === undefined && match[3] !== undefined)) return undefined;
    runs.push([first, last]);
  }
  return runs;
}
