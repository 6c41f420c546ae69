import type { Fact } from "../../../model/observation.ts";
import { isObject, type JsonObject, listAt, payloadOfText, textAt, textsAt, valueAt } from "../../json-values.ts";
import { payloadOf } from "../../octets.ts";
import { spokenVersions, strengthOf } from "../../tls-facts.ts";

const VIA = "censys";
const HEADERS_END = /\r?\n\r?\n$/;
const HEADERS = /\r?\n\r?\n/;
/** Most headers of one answer, and longest of each. */
const MAX_HEADERS = 128;
const MAX_HEADER = 8_192;

/** What one service said. Both forms of the interface are read: `http.response`, and `endpoints` with `http`. */
export function serviceFacts(service: JsonObject, udp: boolean): readonly Fact[] {
  const name = (
    textAt(service, "extended_service_name") ??
    textAt(service, "service_name") ??
    textAt(service, "protocol")
  )?.toLowerCase();
  const facts: Fact[] = [{ kind: "endpoint", state: "open", ...(name === undefined ? {} : { service: name }) }];
  const tls = isObject(service["tls"]) || isObject(service["cert"]) || typeof service["certificate"] === "string";
  const answers = answersOf(service);
  const banner = service["banner"];
  const said = typeof banner === "string" && banner.trim() !== "" ? banner : undefined;
  for (const answer of answers) facts.push(httpFact(answer, { banner: answers.length === 1 ? said : undefined, tls }));
  if (said !== undefined && !(answers.length > 0 && said.startsWith("HTTP/")))
    facts.push(bannerFact(said, service, { name: name ?? (udp ? "udp" : "tcp"), udp, tls }));
  for (const answer of answers) facts.push(...faviconFacts(answer));
  const certificate = certificateFact(service);
  if (certificate !== undefined) facts.push(certificate);
  const own = textOfObject(service["hikvision"]);
  if (own !== undefined) facts.push({ kind: "stated", field: "note", value: `censys hikvision: ${own}` });
  return facts;
}

/** HTTP answers with the request that obtained them, if it is told. */
function answersOf(service: JsonObject): readonly JsonObject[] {
  const one = valueAt(service, "http", "response");
  if (isObject(one)) return [{ ...one, uri: valueAt(service, "http", "request", "uri") }];
  return listAt(service, "endpoints")
    .slice(0, 64)
    .flatMap((endpoint) => {
      const http = valueAt(endpoint, "http");
      return isObject(http) ? [http] : [];
    });
}

