import { type JoinedAsset, joinNodes } from "../identify/join/join.ts";
import { type Node, nodeOf } from "../identify/join/node.ts";
import type { Matcher } from "../identify/match.ts";
import type { RuledAsset, Store } from "../model/store.ts";
import { type Attributor, attributeGroups, type DerivedAsset } from "./attribute-groups.ts";
import type { Progress } from "./progress.ts";

/** Raised when the same observations give other assets than before. */
const ENGINE_VERSION = 3;

export interface Derivation {
  readonly store: Store;
  readonly matcher: Matcher;
  /** Ids of the origins that count. */
  readonly origins: readonly string[];
  readonly digest: (text: string) => string;
  readonly progress: Progress;
  /** In this thread unless given. */
  readonly attributor?: Attributor | undefined;
}

/** Assets on their way. `fresh`: they are being made and must be put into the store; else they come from it. */
export interface Derived {
  readonly fresh: boolean;
  readonly count: number;
  /** Recorders before their channels; the same order whether fresh or not. Read it once. */
  assets(): AsyncIterable<readonly DerivedAsset[]>;
  /** To be called when fresh assets are in the store. */
  done(): Promise<void>;
}

/**
 * Joins the observations of these origins to assets and says who made each. A pure function of observations and catalogue:
 * made again only when either changed.
 */
export async function derive(derivation: Derivation): Promise<Derived> {
  const { store, matcher, origins, digest } = derivation;
  const made = digest(`${ENGINE_VERSION}\0${matcher.catalogue.hash}\0${[...origins].sort().join("\0")}`);
  const [before, count] = ((await store.getState("derived")) ?? "").split(" ");
  if (before === made)
    return { fresh: false, count: Number(count), assets: () => storedAssets(store), done: async () => {} };
  await store.setState("derived", "");
  const assets = inOrder(await joined(derivation));
  await store.setGroups(groupsOf(assets));
  return {
    fresh: true,
    count: assets.length,
    assets: () => watched(derivation, assets),
    async done() {
      await store.setState("catalogue", matcher.catalogue.version);
      await store.setState("derived", `${made} ${assets.length}`);
    },
  };
}

async function joined({ store, origins, digest, progress }: Derivation): Promise<readonly JoinedAsset[]> {
  const nodes: Node[] = [];
  for await (const batch of store.subjects(origins)) for (const row of batch) nodes.push(nodeOf(row));
  progress.say(`joining ${nodes.length} subjects`);
  return joinNodes(nodes, digest);
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

async function* storedAssets(store: Store): AsyncIterable<readonly DerivedAsset[]> {
  for await (const batch of store.assets()) yield batch.map((row) => ({ row, observations: undefined }));
}

/**
 * Recorders first: whoever passes over the assets once knows the recorder when its channels come. Otherwise as joining gives
 * them, by their first subject: the same in every store, and near the order in which a store holds the observations.
 */
function inOrder(assets: readonly JoinedAsset[]): readonly JoinedAsset[] {
  return assets.toSorted((a, b) => Number(a.parent !== null) - Number(b.parent !== null));
}

function* groupsOf(assets: readonly JoinedAsset[]): Iterable<readonly [number, number]> {
  for (const [group, asset] of assets.entries()) for (const subject of asset.subjects) yield [subject, group];
}

async function* watched(
  derivation: Derivation,
  assets: readonly JoinedAsset[],
): AsyncIterable<readonly DerivedAsset[]> {
  const { store, matcher, progress } = derivation;
  const batches = derivation.attributor?.(assets) ?? attributeGroups(store, matcher, { from: 0, assets });
  const step = progress.start("who made it, and which rule covers it", assets.length);
  for await (const batch of batches) {
    yield batch;
    step.advance(batch.length);
  }
  step.end();
}
