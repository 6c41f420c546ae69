import type { Coverage } from "../../model/origin.ts";
import { type AddressList, openAddressList } from "../address-list.ts";
import type { Emit } from "../importer.ts";
import { instantOfUtc, portOf } from "../json-values.ts";
import { type Host, newHost, subjectOf } from "../nessus/host.ts";
import type { Item } from "../nessus/item.ts";
import { type RememberedHosts, rememberHosts } from "../nessus/remembered.ts";
import { tellAlive, tellItem, tellMacs, unknownTargets } from "../nessus/tell.ts";
import { resultFacts } from "./result.ts";

/** One result as a report states it; absent where it says nothing. */
export interface StatedResult {
  readonly line: number;
  readonly ip: string | undefined;
  readonly hostname: string | undefined;
  /** `80`, `80/tcp` or `general/tcp`. */
  readonly port: string | undefined;
  readonly protocol: string | undefined;
  readonly severity: string | undefined;
  readonly oid: string | undefined;
  readonly name: string | undefined;
  readonly output: string | undefined;
  readonly at: string | undefined;
}

/** What a report says of a host beside its results. */
export interface StatedHost {
  readonly line: number;
  readonly ip: string;
  readonly at: string | undefined;
  readonly macs: readonly string[];
  /** Open ports of TCP. */
  readonly ports: readonly string[];
}

/** A report as it is told, result by result. */
export interface Report {
  /** False, after saying why, when a result names no host. */
  result(result: StatedResult): boolean;
  host(host: StatedHost): void;
  end(): Coverage;
}

/** "Ping Host", which a scan may be set to let report hosts that did not answer. */
const PING = "1.3.6.1.4.1.25623.1.0.100315";

interface Run {
  readonly emit: Emit;
  readonly hosts: RememberedHosts;
  readonly answered: AddressList;
  /** Whether a result of level Log was met: what devices said and most open ports are told at that level alone. */
  logs: boolean;
}

/** Tells the port of each result, and the outputs that hold what the device said. */
export function openReport(emit: Emit): Report {
  const run: Run = { emit, hosts: rememberHosts(), answered: openAddressList(), logs: false };
  return {
    result: (result) => tellResult(result, run),
    host: (host) => tellStatedHost(host, run),
    end() {
      emit.problem(unknownTargets("State the ranges that the task scanned in the owner profile"));
      if (!run.logs) emit.problem(withoutLogs());
      return { kind: "swept", targets: [], ports: "", ...run.answered.list() };
    },
  };
}

function tellResult(result: StatedResult, run: Run): boolean {
  const { emit } = run;
  const name = (result.ip ?? result.hostname)?.slice(0, 1_024);
  const host = name === undefined ? undefined : hostOf(name, result, run);
  const base = host === undefined ? undefined : subjectOf(host);
  if (host === undefined || base === undefined) {
    emit.problem(withoutAddress(result.line));
    return false;
  }
  // Each result has its own time.
  putTime(host, result.at);
  if (/^log$/i.test(result.severity ?? "")) run.logs = true;
  const item = itemOf(result);
  if (item.plugin === PING && /considered as dead/i.test(item.output)) host.dead = true;
  const before = host.ports.size;
  tellItem(host, item, emit, resultFacts);
  if (host.items === 1) tellAlive(host, base, run.answered, emit);
  run.hosts.count(host.ports.size - before);
  return true;
}

function hostOf(name: string, { hostname, line }: Pick<StatedResult, "hostname" | "line">, { hosts }: Run): Host {
  return hosts.of(name, () => {
    const made = newHost(name, line);
    if (hostname !== undefined) made.properties.set("host-fqdn", hostname.slice(0, 4_096));
    return made;
  });
}

function putTime(host: Host, text: string | undefined): void {
  const at = instantOfUtc(text);
  if (at !== undefined) host.properties.set("HOST_END_TIMESTAMP", String(Math.floor(Date.parse(at) / 1_000)));
}

/** `general/tcp` is of the host: such results have no port, and a word for their kind in place of the protocol. */
function itemOf(result: StatedResult): Item {
  const stated = /^(\d{1,5})(?:\/(tcp|udp))?$/i.exec(result.port ?? "");
  return {
    line: result.line,
    port: portOf(stated?.[1]) ?? 0,
    transport: (result.protocol ?? stated?.[2] ?? "tcp").toLowerCase().slice(0, 16),
    service: "",
    plugin: (result.oid ?? "").slice(0, 128),
    name: (result.name ?? "").slice(0, 256),
    output: result.output ?? "",
  };
}

/** The MAC addresses that the scanner found, and ports that no result told. */
function tellStatedHost({ line, ip, at, macs, ports }: StatedHost, run: Run): void {
  const { emit } = run;
  const host = hostOf(ip, { hostname: undefined, line }, run);
  putTime(host, at);
  const before = host.ports.size;
  for (const port of ports) {
    const number = portOf(port);
    const key = `tcp/${port}`;
    if (number === undefined || host.ports.has(key)) continue;
    host.ports.add(key);
    emit.observation({ ip, port: number }, { kind: "endpoint", state: "open", line }, instantOfUtc(at));
  }
  run.hosts.count(host.ports.size - before);
  if (host.items === 0) tellAlive(host, { ip }, run.answered, emit);
  tellMacs(ip, macs, { line, at: instantOfUtc(at) }, emit);
}

type Told = Parameters<Emit["problem"]>[0];

const withoutAddress = (row: number): Told => ({
  row,
  code: "no-address",
  what: `The result at line ${row} names no host; it was not read.`,
  remedy: "Check the file; the scanner always writes one.",
});
const withoutLogs = (): Told => ({
  code: "filtered-results",
  what: "The file holds no result of level Log: most open ports, and what the devices said there, are not in it.",
  remedy: "Take the filter off (levels=hmlg min_qod=0) and export the report again.",
});
