import { bytesOfBase64, latin1 } from "../../model/base64.ts";
import { MAX_BYTES } from "./raw.ts";

/** Names in an X.509 certificate, as far as they could be read. Nothing is verified: a certificate is evidence of a label. */
export interface CertificateNames {
  readonly subject: string;
  readonly issuer: string;
}

const PEM = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]{16,65536})/;

/** Reads issuer and subject of the first certificate of a PEM text (RFC 5280 section 4.1); undefined when it is none. */
export function readCertificate(pem: string): CertificateNames | undefined {
  const base64 = PEM.exec(pem)?.[1];
  if (base64 === undefined) return undefined;
  const bytes = bytesOfBase64(base64.replace(/\s+/g, ""), MAX_BYTES);
  const certificate = elementAt(bytes, 0);
  const signed = certificate === undefined ? undefined : elementAt(bytes, certificate.start);
  if (signed === undefined) return undefined;
  const parts = childrenOf(bytes, signed);
  // An explicit version [0] comes first where it is not 1; then serial, algorithm, issuer, validity, subject.
  const skip = parts[0]?.tag === 0xa0 ? 1 : 0;
  const [issuer, subject] = [parts[2 + skip], parts[4 + skip]];
  if (issuer === undefined || subject === undefined) return undefined;
  return { issuer: nameOf(bytes, issuer), subject: nameOf(bytes, subject) };
}

interface Element {
  readonly tag: number;
  readonly start: number;
  readonly end: number;
}

/** The DER element whose tag stands at `at`; undefined when it does not fit into the bytes. */
function elementAt(bytes: Uint8Array, at: number): Element | undefined {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) return undefined;
  if (first < 0x80) return within(bytes, { tag, start: at + 2, end: at + 2 + first });
  const digits = first & 0x7f;
  if (digits === 0 || digits > 3) return undefined;
  let length = 0;
  for (let digit = 0; digit < digits; digit += 1) length = (length << 8) | (bytes[at + 2 + digit] ?? 0);
  return within(bytes, { tag, start: at + 2 + digits, end: at + 2 + digits + length });
}

const within = (bytes: Uint8Array, element: Element): Element | undefined =>
  element.end <= bytes.length ? element : undefined;

function childrenOf(bytes: Uint8Array, parent: Element): readonly Element[] {
  const children: Element[] = [];
  for (let at = parent.start; at < parent.end && children.length < 64; ) {
    const child = elementAt(bytes, at);
    if (child === undefined) break;
    children.push(child);
    at = child.end;
  }
  return children;
}

/** Attribute types of RFC 4514 section 3 and e-mail, by the hexadecimal of their object identifier. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  "550403": "CN",
  "550406": "C",
  "550407": "L",
  "550408": "ST",
  "55040a": "O",
  "55040b": "OU",
  "550405": "serialNumber",
  "2a864886f70d010901": "emailAddress",
};

function nameOf(bytes: Uint8Array, name: Element): string {
  const parts: string[] = [];
  for (const set of childrenOf(bytes, name)) {
    for (const pair of childrenOf(bytes, set)) {
      const [type, value] = childrenOf(bytes, pair);
      if (type === undefined || value === undefined) continue;
      const identifier = [...bytes.subarray(type.start, type.end)]
        .map((byte) => byte.toString(16).padStart(2, "0"))
        .join("");
      parts.push(`${ATTRIBUTES[identifier] ?? identifier}=${latin1(bytes.subarray(value.start, value.end))}`);
    }
  }
  return parts.join(", ");
}
