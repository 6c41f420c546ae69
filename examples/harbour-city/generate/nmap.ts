import { showMac } from "./blocks.ts";
import type { Device } from "./device.ts";
import { ipOf, macOf } from "./device.ts";
import { randomOf } from "./prng.ts";
import { repliesOf } from "./replies.ts";
import type { Reply } from "./reply.ts";
import type { World } from "./world.ts";
import { onSite } from "./world.ts";
import { siteOf } from "./sites.ts";

interface Scan {
  readonly file: string;
  readonly sites: readonly string[];
  readonly start: number;
  /** Ends in the middle of a host, as a scan that somebody stopped. */
  readonly cut?: true;
}

// Seconds since 1970: 2026-10-07 13:20 UTC and after.
const SCANS: readonly Scan[] = [
  { file: "nmap-admin-2026-10.xml", sites: ["city-hall", "central-library", "courthouse-annex"], start: 1_791_379_200 },
  { file: "nmap-port-2026-10.xml", sites: ["cruise-terminal", "container-pier"], start: 1_791_386_400 },
  {
    file: "nmap-waterworks-2026-10.xml",
    sites: ["water-treatment", "pump-station-1", "pump-station-2", "wastewater"],
    start: 1_791_393_600,
    cut: true,
  },
  { file: "nmap-school-dockside-2026-10.xml", sites: ["school-dockside"], start: 1_791_400_800 },
  { file: "nmap-marina-isolated-2026-10.xml", sites: ["marina"], start: 1_791_408_000 },
];

/** The Nmap files, each `-sV -oX` over the networks of its sites. */
export function writeNmap(world: World): void {
  for (const scan of SCANS) world.files.set(`inputs/nmap/${scan.file}`, scanXml(world, scan));
}

function scanXml(world: World, scan: Scan): string {
  const targets = scan.sites
    .map((id) => (id === "marina" ? "192.168.1.0/24 10.20.25.0/27" : siteOf(id).network))
    .join(" ");
  const args = escape(`nmap -sS -sV -n -p 80,443,554,8000,37777 -oX ${scan.file} ${targets}`);
  const hosts = scan.sites.flatMap((id) => [
    ...onSite(world, id),
    ...world.devices.filter((one) => one.site === id && id === "marina" && one.trap === "overlapping-network"),
  ]);
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE nmaprun>\n<?xml-stylesheet href="file:///usr/bin/../share/nmap/nmap.xsl" type="text/xsl"?>\n<nmaprun scanner="nmap" args="${args}" start="${scan.start}" version="7.93" xmloutputversion="1.05">\n<scaninfo type="syn" protocol="tcp" numservices="5" services="80,443,554,8000,37777"/>\n<verbose level="0"/>\n<debugging level="0"/>\n`;
  const end = scan.start + hosts.length * 9;
  const tail = `<runstats><finished time="${end}" elapsed="${hosts.length * 9}.00" exit="success"/><hosts up="${hosts.length}" down="0" total="${hosts.length}"/>\n</runstats>\n</nmaprun>\n`;
  if (scan.cut !== true)
    return head + hosts.map((one, n) => hostXml(one, scan.file, scan.start + n * 9)).join("") + tail;
  const kept = hosts.slice(0, Math.floor(hosts.length * 0.6));
  const broken = hosts[kept.length];
  const half =
    broken === undefined
      ? ""
      : hostXml({ ...broken, evidence: new Set(), sources: new Set() }, scan.file, end).slice(0, 260);
  return head + kept.map((one, n) => hostXml(one, scan.file, scan.start + n * 9)).join("") + half;
}

function hostXml(one: Device, file: string, at: number): string {
  const web = repliesOf(one, randomOf).filter(
    (reply) => reply.fact["kind"] === "http.response" || reply.fact["kind"] === "rtsp.response",
  );
  const ports = [80, 554].map((port) =>
    portXml(
      port,
      web.filter((reply) => reply.port === port),
      at,
    ),
  );
  for (const reply of web) for (const kind of reply.shows) one.evidence.add(kind);
  if (hasSdk(one)) ports.push(plainPort(8000, "http-alt"));
  if (one.style === "dahua") ports.push(plainPort(37777, "unknown"));
  one.sources.add(file);
  showMac(one);
  const mac = `<address addr="${macOf(one).toUpperCase()}" addrtype="mac"/>\n`;
  return `<host starttime="${at}" endtime="${at + 8}"><status state="up" reason="arp-response" reason_ttl="0"/>\n<address addr="${ipOf(one)}" addrtype="ipv4"/>\n${mac}<hostnames>\n</hostnames>\n<ports>${ports.join("")}</ports>\n</host>\n`;
}

const hasSdk = (one: Device): boolean => one.style === "hikvision" || one.style === "hikvision-neutral";

const plainPort = (port: number, name: string): string =>
  `<port protocol="tcp" portid="${port}"><state state="open" reason="syn-ack" reason_ttl="64"/><service name="${name}" method="table" conf="3"/></port>\n`;

const PROBE_NAMES: Readonly<Record<string, string>> = { "GET /": "GetRequest", OPTIONS: "RTSPRequest" };

function portXml(port: number, replies: readonly Reply[], at: number): string {
  if (replies.length === 0)
    return `<port protocol="tcp" portid="${port}"><state state="closed" reason="reset" reason_ttl="64"/><service name="${port === 80 ? "http" : "rtsp"}" method="table" conf="3"/></port>\n`;
  const probes = replies.map((reply) => {
    const raw = String(reply.fact["raw"]);
    const name = PROBE_NAMES[String(reply.fact["request"])] ?? (port === 80 ? "FourOhFourRequest" : "SIPOptions");
    return `%r(${name},${Buffer.byteLength(raw).toString(16).toUpperCase()},"${printable(raw)}")`;
  });
  const print = `SF-Port${port}-TCP:V=7.93%I=7%D=10/7%Time=${at.toString(16).toUpperCase()}%P=x86_64-pc-linux-gnu${probes.join("")};`;
  return `<port protocol="tcp" portid="${port}"><state state="open" reason="syn-ack" reason_ttl="64"/><service name="${port === 80 ? "http" : "rtsp"}" servicefp="${escape(print)}" method="table" conf="3"/></port>\n`;
}

/** Bytes of an answer as Nmap 7.93 prints them in a service fingerprint, at most 900 of them (measured on loopback). */
export function printable(raw: string): string {
  let out = "";
  for (const byte of Buffer.from(raw, "utf8").subarray(0, 900)) {
    const char = String.fromCharCode(byte);
    if (/[A-Za-z0-9]/.test(char)) out += char;
    else if ('\\?"[]().*+$^|'.includes(char)) out += `\\${char}`;
    else if (byte === 0) out += "\\0";
    else if (char === "\r") out += "\\r";
    else if (char === "\n") out += "\\n";
    else if (char === "\t") out += "\\t";
    else if (byte > 0x20 && byte < 0x7f) out += char;
    else out += `\\x${byte.toString(16).padStart(2, "0")}`;
  }
  return out;
}

/** XML attribute text as Nmap writes it; `--` is broken up because Nmap also puts the arguments into a comment. */
function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&apos;")
    .replaceAll("--", "-&#45;");
}
