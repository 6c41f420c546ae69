import type { Fact, Subject } from "../../../model/observation.ts";
import type { Coverage } from "../../../model/origin.ts";
import { type Instant, parseInstant } from "../../../model/time.ts";
import type { Emit, Reader, XmlEvent } from "../../importer.ts";
import { type AddressList, openAddressList } from "../../address-list.ts";
import type { FoundPort, ScriptReport } from "./port.ts";
import { replyFacts } from "./replies.ts";
import { scriptFacts } from "./scripts.ts";
import { readTargets } from "./targets.ts";

type Attributes = Readonly<Record<string, string>>;

interface Host {
  readonly at: Instant | undefined;
  up: boolean;
  /** Up by the scanner's word alone (`-Pn`): only an answer of a port shows that something is there. */
  assumed: boolean;
  answered: boolean;
  reason: string;
  ip: string | undefined;
  mac: string | undefined;
  name: string | undefined;
  ports: number;
  told: boolean;
  base: Subject | undefined;
}

interface Run {
  args: string;
  services: string[];
  finished: boolean;
  readonly answered: AddressList;
  host: Host | undefined;
  port: FoundPort | undefined;
  script: ScriptReport | undefined;
  /** Keys of the open tables and element of a script; its text so far. */
  keys: string[];
  element: string | undefined;
  lastHost: string | undefined;
  readonly instantOf: (seconds: string | undefined) => Instant | undefined;
}

/** Most elements and longest element text of one script that are looked at. */
const MAX_ELEMENTS = 256;
const MAX_ELEMENT = 65_536;

/** Reads a scan in nmap's XML: endpoints, raw replies, MAC addresses; a cut scan gives what stands before the cut. */
export function readNmapXml(emit: Emit): Reader<"xml"> {
  const run: Run = {
    args: "",
    services: [],
    finished: false,
    answered: openAddressList(),
    host: undefined,
    port: undefined,
    script: undefined,
    keys: [],
    element: undefined,
    lastHost: undefined,
    instantOf: epochReader(),
  };
  return {
    take(event) {
      if (event.is === "open") open(run, event);
      else if (event.is === "close") close(run, event.name, emit);
      else if (run.element !== undefined && run.element.length < MAX_ELEMENT)
        run.element += event.text.slice(0, MAX_ELEMENT);
    },
    end: (how) => endRun(run, how === "complete" && run.finished, emit),
  };
}

/** What each element of interest does when it opens; others are structure or the scanner's opinions. */
const OPEN: ReadonlyMap<string, (run: Run, attributes: Attributes) => void> = new Map([
  ["nmaprun", (run: Run, { args }: Attributes) => void (run.args = args ?? "")],
  ["scaninfo", (run: Run, a: Attributes) => void run.services.push(`${a["protocol"] ?? "ip"}:${a["services"] ?? ""}`)],
  ["host", (run: Run, a: Attributes) => void (run.host = newHost(a, run.instantOf))],
  ["status", (run: Run, a: Attributes) => void (run.host !== undefined && setStatus(run.host, a))],
  ["address", (run: Run, a: Attributes) => void (run.host !== undefined && setAddress(run.host, a))],
  ["hostname", (run: Run, a: Attributes) => void (run.host !== undefined && (run.host.name ??= nonEmpty(a["name"])))],
  [
    "extrareasons",
    (run: Run, a: Attributes) => void (run.host !== undefined && noteReason(run.host, a["reason"] ?? "")),
  ],
  ["port", (run: Run, a: Attributes) => void (run.port = newPort(a))],
  ["state", (run: Run, a: Attributes) => setState(run, a)],
  ["service", (run: Run, a: Attributes) => setService(run, a)],
  [
    "script",
    (run: Run, a: Attributes) =>
      void (run.script = { id: a["id"] ?? "", output: a["output"] ?? "", elements: new Map() }),
  ],
  ["table", (run: Run, a: Attributes) => void (run.script !== undefined && run.keys.push(a["key"] ?? ""))],
  ["elem", (run: Run, a: Attributes) => openElement(run, a)],
  ["finished", (run: Run, a: Attributes) => void (run.finished = (a["exit"] ?? "success") === "success")],
]);

