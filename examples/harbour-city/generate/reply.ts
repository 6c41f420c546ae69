import type { Device, EvidenceKind } from "./device.ts";
import type { Random } from "./prng.ts";

/** One answer that a device gives: on which port, the fact as LINES.md has it, and what it shows of the true maker. */
export interface Reply {
  readonly port: number;
  readonly transport?: "udp";
  readonly fact: Readonly<Record<string, unknown>>;
  readonly shows: readonly EvidenceKind[];
  /** The answer names the MAC of the device in its payload. */
  readonly namesMac?: true;
}

export type Replies = (of: Device, random: Random) => Reply[];

export const http = (request: string, raw: string, shows: readonly EvidenceKind[], port = 80): Reply => ({
  port,
  fact: { kind: "http.response", request, raw },
  shows,
});

export const rtsp = (request: string, raw: string, shows: readonly EvidenceKind[]): Reply => ({
  port: 554,
  fact: { kind: "rtsp.response", request, raw },
  shows,
});

export const onvif = (operation: string, raw: string, shows: readonly EvidenceKind[]): Reply => ({
  port: 80,
  fact: { kind: "onvif.response", operation, raw },
  shows,
});

export const isapi = (path: string, raw: string, shows: readonly EvidenceKind[]): Reply => ({
  port: 80,
  fact: { kind: "isapi.response", path, raw },
  shows,
  namesMac: true,
});

export const cgi = (path: string, raw: string, shows: readonly EvidenceKind[]): Reply => ({
  port: 80,
  fact: { kind: "cgi.response", path, raw },
  shows,
});

export const udp = (port: number, fact: Readonly<Record<string, unknown>>, shows: readonly EvidenceKind[]): Reply => ({
  port,
  transport: "udp",
  fact,
  shows,
  namesMac: true,
});

export const tls = (subject: string, issuer: string, shows: readonly EvidenceKind[]): Reply => ({
  port: 443,
  fact: {
    kind: "tls.certificate",
    subject,
    issuer,
    notBefore: "2019-06-01T00:00:00Z",
    notAfter: "2029-05-29T00:00:00Z",
  },
  shows,
});

/** `a`, kept with probability `p`. Always draws, so that one answer more or less does not shift the others. */
export function maybe(random: Random, p: number, a: Reply): Reply[] {
  return random.chance(p) ? [a] : [];
}

/** A UUID in the usual grouping whose last twelve digits are `tail`. */
export function uuid(random: Random, tail: string): string {
  return `${random.hex(8)}-${random.hex(4)}-11b3-${random.hex(4)}-${tail.replaceAll(":", "")}`;
}