function httpFact(answer: JsonObject, { banner, tls }: { banner: string | undefined; tls: boolean }): Fact {
  const body = valueAt(answer, "body");
  const content = typeof body === "string" ? body : "";
  const verbatim = banner !== undefined && banner.startsWith("HTTP/") ? banner : undefined;
  const raw = verbatim === undefined ? partsOf(answer) + content : withBody(verbatim, content);
  const path = /^https?:\/\/[^/]{1,255}(\/[^?#\s]{0,512})/.exec(textAt(answer, "uri") ?? "")?.[1];
  return {
    kind: "http.response",
    ...(path === undefined ? {} : { request: `GET ${path}` }),
    ...payloadOfText(raw),
    ...(tls ? { tls: true } : {}),
    via: VIA,
  };
}

/** A banner holds the headers, with or without the empty line behind them; where it goes on, it holds the body too. */
function withBody(banner: string, content: string): string {
  if (HEADERS_END.test(banner)) return banner + content;
  if (content === "" || HEADERS.test(banner)) return banner;
  return `${banner}${banner.endsWith("\n") ? "" : "\r\n"}\r\n${content}`;
}

/** The status line and headers from their parts; the order in which they were sent is lost. */
function partsOf(answer: JsonObject): string {
  const status = [
    textAt(answer, "protocol") ?? "HTTP/1.1",
    textAt(answer, "status_code"),
    textAt(answer, "status_reason"),
  ];
  const start = status[1] === undefined ? "" : status.filter((part) => part !== undefined).join(" ");
  const headers = valueAt(answer, "headers");
  const lines = isObject(headers)
    ? Object.entries(headers)
        .slice(0, MAX_HEADERS)
        .flatMap(([name, values]) => headerLines(name, isObject(values) ? values["headers"] : values))
    : [];
  return `${start}\r\n${lines.join("")}\r\n`;
}

/** `Server` or `WWW_Authenticate` with its values; members such as `_encoding` are no headers. */
function headerLines(name: string, values: unknown): readonly string[] {
  if (!/^[A-Za-z][\w-]{0,63}$/.test(name)) return [];
  return textsAt({ values }, "values").map(
    (value) => `${name.replaceAll("_", "-")}: ${value.slice(0, MAX_HEADER).replace(/[\r\n]+/g, " ")}\r\n`,
  );
}

interface Service {
  readonly name: string;
  readonly udp: boolean;
  readonly tls: boolean;
}

function bannerFact(banner: string, service: JsonObject, { name, udp, tls }: Service): Fact {
  const payload = banner.includes("\uFFFD")
    ? (bytesOf(service["banner_hex"]) ?? payloadOfText(banner))
    : payloadOfText(banner);
  if (udp && /^(?:HTTP\/1\.[01] |NOTIFY \*)/.test(banner)) return { kind: "ssdp.response", ...payload };
  if (banner.startsWith("HTTP/")) return { kind: "http.response", ...payload, ...(tls ? { tls: true } : {}), via: VIA };
  if (banner.startsWith("RTSP/")) return { kind: "rtsp.response", ...payload, via: VIA };
  return { kind: "banner", service: name, ...payload, via: VIA };
}

function bytesOf(hex: unknown): ReturnType<typeof payloadOf> | undefined {
  if (typeof hex !== "string" || hex.length > 65_536 || !/^(?:[0-9a-f]{2})+$/i.test(hex)) return undefined;
  return payloadOf(
    Array.from({ length: hex.length / 2 }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16)),
  );
}

function faviconFacts(answer: JsonObject): readonly Fact[] {
  return listAt(answer, "favicons")
    .slice(0, 16)
    .flatMap((icon) => {
      const mmh3 = valueAt(icon, "shodan_hash") ?? valueAt(icon, "hash_shodan");
      const md5 = textAt(icon, "md5_hash") ?? textAt(icon, "hash_md5");
      const sha256 = textAt(icon, "hash_sha256");
      const parts = {
        ...(typeof mmh3 === "number" && Number.isInteger(mmh3) ? { mmh3 } : {}),
        ...(md5 !== undefined && /^[0-9a-f]{32}$/i.test(md5) ? { md5: md5.toLowerCase() } : {}),
        ...(sha256 !== undefined && /^[0-9a-f]{64}$/i.test(sha256) ? { sha256: sha256.toLowerCase() } : {}),
      };
      return Object.keys(parts).length === 0 ? [] : [{ kind: "favicon", ...parts } as const];
    });
}

function certificateFact(service: JsonObject): Fact | undefined {
  const leaf = valueAt(service, "tls", "certificates", "leaf_data");
  const cert = service["cert"];
  const san = [...textsAt(leaf, "names"), ...textsAt(cert, "names")].slice(0, 256);
  const parts = {
    subject: textAt(leaf, "subject_dn") ?? textAt(cert, "parsed", "subject_dn"),
    issuer: textAt(leaf, "issuer_dn") ?? textAt(cert, "parsed", "issuer_dn"),
    san: san.length === 0 ? undefined : san,
    notBefore: textAt(cert, "parsed", "validity_period", "not_before"),
    notAfter: textAt(cert, "parsed", "validity_period", "not_after"),
    sha256:
      textAt(leaf, "fingerprint") ??
      textAt(cert, "fingerprint_sha256") ??
      textAt(service, "tls", "fingerprint_sha256") ??
      textAt(service, "certificate"),
    ...spokenVersions(versionsOf(service["tls"])),
    ...strengthOf({
      algorithm:
        valueAt(leaf, "signature", "signature_algorithm") ??
        valueAt(cert, "parsed", "signature", "signature_algorithm", "name"),
      type: valueAt(leaf, "pubkey_algorithm") ?? valueAt(cert, "parsed", "subject_key_info", "key_algorithm", "name"),
      bits: valueAt(leaf, "pubkey_bit_size") ?? valueAt(cert, "parsed", "subject_key_info", "rsa", "length"),
    }),
  };
  const known = Object.entries(parts).filter(([, value]) => value !== undefined);
  return known.length === 0 ? undefined : { kind: "tls.certificate", ...Object.fromEntries(known) };
}

/** The version that was used, and those that were tried and agreed to: `tls_version` in one interface, `version` in the other. */
const versionsOf = (tls: unknown): readonly unknown[] => [
  valueAt(tls, "version_selected"),
  ...listAt(tls, "versions")
    .slice(0, 16)
    .map((each) => valueAt(each, "tls_version") ?? valueAt(each, "version")),
];

/** What the scan's own reader of this maker's pages found, as it stands. */
function textOfObject(value: unknown): string | undefined {
  if (!isObject(value) || Object.keys(value).length === 0) return undefined;
  return JSON.stringify(value).replaceAll("\\u0000", "\uFFFD").slice(0, 4_096);
}
