import type { Head, Importer } from "../importer.ts";
import { countNames, looksJson } from "../sniff.ts";
import { readCensys } from "./censys/reader.ts";

/** Hosts of an internet-wide scan, as its two interfaces give them: one host, a list, search results, or one a line. */
export const censys: Importer<"text"> = {
  id: "censys",
  title: "Censys hosts (JSON or JSONL)",
  version: 2,
  shape: "text",
  sniff,
  start: (_path, emit) => readCensys(emit),
};

const SERVICE = [
  "service_name",
  "extended_service_name",
  "transport_protocol",
  "observed_at",
  "scan_time",
  "banner_hex",
];
const HOST = [
  "autonomous_system",
  "location_updated_at",
  "last_updated_at",
  "autonomous_system_updated_at",
  "dns",
  "service_count",
];

function sniff({ shape, text }: Head): number {
  if (shape !== "text" || !looksJson(text) || countNames(text, ["ip"]) === 0 || countNames(text, ["services"]) === 0)
    return 0;
  return countNames(text, SERVICE) >= 2 || (countNames(text, SERVICE) === 1 && countNames(text, HOST) >= 1) ? 0.9 : 0;
}
