import { createHash } from "node:crypto";
import type { ReviewedAsset, ReviewSummary } from "../../src/model/review.ts";
import { reportHtml } from "../../src/report/exporters/report-html.ts";

export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("base64");

/** The whole page as one text. */
export function pageOf(summary: ReviewSummary, assets: Iterable<ReviewedAsset>, lang: "en" | "fr" = "en"): string {
  return [...reportHtml(summary, assets, { lang, digest: sha256 })].join("");
}
