import type { Head, Importer } from "../importer.ts";
import { countNames, looksJson } from "../sniff.ts";
import { readKeaControl } from "./kea-control/reader.ts";

/** Answers of ISC Kea's control channel that hold leases: `lease4-get-all`, `lease6-get-page` and their like. */
export const keaControl: Importer<"text"> = {
  id: "kea-control",
  title: "Kea leases (JSON answers of lease4-get-all and its like)",
  version: 1,
  shape: "text",
  sniff,
  start: (_path, emit) => readKeaControl(emit),
};

function sniff({ shape, text }: Head): number {
  if (shape !== "text" || !looksJson(text)) return 0;
  if (countNames(text, ["ip-address", "valid-lft", "subnet-id"]) === 3) return 0.95;
  // An answer without leases says so in its text.
  return /"result"\s*:\s*\d/.test(text) && /"text"\s*:\s*"[^"]{0,64}\bIPv[46] lease/.test(text) ? 0.9 : 0;
}
