import { attribute } from "../identify/attribute/attribute.ts";
import type { JoinedAsset } from "../identify/join/join.ts";
import type { Matcher } from "../identify/match.ts";
import type { StoredObservation } from "../model/observation.ts";
import type { AssetRow, Store } from "../model/store.ts";
import { assetRow } from "./asset-row.ts";

/** One asset with the observations it rests on and its row as JSON, where they are at hand. */
export interface DerivedAsset {
  readonly row: AssetRow;
  readonly observations: readonly StoredObservation[] | undefined;
  readonly text?: string | undefined;
}

/** A run of joined assets whose groups are in the store from `from` on. */
export interface GroupRun {
  readonly from: number;
  readonly assets: readonly Pick<JoinedAsset, "id" | "parent" | "reasons" | "contested">[];
}

/** Says who made each asset of a run, in its order. Addresses of which nothing but silence is known are no assets. */
export async function* attributeGroups(
  store: Store,
  matcher: Matcher,
  { from, assets }: GroupRun,
): AsyncIterable<readonly DerivedAsset[]> {
  const cloudOf = (name: string): string | undefined =>
    matcher.signsOf("dns.name", name).find(({ fingerprint }) => fingerprint.endsWith("/cloud-name"))?.maker;
  for await (const batch of store.groups({ from, to: from + assets.length })) {
    const derived: DerivedAsset[] = [];
    for (const { group, observations } of batch) {
      if (observations.every(isSilence)) continue;
      const { id, parent, reasons, contested } = assets[group - from] as GroupRun["assets"][number];
      const attribution = attribute({ asset: id, parent, joined: reasons, contested }, observations, matcher);
      derived.push({ row: assetRow(attribution, observations, cloudOf), observations });
    }
    yield derived;
  }
}

/** A port that was asked and gave no answer: the ledger counts it, and it shows no thing. A named device is one all the same. */
const isSilence = ({ fact, subject }: StoredObservation): boolean =>
  fact.kind === "endpoint" &&
  (fact["state"] === "silent" || fact["state"] === "filtered") &&
  subject.device === undefined &&
  subject.mac === undefined;

/** Attributes all joined assets of a store, in order, in other threads; undefined when they are too few for that. */
export type Attributor = (assets: readonly JoinedAsset[]) => AsyncIterable<readonly DerivedAsset[]> | undefined;
