import type { Command } from "commander";
import { chosenAssets } from "../app/chosen-assets.ts";
import { type ExposedAsset, exposures, exposureSettings } from "../app/exposures.ts";
import { exposureLine, exposureText } from "../report/exposure/text.ts";
import { boughtText } from "../report/vex/bought-text.ts";
import { say } from "../model/said.ts";
import type { Language } from "../report/words/index.ts";
import { tellerOf } from "../report/words/sentences/index.ts";
import { dayOrStop } from "./days.ts";
import { languageOrStop } from "./languages.ts";
import { addStoreOptions, type StoreOptions } from "./options.ts";
import { writeOut } from "./ports.ts";
import { withHeldStore } from "./session.ts";
import { assetsOrStop, deriveAll } from "./vulnerabilities.ts";

interface ExposureOptions extends StoreOptions {
  readonly asOf?: string;
  readonly all?: boolean;
  readonly lang: string;
}

/** `decamp exposure`: how far each asset can be reached, from what was observed. */
export function addExposure(program: Command, signal: AbortSignal): void {
  const command = program
    .command("exposure")
    .description(
      "Say how far each asset can be reached: what was observed, what follows from it, what nobody looked at",
    )
    .argument("[asset]", "asset id (or its beginning), address, MAC, serial or name; without one, every asset")
    .option("--as-of <date>", "the day on which certificates must hold, YYYY-MM-DD (default: today)")
    .option("--all", "also assets of which nothing was observed or computed")
    .option("--lang <lang>", "en or fr; JSON is in English", "en")
    .addHelpText(
      "after",
      `
Examples:
  decamp exposure 10.20.1.31
  decamp exposure --json > exposure.jsonl

It reads what was imported. It asks no device anything, tries no password and uses no exploit.
What was only bought is left out of the list, as in the figures of a review: nobody says that it is there. Name it to see it.`,
    )
    .action(async (text: string | undefined, options: ExposureOptions) => {
      const asOf = dayOrStop("--as-of", options.asOf);
      const lang = languageOrStop(options.lang);
      await withHeldStore({ ...options, purpose: "exposure", signal }, async (store) => {
        await deriveAll(store, options);
        const named = text === undefined ? undefined : await assetsOrStop(store, text);
        const all = options.all === true || named !== undefined || options.json === true;
        const settings = await exposureSettings(store, asOf);
        const chosen = chosenAssets(store, named);
        const shown = { all, json: options.json === true, lang };
        await writeOut(linesOf(exposures(chosen.batches, settings), shown));
        if (!shown.json) await writeOut(boughtText(chosen.bought(), lang));
      });
    });
  addStoreOptions(command);
}

async function* linesOf(
  batches: AsyncIterable<readonly ExposedAsset[]>,
  { all, json, lang }: { readonly all: boolean; readonly json: boolean; readonly lang: Language },
): AsyncIterable<string> {
  let passed = 0;
  for await (const batch of batches) {
    for (const { row, findings } of batch) {
      const found = findings.some(({ state }) => state === "observed" || state === "computed");
      if (!all && !found) passed += 1;
      else if (json) yield exposureLine(row, findings);
      else yield* exposureText(row, findings, lang);
    }
  }
  if (passed > 0)
    yield `${tellerOf(lang)(say`Of ${passed} more assets nothing was observed or computed; that is not to say that nothing reaches them (--all).`)}\n`;
}
