import { createHash } from "node:crypto";
import { rmdir } from "node:fs/promises";
import { join } from "node:path";
import type { AssetSink } from "../app/review.ts";
import { makeFolder } from "../edge/files/make-folder.ts";
import { type Draft, openDraft } from "../edge/files/write.ts";
import type { ReviewSummary } from "../model/review.ts";
import { assetsCsvWriter, problemsCsv, reportHtmlWriter, reviewJsonWriter } from "../report/exporters/index.ts";
import type { AssetWriter } from "../report/pieces.ts";
import { writing } from "./cannot-write.ts";
import { EXIT, Stop } from "./exit.ts";
import { type ReportName, REPORTS } from "./report-files.ts";

/** The report files of one review: a sink for its assets, finished with its summary. */
export interface Reports extends AssetSink {
  /** Gives the paths of the files, in the order in which a person would open them. */
  finish(summary: ReviewSummary): Promise<readonly string[]>;
  /** Leaves no half file behind. */
  discard(): Promise<void>;
}

const base64Digest = (text: string): string => createHash("sha256").update(text, "utf8").digest("base64");

/**
 * Opens every report file at once, so that a place that cannot be written is told before the long work, and writes them in the
 * one pass over the assets. They take their names when all of them are whole.
 */
export async function openReports(folder: string, lang: "en" | "fr"): Promise<Reports> {
  if (folder.trim() === "")
    throw new Stop(EXIT.usage, `--out ${JSON.stringify(folder)}: no folder is named; name one, or . for this folder.`);
  const made = await writing(`--out ${folder}`, () => makeFolder(folder));
  const drafts = new Map<ReportName, Draft>();
  const writers = new Map<ReportName, AssetWriter>();
  type Work = (draft: Draft, writer: AssetWriter) => Promise<void>;
  const workOn = async (name: ReportName, writer: AssetWriter, work: Work): Promise<void> => {
    const draft = drafts.get(name);
    if (draft !== undefined) await writing(join(folder, name), () => work(draft, writer));
  };
  const each = async (work: Work): Promise<void> => {
    for (const [name, writer] of writers) await workOn(name, writer, work);
  };
  /** Ends when all have ended, also where one failed: whoever discards then meets none at work. */
  const atOnce = async (work: Work): Promise<void> => {
    const ends = await Promise.allSettled([...writers].map(([name, writer]) => workOn(name, writer, work)));
    for (const end of ends) if (end.status === "rejected") throw end.reason;
  };
  const discard = async (): Promise<void> => {
    for (const draft of drafts.values()) await draft.discard();
    for (const empty of made) await rmdir(empty).catch(() => undefined);
  };
  try {
    for (const name of REPORTS)
      drafts.set(name, await writing(join(folder, name), () => openDraft(join(folder, name))));
  } catch (thrown) {
    await discard();
    throw thrown;
  }
  return {
    async open(frame) {
      writers.set("report.html", reportHtmlWriter(frame, { lang, digest: base64Digest }));
      writers.set("review.json", reviewJsonWriter(frame));
      writers.set("assets.csv", assetsCsvWriter(frame));
      await each((draft, { start }) => draft.write(start === undefined ? [] : [start]));
    },
    take: (assets) => each((draft, writer) => draft.write(assets.values().map((asset) => writer.asset(asset)))),
    put: (assets) =>
      each((draft, writer) => draft.write(assets.values().map(({ id, parts, ruled }) => writer.put(id, parts, ruled)))),
    async finish(summary) {
      writers.set("problems.csv", { asset: () => "", put: () => "", head: () => problemsCsv(summary), tail: () => [] });
      await atOnce((draft, writer) => {
        const head = writer.start === undefined ? writer.head(summary) : undefined;
        return draft.complete(head, writer.tail(summary));
      });
      await each((draft) => draft.publish());
      for (const draft of drafts.values()) await draft.discard();
      return REPORTS.map((name) => join(folder, name));
    },
    discard,
  };
}
