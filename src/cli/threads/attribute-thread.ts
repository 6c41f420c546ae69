import { parentPort, workerData } from "node:worker_threads";
import { attributeGroups, type GroupRun } from "../../app/attribute-groups.ts";
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

let before = Promise.resolve();
parentPort?.on("message", (run: GroupRun) => {
  before = before.then(() => answer(run));
});

async function answer(run: GroupRun): Promise<void> {
  for await (const batch of attributeGroups(store, matcher, run))
    for (const { row } of batch) carry.add(describeAsset(row, packAsset));
  parentPort?.postMessage(carry.take());
}
