import type { Coverage } from "../../../model/origin.ts";
import { type AddressList, openAddressList } from "../../address-list.ts";
import { namesPassword } from "../../credentials.ts";
import type { Emit, Reader, XmlEvent } from "../../importer.ts";
import { type Host, isKept, newHost, subjectOf } from "../../nessus/host.ts";
import type { Item } from "../../nessus/item.ts";
import { tellAlive, tellHost, tellItem, unknownTargets } from "../../nessus/tell.ts";

type Attributes = Readonly<Record<string, string>>;

interface Run {
  /** Elements whose text is wanted: what is collected, and where it goes. */
  text: string | undefined;
  property: string;
  host: Host | undefined;
  item: Item | undefined;
  preference: string;
  targets: readonly string[];
  ports: string;
  /** Whether the file holds the report of a scan: a policy may be exported alone. */
  reported: boolean;
  finished: boolean;
  secretTold: boolean;
  lastHost: string | undefined;
  /** Hosts that are listed with nothing below them, and the first. */
  bare: number;
  firstBare: Host | undefined;
  readonly answered: AddressList;
}

/** Longest text of one element that is kept, in characters. */
const MAX_TEXT = 262_144;

/** Reads a scan: hosts, open ports, and the outputs of plugins that hold what the device said. */
export function readNessus(emit: Emit): Reader<"xml"> {
  const run: Run = {
    text: undefined,
    property: "",
    host: undefined,
    item: undefined,
    preference: "",
    targets: [],
    ports: "",
    reported: false,
    finished: false,
    secretTold: false,
    lastHost: undefined,
    bare: 0,
    firstBare: undefined,
    answered: openAddressList(),
  };
  return {
    take(event) {
      if (event.is === "open") open(run, event);
      else if (event.is === "close") close(run, event.name, emit);
      else if (run.text !== undefined && run.text.length < MAX_TEXT) run.text += event.text.slice(0, MAX_TEXT);
    },
    end: (how) => endRun(run, how === "complete" && run.finished, emit),
  };
}

/** Elements whose text is read: those of the policy name the targets, the others are facts. */
const TEXTS = new Set(["tag", "plugin_output", "name", "value", "preferenceName", "selectedValue", "fullName"]);

function open(run: Run, { name, attributes, line }: Extract<XmlEvent, { is: "open" }>): void {
  run.text = TEXTS.has(name) ? "" : undefined;
  if (name === "Report") run.reported = true;
  else if (name === "ReportHost") run.host = newHost(attributes["name"] ?? "", line);
  else if (name === "tag") run.property = attributes["name"] ?? "";
  else if (name === "ReportItem" && run.host !== undefined) run.item = newItem(attributes, line);
}

function newItem(attributes: Attributes, line: number): Item {
  const port = Number(attributes["port"]);
  return {
    line,
    port: Number.isInteger(port) && port > 0 && port <= 65_535 ? port : 0,
    transport: (attributes["protocol"] ?? "tcp").slice(0, 16),
    service: (attributes["svc_name"] ?? "").slice(0, 64),
    plugin: attributes["pluginID"] ?? "",
    name: (attributes["pluginName"] ?? "").slice(0, 256),
    output: "",
  };
}

function close(run: Run, name: string, emit: Emit): void {
  const text = run.text ?? "";
  run.text = undefined;
  switch (name) {
    case "tag":
      if (run.host !== undefined && isKept(run.property))
        run.host.properties.set(run.property, text.trim().slice(0, 4_096));
      return;
    case "plugin_output":
      if (run.item !== undefined) run.item.output = text;
      return;
    case "ReportItem":
      if (run.host !== undefined && run.item !== undefined) tellItem(run.host, run.item, emit);
      run.item = undefined;
      return;
    case "ReportHost":
      if (run.host !== undefined) closeHost(run, run.host, emit);
      run.host = undefined;
      return;
    case "NessusClientData_v2":
      run.finished = true;
      return;
    default:
      if (run.host === undefined) policy(run, { name, text: text.trim() }, emit);
  }
}

/** What the policy says of the targets. It also holds the credentials of the scan: nothing else of it is kept. */
function policy(run: Run, { name, text }: { name: string; text: string }, emit: Emit): void {
  if (name === "name" || name === "preferenceName" || name === "fullName") run.preference = text.slice(0, 256);
  else if (name === "value" || name === "selectedValue") {
    if (text !== "" && namesPassword(run.preference) && !run.secretTold) {
      run.secretTold = true;
      emit.problem(droppedPolicy());
    }
    if (run.preference === "TARGET") run.targets = text.split(/[\s,;]+/).filter((target) => target !== "");
    if (run.preference === "port_range") run.ports = text.slice(0, 4_096);
  }
}

function closeHost(run: Run, host: Host, emit: Emit): void {
  const base = subjectOf(host);
  run.lastHost = host.name;
  if (base === undefined) return emit.problem(withoutAddress(host));
  if (host.items === 0) {
    // A report that was filtered lists hosts without their items; their own properties still say what they are.
    tellHost(host, base, emit);
    run.bare += 1;
    run.firstBare ??= host;
    return;
  }
  tellAlive(host, base, run.answered, emit);
}

/** The scan claims its targets only when it ran to its end and says which they were. */
function endRun(run: Run, complete: boolean, emit: Emit): readonly Coverage[] {
  if (complete && !run.reported) {
    emit.problem(withoutReport());
    return [{ kind: "swept", targets: [], ports: run.ports, ...run.answered.list() }];
  }
  if (run.targets.length === 0) emit.problem(unknownTargets("Export the scan with its policy"));
  if (run.firstBare !== undefined) emit.problem(bareHosts(run.bare, run.firstBare));
  const swept: Coverage = {
    kind: "swept",
    targets: complete ? run.targets : [],
    ports: run.ports,
    ...run.answered.list(),
  };
  if (complete) return [swept];
  const after = run.lastHost === undefined ? "the start" : `host ${run.lastHost}`;
  emit.problem(unfinished(after));
  return [swept, { kind: "cut", after }];
}

type Told = Parameters<Emit["problem"]>[0];

const droppedPolicy = (): Told => ({
  code: "dropped-credential",
  what: "The policy in this file holds credentials of the scan; they were not read.",
  remedy: "Export the report without its policy before you share it.",
});
const withoutAddress = ({ line, name }: Host): Told => ({
  row: line,
  code: "no-address",
  what: `The host ${JSON.stringify(name.slice(0, 60))} at line ${line} has no address; it was not read.`,
  remedy: "Check the file; the scanner always writes one.",
});
const bareHosts = (hosts: number, { line, name }: Host): Told => ({
  row: line,
  code: "no-findings",
  what: `${hosts} hosts, the first ${JSON.stringify(name.slice(0, 60))} at line ${line}, are listed without any item: what answers there is unknown.`,
  remedy: "Export the report without filters.",
});
const withoutReport = (): Told => ({
  code: "no-report",
  what: "The file holds the policy of a scan and no report; nothing was scanned by it, and nothing is known of its targets.",
  remedy: "Export the report of a scan.",
});
const unfinished = (after: string): Told => ({
  code: "cut",
  what: `The report does not end as it should; it is whole up to ${after}. What it did not reach is unknown.`,
  remedy: "Export the scan again; what was read is kept.",
});
