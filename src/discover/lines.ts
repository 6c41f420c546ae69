import { z } from "zod";
import { FACT_KINDS, type FactKind } from "../model/observation.ts";
import { MAX_SUBJECT_TEXT, SUBJECT_FIELDS } from "./line-fields.ts";

/**
 * The published form of observation line v 1 (schemas/observation-line.schema.json is made from it). The reader uses a
 * hand-written check of the same (observation-lines/check.ts); a property test shows that both agree.
 */
const text = z.string();
const name = z.string().max(MAX_SUBJECT_TEXT);
const texts = z.array(text);
const small = z.number().int().min(0).max(65_535);
const peer = z.looseObject({ ip: text.optional(), port: small.optional() });
const textOrNumber = z.union([text, z.number()]);

/** The line of the file that states it. */
const seen = { line: z.number().optional() };
const payload = { raw: text.optional(), rawBase64: text.optional() };
const answer = { request: text.optional(), ...payload };
const bodyAt = { path: text.optional(), ...answer };

const subject = z
  .looseObject({
    device: name.optional(),
    ip: name.optional(),
    mac: name.optional(),
    port: small.optional(),
    transport: name.optional(),
    host: name.optional(),
    row: name.optional(),
    serial: name.optional(),
    recorder: name.optional(),
    channel: name.optional(),
    switch: name.optional(),
    switchPort: name.optional(),
    vlan: small.optional(),
    site: name.optional(),
  })
  .refine((fields) => Object.entries(fields).some(([key, value]) => key in SUBJECT_FIELDS && value !== undefined))
  .describe("What the fact speaks of; at least one known field.")
  .meta({ minProperties: 1 });

/** The fields of each kind beside `kind`; a new kind is added to FACT_KINDS, here and in line-fields.ts. */
const kinds: Readonly<Record<FactKind, Readonly<Record<string, z.ZodType>>>> = {
  "http.response": { ...answer, tls: z.boolean().optional(), via: text.optional() },
  "http.request": {
    method: text.optional(),
    path: text.optional(),
    host: text.optional(),
    userAgent: text.optional(),
    peer: peer.optional(),
    ...seen,
  },
  "rtsp.response": { ...answer, via: text.optional() },
  "tls.certificate": {
    pem: text.optional(),
    subject: text.optional(),
    issuer: text.optional(),
    san: texts.optional(),
    notBefore: text.optional(),
    notAfter: text.optional(),
    sha256: text.optional(),
    versions: texts.optional(),
    signatureAlgorithm: text.optional(),
    keyType: text.optional(),
    keyBits: z.number().optional(),
    via: text.optional(),
    ...seen,
  },
  banner: { service: text.optional(), ...payload, via: text.optional() },
  "onvif.response": { operation: text.optional(), ...answer },
  "isapi.response": bodyAt,
  "vapix.response": bodyAt,
  "cgi.response": bodyAt,
  "wsdiscovery.match": payload,
  "sadp.reply": payload,
  "dhip.reply": payload,
  "udp.reply": payload,
  "ssdp.response": payload,
  "upnp.description": payload,
  "mdns.record": {
    name: text.optional(),
    type: text.optional(),
    data: z.union([text, z.number(), texts]).optional(),
  },
  "snmp.values": { values: z.record(text, text).optional() },
  "dhcp.options": {
    options: z.record(text, z.union([text, z.array(z.number())])).optional(),
    message: text.optional(),
    order: z.union([text, z.array(textOrNumber)]).optional(),
    ...seen,
  },
  favicon: { md5: text.optional(), mmh3: z.number().optional(), sha256: text.optional() },
  arp: { interface: text.optional(), ...seen },
  "mac.table": { state: text.optional(), ...seen },
  neighbour: {
    protocol: text.optional(),
    chassisId: text.optional(),
    portId: text.optional(),
    systemName: text.optional(),
    systemDescription: text.optional(),
    platform: text.optional(),
    capabilities: z.union([text, texts]).optional(),
    managementAddress: text.optional(),
    ...seen,
  },
  poe: {
    state: text.optional(),
    watts: textOrNumber.optional(),
    class: textOrNumber.optional(),
    device: text.optional(),
    ...seen,
  },
  "port.status": { status: text.optional(), name: text.optional(), vlan: textOrNumber.optional(), ...seen },
  "dhcp.lease": {
    hostname: text.optional(),
    state: text.optional(),
    starts: text.optional(),
    ends: text.optional(),
    vendorClass: text.optional(),
    ...seen,
  },
  endpoint: { state: text.optional(), service: text.optional(), reason: text.optional() },
  flow: {
    peer: peer.optional(),
    direction: text.optional(),
    bytes: z.number().optional(),
    packets: z.number().optional(),
    first: text.optional(),
    last: text.optional(),
    ...seen,
  },
  "dns.query": { name: text.optional(), type: text.optional(), answers: texts.optional(), ...seen },
  "dns.answer": { name: text.optional(), addresses: texts.optional(), ...seen },
  "tls.sni": { name: text.optional(), ...seen },
  stated: { field: text, value: text },
  judgement: {
    verdict: text.optional(),
    maker: text.optional(),
    by: text.optional(),
    why: text.optional(),
    file: text.optional(),
    sha256: text.optional(),
  },
  purchase: {
    stage: text.optional(),
    document: text.optional(),
    date: text.optional(),
    supplier: text.optional(),
    description: text.optional(),
    partNumber: text.optional(),
    quantity: text.optional(),
    unitPrice: text.optional(),
  },
};

/** The 1-based line of its source, where the subject has no `row` that says it. */
const anyFact = { line: z.number().optional() };

const shapes = FACT_KINDS.map((kind) => z.looseObject({ kind: z.literal(kind), ...kinds[kind], ...anyFact }));
type Shapes = typeof shapes;
const fact = z.discriminatedUnion("kind", shapes as [Shapes[number], ...Shapes]);

/** Observation line v 1. Unknown keys are allowed everywhere; a reader keeps those of subject and fact, and reports them. */
export const observationLine: z.ZodType = z
  .looseObject({
    v: z.literal(1),
    at: z.string().describe("RFC 3339 UTC instant at which the fact was seen or stated.").optional(),
    origin: name.optional(),
    subject,
    fact,
  })
  .describe("One observation, one line of JSONL (UTF-8).");
