import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { type Device, device, type Draft } from "../../examples/harbour-city/generate/device.ts";
import { randomOf } from "../../examples/harbour-city/generate/prng.ts";
import { repliesOf } from "../../examples/harbour-city/generate/replies.ts";

/** One input file of a generated estate: its name and its text. */
export interface EstateFile {
  readonly name: string;
  readonly text: string;
}

/** Writes files into a folder; gives their paths in the order given. */
export function writeEstate(folder: string, files: readonly EstateFile[]): readonly string[] {
  mkdirSync(folder, { recursive: true });
  return files.map(({ name, text }) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  });
}

const IPS = Array.from({ length: 8 }, (_, at) => `10.0.0.${at + 10}`);

/** Houses of which two are restricted, relabels of both, and things that are no camera. */
const DRAFTS: readonly Draft[] = [
  {
    key: "hik-1",
    population: "hik",
    style: "hikvision",
    site: "a",
    maker: "hikvision",
    brand: "Hikvision",
    class: "camera",
    model: "DS-2CD2143G2-I",
    serial: "DS-2CD2143G2-I20210825CCWR162109301",
    macs: ["44:19:b6:00:00:01"],
    version: "V5.6.2",
    build: "190701",
  },
  {
    key: "hik-2",
    population: "hik",
    style: "hikvision",
    site: "a",
    maker: "hikvision",
    brand: "Hikvision",
    class: "camera",
    model: "DS-2CD2143G2-I",
    serial: "DS-2CD2143G2-I20210825CCWR162109302",
    macs: ["44:19:b6:00:00:02"],
    version: "V5.6.2",
    build: "190701",
  },
  {
    key: "relabel",
    population: "trendnet",
    style: "hikvision-neutral",
    site: "a",
    maker: "hikvision",
    brand: "TRENDnet",
    class: "camera",
    model: "TV-IP320PI",
    serial: "TV-IP320PI20161206AAWR863642784",
    macs: ["d8:eb:97:00:00:03"],
    version: "V5.3.4",
    build: "160830",
  },
  {
    key: "recorder",
    population: "nvr",
    style: "hikvision",
    site: "a",
    maker: "hikvision",
    brand: "Hikvision",
    class: "recorder",
    model: "DS-7616NI-K2",
    serial: "DS-7616NI-K21620210106CCWRVC1813019WCVU",
    macs: ["c0:56:e3:00:00:04"],
    version: "V4.61.025",
    build: "230112",
  },
  {
    key: "dahua",
    population: "dahua",
    style: "dahua",
    site: "b",
    maker: "dahua",
    brand: "Dahua",
    class: "camera",
    model: "IPC-HFW2431S",
    serial: "6C01E93PAG00001",
    macs: ["3c:ef:8c:00:00:05"],
    version: "2.800.0000000.13.R",
    build: "",
  },
  {
    key: "axis",
    population: "axis",
    style: "axis",
    site: "b",
    maker: "axis",
    brand: "Axis",
    class: "camera",
    model: "M1065-LW",
    serial: "ACCC8E000006",
    macs: ["ac:cc:8e:00:00:06"],
    version: "9.80.1",
    build: "",
  },
  {
    key: "uniview",
    population: "uniview",
    style: "uniview",
    site: "b",
    maker: "uniview",
    brand: "Uniview",
    class: "camera",
    model: "IPC3614LE-ADF28K",
    serial: "210235T8HQ3197000191",
    macs: ["6c:f1:7e:00:00:07"],
    version: "IPC_D1213-B0031P70D1907",
    build: "",
  },
  {
    key: "printer",
    population: "printer",
    style: "office",
    site: "b",
    maker: "other",
    brand: "HP",
    class: "printer",
    macs: ["3c:d9:2b:00:00:08"],
  },
  {
    key: "blank",
    population: "generic",
    style: "gsoap",
    site: "b",
    brand: "H264",
    class: "camera",
    model: "IPC-T",
    serial: "0",
    macs: ["00:12:1b:00:00:09"],
  },
];

