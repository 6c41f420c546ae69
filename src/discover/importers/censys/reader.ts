import type { Coverage } from "../../../model/origin.ts";
import type { Subject } from "../../../model/observation.ts";
import type { Emit, Reader } from "../../importer.ts";
import { objectUnder } from "../../distinguished-name.ts";
import { type JsonRecord, readJson } from "../../json-text.ts";
import {
  instantOfUtc,
  isObject,
  type JsonObject,
  listAt,
  nameAt,
  portOf,
  textAt,
  textsAt,
  valueAt,
} from "../../json-values.ts";
import { serviceFacts } from "./services.ts";

/** Services of one host that are read; the scan itself keeps fewer. */
const MAX_SERVICES = 4_096;

/** Reads hosts: what each service said. Labels, software and operating systems are the scan's conclusions and are not read. */
export function readCensys(emit: Emit): Reader<"text"> {
  const json = readJson(
    {
      arrays: ["hits", "result.hits", "results", "hosts", "result.resources", "result"],
      record: (record) => tellHost(record, emit),
    },
    emit,
  );
  return {
    take: (piece) => json.take(piece),
    end(how): readonly Coverage[] {
      const { cut, total, read } = json.end(how);
      const lines: Coverage = { kind: "lines", total, read, unreadable: total - read };
      return cut ? [lines, { kind: "cut", after: `record ${total}` }] : [lines];
    },
  };
}

/** The host within the envelopes of the interfaces. */
function hostOf(value: JsonObject): JsonObject {
  let host = value;
  for (const name of ["result", "host_v1", "resource", "host"]) host = objectUnder(host, name) ?? host;
  return host;
}

function tellHost({ value, line }: JsonRecord, emit: Emit): boolean {
  const host = hostOf(value);
  const ip = nameAt(host, "ip");
  if (ip === undefined || ip.length > 45) {
    emit.problem(withoutAddress(line));
    return false;
  }
  const names = [...textsAt(host, "dns", "reverse_dns", "names"), ...textsAt(host, "dns", "names")];
  const name = names.find((each) => each.length < 256);
  const base = { ip, ...(name === undefined ? {} : { host: name }) };
  for (const service of listAt(host, "services").slice(0, MAX_SERVICES)) {
    const port = isObject(service) ? portOf(service["port"]) : undefined;
    if (!isObject(service) || port === undefined) {
      emit.problem(badService(line));
      continue;
    }
    const udp = (textAt(service, "transport_protocol") ?? "").toLowerCase() === "udp";
    const subject: Subject = { ...base, port, ...(udp ? { transport: "udp" } : {}) };
    const at = instantOfUtc(
      textAt(service, "observed_at") ?? textAt(service, "scan_time") ?? textAt(host, "last_updated_at"),
    );
    for (const fact of serviceFacts(service, udp)) emit.observation(subject, { ...fact, line }, at);
  }
  if (valueAt(host, "services") === undefined) emit.problem(withoutServices(line));
  return true;
}

type Told = Parameters<Emit["problem"]>[0];

const withoutAddress = (row: number): Told => ({
  row,
  code: "no-address",
  what: `The record at line ${row} has no ip; it was not read.`,
  remedy: "Export whole hosts, with ip and services.",
});
const badService = (row: number): Told => ({
  row,
  code: "no-port",
  what: `A service of the host at line ${row} has no port; it was not read.`,
  remedy: "Export whole hosts, with ip and services.",
});
const withoutServices = (row: number): Told => ({
  row,
  code: "no-services",
  what: `The host at line ${row} comes without its services: nothing it answered is known.`,
  remedy: "Ask for the fields ip and services.",
});
