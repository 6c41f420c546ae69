import type { Origin } from "../model/origin.ts";
import type { AssetRow, Store } from "../model/store.ts";
import { isJudgement, originName } from "./judge.ts";

/** What forgetting origins takes away. */
export interface Forgetting {
  readonly origins: readonly Origin[];
  readonly observations: number;
  /** Assets of the last review that nothing else speaks of: they go. At most {@link MOST_NAMED} are named. */
  readonly alone: { readonly count: number; readonly names: readonly string[] };
  /** Assets that other origins speak of too: they lose a source. */
  readonly shared: number;
  /** Files to import again, to undo it. */
  readonly undo: readonly string[];
  /** Judgements among them: a person has to give them again. */
  readonly judgements: number;
  /** One of them was read by a person's map. */
  readonly mapped: boolean;
}

/** Assets that are named one by one. */
export const MOST_NAMED = 10;

/** The origins of this id or name; for an archive also everything that was in it. */
export function originsNamed(origins: readonly Origin[], name: string): readonly Origin[] {
  const named = origins.filter((origin) => origin.id === name || originName(origin) === name);
  const archives = named.filter(({ importer }) => importer === "archive").map(({ path }) => `${path}!`);
  const inside = origins.filter(({ path }) => archives.some((archive) => path.startsWith(archive)));
  return [...new Set([...named, ...inside])];
}

/** What would go. Looks at the assets of the last review once. */
export async function wouldForget(store: Store, origins: readonly Origin[]): Promise<Forgetting> {
  const gone = new Set(origins.map(({ id }) => id));
  const files = origins.filter((origin) => !isJudgement(origin));
  // A label goes when no other origin of the store carries it: newer content of the same file keeps its assets. A judgement
  // does not: of what only judgements speak there is no asset.
  const staying = (await store.origins()).filter((origin) => !gone.has(origin.id) && !isJudgement(origin));
  const kept = new Set(staying.map(({ label }) => label));
  const labels = new Set(files.map(({ label }) => label).filter((label) => !kept.has(label)));
  const names: string[] = [];
  let [alone, shared] = [0, 0];
  for await (const batch of store.assets()) {
    for (const row of batch) {
      const { subjects } = row.attribution;
      if (!subjects.some(({ origin }) => labels.has(origin))) continue;
      if (subjects.some(({ origin }) => !labels.has(origin))) shared += 1;
      else {
        alone += 1;
        if (names.length < MOST_NAMED) names.push(calledAs(row));
      }
    }
  }
  return {
    origins,
    observations: origins.reduce((sum, origin) => sum + origin.observations, 0),
    alone: { count: alone, names },
    shared,
    undo: [...new Set(files.map(({ path }) => path.replace(/!.*$/, "")))],
    judgements: origins.length - files.length,
    mapped: origins.some(({ importer }) => importer.includes("+map-")),
  };
}

function calledAs({ name, attribution }: AssetRow): string {
  const { asset, model, subjects } = attribution;
  return name ?? model ?? subjects.find(({ ip }) => ip !== undefined)?.ip ?? asset;
}

/** Removes the origins and their observations; the next review makes its assets anew. */
export async function forgetOrigins(store: Store, origins: readonly Origin[]): Promise<number> {
  let observations = 0;
  for (const { id } of origins) observations += await store.forget(id);
  await store.setState("derived", "");
  return observations;
}
