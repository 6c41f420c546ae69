import type { Head, Importer } from "../importer.ts";
import { looksJson } from "../sniff.ts";
import { readCycloneDx } from "./cyclonedx/reader.ts";

/** A bill of materials whose components are devices. */
export const cyclonedx: Importer<"text"> = {
  id: "cyclonedx",
  title: "CycloneDX 1.5 or 1.6 (JSON) with devices",
  version: 2,
  shape: "text",
  sniff: ({ shape, text }: Head) =>
    shape === "text" && looksJson(text) && /"bomFormat"\s*:\s*"CycloneDX"/.test(text) ? 0.95 : 0,
  start: (_path, emit) => readCycloneDx(emit),
};
