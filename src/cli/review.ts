import type { Command } from "commander";
import { followSubjects } from "../app/nodes.ts";
import { OWNER_EXAMPLE } from "../app/owner.ts";
import type { Progress } from "../app/progress.ts";
import { review, type ReviewRequest } from "../app/review.ts";
import type { ReviewSummary } from "../model/review.ts";
import type { Store } from "../model/store.ts";
import { summaryRecord } from "../report/record.ts";
import { summaryText } from "../report/summary-text.ts";
import { wordsOf } from "../report/words/index.ts";
import { EXIT, Stop } from "./exit.ts";
import { dayOf, monthsOf, ownerOf } from "./inputs.ts";
import { languageOrStop } from "./languages.ts";
import { addStoreOptions, type StoreOptions } from "./options.ts";
import { digest, loadMatcher, packAsset, progressOf, writeOut } from "./ports.ts";
import { currentOrigins, importPaths, type ImportRun, judgementOrigins, withStore } from "./session.ts";
import { riskSettings } from "./risk.ts";
import { tellOwner } from "./tell.ts";
import { VERSION } from "./version.ts";
import { threadedAttributor } from "./threads/attribute.ts";
import { checkpointBeside } from "./threads/checkpoint.ts";
import { openReports, type Reports } from "./write-reports.ts";

interface ReviewOptions extends StoreOptions {
  readonly owner?: string;
  readonly asOf?: string;
  readonly staleAfter?: string;
  readonly out: string;
  readonly lang: string;
  readonly weights?: string;
}

/** `decamp review`: from files to a number that can be defended. */
export function addReview(program: Command, signal: AbortSignal): void {
  const command = program
    .command("review")
    .description(
      "Review files, or without paths everything in the store: what is there, who made it, which rule covers it",
    )
    .argument("[paths...]", "files and folders; formats are recognised by content")
    .option(
      "--owner <file>",
      "owner profile (YAML); without one every ruling that depends on the owner is undetermined",
    )
    .option("--as-of <date>", "the day for which the law is read, YYYY-MM-DD (default: today)")
    .option("--stale-after <months>", "say of a law that it was last read longer ago than this (default: 6)")
    .option("--out <dir>", "where the reports go", "decamp-review")
    .option("--weights <file>", "weights of the order of work (default: catalogue/priority.yaml of the program)")
    .option("--lang <lang>", "language of the report: en or fr", "en")
    .addHelpText(
      "after",
      `
Examples:
  decamp review inventory.xlsx scans/ switches/ --owner owner.yaml --as-of 2026-11-01 --out review
  decamp review --owner other-owner.yaml --out review-2     (the same store again, without reading the files)

Writes report.html, review.json, assets.csv and problems.csv. The review speaks of the paths that you name; name none, and
it speaks of everything in the store. What stands in the folder of --out is not taken in.

An owner profile looks like this (decamp owner new --help shows more):
${OWNER_EXAMPLE}`,
    )
    .action((paths: string[], options: ReviewOptions) => runReview(paths, options, signal));
  addStoreOptions(command);
}

async function runReview(paths: readonly string[], options: ReviewOptions, signal: AbortSignal): Promise<void> {
  const lang = languageOrStop(options.lang);
  const asOf = dayOf("--as-of", options.asOf);
  const staleAfterMonths = monthsOf(options.staleAfter);
  const owner = await ownerOf(options.owner);
  await withStore({ ...options, mode: "write", purpose: "review", signal }, async (store) => {
    const progress = progressOf(options);
    const followed = await followSubjects(store);
    const reports = await openReports(options.out, lang);
    try {
      const chosen = await chooseOrigins(store, paths, { progress, signal, out: options.out });
      // Joining leaves a processor idle, and attributing reads faster from the file.
      const carried = checkpointBeside({ store: options.store });
      const circumstance = { owner, asOf, staleAfterMonths, origins: chosen.origins, followed };
      const summary = await reviewInto(reports, { store, options, progress, circumstance });
      await carried;
      const [files] = await Promise.all([reports.finish(summary), checkpointBeside({ store: options.store })]);
      if (options.json === true)
        await writeOut([`${JSON.stringify({ ...summaryRecord(summary), files }, undefined, 1)}\n`]);
      else await writeOut([screenOf(summary, files, lang)]);
      if (chosen.unread > 0) process.exitCode = EXIT.unread;
    } catch (thrown) {
      await reports.discard();
      throw thrown;
    }
  });
}

type Circumstance = Pick<ReviewRequest, "owner" | "asOf" | "staleAfterMonths" | "origins" | "followed">;

async function reviewInto(
  reports: Reports,
  {
    store,
    options,
    progress,
    circumstance,
  }: {
    readonly store: Store;
    readonly options: ReviewOptions;
    readonly progress: Progress;
    readonly circumstance: Circumstance;
  },
): Promise<ReviewSummary> {
  const { owner, asOf } = circumstance;
  const matcher = await loadMatcher();
  if (options.owner !== undefined && options.quiet !== true)
    tellOwner(options.owner, owner, { catalogue: matcher.catalogue, on: asOf });
  const risk = await riskSettings({ options, store, owner, asOf, catalogue: matcher.catalogue });
  const attributor = threadedAttributor({ store: options.store, catalogue: matcher.catalogue });
  const tool = `decamp ${VERSION}`;
  const request = { ...circumstance, store, matcher, tool, digest, progress, packAsset, attributor, risk };
  return review(request, reports).finally(() => attributor.end());
}

function screenOf(summary: ReviewSummary, files: readonly string[], lang: "en" | "fr"): string {
  const { columns } = process.stdout;
  const next = [`open ${files[0] ?? ""}`, `npx decamp why <${wordsOf(lang).summary.anyAsset}>`];
  return summaryText(summary, { lang, files, next, ...(columns === undefined ? {} : { columns }) });
}

/** The origins a review speaks of: those of the named paths, else all current ones. */
async function chooseOrigins(
  store: Store,
  paths: readonly string[],
  run: ImportRun,
): Promise<{ readonly origins: readonly string[]; readonly unread: number }> {
  if (paths.length > 0) {
    const imported = await importPaths(store, paths, run);
    if (imported.stopped) run.signal.throwIfAborted();
    return { ...imported, origins: [...new Set([...imported.origins, ...(await judgementOrigins(store))])] };
  }
  const origins = await currentOrigins(store);
  if (origins.length === 0) {
    throw new Stop(
      EXIT.usage,
      "the store holds nothing yet: name files or folders to review, or a store with --store.",
    );
  }
  return { origins, unread: 0 };
}
