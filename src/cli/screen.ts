import type { Command } from "commander";
import { collectNames } from "../app/given-names.ts";
import { isUnread } from "../app/import.ts";
import { screenFile } from "../app/screen.ts";
import type { FileSources } from "../edge/files/sources.ts";
import type { FoundFile } from "../edge/files/walk.ts";
import type { Problem } from "../model/origin.ts";
import type { ScreenedLine, ScreenVerdict } from "../screen/line.ts";
import { compileScreen, type GivenName, type Screen } from "../screen/screen.ts";
import { screenLine } from "../screen/verdict.ts";
import { EXIT, Stop } from "./exit.ts";
import { formatOrStop } from "./formats.ts";
import { loadMatcher, progressOf, writeOut } from "./ports.ts";
import { SCREEN_FORMATS, screenCounts, type ScreenFormat, screenHeader, screenText } from "./screen-output.ts";
import { tellProblems } from "./tell.ts";

interface ScreenOptions {
  readonly name: readonly string[];
  readonly names: readonly string[];
  readonly format?: string;
  readonly json?: boolean;
  readonly check?: boolean;
  readonly quiet?: boolean;
}

const AFTER = `
Answers: restricted-maker, affiliate, relabel-or-family, service (on such equipment or by such a house), listed (on a list
of --names), cannot-say, clear (of what the line says was checked, and of nothing else). docs/screening.md explains them.

Example:
  decamp screen quote.xlsx suppliers.csv --format csv > screened.csv
  decamp screen --name "Shanghai Dahua Scale Factory"

Exit codes: 0 done, 1 could not be finished, 2 command line or path is off, 3 done but an input could not be read,
4 with --check: a line is not clear, 129, 130 or 143 stopped by SIGHUP, Ctrl-C or SIGTERM.`;

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** `decamp screen`: suppliers and purchase lines against the catalogue, before buying. */
export function addScreen(program: Command, signal: AbortSignal): void {
  program
    .command("screen")
    .description("Say of each supplier, quote or order line whether a restricted maker stands behind it")
    .argument("[paths...]", "files and folders: CSV, XLSX, JSON, JSONL, or text with one name or line a line")
    .option("--name <text>", "screen one name or line; can be given again", collect, [])
    .option(
      "--names <file>",
      "also screen against this list (columns name, aliases, id); can be given again",
      collect,
      [],
    )
    .option("--format <format>", `${SCREEN_FORMATS.join(", ")} (default: text)`)
    .option("--json", "the same as --format jsonl")
    .option("--check", "exit with 4 when a line is not clear")
    .option("--quiet", "no counts, only answers and errors")
    .addHelpText("after", AFTER)
    .action((paths: string[], options: ScreenOptions) => runScreen(paths, options, signal));
}

async function runScreen(paths: readonly string[], options: ScreenOptions, signal: AbortSignal): Promise<void> {
  const format = formatOrStop(options, SCREEN_FORMATS, "text");
  if (paths.length === 0 && options.name.length === 0)
    throw new Stop(EXIT.usage, 'decamp screen: nothing to screen; name a file, or give --name "TEXT".');
  const progress = progressOf(options);
  const run = { quiet: options.quiet === true, signal };
  const { catalogue } = await loadMatcher();
  const screen = compileScreen(catalogue, await givenNames(options.names, run));
  const tally: Tally = { counts: new Map(), unread: 0 };
  const found = paths.length === 0 ? [] : await foundFiles(paths, tally);
  const lines = screenAll(screen, found, { ...run, names: options.name, tally });
  await writeOut(written(lines, format, tally));
  progress.say(screenCounts(tally.counts));
  if (tally.unread > 0) process.exitCode = EXIT.unread;
  else if (options.check === true && [...tally.counts.keys()].some((verdict) => verdict !== "clear"))
    process.exitCode = EXIT.notClear;
}

interface Tally {
  readonly counts: Map<ScreenVerdict, number>;
  /** Files that could not be read, or not to their end. */
  unread: number;
}

interface Run {
  readonly quiet: boolean;
  readonly signal: AbortSignal;
}

