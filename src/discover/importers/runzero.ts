import type { Head, Importer } from "../importer.ts";
import { countNames, looksJson } from "../sniff.ts";
import { readRunZeroJson } from "./runzero/json.ts";

/** Assets of a network inventory, exported as JSONL or as a JSON array, with the attributes of each service. */
export const runzero: Importer<"text"> = {
  id: "runzero",
  title: "runZero assets (JSONL or JSON)",
  version: 2,
  shape: "text",
  sniff,
  start: (_path, emit) => readRunZeroJson(emit),
};

const NAMES = ["site_name", "addresses_extra", "service_ports_tcp", "service_protocols", "mac_vendors", "newest_mac"];

function sniff({ shape, text }: Head): number {
  if (shape !== "text" || !looksJson(text)) return 0;
  const found = countNames(text, [...NAMES, "detected_by", "last_seen", "alive", "macs"]);
  return countNames(text, ["addresses"]) > 0 && countNames(text, NAMES) > 0 && found >= 3 ? 0.9 : 0;
}
