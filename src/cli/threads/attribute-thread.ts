import { parentPort, workerData } from "node:worker_threads";
import { attributeGroups, type GroupRun } from "../../app/attribute-groups.ts";
import { openStore } from "../../edge/store/index.ts";
import { loadMatcher } from "../ports.ts";
import type { AttributedRun, AttributeSetup } from "./attribute.ts";

/** Reads groups of the store and says who made them, a run at a time. */
const { store: location } = workerData as AttributeSetup;
const opened = await openStore(location, { mode: "read", purpose: "attribute" });
if (!opened.ok) throw new Error(`the store cannot be read beside this review: ${opened.failure.kind}`);
const store = opened.value;
const matcher = await loadMatcher();

let before = Promise.resolve();
parentPort?.on("message", (run: GroupRun) => {
  before = before.then(() => answer(run));
});

async function answer(run: GroupRun): Promise<void> {
  const rows: string[] = [];
  for await (const batch of attributeGroups(store, matcher, run))
    for (const { row } of batch) rows.push(JSON.stringify(row));
  const answered: AttributedRun = { rows: rows.join("\n") };
  parentPort?.postMessage(answered);
}