async function* written(
  lines: AsyncIterable<readonly ScreenedLine[]>,
  format: ScreenFormat,
  { counts }: Tally,
): AsyncGenerator<string> {
  yield screenHeader(format);
  for await (const batch of lines) {
    for (const line of batch) {
      counts.set(line.verdict, (counts.get(line.verdict) ?? 0) + 1);
      yield screenText(line, format);
    }
  }
}

async function* screenAll(
  screen: Screen,
  files: readonly FoundFile[],
  run: Run & { readonly names: readonly string[]; readonly tally: Tally },
): AsyncGenerator<readonly ScreenedLine[]> {
  yield run.names.map((text, at) =>
    screenLine(screen, { file: "--name", row: String(at + 1), fields: [{ role: "text", text }] }),
  );
  const sources = files.length === 0 ? undefined : await purchaseSources();
  for (const file of files) {
    run.signal.throwIfAborted();
    if (sources === undefined) return;
    const opened = await sources.open(file);
    if (!opened.ok) {
      run.tally.unread += 1;
      tellProblems(opened.failure);
      continue;
    }
    for await (const event of screenFile(screen, file.path, sources.read(opened.value, run.signal))) {
      if (event.is === "lines") yield event.lines;
      else if (event.is === "problems") tellRows(run, event.problems);
      else if (event.how === "cut") run.tally.unread += 1;
      else if (event.how === "stopped") run.signal.throwIfAborted();
    }
  }
}

/** Rows that were read in part are no errors of the run; what ends the reading of a file is one. */
function tellRows({ quiet }: Pick<Run, "quiet">, problems: readonly Problem[]): void {
  tellProblems(quiet ? problems.filter(({ code }) => ENDS_READING.has(code)) : problems);
}

const ENDS_READING: ReadonlySet<string> = new Set(["cut", "unreadable"]);

async function purchaseSources(): Promise<FileSources> {
  const { PURCHASE_IMPORTERS } = await import("../discover/purchases/index.ts");
  return sourcesOf(PURCHASE_IMPORTERS);
}

async function sourcesOf(
  importers: Parameters<typeof import("../edge/files/sources.ts").fileSources>[0],
): Promise<FileSources> {
  const [{ fileSources }, { readDelimitedRows }, { readWorkbookRows }] = await Promise.all([
    import("../edge/files/sources.ts"),
    import("../edge/files/rows-csv.ts"),
    import("../edge/files/rows-workbook.ts"),
  ]);
  return fileSources(importers, { delimited: readDelimitedRows, workbook: readWorkbookRows });
}

async function foundFiles(paths: readonly string[], tally: Tally): Promise<readonly FoundFile[]> {
  const found = await (await purchaseSources()).find(paths);
  if (!found.ok) throw new Stop(EXIT.usage, found.failure);
  const { files, problems } = found.value;
  tellProblems(problems);
  tally.unread += problems.filter((problem) => isUnread(problem, paths)).length;
  return files;
}

/** The lists of --names. A list that cannot be read whole stops the command: nothing may be called clear of half a list. */
async function givenNames(lists: readonly string[], { quiet, signal }: Run): Promise<readonly GivenName[]> {
  if (lists.length === 0) return [];
  const { listedNames, listedNamesAlone } = await import("../discover/purchases/names.ts");
  const sources = await sourcesOf([listedNames, listedNamesAlone]);
  const found = await sources.find(lists);
  if (!found.ok) throw new Stop(EXIT.usage, found.failure);
  const [passed] = found.value.problems;
  if (passed !== undefined) throw new Stop(EXIT.failed, `${passed.what} ${passed.remedy}`);
  const given: GivenName[] = [];
  for (const file of found.value.files) {
    const opened = await sources.open(file);
    if (!opened.ok)
      throw new Stop(EXIT.failed, opened.failure.map(({ what, remedy }) => `${what} ${remedy}`).join("\n"));
    const list = await collectNames(file.path, sources.read(opened.value, signal));
    signal.throwIfAborted();
    tellRows({ quiet }, list.problems);
    if (!list.complete)
      throw new Stop(
        EXIT.failed,
        `${file.path}: the list could not be read whole, so nothing can be called clear of it.`,
      );
    for (const name of list.names) given.push(name);
  }
  return given;
}
