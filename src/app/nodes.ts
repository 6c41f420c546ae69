import { addRow, type NodesBuilder, openNodes } from "../identify/join/build-nodes.ts";
import type { Nodes } from "../identify/join/nodes.ts";
import { type Numbers, openNumbers } from "../identify/join/numbers.ts";
import type { Subject } from "../model/observation.ts";
import type { Store, SubjectNews } from "../model/store.ts";

/** The subjects of a store while it is filled: joining need not read back what was written a moment ago. */
export interface FollowedSubjects {
  readonly count: () => number;
  /** The nodes of these origins. To be asked once, when nothing comes any more. */
  nodesOf(origins: readonly string[]): Promise<Nodes>;
}

/** Follows a store from its first subject on; undefined when it holds some already. */
export async function followSubjects(store: Store): Promise<FollowedSubjects | undefined> {
  const nodes = openNodes();
  // By the keys of subjects, which begin at 1 and leave few gaps.
  const places = openNumbers();
  let count = 0;
  const follows = await store.follow((news) => {
    takeNews(nodes, places, news);
    count += news.made.length;
  });
  if (!follows) return undefined;
  return {
    count: () => count,
    async nodesOf(origins) {
      const order: number[] = [];
      for await (const keys of store.subjectKeys(origins)) for (const key of keys) order.push(places.at(key));
      return nodes.finish(Int32Array.from(order));
    },
  };
}

function takeNews(nodes: NodesBuilder, places: Numbers, { origin, made, kinds, claims }: SubjectNews): void {
  for (const { key, text } of made) places.set(key, nodes.add(key, origin, JSON.parse(text) as Subject));
  for (const said of kinds) for (const kind of said.kinds) nodes.kind(places.at(said.key), kind);
  for (const { key, claim } of claims) nodes.claim(places.at(key), claim);
}

/** Reads the nodes of these origins from the store. `onBatch` is told how many subjects came. */
export async function readNodes(
  store: Store,
  origins: readonly string[],
  onBatch: (count: number) => void,
): Promise<Nodes> {
  const nodes = openNodes();
  let count = 0;
  for await (const batch of store.subjects(origins)) {
    for (const row of batch) addRow(nodes, row);
    count += batch.length;
    onBatch(batch.length);
  }
  return nodes.finish(Int32Array.from({ length: count }, (_, at) => at));
}
