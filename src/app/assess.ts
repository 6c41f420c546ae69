import { assetFacts, type Law } from "../assess/law/index.ts";
import type { Attribution, Confidence } from "../model/attribution.ts";
import type { MakerCount } from "../model/review.ts";
import { VERDICTS, type Ruling, type VerdictKind } from "../model/ruling.ts";
import type { AssetRow } from "../model/store.ts";
import { collectAddresses, collectTally, type LedgerInput, type SiteIndex } from "../verify/index.ts";

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
  readonly makers: readonly MakerCount[];
  /** By provision id. */
  readonly verdicts: ReadonlyMap<string, Record<VerdictKind, number>>;
  /** By site id. */
  readonly sites: ReadonlyMap<string, SiteTally>;
  readonly ledger: Pick<
    LedgerInput,
    "seen" | "documented" | "arp" | "namedSites" | "macsWithoutAnswer" | "countedRows" | "channelsWithoutIdentity"
  >;
}

export interface SiteTally {
  assets: number;
  covered: number;
  unknown: number;
}

export interface Assessor {
  /** Rules on the asset, places it and counts it. A recorder comes before its channels: they stand where it stands. */
  assess(row: AssetRow): { readonly rulings: readonly Ruling[]; readonly site: string | null };
  finish(): Tallies;
}

export interface AssessorSettings {
  readonly law: Law;
  readonly sites: SiteIndex;
  /** Ids of makers that some provision of the catalogue names. */
  readonly restrictedMakers: ReadonlySet<string>;
  readonly nameOf: (maker: string) => string;
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
  };
  const makers = openMakerCounts(settings.nameOf);
  const verdicts = new Map(settings.law.clauses.map(({ provision }) => [provision.id, noVerdicts()]));
  const sites = openSiteCounts();
  const places = openPlaces(settings.sites);
  return {
    assess(row) {
      const { attribution } = row;
      const rulings = settings.law.rule(assetFacts(attribution, row.dates));
      for (const ruling of rulings)
        (verdicts.get(ruling.provision) as Record<VerdictKind, number>)[ruling.verdict] += 1;
      const covered = rulings.some((ruling) => ruling.verdict === "covered");
      const unknown = isUndecided(attribution);
      count.assets += 1;
      count.covered += covered ? 1 : 0;
      count.undecided += unknown ? 1 : 0;
      count.statedOnly += row.seen === "stated" ? 1 : 0;
      count.surveillance += SURVEILLANCE.has(attribution.class) ? 1 : 0;
      count.counted += row.quantity === null ? 0 : row.quantity;
      countRestricted(attribution, settings.restrictedMakers, count);
      makers.add(attribution);
      const site = sites.add(attribution, places.place(row), { covered, unknown });
      return { rulings, site };
    },
    finish: () => ({ ...count, makers: makers.finish(), verdicts, sites: sites.finish(), ledger: places.finish() }),
  };
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
export const isUndecided = ({ maker }: Attribution): boolean => maker === null || !isSure(maker.confidence);

function countRestricted(
  { maker, relabel }: Attribution,
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
    attribution: Attribution,
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
      if (parent === null) recorders.set(asset, site);
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
  add(attribution: Attribution): void;
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

function openPlaces(index: SiteIndex): { place(row: AssetRow): string | null; finish(): Tallies["ledger"] } {
  const seen = collectAddresses();
  const documented = collectAddresses();
  const arp = collectAddresses();
  const namedSites = new Set<string>();
  const macs = collectTally();
  const counted = collectTally();
  const channels = collectTally();
  return {
    place(row) {
      const { attribution, addresses } = row;
      for (const ip of addresses.witnessed) seen.add(ip);
      for (const ip of addresses.stated) documented.add(ip);
      for (const ip of addresses.arp) arp.add(ip);
      if (row.site !== null) {
        const named = index.named(row.site);
        if (named !== undefined) namedSites.add(named.id);
      }
      const mac = attribution.subjects.find((subject) => subject.mac !== undefined)?.mac;
      if (row.seen === "on-the-wire" && mac !== undefined) macs.add(mac);
      if (row.quantity !== null)
        counted.add(`${row.name ?? row.site ?? attribution.asset}: ${row.quantity}`, row.quantity);
      const channel = attribution.subjects.find(
        (subject) => subject.recorder !== undefined && subject.channel !== undefined,
      );
      if (channel !== undefined && attribution.maker === null && attribution.model === null) {
        channels.add(`${channel.recorder} channel ${channel.channel}`);
      }
      return index.place(signsOf(row))?.id ?? null;
    },
    finish: () => ({
      seen: seen.finish(),
      documented: documented.finish(),
      arp: arp.finish(),
      namedSites,
      macsWithoutAnswer: macs.finish(),
      countedRows: counted.finish(),
      channelsWithoutIdentity: channels.finish(),
    }),
  };
}

/** Where a row can be placed by: addresses, switches, the stated site. */
export function signsOf(row: AssetRow): Parameters<SiteIndex["place"]>[0] {
  const ips = new Set<string>();
  const switches = new Set<string>();
  for (const subject of row.attribution.subjects) {
    if (subject.ip !== undefined && subject.channel === undefined) ips.add(subject.ip);
    if (subject.switch !== undefined) switches.add(subject.switch);
  }
  return { ips: [...ips], switches: [...switches], stated: row.site === null ? [] : [row.site] };
}
