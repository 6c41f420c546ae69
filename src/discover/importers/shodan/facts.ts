import type { Fact } from "../../../model/observation.ts";
import { distinguishedName } from "../../distinguished-name.ts";
import { isObject, type JsonObject, listAt, payloadOfText, textAt, valueAt } from "../../json-values.ts";
import { spokenVersions, strengthOf } from "../../tls-facts.ts";

const HTTP_END = "\r\n\r\n";

/** Where a banner comes from: the port, and the line of the file. */
export interface Place {
  readonly port: number;
  readonly udp: boolean;
  readonly line: number;
}

/** What one banner says, as facts: the open port, the raw answer, the certificate, the icon. */
export function bannerFacts(banner: JsonObject, place: Place): readonly Fact[] {
  const { line } = place;
  const service = textAt(banner["_shodan"], "module");
  const open: Fact =
    service === undefined
      ? { kind: "endpoint", state: "open", line }
      : { kind: "endpoint", state: "open", service, line };
  const facts: Fact[] = [open];
  const answer = answerFact(banner, service ?? (place.udp ? "udp" : "tcp"), place);
  if (answer !== undefined) facts.push(answer);
  const ssl = banner["ssl"];
  const certificate = isObject(ssl) ? certificateFact(ssl, line) : undefined;
  if (certificate !== undefined) facts.push(certificate);
  const icon = valueAt(banner["http"], "favicon");
  const hash = isObject(icon) ? icon["hash"] : undefined;
  if (typeof hash === "number" && Number.isInteger(hash)) facts.push({ kind: "favicon", mmh3: hash, line });
  return facts;
}

/** `data` is what the service sent, or the headers of it with the body under `http.html`. */
function answerFact(banner: JsonObject, service: string, { port, udp, line }: Place): Fact | undefined {
  const data = banner["data"];
  if (typeof data !== "string" || (data.charCodeAt(0) <= 32 && data.trim() === "") || data === "") return undefined;
  if (udp && /^(?:HTTP\/1\.[01] |NOTIFY \*)/.test(data)) return { kind: "ssdp.response", ...payloadOfText(data), line };
  if (udp && port === 3_702 && /<[^<>]{0,64}ProbeMatches[\s>]/.test(data))
    return { kind: "wsdiscovery.match", ...payloadOfText(data.slice(Math.max(0, data.indexOf("<")))), line };
  if (data.startsWith("HTTP/")) return httpFact(banner, data, line);
  if (data.startsWith("RTSP/")) return { kind: "rtsp.response", ...payloadOfText(data), via: "shodan", line };
  return { kind: "banner", service, ...payloadOfText(data), via: "shodan", line };
}

function httpFact(banner: JsonObject, data: string, line: number): Fact {
  const http = banner["http"];
  const body = isObject(http) ? http["html"] : undefined;
  const bare = typeof body === "string" && data.indexOf(HTTP_END) === data.length - HTTP_END.length;
  const path = textAt(http, "location");
  const fact: { kind: "http.response"; [field: string]: unknown } = { kind: "http.response" };
  if (path?.startsWith("/") === true) fact["request"] = `GET ${path.slice(0, 1_024)}`;
  Object.assign(fact, payloadOfText(bare ? data + body : data));
  if (isObject(banner["ssl"])) fact["tls"] = true;
  fact["via"] = "shodan";
  fact["line"] = line;
  return fact;
}

function certificateFact(ssl: JsonObject, line: number): Fact | undefined {
  const chain = valueAt(ssl, "chain");
  const pem: unknown = Array.isArray(chain) ? chain[0] : undefined;
  if (typeof pem === "string" && pem.includes("BEGIN CERTIFICATE") && pem.length <= 65_536)
    return { kind: "tls.certificate", pem: pem.trim(), ...encryptionOf(ssl), line };
  const parts = {
    subject: distinguishedName(valueAt(ssl, "cert", "subject")),
    issuer: distinguishedName(valueAt(ssl, "cert", "issuer")),
    notBefore: textAt(ssl, "cert", "issued"),
    notAfter: textAt(ssl, "cert", "expires"),
    sha256: textAt(ssl, "cert", "fingerprint", "sha256"),
  };
  const fact: { kind: "tls.certificate"; [field: string]: unknown } = { kind: "tls.certificate" };
  let isKnown = false;
  for (const [name, value] of [...Object.entries(parts), ...Object.entries(encryptionOf(ssl))]) {
    if (value === undefined) continue;
    fact[name] = value;
    isKnown = true;
  }
  if (!isKnown) return undefined;
  fact["line"] = line;
  return fact;
}

/** The versions it agreed to (those that were tried in vain stand there with a minus sign), and how strong its certificate is. */
const encryptionOf = (ssl: JsonObject): object => ({
  ...spokenVersions(listAt(ssl, "versions")),
  ...strengthOf({
    algorithm: valueAt(ssl, "cert", "sig_alg"),
    type: valueAt(ssl, "cert", "pubkey", "type"),
    bits: valueAt(ssl, "cert", "pubkey", "bits"),
  }),
});
