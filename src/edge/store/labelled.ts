import type { Kysely } from "kysely";
import { chunks, type Snapshot } from "./engine.ts";
import { unpack } from "./packed.ts";
import type { Tables } from "./tables.ts";

/** The origins that share one label: usually one, more where several files name the same source run. */
export interface LabelledOrigins {
  readonly label: string;
  readonly keys: readonly number[];
}

/** The given origins by label, labels rising. Ids that the store does not have are passed over. */
export async function labelled(
  db: Kysely<Tables>,
  at: Snapshot,
  origins: readonly string[],
): Promise<readonly LabelledOrigins[]> {
  const byLabel = new Map<string, number[]>();
  for (const piece of chunks([...new Set(origins)].sort())) {
    const query = db.selectFrom("origin").select(["key", "label"]).where("id", "in", piece).orderBy("id");
    for (const [key, packed] of await at.all<[number, string]>(query.compile())) {
      const label = unpack(packed);
      const keys = byLabel.get(label);
      if (keys === undefined) byLabel.set(label, [key]);
      else keys.push(key);
    }
  }
  return [...byLabel].sort(([a], [b]) => (a < b ? -1 : 1)).map(([label, keys]) => ({ label, keys }));
}
