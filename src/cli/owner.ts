import { access, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import type { Command } from "commander";
import { OWNER_EXAMPLE, OWNER_EXAMPLE_MORE, readOwner } from "../app/owner.ts";
import { checkOwner } from "../app/owner-check.ts";
import { interview, type ProfileDraft, profileText, type Question } from "../app/owner-interview.ts";
import { writeWhole } from "../edge/files/write.ts";
import { terminalLine } from "../report/escape.ts";
import { writing } from "./cannot-write.ts";
import { dayOrStop } from "./days.ts";
import { EXIT, Stop } from "./exit.ts";
import { loadCatalogueOrStop, writeOut } from "./ports.ts";
import { textOrStop } from "./read-file.ts";

interface OwnerOptions {
  readonly on?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `decamp owner`: makes and checks the profile of the organisation that owns the devices. */
export function addOwner(program: Command, signal: AbortSignal): void {
  const owner = program
    .command("owner")
    .description("Make or check the owner profile: who owns or answers for the devices, where, under which law")
    .addHelpText("after", "\nExamples:\n  decamp owner new owner.yaml\n  decamp owner check owner.yaml");
  owner
    .command("new")
    .description("A short interview that writes an owner profile; nothing said leaves a field unknown")
    .argument("[file]", "where it goes", "owner.yaml")
    .option("--force", "write over a file that is there")
    .addHelpText(
      "after",
      `
Example:
  decamp owner new owner.yaml
  printf 'Ville de Havre\\nmunicipality\\nCA-QC\\nno\\n' | decamp owner new owner.yaml    (answers in order; the rest is unknown)

A profile looks like this:
${OWNER_EXAMPLE}It may say more:
${OWNER_EXAMPLE_MORE}`,
    )
    .action((file: string, options: OwnerOptions) => newOwner(file, options, signal));
  owner
    .command("check")
    .description(
      "Read an owner profile, and say what is wrong with it, what it leaves open, and what in it does nothing",
    )
    .argument("<file>", "owner profile (YAML)")
    .option("--on <date>", "the day on which waivers must still run, YYYY-MM-DD (default: today)")
    .option("--json", "answer in JSON on standard output")
    .addHelpText("after", "\nExample:\n  decamp owner check owner.yaml")
    .action(checkFile);
}

async function newOwner(file: string, options: OwnerOptions, signal: AbortSignal): Promise<void> {
  await placeOrStop(file);
  const catalogue = await loadCatalogueOrStop();
  const answers = openAnswers(signal);
  try {
    if (options.force !== true && (await exists(file)) && !(await mayOverwrite(file, answers))) {
      throw new Stop(EXIT.usage, `${file} is there already; name another file, or add --force to write over it.`);
    }
    const draft = await hold(interview(catalogue), answers);
    const text = profileText(draft);
    const read = readOwner(text, file);
    if (!read.ok) throw new Stop(EXIT.failed, read.failure.map(({ what, remedy }) => `${what} ${remedy}`).join("\n"));
    await writing(file, () => writeWhole(file, text));
    const { open, warnings } = checkOwner(read.value, { catalogue, on: dayOrStop("today", undefined) });
    const left = open.length === 0 ? "" : ` Left open: ${open.join("; ")}.`;
    const warned = warnings.map((each) => `${terminalLine(`warning: ${each}`)}\n`);
    await writeOut([`${file} is written.${left} Next: decamp law applies --owner ${file}\n`, ...warned]);
  } finally {
    answers.close();
  }
}

/** Stops before the first question where the file cannot be: answers that were given would be lost. */
async function placeOrStop(file: string): Promise<void> {
  if (file.trim() === "")
    throw new Stop(EXIT.usage, `${JSON.stringify(file)}: no file is named; name the one to write.`);
  if (await isFolder(file)) throw new Stop(EXIT.usage, `${file}: this is a folder; name the file to write in it.`);
  const folder = dirname(file);
  if (!(await isFolder(folder))) throw new Stop(EXIT.usage, `${file}: there is no folder ${folder}; make it first.`);
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

interface AnswerSource {
  readonly interactive: boolean;
  /** The next line; undefined when no more will come. */
  next(): Promise<string | undefined>;
  close(): void;
}

/** Longest answer that is taken, in UTF-16 units. */
const LONGEST = 500;

function openAnswers(signal: AbortSignal): AnswerSource {
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  signal.addEventListener("abort", () => lines.close());
  const iterator = lines[Symbol.asyncIterator]();
  return {
    interactive: process.stdin.isTTY,
    async next() {
      const line = await iterator.next();
      // Who stops the interview has not left the rest open.
      if (signal.aborted) throw stopped(signal.reason);
      return line.done === true ? undefined : line.value.trim().slice(0, LONGEST);
    },
    close: () => lines.close(),
  };
}

/** What a profile writes of a field that nobody knows: the same as no answer. */
const NOT_KNOWN = /^(?:\?|unknown)$/i;

/** An interview is not taken up where it stopped, unlike work on a store. */
const stopped = (reason: unknown): unknown =>
  reason instanceof Stop ? new Stop(reason.code, "stopped; nothing was written, and the answers are gone.") : reason;

/** Asks until an answer can be taken. From a pipe a wrong answer ends the interview: nobody is there to ask again. */
async function hold(
  questions: Generator<Question, ProfileDraft, string>,
  answers: AnswerSource,
): Promise<ProfileDraft> {
  let step = questions.next();
  while (step.done !== true) {
    const question = step.value;
    if (answers.interactive) process.stderr.write(`${question.asks}\n  (${question.hint})\n> `);
    const said = (await answers.next()) ?? "";
    const answer = NOT_KNOWN.test(said) ? "" : said;
    const wrong = answer === "" ? undefined : question.check(answer);
    if (wrong === undefined) step = questions.next(answer);
    else if (answers.interactive) process.stderr.write(`  ${terminalLine(wrong)}\n`);
    else {
      const shown = JSON.stringify(answer.slice(0, 80));
      throw new Stop(EXIT.usage, `${question.field}: ${shown} cannot be taken: ${wrong} (${question.hint}).`);
    }
  }
  return step.value;
}

async function mayOverwrite(file: string, answers: AnswerSource): Promise<boolean> {
  if (!answers.interactive) return false;
  process.stderr.write(`${file} is there already. Write over it? (yes or no)\n> `);
  return /^(?:y|yes|oui)$/i.test((await answers.next()) ?? "");
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

async function checkFile(file: string, options: OwnerOptions): Promise<void> {
  const on = dayOrStop("--on", options.on);
  const read = readOwner(await textOrStop(file, file), file);
  const found = read.ok
    ? checkOwner(read.value, { catalogue: await loadCatalogueOrStop(), on })
    : { open: [], warnings: [] };
  const problems = read.ok ? [] : read.failure;
  if (options.json === true) {
    await writeOut([`${JSON.stringify({ file, ok: read.ok, problems, ...found }, undefined, 1)}\n`]);
  } else {
    const lines = [
      ...problems.map(({ row, what, remedy }) => `${file}${row === undefined ? "" : `:${row}`}: ${what} ${remedy}`),
      ...found.warnings.map((each) => `warning: ${each}`),
      ...found.open.map((each) => `open: ${each}`),
      ...(read.ok ? [`${file} can be read: ${read.value.name}, ${read.value.kind}.`] : []),
    ];
    await writeOut(lines.map((line) => `${terminalLine(line)}\n`));
  }
  if (!read.ok) process.exitCode = EXIT.usage;
}
