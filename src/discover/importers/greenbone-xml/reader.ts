import type { Coverage } from "../../../model/origin.ts";
import { openReport, type Report } from "../../greenbone/report.ts";
import type { Emit, Reader, XmlEvent } from "../../importer.ts";
import { isIp } from "../../ip.ts";
import { tidyText } from "../../json-values.ts";
import { parseMac } from "../../mac.ts";

/** Longest text of one element that is kept, and most values of a host. */
const MAX_TEXT = 262_144;
const MAX_VALUES = 1_024;

/** A result or a host that stands open: the texts of its elements by their way inside it. */
interface Open {
  readonly is: "result" | "host";
  readonly line: number;
  readonly depth: number;
  readonly texts: Map<string, string>;
  readonly macs: string[];
  ports: readonly string[];
}

interface Reading {
  readonly emit: Emit;
  readonly report: Report;
  readonly path: string[];
  open: Open | undefined;
  /** Whether the root was closed. */
  finished: boolean;
  status: string;
  total: number;
  read: number;
}

/** Ways inside a result and inside a host whose texts are read (Greenbone Management Protocol, `get_reports`). */
const WAYS: Readonly<Record<Open["is"], ReadonlySet<string>>> = {
  result: new Set([
    "name",
    "host",
    "host.hostname",
    "port",
    "threat",
    "description",
    "creation_time",
    "modification_time",
  ]),
  host: new Set(["ip", "start", "end", "detail.name", "detail.value"]),
};

/** Reads the results of a report, and below them what it says of each host. */
export function readGreenboneXml(emit: Emit): Reader<"xml"> {
  const reading: Reading = {
    emit,
    report: openReport(emit),
    path: [],
    open: undefined,
    finished: false,
    status: "",
    total: 0,
    read: 0,
  };
  return {
    take(event) {
      if (event.is === "open") openElement(event, reading);
      else if (event.is === "close") closeElement(reading);
      else takeText(event.text, reading);
    },
    end: (how) => endReport(how, reading),
  };
}

function openElement({ name, attributes, line }: Extract<XmlEvent, { is: "open" }>, reading: Reading): void {
  const { path, open } = reading;
  const around = path.at(-1);
  path.push(name);
  if (open === undefined) {
    const is =
      name === "result" && around === "results"
        ? "result"
        : name === "host" && around === "report"
          ? "host"
          : undefined;
    if (is !== undefined) reading.open = { is, line, depth: path.length, texts: new Map(), macs: [], ports: [] };
    return;
  }
  if (open.is === "result" && name === "nvt" && path.length === open.depth + 1)
    open.texts.set("oid", (attributes["oid"] ?? "").slice(0, 128));
  if (open.is === "host" && name === "detail") {
    open.texts.delete("detail.name");
    open.texts.delete("detail.value");
  }
}

function takeText(text: string, reading: Reading): void {
  const { path, open } = reading;
  if (open === undefined) {
    if (path.at(-1) === "scan_run_status") reading.status = `${reading.status}${text}`.trim().slice(0, 64);
    return;
  }
  const inside = path.length - open.depth;
  if (inside < 1 || inside > 2) return;
  const way = path.slice(open.depth).join(".");
  if (!WAYS[open.is].has(way)) return;
  const before = open.texts.get(way) ?? "";
  open.texts.set(way, before + text.slice(0, MAX_TEXT - before.length));
}

function closeElement(reading: Reading): void {
  const { path, open } = reading;
  const name = path.pop();
  if (path.length === 0) reading.finished = true;
  if (open === undefined) return;
  if (open.is === "host" && name === "detail" && path.length === open.depth) takeDetail(open);
  if (path.length >= open.depth) return;
  reading.open = undefined;
  if (open.is === "host") return tellHost(open, reading.report);
  reading.total += 1;
  if (tellResult(open, reading.report)) reading.read += 1;
}

/** `MAC` and `ports`, as the scanner found them; other details are its conclusions, and its logins. */
function takeDetail(open: Open): void {
  const name = open.texts.get("detail.name")?.trim();
  const value = (open.texts.get("detail.value") ?? "").trim();
  if (name === "MAC" && parseMac(value) !== undefined && !open.macs.includes(value) && open.macs.length < MAX_VALUES)
    open.macs.push(value);
  if (name === "ports" || name === "tcp_ports") open.ports = value.split(",", MAX_VALUES).map((port) => port.trim());
}

function tellResult({ line, texts }: Open, report: Report): boolean {
  const text = (way: string): string | undefined => tidyText(texts.get(way) ?? "", MAX_TEXT);
  return report.result({
    line,
    ip: text("host"),
    hostname: text("host.hostname"),
    port: text("port"),
    protocol: undefined,
    severity: text("threat"),
    oid: text("oid"),
    name: text("name"),
    output: text("description"),
    at: text("modification_time") ?? text("creation_time"),
  });
}

function tellHost({ line, texts, macs, ports }: Open, report: Report): void {
  const ip = (texts.get("ip") ?? "").trim();
  if (isIp(ip)) report.host({ line, ip, at: (texts.get("end") ?? texts.get("start"))?.trim(), macs, ports });
}

/** A report of a scan that was stopped looks like a whole one but for its status. */
function endReport(
  how: "complete" | "cut",
  { emit, report, finished, status, total, read }: Reading,
): readonly Coverage[] {
  const cut = how === "cut" || !finished;
  if (status !== "" && status !== "Done") emit.problem(unfinishedScan(status));
  const rows: Coverage = { kind: "rows", total, read, unreadable: total - read };
  return [report.end(), rows, ...(cut ? [{ kind: "cut", after: `result ${total}` } as const] : [])];
}

const unfinishedScan = (status: string): Parameters<Emit["problem"]>[0] => ({
  code: "unfinished-scan",
  what: `The scan of this report is ${JSON.stringify(status)} and not done: what it had not reached is unknown.`,
  remedy: "Let the scan end, and export its report again.",
});
