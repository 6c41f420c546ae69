import { spawn } from "node:child_process";
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TextDecoder } from "node:util";
import { fileURLToPath } from "node:url";
import { SaxesParser } from "saxes";
import { readLines } from "../src/edge/files/lines.ts";
import { openFileSources } from "../src/edge/files/sources.ts";

/**
 * `node bench/importers-scanners.ts`: reading a large scan against the floor of its kind, each in a process of its own: for
 * JSONL, JSON.parse of the same lines; for XML, a saxes parser with empty handlers over the same text. Figures are
 * medians of three runs, in seconds of processor time, which holds on a busy machine too. BENCH_JSONL_MB and BENCH_XML_MB set the sizes (300 each when not given).
 */
const JSONL_MB = Number(process.env["BENCH_JSONL_MB"] ?? 300);
const XML_MB = Number(process.env["BENCH_XML_MB"] ?? 300);
const RUNS = Number(process.env["BENCH_RUNS"] ?? 3);
const SELF = fileURLToPath(import.meta.url);

const WORK: Readonly<Record<string, (path: string) => Promise<number>>> = {
  import: importFile,
  lines: parseLines,
  xml: parseXml,
};

/** Reads a file as the product does; gives the observations. */
async function importFile(path: string): Promise<number> {
  const sources = openFileSources();
  const found = await sources.find([path]);
  const file = found.ok ? found.value.files[0] : undefined;
  const opened = file === undefined ? undefined : await sources.open(file);
  if (opened === undefined || !opened.ok) throw new Error(`${path} is not read`);
  let count = 0;
  for await (const event of sources.read(opened.value)) if (event.is === "batch") count += event.observations.length;
  return count;
}

async function parseLines(path: string): Promise<number> {
  let count = 0;
  const chunks = createReadStream(path, { highWaterMark: 262_144 }) as AsyncIterable<Buffer>;
  for await (const lines of readLines(chunks, () => {}))
    for (const { text } of lines) if (JSON.parse(text) !== null) count += 1;
  return count;
}

async function parseXml(path: string): Promise<number> {
  const parser = new SaxesParser();
  let count = 0;
  parser.on("opentag", () => void (count += 1));
  parser.on("closetag", () => {});
  parser.on("text", () => {});
  const decoder = new TextDecoder();
  for await (const chunk of createReadStream(path, { highWaterMark: 262_144 }))
    parser.write(decoder.decode(chunk as Buffer, { stream: true }));
  parser.close();
  return count;
}

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

async function write(
  path: string,
  megabytes: number,
  parts: { first: string; each: (index: number) => string; last: string },
): Promise<void> {
  const out = createWriteStream(path);
  const put = async (text: string): Promise<void> => {
    if (!out.write(text)) await new Promise<void>((resolve) => out.once("drain", () => resolve()));
  };
  await put(parts.first);
  for (let index = 0, bytes = 0; bytes < megabytes * 1_000_000; ) {
    let block = "";
    for (let many = 0; many < 200; many += 1, index += 1) block += parts.each(index);
    bytes += block.length;
    await put(block);
  }
  await put(parts.last);
  await new Promise<void>((resolve) => out.end(() => resolve()));
}

interface Measured {
  readonly seconds: number;
  readonly residentMiB: number;
  readonly count: number;
}

/** One piece of work in a process of its own, which says how much processor time it took and the most memory it held. */
function measure(work: string, path: string): Promise<Measured> {
  const child = spawn(process.execPath, [SELF, work, path], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => void (said += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on("close", (code) => {
      if (code === 0) resolve(JSON.parse(said) as Measured);
      else reject(new Error(`${work} of ${path} ended with ${code}`));
    });
  });
}

const highWaterMiB = (): number => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? 0) / 1_024;
  } catch {
    return 0;
  }
};

async function median(work: string, path: string): Promise<Measured> {
  const runs: Measured[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await measure(work, path));
  const sorted = runs.toSorted((a, b) => a.seconds - b.seconds);
  const middle = sorted[Math.floor(sorted.length / 2)] as Measured;
  return { ...middle, residentMiB: Math.max(...runs.map(({ residentMiB }) => residentMiB)) };
}

async function compare(name: string, path: string, floor: string): Promise<void> {
  const [least, ours] = [await median(floor, path), await median("import", path)];
  const megabytes = statSync(path).size / 1_000_000;
  console.log(`${name}, ${megabytes.toFixed(0)} MB: ${ours.count} observations`);
  console.log(`  processor time: floor ${least.seconds.toFixed(2)} s, import ${ours.seconds.toFixed(2)} s`);
  console.log(`  ratio to the floor: ${(ours.seconds / least.seconds).toFixed(2)} (to hold: at most 2)`);
  console.log(`  highest resident memory: ${ours.residentMiB.toFixed(0)} MiB (to hold: under 256)`);
}

async function main(): Promise<void> {
  const [work, path] = process.argv.slice(2);
  const job = work === undefined ? undefined : WORK[work];
  if (job !== undefined && path !== undefined) {
    const started = process.cpuUsage();
    const count = await job(path);
    const { user, system } = process.cpuUsage(started);
    const seconds = (user + system) / 1_000_000;
    console.log(JSON.stringify({ seconds, residentMiB: highWaterMiB(), count }));
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "decamp-bench-"));
  try {
    const jsonl = join(folder, "shodan.json");
    await write(jsonl, JSONL_MB, { first: "", each: (index) => `${bannerOf(index)}\n`, last: "" });
    await compare("Shodan banners (JSONL)", jsonl, "lines");
    const xml = join(folder, "nmap.xml");
    const first = `<?xml version="1.0"?>\n<nmaprun scanner="nmap" args="nmap -sV 10.0.0.0/8" start="1790848000" version="7.93">\n<scaninfo type="syn" protocol="tcp" numservices="4" services="80,443,554,8000"/>\n`;
    const last = `<runstats><finished time="1790850000" exit="success"/></runstats>\n</nmaprun>\n`;
    await write(xml, XML_MB, { first, each: hostOf, last });
    await compare("nmap XML", xml, "xml");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
