import type { Command } from "commander";
import { MOST_ARGUED, MOST_COUNTED, MOST_MATCHES, reviewedOf } from "../app/why.ts";
import type { ReviewedAsset } from "../model/review.ts";
import type { AssetRow, Store } from "../model/store.ts";
import { terminalLine } from "../report/escape.ts";
import { whyText } from "../report/why-text.ts";
import { EXIT, Stop } from "./exit.ts";
import { addStoreOptions, type StoreOptions } from "./options.ts";
import { languageOrStop } from "./languages.ts";
import { namedOrStop, NOT_RULED } from "./named.ts";
import { loadMatcher, writeOut } from "./ports.ts";
import { inEnglishAlone } from "./rulings.ts";
import { withStore } from "./session.ts";

interface WhyOptions extends StoreOptions {
  readonly lang: string;
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
      const lang = languageOrStop(options.lang);
      const named = namedOrStop(text);
      await withStore({ ...options, mode: "read", purpose: "why" }, async (store) => {
        const found = await fewReviewed(store, named);
        if (found.some(({ rulings }) => rulings.length === 0)) process.stderr.write(`${NOT_RULED}\n`);
        if (options.json === true) return writeOut([`${JSON.stringify(found.map(inEnglishAlone), undefined, 1)}\n`]);
        const { catalogue } = await loadMatcher();
        const provisions = catalogue.instruments.flatMap((instrument) =>
          instrument.provisions.map(({ id, title, citation }) => ({ provision: id, title, citation })),
        );
        const columns = process.stdout.columns;
        const page = { lang, provisions, ...(columns === undefined ? {} : { columns }) };
        return writeOut(found.map((asset) => `${whyText(asset, page)}\n`));
      });
    });
  addStoreOptions(command);
}

/** The assets that a text names, or a stop: with what there is to choose from where they are more than a few. */
async function fewReviewed(store: Store, text: string): Promise<readonly ReviewedAsset[]> {
  const rows = await store.findAssets(text, MOST_COUNTED);
  if (rows.length === 0)
    throw new Stop(
      EXIT.usage,
      `no asset of the last review is or has ${JSON.stringify(text)}; assets.csv lists them all.`,
    );
  if (rows.length > MOST_ARGUED) throw new Stop(EXIT.usage, choiceText(text, rows));
  return Promise.all(rows.map((row) => reviewedOf(store, row)));
}

function choiceText(text: string, rows: readonly AssetRow[]): string {
  const count = rows.length < MOST_COUNTED ? String(rows.length) : `${MOST_COUNTED} or more`;
  const shown = rows.slice(0, MOST_MATCHES).map(({ attribution: { asset, maker }, name }) => {
    const known = [name, maker?.name].filter((each) => each !== null && each !== undefined && each !== "");
    return `  ${terminalLine([asset, ...known].join(", "))}`;
  });
  const more = rows.length - shown.length;
  return [
    `${JSON.stringify(text)} may be any of ${count} assets; name one of them:`,
    ...shown,
    ...(more > 0 ? [`  and ${more} more: assets.csv lists them all`] : []),
  ].join("\n");
}
