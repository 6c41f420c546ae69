import type { Fact } from "../../../model/observation.ts";
import { payloadOf } from "../../octets.ts";
import { spokenVersions, strengthOf } from "../../tls-facts.ts";
import type { FoundPort, ScriptReport } from "./port.ts";
import { unescapeOutput } from "./servicefp.ts";

type ReadScript = (script: ScriptReport, port: FoundPort) => Fact | undefined;

/** Longest text of a script that becomes a fact, in characters. */
const MAX_TEXT = 65_536;

/**
 * Scripts whose report holds what the device said. Where the scanner reports a part of a message, `raw` is that part in its
 * place, with an empty status line when the status is not reported, and `via` names the script.
 */
const SCRIPTS: ReadonlyMap<string, ReadScript> = new Map<string, ReadScript>([
  [
    "banner",
    ({ output }, { service }) => ({ kind: "banner", service: service ?? "tcp", ...payloadOf(unescapeOutput(output)) }),
  ],
  ["http-auth", readAuth],
  ["http-headers", readHeaders],
  ["http-server-header", (script, port) => http(script, port, `\r\nServer: ${firstLine(script.output)}\r\n\r\n`)],
  ["http-title", readTitle],
  ["rtsp-methods", readRtspMethods],
  ["snmp-sysdescr", readSysDescr],
  ["ssl-cert", readCertificate],
  ["ssl-enum-ciphers", readVersions],
  ["sslv2", ({ id, output }) => (/\bSSLv2 supported\b/.test(output) ? encryption(["SSLv2"], id) : undefined)],
]);

/** The facts that the scripts of a port report verbatim. */
export function scriptFacts(port: FoundPort): readonly Fact[] {
  const facts: Fact[] = [];
  for (const script of port.scripts) {
    if (script.output === "" && script.elements.size === 0) continue;
    const fact = SCRIPTS.get(script.id)?.(script, port);
    if (fact !== undefined) facts.push(fact);
  }
  return facts;
}

function http(script: ScriptReport, port: FoundPort, raw: string): Fact {
  const tls = port.tls ? { tls: true } : {};
  return { kind: "http.response", raw: raw.slice(0, MAX_TEXT), ...tls, via: `nmap ${script.id}` };
}

/** `  Server: App-webs/` … `  (Request type: HEAD)`. */
function readHeaders(script: ScriptReport, port: FoundPort): Fact | undefined {
  const lines = linesOf(script.output);
  const headers = lines.filter((line) => /^[\w-]{1,64}:/.test(line));
  if (headers.length === 0) return undefined;
  const method = /^\(Request type: ([A-Z]{1,10})\)$/.exec(lines.at(-1) ?? "")?.[1];
  const fact = http(script, port, `\r\n${headers.join("\r\n")}\r\n\r\n`);
  return method === undefined ? fact : { ...fact, request: `${method} /` };
}

function readTitle(script: ScriptReport, port: FoundPort): Fact | undefined {
  const title = script.elements.get("title");
  if (title === undefined || title.trim() === "") return undefined;
  return http(script, port, `\r\n\r\n<title>${title.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</title>`);
}

/** `HTTP/1.1 401 Unauthorized\x0D` and `  Digest qop=auth realm=IP Camera(C2183) nonce=…`, without quotes. */
function readAuth(script: ScriptReport, port: FoundPort): Fact | undefined {
  const [status = "", ...lines] = linesOf(script.output.replaceAll("\\x0D", ""));
  const challenges = lines.flatMap((line) => {
    const scheme = /^(Basic|Digest|NTLM|Negotiate|Bearer)\b/i.exec(line)?.[1];
    if (scheme === undefined) return [];
    const realm = /\brealm=(.*?)(?= (?:qop|nonce|opaque|stale|algorithm|domain|charset)=|$)/.exec(line)?.[1];
    return [`WWW-Authenticate: ${scheme}${realm === undefined ? "" : ` realm="${realm.replaceAll('"', "")}"`}`];
  });
  if (challenges.length === 0) return undefined;
  const start = status.startsWith("HTTP/") ? status : "";
  return http(script, port, `${start}\r\n${challenges.join("\r\n")}\r\n\r\n`);
}

function readRtspMethods({ id, output }: ScriptReport): Fact | undefined {
  const methods = firstLine(output);
  if (!/^[A-Z_]+(?:, ?[A-Z_]+)*$/.test(methods)) return undefined;
  return { kind: "rtsp.response", request: "OPTIONS", raw: `\r\nPublic: ${methods}\r\n\r\n`, via: `nmap ${id}` };
}

/** SNMPv2-MIB: sysDescr.0 is 1.3.6.1.2.1.1.1.0. */
function readSysDescr({ output }: ScriptReport): Fact | undefined {
  const text = output.replace(/\n\s*System uptime:[^\n]*/, "").trim();
  return text === "" ? undefined : { kind: "snmp.values", values: { "1.3.6.1.2.1.1.1.0": text.slice(0, MAX_TEXT) } };
}

function readCertificate({ elements }: ScriptReport): Fact | undefined {
  const pem = elements.get("pem");
  const strength = strengthOf({
    algorithm: elements.get("sig_algo"),
    type: elements.get("pubkey/type"),
    bits: elements.get("pubkey/bits"),
  });
  if (pem !== undefined && pem.includes("BEGIN CERTIFICATE"))
    return { kind: "tls.certificate", pem: pem.trim(), ...strength };
  const fact: Record<string, unknown> & Fact = { kind: "tls.certificate" };
  for (const who of ["subject", "issuer"]) {
    const names = NAMES.flatMap(([long, short]) => {
      const value = elements.get(`${who}/${long}`);
      return value === undefined ? [] : [`${short}=${value.replace(/[\\,+"<>;]/g, "\\$&")}`];
    });
    if (names.length > 0) fact[who] = names.join(",");
  }
  for (const when of ["notBefore", "notAfter"]) {
    const value = elements.get(`validity/${when}`);
    if (value !== undefined) fact[when] = value;
  }
  const sha256 = elements.get("sha256");
  if (sha256 !== undefined) fact["sha256"] = sha256;
  Object.assign(fact, strength);
  return Object.keys(fact).length > 1 ? fact : undefined;
}

const encryption = (versions: readonly string[], script: string): Fact => ({
  kind: "tls.certificate",
  ...spokenVersions(versions),
  via: `nmap ${script}`,
});

/** One table a version, with the ciphers that were agreed on in it; in text, a line `TLSv1.0:` a version. */
function readVersions({ id, output, elements }: ScriptReport): Fact | undefined {
  const tables = [...elements.keys()].flatMap((key) => /^((?:SSLv|TLSv)[\d.]{1,8})\/ciphers\//.exec(key)?.[1] ?? []);
  const lines = linesOf(output).flatMap((line) => /^((?:SSLv|TLSv)[\d.]{1,8}):$/.exec(line)?.[1] ?? []);
  const spoken = tables.length > 0 ? tables : lines;
  return spoken.length === 0 ? undefined : encryption(spoken, id);
}

/** Attribute types as the script names them, and RFC 4514 short names, most specific first. */
const NAMES = [
  ["commonName", "CN"],
  ["organizationalUnitName", "OU"],
  ["organizationName", "O"],
  ["localityName", "L"],
  ["stateOrProvinceName", "ST"],
  ["countryName", "C"],
] as const;

const linesOf = (output: string): string[] =>
  output
    .slice(0, MAX_TEXT)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

const firstLine = (output: string): string => linesOf(output)[0] ?? "";
