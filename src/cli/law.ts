import type { Command } from "commander";
import {
  applicability,
  type Applicability,
  clausesOf,
  isStale,
  STALE_AFTER_MONTHS,
  timeline,
} from "../assess/law/index.ts";
import { rolesOf } from "../app/roles.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { LegalDate } from "../model/time.ts";
import { padded, paragraph } from "../report/columns.ts";
import { lawListText, lawShowText } from "../report/law-text.ts";
import { EXIT, Stop } from "./exit.ts";
import { dayOf, monthsOf, ownerOf } from "./inputs.ts";
import { loadCatalogueOrStop, writeOut } from "./ports.ts";

interface LawOptions {
  readonly json?: boolean;
  readonly jurisdiction?: string;
  readonly on?: string;
  readonly owner?: string;
  readonly all?: boolean;
  readonly staleAfter?: string;
}

const JSON_OPTION = ["--json", "answer in JSON on standard output"] as const;
const STALE_OPTION = [
  "--stale-after <months>",
  "say aloud which records were last read longer before that day than this (default: 6)",
] as const;

const HELP_AFTER_ERROR = "(decamp law show <id> shows one record; add --help for what the command takes)";

/** `decamp law`: the laws and orders of the catalogue. */
export function addLaw(program: Command): void {
  const law = program
    .command("law")
    .description("Browse the laws and orders that decamp knows; show one, all dates, or what applies to an owner")
    .showHelpAfterError(HELP_AFTER_ERROR)
    .option("--jurisdiction <code>", "of this jurisdiction and its parts: CA, CA-QC, US")
    .option("--on <date>", "the day for which their state is told, YYYY-MM-DD (default: today)")
    .option(...STALE_OPTION)
    .option(...JSON_OPTION)
    .addHelpText(
      "after",
      `
Examples:
  decamp law --jurisdiction CA
  decamp law show ca-qc-arrete-2023-12-21
  decamp law applies --owner owner.yaml --on 2026-11-01`,
    )
    .action(listLaw);
  law
    .command("show")
    .description("Print everything of one record: provisions, dates, where sources disagree, sources")
    .argument("<id>", "id of an instrument or of a provision, as `decamp law` lists it")
    .option(...JSON_OPTION)
    .addHelpText("after", "\nExample:\n  decamp law show us-ndaa-889-a1B")
    .action(async (id: string, _: LawOptions, command: Command) => showLaw(id, optionsOf(command)));
  law
    .command("timeline")
    .description("List every dated fact, oldest first: announced, states, first and last days, deadlines")
    .showHelpAfterError(HELP_AFTER_ERROR)
    .option("--jurisdiction <code>", "of this jurisdiction and its parts: CA, CA-QC, US")
    .option(...JSON_OPTION)
    .addHelpText("after", "\nExample:\n  decamp law timeline --jurisdiction CA")
    .action(async (_: LawOptions, command: Command) => showTimeline(optionsOf(command)));
  law
    .command("applies")
    .description("Say which provisions bind an owner on a day, before any device is looked at, and what is missing")
    .option("--owner <file>", "owner profile (YAML); without one every answer that depends on the owner is open")
    .option("--on <date>", "the day, YYYY-MM-DD (default: today)")
    .option("--all", "list also what does not apply, with the reason")
    .option("--jurisdiction <code>", "of this jurisdiction and its parts alone: CA, CA-QC, US")
    .option(...STALE_OPTION)
    .option(...JSON_OPTION)
    .addHelpText("after", "\nExample:\n  decamp law applies --owner owner.yaml --on 2025-06-27")
    .action(async (_: LawOptions, command: Command) => showApplies(optionsOf(command)));
  law
    .command("roles")
    .description("List the roles that instruments ask an owner about, for the owner profile")
    .option(...JSON_OPTION)
    .addHelpText("after", "\nExample:\n  decamp law roles")
    .action(async (_: LawOptions, command: Command) => showRoles(optionsOf(command)));
}

/** Options may stand before or after the name of the subcommand. */
const optionsOf = (command: Command): LawOptions => command.optsWithGlobals<LawOptions>();

