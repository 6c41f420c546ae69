import { assetFacts, type Law } from "../assess/law/index.ts";
import type { Attribution, Confidence } from "../model/attribution.ts";
import type { MakerCount } from "../model/review.ts";
import { type Ruling, type RulingTerm, VERDICTS, type VerdictKind } from "../model/ruling.ts";
import { collectAddresses, collectTally, type LedgerInput, type SiteIndex } from "../verify/index.ts";
import type { Look, Whereabouts } from "./look.ts";

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
  assess(look: Look, where: Whereabouts): { readonly rulings: readonly RulingTerm[]; readonly site: string | null };
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
  const rulingsOf = rememberRulings(settings.law);
  return {
    assess(look, where) {
      const rulings = rulingsOf(look);
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
      const site = sites.add(where, places.place(look, where), { covered, unknown });
      return { rulings, site };
    },
    finish: () => ({ ...count, makers: makers.finish(), verdicts, sites: sites.finish(), ledger: places.finish() }),
  };
}

/** One list of rulings for all assets that look alike. */
function rememberRulings(law: Law): (look: Look) => readonly RulingTerm[] {
  const known = new WeakMap<Look, readonly RulingTerm[]>();
  return (look) => {
    const rulings = known.get(look);
    if (rulings !== undefined) return rulings;
    const made = law.rule(assetFacts({ ...look, asset: "" }, look.dates)).map(termOf);
    known.set(look, made);
    return made;
  };
}

const termOf = ({ provision, verdict, because, missing, duty }: Ruling): RulingTerm =>
  duty === undefined ? { provision, verdict, because, missing } : { provision, verdict, because, missing, duty };

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

function openPlaces(index: SiteIndex): {
  place(look: Look, where: Whereabouts): string | null;
  finish(): Tallies["ledger"];
} {
  const seen = collectAddresses();
  const documented = collectAddresses();
  const arp = collectAddresses();
  const namedSites = new Set<string>();
  const macs = collectTally();
  const counted = collectTally();
  const channels = collectTally();
  return {
    place(look, where) {
      const { asset, addresses, site, name, mac, channel, ips, switches } = where;
      for (const ip of addresses.witnessed) seen.add(ip);
      for (const ip of addresses.stated) documented.add(ip);
      for (const ip of addresses.arp) arp.add(ip);
      if (site !== null) {
        const named = index.named(site);
        if (named !== undefined) namedSites.add(named.id);
      }
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
      channelsWithoutIdentity: channels.finish(),
    }),
  };
}
