import type { Command } from "commander";
import { EXIT, Stop } from "./exit.ts";
import { writeOut } from "./ports.ts";
import { withStore } from "./session.ts";
import { addStoreOptions, type StoreOptions } from "./options.ts";

interface ForgetOptions extends StoreOptions {
  readonly yes?: boolean;
}

/** `decamp forget`: removes an origin and everything that rested on it alone. Without `--yes` it only says what would go. */
export function addForget(program: Command): void {
  const command = program
    .command("forget")
    .description("Remove an origin and what rested on it alone; says what would go unless --yes is given")
    .argument("<origin>", "its id (g-...), or its label as `decamp origins` shows it")
    .option("--yes", "do it")
    .addHelpText("after", "\nExample:\n  decamp forget old-inventory.csv --yes")
    .action(async (name: string, options: ForgetOptions) => {
      await withStore({ ...options, mode: "write", purpose: "forget" }, async (store) => {
        const matches = (await store.origins()).filter((origin) => origin.id === name || origin.label === name);
        if (matches.length === 0)
          throw new Stop(EXIT.usage, `no origin is called ${JSON.stringify(name)}; "decamp origins" lists them.`);
        let gone = 0;
        for (const origin of matches)
          gone += options.yes === true ? await store.forget(origin.id) : origin.observations;
        if (options.yes === true) await store.setState("derived", "");
        const answer = { origins: matches.map((origin) => origin.id), observations: gone, done: options.yes === true };
        const text = answer.done
          ? `${gone} observations of ${matches.length} origin(s) are gone; the next review shows what changed.\n`
          : `${gone} observations of ${matches.length} origin(s) would go; the file itself is not touched. Add --yes to do it.\n`;
        await writeOut([options.json === true ? `${JSON.stringify(answer)}\n` : text]);
      });
    });
  addStoreOptions(command);
}
