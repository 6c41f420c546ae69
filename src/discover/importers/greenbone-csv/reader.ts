import type { Coverage } from "../../../model/origin.ts";
import { type AddressList, openAddressList } from "../../address-list.ts";
import { resultFacts } from "../../greenbone/result.ts";
import type { Emit, Reader } from "../../importer.ts";
import { instantOfUtc, portOf } from "../../json-values.ts";
import { type KnownRow, readKnownTable } from "../../known-table.ts";
import { newHost, subjectOf } from "../../nessus/host.ts";
import { type RememberedHosts, rememberHosts } from "../../nessus/remembered.ts";
import { tellAlive, tellItem, unknownTargets } from "../../nessus/tell.ts";

/** Headers of the report format "CSV Results", plain: those that are read. */
const READ: ReadonlySet<string> = new Set(
  "ip hostname port portprotocol severity nvtname specificresult nvtoid timestamp".split(" "),
);
/** What the scanner concluded, its own texts about each test, and the task, whose name people choose. */
const IGNORED: ReadonlySet<string> = new Set(
  (
    "cvss qod solutiontype summary cves taskid taskname resultid impact solution affectedsoftwareos vulnerabilityinsight " +
    "vulnerabilitydetectionmethod vulnerabilitymethod productdetectionresult bids certs otherreferences references " +
    "maxseverityepssscore maxseverityepsspercentile maxepssscore maxepsspercentile"
  ).split(" "),
);

/** Whether these headers, in their plain form, are those of results. */
export const isResultsHeader = (names: ReadonlySet<string>): boolean =>
  names.has("port") &&
  (names.has("ip") || names.has("hostname")) &&
  names.has("nvtname") &&
  (names.has("nvtoid") || names.has("specificresult"));

/** "Ping Host", which a scan may be set to let report hosts that did not answer. */
const PING = "1.3.6.1.4.1.25623.1.0.100315";

interface Run {
  readonly hosts: RememberedHosts;
  readonly answered: AddressList;
  /** Whether a result of level Log was met: what devices said and most open ports are told at that level alone. */
  logs: boolean;
}

/** Reads results row by row: the port of each, and the outputs that hold what the device said. */
export function readGreenboneCsv(emit: Emit): Reader<"rows"> {
  const run: Run = { hosts: rememberHosts(), answered: openAddressList(), logs: false };
  const table = {
    isHeader: isResultsHeader,
    read: READ,
    ignored: IGNORED,
    others: () => false,
    record: (row: KnownRow) => tellRow(row, run, emit),
  };
  const reader = readKnownTable(table, emit);
  return {
    take: (row) => reader.take(row),
    end(how): readonly Coverage[] {
      emit.problem(unknownTargets("State the ranges that the task scanned in the owner profile"));
      if (!run.logs) emit.problem(withoutLogs());
      return [{ kind: "swept", targets: [], ports: "", ...run.answered.list() }, ...reader.end(how)];
    },
  };
}

function tellRow(row: KnownRow, run: Run, emit: Emit): boolean {
  const name = (row.cell("ip") ?? row.cell("hostname"))?.slice(0, 1_024);
  const host =
    name === undefined
      ? undefined
      : run.hosts.of(name, () => {
          const made = newHost(name, row.number);
          const stated = row.cell("hostname");
          if (stated !== undefined) made.properties.set("host-fqdn", stated.slice(0, 4_096));
          return made;
        });
  const base = host === undefined ? undefined : subjectOf(host);
  if (host === undefined || base === undefined) {
    emit.problem(withoutAddress(row.number));
    return false;
  }
  // Each result has its own time.
  const at = instantOfUtc(row.cell("timestamp"));
  if (at !== undefined) host.properties.set("HOST_END_TIMESTAMP", String(Math.floor(Date.parse(at) / 1_000)));
  if (/^log$/i.test(row.cell("severity") ?? "")) run.logs = true;
  const item = itemOf(row);
  if (item.plugin === PING && /considered as dead/i.test(item.output)) host.dead = true;
  const before = host.ports.size;
  tellItem(host, item, emit, resultFacts);
  if (host.items === 1) tellAlive(host, base, run.answered, emit);
  run.hosts.count(host.ports.size - before);
  return true;
}

/** `general/tcp` is of the host: such rows have no port, and a word for their kind in place of the protocol. */
function itemOf(row: KnownRow) {
  const port = row.cell("port") ?? "";
  const stated = /^(\d{1,5})(?:\/(tcp|udp))?$/i.exec(port);
  const transport = (row.cell("portprotocol") ?? stated?.[2] ?? "tcp").toLowerCase().slice(0, 16);
  return {
    line: row.number,
    port: portOf(stated?.[1]) ?? 0,
    transport,
    service: "",
    plugin: (row.cell("nvtoid") ?? "").slice(0, 128),
    name: (row.cell("nvtname") ?? "").slice(0, 256),
    output: row.cell("specificresult") ?? "",
  };
}

type Told = Parameters<Emit["problem"]>[0];

const withoutAddress = (row: number): Told => ({
  row,
  code: "no-address",
  what: `Row ${row} names no host; it was not read.`,
  remedy: "Check the file; the scanner always writes one.",
});
const withoutLogs = (): Told => ({
  code: "filtered-results",
  what: "The file holds no result of level Log: most open ports, and what the devices said there, are not in it.",
  remedy: "Take the filter off (levels=hmlg min_qod=0) and export the report again.",
});
