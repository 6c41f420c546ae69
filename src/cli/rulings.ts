import type { Command } from "commander";
import { findReviewed } from "../app/why.ts";
import type { ReviewedAsset } from "../model/review.ts";
import { type Ruling, type RulingTerm, VERDICTS, type VerdictKind } from "../model/ruling.ts";
import type { Store } from "../model/store.ts";
import { padded, paragraph } from "../report/columns.ts";
import { EXIT, Stop } from "./exit.ts";
import { addStoreOptions, type StoreOptions } from "./options.ts";
import { allNamedOrStop, NOT_RULED, ruledOrStop } from "./named.ts";
import { loadCatalogueOrStop, writeOut } from "./ports.ts";
import { withStore } from "./session.ts";

interface RulingsOptions extends StoreOptions {
  readonly verdict?: string;
  readonly provision?: string;
}

/** `decamp rulings`: what the last review ruled, of one asset or counted over all. */
export function addRulings(program: Command, signal: AbortSignal): void {
  const command = program
    .command("rulings")
    .description("Print the rulings of the last review: of one asset, or without one counted by provision")
    .argument("[asset]", "asset id (or its beginning), address, MAC, serial or name")
    .option("--verdict <verdict>", `only these: ${VERDICTS.join(", ")}`)
    .option("--provision <id>", "only of this provision or instrument")
    .addHelpText(
      "after",
      `
Examples:
  decamp rulings 10.20.1.31 --verdict covered
  decamp rulings --provision us-ndaa-889-a1B/use --json | head -50`,
    )
    .action(async (asset: string | undefined, options: RulingsOptions) => {
      if (options.verdict !== undefined && !VERDICTS.includes(options.verdict as VerdictKind)) {
        throw new Stop(EXIT.usage, `--verdict ${JSON.stringify(options.verdict)}: say one of ${VERDICTS.join(", ")}.`);
      }
      await provisionOrStop(options.provision);
      await withStore({ ...options, mode: "read", purpose: "rulings", signal }, (store) =>
        asset === undefined ? countRulings(store, options) : showRulings(store, asset, options),
      );
    });
  addStoreOptions(command);
}

/** Stops at a provision or instrument that the catalogue does not have: no ruling can be of it. */
async function provisionOrStop(id: string | undefined): Promise<void> {
  if (id === undefined) return;
  const { instruments } = await loadCatalogueOrStop();
  const provisions = instruments.flatMap((each) => each.provisions.map((provision) => provision.id));
  if (instruments.some((each) => each.id === id) || provisions.some((each) => each === id || each.startsWith(`${id}/`)))
    return;
  const choices = instruments.map((each) => each.id).join(", ");
  throw new Stop(
    EXIT.usage,
    `--provision ${JSON.stringify(id)}: say a provision ("decamp law show <instrument>" lists them) or one of ${choices}.`,
  );
}

/** What JSON has of an asset: the machine form of its sentences is for reports in another language. */
export const inEnglishAlone = (asset: ReviewedAsset): ReviewedAsset => ({
  ...asset,
  rulings: asset.rulings.map(inWords),
});

const inWords = <R extends RulingTerm>({ said: _said, ...ruling }: R): Omit<R, "said"> => ruling;

const wanted =
  ({ verdict, provision }: RulingsOptions) =>
  (ruling: Ruling): boolean =>
    (verdict === undefined || ruling.verdict === verdict) &&
    (provision === undefined || ruling.provision === provision || ruling.provision.startsWith(`${provision}/`));

async function showRulings(store: Store, asset: string, options: RulingsOptions): Promise<void> {
  const found = await allNamedOrStop(
    asset,
    (text, limit) => findReviewed(store, text, limit),
    `no asset of the last review is or has ${JSON.stringify(asset)}; assets.csv lists them.`,
  );
  const all = found.flatMap(({ attribution, rulings: of }) =>
    of.map((each): Ruling => ({ ...each, asset: attribution.asset })),
  );
  ruledOrStop(all);
  const rulings = all.filter(wanted(options));
  if (options.json === true) return writeOut([`${JSON.stringify(rulings.map(inWords), undefined, 1)}\n`]);
  const columns = process.stdout.columns ?? 100;
  const order = ["covered", "disputed", "undetermined", "not-covered"];
  const sorted = rulings.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  const lines = sorted.flatMap(({ asset: id, provision, verdict, because, missing, duty }) => [
    `${verdict}  ${provision}  ${id}`,
    ...paragraph(because, columns, "  "),
    ...(duty === undefined ? [] : paragraph(`duty: ${duty.replaceAll("-", " ")}`, columns, "  ")),
    ...missing.flatMap((each) => paragraph(`missing: ${each}`, columns, "  ")),
  ]);
  return writeOut([lines.length === 0 ? "none of its rulings is of that kind.\n" : `${lines.join("\n")}\n`]);
}

/** One pass over the assets; with --json one ruling a line, for pipes. */
async function countRulings(store: Store, options: RulingsOptions): Promise<void> {
  const isWanted = wanted(options);
  const counts = new Map<string, Record<VerdictKind, number>>();
  let isRuled = false;
  async function* lines(): AsyncIterable<string> {
    for await (const rows of store.assets()) {
      for (const { attribution, seen } of rows) {
        for (const ruling of await store.rulingsOf(attribution.asset)) {
          isRuled = true;
          if (!isWanted(ruling)) continue;
          // As the review counts: nobody says that what was only bought is there.
          if (seen !== "bought") count(counts, ruling);
          if (options.json === true) yield `${JSON.stringify(inWords(ruling))}\n`;
        }
      }
    }
    if (!isRuled) throw new Stop(EXIT.failed, NOT_RULED);
    if (options.json !== true) yield* countText(counts);
  }
  return writeOut(lines());
}

function count(counts: Map<string, Record<VerdictKind, number>>, { provision, verdict }: Ruling): void {
  const held = counts.get(provision) ?? { covered: 0, "not-covered": 0, disputed: 0, undetermined: 0 };
  held[verdict] += 1;
  counts.set(provision, held);
}

const HEAD: readonly VerdictKind[] = ["covered", "disputed", "undetermined", "not-covered"];

function* countText(counts: ReadonlyMap<string, Record<VerdictKind, number>>): Iterable<string> {
  if (counts.size === 0) {
    yield "no ruling of the last review is of that kind.\n";
    return;
  }
  yield `${HEAD.map((verdict) => padded(verdict, 12)).join("  ")}  provision\n`;
  for (const [provision, held] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    yield `${HEAD.map((verdict) => padded(String(held[verdict]), 12)).join("  ")}  ${provision}\n`;
  }
}