/** Options of the list itself that would change nothing of this answer are refused: an option taken in silence seems to have counted. */
function refuse(name: string, options: LawOptions, idle: readonly (keyof LawOptions)[]): void {
  const given = idle.find((each) => options[each] !== undefined);
  if (given === undefined) return;
  const option = `--${given.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  throw new Stop(EXIT.usage, `${option} changes nothing of decamp law ${name}; leave it out.`);
}

const columns = (): number => process.stdout.columns ?? 100;

const writeJson = (value: unknown): Promise<void> => writeOut([`${JSON.stringify(value, undefined, 1)}\n`]);

async function listLaw(options: LawOptions): Promise<void> {
  const on = dayOf("--on", options.on);
  const chosen = (await catalogueOf(options)).instruments;
  if (options.json === true) await writeJson(chosen);
  else await writeOut([lawListText(chosen, on, columns())]);
  tellStale(chosen, on, options);
}

/** The catalogue with the records of one jurisdiction and its parts alone, where one is named. */
async function catalogueOf({ jurisdiction }: LawOptions): Promise<Catalogue> {
  const catalogue = await loadCatalogueOrStop();
  if (jurisdiction === undefined) return catalogue;
  const instruments = catalogue.instruments.filter((each) =>
    each.jurisdiction.split(",").some((code) => code === jurisdiction || code.startsWith(`${jurisdiction}-`)),
  );
  if (instruments.length > 0) return { ...catalogue, instruments };
  throw new Stop(EXIT.usage, `no record is of ${JSON.stringify(jurisdiction)}; "decamp law" lists them all.`);
}

/** Said on standard error: whoever reads the answer by a program hears it as well. */
function tellStale(of: Catalogue["instruments"], on: LegalDate, options: LawOptions): void {
  const months = monthsOf(options.staleAfter) ?? STALE_AFTER_MONTHS;
  const stale = of.filter((each) => isStale(each.lastRead, on, months));
  if (stale.length === 0) return;
  const named = stale.slice(0, 5).map(({ id, lastRead }) => `${id} (${lastRead})`);
  const more = stale.length > 5 ? ` and ${stale.length - 5} more` : "";
  process.stderr.write(
    `${stale.length} of ${of.length} records were last read more than ${months} months before ${on}: ${named.join(", ")}${more}. Check them before relying on an answer.\n`,
  );
}

async function showLaw(id: string, options: LawOptions): Promise<void> {
  refuse("show", options, ["jurisdiction", "on", "staleAfter"]);
  const { instruments } = await loadCatalogueOrStop();
  const found = instruments.find((each) => each.id === id || each.provisions.some((one) => one.id === id));
  if (found === undefined) {
    throw new Stop(EXIT.usage, `no record of the catalogue is called ${JSON.stringify(id)}; "decamp law" lists them.`);
  }
  if (options.json === true) await writeJson(found);
  else await writeOut([lawShowText(found, columns())]);
}

async function showTimeline(options: LawOptions): Promise<void> {
  refuse("timeline", options, ["on", "staleAfter"]);
  const events = timeline(await catalogueOf(options), options.jurisdiction);
  if (options.json === true) return writeJson(events);
  const lines = events.flatMap(({ on, instrument, what }) =>
    paragraph(`${instrument}: ${what}`, columns(), `${padded(on, 10)}  `),
  );
  return writeOut([`${lines.join("\n")}\n`]);
}

async function showApplies(options: LawOptions): Promise<void> {
  const on = dayOf("--on", options.on);
  const owner = await ownerOf(options.owner);
  const catalogue = await catalogueOf(options);
  const answers = clausesOf(catalogue).map((clause) => applicability(clause, { owner, asOf: on }));
  if (options.json === true)
    await writeJson({ owner: owner.name, on, catalogue: catalogue.version, provisions: answers });
  else await writeOut([appliesText(answers, { name: owner.name, on, all: options.all === true })]);
  tellStale(catalogue.instruments, on, options);
}

const HEADINGS = [
  ["yes", "Applies"],
  ["unclear", "Disputed: the facts are known and the text or the sources do not settle it"],
  ["unknown", "Open: something about the owner or the case is missing"],
  ["informs", "Would apply as reported; known from the press alone, so decamp does not rule on it"],
  ["no", "Does not apply"],
] as const;

function appliesText(
  answers: readonly Applicability[],
  { name, on, all }: { readonly name: string; readonly on: LegalDate; readonly all: boolean },
): string {
  const lines = paragraph(`${name} on ${on}`, columns(), "").slice();
  for (const [applies, heading] of HEADINGS) {
    const group = answers.filter((each) => each.applies === applies);
    if (group.length === 0) continue;
    if (applies === "no" && !all) {
      lines.push("", `${group.length} more provisions do not apply; --all lists them with the reason.`);
      continue;
    }
    lines.push("", heading);
    for (const each of group) {
      const duty =
        applies === "no" ? "" : ` Duty: ${each.duty.replaceAll("-", " ")} (${each.acts.join(", ")}): ${each.goods}.`;
      lines.push(...paragraph(`${each.provision}: ${each.because}${duty}`, columns(), "  ", "    "));
      for (const missing of each.missing) lines.push(...paragraph(`missing: ${missing}`, columns(), "    "));
    }
  }
  lines.push("", "decamp informs counsel; it does not certify.");
  return `${lines.join("\n")}\n`;
}

async function showRoles(options: LawOptions): Promise<void> {
  refuse("roles", options, ["on", "staleAfter"]);
  const roles = rolesOf(await catalogueOf(options));
  if (options.json === true) return writeJson(roles);
  const lines = roles.flatMap(({ role, asks, provisions }) => [
    ...paragraph(`${role}: ${asks}`, columns(), "", "  "),
    ...paragraph(provisions.join(", "), columns(), "  asked by "),
  ]);
  return writeOut([`${lines.join("\n")}\n`]);
}
