import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { attributed, type Reply, verdictOf } from "./attributing.ts";

/** Replies whose licences do not allow a copy here: read where they lie, and skipped aloud where they do not. */
const FIXTURES = fileURLToPath(new URL("../../../shared/fixtures/", import.meta.url));
const there = existsSync(FIXTURES);
if (!there) console.log(`skipped: ${FIXTURES} is not there`);

const file = (name: string): Buffer => readFileSync(`${FIXTURES}${name}`);
const names = (folder: string): readonly string[] => (there ? readdirSync(`${FIXTURES}${folder}`) : []);

const soap = (name: string): Reply => {
  const operation = name.split("/").at(-1)?.split(".")[0] ?? "";
  const kind = operation === "Probe" ? "wsdiscovery.match" : "onvif.response";
  return { fact: { kind, operation, raw: file(name).toString("utf8") } };
};

describe.skipIf(!there)("ONVIF replies of real devices", () => {
  test.each([
    { device: "axis_q6045-e", maker: "axis high", model: "Q6045-E", relabel: false },
    { device: "dlink_dcs-6511", maker: "d-link low", model: "DCS-6511", relabel: false },
    { device: "gx728mf-ir28", maker: "uniview high", model: "GX728MF-IR28", relabel: null },
    { device: "hikvision_ds-2cd2012-i", maker: "hikvision confirmed", model: "DS-2CD2012-I", relabel: false },
    { device: "sunba_405", maker: "xiongmai medium", model: "XM530_50X50-WG_8M", relabel: null },
    { device: "trendnet_tv-ip320pi", maker: "hikvision confirmed", model: "TV-IP320PI", relabel: true },
    // A mock made by hand from a device's replies: two SOAP libraries speak, so nothing is sure.
    { device: "agsh_mock", maker: "hikvision medium", model: "Mockup Model", relabel: true },
  ])("$device is made by $maker", ({ device, maker, model, relabel }) => {
    const replies = names(`onvif/${device}`).map((name) => soap(`onvif/${device}/${name}`));
    const whole = attributed(replies);
    expect({ maker: verdictOf(whole), model: whole.model, relabel: whole.relabel }).toEqual({ maker, model, relabel });
    const alone = new Set(replies.map((reply) => attributed([reply]).maker?.id ?? null));
    expect([null, whole.maker?.id]).toEqual(expect.arrayContaining([...alone]));
  });
});

describe.skipIf(!there)("discovery replies", () => {
  const udp = (name: string, port: number, kind: "udp.reply" | "dhip.reply" | "sadp.reply"): Reply => ({
    subject: { port, transport: "udp" },
    fact: { kind, rawBase64: file(name).toString("base64") },
  });
  test.each<[string, number, "udp.reply" | "dhip.reply" | "sadp.reply", string | null]>([
    ["discovery-udp/axis.bin", 5_353, "udp.reply", "axis medium"],
    ["discovery-udp/dahua1.bin", 5_050, "udp.reply", "dahua medium"],
    ["discovery-udp/googlecast.bin", 5_353, "udp.reply", null],
    ["discovery-udp/hanwha.bin", 7_711, "udp.reply", "hanwha-vision medium"],
    ["discovery-udp/hikvision.bin", 37_020, "sadp.reply", "hikvision medium"],
    ["discovery-udp/hikvision.bin", 37_020, "udp.reply", "hikvision medium"],
    ["discovery-udp/panasonic.bin", 10_669, "udp.reply", "panasonic low"],
    ["discovery-udp/ssdp.bin", 1_900, "udp.reply", null],
    ["discovery-udp/ubiquiti.bin", 10_001, "udp.reply", "ubiquiti low"],
    ["discovery-udp/vivotek.bin", 10_000, "udp.reply", "vivotek medium"],
    ["discovery-udp-synthetic/dhip_amcrest_like.bin", 37_810, "dhip.reply", "dahua high"],
    ["discovery-udp-synthetic/dhip_general.bin", 37_810, "dhip.reply", "dahua high"],
    ["discovery-udp-synthetic/tvt_mhed_reply.bin", 23_456, "udp.reply", "tvt high"],
    ["discovery-udp-synthetic/xm_1531_reply.bin", 34_569, "udp.reply", "xiongmai high"],
  ])("%s on port %i", (name, port, kind, maker) => {
    expect(verdictOf(attributed([udp(name, port, kind)]))).toBe(maker);
  });

  test.each<[string, number, string | null, string | null]>([
    ["discovery-udp/dahua1.bin", 5_050, "Virtual", "123456789"],
    ["discovery-udp/hanwha.bin", 7_711, "Virtual", null],
    ["discovery-udp/panasonic.bin", 10_669, "Virtual", null],
    ["discovery-udp/vivotek.bin", 10_000, "Virtual", null],
    ["discovery-udp-synthetic/tvt_mhed_reply.bin", 23_456, "TD-3316H2-A1", null],
    ["discovery-udp-synthetic/xm_1531_reply.bin", 34_569, null, "0000000000000001"],
  ])("%s on port %i states its model and its serial number", (name, port, model, serial) => {
    const said = attributed([udp(name, port, "udp.reply")]);
    expect([said.model, said.serial]).toEqual([model, serial]);
  });

  test.each(names("sadp-synthetic"))("SADP %s", (name) => {
    const raw = file(`sadp-synthetic/${name}`);
    const fact = name.endsWith(".bin") ? { rawBase64: raw.toString("base64") } : { raw: raw.toString("utf8") };
    const said = verdictOf(attributed([{ fact: { kind: "sadp.reply", ...fact } }]));
    const nobody = name === "foreign_probe.xml" || name === "opaque.bin";
    expect(said).toBe(nobody ? null : "hikvision high");
  });
});