interface Spoken {
  readonly port: number;
  readonly transport?: "udp";
  readonly fact: Readonly<Record<string, unknown>>;
}

/** What the device says at this address, over some rounds of asking: distinct answers. */
function saidBy(draft: Draft, ip: string): readonly Spoken[] {
  const said = new Map<string, Spoken>();
  const one: Device = device({ ...draft, ips: [ip] });
  for (let round = 0; round < 4; round += 1) {
    for (const { port, transport, fact } of repliesOf(one, (seed) => randomOf(`${seed}/${round}`))) {
      const spoken = { port, ...(transport === undefined ? {} : { transport }), fact };
      said.set(JSON.stringify(spoken), spoken);
    }
  }
  return [...said.values()];
}

const replies = new Map<string, readonly Spoken[]>();
function repliesAt(draft: Draft, ip: string): readonly Spoken[] {
  const key = `${draft.key} ${ip}`;
  const known = replies.get(key) ?? saidBy(draft, ip);
  replies.set(key, known);
  return known;
}

const draft = fc.constantFrom(...DRAFTS);
const ip = fc.constantFrom(...IPS);
const mac = fc.constantFrom(...DRAFTS.map(({ macs }) => macs?.[0] ?? ""));
const at = fc.integer({ min: 0, max: 59 }).map((second) => `2026-10-05T10:00:${String(second).padStart(2, "0")}Z`);

/** Where a device stands; several may share an address (forwarded ports, or one replaced by another) or a MAC. */
interface Placed {
  readonly draft: Draft;
  readonly ip: string;
  readonly mac: string;
}
const placed: fc.Arbitrary<Placed> = fc
  .tuple(draft, ip, fc.option(mac, { freq: 6, nil: undefined }))
  // Mostly its own MAC; now and then that of another house: a spoofed or copied block, a proxy's answer.
  .map(([of, address, other]) => ({
    draft: of,
    ip: address,
    mac: address.endsWith("4") && other !== undefined ? other : (of.macs?.[0] ?? ""),
  }));

type Line = Readonly<Record<string, unknown>>;
type Lines = fc.Arbitrary<readonly Line[]>;

/** What a scan writes down of some devices: with MAC, without, with a device key, on another port. */
const scanned = (of: Placed): Lines =>
  fc
    .tuple(fc.constantFrom("ip", "ip+mac", "device", "port"), fc.nat(), fc.integer({ min: 1, max: 3 }), at)
    .map(([by, from, count, when]) => {
      const said = repliesAt(of.draft, of.ip);
      return Array.from({ length: Math.min(count, said.length) }, (_, n) => {
        const { port, transport, fact } = said[(from + n * 7) % said.length] as Spoken;
        const subject = {
          ...(by === "device" ? { device: of.draft.key } : {}),
          ip: of.ip,
          ...(by === "ip+mac" ? { mac: of.mac } : {}),
          port: by === "port" ? 8081 : port,
          ...(transport === undefined ? {} : { transport }),
        };
        return { v: 1, at: when, subject, fact };
      });
    });

const heard = (of: Placed): Lines =>
  fc.constantFrom<readonly Line[]>(
    [{ v: 1, subject: { ip: of.ip, mac: of.mac }, fact: { kind: "arp" } }],
    [{ v: 1, subject: { ip: of.ip, mac: of.mac }, fact: { kind: "dhcp.lease", hostname: "cam", state: "active" } }],
    [{ v: 1, subject: { mac: of.mac, switch: "SW-A", switchPort: "Gi1/0/1", vlan: 20 }, fact: { kind: "mac.table" } }],
    [{ v: 1, subject: { mac: of.mac, switch: "SW-B", switchPort: "Gi1/0/1" }, fact: { kind: "mac.table" } }],
    [{ v: 1, subject: { switch: "SW-A", switchPort: "Gi1/0/1" }, fact: { kind: "neighbour", chassisId: of.mac } }],
    [{ v: 1, subject: { ip: of.ip, mac: of.mac, site: "B" }, fact: { kind: "arp" } }],
    [{ v: 1, subject: { ip: of.ip, port: 80 }, fact: { kind: "endpoint", state: "silent" } }],
    [{ v: 1, subject: { ip: of.ip, port: 554 }, fact: { kind: "endpoint", state: "open", service: "rtsp" } }],
    [
      {
        v: 1,
        subject: { ip: of.ip, mac: of.mac },
        fact: { kind: "dns.query", name: "dev.hik-connect.com", type: "A" },
      },
    ],
  );

