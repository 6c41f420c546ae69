import type { Command } from "commander";
import { signsOf } from "../app/assess.ts";
import { chosenAssets } from "../app/chosen-assets.ts";
import { type OrderOfWork, priorities } from "../app/priorities.ts";
import { say } from "../model/said.ts";
import type { AssetRow, Store } from "../model/store.ts";
import type { LegalDate } from "../model/time.ts";
import { boughtText } from "../report/vex/bought-text.ts";
import { priorityLine, priorityText } from "../report/exposure/priority-text.ts";
import type { Language } from "../report/words/index.ts";
import { tellerOf } from "../report/words/sentences/index.ts";
import { sitesOf } from "../verify/index.ts";
import { dayOrStop } from "./days.ts";
import { EXIT, Stop } from "./exit.ts";
import { languageOrStop } from "./languages.ts";
import { addStoreOptions, type StoreOptions } from "./options.ts";
import { loadMatcher, writeOut } from "./ports.ts";
import { riskSettings } from "./risk.ts";
import { ownerOf } from "./inputs.ts";
import { withHeldStore } from "./session.ts";
import { deriveAll } from "./vulnerabilities.ts";

interface PriorityOptions extends StoreOptions {
  readonly owner?: string;
  readonly asOf?: string;
  readonly weights?: string;
  readonly top: string;
  readonly lang: string;
}

/** `decamp priority`: an order of work, explained in words. */
export function addPriority(program: Command, signal: AbortSignal): void {
  const command = program
    .command("priority")
    .description(
      "Put the assets in an order of work, with the reasons of each: law, exploited flaws, reach, class, site",
    )
    .option("--owner <file>", "owner profile (YAML): the purposes of its sites count")
    .option("--as-of <date>", "the day for which it is read, YYYY-MM-DD (default: today)")
    .option("--weights <file>", "your own weights (default: catalogue/priority.yaml of the program)")
    .option("--top <n>", "how many to print; all with --json", "25")
    .option("--lang <lang>", "en or fr; JSON is in English", "en")
    .addHelpText(
      "after",
      `
Examples:
  decamp priority --owner owner.yaml
  decamp priority --weights our-weights.yaml --top 100

The law counts as the last review ruled; run decamp review first. Points are a proposal: the reasons beside them decide.
What was only bought is left out, as in the figures of a review: nobody says that it is there.`,
    )
    .action(async (options: PriorityOptions) => {
      const asOf = dayOrStop("--as-of", options.asOf);
      const lang = languageOrStop(options.lang);
      const top = /^\d{1,9}$/.test(options.top) ? Number(options.top) : undefined;
      if (top === undefined) throw new Stop(EXIT.usage, `--top ${JSON.stringify(options.top)}: write a number.`);
      await withHeldStore({ ...options, purpose: "priority", signal }, async (store) => {
        await deriveAll(store, options);
        const chosen = chosenAssets(store);
        const work = await orderOf(store, chosen.batches, { options, asOf });
        if (options.json === true && !work.ruled && work.turns.length > 0)
          process.stderr.write(`${tellerOf("en")(UNRULED)}\n`);
        if (options.json === true) await writeOut(work.turns.map((turn, at) => priorityLine(turn, at + 1)));
        else await writeOut([...textOf(work, top, lang), ...boughtText(chosen.bought(), lang)]);
      });
    });
  addStoreOptions(command);
}

async function orderOf(
  store: Store,
  assets: AsyncIterable<readonly AssetRow[]>,
  { options, asOf }: { readonly options: PriorityOptions; readonly asOf: LegalDate },
): Promise<OrderOfWork> {
  const owner = await ownerOf(options.owner);
  const { catalogue } = await loadMatcher();
  const risk = await riskSettings({ options, store, owner, asOf, catalogue });
  if (risk === undefined)
    throw new Stop(EXIT.failed, "the catalogue in use has no advisories/ or no priority.yaml: give a whole catalogue.");
  const sites = sitesOf(owner);
  const { advisories, exposure, priority: settings } = risk;
  return priorities({ store, assets, advisories, exposure, settings, siteOf: (row) => sites.place(signsOf(row)) });
}

function* textOf({ turns, ruled }: OrderOfWork, top: number, lang: Language): Generator<string> {
  const tell = tellerOf(lang);
  for (const [at, turn] of turns.slice(0, top).entries()) yield* priorityText(turn, at + 1, lang);
  if (turns.length > top) yield `${tell(say`${turns.length - top} more (--top, or --json for all)`)}\n`;
  if (!ruled && turns.length > 0) yield `${tell(UNRULED)}\n`;
}

const UNRULED = say`No ruling of a review stands in the store, so the law in force counts for nothing here: run decamp review with --owner.`;
