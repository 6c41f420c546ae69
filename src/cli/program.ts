import { Command } from "commander";
import { EXIT, Stop } from "./exit.ts";
import { VERSION } from "./version.ts";

const AFTER = `
Example:
  decamp review inventory.xlsx scans/ --owner owner.yaml --as-of 2026-11-01 --out review

Exit codes: 0 done, 1 could not be finished, 2 command line or path is off, 3 done but an input could not be read,
4 screening found what it was asked to check for, 75 another process holds the store, 130 stopped by Ctrl-C (129 by SIGHUP,
143 by SIGTERM).
decamp informs counsel; it does not certify.`;

/** Adds a command to the program. */
export type AddCommand = (program: Command, signal: AbortSignal) => void;

/** A command by what help says of it; the rest of it is loaded when it is asked for. */
export interface Listed {
  readonly name: string;
  readonly usage: string;
  /** The command's own description: a test compares them. */
  readonly says: string;
  readonly load: () => Promise<AddCommand>;
}

/** Every command, in the order in which help lists them. */
export const COMMANDS: readonly Listed[] = [
  {
    name: "review",
    usage: "[options] [paths...]",
    says: "Review files, or without paths everything in the store: what is there, who made it, which rule covers it",
    load: async () => (await import("./review.ts")).addReview,
  },
  {
    name: "import",
    usage: "[options] <paths...>",
    says: "Bring files into the store without a review; with --dry-run show what would be read, and how",
    load: async () => (await import("./import.ts")).addImport,
  },
  {
    name: "identify",
    usage: "[options] [paths...]",
    says: "Say who made each asset: of the named files (nothing is kept), or of everything in the store",
    load: async () => (await import("./identify.ts")).addIdentify,
  },
  {
    name: "observations",
    usage: "[options] [paths...]",
    says: "Write observation lines: of the named files (nothing is kept), or of everything in the store",
    load: async () => (await import("./observations.ts")).addObservations,
  },
  {
    name: "why",
    usage: "[options] <asset>",
    says: "Print the whole argument about one asset of the last review: what was seen, what it shows, which rule covers it",
    load: async () => (await import("./why.ts")).addWhy,
  },
  {
    name: "rulings",
    usage: "[options] [asset]",
    says: "Print the rulings of the last review: of one asset, or without one counted by provision",
    load: async () => (await import("./rulings.ts")).addRulings,
  },
  {
    name: "judge",
    usage: "[options] <asset>",
    says: "Record a person's judgement of who made an asset, or withdraw one; the next review shows it",
    load: async () => (await import("./judge.ts")).addJudge,
  },
  {
    name: "law",
    usage: "[options] [command]",
    says: "Browse the laws and orders that decamp knows; show one, all dates, or what applies to an owner",
    load: async () => (await import("./law.ts")).addLaw,
  },
  {
    name: "owner",
    usage: "[options] [command]",
    says: "Make or check the owner profile: who owns or answers for the devices, where, under which law",
    load: async () => (await import("./owner.ts")).addOwner,
  },
  {
    name: "origins",
    usage: "[options]",
    says: "List what was imported, when, its SHA-256, and what each origin could have seen",
    load: async () => (await import("./origins.ts")).addOrigins,
  },
  {
    name: "forget",
    usage: "[options] <origin>",
    says: "Remove an origin and what rested on it alone; says what would go unless --yes is given",
    load: async () => (await import("./forget.ts")).addForget,
  },
  {
    name: "vulnerabilities",
    usage: "[options] [asset]",
    says: "Hold published vulnerabilities against the true maker, model and build of each asset",
    load: async () => (await import("./vulnerabilities.ts")).addVulnerabilities,
  },
  {
    name: "exposure",
    usage: "[options] [asset]",
    says: "Say how far each asset can be reached: what was observed, what follows from it, what nobody looked at",
    load: async () => (await import("./exposure.ts")).addExposure,
  },
  {
    name: "priority",
    usage: "[options]",
    says: "Put the assets in an order of work, with the reasons of each: law, exploited flaws, reach, class, site",
    load: async () => (await import("./priority.ts")).addPriority,
  },
  {
    name: "screen",
    usage: "[options] [paths...]",
    says: "Say of each supplier, quote or order line whether a restricted maker stands behind it",
    load: async () => (await import("./screen.ts")).addScreen,
  },
  {
    name: "data",
    usage: "[options] [command]",
    says: "Data packs (advisories, known exploited, scores): their age, import, update and export, without any network",
    load: async () => (await import("./data.ts")).addData,
  },
  {
    name: "catalogue",
    usage: "[options] [command]",
    says: "Look into the data that decamp decides by: makers, brands, relabels, rules, and their sources",
    load: async () => (await import("./catalogue.ts")).addCatalogue,
  },
];

/**
 * The program for these arguments. Of the commands only the one that is asked for is loaded, so that help is quick and a
 * command does not wait for what others need.
 */
export async function buildProgram(args: readonly string[], signal: AbortSignal): Promise<Command> {
  const program = new Command("decamp")
    .description(
      "Finds every device that a banned video-surveillance maker really built, and says which law covers it.",
    )
    .version(VERSION)
    .exitOverride()
    .showHelpAfterError("(add --help for what the command takes)")
    .addHelpText("after", AFTER);
  const asked = args[0] === "help" ? args[1] : args[0];
  if (
    args[0] === "help" &&
    asked !== undefined &&
    !/^(?:-|help$)/.test(asked) &&
    !COMMANDS.some(({ name }) => name === asked)
  )
    throw new Stop(EXIT.usage, `${JSON.stringify(asked)} is no command of decamp; "decamp --help" lists them.`);
  for (const { name, usage, says, load } of COMMANDS) {
    if (name === asked) (await load())(program, signal);
    else program.command(name).usage(usage).description(says);
  }
  refuseTwice(program);
  return program;
}

/** An option with two values that differ is refused, here and in every command below: which of them is meant nobody can say. */
function refuseTwice(command: Command): void {
  for (const option of command.options) {
    // Some may be given again by their own rule.
    if (!(option.required || option.optional) || option.variadic || option.parseArg !== undefined) continue;
    let given: string | undefined;
    command.on(`option:${option.name()}`, (value: string) => {
      if (given !== undefined && given !== value)
        throw new Stop(
          EXIT.usage,
          `${option.long}: ${JSON.stringify(given)} and ${JSON.stringify(value)} are both given; give one.`,
        );
      given = value;
    });
  }
  for (const each of command.commands) refuseTwice(each);
}