/** What somebody wrote of an address, a MAC or a serial, in words that decide something. */
const stated = (of: Placed): Lines =>
  fc
    .tuple(
      fc.constantFrom({ ip: of.ip }, { mac: of.mac }, { serial: of.draft.serial ?? "K-4711-A" }),
      fc.constantFrom(
        ["class", "thermal camera"],
        ["class", "NVR"],
        ["class", "printer"],
        ["maker", "Axis"],
        ["maker", "Hikvision"],
        ["model", "P7316"],
        ["model", "DS-7616NI-K2"],
        ["brand", "HiLook"],
        ["site", "A"],
        ["site", "B"],
        ["purpose", "public safety"],
        ["purpose", "counting visitors"],
        ["acquired", "2024-02-01"],
        ["installed", "2020"],
        ["component", "HiSilicon Hi3516"],
      ),
    )
    .map(([subject, [field, value]]) => [{ v: 1, subject, fact: { kind: "stated", field, value } }]);

/** A recorder's own list of what stands behind it, and lines that name the recorder and channel. */
const channels = (of: Placed): Lines =>
  fc.tuple(fc.subarray(DRAFTS.slice(0, 7), { minLength: 1, maxLength: 3 }), ip).map(([behind, address]) => {
    const rows = behind.map(
      (one, n) =>
        `<InputProxyChannel version="1.0"><id>${n + 1}</id><name>Quai ${n + 1}</name><sourceInputPortDescriptor>` +
        `<proxyProtocol>${one.style === "hikvision" ? "HIKVISION" : "ONVIF"}</proxyProtocol>` +
        `<ipAddress>${n === 0 ? address : `192.168.254.${n + 2}`}</ipAddress><managePortNo>8000</managePortNo>` +
        `<model>${one.model}</model><serialNumber>${one.serial}</serialNumber></sourceInputPortDescriptor></InputProxyChannel>`,
    );
    const raw = `<?xml version="1.0" encoding="UTF-8"?>\n<InputProxyChannelList version="1.0" xmlns="http://www.hikvision.com/ver20/XMLSchema">${rows.join("")}</InputProxyChannelList>\n`;
    const path = "/ISAPI/ContentMgmt/InputProxy/channels";
    return [
      { v: 1, subject: { ip: of.ip, mac: of.mac, port: 80 }, fact: { kind: "isapi.response", path, raw } },
      {
        v: 1,
        subject: { recorder: of.ip, channel: "1" },
        fact: { kind: "stated", field: "name", value: "Quai 1" },
      },
      {
        v: 1,
        subject: { recorder: String(of.draft.serial), channel: "2" },
        fact: { kind: "stated", field: "brand", value: "Axis" },
      },
    ];
  });

const linesFile = (estate: readonly Placed[]): fc.Arbitrary<string> =>
  fc
    .record({
      origin: fc.constantFrom("lab-1", "lab-2", undefined),
      lines: fc.array(
        fc
          .constantFrom(...estate)
          .chain((of) =>
            fc.oneof(
              { weight: 5, arbitrary: scanned(of) },
              { weight: 3, arbitrary: heard(of) },
              { weight: 2, arbitrary: stated(of) },
              { weight: 1, arbitrary: channels(of) },
            ),
          ),
        { minLength: 1, maxLength: 5 },
      ),
    })
    .map(
      ({ origin, lines }) =>
        `${lines
          .flat()
          .map((line) => JSON.stringify(origin === undefined ? line : { ...line, origin }))
          .join("\n")}\n`,
    );

