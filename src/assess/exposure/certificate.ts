import type { Fact } from "../../model/observation.ts";

export interface CertificateFacts {
  /** ISO 8601 day. */
  readonly until: string | undefined;
  readonly selfSigned: boolean | undefined;
}

const text = (fact: Fact, name: string): string => {
  const value = fact[name];
  return typeof value === "string" ? value : "";
};

/** What a certificate shows of its own worth: its last day, and whether it vouches for itself. */
export function certificateFacts(fact: Fact): CertificateFacts {
  const [subject, issuer] = [text(fact, "subject"), text(fact, "issuer")];
  const named = subject !== "" && issuer !== "" ? subject === issuer : undefined;
  const day = /^\d{4}-\d{2}-\d{2}/.exec(text(fact, "notAfter"))?.[0] ?? longDay(text(fact, "notAfter"));
  if (day !== undefined && named !== undefined) return { until: day, selfSigned: named };
  const read = readPem(text(fact, "pem"));
  return { until: day ?? read.until, selfSigned: named ?? read.selfSigned };
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `Jan  1 00:00:00 2030 GMT`, as OpenSSL prints it. */
function longDay(written: string): string | undefined {
  const parts = /^([A-Z][a-z]{2}) +(\d{1,2}) [\d:]{8} (\d{4})/.exec(written);
  const month = MONTHS.indexOf(parts?.[1] ?? "") + 1;
  if (parts === null || month === 0) return undefined;
  return `${parts[3]}-${String(month).padStart(2, "0")}-${(parts[2] ?? "").padStart(2, "0")}`;
}

const PEM = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]{16,65536}?)-----END/;

/** Validity and names of the first certificate of a PEM text (RFC 5280 section 4.1). Nothing is verified. */
function readPem(pem: string): CertificateFacts {
  const none = { until: undefined, selfSigned: undefined };
  const base64 = PEM.exec(pem)?.[1];
  if (base64 === undefined) return none;
  const bytes = decode(base64);
  const outer = elementAt(bytes, 0);
  const signed = outer === undefined ? undefined : elementAt(bytes, outer.start);
  if (signed === undefined) return none;
  const parts = childrenOf(bytes, signed);
  const skip = parts[0]?.tag === 0xa0 ? 1 : 0;
  const [issuer, validity, subject] = [parts[2 + skip], parts[3 + skip], parts[4 + skip]];
  if (issuer === undefined || validity === undefined || subject === undefined) return none;
  const last = childrenOf(bytes, validity)[1];
  const same = hex(bytes, issuer) === hex(bytes, subject);
  return { until: last === undefined ? undefined : timeOf(bytes, last), selfSigned: same };
}

interface Element {
  readonly tag: number;
  readonly start: number;
  readonly end: number;
}

function elementAt(bytes: Uint8Array, at: number): Element | undefined {
  const [tag, first] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || first === undefined) return undefined;
  let length = first;
  let start = at + 2;
  if (first >= 0x80) {
    const digits = first & 0x7f;
    if (digits === 0 || digits > 3) return undefined;
    length = 0;
    for (let digit = 0; digit < digits; digit += 1) length = length * 256 + (bytes[start + digit] ?? 0);
    start += digits;
  }
  return start + length <= bytes.length ? { tag, start, end: start + length } : undefined;
}

function childrenOf(bytes: Uint8Array, parent: Element): readonly Element[] {
  const children: Element[] = [];
  for (let at = parent.start; at < parent.end && children.length < 16; ) {
    const child = elementAt(bytes, at);
    if (child === undefined) break;
    children.push(child);
    at = child.end;
  }
  return children;
}

const hex = (bytes: Uint8Array, { start, end }: Element): string => bytes.subarray(start, end).join(",");

/** UTCTime and GeneralizedTime (RFC 5280 section 4.1.2.5): years from 50 on are of the last century. */
function timeOf(bytes: Uint8Array, { tag, start, end }: Element): string | undefined {
  const written = String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 20)));
  const parts = (tag === 0x17 ? /^(\d{2})(\d{2})(\d{2})/ : /^(\d{4})(\d{2})(\d{2})/).exec(written);
  if (parts === null) return undefined;
  const year = parts[1] ?? "";
  const full = year.length === 4 ? year : `${Number(year) >= 50 ? "19" : "20"}${year}`;
  return `${full}-${parts[2]}-${parts[3]}`;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function decode(base64: string): Uint8Array {
  const digits = base64.replaceAll(/[^A-Za-z0-9+/]/g, "");
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const digit of digits) {
    held = ((held << 6) | ALPHABET.indexOf(digit)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (held >> bits) & 0xff;
    at += 1;
  }
  return bytes;
}
