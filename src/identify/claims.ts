import type { Fact, Observation } from "../model/observation.ts";
import type { Claim } from "../model/store.ts";
import { readFields, textOf } from "./fields.ts";
import { normaliseMac, normaliseSerial } from "./identity.ts";
import { STATED_MAC_FIELDS } from "./statements.ts";

/** Raised when the same observation gives other claims than before, so that stored claims are read again. */
export const CLAIMS_VERSION = 6;

const SERIAL_FIELDS = new Set([
  "isapi.serialnumber",
  "sadp.devicesn",
  "onvif.serial",
  "dhip.serialno",
  "cgi.serialnumber",
  "cgi.serialno",
  "cgi.sn",
  "vapix.serialnumber",
  "upnp.serialnumber",
  "discovery.serial",
  "stated.serial",
]);
const MAC_FIELDS: ReadonlySet<string> = new Set(STATED_MAC_FIELDS);

const DAHUA_REALM = /^Login to ([0-9A-Za-z]{8,24})$/;
const AXIS_REALM = /^AXIS_(?:WS_)?([0-9A-F]{12})$/;
const AXIS_SUBJECT = /(?:^|, )CN=axis-([0-9a-f]{12})\b/;
const MDNS_MAC = /^macaddress=([0-9A-Fa-f:]{12,17})$/;

/** Kinds of fact that can state an identity; the others are not read for claims. */
const SPEAKING = new Set([
  "http.response",
  "rtsp.response",
  "tls.certificate",
  "onvif.response",
  "wsdiscovery.match",
  "isapi.response",
  "vapix.response",
  "cgi.response",
  "sadp.reply",
  "dhip.reply",
  "udp.reply",
  "upnp.description",
  "mdns.record",
  "stated",
]);

/** Kinds whose realm or Server header tells two services behind one address apart. */
const FACES = new Set(["http.response", "isapi.response", "cgi.response", "vapix.response"]);

/** The identities that a payload states about its speaker, without repeats. */
export function claimsOf(observation: Observation): readonly Claim[] {
  const { fact, subject } = observation;
  if (fact.kind === "neighbour") return claimsOfNeighbour(fact);
  if (!SPEAKING.has(fact.kind)) return NONE;
  const claims: Claim[] = [];
  const put = (kind: Claim["kind"], value: string | undefined): void => {
    if (value !== undefined && !claims.some((each) => each.kind === kind && each.value === value))
      claims.push({ kind, value });
  };
  let server: string | undefined;
  let realm: string | undefined;
  readFields(fact, subject, (name, value) => {
    if (SERIAL_FIELDS.has(name)) {
      put("serial", normaliseSerial(value));
      if (name === "vapix.serialnumber" || name === "onvif.serial") put("mac", macOfSerial(value));
    } else if (MAC_FIELDS.has(name)) put("mac", normaliseMac(value));
    else if (name === "http.realm" || name === "rtsp.realm") {
      realm ??= value;
      put("serial", normaliseSerial(DAHUA_REALM.exec(value)?.[1] ?? ""));
      put("mac", normaliseMac(AXIS_REALM.exec(value)?.[1] ?? ""));
    } else if (name === "http.server") server ??= value;
    else if (name === "tls.subject") put("mac", normaliseMac(AXIS_SUBJECT.exec(value)?.[1] ?? ""));
    else if (name === "mdns.txt") put("mac", normaliseMac(MDNS_MAC.exec(value)?.[1] ?? ""));
  });
  const face = realm ?? server;
  if (face !== undefined && FACES.has(fact.kind)) put("face", face.slice(0, 128));
  return claims;
}

const NONE: readonly Claim[] = [];

/** The MAC address by which an LLDP neighbour names itself: as chassis, else (chassis named by address or name) as port. */
function claimsOfNeighbour(fact: Fact): readonly Claim[] {
  const mac = normaliseMac(textOf(fact, "chassisId")) ?? normaliseMac(textOf(fact, "portId"));
  return mac === undefined ? NONE : [{ kind: "mac", value: mac }];
}

/** Axis and others give the MAC address as serial. Only twelve hexadecimal digits of a registered-looking address count. */
function macOfSerial(serial: string): string | undefined {
  return /^[0-9A-Fa-f]{12}$/.test(serial) ? normaliseMac(serial) : undefined;
}
