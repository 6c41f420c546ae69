import { parentPort, workerData } from "node:worker_threads";
import { checkpoint } from "../../edge/store/checkpoint.ts";
import type { CheckpointSetup } from "./checkpoint.ts";

/** Carries the log of a store into its file, once, when asked. */
parentPort?.on("message", () => {
  checkpoint((workerData as CheckpointSetup).store);
  parentPort?.postMessage("done");
});
