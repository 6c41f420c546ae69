import type { Fact } from "../../../model/observation.ts";
import { payloadOf } from "../../octets.ts";
import type { FoundPort } from "./port.ts";
import { readServiceFingerprint, unescapeOutput } from "./servicefp.ts";

/** What the scanner's own probes send, as far as a reader of replies must know; other probes are named by nobody. */
const REQUESTS: ReadonlyMap<string, string> = new Map([
  ["GetRequest", "GET / HTTP/1.0"],
  ["HTTPOptions", "OPTIONS / HTTP/1.0"],
  ["RTSPRequest", "OPTIONS / RTSP/1.0"],
  ["FourOhFourRequest", "GET"],
]);

/** The raw replies of a port as facts, each text once: the scanner's own guess of a product is not read. */
export function replyFacts(port: FoundPort): readonly Fact[] {
  const facts: Fact[] = [];
  const seen = new Set<string>();
  for (const { probe, bytes } of readServiceFingerprint(port.fingerprint)) {
    const payload = payloadOf(bytes);
    const key = "raw" in payload ? payload.raw : `\0${payload.rawBase64}`;
    if (bytes.length === 0 || seen.has(key)) continue;
    seen.add(key);
    facts.push(replyFact(probe, payload, port));
  }
  return facts;
}

/** Longest banner that is read, in characters, escapes counted. masscan writes 4,096 at most. */
const MAX_BANNER = 65_536;

/**
 * `service/@banner`, where masscan writes what a port said: the reply itself, or a part of it that it took out and named. A
 * part stands in its place in the reply, and `via` says where it is from.
 */
export function bannerFact(port: FoundPort): Fact {
  const payload = payloadOf(unescapeOutput(port.banner.slice(0, MAX_BANNER)));
  const part = PARTS.get(port.label);
  if (part !== undefined && "raw" in payload) return { ...part(payload.raw.trim()), via: `masscan ${port.label}` };
  // Of an answer over UDP the scanner writes its own summary, which is no datagram.
  return replyFact("", payload, { ...port, transport: "tcp" });
}

/** The names that masscan gives to parts of replies, and the fact of each. */
const PARTS: ReadonlyMap<string, (text: string) => Fact> = new Map<string, (text: string) => Fact>([
  ["title", (text) => ({ kind: "http.response", raw: `\r\n\r\n<title>${text}</title>` })],
  ["html", (text) => ({ kind: "http.response", raw: `\r\n\r\n${text}` })],
  ["http.server", (text) => ({ kind: "http.response", raw: `\r\nServer: ${text}\r\n\r\n` })],
  [
    "X509",
    (text) => ({
      kind: "tls.certificate",
      pem: `-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----`,
    }),
  ],
]);
/** What masscan writes where it knows no service. */
const NO_SERVICE = /^(?:unknown|X509CA|vuln|\(\d+\)|)$/;

/** The service that a banner is of, as masscan names it; undefined where its name is of something else. */
export const serviceOf = (label: string): string | undefined =>
  PARTS.has(label) || NO_SERVICE.test(label) ? undefined : label.slice(0, 255);

type Payload = ReturnType<typeof payloadOf>;

function replyFact(probe: string, payload: Payload, port: FoundPort): Fact {
  const start = "raw" in payload ? payload.raw.slice(0, 5) : "";
  const request = REQUESTS.get(probe);
  const asked = request === undefined ? {} : { request };
  const http = start === "HTTP/" || ("rawBase64" in payload && payload.rawBase64.startsWith("SFRUUC"));
  if (http) return { kind: "http.response", ...asked, ...payload, ...(port.tls ? { tls: true } : {}) };
  if (start === "RTSP/") return { kind: "rtsp.response", ...asked, ...payload };
  if (port.transport === "udp") return { kind: "udp.reply", ...payload };
  const service = start.startsWith("SIP/") ? "sip" : (port.service ?? "tcp");
  return { kind: "banner", service, ...payload };
}
