import { on } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { type AssetRun, attributeGroups } from "../../app/attribute-groups.ts";
import { describeAsset } from "../../app/describe.ts";
import { storeTrouble } from "../../edge/store/failure.ts";
import { openStore, packAsset, storeFailureText } from "../../edge/store/index.ts";
import { compileCatalogue } from "../../identify/match/matcher.ts";
import { type AttributeSetup, carryDescriptions } from "./attribute.ts";

/** Reads groups of the store, says who made them and writes them out, a run at a time. */
const { store: location, catalogue } = workerData as AttributeSetup;
const opened = await openStore(location, { mode: "read", purpose: "attribute" });
if (!opened.ok) throw storeTrouble(storeFailureText(opened.failure));
const store = opened.value;
const matcher = compileCatalogue(catalogue);
const carry = carryDescriptions();

for await (const batch of attributeGroups(store, matcher, asked())) {
  for (const { row } of batch) carry.add(describeAsset(row, packAsset));
  parentPort?.postMessage(carry.take());
}

/** The runs that are asked for, until the thread is ended. */
async function* asked(): AsyncIterable<AssetRun> {
  if (parentPort === null) return;
  for await (const [run] of on(parentPort, "message")) yield JSON.parse(run as string) as AssetRun;
}
