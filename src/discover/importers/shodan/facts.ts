import type { Fact } from "../../../model/observation.ts";
import { distinguishedName } from "../../distinguished-name.ts";
import { isObject, type JsonObject, payloadOfText, textAt, valueAt } from "../../json-values.ts";

const HTTP_END = "\r\n\r\n";

/** What one banner says, as facts: the open port, the raw answer, the certificate, the icon. */
export function bannerFacts(banner: JsonObject, port: number, udp: boolean): readonly Fact[] {
  const service = textAt(banner, "_shodan", "module");
  const facts: Fact[] = [{ kind: "endpoint", state: "open", ...(service === undefined ? {} : { service }) }];
  const answer = answerFact(banner, { port, udp, service: service ?? (udp ? "udp" : "tcp") });
  if (answer !== undefined) facts.push(answer);
  const certificate = certificateFact(banner["ssl"]);
  if (certificate !== undefined) facts.push(certificate);
  const hash = valueAt(banner, "http", "favicon", "hash");
  if (typeof hash === "number" && Number.isInteger(hash)) facts.push({ kind: "favicon", mmh3: hash });
  return facts;
}

interface Service {
  readonly port: number;
  readonly udp: boolean;
  readonly service: string;
}

/** `data` is what the service sent, or the headers of it with the body under `http.html`. */
function answerFact(banner: JsonObject, { port, udp, service }: Service): Fact | undefined {
  const data = banner["data"];
  if (typeof data !== "string" || data.trim() === "") return undefined;
  if (udp && /^(?:HTTP\/1\.[01] |NOTIFY \*)/.test(data)) return { kind: "ssdp.response", ...payloadOfText(data) };
  if (udp && port === 3_702 && /<[^<>]{0,64}ProbeMatches[\s>]/.test(data))
    return { kind: "wsdiscovery.match", ...payloadOfText(data.slice(Math.max(0, data.indexOf("<")))) };
  if (data.startsWith("HTTP/")) return httpFact(banner, data);
  if (data.startsWith("RTSP/")) return { kind: "rtsp.response", ...payloadOfText(data), via: "shodan" };
  return { kind: "banner", service, ...payloadOfText(data), via: "shodan" };
}

function httpFact(banner: JsonObject, data: string): Fact {
  const body = valueAt(banner, "http", "html");
  const bare = data.includes(HTTP_END) && data.indexOf(HTTP_END) + HTTP_END.length === data.length;
  const raw = bare && typeof body === "string" ? data + body : data;
  const path = textAt(banner, "http", "location");
  return {
    kind: "http.response",
    ...(path?.startsWith("/") === true ? { request: `GET ${path.slice(0, 1_024)}` } : {}),
    ...payloadOfText(raw),
    ...(isObject(banner["ssl"]) ? { tls: true } : {}),
    via: "shodan",
  };
}

function certificateFact(ssl: unknown): Fact | undefined {
  const chain = valueAt(ssl, "chain");
  const pem: unknown = Array.isArray(chain) ? chain[0] : undefined;
  if (typeof pem === "string" && pem.includes("BEGIN CERTIFICATE") && pem.length <= 65_536)
    return { kind: "tls.certificate", pem: pem.trim() };
  const parts = {
    subject: distinguishedName(valueAt(ssl, "cert", "subject")),
    issuer: distinguishedName(valueAt(ssl, "cert", "issuer")),
    notBefore: textAt(ssl, "cert", "issued"),
    notAfter: textAt(ssl, "cert", "expires"),
    sha256: textAt(ssl, "cert", "fingerprint", "sha256"),
  };
  const known = Object.entries(parts).filter(([, value]) => value !== undefined);
  return known.length === 0 ? undefined : { kind: "tls.certificate", ...Object.fromEntries(known) };
}
