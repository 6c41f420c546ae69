import { availableParallelism } from "node:os";
import type { Attributor, DerivedAsset, GroupRun } from "../../app/attribute-groups.ts";
import type { JoinedAsset } from "../../identify/join/join.ts";
import type { AssetRow } from "../../model/store.ts";
import { type Conversation, startThread } from "./thread.ts";

/** What the thread that attributes is started with. */
export interface AttributeSetup {
  readonly store: string;
}

/** Rows of a run as JSON, one a line: a single text crosses between threads at the speed of memory. */
export interface AttributedRun {
  readonly rows: string;
}

/** Assets below which a second thread costs more than it brings: starting one takes about 0.2 s. */
const WORTH_THREADS = 20_000;
/** This thread rules and writes meanwhile. Each further one costs about 200 MB. */
const THREADS = Math.min(4, Math.max(1, availableParallelism() - 1));
/** Assets that a thread attributes at a time. */
const RUN = 1_000;

/** Attributes large estates in threads that read the store beside this one; undefined leaves small ones to this thread. */
export const threadedAttributor =
  (store: string): Attributor =>
  (assets) =>
    assets.length < WORTH_THREADS ? undefined : inThreads(store, assets);

async function* inThreads(store: string, assets: readonly JoinedAsset[]): AsyncIterable<readonly DerivedAsset[]> {
  const setup: AttributeSetup = { store };
  const threads = Array.from({ length: THREADS }, () =>
    startThread<GroupRun, AttributedRun>("attribute-thread", setup),
  );
  try {
    const asked = new Map<number, Promise<AttributedRun>>();
    const ask = (run: number): void => {
      const from = run * RUN;
      if (from >= assets.length) return;
      const identities = assets.slice(from, from + RUN).map(({ id, parent, reasons, contested }) => ({
        id,
        parent,
        reasons,
        contested,
      }));
      const thread = threads[run % threads.length] as Conversation<GroupRun, AttributedRun>;
      asked.set(run, thread.ask({ from, assets: identities }));
    };
    for (let run = 0; run < threads.length * 2; run += 1) ask(run);
    for (let run = 0; run * RUN < assets.length; run += 1) {
      const { rows } = await (asked.get(run) as Promise<AttributedRun>);
      asked.delete(run);
      ask(run + threads.length * 2);
      yield (rows === "" ? [] : rows.split("\n")).map((text) => ({
        row: JSON.parse(text) as AssetRow,
        observations: undefined,
        text,
      }));
    }
  } finally {
    for (const thread of threads) await thread.end();
  }
}
