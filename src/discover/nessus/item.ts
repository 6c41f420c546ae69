import type { Fact } from "../../model/observation.ts";
import { payloadOfText } from "../json-values.ts";
import { maskCell } from "../masked-text.ts";
import { spokenVersions, strengthOf } from "../tls-facts.ts";

/** One result of one plugin on one port. */
export interface Item {
  readonly line: number;
  readonly port: number;
  readonly transport: string;
  readonly service: string;
  readonly plugin: string;
  readonly name: string;
  output: string;
}

type ReadOutput = (output: string, item: Item) => Fact | undefined;

const VIA = "nessus";

/** Plugins whose output holds what the device said, by their number. Others give the scanner's conclusions. */
const PLUGINS: ReadonlyMap<string, ReadOutput> = new Map<string, ReadOutput>([
  ["10107", (output, item) => httpPart(`\r\nServer: ${lastLine(output)}\r\n\r\n`, item)],
  ["24260", readHttp],
  ["10762", (output) => readRtsp(output)],
  ["10863", readCertificate],
  ["10092", (output) => banner("ftp", afterColon(output))],
  ["10267", (output) => banner("ssh", /SSH version\s*:\s*(\S[^\r\n]{0,255})/.exec(output)?.[1] ?? "")],
  [
    "10281",
    (output) =>
      banner(
        "telnet",
        afterColon(output)
          .replaceAll(/^-+ ?snip ?-+$/gm, "")
          .trim(),
      ),
  ],
  ["10263", (output) => banner("smtp", afterColon(output))],
  ["10800", readSystem],
  // Which versions a port speaks: all of them, then one check an old version.
  ["56984", readVersions],
  ["20007", readVersions],
  ["104743", (output) => readVersions(output) ?? encryption(["TLSv1.0"])],
  ["121010", (output) => readVersions(output) ?? encryption(["TLSv1.1"])],
  ["157288", (output) => readVersions(output) ?? encryption(["TLSv1.1"])],
]);

/** A check of a known bypass by Hikvision devices: what it found is evidence. decamp never makes such a request itself. */
const BYPASS_CHECK = "107056";
export const OF_CAMERAS = /\b(?:camera|webcam|dvr|nvr|onvif|video recorder|ip ?cam)\b/i;

/** What the output of an item says, verbatim where it holds the device's words, as a note where it is about video. */
export function itemFacts(item: Item): readonly Fact[] {
  const fact = PLUGINS.get(item.plugin)?.(item.output, item);
  if (fact !== undefined) return [fact];
  if (item.plugin !== BYPASS_CHECK && !OF_CAMERAS.test(item.name)) return [];
  const text = `Nessus ${item.plugin}, ${item.name}: ${item.output.trim()}`.slice(0, 16_384);
  return [{ kind: "stated", field: "note", value: maskCell(text.replaceAll("\0", "\uFFFD"), true) }];
}

const isTls = ({ service, port }: Item): boolean => service === "https" || port === 443;

function httpPart(raw: string, item: Item): Fact {
  return { kind: "http.response", ...payloadOfText(raw), ...(isTls(item) ? { tls: true } : {}), via: VIA };
}

/** `Response Code : HTTP/1.1 200 OK` … `Headers :` … `Response Body :` … */
function readHttp(output: string, item: Item): Fact | undefined {
  const status = /Response Code\s*:\s*(HTTP\/\d\.\d \d{3}[^\r\n]{0,128})/.exec(output)?.[1] ?? "";
  const start = output.indexOf("Headers :");
  if (start === -1) return undefined;
  const end = output.indexOf("Response Body :", start);
  const headers = linesOf(output.slice(start + 9, end === -1 ? undefined : end)).filter((line) =>
    /^[\w-]{1,64}:/.test(line),
  );
  const body = end === -1 ? "" : output.slice(end + 15).trim();
  if (headers.length === 0 && body === "") return undefined;
  return httpPart(`${status}\r\n${headers.map((line) => `${line}\r\n`).join("")}\r\n${body}`, item);
}

function readRtsp(output: string): Fact | undefined {
  const start = output.search(/^RTSP\/1\.\d \d{3}/m);
  if (start === -1) return undefined;
  const answer = output.slice(start).split(/^-{4,}/m, 1)[0] ?? "";
  return { kind: "rtsp.response", ...payloadOfText(answer), via: VIA };
}

