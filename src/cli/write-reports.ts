import { createHash } from "node:crypto";
import { join } from "node:path";
import type { AssetSink } from "../app/review.ts";
import { type Draft, openDraft } from "../edge/files/write.ts";
import type { ReviewSummary } from "../model/review.ts";
import { assetsCsvWriter, problemsCsv, reportHtmlWriter, reviewJsonWriter } from "../report/exporters/index.ts";
import type { AssetWriter } from "../report/pieces.ts";

/** The report files of one review: a sink for its assets, finished with its summary. */
export interface Reports extends AssetSink {
  /** Gives the paths of the files, in the order in which a person would open them. */
  finish(summary: ReviewSummary): Promise<readonly string[]>;
  /** Leaves no half file behind. */
  discard(): Promise<void>;
}

const base64Digest = (text: string): string => createHash("sha256").update(text, "utf8").digest("base64");

/** Writes every report file in the one pass over the assets. A file takes its name when all of them are whole. */
export function openReports(folder: string, lang: "en" | "fr"): Reports {
  const files: { readonly path: string; readonly writer: AssetWriter; readonly draft: Draft }[] = [];
  const add = async (name: string, writer: AssetWriter): Promise<void> => {
    const path = join(folder, name);
    files.push({ path, writer, draft: await openDraft(path) });
  };
  return {
    async open(frame) {
      await add("report.html", reportHtmlWriter(frame, { lang, digest: base64Digest }));
      await add("review.json", reviewJsonWriter(frame));
      await add("assets.csv", assetsCsvWriter(frame));
    },
    async take(assets) {
      for (const { writer, draft } of files) await draft.write(assets.values().map((asset) => writer.asset(asset)));
    },
    async put(assets) {
      for (const { writer, draft } of files)
        await draft.write(assets.values().map(({ id, parts, ruled }) => writer.put(id, parts, ruled)));
    },
    async finish(summary) {
      await add("problems.csv", { asset: () => "", put: () => "", head: () => problemsCsv(summary), tail: () => [] });
      await Promise.all(files.map(({ writer, draft }) => draft.commit(writer.head(summary), writer.tail(summary))));
      return files.map(({ path }) => path);
    },
    async discard() {
      for (const { draft } of files) await draft.discard();
    },
  };
}
