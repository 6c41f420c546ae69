import { attributeWithLabels } from "../identify/attribute/attribute.ts";
import type { JoinedAsset } from "../identify/join/join.ts";
import type { Matcher } from "../identify/match/matcher.ts";
import type { FactKind, StoredObservation, Subject } from "../model/observation.ts";
import type { AssetRow, Store, SubjectGroup } from "../model/store.ts";
import { assetRow } from "./asset-row.ts";
import type { DescribedAsset } from "./describe.ts";

/** One asset with the observations it rests on, where they are at hand. */
export interface DerivedAsset {
  readonly row: AssetRow;
  readonly observations: readonly StoredObservation[] | undefined;
}

/** Joined assets that are attributed together. */
export type AssetRun = readonly JoinedAsset[];

/** How many make a run: few, so that what is made of them lives shortly. */
const RUN = 64;

export function* runsOf(assets: Iterable<JoinedAsset>): Iterable<AssetRun> {
  let run: JoinedAsset[] = [];
  for (const asset of assets) {
    run.push(asset);
    if (run.length < RUN) continue;
    yield run;
    run = [];
  }
  if (run.length > 0) yield run;
}

/** Says who made each asset of each run, in their order. Addresses of which nothing but silence is known, and bare ports of switches, are no assets. */
export async function* attributeGroups(
  store: Store,
  matcher: Matcher,
  runs: AsyncIterable<AssetRun> | Iterable<AssetRun>,
): AsyncIterable<readonly DerivedAsset[]> {
  const cloudOf = (name: string): string | undefined =>
    matcher.signsOf("dns.name", name).find(({ fingerprint }) => fingerprint.endsWith("/cloud-name"))?.maker;
  let run: AssetRun = [];
  const groups = async function* (): AsyncIterable<readonly SubjectGroup[]> {
    for await (run of runs) yield run.map(({ subjects }) => subjects);
  };
  for await (const batch of store.groups(groups())) {
    const derived: DerivedAsset[] = [];
    for (const [place, observations] of batch.entries()) {
      if (observations.every(showsNothing)) continue;
      const { id, parent, otherParents, reasons, contested } = run[place] as JoinedAsset;
      const joined = { asset: id, parent, joined: reasons, contested };
      const attributed = attributeWithLabels(joined, observations, matcher);
      derived.push({
        row: assetRow(attributed, observations, { cloudOf, otherRecorders: otherParents }),
        observations,
      });
    }
    yield derived;
  }
}

/** A port of a switch is no device, nor is a name that a name server knows: alone they make no asset. */
const showsNothing = (observation: StoredObservation): boolean =>
  isSilence(observation) ||
  isJudgement(observation) ||
  (NO_THING.has(observation.fact.kind) && !isNamed(observation.subject));

const NO_THING: ReadonlySet<FactKind> = new Set<FactKind>(["poe", "port.status", "dns.answer"]);

/** A judgement is about a thing that something else shows; where nothing does any more it makes none. */
const isJudgement = ({ fact }: StoredObservation): boolean => fact.kind === "judgement";

const isNamed = ({ device, row, ip, mac, serial, recorder }: Subject): boolean =>
  [device, row, ip, mac, serial, recorder].some((identity) => identity !== undefined);

/** A port that was asked and gave no answer: the ledger counts it, and it shows no thing. A named device is one all the same. */
const isSilence = ({ fact, subject }: StoredObservation): boolean =>
  fact.kind === "endpoint" &&
  (fact["state"] === "silent" || fact["state"] === "filtered") &&
  subject.device === undefined &&
  subject.mac === undefined;

/** Attributes and describes all joined assets of a store, in order, in other threads. */
export interface Attributor {
  /** Makes ready beforehand, where it is likely to be wanted. */
  prepare(): void;
  attribute(assets: Iterable<JoinedAsset>): AsyncIterable<readonly DescribedAsset[]>;
  /** To be called in the end, whether it was wanted or not. */
  end(): Promise<void>;
}
