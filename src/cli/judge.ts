import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { Command } from "commander";
import { contradicting, type HeldJudgement, type Judgement, JUDGEMENT_IMPORTER, judge } from "../app/judge.ts";
import { MOST_MATCHES } from "../app/why.ts";
import { packer } from "../edge/store/index.ts";
import { JUDGEMENT_VERDICTS } from "../identify/attribute/judgement.ts";
import type { Matcher } from "../identify/match/matcher.ts";
import type { Instant } from "../model/time.ts";
import type { AssetRow, Store } from "../model/store.ts";
import { terminalLine } from "../report/escape.ts";
import { EXIT, Stop } from "./exit.ts";
import { addStoreOptions, type StoreOptions } from "./options.ts";
import { namedOrStop } from "./named.ts";
import { bytesOrStop } from "./read-file.ts";
import { digest, loadMatcher, writeOut } from "./ports.ts";
import { withStore } from "./session.ts";

interface JudgeOptions extends StoreOptions {
  readonly maker?: string;
  readonly verdict: string;
  readonly by?: string;
  readonly why?: string;
  readonly file?: string;
  readonly withdraw?: boolean;
}

/** `decamp judge`: a person's decision on who made an asset, with who, when and why; it wins until it is withdrawn. */
export function addJudge(program: Command): void {
  const command = program
    .command("judge")
    .description("Record a person's judgement of who made an asset, or withdraw one; the next review shows it")
    .argument(
      "<asset>",
      "asset id (or its beginning), address, MAC, serial or name; with --withdraw the judgement's origin",
    )
    .option("--maker <id>", "the maker judged: an id or a name of the catalogue")
    .option("--verdict <verdict>", "positive, negative or unsure", "positive")
    .option("--by <person>", "who judges")
    .option("--why <reason>", "what the judgement rests on")
    .option("--file <path>", "what was looked at, such as a photograph: its name and SHA-256 are kept, not the file")
    .option("--withdraw", "take a judgement back")
    .addHelpText(
      "after",
      `
Examples:
  decamp judge 10.20.1.31 --maker hikvision --by "M. Roy" --why "type plate seen" --file plate.jpg
  decamp judge g-abc... --withdraw`,
    )
    .action(async (text: string, options: JudgeOptions) => {
      if (options.withdraw === true) withdrawAloneOrStop(options);
      await withStore({ ...options, mode: "write", standing: true, purpose: "judge" }, (store) =>
        options.withdraw === true ? withdraw(store, text, options) : record(store, text, options),
      );
    });
  addStoreOptions(command);
}

/** To withdraw one judgement and give another is two steps: the second names an asset. */
function withdrawAloneOrStop({ maker, by, why, file }: JudgeOptions): void {
  if ([maker, by, why, file].every((each) => each === undefined)) return;
  throw new Stop(
    EXIT.usage,
    "--withdraw takes a judgement back and records none: leave out --maker, --by, --why and --file, and judge anew in a second command.",
  );
}

async function record(store: Store, text: string, options: JudgeOptions): Promise<void> {
  const judgement = await judgementOf(options, await loadMatcher());
  const row = await oneAsset(store, text);
  const now = new Date().toISOString().replace(/\.\d+Z$/, "Z") as Instant;
  const contradicts = await contradicting(store, row, judgement);
  const origin = await judge({ store, packer, digest, now }, row, judgement);
  const { asset } = row.attribution;
  const said = { origin, asset, ...judgement, at: now, ...(contradicts.length > 0 && { contradicts }) };
  const next = `Kept as ${origin}. The next review shows it; "decamp judge ${origin} --withdraw" takes it back.\n`;
  await writeOut([
    options.json === true ? `${JSON.stringify(said)}\n` : `${asset}: ${judgement.verdict}, ${judgement.maker}. ${next}`,
    ...(options.json === true ? [] : contradicts.map(contradictionText)),
  ]);
}

/** One judgement does not undo another: a positive one stands until it is withdrawn. */
const contradictionText = ({ origin, verdict, maker, by }: HeldJudgement): string =>
  `${terminalLine(`It contradicts ${origin} (${verdict}, ${maker}, by ${by}), which stands until "decamp judge ${origin} --withdraw".`)}\n`;

async function withdraw(store: Store, origin: string, options: JudgeOptions): Promise<void> {
  const known = (await store.origins()).filter(({ importer }) => importer === JUDGEMENT_IMPORTER);
  if (!known.some(({ id }) => id === origin)) {
    const ids = known.map(({ id }) => id).join(", ");
    throw new Stop(
      EXIT.usage,
      `${origin} is no judgement of this store; ${ids === "" ? "there are none" : `there are ${ids}`}.`,
    );
  }
  await store.forget(origin);
  await writeOut([
    options.json === true
      ? `${JSON.stringify({ withdrawn: origin })}\n`
      : `${origin} is withdrawn; the next review is without it.\n`,
  ]);
}

/** Characters of a name or a reason: both stand in every report. A guess: half a page. */
const LONGEST_SAID = 2_000;

async function judgementOf(options: JudgeOptions, matcher: Matcher): Promise<Judgement> {
  const verdict = JUDGEMENT_VERDICTS.find((each) => each === options.verdict);
  if (verdict === undefined)
    throw new Stop(EXIT.usage, `--verdict ${options.verdict}: say ${JUDGEMENT_VERDICTS.join(", ")}.`);
  const { maker: named = "", by = "", why = "" } = options;
  if (named.trim() === "") throw new Stop(EXIT.usage, "a judgement names a maker: give --maker with an id or a name.");
  const maker = matcher.vendors.has(named) ? named : matcher.brandOf(named)?.vendor;
  if (maker === undefined)
    throw new Stop(
      EXIT.usage,
      `--maker ${JSON.stringify(named)}: the catalogue knows no such house; "decamp catalogue find" looks for its id by name.`,
    );
  if (by.trim() === "" || why.trim() === "")
    throw new Stop(EXIT.usage, "a judgement needs a person and a reason: give --by and --why.");
  const long = [by, why].find((text) => text.length > LONGEST_SAID);
  if (long !== undefined)
    throw new Stop(
      EXIT.usage,
      `--by and --why take at most ${LONGEST_SAID} characters each, and ${JSON.stringify(long.slice(0, 40))}… has ${long.length}: say it shorter, and name what says more with --file.`,
    );
  const file = options.file === undefined ? {} : { file: await hashed(options.file) };
  return { verdict, maker, by: by.trim(), why: why.trim(), ...file };
}

async function hashed(path: string): Promise<NonNullable<Judgement["file"]>> {
  const bytes = await bytesOrStop(path, `--file ${path}`);
  return { name: basename(path), sha256: createHash("sha256").update(bytes).digest("hex") };
}

async function oneAsset(store: Store, text: string): Promise<AssetRow> {
  const [row, ...others] = await store.findAssets(namedOrStop(text), MOST_MATCHES);
  if (row === undefined)
    throw new Stop(
      EXIT.usage,
      `no asset of the last review is or has ${JSON.stringify(text)}; assets.csv lists them all.`,
    );
  if (others.length > 0) {
    const ids = [row, ...others].map(({ attribution }) => attribution.asset).join(", ");
    throw new Stop(EXIT.usage, `${JSON.stringify(text)} may be any of ${ids}: name one of them.`);
  }
  return row;
}
