import { type NameLine, readName, readNameLog } from "../dns-log.ts";
import type { Head, Importer } from "../importer.ts";
import { isIp, isNobodysIp } from "../ip.ts";
import { parseMac } from "../mac.ts";
import { parseInstant } from "../../model/time.ts";

/** The query log of dnsmasq (`log-queries`), also as Pi-hole keeps it (`pihole.log`). */
export const dnsmasqLog: Importer<"lines"> = {
  id: "dnsmasq-log",
  title: "dnsmasq and Pi-hole query logs",
  version: 2,
  shape: "lines",
  sniff,
  start: (_path, emit) => readNameLog(emit, readLine, "without year and zone"),
};

function sniff({ shape, text }: Head): number {
  if (shape !== "text" || /^\s*(?:[{[]|<(?!\d{1,3}>))/.test(text)) return 0;
  return text.split(/\r?\n/, 200).some(isOurs) ? 0.93 : 0;
}

const isOurs = (line: string): boolean => LINE.test(line.slice(0, 1_024)) || readLine(line).is === "lease";

/**
 * What syslog puts before the program: `Nov  1 12:00:00 host`, RFC 3339, `<30>` and RFC 5424 (`<30>1 2026-… host dnsmasq 123 - -`),
 * or `Sun Nov  1 12:00:00 2026 daemon.info` as OpenWrt writes it.
 */
const BEFORE =
  /^(?:<\d{1,3}>(?:1 )?)?(?:(\d{4}-\d\d-\d\dT\S{8,24})|(?:[A-Z][a-z]{2} )?[A-Z][a-z]{2}\s+\d{1,2} \d\d:\d\d:\d\d(?: \d{4})?)?\s*(?:\S{1,64} )?/;
/** With `log-queries=extra` a number and the client stand before what is said. */
const LINE = new RegExp(
  `${BEFORE.source}dnsmasq(?:\\[\\d+\\])?(?:: | \\d{1,7} - (?:-|\\[[^\\]]{0,256}\\]) )(?:\\d{1,10} \\S{2,48}\\/\\d{1,5} )?(query|reply|cached-stale|cached|forwarded|config|gravity|exactly|regex|validation|\\/\\S|[a-z]+ )(.*)$`,
);
/** The server of addresses writes into the same log: `dnsmasq-dhcp[123]: [4711 ]DHCPACK(eth0) 192.0.2.10 00:00:5e:00:53:01 name`. */
const LEASE = new RegExp(
  `${BEFORE.source}dnsmasq-dhcp(?:\\[\\d+\\])?(?:: | \\d{1,7} - (?:-|\\[[^\\]]{0,256}\\]) )(?:\\d{1,10} )?DHCPACK\\(\\S{1,32}\\) (\\S{2,48}) (\\S{11,20})(?: (\\S{1,255}))?\\s*$`,
);
const QUERY = /^\[([A-Za-z0-9=-]{1,16})\] (\S{1,256}) from (\S{2,48})$/;
const ANSWER = /^ (\S{1,256}) is (\S{1,256})$/;

function readLine(line: string): NameLine {
  const text = line.slice(0, 1_024);
  const match = LINE.exec(text);
  if (match === null) return readLease(text);
  const at = match[1] === undefined ? undefined : parseInstant(match[1]);
  const rest = match[3] ?? "";
  if (match[2] === "query") {
    const [, type, asked = "", client = ""] = QUERY.exec(rest) ?? [];
    const name = readName(asked);
    return name === undefined || !isIp(client) ? { is: "strange" } : { is: "query", client, name, type, at };
  }
  if (match[2] !== "reply" && match[2] !== "cached" && match[2] !== "cached-stale") return { is: "other" };
  const [, asked = "", address = ""] = ANSWER.exec(rest) ?? [];
  const name = readName(asked);
  // `<CNAME>`, `NXDOMAIN`, `NODATA-IPv6` and a reverse name are no addresses.
  if (name === undefined || !isIp(address) || isNobodysIp(address) || isIp(name)) return { is: "other" };
  return { is: "answer", name, address, at };
}

function readLease(text: string): NameLine {
  const [, iso, ip = "", mac = "", hostname] = LEASE.exec(text) ?? [];
  if (!isIp(ip) || parseMac(mac) === undefined) return { is: "other" };
  return { is: "lease", ip, mac, hostname, at: iso === undefined ? undefined : parseInstant(iso) };
}
