import type { Command } from "commander";
import { findReviewed } from "../app/why.ts";
import { whyText } from "../report/why-text.ts";
import { EXIT, Stop } from "./exit.ts";
import { addStoreOptions, type StoreOptions } from "./options.ts";
import { loadMatcher, writeOut } from "./ports.ts";
import { inEnglishAlone } from "./rulings.ts";
import { withStore } from "./session.ts";

interface WhyOptions extends StoreOptions {
  readonly lang: "en" | "fr";
}

/** `decamp why`: the whole argument about one asset of the last review. */
export function addWhy(program: Command): void {
  const command = program
    .command("why")
    .description(
      "Print the whole argument about one asset of the last review: what was seen, what it shows, which rule covers it",
    )
    .argument("<asset>", "asset id (or its beginning), address, MAC, serial or name")
    .option("--lang <lang>", "en or fr", "en")
    .addHelpText("after", "\nExample:\n  decamp why 10.20.1.31")
    .action(async (text: string, options: WhyOptions) => {
      await withStore({ ...options, mode: "read", purpose: "why" }, async (store) => {
        const found = await findReviewed(store, text);
        if (found.length === 0) {
          throw new Stop(
            EXIT.usage,
            `no asset of the last review is or has ${JSON.stringify(text)}; assets.csv lists them all.`,
          );
        }
        if (options.json === true) return writeOut([`${JSON.stringify(found.map(inEnglishAlone), undefined, 1)}\n`]);
        const { catalogue } = await loadMatcher();
        const provisions = catalogue.instruments.flatMap((instrument) =>
          instrument.provisions.map(({ id, title, citation }) => ({ provision: id, title, citation })),
        );
        const columns = process.stdout.columns;
        const page = { lang: options.lang, provisions, ...(columns === undefined ? {} : { columns }) };
        return writeOut(found.map((asset) => `${whyText(asset, page)}\n`));
      });
    });
  addStoreOptions(command);
}
