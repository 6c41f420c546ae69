import type { Command } from "commander";
import { type Forgetting, forgetOrigins, originsNamed, wouldForget } from "../app/forget.ts";
import { originName } from "../app/judge.ts";
import { terminalLine } from "../report/escape.ts";
import { EXIT, Stop } from "./exit.ts";
import { writeOut } from "./ports.ts";
import { withStore } from "./session.ts";
import { addStoreOptions, type StoreOptions } from "./options.ts";

interface ForgetOptions extends StoreOptions {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

/** `decamp forget`: removes an origin and everything that rested on it alone. Without `--yes` it only says what would go. */
export function addForget(program: Command): void {
  const command = program
    .command("forget")
    .description("Remove an origin and what rested on it alone; says what would go unless --yes is given")
    .argument(
      "<origin>",
      "its id (g-...), or its label as `decamp origins` shows it; an archive's takes what was in it too",
    )
    .option("--yes", "do it")
    .option("--dry-run", "only say what would go, whatever else is given")
    .addHelpText(
      "after",
      "\nExamples:\n  decamp forget old-inventory.csv --dry-run\n  decamp forget old-inventory.csv --yes\n\nThe files themselves are never touched: importing one again undoes it.",
    )
    .action(async (name: string, options: ForgetOptions) => {
      const does = options.yes === true && options.dryRun !== true;
      await withStore({ ...options, mode: "write", standing: true, purpose: "forget" }, async (store) => {
        const named = originsNamed(await store.origins(), name);
        if (named.length === 0)
          throw new Stop(EXIT.usage, `no origin is called ${JSON.stringify(name)}; "decamp origins" lists them.`);
        const forgetting = await wouldForget(store, named);
        if (does) await forgetOrigins(store, named);
        const { observations, alone, shared, undo } = forgetting;
        const origins = named.map(({ id }) => id);
        const answer = { origins, observations, done: does, assetsAlone: alone, assetsShared: shared, undo };
        await writeOut([options.json === true ? `${JSON.stringify(answer)}\n` : forgettingText(forgetting, does)]);
      });
    });
  addStoreOptions(command);
}

function forgettingText(forgetting: Forgetting, done: boolean): string {
  const { origins, observations, alone, shared } = forgetting;
  const named = alone.names.map((name) => `  ${terminalLine(name)}\n`);
  const more = alone.count - alone.names.length;
  return [
    `${counted(observations, "observation")} of ${counted(origins.length, "origin")} ${goes(observations, done)}:\n`,
    ...origins.slice(0, 20).map((origin) => `  ${origin.id}  ${terminalLine(JSON.stringify(originName(origin)))}\n`),
    `${assetsText(alone.count, shared, done)}\n`,
    ...named,
    more > 0 ? `  and ${more} more\n` : "",
    `${done ? "The next review shows what changed. " : ""}${undoText(forgetting)}\n`,
    done ? "" : "Add --yes to do it.\n",
  ].join("");
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

const goes = (count: number, done: boolean): string => (done ? (count === 1 ? "is gone" : "are gone") : "would go");

function assetsText(alone: number, shared: number, done: boolean): string {
  const [rest, go] = alone === 1 ? ["rests", "goes"] : ["rest", "go"];
  const losing = shared === 1 ? "loses a source and stays" : "lose a source and stay";
  return `${counted(alone, "asset")} of the last review ${rest} on them alone and ${done ? go : "would go"} with them; ${shared} ${done ? losing : "would lose a source and stay"}.`;
}

/** Files that the advice names one by one. */
const MOST_FILES = 5;

function undoText({ undo, mapped, judgements }: Forgetting): string {
  const files = undo.slice(0, MOST_FILES).map((path) => terminalLine(path));
  const more = undo.length > MOST_FILES ? " ..." : "";
  const map = mapped ? "; with the --map that they were read by" : "";
  return [
    undo.length === 0 ? "" : `To undo: decamp import ${files.join(" ")}${more} (the files are not touched${map}).`,
    judgements === 0 ? "" : "A judgement has to be given again to undo it: decamp judge.",
  ]
    .filter((text) => text !== "")
    .join(" ");
}
