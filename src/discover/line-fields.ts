import type { FactKind } from "../model/observation.ts";

/** The type of one field of an observation line; `any` where LINES leaves it open. */
export type FieldType =
  | "text"
  | "number"
  | "flag"
  | "texts"
  | "text-or-number"
  | "text-or-texts"
  | "text-or-list"
  | "record-data"
  | "text-map"
  | "option-map"
  | "peer";

export type Fields = Readonly<Record<string, FieldType>>;

const PAYLOAD: Fields = { raw: "text", rawBase64: "text" };
/** The line of the file that states it, 1-based: for facts that come from lines of text. */
const LINE: Fields = { line: "number" };

/** Fields of a subject. `port` and `vlan` are whole numbers from 0 to 65535. */
export const SUBJECT_FIELDS: Fields = {
  device: "text",
  ip: "text",
  mac: "text",
  port: "number",
  transport: "text",
  host: "text",
  row: "text",
  serial: "text",
  recorder: "text",
  channel: "text",
  switch: "text",
  switchPort: "text",
  vlan: "number",
  site: "text",
};

/** Fields that any fact may have: the 1-based line of its source, where the subject has no `row` that says it. */
const ANY_FACT: Fields = { line: "number" };

/** Fields of each kind of fact beside `kind` (the table of observation line v 1). */
const KIND_FIELDS: Readonly<Record<FactKind, Fields>> = {
  "http.response": { request: "text", ...PAYLOAD, tls: "flag", via: "text" },
  "http.request": { method: "text", path: "text", host: "text", userAgent: "text", peer: "peer", ...LINE },
  "rtsp.response": { request: "text", ...PAYLOAD, via: "text" },
  "tls.certificate": {
    pem: "text",
    subject: "text",
    issuer: "text",
    san: "texts",
    notBefore: "text",
    notAfter: "text",
    sha256: "text",
    versions: "texts",
    signatureAlgorithm: "text",
    keyType: "text",
    keyBits: "number",
    via: "text",
    ...LINE,
  },
  banner: { service: "text", ...PAYLOAD, via: "text" },
  "onvif.response": { operation: "text", request: "text", ...PAYLOAD },
  "isapi.response": { path: "text", request: "text", ...PAYLOAD },
  "vapix.response": { path: "text", request: "text", ...PAYLOAD },
  "cgi.response": { path: "text", request: "text", ...PAYLOAD },
  "wsdiscovery.match": PAYLOAD,
  "sadp.reply": PAYLOAD,
  "dhip.reply": PAYLOAD,
  "udp.reply": PAYLOAD,
  "ssdp.response": PAYLOAD,
  "upnp.description": PAYLOAD,
  "mdns.record": { name: "text", type: "text", data: "record-data" },
  "snmp.values": { values: "text-map" },
  "dhcp.options": { options: "option-map", message: "text", order: "text-or-list", ...LINE },
  favicon: { md5: "text", mmh3: "number", sha256: "text" },
  arp: { interface: "text", ...LINE },
  "mac.table": { state: "text", ...LINE },
  neighbour: {
    protocol: "text",
    chassisId: "text",
    portId: "text",
    systemName: "text",
    systemDescription: "text",
    platform: "text",
    capabilities: "text-or-texts",
    managementAddress: "text",
    ...LINE,
  },
  poe: { state: "text", watts: "text-or-number", class: "text-or-number", device: "text", ...LINE },
  "port.status": { status: "text", name: "text", vlan: "text-or-number", ...LINE },
  "dhcp.lease": { hostname: "text", state: "text", starts: "text", ends: "text", vendorClass: "text", ...LINE },
  endpoint: { state: "text", service: "text", reason: "text" },
  flow: { peer: "peer", direction: "text", bytes: "number", packets: "number", first: "text", last: "text", ...LINE },
  "dns.query": { name: "text", type: "text", answers: "texts", ...LINE },
  "dns.answer": { name: "text", addresses: "texts", ...LINE },
  "tls.sni": { name: "text", ...LINE },
  stated: { field: "text", value: "text" },
  judgement: { verdict: "text", maker: "text", by: "text", why: "text", file: "text", sha256: "text" },
  purchase: {
    stage: "text",
    document: "text",
    date: "text",
    supplier: "text",
    description: "text",
    partNumber: "text",
    quantity: "text",
    unitPrice: "text",
  },
};

/** The same with what any fact may have. */
export const FACT_FIELDS = Object.fromEntries(
  Object.entries(KIND_FIELDS).map(([kind, fields]) => [kind, { ...fields, ...ANY_FACT }]),
) as Readonly<Record<FactKind, Fields>>;

/** Longest text of a subject and of `origin`, in characters. A guess: names and keys of real sources are below 256. */
export const MAX_SUBJECT_TEXT = 1_024;
/** Longest text of a fact, in characters; a longer one is cut with a problem. */
export const MAX_FACT_TEXT = 262_144;
/** Deepest nesting of a value under an unknown key. A guess; deeper ones are dropped with a problem. */
export const MAX_UNKNOWN_DEPTH = 16;
