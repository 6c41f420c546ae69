import type { Fact, Subject } from "../../../model/observation.ts";
import type { Instant } from "../../../model/time.ts";
import type { Emit } from "../../importer.ts";

type Attributes = Readonly<Record<string, string>>;

/** One host as the scan found it. */
export interface Host {
  readonly at: Instant | undefined;
  up: boolean;
  answered: boolean;
  reason: string;
  ip: string | undefined;
  mac: string | undefined;
  name: string | undefined;
  /** Addresses beside the one by which it is called. */
  readonly others: string[];
  ports: number;
  told: boolean;
  base: Subject | undefined;
}

/** Most further addresses of one host. A guess: nmap writes one of each family. */
const MAX_OTHERS = 16;

export function newHost(at: Instant | undefined): Host {
  const nothing = { ip: undefined, mac: undefined, name: undefined, base: undefined };
  return { at, up: false, answered: false, reason: "", ...nothing, others: [], ports: 0, told: false };
}

/** Up for the reason `user-set` is the scanner's word alone (`-Pn`): only an answer of a port shows that something is there. */
export function setStatus(host: Host, { state, reason }: Attributes): void {
  host.up = state === "up";
  host.reason = reason ?? "";
  host.answered = host.up && host.reason !== "user-set";
}

/** A port that answers shows a living host, also where the scanner writes no status (masscan). */
export function setAnswered(host: Host): void {
  host.up = true;
  host.answered = true;
}

/** Reasons of unlisted ports that only a living address gives. */
export function noteReason(host: Host, reason: string): void {
  if (/^(?:resets?|conn-refused|syn-ack|port-unreach(?:es)?)$/.test(reason)) setAnswered(host);
}

/** The host is called by its IPv4 address where it has one. The `vendor` attribute is the scanner's own table and is not read. */
export function setAddress(host: Host, { addr, addrtype }: Attributes): void {
  const address = nonEmpty(addr);
  if (address === undefined) return;
  if (addrtype === "mac") host.mac ??= address;
  else if (host.ip === undefined) host.ip = address;
  else if (addrtype === "ipv4" && host.ip.includes(":")) {
    const before = host.ip;
    host.ip = address;
    addOther(host, before);
  } else addOther(host, address);
}

function addOther(host: Host, address: string): void {
  if (address !== host.ip && !host.others.includes(address) && host.others.length < MAX_OTHERS)
    host.others.push(address);
}

const subjectOf = ({ ip, mac, name }: Host): Subject => ({
  ...(ip && { ip }),
  ...(mac && { mac }),
  ...(name && { host: name }),
});

/** The same for every port of a host, whose addresses stand before its ports. */
export const baseOf = (host: Host): Subject => (host.base ??= subjectOf(host));

export const hasAddress = ({ ip, mac }: Host): boolean => ip !== undefined || mac !== undefined;

/** Which addresses belong together, once a host: by its MAC address, else as the scan states it. */
export function tellAddresses(host: Host, emit: Emit): void {
  if (host.told) return;
  host.told = true;
  const { ip, mac, at, others } = host;
  if (ip !== undefined && mac !== undefined) emit.observation({ ip, mac }, { kind: "arp" }, at);
  for (const other of others) {
    if (mac !== undefined) emit.observation({ ip: other, mac }, { kind: "arp" }, at);
    else emit.observation({ ...(ip && { ip }) }, { kind: "stated", field: "ip", value: other }, at);
  }
}

/** What is known of a living host itself; its ports are told one by one before. */
export function tellAlive(host: Host, emit: Emit): void {
  tellAddresses(host, emit);
  if (!host.answered || host.ports > 0) return;
  const fact: Fact = { kind: "endpoint", state: "up", reason: host.reason };
  emit.observation(subjectOf(host), fact, host.at);
}

export const nonEmpty = (text: string | undefined): string | undefined =>
  text === undefined || text === "" ? undefined : text.slice(0, 255);
