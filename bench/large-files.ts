import { createWriteStream } from "node:fs";

/** Writes texts one after the other, until they come to so many bytes or there is none left. The same bytes for the same size. */
export async function writeTexts(
  path: string,
  texts: Iterable<string>,
  bytes = Number.POSITIVE_INFINITY,
): Promise<void> {
  const out = createWriteStream(path, { highWaterMark: 1_048_576 });
  let written = 0;
  for (const text of texts) {
    written += text.length;
    if (!out.write(text)) await new Promise<void>((resolve) => out.once("drain", () => resolve()));
    if (written >= bytes) break;
  }
  await new Promise<void>((resolve) => out.end(() => resolve()));
}

/** `textOf` of 0, 1, 2 and on, up to a number of them when one is given. */
export function* each(textOf: (index: number) => string, most = Number.POSITIVE_INFINITY): Generator<string> {
  for (let index = 0; index < most; index += 1) yield textOf(index);
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, "0");

/** A table as `show mac address-table` prints it. */
export async function writeMacTable(path: string, lines: number): Promise<void> {
  const line = (index: number): string => {
    const mac = `44${hex(index >>> 24, 2)}.${hex((index >>> 8) & 0xffff, 4)}.${hex((index & 0xff) << 8, 4)}`;
    const vlan = String((index % 400) + 1).padStart(4);
    return `${vlan}    ${mac}    DYNAMIC     Gi${(index % 8) + 1}/0/${(index % 48) + 1}\n`;
  };
  const head =
    "core-sw1#show mac address-table\n          Mac Address Table\n\nVlan    Mac Address       Type        Ports\n";
  await writeTexts(
    path,
    (function* () {
      yield head;
      yield* each(line, lines);
      yield "core-sw1#\n";
    })(),
  );
}

/** A scan of hosts as Nmap writes it. */
export async function writeNmapXml(path: string, megabytes: number): Promise<void> {
  const first = `<?xml version="1.0"?>\n<nmaprun scanner="nmap" args="nmap -sV 10.0.0.0/8" start="1790848000" version="7.93">\n<scaninfo type="syn" protocol="tcp" numservices="4" services="80,443,554,8000"/>\n`;
  const last = `<runstats><finished time="1790850000" exit="success"/></runstats>\n</nmaprun>\n`;
  const hosts = Math.ceil((megabytes * 1_000_000) / hostOf(500_000).length);
  await writeTexts(
    path,
    (function* () {
      yield first;
      yield* each(hostOf, hosts);
      yield last;
    })(),
  );
}

/** Banners as a search engine for devices writes them, one a line. */
export const writeShodanLines = (path: string, megabytes: number): Promise<void> =>
  writeTexts(
    path,
    each((index) => `${bannerOf(index)}\n`),
    megabytes * 1_000_000,
  );

/** One banner of number `index`, as a search engine for devices writes it: about 2 kB, of which an HTTP answer is a third. */
function bannerOf(index: number): string {
  const ip = `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;
  const data = `HTTP/1.1 200 OK\r\nDate: Thu, 01 Oct 2026 10:00:00 GMT\r\nServer: webserver/${index % 97}\r\nContent-Length: 480\r\nContent-Type: text/html\r\n\r\n`;
  return JSON.stringify({
    hash: index * 7_919,
    asn: "AS64500",
    isp: "Example Telecom",
    org: "Town of Example",
    transport: "tcp",
    timestamp: "2026-10-01T10:00:00.444507",
    ip_str: ip,
    port: [80, 443, 554, 8_080][index % 4],
    hostnames: [`host-${index}.example.org`],
    domains: ["example.org"],
    location: { city: "Example", country_code: "CA", latitude: 45.4, longitude: -75.7 },
    opts: { raw: "00".repeat(120) },
    data: index % 4 === 2 ? "RTSP/1.0 200 OK\r\nCSeq: 1\r\nPublic: OPTIONS, DESCRIBE, SETUP, PLAY\r\n\r\n" : data,
    http: {
      status: 200,
      title: "Login",
      html: `<html><head><title>Login ${index}</title></head><body>${"x".repeat(600)}</body></html>`,
      location: "/",
      favicon: { hash: 999_357_577, data: "AAAB".repeat(60) },
    },
    ...(index % 4 === 1
      ? {
          ssl: {
            cert: {
              subject: { CN: ip, O: "Example" },
              issuer: { CN: "Example CA" },
              issued: "20200101000000Z",
              expires: "20300101000000Z",
              fingerprint: { sha256: "ab".repeat(32) },
            },
            chain: [],
          },
        }
      : {}),
    _shodan: {
      id: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
      module: "http",
      crawler: "example",
      options: {},
    },
  });
}

/** One host of number `index` as nmap writes it: four ports, one with a fingerprint, two scripts. */
function hostOf(index: number): string {
  const ip = `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;
  const mac = `44:19:B6:${[16, 8, 0].map((shift) => ((index >> shift) & 255).toString(16).padStart(2, "0").toUpperCase()).join(":")}`;
  const print = `SF-Port80-TCP:V=7.93%I=7%D=10/1%Time=68DCF0A0%P=x86_64-pc-linux-gnu%r(GetRequest,C4,&quot;HTTP/1\\.1\\x20401\\x20Unauthorized\\r\\nServer:\\x20App-webs/\\r\\nContent-Length:\\x20178\\r\\nWWW-Authenticate:\\x20Digest\\x20realm=\\&quot;IP\\x20Camera\\(${index}\\)\\&quot;\\r\\n\\r\\n&quot;);`;
  const port = (id: number, name: string, more = ""): string =>
    `<port protocol="tcp" portid="${id}"><state state="open" reason="syn-ack" reason_ttl="64"/><service name="${name}" method="probed" conf="10"${more}</port>\n`;
  return (
    `<host starttime="1790848000" endtime="1790848800"><status state="up" reason="arp-response" reason_ttl="0"/>\n` +
    `<address addr="${ip}" addrtype="ipv4"/>\n<address addr="${mac}" addrtype="mac" vendor="Example"/>\n<hostnames>\n<hostname name="host-${index}" type="PTR"/>\n</hostnames>\n<ports>\n` +
    port(
      80,
      "http",
      ` servicefp="${print}"/><script id="http-title" output="index"><elem key="title">index</elem></script><script id="http-server-header" output="App-webs/"><elem>App-webs/</elem></script>`,
    ) +
    port(443, "http", ' tunnel="ssl"/>') +
    port(554, "rtsp", "/>") +
    port(8_000, "irdmi", "/>") +
    `</ports>\n<times srtt="300" rttvar="100" to="100000"/>\n</host>\n`
  );
}
