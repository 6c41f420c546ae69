import type { Owner, Site } from "../model/owner.ts";
import { type Address, baseOf, parseAddress, parseNetwork } from "./address.ts";

/** Answers which declared site something is in. Undefined when no site claims it, or more than one equally. */
export interface SiteIndex {
  /** By the narrowest declared network that holds the address. */
  ofAddress(ip: string): Site | undefined;
  /** The same for an address already read. */
  at(address: Address): Site | undefined;
  /** By the name in the switch's prompt, whatever the case. */
  ofSwitch(name: string): Site | undefined;
  /** By id or name as a document writes it, whatever case, accents, spaces and punctuation. */
  named(text: string): Site | undefined;
  /** Address, else switch, else stated name: the first of them that points to one site only. */
  place(signs: Signs): Site | undefined;
  /** Every site that any of the signs points to, each once: more than one contradict each other. */
  all(signs: Signs): readonly Site[];
}

export interface Signs {
  readonly ips: readonly string[];
  readonly switches: readonly string[];
  readonly stated: readonly string[];
}

type Claimed = Site | "several";

/** Indexes the sites of an owner profile; a lookup costs one step per distinct prefix length. */
export function sitesOf(owner: Pick<Owner, "sites">): SiteIndex {
  const networks = indexNetworks(owner.sites);
  const names = new Map<string, Claimed>();
  const switches = new Map<string, Claimed>();
  for (const site of owner.sites) {
    for (const name of namesOf(site)) claim(names, name, site);
    for (const name of new Set(site.switches.map(foldSwitch))) claim(switches, name, site);
  }
  const index = {
    ofAddress: (ip: string) => {
      const address = parseAddress(ip.trim());
      return address && lookUp(networks, address);
    },
    at: (address: Address) => lookUp(networks, address),
    ofSwitch: (name: string) => one(switches.get(foldSwitch(name))),
    named: (text: string) => one(names.get(foldName(text))),
  };
  return {
    ...index,
    place: ({ ips, switches: seenOn, stated }) =>
      agreed(ips, index.ofAddress) ?? agreed(seenOn, index.ofSwitch) ?? agreed(stated, index.named),
    all: ({ ips, switches: seenOn, stated }) => {
      const found = new Set<Site>();
      for (const ip of ips) addTo(found, index.ofAddress(ip));
      for (const name of seenOn) addTo(found, index.ofSwitch(name));
      for (const name of stated) addTo(found, index.named(name));
      return [...found];
    },
  };
}

function addTo(found: Set<Site>, site: Site | undefined): void {
  if (site !== undefined) found.add(site);
}

/** A bilingual name, `City Hall / Hôtel de ville`, is also known by each half. */
const namesOf = (site: Site): ReadonlySet<string> =>
  new Set([site.id, site.name, ...site.name.split(" / ")].map(foldName).filter((name) => name !== ""));

/** The one site that all signs which point anywhere point to. */
function agreed(signs: readonly string[], find: (sign: string) => Site | undefined): Site | undefined {
  let found: Site | undefined;
  for (const sign of signs) {
    const site = find(sign);
    if (site !== undefined && found !== undefined && site !== found) return undefined;
    found = site ?? found;
  }
  return found;
}

function claim<K>(map: Map<K, Claimed>, key: K, site: Site): void {
  const standing = map.get(key);
  map.set(key, standing === undefined || standing === site ? site : "several");
}

const one = (claimed: Claimed | undefined): Site | undefined => (claimed === "several" ? undefined : claimed);

/** Networks by prefix length, longest first; the key is the network's first address. */
interface Networks {
  readonly v4: readonly (readonly [size: number, byBase: ReadonlyMap<number, Claimed>])[];
  readonly v6: readonly (readonly [prefix: number, byBase: ReadonlyMap<bigint, Claimed>])[];
}

function indexNetworks(sites: readonly Site[]): Networks {
  const v4 = new Map<number, Map<number, Claimed>>();
  const v6 = new Map<number, Map<bigint, Claimed>>();
  for (const site of sites) {
    for (const text of site.networks) {
      const network = parseNetwork(text);
      if (!network.ok) continue;
      const { version, prefix } = network.value;
      if (version === 4) claim(within(v4, prefix), network.value.base, site);
      else claim(within(v6, prefix), network.value.base, site);
    }
  }
  const longestFirst = <K>(map: ReadonlyMap<number, Map<K, Claimed>>) => [...map].sort(([a], [b]) => b - a);
  return { v4: longestFirst(v4).map(([prefix, bases]) => [2 ** (32 - prefix), bases]), v6: longestFirst(v6) };
}

function within<K>(map: Map<number, Map<K, Claimed>>, prefix: number): Map<K, Claimed> {
  const standing = map.get(prefix) ?? new Map<K, Claimed>();
  map.set(prefix, standing);
  return standing;
}

function lookUp(networks: Networks, address: Address): Site | undefined {
  if (address.version === 4) {
    for (const [size, byBase] of networks.v4) {
      const claimed = byBase.get(address.value - (address.value % size));
      if (claimed !== undefined) return one(claimed);
    }
    return undefined;
  }
  for (const [prefix, byBase] of networks.v6) {
    const claimed = byBase.get(baseOf(address.value, prefix));
    if (claimed !== undefined) return one(claimed);
  }
  return undefined;
}

export const foldSwitch = (name: string): string => name.trim().toLowerCase();

/** `Hôtel de Ville` and `HOTEL-DE-VILLE` are one name. */
export const foldName = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
