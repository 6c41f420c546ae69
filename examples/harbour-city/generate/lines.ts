import { showMac } from "./blocks.ts";
import { children } from "./recorders.ts";
import type { Device } from "./device.ts";
import { ipOf, macOf } from "./device.ts";
import type { Random } from "./prng.ts";
import { randomOf } from "./prng.ts";
import { repliesOf } from "./replies.ts";
import type { Reply } from "./reply.ts";
import { hostsOf, prefixOf, SITES } from "./sites.ts";
import type { World } from "./world.ts";
import { hasSource, onSite } from "./world.ts";

/** One observation line (v 1) after another, one second apart, all of one origin. */
export interface LineWriter {
  add(subject: Readonly<Record<string, unknown>>, fact: Readonly<Record<string, unknown>>): void;
  text(): string;
}

export function lineWriter(origin: string, startsAt: string): LineWriter {
  const lines: string[] = [];
  let at = Date.parse(startsAt);
  return {
    add: (subject, fact) => {
      at += 1_000;
      lines.push(JSON.stringify({ v: 1, at: new Date(at).toISOString().replace(".000Z", "Z"), origin, subject, fact }));
    },
    text: () => `${lines.join("\n")}\n`,
  };
}

const SCANS: readonly (readonly [origin: string, startsAt: string, match: RegExp])[] = [
  ["scan-2026-10-port", "2026-10-06T12:00:00Z", /^(?:cruise-terminal|container-pier|ferry-landing|marina)$/],
  ["scan-2026-10-schools", "2026-10-08T21:00:00Z", /^school-/],
  ["scan-2026-10-harbour", "2026-10-05T10:00:00Z", /./],
];

/** The scans of the city, as observation lines: three origins, every asked address accounted for. */
export function writeScans(world: World): void {
  const writers = SCANS.map(([origin, startsAt]) => lineWriter(origin, startsAt));
  for (const site of SITES) {
    if (!site.sources.includes("L")) continue;
    const index = SCANS.findIndex(([, , match]) => match.test(site.id));
    const writer = writers[index];
    const origin = SCANS[index]?.[0];
    if (writer === undefined || origin === undefined)
      throw new Error(`lines: no scan for ${site.id}; add it to SCANS.`);
    const random = randomOf(`harbour-city/scan/${site.id}`);
    for (const one of [...onSite(world, site.id), ...isolated(world, site.id)]) scanOne(writer, one, random, origin);
    silence(world, writer, site.id);
  }
  for (const [index, [origin]] of SCANS.entries())
    world.files.set(`inputs/scans/${origin}.jsonl`, writers[index]?.text() ?? "");
}

const isolated = (world: World, site: string): readonly Device[] =>
  site === "curling-club" ? world.devices.filter((one) => one.site === site && one.trap === "overlapping-network") : [];

/** Some sweeps cross a router and see no MAC. */
const KNOWS_MAC = 0.6;

function scanOne(writer: LineWriter, one: Device, random: Random, origin: string): void {
  const withMac = one.trap === "overlapping-network" || one.trap === "spoofed-mac-block" || random.chance(KNOWS_MAC);
  const replies = one.port === null ? repliesOf(one, randomOf) : forwarded(one);
  for (const reply of replies) {
    const mac = withMac && one.port === null ? { mac: macOf(one) } : {};
    const transport = reply.transport === undefined ? {} : { transport: reply.transport };
    writer.add({ ip: ipOf(one), ...mac, port: one.port ?? reply.port, ...transport }, reply.fact);
    for (const kind of reply.shows) one.evidence.add(kind);
    if ((withMac && one.port === null) || reply.namesMac === true) showMac(one);
    one.sources.add(origin);
  }
  if (replies.length === 0)
    writer.add({ ip: ipOf(one), port: 80 }, { kind: "endpoint", state: "filtered", reason: "no-response" });
}

/** Behind a forwarded port only the web server is reached, and no payload may name an inner address. */
function forwarded(one: Device): readonly Reply[] {
  for (let n = 0; ; n++) {
    const replies = repliesOf(one, (seed) => randomOf(`${seed}#${n}`));
    const web = replies.filter((reply) => reply.port === 80 && reply.fact["kind"] !== "upnp.description");
    if (web.some((reply) => reply.fact["kind"] === "onvif.response") && web.length > 1) return web;
  }
}

