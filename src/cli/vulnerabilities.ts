import type { Command } from "commander";
import { dataRecord } from "../app/data-state.ts";
import { chosenAssets } from "../app/chosen-assets.ts";
import { deriveInto } from "../app/derive.ts";
import { vexFindings, type WeighedAsset, weighAssets } from "../app/weaknesses.ts";
import { inEnglish, say } from "../model/said.ts";
import type { AssetRow, Store } from "../model/store.ts";
import { boughtText } from "../report/vex/bought-text.ts";
import { csafVex } from "../report/vex/csaf.ts";
import { groupFindings } from "../report/vex/group.ts";
import { openVex, type VexFrame } from "../report/vex/openvex.ts";
import { csvRow, weaknessLines, weaknessRows, WEAKNESS_COLUMNS } from "../report/vex/rows.ts";
import { dataText } from "../report/vex/data-text.ts";
import { weaknessText } from "../report/vex/text.ts";
import type { Language } from "../report/words/index.ts";
import { tellerOf } from "../report/words/sentences/index.ts";
import { type LoadedAdvisories, loadAdvisoriesOrStop } from "./advisories.ts";
import { EXIT, Stop } from "./exit.ts";
import { formatOrStop } from "./formats.ts";
import { languageOrStop } from "./languages.ts";
import { addStoreOptions, type StoreOptions } from "./options.ts";
import { digest, loadMatcher, progressOf, writeOut } from "./ports.ts";
import { allNamedOrStop } from "./named.ts";
import { currentOrigins, withHeldStore } from "./session.ts";
import { VERSION } from "./version.ts";

const FORMATS = ["text", "jsonl", "csv", "openvex", "csaf"] as const;
type Format = (typeof FORMATS)[number];

interface VulnerabilitiesOptions extends StoreOptions {
  readonly format?: string;
  readonly author: string;
  readonly lang: string;
}

/** `decamp vulnerabilities`: published flaws held against what each asset really is. */
export function addVulnerabilities(program: Command, signal: AbortSignal): void {
  const command = program
    .command("vulnerabilities")
    .description("Hold published vulnerabilities against the true maker, model and build of each asset")
    .argument("[asset]", "asset id (or its beginning), address, MAC, serial or name; without one, every asset")
    .option(
      "--format <format>",
      "text (the default), jsonl (as --json), csv, openvex (OpenVEX 0.2.0) or csaf (CSAF 2.0, VEX profile)",
    )
    .option("--author <name>", "who issues the VEX document", "unnamed owner")
    .option("--lang <lang>", "en or fr, of the format text; the others are in English", "en")
    .addHelpText(
      "after",
      `
Examples:
  decamp vulnerabilities 10.20.1.31
  decamp vulnerabilities --format csaf --author "City of Harbour" > vex.json

Verdicts: affected, likely, possible, unknown, not-affected-by-published-range. The last speaks of one published range and
never of the device as a whole. In VEX: likely, possible and unknown are under_investigation.
Firmware: where the catalogue lists what the maker offered for the model, how the device stands to the newest of it, with the day.
That it is up to date is never said: a list ends on a day.
What was only bought is left out, as in the figures of a review: nobody says that it is there. Name it to see it.`,
    )
    .action(async (text: string | undefined, options: VulnerabilitiesOptions) => {
      const format = formatOrStop(options, FORMATS, "text");
      const lang = languageOrStop(options.lang);
      if (options.author.trim() === "")
        throw new Stop(
          EXIT.usage,
          '--author "": a VEX document names who issues it; leave the option out or give a name.',
        );
      await withHeldStore({ ...options, purpose: "vulnerabilities", signal }, async (store) => {
        await deriveAll(store, options);
        const named = text === undefined ? undefined : await assetsOrStop(store, text);
        const loaded = await loadAdvisoriesOrStop(options);
        const chosen = chosenAssets(store, named);
        const settings = { format, lang, options, loaded, all: named !== undefined };
        await write(settings, weighAssets(chosen.batches, loaded));
        if (format === "text") await writeOut(boughtText(chosen.bought(), lang));
      });
    });
  addStoreOptions(command);
}

/** Brings the assets up to date with what was imported. */
export async function deriveAll(store: Store, options: StoreOptions): Promise<void> {
  const matcher = await loadMatcher();
  await deriveInto({ store, matcher, origins: await currentOrigins(store), digest, progress: progressOf(options) });
}

/** The assets that a text names, or a stop that says what to do. */
export const assetsOrStop = (store: Store, text: string): Promise<readonly AssetRow[]> =>
  allNamedOrStop(
    text,
    (named, limit) => store.findAssets(named, limit),
    `no asset is or has ${JSON.stringify(text)}; decamp identify lists them all.`,
  );

async function write(
  settings: {
    readonly format: Format;
    readonly lang: Language;
    readonly options: VulnerabilitiesOptions;
    readonly loaded: LoadedAdvisories;
    /** Also assets of which nothing published is known: those that were named. */
    readonly all: boolean;
  },
  batches: AsyncIterable<readonly WeighedAsset[]>,
): Promise<void> {
  const { format, options, loaded } = settings;
  if (format === "openvex" || format === "csaf") {
    const contents = await groupFindings(vexFindings(batches));
    if (contents.groups.length === 0) throw new Stop(EXIT.failed, NOTHING_TO_STATE);
    const frame = frameOf(
      options,
      contents.groups.map(({ weakness, assets }) => `${inEnglish(weakness.because)}${assets.join()}`),
    );
    return writeOut([format === "openvex" ? openVex(contents, frame) : csafVex(contents, frame)]);
  }
  return writeOut(linesOf({ ...settings, format }, loaded, batches));
}

/** OpenVEX 0.2.0 and CSAF 2.0 both refuse a document without a statement. */
const NOTHING_TO_STATE =
  "no VEX document is written: nothing published names any of these assets, and VEX has no form for saying nothing. That clears none of them: --format jsonl says what the data cannot say of each.";

async function* linesOf(
  { format, lang, all }: { readonly format: "text" | "jsonl" | "csv"; readonly lang: Language; readonly all: boolean },
  { books, state }: LoadedAdvisories,
  batches: AsyncIterable<readonly WeighedAsset[]>,
): AsyncIterable<string> {
  if (format === "csv") yield csvRow(WEAKNESS_COLUMNS);
  if (format === "jsonl") yield `${JSON.stringify({ v: 1, kind: "data", ...dataRecord(state) })}\n`;
  let silent = 0;
  for await (const batch of batches) {
    for (const { row, report, firmware } of batch) {
      if (format === "jsonl") yield* weaknessLines(row.attribution, { report, firmware }, books);
      else if (format === "csv") yield* weaknessRows(row.attribution, { report, firmware });
      else if (all || report.weaknesses.length > 0 || firmware.newest.length > 0)
        yield* weaknessText(row.attribution, { report, firmware }, lang);
      else silent += 1;
    }
  }
  if (silent > 0)
    yield `${tellerOf(lang)(say`Of ${silent} more assets no advisory speaks; that is not to say that they are free of flaws (--format jsonl has the reason of each).`)}\n`;
  if (format === "text") yield* dataText(state, lang);
}

function frameOf({ author }: VulnerabilitiesOptions, contents: readonly string[]): VexFrame {
  const timestamp = new Date().toISOString().replace(/\.\d+Z$/, "Z");
  return { author, tool: `decamp ${VERSION}`, timestamp, id: digest([author, ...contents].join("\0")) };
}
