import { parentPort, workerData } from "node:worker_threads";
import { type AssetRun, attributeGroups } from "../../app/attribute-groups.ts";
import { describeAsset } from "../../app/describe.ts";
import { openStore, packAsset } from "../../edge/store/index.ts";
import { compileCatalogue } from "../../identify/match/matcher.ts";
import { type AttributeSetup, carryDescriptions } from "./attribute.ts";

/** Reads groups of the store, says who made them and writes them out, a run at a time. */
const { store: location, catalogue } = workerData as AttributeSetup;
const opened = await openStore(location, { mode: "read", purpose: "attribute" });
if (!opened.ok) throw new Error(`the store cannot be read beside this review: ${opened.failure.kind}`);
const store = opened.value;
const matcher = compileCatalogue(catalogue);
const carry = carryDescriptions();

for await (const batch of attributeGroups(store, matcher, asked())) {
  for (const { row } of batch) carry.add(describeAsset(row, packAsset));
  parentPort?.postMessage(carry.take());
}

/** The runs that are asked for, until the thread is ended. */
async function* asked(): AsyncIterable<AssetRun> {
  const waiting: string[] = [];
  let wake = (): void => {};
  parentPort?.on("message", (run: string) => {
    waiting.push(run);
    wake();
  });
  for (;;) {
    const run = waiting.shift();
    if (run !== undefined) yield JSON.parse(run) as AssetRun;
    else await new Promise<void>((resolve) => (wake = resolve));
  }
}