/** Every asked address of the site without a device is written down as silent. */
function silence(world: World, writer: LineWriter, siteId: string): void {
  const site = SITES.find((one) => one.id === siteId);
  if (site === undefined || siteId === "curling-club") return;
  const used = new Set(onSite(world, siteId).flatMap((one) => one.ips));
  for (let host = 2; host <= hostsOf(site.network); host++) {
    const ip = `${prefixOf(site.network)}${host}`;
    if (used.has(ip)) continue;
    writer.add({ ip, port: 80 }, { kind: "endpoint", state: "silent", reason: "no-response" });
    world.silentAddresses.push(ip);
  }
}

/** What recorders say to an authorised reader: themselves, and what stands behind them. */
export function writeRecorders(world: World): void {
  const origin = "recorders-2026-10";
  const writer = lineWriter(origin, "2026-10-12T08:00:00Z");
  for (const recorder of world.devices) {
    if (!["nvr", "dvr", "dhnvr"].includes(recorder.population)) continue;
    children(writer, recorder, world.devices);
    recorder.sources.add(origin);
  }
  world.files.set(`inputs/scans/${origin}.jsonl`, writer.text());
}

/** What a collector on the wire heard: leases, addresses in use, names asked for. */
export function writeCollector(world: World): void {
  const origin = "collector-dhcp-2026-10";
  const writer = lineWriter(origin, "2026-10-14T06:00:00Z");
  const random = randomOf("harbour-city/collector");
  for (const one of world.devices) {
    if (
      !hasSource(one, "A") ||
      one.ips.length === 0 ||
      one.macs.length === 0 ||
      one.trap === "overlapping-network" ||
      one.trap === "replaced-camera"
    )
      continue;
    if (["phone", "pc", "ap"].includes(one.population) || one.key === FIVE_SOURCES || random.chance(0.08))
      lease(writer, one, random);
    if (one.maker === "hikvision" && random.chance(0.05)) {
      writer.add(
        { ip: ipOf(one), mac: macOf(one) },
        { kind: "dns.query", name: random.pick(["dev.hik-connect.com", "litedev.hik-connect.com"]), type: "A" },
      );
      one.sources.add(origin);
      showMac(one);
    }
    if (one.maker === "axis" && random.chance(0.1)) {
      writer.add(
        { mac: macOf(one), ip: ipOf(one) },
        {
          kind: "dhcp.options",
          message: "request",
          options: {
            "12": `axis-${macOf(one).replaceAll(":", "")}`,
            "60": `AXIS,Network Camera,${one.model},${one.version}`,
          },
        },
      );
      one.evidence.add("dhcp");
      one.sources.add(origin);
      showMac(one);
    }
  }
  world.files.set(`inputs/scans/${origin}.jsonl`, writer.text());
}

/** The camera that five sources speak of. */
export const FIVE_SOURCES = "city-hall/hik-1";

const HOSTNAMES: Readonly<Record<string, string>> = { phone: "SEP", pc: "HC-PC-", ap: "meraki-" };

function lease(writer: LineWriter, one: Device, random: Random): void {
  const hostile = one.trap === "hostile-strings" ? '"><img src=x onerror=alert(1)>' : undefined;
  const hostname =
    hostile ?? `${HOSTNAMES[one.population] ?? "cam-"}${macOf(one).replaceAll(":", "").slice(6).toUpperCase()}`;
  writer.add(
    { ip: ipOf(one), mac: macOf(one) },
    { kind: "dhcp.lease", hostname, state: random.chance(0.1) ? "expired" : "active" },
  );
  one.sources.add("collector-dhcp-2026-10");
  showMac(one);
}

/** Units in the cupboard, plugged in one by one on a bench: the bench knows which is which and says so with a device key. */
export function writeSpares(world: World): void {
  const origin = "bench-spares-2026-09";
  const writer = lineWriter(origin, "2026-09-21T14:00:00Z");
  for (const one of world.devices) {
    if (one.trap !== "spare-stock") continue;
    const onBench = { ...one, ips: ["192.168.1.64"] };
    for (let n = 0; n < 3; n++) {
      const replies = repliesOf(onBench, (seed) => randomOf(`${seed}#${n}`));
      for (const reply of replies) {
        writer.add(
          {
            device: one.key,
            ip: "192.168.1.64",
            mac: macOf(one),
            port: reply.port,
            ...(reply.transport === undefined ? {} : { transport: reply.transport }),
          },
          reply.fact,
        );
        for (const kind of reply.shows) one.evidence.add(kind);
      }
      showMac(one);
      one.sources.add(origin);
      if (replies.length > 1) break;
    }
  }
  world.files.set(`inputs/scans/${origin}.jsonl`, writer.text());
}
