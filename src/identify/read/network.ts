import type { Fact, Subject } from "../../model/observation.ts";
import { type AddField, textOf } from "../fields.ts";
import { readCertificate } from "./certificate.ts";
import { classOfCapabilities, classOfService } from "./services.ts";

const NAME_KEYS: Readonly<Record<string, string>> = {
  COMMONNAME: "CN",
  ORGANIZATIONNAME: "O",
  ORGANIZATIONALUNITNAME: "OU",
  LOCALITYNAME: "L",
  STATEORPROVINCENAME: "ST",
  COUNTRYNAME: "C",
  EMAILADDRESS: "emailAddress",
};

/** A distinguished name, RFC 4514 or as OpenSSL prints it (`/C=CN/O=X`, `C = CN, O = X`), as `KEY=value` joined by `, `. */
export function normaliseName(text: string): string {
  const bounded = text.trim().slice(0, 2_048);
  const parts = bounded.startsWith("/")
    ? bounded.slice(1).split(/\/(?=[A-Za-z.\d]{1,32}=)/)
    : bounded.split(/(?<!\\)[,+]\s*/);
  return parts
    .map((part) => {
      const at = part.indexOf("=");
      if (at === -1) return part.trim();
      const key = part.slice(0, at).trim();
      return `${NAME_KEYS[key.toUpperCase()] ?? key}=${part.slice(at + 1).trim()}`;
    })
    .filter((part) => part !== "")
    .join(", ");
}

/** Names in a certificate, as given or read from its PEM by the origin. */
export function readTls(fact: Fact, _subject: Subject, add: AddField): void {
  const read = readCertificate(textOf(fact, "pem"));
  add("tls.subject", read?.subject ?? normaliseName(textOf(fact, "subject")));
  add("tls.issuer", read?.issuer ?? normaliseName(textOf(fact, "issuer")));
  const san = fact["san"];
  if (Array.isArray(san)) for (const name of san.slice(0, 64)) if (typeof name === "string") add("tls.san", name);
  add("tls.sha256", textOf(fact, "sha256").toLowerCase());
}

/** One mDNS record: its name, type and text pairs. */
export function readMdns(fact: Fact, _subject: Subject, add: AddField): void {
  const name = textOf(fact, "name");
  add("mdns.name", name);
  add("discovery.class", classOfService(name) ?? "");
  const type = textOf(fact, "type");
  add("mdns.type", type);
  const content = fact["data"];
  const texts = Array.isArray(content) ? content.slice(0, 64) : [content];
  for (const text of texts) {
    if (typeof text !== "string") continue;
    // A pointer names the service of one device; a service record ends with the host that offers it.
    const named = type === "PTR" ? text : type === "SRV" ? SRV_TARGET.exec(text)?.[1] : undefined;
    if (named === undefined) add("mdns.txt", text);
    else add("mdns.name", named);
  }
}

/** RFC 2782: priority, weight, port, target. */
const SRV_TARGET = /^\d{1,5} \d{1,5} \d{1,5} (\S+)$/;

const SNMP_NAMES: Readonly<Record<string, string>> = {
  "1.3.6.1.2.1.1.1.0": "snmp.sysdescr",
  "1.3.6.1.2.1.1.2.0": "snmp.sysobjectid",
  "1.3.6.1.2.1.1.5.0": "snmp.sysname",
};
const ENTERPRISE =
  /^(?:1\.3\.6\.1|iso\.3\.6\.1|\.1\.3\.6\.1|SNMPv2-SMI::enterprises|enterprises)(?:\.4\.1)?\.(\d{1,7})\b/;

/** SNMP values by OID; every private enterprise number that occurs is a field. */
export function readSnmp(fact: Fact, _subject: Subject, add: AddField): void {
  const values = fact["values"];
  if (typeof values !== "object" || values === null) return;
  const enterprises = new Set<string>();
  for (const [oid, value] of Object.entries(values as Record<string, unknown>).slice(0, 512)) {
    const text = typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
    const dotted = oid.replace(/^\./, "");
    const name = SNMP_NAMES[dotted];
    if (name !== undefined) add(name, text.trim());
    else add("snmp.value", `${dotted} ${text}`.trim());
    for (const candidate of [dotted, text.trim()]) {
      const number =
        candidate.includes("4.1.") || candidate.includes("enterprises") ? ENTERPRISE.exec(candidate)?.[1] : undefined;
      if (number !== undefined) enterprises.add(number);
    }
  }
  for (const number of enterprises) add("snmp.enterprise", number);
}

/** DHCP options heard from the subject. */
export function readDhcpOptions(fact: Fact, _subject: Subject, add: AddField): void {
  const options = fact["options"];
  if (typeof options !== "object" || options === null) return;
  for (const [number, value] of Object.entries(options as Record<string, unknown>).slice(0, 256)) {
    const text = Array.isArray(value) ? value.join(",") : typeof value === "string" ? value : "";
    if (/^\d{1,3}$/.test(number)) add(`dhcp.${number}`, text.trim());
  }
}

/** The host name and vendor class a lease file keeps are DHCP options 12 and 60. */
export function readDhcpLease(fact: Fact, _subject: Subject, add: AddField): void {
  add("dhcp.12", textOf(fact, "hostname"));
  add("dhcp.60", textOf(fact, "vendorClass"));
}

/** What an LLDP or CDP neighbour says of itself. */
export function readNeighbour(fact: Fact, _subject: Subject, add: AddField): void {
  const [description, platform] = [textOf(fact, "systemDescription"), textOf(fact, "platform")];
  // People name a switch after what hangs on it: its name speaks only where nothing else does.
  if (description === "" && platform === "") add("neighbour.systemname", textOf(fact, "systemName"));
  add("neighbour.systemdescription", description);
  add("neighbour.platform", platform);
  const capabilities = fact["capabilities"];
  const words = Array.isArray(capabilities) ? capabilities.slice(0, 16).join(", ") : textOf(fact, "capabilities");
  add("discovery.class", classOfCapabilities(words) ?? "");
}

/** A name the subject asked for or opened a connection to. */
export function readNames(fact: Fact, _subject: Subject, add: AddField): void {
  add("dns.name", textOf(fact, "name").toLowerCase().replace(/\.$/, ""));
}
