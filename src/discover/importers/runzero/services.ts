import type { Fact } from "../../../model/observation.ts";
import { type JsonObject, payloadOfText, textAt, textsAt } from "../../json-values.ts";
import { spokenVersions, strengthOf } from "../../tls-facts.ts";

const VIA = "runzero";
const HEADER = /^http\.head\.([A-Za-z]{1,64})$/;
/** Most headers of one answer, and longest of each. */
const MAX_HEADERS = 128;
const MAX_HEADER = 8_192;

/** What a service answered, from the attributes that hold its own words. */
export function serviceFacts(attributes: JsonObject, udp: boolean): readonly Fact[] {
  const service = textAt(attributes, "protocol");
  const facts: Fact[] = [{ kind: "endpoint", state: "open", ...(service === undefined ? {} : { service }) }];
  const tls = Object.keys(attributes).some((name) => name.startsWith("tls."));
  const http = httpFact(attributes, tls);
  if (http !== undefined) facts.push(http);
  const banner = attributes["banner"];
  if (typeof banner === "string" && banner.trim() !== "") facts.push(bannerFact(banner, { service, udp, tls }));
  const certificate = certificateFact(attributes);
  if (certificate !== undefined) facts.push(certificate);
  for (const [name, value] of Object.entries(attributes)) {
    if (/^favicon\..{0,64}md5$/.test(name) && typeof value === "string" && /^[0-9a-f]{32}$/i.test(value))
      facts.push({ kind: "favicon", md5: value.toLowerCase() });
  }
  const system = textAt(attributes, "snmp.sysDesc") ?? textAt(attributes, "snmp.sysDescr");
  if (system !== undefined) facts.push({ kind: "snmp.values", values: { "1.3.6.1.2.1.1.1.0": system } });
  return facts;
}

interface Service {
  readonly service: string | undefined;
  readonly udp: boolean;
  readonly tls: boolean;
}

function bannerFact(banner: string, { service, udp, tls }: Service): Fact {
  const payload = payloadOfText(banner);
  if (udp && /^(?:HTTP\/1\.[01] |NOTIFY \*)/.test(banner)) return { kind: "ssdp.response", ...payload };
  if (banner.startsWith("HTTP/")) return { kind: "http.response", ...payload, ...(tls ? { tls: true } : {}), via: VIA };
  if (banner.startsWith("RTSP/")) return { kind: "rtsp.response", ...payload, via: VIA };
  return { kind: "banner", service: service ?? (udp ? "udp" : "tcp"), ...payload, via: VIA };
}

/** The parts of an answer that have attributes, each in its place; the order of the headers is lost. */
function httpFact(attributes: JsonObject, tls: boolean): Fact | undefined {
  const headers: string[] = [];
  for (const [name, value] of Object.entries(attributes)) {
    const header = HEADER.exec(name)?.[1];
    if (header === undefined || typeof value !== "string" || headers.length >= MAX_HEADERS) continue;
    headers.push(`${headerName(header)}: ${value.slice(0, MAX_HEADER).replace(/[\r\n]+/g, " ")}\r\n`);
  }
  const code = textAt(attributes, "http.code");
  const body = attributes["http.body"];
  const title = textAt(attributes, "http.title") ?? textAt(attributes, "html.title");
  const content = typeof body === "string" ? body : title === undefined ? "" : `<title>${escaped(title)}</title>`;
  if (headers.length === 0 && code === undefined && content === "") return undefined;
  const status = code !== undefined && /^\d{3}$/.test(code) ? `HTTP/1.1 ${code}` : "";
  return {
    kind: "http.response",
    ...payloadOfText(`${status}\r\n${headers.join("")}\r\n${content}`),
    ...(tls ? { tls: true } : {}),
    via: VIA,
  };
}

/** `wwwAuthenticate` as `Www-Authenticate`: names of headers are not told apart by case (RFC 9110 section 5.1). */
const headerName = (name: string): string =>
  name.replace(/([a-z])([A-Z])/g, "$1-$2").replace(/^[a-z]/, (letter) => letter.toUpperCase());

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function certificateFact(attributes: JsonObject): Fact | undefined {
  const common = textAt(attributes, "tls.cn");
  const san = textsAt(attributes, "tls.names").flatMap((names) => names.split(/[\t\s,]+/, 256));
  const parts = {
    subject: textAt(attributes, "tls.subject") ?? (common === undefined ? undefined : `CN=${common}`),
    issuer: textAt(attributes, "tls.issuer"),
    san: san.length === 0 ? undefined : san,
    notBefore: textAt(attributes, "tls.notBefore"),
    notAfter: textAt(attributes, "tls.notAfter"),
    sha256: textAt(attributes, "tls.fp.sha256") ?? textAt(attributes, "tls.sha256"),
    ...spokenVersions(versionsOf(attributes)),
    ...strengthOf({ algorithm: attributes["tls.signatureAlgorithm"] }),
  };
  const known = Object.entries(parts).filter(([, value]) => value !== undefined);
  return known.length === 0 ? undefined : { kind: "tls.certificate", ...Object.fromEntries(known) };
}

/** All versions that it agreed to, in one attribute, parted by TABs; older exports name only the one that was used. */
const versionsOf = (attributes: JsonObject): readonly string[] =>
  ["tls.supportedVersionNames", "tls.versionName"].flatMap((name) =>
    textsAt(attributes, name).flatMap((names) => names.split(/[\t\s,]+/, 64)),
  );
