import type { ExposureSign, ExposureSignKind, ExposureSigns, ExposureTopic } from "../../model/exposure.ts";
import type { Fact, StoredObservation } from "../../model/observation.ts";
import { isDocumentation, isPublicAddress } from "./addresses.ts";
import { certificateFacts } from "./certificate.ts";
import { readManagement } from "./management.ts";

/** Names the maker whose cloud a host name is of. */
export type CloudOf = (name: string) => string | undefined;

/**
 * Observations named by one sign, and signs of one kind kept of one asset: reports quote a few, and a hostile device may say much.
 * Kinds are bounded apart, so that a device with a hundred peers hides nothing else of itself.
 */
const MOST_OBSERVATIONS = 3;
const MOST_OF_A_KIND = 40;
const LONGEST_VALUE = 120;

/** Receives what one observation shows. */
export interface Signs {
  look(topic: ExposureTopic): void;
  add(kind: ExposureSignKind, value?: string): void;
}

/** What the observations of one asset show of its reach. Nothing is asked of the device for it. */
export function exposureSigns(observations: readonly StoredObservation[], cloudOf: CloudOf): ExposureSigns {
  const held = new Map<string, { sign: ExposureSign; observations: string[] }>();
  const counts = new Map<ExposureSignKind, number>();
  const looked = new Set<ExposureTopic>();
  const clouds = cloudAddresses(observations, cloudOf);
  let [id, origin] = ["", ""];
  const signs: Signs = {
    look: (topic) => looked.add(topic),
    add(kind, value) {
      const bounded = value === undefined ? undefined : value.slice(0, LONGEST_VALUE);
      const from = ORIGIN_MATTERS.has(kind) ? origin : undefined;
      const key = `${kind}\0${bounded ?? ""}\0${from ?? ""}`;
      const before = held.get(key);
      if (before !== undefined) {
        if (before.observations.length < MOST_OBSERVATIONS) before.observations.push(id);
      } else if ((counts.get(kind) ?? 0) < MOST_OF_A_KIND) {
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
        const ids = [id];
        const sign = {
          kind,
          ...(bounded === undefined ? {} : { value: bounded }),
          ...(from === undefined ? {} : { origin: from }),
          observations: ids,
        };
        held.set(key, { sign, observations: ids });
      }
    },
  };
  for (const observation of observations) {
    ({ id, origin } = observation);
    read(observation, clouds, signs);
  }
  const heard = observations.some(({ fact, subject }) => fact.kind === "http.response" && subject.port === 80);
  const kept = [...held.values()].flatMap(({ sign }) => (heard && sign.kind === "http-port" ? [] : [sign]));
  return { signs: kept, looked: [...looked].sort() };
}

const ORIGIN_MATTERS: ReadonlySet<ExposureSignKind> = new Set<ExposureSignKind>([
  "answers-publicly",
  "discovery-public",
]);

interface Clouds {
  readonly cloudOf: CloudOf;
  /** Addresses that a cloud name was answered with, here. */
  readonly addresses: ReadonlyMap<string, string>;
}

function cloudAddresses(observations: readonly StoredObservation[], cloudOf: CloudOf): Clouds {
  const addresses = new Map<string, string>();
  for (const { fact } of observations) {
    if (fact.kind !== "dns.query" && fact.kind !== "dns.answer") continue;
    const name = textOf(fact, "name").toLowerCase();
    const answers = fact["answers"] ?? fact["addresses"];
    if (!Array.isArray(answers) || cloudOf(name) === undefined) continue;
    for (const answer of answers.slice(0, 32)) if (typeof answer === "string") addresses.set(answer, name);
  }
  return { cloudOf, addresses };
}

const textOf = (fact: Fact, name: string): string => {
  const value = fact[name];
  return typeof value === "string" ? value : "";
};

function read({ fact, subject }: StoredObservation, clouds: Clouds, signs: Signs): void {
  const own = subject.recorder === undefined || subject.channel === undefined;
  if (own) readPublic(fact, subject.ip, signs);
  switch (fact.kind) {
    case "dns.query":
      return readName(textOf(fact, "name"), clouds, signs, "asked-cloud");
    case "tls.sni":
      return readName(textOf(fact, "name"), clouds, signs, "spoke-to-cloud");
    case "http.request":
      return readName(textOf(fact, "host"), clouds, signs, "spoke-to-cloud");
    case "flow":
      return readFlow(fact, clouds, signs);
    case "tls.certificate":
      return readCertificate(fact, signs);
    case "http.response":
      return readHttp(fact, signs);
    case "banner":
      return readBanner(fact, subject.port, signs);
    case "endpoint":
      return readEndpoint(fact, subject.port, signs);
    case "sadp.reply":
    case "dhip.reply":
    case "wsdiscovery.match":
    case "isapi.response":
    case "vapix.response":
    case "cgi.response":
      return readManagement(fact, subject.ip, signs);
    default:
      return undefined;
  }
}

