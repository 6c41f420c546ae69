import { readFile, stat } from "node:fs/promises";
import type { Command } from "commander";
import { deriveInto } from "../app/derive.ts";
import { changesBetween, changesSummary, type Standing, standingOf } from "../identify/changes.ts";
import { attributionLine, attributionLineOf } from "../identify/line.ts";
import type { Store } from "../model/store.ts";
import { jsonInFile, terminalLine } from "../report/escape.ts";
import { EXIT, Stop } from "./exit.ts";
import { digest, loadMatcher, progressOf, writeOut } from "./ports.ts";
import { currentOrigins, importPaths, withPassingStore, withHeldStore } from "./session.ts";
import { formatOrStop } from "./formats.ts";
import { addStoreOptions, type StoreOptions } from "./options.ts";
import { tellImported } from "./tell.ts";

const FORMATS = ["jsonl", "text"] as const;
type Format = (typeof FORMATS)[number];

interface IdentifyOptions extends StoreOptions {
  readonly format?: string;
  readonly sinceCatalogue?: string;
}

/** `decamp identify`: who made each asset, one line an asset. */
export function addIdentify(program: Command, signal: AbortSignal): void {
  const command = program
    .command("identify")
    .description("Say who made each asset: of the named files (nothing is kept), or of everything in the store")
    .argument("[paths...]", "files and folders")
    .option("--format <format>", "jsonl (attribution lines, the default, as --json) or text")
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
      const asked = { options, format: formatOrStop(options, FORMATS, "jsonl"), signal };
      if (paths.length > 0)
        await withPassingStore({ purpose: "identify", signal }, (store) => identifyPaths(store, paths, asked));
      else
        await withHeldStore({ ...options, purpose: "identify", signal }, async (store) =>
          identifyOrigins(store, await currentOrigins(store), asked),
        );
    });
  addStoreOptions(command);
}

interface Asked {
  readonly options: IdentifyOptions;
  readonly format: Format;
  readonly signal: AbortSignal;
}

async function identifyPaths(store: Store, paths: readonly string[], asked: Asked): Promise<void> {
  const { options, signal } = asked;
  const imported = await importPaths(store, paths, { progress: progressOf(options), signal });
  if (imported.stopped) signal.throwIfAborted();
  tellImported(imported, options);
  await identifyOrigins(store, imported.origins, asked);
}

async function identifyOrigins(store: Store, origins: readonly string[], { options, format }: Asked): Promise<void> {
  const matcher = await loadMatcher();
  const derivation = { store, origins, digest, progress: progressOf(options) };
  const before =
    options.sinceCatalogue === undefined ? undefined : await standingsSince(options.sinceCatalogue, derivation);
  await deriveInto({ ...derivation, matcher });
  const { version } = matcher.catalogue;
  if (before === undefined) return writeOut(linesOf(store, format, version));
  const changes = changesBetween(before, await standingsIn(store, version));
  const isText = format === "text";
  // Verdicts of a file are as hostile as the file.
  const lines = isText
    ? changesSummary(changes).map(terminalLine)
    : changes.map((change) => jsonInFile(JSON.stringify(change)));
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

async function* linesOf(store: Store, format: Format, version: string): AsyncIterable<string> {
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
