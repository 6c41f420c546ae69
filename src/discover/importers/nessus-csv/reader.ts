import type { Coverage } from "../../../model/origin.ts";
import type { Instant } from "../../../model/time.ts";
import { type AddressList, openAddressList } from "../../address-list.ts";
import type { Emit, Reader } from "../../importer.ts";
import { instantOfUtc, portOf } from "../../json-values.ts";
import { type KnownRow, readKnownTable } from "../../known-table.ts";
import { parseMac } from "../../mac.ts";
import { type Host, instantOf, ipOf, newHost, subjectOf } from "../../nessus/host.ts";
import { type RememberedHosts, rememberHosts } from "../../nessus/remembered.ts";
import { tellAlive, tellItem, tellMacs, unknownTargets } from "../../nessus/tell.ts";

/** Each column under the names that the three products give it, in their plain form. */
const COLUMNS = {
  plugin: ["pluginid", "plugin"],
  title: ["name", "pluginname"],
  host: ["host", "ipaddress", "dnsname"],
  output: ["pluginoutput", "plugintext"],
  protocol: ["protocol"],
  port: ["port"],
  address: ["ipaddress"],
  fqdn: ["fqdn", "dnsname"],
  netbios: ["netbios", "netbiosname"],
  system: ["os", "operatingsystem"],
  mac: ["macaddress"],
  ended: ["hostend", "hoststart"],
} as const;
type Column = keyof typeof COLUMNS;

const READ: ReadonlySet<string> = new Set(Object.values(COLUMNS).flat());

/** What the scanner concluded, and its own texts about each plugin. */
const IGNORED: ReadonlySet<string> = new Set(
  (
    "cve cvss risk synopsis description solution seealso stigseverity riskfactor bid xref mskb pluginpublicationdate " +
    "pluginmodificationdate metasploit coreimpact canvas vprscore epssscore assetuuid vulnerabilitystate pluginfamily family severity " +
    "systemtype exploit repository stepstoremediate cpe crossreferences firstdiscovered lastobserved vulnpublicationdate " +
    "patchpublicationdate exploitease exploitframeworks checktype version recastriskcomment acceptriskcomment agentid hostuuid"
  ).split(" "),
);
/** Scores come under many names, and none is read. */
const isScore = (name: string): boolean => name.startsWith("cvss") || name.startsWith("vpr");

const has = (names: ReadonlySet<string>, column: Column): boolean => COLUMNS[column].some((name) => names.has(name));

/** Whether these headers, in their plain form, are those of findings: other scanners number no plugins. */
export const isFindingsHeader = (names: ReadonlySet<string>): boolean =>
  (["plugin", "host", "protocol", "port", "title"] as const).every((column) => has(names, column)) &&
  (has(names, "output") || names.has("risk") || names.has("severity"));

/**
 * Plugins whose output lists the MAC addresses of the host: 35716 "Ethernet Card Manufacturer Detection" and 86420 "Ethernet MAC
 * Addresses". The export as XML has them as a property of the host.
 */
const LISTS_MACS: ReadonlySet<string> = new Set(["35716", "86420"]);
const MAC = /\b[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}\b/g;

interface Run {
  readonly hosts: RememberedHosts;
  readonly answered: AddressList;
}

/** Reads findings row by row: the port of each, and the output of plugins that hold what the device said. */
export function readNessusCsv(emit: Emit): Reader<"rows"> {
  const run: Run = { hosts: rememberHosts(), answered: openAddressList() };
  const reader = readKnownTable(
    {
      isHeader: isFindingsHeader,
      read: READ,
      ignored: IGNORED,
      others: isScore,
      record: (row) => tellRow(row, run, emit),
    },
    emit,
  );
  return {
    take: (row) => reader.take(row),
    end(how): readonly Coverage[] {
      emit.problem(unknownTargets("Export the scan as .nessus, with its policy"));
      return [{ kind: "swept", targets: [], ports: "", ...run.answered.list() }, ...reader.end(how)];
    },
  };
}

function tellRow(row: KnownRow, run: Run, emit: Emit): boolean {
  const cell = (column: Column): string | undefined => {
    for (const name of COLUMNS[column]) {
      const found = row.cell(name);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const name = cell("host")?.slice(0, 1_024);
  const host = name === undefined ? undefined : run.hosts.of(name, () => hostOf(name, row, cell));
  const base = host === undefined ? undefined : subjectOf(host);
  if (host === undefined || base === undefined) {
    emit.problem(withoutAddress(row.number));
    return false;
  }
  const plugin = cell("plugin") ?? "";
  const output = cell("output") ?? "";
  const item = {
    line: row.number,
    port: portOf(cell("port")) ?? 0,
    transport: (cell("protocol") ?? "tcp").toLowerCase().slice(0, 16),
    service: "",
    plugin,
    name: (cell("title") ?? "").slice(0, 256),
    output,
  };
  const before = host.ports.size;
  tellItem(host, item, emit);
  // Rows of a host may come anywhere in the file: that it answers is told at the first, and what is open there beside it.
  if (host.items === 1) tellAlive(host, base, run.answered, emit);
  run.hosts.count(host.ports.size - before);
  if (LISTS_MACS.has(plugin) && !host.properties.has("mac-address")) tellListed(host, output, row.number, emit);
  return true;
}

function hostOf(name: string, row: KnownRow, cell: (column: Column) => string | undefined): Host {
  const host = newHost(name, row.number);
  const properties: readonly (readonly [string, string | undefined])[] = [
    ["host-ip", cell("address")],
    ["host-fqdn", cell("fqdn")],
    ["netbios-name", cell("netbios")],
    ["operating-system", cell("system")],
    // A cell of several is a list as JSON has it.
    [
      "mac-address",
      cell("mac")
        ?.slice(0, 4_096)
        .replaceAll(/["'[\]]/g, " ")
        .trim(),
    ],
    ["HOST_END_TIMESTAMP", epochOf(instantOfUtc(cell("ended")))],
  ];
  for (const [property, value] of properties)
    if (value !== undefined) host.properties.set(property, value.slice(0, 4_096));
  return host;
}

const epochOf = (instant: Instant | undefined): string | undefined =>
  instant === undefined ? undefined : String(Math.floor(Date.parse(instant) / 1_000));

/** Which of several MAC addresses answers at the address of the host is not known. */
function tellListed(host: Host, output: string, line: number, emit: Emit): void {
  const macs = [...new Set(output.slice(0, 16_384).match(MAC) ?? [])].filter((mac) => parseMac(mac) !== undefined);
  if (macs.length > 0) host.properties.set("mac-address", macs.join(" "));
  tellMacs(ipOf(host), macs, { line, at: instantOf(host) }, emit);
}

const withoutAddress = (row: number): Parameters<Emit["problem"]>[0] => ({
  row,
  code: "no-address",
  what: `Row ${row} names no host; it was not read.`,
  remedy: "Check the file; the scanner always writes one.",
});
