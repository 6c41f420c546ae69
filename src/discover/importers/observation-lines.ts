import type { Head, Importer } from "../importer.ts";
import { readObservationLines } from "./observation-lines/reader.ts";

/** Observation lines, v 1: decamp's own interchange form, JSONL. */
export const observationLines: Importer<"lines"> = {
  id: "observation-lines",
  title: "observation lines (JSONL)",
  version: 2,
  shape: "lines",
  sniff,
  start: (_path, emit) => readObservationLines(emit),
};

/** Sure when one of the first lines has the envelope; a file of such lines may begin with broken ones. */
function sniff({ shape, text }: Head): number {
  if (shape !== "text") return 0;
  const lines = text.split("\n", 50).filter((line) => line.trimStart().startsWith("{"));
  if (lines.some((line) => /"subject"\s*:\s*\{/.test(line) && /"fact"\s*:\s*\{/.test(line))) return 0.95;
  return lines.some((line) => /"v"\s*:\s*\d/.test(line) && /"(?:fact|subject)"/.test(line)) ? 0.6 : 0;
}
