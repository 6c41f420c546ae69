import { type NameLine, readName, readNameLog } from "../dns-log.ts";
import { instantOfEpoch } from "../epoch.ts";
import type { Head, Importer } from "../importer.ts";
import { isIp } from "../ip.ts";
import { parseInstant } from "../../model/time.ts";

/** The query log of Unbound (`log-queries`, `log-replies`). */
export const unboundLog: Importer<"lines"> = {
  id: "unbound-log",
  title: "Unbound query logs",
  version: 2,
  shape: "lines",
  sniff,
  start: (_path, emit) => readNameLog(emit, readLine, "without year and zone"),
};

function sniff({ shape, text }: Head): number {
  if (shape !== "text" || /^\s*(?:\{|<(?!\d{1,3}>)|\[\s*[{"])/.test(text)) return 0;
  return text.split(/\r?\n/, 200).some((line) => readLine(line).is === "query") ? 0.93 : 0;
}

/**
 * `[1750000000] unbound[123:0] info: 192.0.2.10 name. A IN`; a reply has its code, time and size behind; `log-tag-queryreply`
 * says `query:` or `reply:` in place of `info:`; the time may be ISO 8601, or of syslog: also as OpenWrt writes it, and as
 * RFC 5424, of which the firewalls OPNsense and pfSense keep their logs (`<30>1 2026-… host unbound 123 - [meta …] [123:0] info: …`).
 */
const LINE =
  /^(?:<\d{1,3}>(?:1 )?)?(?:\[(\d{1,11}(?:\.\d{1,9})?)\]|(\d{4}-\d\d-\d\dT\S{8,24})|(?:[A-Z][a-z]{2} )?[A-Z][a-z]{2}\s+\d{1,2} \d\d:\d\d:\d\d(?: \d{4})?)?\s*(?:\S{1,64} )?unbound(?:\[[\d:]{1,16}\]| \d{1,7} - (?:-|\[[^\]]{0,256}\]))?:? (?:\[[\d:]{1,16}\] )?(info|query|reply): (\S{2,48}) (\S{1,256}) ([A-Z0-9]{1,16}) (?:IN|CH|HS|ANY|CLASS\d+)(?: (.*))?$/;
const NEARLY = /\bunbound\b.{0,40} (?:query|reply): /;

function readLine(line: string): NameLine {
  const text = line.slice(0, 1_024);
  const match = LINE.exec(text);
  if (match === null) return NEARLY.test(text) ? { is: "strange" } : { is: "other" };
  const [, epoch, iso, , client = "", asked = "", type] = match;
  const name = readName(asked);
  if (!isIp(client)) return { is: "other" };
  if (name === undefined) return { is: "strange" };
  const at = epoch === undefined ? (iso === undefined ? undefined : parseInstant(iso)) : instantOfEpoch(epoch);
  return { is: "query", client, name, type, at };
}