function open(run: Run, { name, attributes }: Extract<XmlEvent, { is: "open" }>): void {
  OPEN.get(name)?.(run, attributes);
}

function close(run: Run, name: string, emit: Emit): void {
  switch (name) {
    case "elem":
      if (run.script !== undefined && run.element !== undefined && run.script.elements.size < MAX_ELEMENTS)
        run.script.elements.set(run.keys.join("/"), run.element);
      run.element = undefined;
      run.keys.pop();
      return;
    case "table":
      run.keys.pop();
      return;
    case "script":
      if (run.port !== undefined && run.script !== undefined) run.port.scripts.push(run.script);
      run.script = undefined;
      run.keys = [];
      return;
    case "port":
      if (run.host !== undefined && run.port !== undefined) tellPort(run.host, run.port, emit);
      run.port = undefined;
      return;
    case "host":
      if (run.host !== undefined) tellHost(run, run.host, emit);
      run.host = undefined;
      return;
    default:
      return;
  }
}

function newHost(attributes: Attributes, instantOf: Run["instantOf"]): Host {
  const at = instantOf(attributes["endtime"] ?? attributes["starttime"]);
  const nothing = { ip: undefined, mac: undefined, name: undefined };
  return {
    at,
    up: false,
    assumed: false,
    answered: false,
    reason: "",
    ...nothing,
    ports: 0,
    told: false,
    base: undefined,
  };
}

function setStatus(host: Host, { state, reason }: Attributes): void {
  host.up = state === "up";
  host.reason = reason ?? "";
  host.assumed = host.reason === "user-set";
  host.answered = host.up && !host.assumed;
}

/** The `vendor` attribute is the scanner's own table and is not read. */
function setAddress(host: Host, { addr, addrtype }: Attributes): void {
  if (addrtype === "mac") host.mac ??= nonEmpty(addr);
  else if (addrtype === "ipv4" || host.ip === undefined) host.ip = nonEmpty(addr) ?? host.ip;
}

function newPort(attributes: Attributes): FoundPort | undefined {
  const port = Number(attributes["portid"]);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return undefined;
  const transport = attributes["protocol"] ?? "tcp";
  return { port, transport, state: "", reason: "", service: undefined, tls: false, fingerprint: "", scripts: [] };
}

function setState({ port, host }: Run, { state, reason }: Attributes): void {
  if (port === undefined || host === undefined) return;
  port.state = state ?? "";
  port.reason = reason ?? "";
  if (port.state === "open" || port.state === "closed" || port.state === "unfiltered") host.answered = true;
}

/** Reasons of unlisted ports that only a living address gives. */
function noteReason(host: Host, reason: string): void {
  if (/^(?:resets?|conn-refused|syn-ack|port-unreach(?:es)?)$/.test(reason)) host.answered = true;
}

function setService({ port }: Run, attributes: Attributes): void {
  if (port === undefined) return;
  if (attributes["method"] === "probed") port.service = nonEmpty(attributes["name"]);
  port.tls = attributes["tunnel"] === "ssl";
  port.fingerprint = attributes["servicefp"] ?? "";
}

function openElement(run: Run, { key }: Attributes): void {
  if (run.script === undefined) return;
  run.keys.push(key ?? "");
  run.element = "";
}

function subjectOf({ ip, mac, name }: Host): Subject {
  return { ...(ip && { ip }), ...(mac && { mac }), ...(name && { host: name }) };
}

/** The same for every port of a host, whose addresses stand before its ports. */
const base = (host: Host): Subject => (host.base ??= subjectOf(host));

const hasAddress = ({ ip, mac }: Host): boolean => ip !== undefined || mac !== undefined;

