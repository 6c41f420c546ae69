import type { Command } from "commander";
import { deriveInto } from "../app/derive.ts";
import { attributionLine } from "../identify/line.ts";
import type { Store } from "../model/store.ts";
import { EXIT } from "./exit.ts";
import { digest, loadMatcher, progressOf, writeOut } from "./ports.ts";
import { currentOrigins, importPaths, withPassingStore, withStore } from "./session.ts";
import { addStoreOptions, type StoreOptions } from "./options.ts";

interface IdentifyOptions extends StoreOptions {
  readonly format: string;
}

/** `decamp identify`: who made each asset, one line an asset. */
export function addIdentify(program: Command, signal: AbortSignal): void {
  const command = program
    .command("identify")
    .description("Say who made each asset: of the named files (nothing is kept), or of everything in the store")
    .argument("[paths...]", "files and folders")
    .option("--format <format>", "jsonl (attribution lines) or text", "jsonl")
    .addHelpText("after", "\nExample:\n  decamp identify scan.jsonl inventory.csv --format jsonl > attributions.jsonl")
    .action(async (paths: string[], options: IdentifyOptions) => {
      if (paths.length > 0)
        await withPassingStore("identify", (store) => identifyPaths(store, paths, { options, signal }));
      else
        await withStore({ ...options, mode: "write", purpose: "identify" }, (store) => identifyStore(store, options));
    });
  addStoreOptions(command);
}

async function identifyPaths(
  store: Store,
  paths: readonly string[],
  { options, signal }: { readonly options: IdentifyOptions; readonly signal: AbortSignal },
): Promise<void> {
  const progress = progressOf(options);
  const imported = await importPaths(store, paths, { progress, signal });
  for (const problem of imported.problems.slice(0, 20)) {
    progress.say(
      `${problem.file}${problem.row === undefined ? "" : `:${problem.row}`}: ${problem.what} ${problem.remedy}`,
    );
  }
  if (imported.stopped) return;
  const matcher = await loadMatcher();
  await deriveInto({ store, matcher, origins: imported.origins, digest, progress });
  await writeOut(linesOf(store, options.format, matcher.catalogue.version));
  if (imported.unread > 0) process.exitCode = EXIT.unread;
}

async function identifyStore(store: Store, options: IdentifyOptions): Promise<void> {
  const matcher = await loadMatcher();
  await deriveInto({ store, matcher, origins: await currentOrigins(store), digest, progress: progressOf(options) });
  await writeOut(linesOf(store, options.format, matcher.catalogue.version));
}

async function* linesOf(store: Store, format: string, version: string): AsyncIterable<string> {
  for await (const batch of store.assets()) {
    for (const { attribution } of batch) {
      if (format === "jsonl") yield `${attributionLine(attribution, version)}\n`;
      else {
        const { maker, brand, model } = attribution;
        const by = maker === null ? "maker unknown" : `${maker.name} (${maker.confidence})`;
        yield `${attribution.asset}  ${by}${brand === null ? "" : `, label ${JSON.stringify(brand)}`}${model === null ? "" : `, ${JSON.stringify(model)}`}\n`;
      }
    }
  }
}
