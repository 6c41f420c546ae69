import { parentPort, workerData } from "node:worker_threads";
import { packEvents, type SourceEvent } from "../../app/sources.ts";
import { importersWith } from "../../discover/importers/index.ts";
import { openFileSources } from "../../edge/files/sources.ts";
import type { FoundFile } from "../../edge/files/walk.ts";
import { packer } from "../../edge/store/index.ts";
import { carry, type ReadSetup } from "./read.ts";

/** Reads one file and packs it, a batch for each time it is asked for more. */
const { file, sheets } = workerData as ReadSetup & { readonly file: FoundFile };
const sources = openFileSources(importersWith(sheets));
const opened = await sources.open(file);
if (!opened.ok) throw new Error(`${file.path} could be read a moment ago and cannot any more`);
const events: AsyncIterator<SourceEvent> = packEvents(sources.read(opened.value), file.path, packer)[
  Symbol.asyncIterator
]();

let before = Promise.resolve();
parentPort?.on("message", () => {
  before = before.then(answer);
});

async function answer(): Promise<void> {
  const { value, done } = await events.next();
  if (done === true || value === undefined) return;
  parentPort?.postMessage(value.is === "batch" ? { ...value, origins: value.origins.map(carry) } : value);
}