const dotted = (of: string): string => of.replaceAll(":", "").replace(/(.{4})(.{4})(.{4})/, "$1.$2.$3");

const macTableFile = (estate: readonly Placed[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom("SW-A", "SW-B"), fc.subarray([...estate]))
    .map(([name, wired]) =>
      [
        `${name}#show mac address-table`,
        "          Mac Address Table",
        "-------------------------------------------",
        "",
        "Vlan    Mac Address       Type        Ports",
        "----    -----------       --------    -----",
        ...wired.map((one, n) => `  20    ${dotted(one.mac)}    DYNAMIC     Gi1/0/${n + 1}`),
        `Total Mac Addresses for this criterion: ${wired.length}`,
        `${name}#`,
        "",
      ].join("\n"),
    );

const arpFile = (estate: readonly Placed[]): fc.Arbitrary<string> =>
  fc
    .subarray([...estate])
    .map((known) =>
      [
        "R1#show ip arp",
        "Protocol  Address          Age (min)  Hardware Addr   Type   Interface",
        "Internet  10.0.0.1               -   0000.0c3f.e625  ARPA   Vlan20",
        ...known.map((one) => `Internet  ${one.ip.padEnd(16)}${"4".padStart(7)}   ${dotted(one.mac)}  ARPA   Vlan20`),
        "R1#",
        "",
      ].join("\n"),
    );

/** Labels as they stand in sheets: right, wrong, of the seller, none. */
const LABELS = ["Hikvision", "Axis", "Dahua", "Bosch", "TRENDnet", "General", ""] as const;
const DAYS = ["2021-03-04", "2023-12-21", "2023-12-22", "2024", "19/12/2023", ""] as const;

const sheetFile = (estate: readonly Placed[]): fc.Arbitrary<string> => {
  const row = fc
    .tuple(
      fc.constantFrom(...estate),
      fc.constantFrom(...LABELS),
      fc.constantFrom(...DAYS),
      fc.subarray(["ip", "mac", "serial", "model"] as const, { minLength: 1 }),
      fc.constantFrom("", "", "A", "B", "C"),
    )
    .map(([of, label, day, shown, site]) => {
      const cell = (name: (typeof shown)[number], value: string | null | undefined): string =>
        shown.includes(name) ? (value ?? "") : "";
      return [
        label,
        cell("model", of.draft.model),
        cell("serial", of.draft.serial),
        cell("ip", of.ip),
        cell("mac", of.mac),
        day,
        site,
      ].join(";");
    });
  return fc
    .array(row, { minLength: 1, maxLength: 4 })
    .map(
      (rows) =>
        `Name;Brand;Model;Serial number;IP address;MAC address;Purchase date;Site\r\n${rows.map((cells, n) => `Cam ${n};${cells}`).join("\r\n")}\r\n`,
    );
};

const oneFile = (estate: readonly Placed[]): fc.Arbitrary<{ readonly ending: string; readonly text: string }> =>
  fc.oneof(
    { weight: 5, arbitrary: linesFile(estate).map((text) => ({ ending: "jsonl", text })) },
    { weight: 2, arbitrary: sheetFile(estate).map((text) => ({ ending: "csv", text })) },
    { weight: 1, arbitrary: macTableFile(estate).map((text) => ({ ending: "txt", text })) },
    { weight: 1, arbitrary: arpFile(estate).map((text) => ({ ending: "log", text })) },
  );

/** A small estate as two to five files, no two of the same content, that speak of the same few devices in several ways. */
export const estates: fc.Arbitrary<readonly EstateFile[]> = fc
  .array(placed, { minLength: 1, maxLength: 5 })
  .chain((estate) => fc.uniqueArray(oneFile(estate), { minLength: 2, maxLength: 5, selector: (file) => file.text }))
  .map((files) => files.map(({ ending, text }, n) => ({ name: `f${n}.${ending}`, text })));