/** Attribute types as the scanner prints them, most specific first (RFC 4514 order). */
const TYPES = [
  ["Common Name", "CN"],
  ["Organization Unit", "OU"],
  ["Organization", "O"],
  ["Locality", "L"],
  ["State/Province", "ST"],
  ["Country", "C"],
] as const;

function readCertificate(output: string): Fact | undefined {
  const subject = nameIn(output, "Subject Name");
  const issuer = nameIn(output, "Issuer Name");
  const when = (label: string): string | undefined =>
    new RegExp(`${label}:\\s*([^\\r\\n]{1,64})`).exec(output)?.[1]?.trim();
  const sha256 = /SHA-256 Fingerprint:\s*([0-9A-Fa-f: ]{64,128})/
    .exec(output)?.[1]
    ?.replaceAll(/[: ]/g, "")
    .toLowerCase();
  const strength = strengthOf({
    algorithm: when("Signature Algorithm"),
    type: /Public Key Info:[^]{0,64}?Algorithm:\s*([^\r\n]{1,64})/.exec(output)?.[1],
    bits: when("Key Length"),
  });
  const [notBefore, notAfter] = [when("Not Valid Before"), when("Not Valid After")];
  const parts = { subject, issuer, notBefore, notAfter, sha256, ...strength };
  const known = Object.entries(parts).filter(([, value]) => value !== undefined);
  return known.length === 0 ? undefined : { kind: "tls.certificate", ...Object.fromEntries(known) };
}

const encryption = (versions: readonly string[]): Fact => ({
  kind: "tls.certificate",
  ...spokenVersions(versions),
  via: VIA,
});

/** `This port supports TLSv1.0/TLSv1.2.`, or a line `TLSv1 is enabled and the server supports at least one cipher.` a version. */
function readVersions(output: string): Fact | undefined {
  const list = /\bsupports ((?:SSLv|TLSv)[\w./]{1,64})/.exec(output)?.[1]?.split("/") ?? [];
  const lines = linesOf(output).map((line) => /\b((?:SSLv|TLSv)\d(?:\.\d)?) is enabled\b/.exec(line)?.[1]);
  const named = [...list.map((each) => each.replace(/\.$/, "")), ...lines].filter((each) => each !== undefined);
  return named.length === 0 ? undefined : encryption(named);
}

/** The lines `Type: value` below a heading, up to an empty line after them. */
function nameIn(output: string, heading: string): string | undefined {
  const start = output.indexOf(`${heading}:`);
  if (start === -1) return undefined;
  const block =
    output
      .slice(start + heading.length + 1)
      .trimStart()
      .split(/\r?\n\s*\r?\n/, 1)[0] ?? "";
  const names = TYPES.flatMap(([label, short]) => {
    const line = linesOf(block).find((each) => each.startsWith(`${label}:`));
    const value = line?.slice(label.length + 1).trim() ?? "";
    return value === "" ? [] : [`${short}=${value.replace(/[\\,+"<>;]/g, "\\$&")}`];
  });
  return names.length === 0 ? undefined : names.join(",");
}

/** SNMPv2-MIB: sysDescr.0, sysObjectID.0 and sysName.0. */
const SYSTEM = [
  ["sysDescr", "1.3.6.1.2.1.1.1.0"],
  ["sysObjectID", "1.3.6.1.2.1.1.2.0"],
  ["sysName", "1.3.6.1.2.1.1.5.0"],
] as const;

function readSystem(output: string): Fact | undefined {
  const values = SYSTEM.flatMap(([label, oid]) => {
    const value = new RegExp(`^\\s*${label}\\s*:\\s*(\\S[^\\r\\n]{0,1023})`, "m").exec(output)?.[1]?.trim();
    return value === undefined ? [] : [[oid, value] as const];
  });
  return values.length === 0 ? undefined : { kind: "snmp.values", values: Object.fromEntries(values) };
}

function banner(service: string, text: string): Fact | undefined {
  return text.trim() === "" ? undefined : { kind: "banner", service, ...payloadOfText(text), via: VIA };
}

const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/, 512)
    .map((line) => line.trim())
    .filter((line) => line !== "");

const lastLine = (output: string): string => linesOf(output).at(-1) ?? "";

/** What stands after the first line that ends in a colon: the scanner's sentence ends there. */
function afterColon(output: string): string {
  const colon = output.search(/:[ \t]*\r?\n/);
  return colon === -1 ? "" : output.slice(colon + 1).trim();
}
