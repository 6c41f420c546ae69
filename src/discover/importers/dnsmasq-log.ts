import { type NameLine, readName, readNameLog } from "../dns-log.ts";
import type { Head, Importer } from "../importer.ts";
import { isIp, isNobodysIp } from "../ip.ts";
import { parseInstant } from "../../model/time.ts";

/** The query log of dnsmasq (`log-queries`), also as Pi-hole keeps it (`pihole.log`). */
export const dnsmasqLog: Importer<"lines"> = {
  id: "dnsmasq-log",
  title: "dnsmasq and Pi-hole query logs",
  version: 1,
  shape: "lines",
  sniff,
  start: (_path, emit) => readNameLog(emit, readLine, "without year and zone"),
};

function sniff({ shape, text }: Head): number {
  if (shape !== "text" || /^\s*[{<[]/.test(text)) return 0;
  return text.split(/\r?\n/, 200).some((line) => LINE.test(line)) ? 0.93 : 0;
}

/** `Nov  1 12:00:00 dnsmasq[123]: query[A] …`; with `log-queries=extra` a number and the client stand before; host names may too. */
const LINE =
  /^(?:(\d{4}-\d\d-\d\dT\S{8,24})|[A-Z][a-z]{2}\s+\d{1,2} \d\d:\d\d:\d\d)?\s*(?:\S{1,64} )?dnsmasq(?:\[\d+\])?: (?:\d{1,10} \S{2,48}\/\d{1,5} )?(query|reply|cached|forwarded|config|gravity|exactly|regex|validation|\/\S|[a-z]+ )(.*)$/;
const QUERY = /^\[([A-Za-z0-9=-]{1,16})\] (\S{1,256}) from (\S{2,48})$/;
const ANSWER = /^ (\S{1,256}) is (\S{1,256})$/;

function readLine(line: string): NameLine {
  const match = LINE.exec(line.slice(0, 1_024));
  if (match === null) return { is: "other" };
  const at = match[1] === undefined ? undefined : parseInstant(match[1]);
  const rest = match[3] ?? "";
  if (match[2] === "query") {
    const [, type, asked = "", client = ""] = QUERY.exec(rest) ?? [];
    const name = readName(asked);
    return name === undefined || !isIp(client) ? { is: "strange" } : { is: "query", client, name, type, at };
  }
  if (match[2] !== "reply" && match[2] !== "cached") return { is: "other" };
  const [, asked = "", address = ""] = ANSWER.exec(rest) ?? [];
  const name = readName(asked);
  // `<CNAME>`, `NXDOMAIN`, `NODATA-IPv6` and a reverse name are no addresses.
  if (name === undefined || !isIp(address) || isNobodysIp(address) || isIp(name)) return { is: "other" };
  return { is: "answer", name, address, at };
}
