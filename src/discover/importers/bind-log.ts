import { type NameLine, readName, readNameLog } from "../dns-log.ts";
import type { Head, Importer } from "../importer.ts";
import { isIp } from "../ip.ts";
import { parseInstant } from "../../model/time.ts";

/** The query log of BIND 9 (category `queries`), by itself or through syslog. */
export const bindLog: Importer<"lines"> = {
  id: "bind-log",
  title: "BIND query logs",
  version: 2,
  shape: "lines",
  sniff,
  start: (_path, emit) => readNameLog(emit, readLine, "in local time without zone"),
};

function sniff({ shape, text }: Head): number {
  if (shape !== "text" || /^\s*(?:[{[]|<(?!\d{1,3}>))/.test(text)) return 0;
  return text.split(/\r?\n/, 200).some((line) => readLine(line).is === "query") ? 0.93 : 0;
}

/**
 * `01-Nov-2026 12:00:00.123 queries: info: client @0x7f 192.0.2.10#54321 (name): query: name IN A +E(0)K (192.0.2.1)`; older
 * versions have neither the pointer nor the name in brackets; a signed query names its key (`#54321/key name`); `print-time iso8601-utc` has a zone.
 */
const LINE =
  /\bclient (?:@0x[0-9a-f]{1,16} )?([0-9A-Fa-f.:]{2,45})(?:%\S{1,16})?#\d{1,5}(?:\/key \S{1,255})?(?: \([^)\s]{0,256}\))?: (?:view [^\s:]{1,64}: )?query: (\S{1,256}) (?:IN|CH|HS|ANY|CLASS\d+) (\S{1,16})/;
const NEARLY = /\bclient \S.{0,400}: query: /;

function readLine(line: string): NameLine {
  const text = line.slice(0, 2_048);
  const match = LINE.exec(text);
  if (match === null) return NEARLY.test(text) ? { is: "strange" } : { is: "other" };
  const name = readName(match[2] ?? "");
  const client = match[1] ?? "";
  if (name === undefined || !isIp(client)) return { is: "strange" };
  return { is: "query", client, name, type: match[3], at: parseInstant(text.split(" ", 1)[0] ?? "") };
}
