import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Progress } from "../app/progress.ts";
import type { Reviewed } from "../app/review.ts";
import { type Draft, openDraft } from "../edge/files/write.ts";
import { assetsCsvWriter, problemsCsv, reportHtmlWriter, reviewJsonWriter } from "../report/exporters/index.ts";
import { summaryText } from "../report/summary-text.ts";

export interface ReportRequest {
  readonly folder: string;
  readonly lang: "en" | "fr";
  readonly progress: Progress;
}

export interface WrittenReports {
  readonly files: readonly string[];
  /** The review on one screen. */
  readonly summaryText: string;
}

const base64Digest = (text: string): string => createHash("sha256").update(text, "utf8").digest("base64");

/** Writes every report file in one pass over the assets. A file takes its name when it is whole. */
export async function writeReports(reviewed: Reviewed, request: ReportRequest): Promise<WrittenReports> {
  const { summary } = reviewed;
  const { folder, lang, progress } = request;
  const writers = [
    { name: "report.html", writer: reportHtmlWriter(summary, { lang, digest: base64Digest }) },
    { name: "review.json", writer: reviewJsonWriter(summary) },
    { name: "assets.csv", writer: assetsCsvWriter(summary) },
  ];
  const drafts: Draft[] = [];
  const step = progress.start("writing the reports", undefined);
  try {
    for (const { name } of writers) drafts.push(await openDraft(join(folder, name)));
    const each = async (textOf: (writer: (typeof writers)[number]["writer"]) => Iterable<string>): Promise<void> => {
      for (const [at, { writer }] of writers.entries()) for (const text of textOf(writer)) await (drafts[at] as Draft).write(text);
    };
    await each((writer) => writer.head());
    for await (const batch of reviewed.assets()) {
      await each((writer) => [batch.map((asset) => writer.asset(asset)).join("")]);
      step.advance(batch.length);
    }
    await each((writer) => writer.tail());
    const problems = await openDraft(join(folder, "problems.csv"));
    drafts.push(problems);
    for (const text of problemsCsv(summary)) await problems.write(text);
    for (const draft of drafts) await draft.commit();
  } catch (error) {
    for (const draft of drafts) await draft.discard();
    throw error;
  }
  step.end();
  const files = ["report.html", "review.json", "assets.csv", "problems.csv"].map((name) => join(folder, name));
  const columns = process.stdout.columns;
  const next = [`open ${files[0] ?? ""}`, "npx decamp why <asset id, address, MAC or serial>"];
  return { files, summaryText: summaryText(summary, { lang, files, next, ...(columns === undefined ? {} : { columns }) }) };
}
