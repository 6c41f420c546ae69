import type { Head, Importer } from "../importer.ts";
import { looksJson } from "../sniff.ts";
import { readCycloneDx } from "./cyclonedx/reader.ts";

/** A bill of materials whose components are devices. */
export const cyclonedx: Importer<"text"> = {
  id: "cyclonedx",
  title: "CycloneDX 1.4 to 1.7 (JSON) with devices",
  version: 3,
  shape: "text",
  sniff: ({ shape, text }: Head) =>
    shape === "text" && looksJson(text) && /"bomFormat"\s*:\s*"CycloneDX"/.test(text) ? 0.95 : 0,
  start: (_path, emit) => readCycloneDx(emit),
};
