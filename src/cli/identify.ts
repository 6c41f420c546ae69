import { readFile, stat } from "node:fs/promises";
import type { Command } from "commander";
import { deriveInto } from "../app/derive.ts";
import { changesBetween, changesSummary, type Standing, standingOf } from "../identify/changes.ts";
import { attributionLine, attributionLineOf } from "../identify/line.ts";
import type { Store } from "../model/store.ts";
import { EXIT, Stop } from "./exit.ts";
import { digest, loadMatcher, progressOf, writeOut } from "./ports.ts";
import { currentOrigins, importPaths, withPassingStore, withStore } from "./session.ts";
import { addStoreOptions, type StoreOptions } from "./options.ts";

interface IdentifyOptions extends StoreOptions {
  readonly format: string;
  readonly sinceCatalogue?: string;
}

/** `decamp identify`: who made each asset, one line an asset. */
export function addIdentify(program: Command, signal: AbortSignal): void {
  const command = program
    .command("identify")
    .description("Say who made each asset: of the named files (nothing is kept), or of everything in the store")
    .argument("[paths...]", "files and folders")
    .option("--format <format>", "jsonl (attribution lines) or text", "jsonl")
    .option(
      "--since-catalogue <catalogue>",
      "list only what changed: against another catalogue (a folder), or against attribution lines that it gave (a file)",
    )
    .addHelpText(
      "after",
      `
Examples:
  decamp identify scan.jsonl inventory.csv --format jsonl > attributions.jsonl
  decamp identify scan.jsonl inventory.csv --since-catalogue attributions.jsonl
  decamp identify --since-catalogue ../decamp-0.1/catalogue`,
    )
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
  await identifyOrigins(store, imported.origins, options);
  if (imported.unread > 0) process.exitCode = EXIT.unread;
}

async function identifyStore(store: Store, options: IdentifyOptions): Promise<void> {
  await identifyOrigins(store, await currentOrigins(store), options);
}

async function identifyOrigins(store: Store, origins: readonly string[], options: IdentifyOptions): Promise<void> {
  const matcher = await loadMatcher();
  const derivation = { store, origins, digest, progress: progressOf(options) };
  const before =
    options.sinceCatalogue === undefined ? undefined : await standingsSince(options.sinceCatalogue, derivation);
  await deriveInto({ ...derivation, matcher });
  const { version } = matcher.catalogue;
  if (before === undefined) return writeOut(linesOf(store, options.format, version));
  const changes = changesBetween(before, await standingsIn(store, version));
  const isText = options.format === "text";
  const lines = isText ? changesSummary(changes) : changes.map((change) => JSON.stringify(change));
  await writeOut(lines.map((line) => `${line}\n`));
  derivation.progress.say(`${changes.length} verdicts changed since ${options.sinceCatalogue}`);
}

type Standings = ReadonlyMap<string, Standing>;

async function standingsSince(
  from: string,
  derivation: Omit<Parameters<typeof deriveInto>[0], "matcher">,
): Promise<Standings> {
  const kind = await stat(from).catch(() => undefined);
  if (kind === undefined) {
    throw new Stop(
      EXIT.usage,
      `--since-catalogue ${from}: there is no such folder or file; name a catalogue folder, or attribution lines that it gave.`,
    );
  }
  if (kind.isFile()) return standingsOfLines(from);
  const matcher = await loadMatcher(from);
  await deriveInto({ ...derivation, matcher });
  return standingsIn(derivation.store, matcher.catalogue.version);
}

async function standingsIn(store: Store, version: string): Promise<Standings> {
  const standings = new Map<string, Standing>();
  for await (const batch of store.assets())
    for (const { attribution } of batch) standings.set(attribution.asset, standingOf(attribution, version));
  return standings;
}

/** Attribution lines as `--format jsonl` writes them. */
async function standingsOfLines(file: string): Promise<Standings> {
  const standings = new Map<string, Standing>();
  const lines = (await readFile(file, "utf8")).split("\n");
  for (const [at, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const read = attributionLineOf(line);
    if (read === undefined)
      throw new Stop(
        EXIT.usage,
        `--since-catalogue ${file}:${at + 1} is no attribution line; make it with "decamp identify --format jsonl".`,
      );
    standings.set(read.asset, standingOf(read, read.catalogue));
  }
  return standings;
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
