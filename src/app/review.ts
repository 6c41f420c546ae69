import { compileLaw, type Law } from "../assess/law/index.ts";
import type { Attribution } from "../model/attribution.ts";
import type { StoredObservation } from "../model/observation.ts";
import type { Origin } from "../model/origin.ts";
import type { Owner } from "../model/owner.ts";
import type { Exhibit, ReviewedAsset, ReviewSummary } from "../model/review.ts";
import type { AssetRow, RuledAsset, Store } from "../model/store.ts";
import type { LegalDate } from "../model/time.ts";
import type { Matcher } from "../identify/match/matcher.ts";
import { LARGE } from "../report/html/large.ts";
import type { AssetParts, RuledOn } from "../report/parts.ts";
import { isReadWhole, sitesOf, uplinksOf } from "../verify/index.ts";
import { type Assessor, openAssessor, type Tallies } from "./assess.ts";
import type { Attributor, DerivedAsset } from "./attribute-groups.ts";
import { openRememberer, type Rememberer, rememberReview } from "./changes.ts";
import { derive, type Derived } from "./derive.ts";
import { originName } from "./judge.ts";
import type { FollowedSubjects } from "./nodes.ts";
import type { Progress } from "./progress.ts";
import { type AssetPacker, type DescribedAsset } from "./describe.ts";
import { lookText, rememberLooks, whereaboutsOf } from "./look.ts";
import { openRisk, type RiskCounter, type RiskSettings } from "./risk.ts";
import { summarise } from "./summary.ts";

export interface ReviewRequest {
  readonly store: Store;
  readonly matcher: Matcher;
  readonly owner: Owner;
  readonly asOf: LegalDate;
  /** Months after which the summary says of an instrument that it was last read long ago; a default applies. */
  readonly staleAfterMonths?: number | undefined;
  /** Ids of the origins that the review speaks of. */
  readonly origins: readonly string[];
  /** Name and version of the tool. */
  readonly tool: string;
  readonly digest: (text: string) => string;
  readonly progress: Progress;
  readonly packAsset: AssetPacker;
  /** The subjects of the store, where it was followed while it was filled. */
  readonly followed?: FollowedSubjects | undefined;
  /** For large estates; in this thread unless given. */
  readonly attributor?: Attributor | undefined;
  /** Published flaws, reach and order of work beside the law. */
  readonly risk?: RiskSettings | undefined;
}

/** An asset of a large estate as it goes into the reports. */
export interface ReviewedParts {
  readonly id: string;
  readonly parts: AssetParts;
  readonly ruled: RuledOn;
}

/** Where assets go as they are reviewed, each once and in order; the summary is known when all have gone. */
export interface AssetSink {
  /** Says what will come, before the first asset. */
  open(frame: { readonly provisions: readonly string[]; readonly expected: number }): Promise<void>;
  take(assets: readonly ReviewedAsset[]): Promise<void>;
  /** The same of large estates. */
  put(assets: readonly ReviewedParts[]): Promise<void>;
}

/**
 * Reviews what the store holds of these origins, for one owner on one date, in a single pass over the assets. The same store
 * and request give the same bytes, whether the assets are made anew or come from the store.
 */
export async function review(request: ReviewRequest, sink: AssetSink): Promise<ReviewSummary> {
  const { store, matcher, owner, asOf } = request;
  const derived = await derive(request);
  const { catalogue } = matcher;
  const law = compileLaw(catalogue, { owner, asOf });
  const chosen = new Set(request.origins);
  const origins = (await store.origins()).filter((origin) => chosen.has(origin.id));
  const assessor = openAssessor({
    law,
    uplinks: uplinksOf(origins),
    partlyRead: new Set(origins.filter((origin) => !isReadWhole(origin)).map(({ label }) => label)),
    sites: sitesOf(owner),
    restrictedMakers: new Set(law.clauses.flatMap(({ provision }) => provision.goods.makers)),
    nameOf: (maker) => matcher.vendors.get(maker)?.name ?? maker,
  });
  await sink.open({ provisions: law.clauses.map(({ provision }) => provision.id), expected: derived.count });
  const rememberer = openRememberer(derived.count);
  const large = derived.count > LARGE;
  // Of a large estate only texts are held: `decamp vulnerabilities` and `decamp priority` read it from the store.
  const risk = request.risk === undefined || large ? undefined : openRisk(request.risk);
  const pass = { assessor, sink, rememberer, risk };
  const ruled = large ? passOverMany(derived.described(request.packAsset), pass) : passOver(store, derived, pass);
  if (derived.fresh) await store.replaceAssets(ruled);
  else await store.replaceRulings(ruled);
  await derived.done();
  const summary = await summaryOf(request, law, assessor.finish());
  const changes = await changesOf(request, law, rememberer);
  return {
    ...summary,
    ...(changes === undefined ? {} : { changes }),
    ...(risk === undefined ? {} : { risk: risk.finish() }),
  };
}

