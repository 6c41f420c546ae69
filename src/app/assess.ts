import { assetFacts, type Law, type PlaceFacts } from "../assess/law/index.ts";
import type { Attribution, Confidence } from "../model/attribution.ts";
import type { MakerCount } from "../model/review.ts";
import type { Site } from "../model/owner.ts";
import { type RulingTerm, VERDICTS, type VerdictKind } from "../model/ruling.ts";
import { collectAddresses, collectTally, type LedgerInput, type SiteIndex } from "../verify/index.ts";
import type { AssetRow } from "../model/store.ts";
import { type Look, type Whereabouts, whereaboutsOf } from "./look.ts";

/** What one pass over the assets adds up to. Grows with makers, brands, sites and provisions, not with assets. */
export interface Tallies {
  readonly assets: number;
  readonly surveillance: number;
  readonly covered: number;
  readonly restricted: number;
  readonly restrictedLikely: number;
  readonly undecided: number;
  readonly statedOnly: number;
  readonly relabels: number;
  readonly counted: number;
  /** Units on papers of purchase that nothing else speaks of, and those of them that point at a maker that a rule names. */
  readonly boughtUnits: number;
  readonly boughtRestricted: number;
  readonly makers: readonly MakerCount[];
  /** By provision id. */
  readonly verdicts: ReadonlyMap<string, Record<VerdictKind, number>>;
  /** By site id. */
  readonly sites: ReadonlyMap<string, SiteTally>;
  readonly ledger: Pick<
    LedgerInput,
    | "seen"
    | "documented"
    | "arp"
    | "namedSites"
    | "macsWithoutAnswer"
    | "countedRows"
    | "boughtUnits"
    | "channelsWithoutIdentity"
  >;
}

export interface SiteTally {
  assets: number;
  covered: number;
  unknown: number;
}

export interface Assessor {
  /** Rules on the asset, places it and counts it. A recorder comes before its channels: they stand where it stands. */
  assess(look: Look, where: Whereabouts): { readonly rulings: readonly RulingTerm[]; readonly site: string | null };
  finish(): Tallies;
}

export interface AssessorSettings {
  readonly law: Law;
  readonly sites: SiteIndex;
  /** Ids of makers that some provision of the catalogue names. */
  readonly restrictedMakers: ReadonlySet<string>;
  readonly nameOf: (maker: string) => string;
  /** Labels of the sources that were not read whole: a log of leases among them shows no address to be held. */
  readonly partlyRead?: ReadonlySet<string> | undefined;
  /** Keys of the ports that lead to other switches (`uplinksOf`): no device is plugged in there. */
  readonly uplinks?: ReadonlySet<string> | undefined;
}

/** Opens the one pass in which every asset is ruled on, placed and counted. */
export function openAssessor(settings: AssessorSettings): Assessor {
  const count = {
    assets: 0,
    surveillance: 0,
    covered: 0,
    restricted: 0,
    restrictedLikely: 0,
    undecided: 0,
    statedOnly: 0,
    relabels: 0,
    counted: 0,
    boughtUnits: 0,
    boughtRestricted: 0,
  };
  const makers = openMakerCounts(settings.nameOf);
  const verdicts = new Map(settings.law.clauses.map(({ provision }) => [provision.id, noVerdicts()]));
  const sites = openSiteCounts();
  const places = openPlaces(settings.sites, settings.partlyRead ?? new Set());
  const rulingsOf = rememberRulings(settings.law);
  const pointedTo = openPointedTo(settings.sites);
  const placed = openPlaced(settings.uplinks ?? new Set());
  return {
    assess(look, seen) {
      const where = placed(seen);
      const rulings = rulingsOf(look, pointedTo(where));
      if (look.seen === "bought") {
        const units = look.quantity ?? 1;
        const points = look.maker !== null && settings.restrictedMakers.has(look.maker.id);
        count.boughtUnits += units;
        count.boughtRestricted += points ? units : 0;
        return { rulings, site: places.placeBought(where, units) };
      }
      for (const ruling of rulings)
        (verdicts.get(ruling.provision) as Record<VerdictKind, number>)[ruling.verdict] += 1;
      const covered = rulings.some((ruling) => ruling.verdict === "covered");
      const unknown = isUndecided(look);
      count.assets += 1;
      count.covered += covered ? 1 : 0;
      count.undecided += unknown ? 1 : 0;
      count.statedOnly += look.seen === "stated" ? 1 : 0;
      count.surveillance += SURVEILLANCE.has(look.class) ? 1 : 0;
      count.counted += look.quantity === null ? 0 : look.quantity;
      countRestricted(look, settings.restrictedMakers, count);
      makers.add(look);
      const site = sites.add(seen, places.place(look, where), { covered, unknown });
      return { rulings, site };
    },
    finish: () => ({ ...count, makers: makers.finish(), verdicts, sites: sites.finish(), ledger: places.finish() }),
  };
}

