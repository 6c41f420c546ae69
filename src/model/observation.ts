import type { Instant } from "./time.ts";

/**
 * What a fact speaks of, as LINES.md pins it. Every field is as stated; joining normalises its own copies.
 * `device` is certain within one origin; `row` is the opaque key of a row of a document.
 */
export interface Subject {
  readonly device?: string;
  readonly ip?: string;
  readonly mac?: string;
  readonly port?: number;
  readonly transport?: string;
  readonly host?: string;
  readonly row?: string;
  readonly serial?: string;
  readonly recorder?: string;
  readonly channel?: string;
  readonly switch?: string;
  readonly switchPort?: string;
  readonly vlan?: number;
  readonly site?: string;
}

/** The closed list of fact kinds of observation line v 1 (LINES.md). A new kind is added here and to the schema. */
export const FACT_KINDS = [
  "http.response",
  "http.request",
  "rtsp.response",
  "tls.certificate",
  "banner",
  "onvif.response",
  "isapi.response",
  "vapix.response",
  "cgi.response",
  "wsdiscovery.match",
  "sadp.reply",
  "dhip.reply",
  "udp.reply",
  "ssdp.response",
  "upnp.description",
  "mdns.record",
  "snmp.values",
  "dhcp.options",
  "favicon",
  "arp",
  "mac.table",
  "neighbour",
  "poe",
  "port.status",
  "dhcp.lease",
  "endpoint",
  "flow",
  "dns.query",
  "dns.answer",
  "tls.sni",
  "stated",
  "judgement",
  "purchase",
] as const;

export type FactKind = (typeof FACT_KINDS)[number];

/** One stated fact, verbatim. The fields beside `kind` are those LINES.md lists for that kind; unknown ones are kept. */
export interface Fact {
  readonly kind: FactKind;
  readonly [field: string]: unknown;
}

/** One fact about one subject, by one origin. `at` is absent when the source did not say when. */
export interface Observation {
  readonly at?: Instant;
  readonly subject: Subject;
  readonly fact: Fact;
}

/** An observation as the store holds it. `id` is `o-` and 26 base-32 digits of the SHA-256 of its canonical line. */
export interface StoredObservation extends Observation {
  readonly id: string;
  readonly origin: string;
}
