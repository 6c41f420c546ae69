import { openStore, packer } from "../../../src/edge/store/index.ts";
import { arrival, start } from "./samples.ts";

/**
 * Appends to a store until it is killed: `node kill-child.ts LOCATION BATCHES SIZE`. Prints `ready` when the store is open,
 * `ack N` when batch N is stored, `done` at the end. Batch N is the rows `N-0` … `N-(SIZE-1)`.
 */
const [location = "", batchCount = "0", size = "0"] = process.argv.slice(2);
const opened = await openStore(location, { mode: "write", purpose: "kill-child" });
if (!opened.ok) {
  console.log(JSON.stringify(opened.failure));
  process.exit(3);
}
const store = opened.value;
const say = (line: string): Promise<void> => new Promise((told) => process.stdout.write(`${line}\n`, () => told()));
await say("ready");
const origin = await store.beginOrigin(start("killed.jsonl", "c".repeat(64)));
for (let batch = 0; batch < Number(batchCount); batch += 1) {
  const rows = Array.from({ length: Number(size) }, (_, n) =>
    arrival({ row: `${batch}-${n}` }, { kind: "stated", field: "note", value: "x".repeat(200) }),
  );
  await store.append(origin, rows.map(packer("killed.jsonl")));
  await say(`ack ${batch}`);
}
await store.completeOrigin(origin, { coverage: [], problems: [] });
await store.close();
await say("done");
