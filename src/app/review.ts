import { compileLaw, type Law } from "../assess/law/index.ts";
import { assetFacts } from "../assess/law/index.ts";
import type { Attribution } from "../model/attribution.ts";
import type { Owner } from "../model/owner.ts";
import type { Exhibit, ReviewedAsset, ReviewSummary } from "../model/review.ts";
import type { Ruling } from "../model/ruling.ts";
import type { AssetRow, Store } from "../model/store.ts";
import type { LegalDate } from "../model/time.ts";
import { sitesOf } from "../verify/index.ts";
import type { Matcher } from "../identify/match.ts";
import { openAssessor, type Tallies } from "./assess.ts";
import { derive } from "./derive.ts";
import type { Progress } from "./progress.ts";
import { summarise } from "./summary.ts";

export interface ReviewRequest {
  readonly store: Store;
  readonly matcher: Matcher;
  readonly owner: Owner;
  readonly asOf: LegalDate;
  /** Ids of the origins that the review speaks of. */
  readonly origins: readonly string[];
  /** Name and version of the tool. */
  readonly tool: string;
  readonly digest: (text: string) => string;
  readonly progress: Progress;
}

export interface Reviewed {
  readonly summary: ReviewSummary;
  /** Every asset with its rulings, by id; can be read more than once. */
  assets(): AsyncIterable<readonly ReviewedAsset[]>;
}

/** Reviews what the store holds of these origins, for one owner on one date. The same store and request give the same bytes. */
export async function review(request: ReviewRequest): Promise<Reviewed> {
  const { store, matcher, owner, asOf, progress } = request;
  await derive(request);
  const { catalogue } = matcher;
  const law = compileLaw(catalogue, { owner, asOf });
  const assessor = openAssessor({
    law,
    sites: sitesOf(owner),
    restrictedMakers: new Set(law.clauses.flatMap(({ provision }) => provision.goods.makers)),
    nameOf: (maker) => matcher.vendors.get(maker)?.name ?? maker,
  });
  const step = progress.start("which rule covers it", undefined);
  await store.replaceRulings(ruled(store, assessor.assess, step.advance));
  step.end();
  const tallies = assessor.finish();
  const all = await store.origins();
  const chosen = new Set(request.origins);
  const summary = summarise(tallies, {
    circumstance: { owner, asOf },
    law,
    catalogue,
    tool: request.tool,
    origins: all.filter((origin) => chosen.has(origin.id)).toSorted((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : a.id < b.id ? -1 : 1)),
    leftOut: all.filter((origin) => !chosen.has(origin.id)).map((origin) => origin.label).toSorted(),
  });
  return { summary, assets: () => reviewedAssets(store, law, tallies) };
}

async function* ruled(
  store: Store,
  assess: (row: AssetRow) => readonly Ruling[],
  advance: (count: number) => void,
): AsyncIterable<readonly Ruling[]> {
  for await (const batch of store.assets()) {
    yield batch.flatMap((row) => assess(row));
    advance(batch.length);
  }
}

/** Estates up to this size are reported with the observations themselves; larger ones name them by id. */
const EXHIBITED_ASSETS = 20_000;
/** Characters of a verbatim value that a report quotes; `decamp why` and the store have all of it. */
const MAX_QUOTED = 2_048;

async function* reviewedAssets(store: Store, law: Law, tallies: Tallies): AsyncIterable<readonly ReviewedAsset[]> {
  const exhibited = tallies.assets <= EXHIBITED_ASSETS;
  for await (const batch of store.assets()) {
    const exhibits = exhibited ? await exhibitsOf(store, batch) : NO_EXHIBITS;
    yield batch.map((row) => reviewedAsset(row, { law, tallies, exhibits }));
  }
}

const NO_EXHIBITS: ReadonlyMap<string, Exhibit> = new Map();

/** One asset as reports take it. */
function reviewedAsset(
  row: AssetRow,
  { law, tallies, exhibits }: { readonly law: Law; readonly tallies: Tallies; readonly exhibits: ReadonlyMap<string, Exhibit> },
): ReviewedAsset {
  const { attribution } = row;
  return {
    attribution,
    site: tallies.siteOf(attribution),
    name: row.name,
    seen: row.seen,
    class: attribution.class,
    rulings: law.rule(assetFacts(attribution, row.dates)),
    exhibits: evidenceIds(attribution).flatMap((id) => exhibits.get(id) ?? []),
  };
}

/** Ids of the observations that an attribution rests on, without repeats. */
export const evidenceIds = ({ for: pro, against }: Attribution): readonly string[] => [
  ...new Set([...pro, ...against].map((each) => each.observation)),
];

async function exhibitsOf(store: Store, rows: readonly AssetRow[]): Promise<ReadonlyMap<string, Exhibit>> {
  const ids = new Set(rows.flatMap(({ attribution }) => evidenceIds(attribution)));
  const found = await store.observationsById([...ids]);
  return new Map(found.map((each) => [each.id, quoted(each)]));
}

/** Cuts long texts of an observation to what a report quotes. */
function quoted(exhibit: Exhibit): Exhibit {
  const fact = Object.fromEntries(
    Object.entries(exhibit.fact).map(([name, value]) => [
      name,
      typeof value === "string" && value.length > MAX_QUOTED ? `${value.slice(0, MAX_QUOTED)}…` : value,
    ]),
  );
  return { ...exhibit, fact: { ...fact, kind: exhibit.fact.kind } };
}
