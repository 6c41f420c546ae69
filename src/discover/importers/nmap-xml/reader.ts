import type { Fact, Subject } from "../../../model/observation.ts";
import type { Coverage } from "../../../model/origin.ts";
import { type Instant, parseInstant } from "../../../model/time.ts";
import type { Emit, Reader, XmlEvent } from "../../importer.ts";
import { type AddressList, openAddressList } from "../../address-list.ts";
import {
  baseOf,
  hasAddress,
  type Host,
  newHost,
  nonEmpty,
  noteReason,
  setAddress,
  setAnswered,
  setStatus,
  tellAddresses,
  tellAlive,
} from "./host.ts";
import { hostScriptFacts } from "./host-scripts.ts";
import type { FoundPort, ScriptReport } from "./port.ts";
import {
  unfinished,
  unreadScripts,
  unstatedTargets,
  unsureTargets,
  withoutAddress,
  withoutAnswers,
} from "./problems.ts";
import { bannerFact, replyFacts, serviceOf } from "./replies.ts";
import { scriptFacts } from "./scripts.ts";
import { readTargets } from "./targets.ts";

type Attributes = Readonly<Record<string, string>>;

interface Run {
  /** The command line; undefined until the run opens. */
  args: string | undefined;
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
  /** Open ports whose service was recognised and of which no answer is in the file. */
  withoutAnswer: number;
  /** Scripts of no port that were not read. */
  readonly unread: Set<string>;
  readonly instantOf: (seconds: string | undefined) => Instant | undefined;
}

/** Most elements and longest element text of one script that are looked at. */
const MAX_ELEMENTS = 256;
const MAX_ELEMENT = 65_536;
/** Most names of unread scripts that are told. */
const MAX_UNREAD = 32;

/** Reads a scan in nmap's XML: endpoints, raw replies, MAC addresses; a cut scan gives what stands before the cut. */
export function readNmapXml(emit: Emit): Reader<"xml"> {
  const run: Run = {
    args: undefined,
    services: [],
    finished: false,
    answered: openAddressList(),
    host: undefined,
    port: undefined,
    script: undefined,
    keys: [],
    element: undefined,
    lastHost: undefined,
    withoutAnswer: 0,
    unread: new Set(),
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
  ["scaninfo", (run: Run, a: Attributes) => void run.services.push(askedPorts(a))],
  ["host", (run: Run, a: Attributes) => void (run.host = newHost(run.instantOf(a["endtime"] ?? a["starttime"])))],
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
      if (run.script !== undefined) closeScript(run, run.script, emit);
      run.script = undefined;
      run.keys = [];
      return;
    case "port":
      if (run.host !== undefined && run.port !== undefined) tellPort(run, run.host, run.port, emit);
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

/** The ports asked, by protocol; masscan names the protocol alone. */
const askedPorts = ({ protocol = "ip", services }: Attributes): string =>
  services === undefined ? protocol : `${protocol}:${services}`;

/** A script of a port waits for its port; one of a host or of the whole scan stands alone. */
function closeScript(run: Run, script: ScriptReport, emit: Emit): void {
  const { port, host, unread } = run;
  if (port !== undefined) return void port.scripts.push(script);
  const facts = host === undefined || !hasAddress(host) ? undefined : hostScriptFacts(script);
  if (host !== undefined && facts !== undefined) {
    for (const fact of facts) emit.observation(baseOf(host), fact, host.at);
  } else if (script.output !== "" && unread.size < MAX_UNREAD) unread.add(script.id);
}

function newPort(attributes: Attributes): FoundPort | undefined {
  const port = Number(attributes["portid"]);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return undefined;
  const transport = attributes["protocol"] ?? "tcp";
  const nothing = { service: undefined, tls: false, recognised: false, fingerprint: "", banner: "", label: "" };
  return { port, transport, state: "", reason: "", ...nothing, scripts: [] };
}

function setState({ port, host }: Run, { state, reason }: Attributes): void {
  if (port === undefined || host === undefined) return;
  port.state = state ?? "";
  port.reason = reason ?? "";
  if (port.state === "open" || port.state === "closed" || port.state === "unfiltered") setAnswered(host);
}

function setService({ port }: Run, attributes: Attributes): void {
  if (port === undefined) return;
  const name = attributes["name"] ?? "";
  const isProbed = attributes["method"] === "probed";
  port.label = name;
  port.banner = attributes["banner"] ?? "";
  if (isProbed) port.service = nonEmpty(name);
  else if (port.banner !== "") port.service = serviceOf(name);
  // A wrapped port closes the connection without a word (nmap(1), version detection).
  port.recognised = isProbed && name !== "tcpwrapped";
  port.tls = attributes["tunnel"] === "ssl";
  port.fingerprint = attributes["servicefp"] ?? "";
}

function openElement(run: Run, { key }: Attributes): void {
  if (run.script === undefined) return;
  run.keys.push(key ?? "");
  run.element = "";
}

function tellPort(run: Run, host: Host, port: FoundPort, emit: Emit): void {
  if (!hasAddress(host)) return;
  tellAddresses(host, emit);
  host.ports += 1;
  const subject: Subject & { transport?: string } = { ...baseOf(host), port: port.port };
  if (port.transport !== "tcp") subject.transport = port.transport;
  const endpoint: Fact & { service?: string; reason?: string } = { kind: "endpoint", state: port.state };
  if (port.service !== undefined) endpoint.service = port.service;
  if (port.reason !== "") endpoint.reason = port.reason;
  emit.observation(subject, endpoint, host.at);
  const said = saidBy(port);
  for (const fact of said) emit.observation(subject, fact, host.at);
  if (said.length === 0 && port.recognised && port.state === "open") run.withoutAnswer += 1;
}

const NOTHING: readonly Fact[] = [];

/** All that a port said, in the scanner's several ways to write it down. */
function saidBy(port: FoundPort): readonly Fact[] {
  if (port.fingerprint === "" && port.banner === "" && port.scripts.length === 0) return NOTHING;
  const banner = port.banner === "" ? NOTHING : [bannerFact(port)];
  return [...replyFacts(port), ...banner, ...scriptFacts(port)];
}

function tellHost(run: Run, host: Host, emit: Emit): void {
  run.lastHost = host.ip ?? host.mac ?? run.lastHost;
  if (!hasAddress(host)) return emit.problem(withoutAddress());
  if (!host.up) return;
  tellAlive(host, emit);
  if (host.answered && host.ip !== undefined) run.answered.add(host.ip);
}

/** The scan claims the targets it was asked for only when it ran to its end and says which they were. */
function endRun(run: Run, complete: boolean, emit: Emit): readonly Coverage[] {
  const { targets, unsure } = readTargets(run.args ?? "");
  if (unsure !== undefined) emit.problem(unsureTargets(unsure));
  else if (run.args !== undefined && targets.length === 0) emit.problem(unstatedTargets());
  if (run.withoutAnswer > 0) emit.problem(withoutAnswers(run.withoutAnswer));
  if (run.unread.size > 0) emit.problem(unreadScripts([...run.unread]));
  const sure = complete && unsure === undefined;
  if (run.host !== undefined) tellOpenHost(run, run.host, emit);
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

/**
 * The host in whose middle the scan was cut: it has answered as well, and addresses that stand before the cut are whole. They
 * are told by the MAC address, which stands last.
 */
function tellOpenHost(run: Run, host: Host, emit: Emit): void {
  if (!host.up) return;
  if (host.mac !== undefined) tellAddresses(host, emit);
  if (host.answered && host.ip !== undefined) run.answered.add(host.ip);
}

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
