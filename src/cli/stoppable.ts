import { setImmediate as turn } from "node:timers/promises";
import type { Store } from "../model/store.ts";

/**
 * The same store, whose long streams end after the batch in which a person asks to stop: what was being replaced stays as it was.
 * SQLite answers without a turn of the event loop, in which alone a signal is heard: so each batch waits for one.
 */
export function stoppable(store: Store, signal: AbortSignal): Store {
  async function* heard<T>(batches: AsyncIterable<T>): AsyncIterable<T> {
    for await (const batch of batches) {
      yield batch;
      await turn();
      signal.throwIfAborted();
    }
  }
  return {
    ...store,
    subjects: (origins) => heard(store.subjects(origins)),
    subjectKeys: (origins) => heard(store.subjectKeys(origins)),
    observations: (origins) => heard(store.observations(origins)),
    assets: () => heard(store.assets()),
    replaceAssets: (batches) => store.replaceAssets(heard(batches)),
    replaceRulings: (batches) => store.replaceRulings(heard(batches)),
  };
}
