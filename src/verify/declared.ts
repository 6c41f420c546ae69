import type { Owner, Site } from "../model/owner.ts";
import { parseNetwork } from "./address.ts";
import { type Range, type Ranges, rangesOf } from "./ranges.ts";
import { foldSwitch } from "./sites.ts";

/** Widest network whose addresses are counted: a /8, 16,777,214 addresses. Wider ones name no place anybody could have looked at. */
export const WIDEST = 8;

export interface DeclaredSite {
  readonly site: Site;
  /** The site's own usable addresses, overlaps taken once. */
  readonly addresses: Ranges;
  /** Usable range of each counted network. */
  readonly networks: readonly Range[];
  /** Folded names, without repeats. */
  readonly switches: readonly string[];
}

/** The places of an owner profile: the denominator of completeness, and nothing else is. */
export interface Declared {
  readonly sites: readonly DeclaredSite[];
  readonly addresses: Ranges;
  /** Folded name to the name as declared. */
  readonly switches: ReadonlyMap<string, string>;
  /** Declared networks whose addresses are not counted, with the reason. */
  readonly uncounted: readonly string[];
  /** How many addresses are declared more than once. */
  readonly overlapping: number;
}

/** Works out the declared places. A site id that comes twice is one place. */
export function declaredPlaces(owner: Pick<Owner, "sites">): Declared {
  const uncounted: string[] = [];
  const switches = new Map<string, string>();
  const ranges: Range[] = [];
  const byId = new Map<string, DeclaredSite>();
  for (const site of owner.sites) {
    const networks = [...new Set(site.networks)].flatMap((text) => countable(text, uncounted));
    for (const network of networks) ranges.push(network);
    for (const name of site.switches) if (!switches.has(foldSwitch(name))) switches.set(foldSwitch(name), name.trim());
    byId.set(site.id, {
      site,
      addresses: rangesOf(networks),
      networks,
      switches: [...new Set(site.switches.map(foldSwitch))],
    });
  }
  const addresses = rangesOf(ranges);
  const declaredTimes = ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  return { sites: [...byId.values()], addresses, switches, uncounted, overlapping: declaredTimes - addresses.size };
}

function countable(text: string, uncounted: string[]): readonly Range[] {
  const parsed = parseNetwork(text);
  if (!parsed.ok) uncounted.push(`${text}: not a network`);
  else if (parsed.value.version === 6) uncounted.push(`${text}: IPv6`);
  else if (parsed.value.prefix < WIDEST) uncounted.push(`${text}: wider than a /${WIDEST}`);
  else return [[parsed.value.first, parsed.value.last]];
  return [];
}
