import type { Command } from "commander";
import type { Store } from "../model/store.ts";
import { progressOf, writeOut } from "./ports.ts";
import { currentOrigins, importPaths, withPassingStore, withStore } from "./session.ts";
import { addStoreOptions, type StoreOptions } from "./options.ts";
import { tellImported } from "./tell.ts";

/** `decamp observations`: the interchange form, one observation a line. */
export function addObservations(program: Command, signal: AbortSignal): void {
  const command = program
    .command("observations")
    .description("Write observation lines: of the named files (nothing is kept), or of everything in the store")
    .argument("[paths...]", "files and folders")
    .addHelpText("after", "\nExample:\n  decamp observations inventory.xlsx switches/ > observations.jsonl")
    .action(async (paths: string[], options: StoreOptions) => {
      if (paths.length === 0) {
        await withStore({ ...options, mode: "read", purpose: "observations", signal }, async (store) =>
          writeOut(linesOf(store, await currentOrigins(store))),
        );
        return;
      }
      await withPassingStore({ purpose: "observations", signal }, async (store) => {
        const imported = await importPaths(store, paths, { progress: progressOf(options), signal });
        if (imported.stopped) signal.throwIfAborted();
        tellImported(imported, options);
        await writeOut(linesOf(store, imported.origins));
      });
    });
  addStoreOptions(command);
}

async function* linesOf(store: Store, origins: readonly string[]): AsyncIterable<string> {
  for await (const batch of store.observations(origins)) {
    for (const { at, origin, subject, fact } of batch) yield `${JSON.stringify({ v: 1, at, origin, subject, fact })}\n`;
  }
}