/** One list of rulings for all assets that look alike and stand at sites that are alike to the law. */
function rememberRulings(law: Law): (look: Look, sites: readonly PlaceFacts[]) => readonly RulingTerm[] {
  const known = new WeakMap<Look, Map<string, readonly RulingTerm[]>>();
  return (look, sites) => {
    const bySite = known.get(look) ?? new Map<string, readonly RulingTerm[]>();
    const key = sites.map((site) => law.placeKey(site)).join(" ");
    const rulings = bySite.get(key);
    if (rulings !== undefined) return rulings;
    const made = law.terms(assetFacts({ ...look, asset: "" }, look.dates, sites));
    bySite.set(key, made);
    known.set(look, bySite);
    return made;
  };
}

const NO_SITES: readonly Site[] = [];

/**
 * Every site that an asset's signs, or those of its recorders, point to: the law must not rest on one of several. Where only its
 * recorders point anywhere, that is said.
 */
function openPointedTo(index: SiteIndex): (where: Placed) => readonly PlaceFacts[] {
  const ofRecorders = new Map<Site, PlaceFacts>();
  const ofRecorder = (site: Site): PlaceFacts => {
    const known = ofRecorders.get(site) ?? { ...site, ofRecorder: true };
    ofRecorders.set(site, known);
    return known;
  };
  const recorders = new Map<string, readonly Site[]>();
  return ({ asset, parent, otherRecorders = NOTHING, site, otherSites = NOTHING, ips, switches }) => {
    const own = index.all({ ips, switches, stated: site === null ? NOTHING : [site, ...otherSites] });
    const above = parent === null ? NOTHING : [parent, ...otherRecorders];
    const inherited = above.flatMap((each) => recorders.get(each) ?? NO_SITES);
    const all = inherited.length === 0 ? own : [...new Set([...own, ...inherited])];
    // A recorder may be a channel of another.
    if (all.length > 0) recorders.set(asset, all);
    return own.length === 0 ? all.map(ofRecorder) : all;
  };
}

const NOTHING: readonly string[] = [];

/** Where a row can be placed by: addresses, switches, the stated site. */
export function signsOf(row: AssetRow): Parameters<SiteIndex["place"]>[0] {
  const { ips, switches, site } = whereaboutsOf(row);
  return { ips, switches: [...new Set(switches.map(({ name }) => name))], stated: site === null ? [] : [site] };
}

const SURVEILLANCE = new Set<Attribution["class"]>([
  "camera",
  "recorder",
  "encoder",
  "decoder",
  "intercom",
  "thermal",
  "body-worn",
  "drone",
  "video-management",
  "access-control",
  "alarm",
]);

const noVerdicts = (): Record<VerdictKind, number> =>
  Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<VerdictKind, number>;

const isSure = (confidence: Confidence): boolean => confidence === "high" || confidence === "confirmed";

/** Undecided: no maker named with high or confirmed confidence. */
export const isUndecided = ({ maker }: Pick<Attribution, "maker">): boolean =>
  maker === null || !isSure(maker.confidence);

function countRestricted(
  { maker, relabel }: Look,
  restricted: ReadonlySet<string>,
  count: { restricted: number; restrictedLikely: number; relabels: number },
): void {
  if (maker === null || !restricted.has(maker.id)) return;
  if (!isSure(maker.confidence)) {
    count.restrictedLikely += 1;
    return;
  }
  count.restricted += 1;
  if (relabel === true) count.relabels += 1;
}

interface SiteCounts {
  /** Gives the site that the asset was counted at. */
  add(
    where: Whereabouts,
    site: string | null,
    each: { readonly covered: boolean; readonly unknown: boolean },
  ): string | null;
  finish(): ReadonlyMap<string, SiteTally>;
}

function openSiteCounts(): SiteCounts {
  const recorders = new Map<string, string>();
  const tallies = new Map<string, SiteTally>();
  return {
    add({ asset, parent }, found, { covered, unknown }) {
      const site = found ?? recorders.get(parent ?? "") ?? null;
      if (site === null) return null;
      recorders.set(asset, site);
      const held = tallies.get(site) ?? { assets: 0, covered: 0, unknown: 0 };
      held.assets += 1;
      held.covered += covered ? 1 : 0;
      held.unknown += unknown ? 1 : 0;
      tallies.set(site, held);
      return site;
    },
    finish: () => tallies,
  };
}

interface BrandTally {
  count: number;
  relabels: number;
}

