import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import type { Command } from "commander";
import { stringify } from "yaml";
import { isUnread, OWN_REPORT } from "../app/import.ts";
import { collectTables, type FilePreview, previewFiles } from "../app/preview.ts";
import { MAP_EXAMPLE, readSheetMap, sheetMapOf } from "../app/sheet-map.ts";
import type { SheetMap, SheetSettings } from "../discover/importers/inventory-sheet.ts";
import { importersWith } from "../discover/importers/index.ts";
import { writeWhole } from "../edge/files/write.ts";
import { writing } from "./cannot-write.ts";
import { EXIT, Stop } from "./exit.ts";
import { previewText } from "./import-text.ts";
import { addStoreOptions, type StoreOptions } from "./options.ts";
import { progressOf, writeOut } from "./ports.ts";
import { textOrStop } from "./read-file.ts";
import { importPaths, withStore } from "./session.ts";
import { MOST_TOLD } from "./tell.ts";

interface ImportOptions extends StoreOptions {
  readonly dryRun?: boolean;
  readonly map?: string;
  readonly saveMap?: string;
}

/** `decamp import`: brings files into the store without reviewing them, or shows what that would do. */
export function addImport(program: Command, signal: AbortSignal): void {
  const command = program
    .command("import")
    .description("Bring files into the store without a review; with --dry-run show what would be read, and how")
    .argument("<paths...>", "files, folders and archives; formats are recognised by content")
    .option(
      "--dry-run",
      "keep nothing: show formats, the mapping of sheets, sample rows, and what is dropped or ignored",
    )
    .option("--map <file>", "how columns of sheets are to be read (YAML or JSON), instead of the guess")
    .option("--save-map <file>", "write the mapping in effect to a file, to be corrected and given with --map")
    .addHelpText(
      "after",
      `
Examples:
  decamp import inventory.xlsx --dry-run --save-map map.yaml     (look at the mapping, correct map.yaml)
  decamp import inventory.xlsx --map map.yaml
  decamp review --owner owner.yaml

A map file (schemas/sheet-map.schema.json):
${MAP_EXAMPLE.replace(/^(?=.)/gm, "  ")}
Columns that hold credentials are dropped whatever a map says.`,
    )
    .action((paths: string[], options: ImportOptions) => runImport(paths, options, signal));
  addStoreOptions(command);
}

async function runImport(paths: readonly string[], options: ImportOptions, signal: AbortSignal): Promise<void> {
  const reading = options.map === undefined ? {} : await readMap(options.map);
  if (options.dryRun === true || options.saveMap !== undefined) {
    await preview(paths, { options, reading, signal });
    if (options.dryRun === true) return;
  }
  await withStore({ ...options, mode: "write", purpose: "import", signal }, async (store) => {
    const imported = await importPaths(store, paths, { progress: progressOf(options), signal }, reading);
    const { origins, files, added, problems, unread } = imported;
    if (options.json === true)
      await writeOut([`${JSON.stringify({ files, origins, observations: added, unread, problems }, undefined, 1)}\n`]);
    else
      await writeOut([
        `${files} files named, ${origins.length} origins, ${added} new observations, ${problems.length} problems.\n`,
        ...problems
          .slice(0, MOST_TOLD)
          .map(({ file, row, what, remedy }) => `${file}${row === undefined ? "" : `:${row}`}: ${what} ${remedy}\n`),
        problems.length > MOST_TOLD
          ? `${problems.length - MOST_TOLD} more problems: see "decamp origins --json".\n`
          : "",
        'Next: "decamp review --owner owner.yaml", or "decamp origins".\n',
      ]);
    if (imported.stopped) signal.throwIfAborted();
    if (unread > 0) process.exitCode = EXIT.unread;
  });
}

async function preview(
  paths: readonly string[],
  {
    options,
    reading,
    signal,
  }: { readonly options: ImportOptions; readonly reading: SheetSettings; readonly signal: AbortSignal },
): Promise<void> {
  const { openFileSources } = await import("../edge/files/sources.ts");
  const tables = collectTables();
  const sources = openFileSources(importersWith({ ...reading, watch: tables.watch }));
  const found = await sources.find(paths);
  if (!found.ok) throw new Stop(EXIT.usage, found.failure);
  const previews: FilePreview[] = [];
  const shown = options.dryRun === true && options.json !== true;
  for await (const one of previewFiles(sources, found.value.files, { tables, signal })) {
    previews.push(one);
    if (shown) await writeOut([previewText(one)]);
  }
  signal.throwIfAborted();
  if (options.dryRun === true && options.json === true)
    await writeOut([`${JSON.stringify({ files: previews, passedOver: found.value.problems }, undefined, 1)}\n`]);
  if (shown) await writeOut(found.value.problems.map(({ what, remedy }) => `! ${what} ${remedy}\n`));
  if (options.saveMap !== undefined) await saveMap(options.saveMap, previews);
  if (shown) await writeOut(["Nothing was kept; leave out --dry-run to import.\n"]);
  if (previews.some(isUnreadFile) || found.value.problems.some((problem) => isUnread(problem, paths)))
    process.exitCode = EXIT.unread;
}

const isUnreadFile = ({ format, problems }: FilePreview): boolean =>
  format === undefined && !problems.every(({ code }) => code === OWN_REPORT);

async function saveMap(file: string, previews: readonly FilePreview[]): Promise<void> {
  const map = sheetMapOf(previews.flatMap(({ tables }) => tables.map(({ table }) => table)));
  const text = file.toLowerCase().endsWith(".json") ? `${JSON.stringify(map, undefined, 1)}\n` : stringify(map);
  const named = `--save-map ${file === "" ? '""' : file}`;
  // A map is there to be corrected by hand: what a person wrote is not written over.
  if (existsSync(file))
    throw new Stop(EXIT.usage, `${named}: it is there already and is kept; name another file, or remove it.`);
  await writing(named, () => writeWhole(file, text));
}

async function readMap(file: string): Promise<SheetSettings> {
  const read = readSheetMap(await textOrStop(file, `--map ${file}`));
  if (!read.ok) {
    const faults = read.failure.map((fault) => `--map ${file}: ${fault}`);
    throw new Stop(EXIT.usage, [...faults, "decamp import --help shows a map; --save-map writes one."].join("\n"));
  }
  return { map: read.value, mapName: nameOf(read.value) };
}

/** The same columns give the same name, whatever the file around them looks like. */
const nameOf = (map: SheetMap): string => createHash("sha256").update(JSON.stringify(map)).digest("hex").slice(0, 8);
