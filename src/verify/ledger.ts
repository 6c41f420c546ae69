import type { Ledger, PlaceCount } from "../model/ledger.ts";
import { inEnglish, type Said, say, series } from "../model/said.ts";
import type { Account, LedgerInput, SitePlaces } from "./account.ts";
import { type DeclaredSite, declaredPlaces } from "./declared.ts";
import { gapsOf } from "./gaps.ts";
import { type Looked, lookedAt, secondWitness } from "./looked.ts";
import { countWithin, intersect, type Ranges, union } from "./ranges.ts";
import { sitesOf } from "./sites.ts";

/** The ledger, and beside it the same counts site by site. */
export interface Reckoning {
  readonly ledger: Ledger;
  readonly sites: readonly SitePlaces[];
}

/** What could have been seen, what was, and what nobody has looked at. */
export const ledger = (input: LedgerInput): Ledger => reckon(input).ledger;

/** The ledger and the sites in one go. Cost grows with networks, address ranges and coverages, not with declared addresses. */
export function reckon(input: LedgerInput): Reckoning {
  const account = accountOf(input);
  const places = placesOf(account);
  const declared = sum(places, (place) => place.declared);
  const gaps = gapsOf(input, account);
  const said = definitionFor(input, account, declared);
  return {
    ledger: {
      completeness: declared === 0 ? null : sum(places, (place) => place.accounted) / declared,
      definition: inEnglish(said),
      said,
      places,
      gaps,
      origins: input.origins.map((origin) => ({
        label: origin.label,
        importer: origin.importer,
        observations: origin.observations,
        complete: origin.complete,
        coverage: origin.coverage,
        problems: origin.problems.length,
      })),
    },
    sites: account.sites,
  };
}

function accountOf(input: LedgerInput): Account {
  const declared = declaredPlaces(input.owner);
  const looked = lookedAt(input.origins);
  const spoke = intersect(declared.addresses, union(input.seen.v4, looked.answered));
  // Silence counts only in two independent places: nothing answered the scan, and no table holds the address.
  const silentTwice = intersect(
    intersect(declared.addresses, looked.swept),
    secondWitness(declared, looked, input.arp),
  );
  const accounted = union(spoke, silentTwice);
  const v6 = sitesWithV6(input);
  const evident = union(spoke, intersect(declared.addresses, input.documented.v4));
  const sites = declared.sites.map((each) => {
    const named = input.namedSites.has(each.site.id) || v6.has(each.site.id);
    return sitePlaces(each, looked, accounted, named || touches(evident, each.addresses));
  });
  return { declared, looked, accounted, sites };
}

function sitesWithV6(input: LedgerInput): ReadonlySet<string> {
  const found = new Set<string>();
  if (input.seen.v6.size === 0 && input.documented.v6.size === 0) return found;
  const index = sitesOf(input.owner);
  for (const set of [input.seen.v6, input.documented.v6]) {
    for (const address of set) {
      const site = index.at({ version: 6, value: address });
      if (site !== undefined) found.add(site.id);
    }
  }
  return found;
}

function sitePlaces(
  { site, addresses, switches }: DeclaredSite,
  looked: Looked,
  accounted: Ranges,
  spoken: boolean,
): SitePlaces {
  const switchesRead = switches.filter((name) => looked.switches.has(name)).length;
  const counts = {
    addresses: addresses.size,
    accounted: countIn(accounted, addresses),
    switches: switches.length,
    switchesRead,
    evidence: spoken || switchesRead > 0,
  };
  const operator = site.operator ?? null;
  const said = siteSays(counts, countIn(looked.swept, addresses), operator);
  return { id: site.id, name: site.name, operator, ...counts, says: inEnglish(said), said };
}

/** `asked`: how many of its addresses complete scans asked. Who asked in vain has looked, and knows no more of the place. */
function siteSays(
  counts: Pick<SitePlaces, "addresses" | "accounted" | "switches" | "switchesRead" | "evidence">,
  asked: number,
  operator: string | null,
): Said {
  if (!counts.evidence) {
    const nobody =
      asked === 0
        ? say`Nobody has looked: no source speaks of this site.`
        : say`A scan asked ${asked} of ${counts.addresses} addresses and nothing answered; no source speaks of this site.`;
    return operator === null ? nobody : say`${nobody} It is operated by ${operator}: ask there.`;
  }
  const addresses =
    counts.addresses === 0
      ? say`No address range is declared.`
      : say`${counts.accounted} of ${counts.addresses} addresses accounted for.`;
  if (counts.switches === 0) return addresses;
  return say`${addresses} ${say`${counts.switchesRead} of ${counts.switches} switches read.`}`;
}

function placesOf({ declared, looked, accounted, sites }: Account): readonly PlaceCount[] {
  const read = [...declared.switches.keys()].filter((name) => looked.switches.has(name)).length;
  return [
    { kind: "address", declared: declared.addresses.size, accounted: accounted.size },
    { kind: "switch", declared: declared.switches.size, accounted: read },
    { kind: "site", declared: sites.length, accounted: sites.filter((site) => site.evidence).length },
  ];
}

const DEFINITION: readonly Said[] = [
  say`Completeness is the share of declared places that are accounted for.`,
  say`Declared places are the usable IPv4 addresses, the switches and the sites that the owner profile names, each counted once.`,
  say`An address is accounted for when something other than a document spoke of it (a log of leases only when it was read whole), or when a complete scan asked it without answer and an ARP table of its network or the MAC tables of all declared switches of its site were read and do not hold it.`,
  say`A switch is accounted for when its MAC table was read to the end, a site when any source speaks of it.`,
];

function definitionFor(input: LedgerInput, { declared }: Account, places: number): Said {
  const parts = [...DEFINITION];
  if (places === 0) parts.push(say`The owner profile declares no place, so there is no figure.`);
  if (declared.overlapping > 0)
    parts.push(say`Networks overlap in ${declared.overlapping} addresses, which are counted once.`);
  const outside = input.seen.v4.size - countIn(input.seen.v4, declared.addresses);
  if (outside > 0)
    parts.push(say`${outside} addresses that spoke lie in no declared network and are not in this figure.`);
  return say`${series(parts, " ")}`;
}

const countIn = (set: Ranges, within: Ranges): number =>
  within.starts.reduce((total, first, at) => total + countWithin(set, first, within.ends[at] ?? first), 0);

const touches = (set: Ranges, within: Ranges): boolean =>
  within.starts.some((first, at) => countWithin(set, first, within.ends[at] ?? first) > 0);

const sum = <T>(list: readonly T[], of: (each: T) => number): number =>
  list.reduce((total, each) => total + of(each), 0);
