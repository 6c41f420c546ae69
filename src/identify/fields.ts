import { normaliseIp } from "./identity.ts";
import type { Fact, FactKind, Subject } from "../model/observation.ts";
import { readBanner, readHttpRequest, readRtsp } from "./read/http.ts";
import { readHttp } from "./read/reply.ts";
import { readCgi, readIsapi, readVapix } from "./read/management.ts";
import { readDhip, readSadp, readUdp } from "./read/discovery.ts";
import {
  readDhcpLease,
  readDhcpOptions,
  readMdns,
  readNames,
  readNeighbour,
  readSnmp,
  readTls,
} from "./read/network.ts";
import { readOnvif, readWsDiscovery } from "./read/soap.ts";
import { readSsdp, readUpnp } from "./read/upnp.ts";

/** Receives one observed field: a name of docs/fields.md and its value, bounded and never empty. */
export type AddField = (name: string, value: string) => void;

/** Reads the fields of one kind of fact. Never throws, whatever the fact holds. */
export type FactReader = (fact: Fact, subject: Subject, add: AddField) => void;

const nothing: FactReader = () => {};

const READERS: Readonly<Record<FactKind, FactReader>> = {
  "http.response": readHttp,
  "http.request": readHttpRequest,
  "rtsp.response": readRtsp,
  "tls.certificate": readTls,
  banner: readBanner,
  "onvif.response": readOnvif,
  "isapi.response": readIsapi,
  "vapix.response": readVapix,
  "cgi.response": readCgi,
  "wsdiscovery.match": readWsDiscovery,
  "sadp.reply": readSadp,
  "dhip.reply": readDhip,
  "udp.reply": readUdp,
  "ssdp.response": readSsdp,
  "upnp.description": readUpnp,
  "mdns.record": readMdns,
  "snmp.values": readSnmp,
  "dhcp.options": readDhcpOptions,
  favicon: readFavicon,
  arp: nothing,
  "mac.table": nothing,
  neighbour: readNeighbour,
  poe: nothing,
  "port.status": nothing,
  "dhcp.lease": readDhcpLease,
  endpoint: nothing,
  flow: nothing,
  "dns.query": readNames,
  "dns.answer": nothing,
  "tls.sni": readNames,
  stated: readStated,
  judgement: nothing,
  purchase: nothing,
};

const MAX_VALUE = 65_536;

/**
 * Gives every field of the fact to `add`, trimmed and bounded; empty values are not fields. What a device says of itself in
 * words is given a second time as `self`, and once more as `self.camera` where a service of streams says it: a
 * name or a product stands in any of these places.
 */
export function readFields(fact: Fact, subject: Subject, add: AddField): void {
  const reader = READERS[fact.kind];
  if (reader === nothing) return;
  reader(fact, subject, (name, value) => {
    if (value === "") return;
    add(name, value.length > MAX_VALUE ? value.slice(0, MAX_VALUE) : value);
    if (!SELF.has(name) && !(name.startsWith("banner.") && !HOSTED.has(name))) return;
    const text = unmarked(value.slice(0, MAX_SELF));
    // Scopes are addresses, in which some write a blank so.
    const own = name === "wsd.scope" ? text.replaceAll("_", " ") : text;
    add("self", own);
    if (name.startsWith("rtsp.") || (name === "sdp.line" && TITLE_OF_STREAMS.test(own))) add("self.camera", own);
  });
}

/** Marks of trade stand between a name and its product: `2N® Helios`. */
const MARK = /\s?[®™]/;
const unmarked = (text: string): string => (MARK.test(text) ? text.replaceAll(/\s?[®™]/g, "") : text);

/** The lines of a session description that hold words: its name and its description. */
const TITLE_OF_STREAMS = /^[is]=/;

/** Longest text in which a device names itself: a banner of a few lines. */
const MAX_SELF = 1_024;

/** Services that greet with the name of their host, which says who runs it and not what it is. */
const HOSTED: ReadonlySet<string> = new Set(["banner.smtp", "banner.pop3", "banner.imap", "banner.ldap"]);

/** Fields in which a device says in words what it is, whatever the service. */
const SELF: ReadonlySet<string> = new Set([
  "http.server",
  "http.realm",
  "http.title",
  "http.copyright",
  "http.page",
  "rtsp.server",
  "rtsp.realm",
  "tls.subject",
  "tls.issuer",
  "ssdp.server",
  "upnp.manufacturer",
  "upnp.modelname",
  "upnp.modeldescription",
  "upnp.friendlyname",
  "mdns.name",
  "mdns.txt",
  "snmp.sysdescr",
  "dhcp.60",
  "neighbour.systemname",
  "neighbour.systemdescription",
  "neighbour.platform",
  "onvif.manufacturer",
  "onvif.model",
  "vapix.prodfullname",
  "vapix.prodtype",
  "cgi.brand",
  "cgi.prodfullname",
  "cgi.prodtype",
  "cgi.modelname",
  "cgi.device-type",
  "cgi.variant",
  "wsd.scope",
  "sdp.line",
  "udp.text",
  "cgi.model",
  "cgi.productname",
  "cgi.product",
  "cgi.hardware",
  "cgi.sysdescr",
  "cgi.productfullname",
]);

/** A text property of a fact, empty when absent or of another type. */
export function textOf(fact: Fact, name: string): string {
  const value = fact[name];
  return typeof value === "string" ? value : "";
}

function readFavicon(fact: Fact, _subject: Subject, add: AddField): void {
  add("favicon.md5", textOf(fact, "md5").toLowerCase());
  add("favicon.sha256", textOf(fact, "sha256").toLowerCase());
  const mmh3 = fact["mmh3"];
  if (typeof mmh3 === "number" || typeof mmh3 === "string") add("favicon.mmh3", String(mmh3));
}

function readStated(fact: Fact, { ip }: Subject, add: AddField): void {
  const field = textOf(fact, "field").trim().toLowerCase();
  if (field === "") return;
  const value = textOf(fact, "value").trim();
  add(`stated.${field}`, value);
  if (ip !== undefined && value.includes("://")) add("stream.path", streamPathAt(ip, value.slice(0, MAX_SELF)) ?? "");
}

const STREAM =
  /\brtsps?:\/\/(?:[^\s@/]{0,128}@)?(\[[^\]\s]{2,64}\]|[^\s:/?#]{1,253})(?::\d{1,5})?(\/[^\s"'<>]{1,256})/i;

/** The path by which somebody reads a stream at this address. Of another address, as of the recorder before a camera, it says nothing. */
function streamPathAt(ip: string, text: string): string | undefined {
  const [, host = "", path] = STREAM.exec(text) ?? [];
  return path !== undefined && normaliseIp(host) === normaliseIp(ip) ? path : undefined;
}
