import type { Fact } from "../../../model/observation.ts";
import { payloadOf } from "../../octets.ts";
import type { FoundPort } from "./port.ts";
import { readServiceFingerprint } from "./servicefp.ts";

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
