import type { Head, Importer } from "../importer.ts";
import { countNames, looksJson } from "../sniff.ts";
import { readShodan } from "./shodan/reader.ts";

/** Banners of an internet-wide search engine: one a line, as its download command writes them, or as its interface answers. */
export const shodan: Importer<"text"> = {
  id: "shodan",
  title: "Shodan banners (JSON or JSONL)",
  version: 2,
  shape: "text",
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
  if (shape !== "text" || !looksJson(text)) return 0;
  const found = countNames(text, NAMES);
  const certain = countNames(text, ["_shodan", "ip_str"]) > 0 && countNames(text, ["data", "port"]) > 0;
  return certain && found >= 3 ? 0.9 : 0;
}
