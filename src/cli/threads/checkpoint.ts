import { isLogLong } from "../../edge/store/checkpoint.ts";
import { startThread } from "./thread.ts";

/** What the thread that carries the log is started with. */
export interface CheckpointSetup {
  readonly store: string;
}

/**
 * Carries the log of a store into its file beside other work, where there is much of it. Whether that succeeds or not the store is
 * whole: closing it carries what is left, and tells what is wrong.
 */
export async function checkpointBeside(setup: CheckpointSetup): Promise<void> {
  if (!isLogLong(setup.store)) return;
  const thread = startThread<"checkpoint", "done">("checkpoint-thread", setup);
  await thread.ask("checkpoint").catch(() => undefined);
  await thread.end();
}
