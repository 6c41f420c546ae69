import { JOIN_STEPS, type JoinedAssets, joinNodes } from "../identify/join/join.ts";
import { contestedLeases, heldNow, type LastLease, lastLeases } from "../identify/join/leases.ts";
import type { Nodes } from "../identify/join/nodes.ts";
import type { Matcher } from "../identify/match/matcher.ts";
import type { RuledAsset, Store } from "../model/store.ts";
import { type Attributor, attributeGroups, type DerivedAsset, runsOf } from "./attribute-groups.ts";
import { type AssetPacker, type DescribedAsset, described } from "./describe.ts";
import { type FollowedSubjects, readNodes } from "./nodes.ts";
import type { Progress } from "./progress.ts";

/** Raised when the same observations give other assets than before. */
const ENGINE_VERSION = 11;

export interface Derivation {
  readonly store: Store;
  readonly matcher: Matcher;
  /** Ids of the origins that count. */
  readonly origins: readonly string[];
  readonly digest: (text: string) => string;
  readonly progress: Progress;
  /** The subjects of the store, where it was followed while it was filled; else they are read. */
  readonly followed?: FollowedSubjects | undefined;
  /** For large estates; in this thread unless given. */
  readonly attributor?: Attributor | undefined;
}

/** Assets on their way. `fresh`: they are being made and must be put into the store; else they come from it. */
export interface Derived {
  readonly fresh: boolean;
  readonly count: number;
  /**
   * Recorders before their channels: whoever passes over the assets once knows the recorder when its channels come. Otherwise near
   * the order in which a store holds the observations, and the same whether fresh or not. Read it or `described` once.
   */
  assets(): AsyncIterable<readonly DerivedAsset[]>;
  /** The same for large estates: only what a review writes of each. */
  described(pack: AssetPacker): AsyncIterable<readonly DescribedAsset[]>;
  /** To be called when fresh assets are in the store. */
  done(): Promise<void>;
}

/**
 * Joins the observations of these origins to assets and says who made each. A pure function of observations and catalogue:
 * made again only when either changed.
 */
export async function derive(derivation: Derivation): Promise<Derived> {
  const { store, matcher, origins, digest, attributor } = derivation;
  const made = digest(`${ENGINE_VERSION}\0${matcher.catalogue.hash}\0${[...origins].sort().join("\0")}`);
  const [before, count] = ((await store.getState("derived")) ?? "").split(" ");
  if (before === made) return storedAssets(derivation, Number(count));
  await store.setState("derived", "");
  const assets = await joined(derivation);
  const attributed = (): AsyncIterable<readonly DerivedAsset[]> => attributeGroups(store, matcher, runsOf(assets));
  return {
    fresh: true,
    count: assets.count,
    assets: () => watched(derivation, assets.count, attributed()),
    described: (pack) =>
      watched(derivation, assets.count, attributor?.attribute(assets) ?? described(attributed(), pack)),
    async done() {
      await store.setState("catalogue", matcher.catalogue.version);
      await store.setState("derived", `${made} ${assets.count}`);
    },
  };
}

/** Distinct subjects above which an estate is likely to be a large one: a guess at some subjects an asset. */
const MANY_SUBJECTS = 60_000;

async function joined(derivation: Derivation): Promise<JoinedAssets> {
  const { store, digest, progress } = derivation;
  const found = await nodesOf(derivation);
  const last: Map<number, LastLease> = new Map();
  for await (const said of store.saidOf(contestedLeases(found))) lastLeases(said, last);
  const joining = progress.start("joining what is one thing, steps", JOIN_STEPS);
  const assets = joinNodes(heldNow(found, last), digest, () => joining.advance(1));
  joining.end();
  return assets;
}

async function nodesOf({ store, origins, progress, followed, attributor }: Derivation): Promise<Nodes> {
  const reading = progress.start("subjects", undefined);
  let count = 0;
  const take = (more: number): void => {
    count += more;
    if (count > MANY_SUBJECTS) attributor?.prepare();
    reading.advance(more);
  };
  if (followed !== undefined) take(followed.count());
  const nodes = await (followed?.nodesOf(origins) ?? readNodes(store, origins, take));
  reading.end();
  return nodes;
}

/** Derives where needed and puts the assets into the store, without rulings. */
export async function deriveInto(derivation: Derivation): Promise<void> {
  const derived = await derive(derivation);
  if (!derived.fresh) return;
  await derivation.store.replaceAssets(unruled(derived));
  await derived.done();
}

async function* unruled(derived: Derived): AsyncIterable<readonly RuledAsset[]> {
  for await (const batch of derived.assets()) yield batch.map(({ row }) => ({ row, rulings: [] }));
}

/** Assets that were derived before. */
function storedAssets(derivation: Derivation, count: number): Derived {
  const stored = (): AsyncIterable<readonly DerivedAsset[]> => rowsOf(derivation.store);
  return {
    fresh: false,
    count,
    assets: stored,
    described: (pack) => watched(derivation, count, described(stored(), pack)),
    done: async () => {},
  };
}

async function* rowsOf(store: Store): AsyncIterable<readonly DerivedAsset[]> {
  for await (const batch of store.assets()) yield batch.map((row) => ({ row, observations: undefined }));
}

async function* watched<T>(
  { progress }: Derivation,
  total: number,
  batches: AsyncIterable<readonly T[]>,
): AsyncIterable<readonly T[]> {
  const step = progress.start("who made it, and which rule covers it", total);
  for await (const batch of batches) {
    yield batch;
    step.advance(batch.length);
  }
  step.end();
}
