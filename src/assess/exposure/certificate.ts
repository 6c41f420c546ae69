import type { Fact } from "../../model/observation.ts";

export interface CertificateFacts {
  /** ISO 8601 day. */
  readonly until: string | undefined;
  readonly selfSigned: boolean | undefined;
  /** What of it is too weak: the hash of its signature (`SHA-1`), how many bits its key has (`1024`). */
  readonly weak: readonly string[];
}

const text = (fact: Fact, name: string): string => {
  const value = fact[name];
  return typeof value === "string" ? value : "";
};

/** What a certificate shows of its own worth: its last day, whether it vouches for itself, what of it is weak. */
export function certificateFacts(fact: Fact): CertificateFacts {
  const [subject, issuer] = [text(fact, "subject"), text(fact, "issuer")];
  const named = subject !== "" && issuer !== "" ? subject === issuer : undefined;
  const day = dayOf(text(fact, "notAfter"));
  const stated = {
    algorithm: text(fact, "signatureAlgorithm"),
    keyType: text(fact, "keyType"),
    keyBits: typeof fact["keyBits"] === "number" ? fact["keyBits"] : undefined,
  };
  const pem = text(fact, "pem");
  const read = pem === "" ? undefined : readPem(pem);
  const selfSigned = named ?? read?.selfSigned;
  const strength = stated.algorithm === "" && stated.keyBits === undefined ? (read?.strength ?? stated) : stated;
  return { until: day ?? read?.until, selfSigned, weak: weakParts(strength, selfSigned === true) };
}

interface Strength {
  readonly algorithm: string;
  readonly keyType: string;
  readonly keyBits: number | undefined;
}

/** Fewest bits of an RSA or DSA key that still count (NIST SP 800-131A revision 2, tables 2 and 5). */
const FEWEST_BITS = 2_048;
/** Lengths that no key on a curve has: weak whatever the type is, where the source does not name it. */
const SHORT_RSA: ReadonlySet<number> = new Set([512, 768, 1_024, 1_536]);

function weakParts({ algorithm, keyType, keyBits }: Strength, selfSigned: boolean): readonly string[] {
  const weak: string[] = [];
  const hash = /md[245]|sha1(?!\d)/.exec(algorithm.toLowerCase().replaceAll(/[^a-z\d]/g, ""))?.[0];
  // Nobody relies on the signature of a certificate that vouches for itself.
  if (hash !== undefined && !selfSigned) weak.push(hash === "sha1" ? "SHA-1" : hash.toUpperCase());
  if (keyBits === undefined) return weak;
  const short = keyType === "" ? SHORT_RSA.has(keyBits) : /^(?:rsa|dsa)/i.test(keyType) && keyBits < FEWEST_BITS;
  if (short) weak.push(String(keyBits));
  return weak;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** An ISO 8601 day with or without a time, also without hyphens as search engines give it (`20300101000000Z`). */
function dayOf(written: string): string | undefined {
  const parts = /^(\d{4})(?:-(\d{2})-(\d{2})|(\d{2})(\d{2})\d{6}Z$)/.exec(written);
  return parts === null ? longDay(written) : `${parts[1]}-${parts[2] ?? parts[4]}-${parts[3] ?? parts[5]}`;
}

/** `Jan  1 00:00:00 2030 GMT`, as OpenSSL prints it. */
function longDay(written: string): string | undefined {
  const parts = /^([A-Z][a-z]{2}) +(\d{1,2}) [\d:]{8} (\d{4})/.exec(written);
  const month = MONTHS.indexOf(parts?.[1] ?? "") + 1;
  if (parts === null || month === 0) return undefined;
  return `${parts[3]}-${String(month).padStart(2, "0")}-${(parts[2] ?? "").padStart(2, "0")}`;
}

const PEM = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]{16,65536}?)-----END/;

interface ReadPem {
  readonly until: string | undefined;
  readonly selfSigned: boolean;
  readonly strength: Strength;
}

/** Validity, names, signature and key of the first certificate of a PEM text (RFC 5280 section 4.1). Nothing is verified. */
function readPem(pem: string): ReadPem | undefined {
  const base64 = PEM.exec(pem)?.[1];
  if (base64 === undefined) return undefined;
  const bytes = decode(base64);
  const outer = elementAt(bytes, 0);
  const [signed, signature] = outer === undefined ? [] : childrenOf(bytes, outer);
  if (signed === undefined) return undefined;
  const parts = childrenOf(bytes, signed);
  const skip = parts[0]?.tag === 0xa0 ? 1 : 0;
  const [issuer, validity, subject] = [parts[2 + skip], parts[3 + skip], parts[4 + skip]];
  if (issuer === undefined || validity === undefined || subject === undefined) return undefined;
  const last = childrenOf(bytes, validity)[1];
  const algorithm = SIGNATURES.get(oidOf(bytes, signature)) ?? "";
  return {
    until: last === undefined ? undefined : timeOf(bytes, last),
    selfSigned: hex(bytes, issuer) === hex(bytes, subject),
    strength: { algorithm, ...keyOf(bytes, parts[5 + skip]) },
  };
}

/** Object identifiers of weak signatures as they are encoded: PKCS #1 (RFC 8017 appendix A.2.4) and X9.62 (RFC 5758). */
const SIGNATURES: ReadonlyMap<string, string> = new Map([
  ["42,134,72,134,247,13,1,1,2", "md2WithRSAEncryption"],
  ["42,134,72,134,247,13,1,1,4", "md5WithRSAEncryption"],
  ["42,134,72,134,247,13,1,1,5", "sha1WithRSAEncryption"],
  ["42,134,72,206,61,4,1", "ecdsa-with-SHA1"],
]);
const RSA_KEY = "42,134,72,134,247,13,1,1,1";

/** The object identifier that an AlgorithmIdentifier begins with. */
function oidOf(bytes: Uint8Array, identifier: Element | undefined): string {
  const [oid] = identifier === undefined ? [] : childrenOf(bytes, identifier);
  return oid === undefined || oid.tag !== 0x06 ? "" : hex(bytes, oid);
}

/** The length of an RSA key's modulus. */
function keyOf(bytes: Uint8Array, info: Element | undefined): Omit<Strength, "algorithm"> {
  const unknown = { keyType: "", keyBits: undefined };
  const [identifier, key] = info === undefined ? [] : childrenOf(bytes, info);
  if (key === undefined || oidOf(bytes, identifier) !== RSA_KEY) return unknown;
  const sequence = elementAt(bytes, key.start + 1);
  const modulus = sequence === undefined ? undefined : elementAt(bytes, sequence.start);
  if (modulus === undefined || modulus.tag !== 0x02) return unknown;
  const sign = bytes[modulus.start] === 0 ? 1 : 0;
  return { keyType: "rsa", keyBits: (modulus.end - modulus.start - sign) * 8 };
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