function tellPort(host: Host, port: FoundPort, emit: Emit): void {
  if (!hasAddress(host)) return;
  tellArp(host, emit);
  host.ports += 1;
  const subject: Subject & { transport?: string } = { ...base(host), port: port.port };
  if (port.transport !== "tcp") subject.transport = port.transport;
  const endpoint: Fact & { service?: string; reason?: string } = { kind: "endpoint", state: port.state };
  if (port.service !== undefined) endpoint.service = port.service;
  if (port.reason !== "") endpoint.reason = port.reason;
  emit.observation(subject, endpoint, host.at);
  if (port.fingerprint !== "") for (const fact of replyFacts(port)) emit.observation(subject, fact, host.at);
  if (port.scripts.length > 0) for (const fact of scriptFacts(port)) emit.observation(subject, fact, host.at);
}

function tellArp(host: Host, emit: Emit): void {
  if (host.told) return;
  host.told = true;
  if (host.ip !== undefined && host.mac !== undefined)
    emit.observation({ ip: host.ip, mac: host.mac }, { kind: "arp" }, host.at);
}

function tellHost(run: Run, host: Host, emit: Emit): void {
  run.lastHost = host.ip ?? host.mac ?? run.lastHost;
  if (!hasAddress(host)) return emit.problem(withoutAddress());
  if (!host.up) return;
  tellArp(host, emit);
  if (host.answered && host.ip !== undefined) run.answered.add(host.ip);
  if (host.answered && host.ports === 0)
    emit.observation(subjectOf(host), { kind: "endpoint", state: "up", reason: host.reason }, host.at);
}

/** The scan claims the targets it was asked for only when it ran to its end and says which they were. */
function endRun(run: Run, complete: boolean, emit: Emit): readonly Coverage[] {
  const { targets, unsure } = readTargets(run.args);
  if (unsure !== undefined) emit.problem(unsureTargets(unsure));
  const sure = complete && unsure === undefined;
  // The host in whose middle the scan was cut has answered as well.
  if (!complete && run.host?.answered === true && run.host.ip !== undefined) run.answered.add(run.host.ip);
  const swept: Coverage = {
    kind: "swept",
    targets: sure ? targets : [],
    ports: run.services.join("; "),
    ...run.answered.list(),
  };
  if (complete) return [swept];
  const after = run.lastHost === undefined ? "the start" : `host ${run.lastHost}`;
  emit.problem(unfinished(after));
  return [swept, { kind: "cut", after }];
}

const unsureTargets = (why: string): Parameters<Emit["problem"]>[0] => ({
  code: "unknown-targets",
  what: `Which addresses this scan asked is not in the file: ${why}. Only the addresses that answered count.`,
  remedy: "Scan again with the ranges on the command line, or declare them as looked at another way.",
});
const withoutAddress = (): Parameters<Emit["problem"]>[0] => ({
  code: "no-address",
  what: "A host of the scan has no address; it was not read.",
  remedy: "Check the file; the scanner always writes one.",
});
const unfinished = (after: string): Parameters<Emit["problem"]>[0] => ({
  code: "cut",
  what: `The scan did not finish; it is whole up to ${after}. What it did not reach is unknown.`,
  remedy: "Run the scan again to its end; what was read is kept.",
});

const nonEmpty = (text: string | undefined): string | undefined =>
  text === undefined || text === "" ? undefined : text.slice(0, 255);

/** Seconds since the epoch, as nmap writes times. Hosts of one group share theirs, so the last one is remembered. */
function epochReader(): (seconds: string | undefined) => Instant | undefined {
  let last: string | undefined;
  let instant: Instant | undefined;
  return (seconds) => {
    if (seconds === undefined || seconds === last) return seconds === undefined ? undefined : instant;
    if (!/^\d{1,11}$/.test(seconds)) return undefined;
    last = seconds;
    instant = parseInstant(`${new Date(Number(seconds) * 1_000).toISOString().slice(0, 19)}Z`);
    return instant;
  };
}