/** What changed since the last review of this owner and day that rested on something else. */
async function changesOf(request: ReviewRequest, law: Law, rememberer: Rememberer): Promise<ReviewSummary["changes"]> {
  const { store, matcher, owner, asOf, digest, tool } = request;
  const chosen = new Set(request.origins);
  const origins = (await store.origins()).filter(({ id }) => chosen.has(id)).toSorted(byLabel);
  const rests = origins.map(({ id, importer, importerVersion, observations }) => [
    id,
    importer,
    importerVersion,
    observations,
  ]);
  const memory = rememberer.finish({
    basis: digest(JSON.stringify([rests, matcher.catalogue.hash, owner, tool])),
    origins: [...new Set(origins.map(originName))],
    provisions: law.clauses.map(({ provision }) => provision.id),
  });
  return rememberReview(store, `review ${digest(`${owner.name}\0${asOf}`)}`, memory);
}

interface Pass {
  readonly assessor: Assessor;
  readonly sink: AssetSink;
  readonly rememberer: Rememberer;
  readonly risk: RiskCounter | undefined;
}

/** Rules on, counts and hands on every asset, on its way into the store. */
async function* passOver(
  store: Store,
  derived: Derived,
  { assessor, sink, rememberer, risk }: Pass,
): AsyncIterable<readonly RuledAsset[]> {
  const lookOf = rememberLooks();
  for await (const batch of derived.assets()) {
    const quote = await quotes(store, batch);
    const ruled: RuledAsset[] = [];
    const reviewed: ReviewedAsset[] = [];
    for (const { row, observations } of batch) {
      const { rulings, site } = assessor.assess(lookOf(lookText(row)), whereaboutsOf(row));
      rememberer.take(row, rulings);
      const { attribution, name, seen } = row;
      // What was only bought is in no count but its own: nobody says that it is there to be reached.
      if (seen !== "bought") risk?.take(row, rulings);
      const exhibits = quote(row, observations);
      ruled.push({ row, rulings });
      reviewed.push({ attribution, site, name, seen, class: attribution.class, rulings, exhibits });
    }
    await sink.take(reviewed);
    yield ruled;
  }
}

/** The same for a large estate, of which nothing but texts is held. */
async function* passOverMany(
  batches: AsyncIterable<readonly DescribedAsset[]>,
  { assessor, sink, rememberer }: Pass,
): AsyncIterable<readonly RuledAsset[]> {
  for await (const batch of batches) {
    const ruled: RuledAsset[] = [];
    const reviewed: ReviewedParts[] = [];
    for (const { look, where, packed, parts } of batch) {
      const { rulings, site } = assessor.assess(look, where);
      rememberer.count(look.seen);
      ruled.push({ packed, rulings });
      reviewed.push({ id: where.asset, parts, ruled: { site, name: where.name, seen: look.seen, rulings } });
    }
    await sink.put(reviewed);
    yield ruled;
  }
}

async function summaryOf(request: ReviewRequest, law: Law, tallies: Tallies): Promise<ReviewSummary> {
  const { store, matcher, owner, asOf, staleAfterMonths, tool } = request;
  const all = await store.origins();
  const chosen = new Set(request.origins);
  return summarise(tallies, {
    circumstance: { owner, asOf, staleAfterMonths },
    law,
    catalogue: matcher.catalogue,
    tool,
    origins: all.filter((origin) => chosen.has(origin.id)).toSorted(byLabel),
    leftOut: all
      .filter((origin) => !chosen.has(origin.id) && origin.supersededBy === undefined)
      .map((origin) => origin.label)
      .toSorted(),
  });
}

function byLabel(a: Origin, b: Origin): number {
  if (a.label !== b.label) return a.label < b.label ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Characters of a verbatim value that a report quotes; `decamp why` and the store have all of it. */
const MAX_QUOTED = 2_048;

type Quote = (row: AssetRow, observations: readonly StoredObservation[] | undefined) => readonly Exhibit[];

/** Finds the observations that attributions rest on: at hand when the assets are fresh, else in the store. */
async function quotes(store: Store, batch: readonly DerivedAsset[]): Promise<Quote> {
  const wanted = batch
    .filter((each) => each.observations === undefined)
    .flatMap(({ row }) => evidenceIds(row.attribution));
  const stored = new Map((await store.observationsById([...new Set(wanted)])).map((each) => [each.id, each]));
  return (row, observations) => {
    const held = observations === undefined ? stored : new Map(observations.map((each) => [each.id, each]));
    return evidenceIds(row.attribution).flatMap((id) => {
      const exhibit = held.get(id);
      return exhibit === undefined ? [] : [quoted(exhibit)];
    });
  };
}

/** Ids of the observations that an attribution rests on, without repeats. */
export const evidenceIds = ({ for: pro, against }: Attribution): readonly string[] => [
  ...new Set([...pro, ...against].map((each) => each.observation)),
];

/** Cuts long texts of an observation to what a report quotes. */
function quoted(exhibit: Exhibit): Exhibit {
  const fact = Object.fromEntries(
    Object.entries(exhibit.fact).map(([name, value]) => [
      name,
      typeof value === "string" && value.length > MAX_QUOTED ? `${value.slice(0, MAX_QUOTED)}…` : value,
    ]),
  );
  const { id, origin, at, subject } = exhibit;
  return { id, origin, ...(at === undefined ? {} : { at }), subject, fact: { ...fact, kind: exhibit.fact.kind } };
}
