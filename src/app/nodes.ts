import { addRow, type NodesBuilder, openNodes } from "../identify/join/build-nodes.ts";
import type { Nodes } from "../identify/join/nodes.ts";
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
  const places = openPlaces();
  const follows = await store.follow((news) => takeNews(nodes, places, news));
  if (!follows) return undefined;
  return {
    count: places.count,
    async nodesOf(origins) {
      const order: number[] = [];
      for await (const keys of store.subjectKeys(origins)) for (const key of keys) order.push(places.of(key));
      return nodes.finish(Int32Array.from(order));
    },
  };
}

function takeNews(nodes: NodesBuilder, places: Places, { origin, made, kinds, claims }: SubjectNews): void {
  for (const { key, text } of made) places.put(key, nodes.add(key, origin, JSON.parse(text) as Subject));
  for (const said of kinds) for (const kind of said.kinds) nodes.kind(places.of(said.key), kind);
  for (const { key, claim } of claims) nodes.claim(places.of(key), claim);
}

/** The places of subjects by their keys, which begin at 1 and leave few gaps. */
interface Places {
  of(key: number): number;
  put(key: number, place: number): void;
  readonly count: () => number;
}

function openPlaces(): Places {
  let held = new Int32Array(1_024);
  let count = 0;
  return {
    of: (key) => held[key] as number,
    put(key, place) {
      if (key >= held.length) {
        const larger = new Int32Array(Math.max(key + 1, held.length * 2));
        larger.set(held);
        held = larger;
      }
      held[key] = place;
      count = place + 1;
    },
    count: () => count,
  };
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