function openMakerCounts(nameOf: (maker: string) => string): {
  add(look: Look): void;
  finish(): readonly MakerCount[];
} {
  const held = new Map<
    string,
    { count: number; brands: Map<string, BrandTally>; byConfidence: Partial<Record<Confidence, number>> }
  >();
  return {
    add({ maker, brand, relabel }) {
      const id = maker?.id ?? "unknown";
      const entry = held.get(id) ?? { count: 0, brands: new Map<string, BrandTally>(), byConfidence: {} };
      entry.count += 1;
      const label = (brand ?? "").slice(0, 64);
      const tally = entry.brands.get(label) ?? { count: 0, relabels: 0 };
      tally.count += 1;
      tally.relabels += relabel === true ? 1 : 0;
      if (entry.brands.has(label) || entry.brands.size < MAX_BRANDS) entry.brands.set(label, tally);
      if (maker !== null) entry.byConfidence[maker.confidence] = (entry.byConfidence[maker.confidence] ?? 0) + 1;
      held.set(id, entry);
    },
    finish: () =>
      [...held]
        .map(([maker, entry]) => ({
          maker,
          name: maker === "unknown" ? "unknown" : nameOf(maker),
          count: entry.count,
          brands: [...entry.brands]
            .map(([brand, tally]) => ({ brand, ...tally }))
            .sort((a, b) => b.count - a.count || (a.brand < b.brand ? -1 : 1)),
          byConfidence: entry.byConfidence,
        }))
        .sort((a, b) => b.count - a.count || (a.maker < b.maker ? -1 : 1)),
  };
}

/** Most labels counted for one maker: a hostile network could show a new one per device. */
const MAX_BRANDS = 200;

interface Places {
  place(look: Look, where: Placed): string | null;
  /** The site that a paper names for what was bought; it is no evidence that anything is there. */
  placeBought(where: Placed, units: number): string | null;
  finish(): Tallies["ledger"];
}

function openPlaces(index: SiteIndex, partlyRead: ReadonlySet<string>): Places {
  const seen = collectAddresses();
  const documented = collectAddresses();
  const arp = collectAddresses();
  const namedSites = new Set<string>();
  const macs = collectTally();
  const counted = collectTally();
  const bought = collectTally();
  const channels = collectTally();
  const speaksOf = (site: Site | undefined): void => {
    if (site !== undefined) namedSites.add(site.id);
  };
  return {
    placeBought({ asset, name, site }, units) {
      bought.add(`${name ?? asset}: ${units}`, units);
      return index.place({ ips: [], switches: [], stated: site === null ? [] : [site] })?.id ?? null;
    },
    place(look, where) {
      const { asset, addresses, site, otherSites = NOTHING, name, mac, channel, ips, switches, passed } = where;
      const leased = new Map(addresses.leased);
      for (const ip of addresses.witnessed) {
        const logs = leased.get(ip);
        if (logs === undefined || logs.some((log) => !partlyRead.has(log))) seen.add(ip);
      }
      for (const ip of addresses.stated) documented.add(ip);
      for (const ip of addresses.arp) arp.add(ip);
      // Whichever of several it stands at: each has been named by somebody.
      for (const each of site === null ? NOTHING : [site, ...otherSites]) speaksOf(index.named(each));
      // A lease that was given back speaks of its site although it shows no address to be held.
      for (const ip of ips) speaksOf(index.ofAddress(ip));
      // So does a switch of it, whatever of its tables was read.
      for (const each of [...switches, ...passed]) speaksOf(index.ofSwitch(each));
      if (look.seen === "on-the-wire" && mac !== null) macs.add(mac);
      if (look.quantity !== null) counted.add(`${name ?? site ?? asset}: ${look.quantity}`, look.quantity);
      if (channel !== null && look.maker === null && !look.modelled) channels.add(channel);
      return index.place({ ips, switches, stated: site === null ? [] : [site] })?.id ?? null;
    },
    finish: () => ({
      seen: seen.finish(),
      documented: documented.finish(),
      arp: arp.finish(),
      namedSites,
      macsWithoutAnswer: macs.finish(),
      countedRows: counted.finish(),
      boughtUnits: bought.finish(),
      channelsWithoutIdentity: channels.finish(),
    }),
  };
}

/** Where an asset stands, by the names of the switches that it is plugged into. */
interface Placed extends Omit<Whereabouts, "switches"> {
  readonly switches: readonly string[];
  /** The names of those that it was only seen through. */
  readonly passed: readonly string[];
}

/** Where an asset stands: a switch that it was seen through does not say so. */
function openPlaced(uplinks: ReadonlySet<string>): (where: Whereabouts) => Placed {
  return (where) => {
    const on = new Set<string>();
    const passed = new Set<string>();
    for (const { name, port } of where.switches) (port !== null && uplinks.has(port) ? passed : on).add(name);
    return { ...where, switches: [...on], passed: [...passed] };
  };
}