/** Kinds in which the device itself answers. */
const ANSWERS: ReadonlySet<Fact["kind"]> = new Set<Fact["kind"]>([
  "http.response",
  "rtsp.response",
  "tls.certificate",
  "banner",
  "onvif.response",
  "isapi.response",
  "vapix.response",
  "cgi.response",
  "udp.reply",
  "ssdp.response",
  "snmp.values",
]);
const DISCOVERY: ReadonlySet<Fact["kind"]> = new Set<Fact["kind"]>(["sadp.reply", "dhip.reply", "wsdiscovery.match"]);

function readPublic(fact: Fact, ip: string | undefined, signs: Signs): void {
  if (DISCOVERY.has(fact.kind)) signs.look("discovery");
  if (ip === undefined || !(isPublicAddress(ip) || isDocumentation(ip))) return;
  if (DISCOVERY.has(fact.kind)) signs.add("discovery-public", ip);
  const open = fact.kind === "endpoint" && fact["state"] === "open";
  if (open || ANSWERS.has(fact.kind) || DISCOVERY.has(fact.kind)) signs.add("answers-publicly", ip);
}

function readName(name: string, { cloudOf }: Clouds, signs: Signs, kind: "asked-cloud" | "spoke-to-cloud"): void {
  signs.look("cloud-traffic");
  const lower = name.toLowerCase().slice(0, 253);
  if (cloudOf(lower) !== undefined) signs.add(kind, lower);
}

function readFlow(fact: Fact, { addresses }: Clouds, signs: Signs): void {
  signs.look("cloud-traffic");
  const peer = fact["peer"] as { readonly ip?: unknown; readonly port?: unknown } | undefined;
  const ip = typeof peer?.ip === "string" ? peer.ip : "";
  // What came in is no call of the device to a cloud.
  if (fact["direction"] === "in") {
    if (isPublicAddress(ip)) signs.add("reached-from-public", ip);
    return;
  }
  const cloud = addresses.get(ip);
  if (cloud !== undefined) signs.add("spoke-to-cloud", cloud);
  else if (isPublicAddress(ip)) signs.add("spoke-to-public", ip);
}

/** Versions that are no longer to be spoken (RFC 6176, RFC 7568, RFC 8996), by their names without punctuation: `TLSv1.1`, `TLSv11`, `tls1_1`. */
const OLD_TLS: ReadonlyMap<string, string> = new Map([
  ["ssl2", "SSL 2.0"],
  ["ssl20", "SSL 2.0"],
  ["ssl3", "SSL 3.0"],
  ["ssl30", "SSL 3.0"],
  ["tls1", "TLS 1.0"],
  ["tls10", "TLS 1.0"],
  ["tls11", "TLS 1.1"],
]);
const oldTls = (name: string): string | undefined =>
  OLD_TLS.get(
    name
      .slice(0, 32)
      .toLowerCase()
      .replaceAll(/[\s._v-]+/g, ""),
  );

function readCertificate(fact: Fact, signs: Signs): void {
  signs.look("tls");
  const { until, selfSigned, weak } = certificateFacts(fact);
  if (until !== undefined) signs.add("valid-until", until);
  if (selfSigned === true) signs.add("self-signed");
  for (const each of weak) signs.add("weak-certificate", each);
  const spoken: readonly unknown[] = Array.isArray(fact["versions"]) ? fact["versions"] : [];
  for (const each of spoken.slice(0, 16)) {
    const old = typeof each === "string" ? oldTls(each) : undefined;
    if (old !== undefined) signs.add("tls-old", old);
  }
}

/** A page that only sends elsewhere, to HTTPS, manages nothing in clear text. */
const TO_HTTPS = /^HTTP\/[\d.]{3} 30\d[^]{0,4096}?\nlocation:\s*https:/i;

/** What nginx and Go's server answer to plain HTTP at a port that speaks TLS alone. */
const WANTS_TLS =
  /^HTTP\/[\d.]{3} 400 [^]{0,4096}(?:plain HTTP request was sent to HTTPS port|HTTP request to an HTTPS server)/i;

function readHttp(fact: Fact, signs: Signs): void {
  signs.look("clear-text");
  const raw = textOf(fact, "raw").slice(0, 8_192);
  if (/notActivated/.test(raw)) signs.add("not-activated");
  if (fact["tls"] === true || TO_HTTPS.test(raw) || WANTS_TLS.test(raw) || raw === "") return;
  if (raw.startsWith("HTTP/")) signs.add("http");
}

function readBanner(fact: Fact, port: number | undefined, signs: Signs): void {
  signs.look("clear-text");
  clearService(textOf(fact, "service"), port, signs);
}

/** A port and its state. That a host is up, or was listed by somebody, is no question to any port of it. */
function readEndpoint(fact: Fact, port: number | undefined, signs: Signs): void {
  if (port === undefined) return;
  signs.look("clear-text");
  if (fact["state"] !== "open") return;
  // What answers at it may only send on to HTTPS, and then the answer says so.
  if (port === 80) signs.add("http-port", "80");
  clearService(textOf(fact, "service"), port, signs);
}

function clearService(service: string, port: number | undefined, signs: Signs): void {
  const named = service.toLowerCase();
  if (named === "telnet" || (named === "" && port === 23)) signs.add("telnet", String(port ?? ""));
  if (named === "ftp" || (named === "" && port === 21)) signs.add("ftp", String(port ?? ""));
}
