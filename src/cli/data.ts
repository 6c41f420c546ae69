import type { Command } from "commander";
import { dataRecord, dataState } from "../app/data-state.ts";
import { PACK_KINDS, type PackKind } from "../model/pack.ts";
import { jsonInFile, terminalLine } from "../report/escape.ts";
import { dataText } from "../report/vex/data-text.ts";
import { dataFolder, overlayOrStop, usablePacks } from "./advisories.ts";
import { type Done, exportPacks, importPacks, updateFrom } from "./data-packs.ts";
import { EXIT, Stop } from "./exit.ts";
import { addStoreOptions, type StoreOptions } from "./options.ts";
import { writeOut } from "./ports.ts";

interface DataOptions extends StoreOptions {
  readonly trust?: string;
  readonly out?: string;
  readonly date?: string;
  readonly source?: string;
  readonly licence?: string;
}

/** `decamp data`: the packs that verdicts on vulnerabilities rest on, their age, and how they get in and out. */
export function addData(program: Command): void {
  const data = program
    .command("data")
    .description(
      "Data packs (advisories, known exploited, scores): their age, import, update and export, without any network",
    )
    .addHelpText(
      "after",
      `
Examples:
  decamp data status
  decamp data update feeds/
  decamp data export --out /media/usb/`,
    );
  addStatus(data);
  addUpdate(data);
  addImport(data);
  addExport(data);
}

function addStatus(data: Command): void {
  const command = data
    .command("status")
    .description("Say how old the data is, where it is from, and what of it was refused")
    .addHelpText("after", "\nExample:\n  decamp data status")
    .action(async (options: DataOptions) => {
      const today = new Date().toISOString().slice(0, 10);
      const state = dataState(await overlayOrStop(), await usablePacks(dataFolder(options)), today);
      await writeOut(
        options.json === true ? [`${jsonInFile(JSON.stringify(dataRecord(state), undefined, 1))}\n`] : dataText(state),
      );
    });
  addStoreOptions(command);
}

function addUpdate(data: Command): void {
  const command = data
    .command("update")
    .description("Make signed packs of official feed files (KEV, EPSS, CVE 5, NVD, CSAF) that you have fetched")
    .argument("<folder-or-file>", "a folder, a file, or a file:// address; decamp itself fetches nothing")
    .option("--date <date>", "the day the contents are of, where they do not say it, YYYY-MM-DD")
    .option("--source <text>", "where they are from (default: the path as given)")
    .option("--licence <text>", "their licence (default: the publisher's)")
    .addHelpText(
      "after",
      `
Example:
  decamp data update feeds/        (known_exploited_vulnerabilities.json, epss_scores-2026-11-20.csv.gz, CVE-*.json ...)

There is no network in it: download on a machine that may, carry the files over, and name them here.`,
    )
    .action(async (path: string, options: DataOptions) => {
      await tellDone(await updateFrom(dataFolder(options), path, options), options);
    });
  addStoreOptions(command);
}

function addImport(data: Command): void {
  const command = data
    .command("import")
    .description("Take in signed packs; unsigned, changed or unknown ones are refused")
    .argument("<pack...>", "pack files, or folders that hold them")
    .option("--trust <key.pem>", "accept packs of this public key from now on; check it with its sender by another way")
    .addHelpText("after", "\nExample:\n  decamp data import /media/usb/ --trust decamp-data-key-0123….pem")
    .action(async (paths: string[], options: DataOptions) => {
      const done = await importPacks(dataFolder(options), paths, options.trust);
      await tellDone(done, { ...options, more: { refused: done.unread } });
    });
  addStoreOptions(command);
}

function addExport(data: Command): void {
  const command = data
    .command("export")
    .description("Write the packs held here, with the public keys that prove them, to carry them elsewhere")
    .argument("[kind...]", `${PACK_KINDS.join(", ")} (default: all that are held, and the catalogue's advisories)`)
    .option("--out <dir>", "where they go", "decamp-data")
    .addHelpText("after", "\nExample:\n  decamp data export kev epss --out /media/usb/")
    .action(async (kinds: string[], options: DataOptions) => {
      const chosen = kinds.map((kind): PackKind => {
        const known = PACK_KINDS.find((each) => each === kind);
        if (known === undefined)
          throw new Stop(EXIT.usage, `${JSON.stringify(kind)} is no kind of pack: say ${PACK_KINDS.join(", ")}.`);
        return known;
      });
      const { files, ...done } = await exportPacks(dataFolder(options), {
        kinds: chosen,
        out: options.out ?? "decamp-data",
      });
      await tellDone(done, { ...options, more: { files } });
    });
  addStoreOptions(command);
}

/** Lines for people, or with `--json` one record that holds them beside what a program asks for; and what could not be used as exit code. */
async function tellDone(
  { lines, unread }: Done,
  { json, more = {} }: { readonly json?: boolean; readonly more?: object },
): Promise<void> {
  const record = (): string => `${jsonInFile(JSON.stringify({ ...more, lines }, undefined, 1))}\n`;
  await writeOut(json === true ? [record()] : lines.map((line) => `${terminalLine(line)}\n`));
  if (unread > 0) process.exitCode = EXIT.unread;
}