interface Banner {
  readonly kind: string;
  readonly banner: string;
  readonly camera: boolean;
  readonly vendor: string | null;
}

const http = (headers: string, body = ""): Reply => ({
  fact: { kind: "http.response", request: "GET /", raw: `HTTP/1.1 200 OK\r\n${headers}\r\n${body}` },
});

/** How each kind of banner is observed. */
const OBSERVED: Readonly<Record<string, (banner: string) => Reply>> = {
  "HTTP Server header": (banner) => http(`Server: ${banner}\r\n`),
  "HTTP WWW-Authenticate": (banner) => http(`WWW-Authenticate: ${banner}\r\n`),
  "HTML title": (banner) => http("", `<html><head><title>${banner}</title></head></html>`),
  cookie: (banner) => http(`Set-Cookie: ${banner}\r\n`),
  "favicon MD5": (md5) => ({ fact: { kind: "favicon", md5 } }),
  "RTSP Server header": (banner) => ({
    fact: { kind: "rtsp.response", request: "OPTIONS", raw: `RTSP/1.0 200 OK\r\nServer: ${banner}\r\n\r\n` },
  }),
  "telnet banner": (raw) => ({ fact: { kind: "banner", service: "telnet", raw } }),
  "FTP banner": (banner) => ({ fact: { kind: "banner", service: "ftp", raw: `220 ${banner}` } }),
  "SIP UA": (raw) => ({ fact: { kind: "banner", service: "sip", raw } }),
  "TLS subject": (subject) => ({ fact: { kind: "tls.certificate", subject } }),
  "TLS issuer": (issuer) => ({ fact: { kind: "tls.certificate", issuer } }),
  "SNMP sysDescr": (text) => ({ fact: { kind: "snmp.values", values: { "1.3.6.1.2.1.1.1.0": text } } }),
  "SNMP sysObjectID": (text) => ({ fact: { kind: "snmp.values", values: { "1.3.6.1.2.1.1.2.0": text } } }),
  "DHCP option 60": (text) => ({ fact: { kind: "dhcp.options", options: { "60": text } } }),
  "mDNS device-info TXT": (text) => ({
    fact: { kind: "mdns.record", name: "x._device-info._tcp.local", type: "TXT", data: [text] },
  }),
};

/** Names of makers in the fixtures that are not the names in the catalogue. */
const KNOWN_AS: Readonly<Record<string, string>> = {
  "Shenzhen Reecam Tech. Ltd.": "reecam",
  "Hanwha Techwin": "hanwha-vision",
  "Xiongmai Technology": "xiongmai",
  "2N Telekomunikace": "2n",
  Bosch: "bosch-keenfinity",
  Siqura: "tkh-security",
  "{service.vendor}": "vbrick",
};
const idOf = (vendor: string): string => KNOWN_AS[vendor] ?? vendor.toLowerCase().replace(/[^a-z0-9]+/g, "-");

const SURVEILLANCE = new Set(["camera", "recorder", "encoder", "decoder", "intercom", "thermal", "body-worn", "drone"]);

describe.skipIf(!there)("banners", () => {
  const read = (name: string): readonly Banner[] =>
    there ? (JSON.parse(file(`banners/${name}.json`).toString("utf8")) as readonly Banner[]) : [];
  const observed = ({ kind, banner }: Banner) => OBSERVED[kind]?.(banner);

  test("of cameras and recorders: the maker is right or unknown, never wrong", () => {
    const cases = read("camera_banners").filter((each) => each.vendor !== null && observed(each) !== undefined);
    const said = cases.map((each) => ({ each, maker: attributed([observed(each) as Reply]).maker?.id }));
    const wrong = said.filter(({ each, maker }) => maker !== undefined && maker !== idOf(each.vendor ?? ""));
    expect(wrong.map(({ each, maker }) => `${each.banner}: ${maker}`)).toEqual([]);
    const right = said.filter(({ maker }) => maker !== undefined).length;
    console.log(`banners of cameras and recorders: ${right} of ${cases.length} named, 0 wrong`);
    expect(right).toBeGreaterThanOrEqual(41);
  });

  test("of other things: none is surveillance equipment", () => {
    const cases = read("other_banners").filter((each) => observed(each) !== undefined);
    const alarms = cases.filter((each) => SURVEILLANCE.has(attributed([observed(each) as Reply]).class));
    expect(alarms.map(({ banner }) => banner)).toEqual([]);
    expect(cases.length).toBeGreaterThan(600);
  });
});
