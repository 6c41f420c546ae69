import type { Fact } from "../model/observation.ts";
import { parseAddress } from "./address.ts";
import { type Ranges, rangesOfSorted } from "./ranges.ts";

/** Addresses gathered from a stream. */
export interface AddressSet {
  readonly v4: Ranges;
  readonly v6: ReadonlySet<bigint>;
}

/** Gathers addresses one by one, in 4 bytes each for IPv4; what is no address is passed over. */
export interface AddressCollector {
  add(text: string): void;
  finish(): AddressSet;
}

export function collectAddresses(): AddressCollector {
  let kept = new Uint32Array(1_024);
  let count = 0;
  const v6 = new Set<bigint>();
  return {
    add(text) {
      const address = parseAddress(text);
      if (address === undefined) return;
      if (address.version === 6) {
        v6.add(address.value);
        return;
      }
      if (count === kept.length) {
        const larger = new Uint32Array(count * 2);
        larger.set(kept);
        kept = larger;
      }
      kept[count] = address.value;
      count += 1;
    },
    finish: () => ({ v4: rangesOfSorted(kept.slice(0, count).sort()), v6 }),
  };
}

/** The addresses of a list that fits in memory. */
export function addressesOf(texts: Iterable<string>): AddressSet {
  const collector = collectAddresses();
  for (const text of texts) collector.add(text);
  return collector.finish();
}

/** Something counted, with the first names of the alphabet as examples. */
export interface Tally {
  readonly count: number;
  readonly examples: readonly string[];
}

export const NO_TALLY: Tally = { count: 0, examples: [] };

/** Examples a gap shows. */
export const MOST_EXAMPLES = 20;

export interface TallyCollector {
  /** `by` is 1 unless one name stands for several. */
  add(name: string, by?: number): void;
  finish(): Tally;
}

/** Counts a stream in fixed memory; the examples do not depend on its order. */
export function collectTally(): TallyCollector {
  let count = 0;
  const examples: string[] = [];
  return {
    add(name, by = 1) {
      count += by;
      const last = examples.at(-1);
      if (examples.length === MOST_EXAMPLES && last !== undefined && name >= last) return;
      if (examples.includes(name)) return;
      examples.push(name);
      examples.sort();
      if (examples.length > MOST_EXAMPLES) examples.pop();
    },
    finish: () => ({ count, examples: [...examples] }),
  };
}

/** States of leases, by any server, that nobody holds now. */
const PAST_LEASE = /free|expired|released|deleted|inactive|declined|abandoned|backup/i;

/**
 * Does this fact show that something was at the address it speaks of? A document only says so; a port found silent or filtered
 * says nothing; a name server, a PoE or port table speak of other things than the address; a lease that ended speaks of another time.
 */
export function isWitness(fact: Fact): boolean {
  switch (fact.kind) {
    case "stated":
    case "judgement":
    case "purchase":
    case "poe":
    case "port.status":
    case "dns.answer":
      return false;
    case "endpoint":
      return fact["state"] === "open" || fact["state"] === "closed";
    case "dhcp.lease":
      return !(typeof fact["state"] === "string" && PAST_LEASE.test(fact["state"]));
    default:
      return true;
  }
}
