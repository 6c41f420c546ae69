import type { Head, Importer } from "../importer.ts";
import { countNames, looksJson } from "../sniff.ts";
import { readShodan } from "./shodan/reader.ts";

/** Banners of an internet-wide search engine, one a line, as its download command writes them. */
export const shodan: Importer<"lines"> = {
  id: "shodan",
  title: "Shodan banners (JSONL)",
  version: 1,
  shape: "lines",
  sniff,
  start: (_path, emit) => readShodan(emit),
};

const NAMES = [
  "_shodan",
  "ip_str",
  "hostnames",
  "domains",
  "location",
  "asn",
  "isp",
  "org",
  "opts",
  "transport",
  "hash",
];

function sniff({ shape, text }: Head): number {
  if (shape !== "text" || !looksJson(text) || !text.trimStart().startsWith("{")) return 0;
  const found = countNames(text, NAMES);
  const certain = countNames(text, ["_shodan", "ip_str"]) > 0 && countNames(text, ["data", "port"]) > 0;
  return certain && found >= 3 ? 0.9 : 0;
}
