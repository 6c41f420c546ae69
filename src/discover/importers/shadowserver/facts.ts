import type { Fact } from "../../../model/observation.ts";
import type { KnownRow } from "../../known-table.ts";

const VIA = "shadowserver";

/** Headers that the reports have a column for, and their names on the wire. */
const HTTP_HEADERS = [
  ["date", "Date"],
  ["httpdate", "Date"],
  ["server", "Server"],
  ["connection", "Connection"],
  ["contenttype", "Content-Type"],
  ["contentlength", "Content-Length"],
  ["transferencoding", "Transfer-Encoding"],
  ["wwwauthenticate", "WWW-Authenticate"],
  ["setcookie", "Set-Cookie"],
] as const;

/** The parts of an answer that have columns, each in its place. The order in which the device sent its headers is lost. */
export function httpFacts(row: KnownRow): readonly Fact[] {
  const start = [row.cell("http"), row.cell("httpcode"), row.cell("httpreason")].flatMap((part) => part ?? []);
  const status = start[0]?.startsWith("HTTP/") === true ? start.join(" ") : "";
  const headers = HTTP_HEADERS.flatMap(([column, name]) => headerOf(row, column, name));
  if (status === "" && headers.length === 0) return [];
  return [{ kind: "http.response", raw: `${status}\r\n${headers.join("")}\r\n`, via: VIA }];
}

const SSDP_HEADERS = [
  ["cachecontrol", "CACHE-CONTROL"],
  ["systime", "DATE"],
  ["location", "LOCATION"],
  ["server", "SERVER"],
  ["searchtarget", "ST"],
  ["nt", "NT"],
  ["nts", "NTS"],
  ["uniqueservicename", "USN"],
] as const;

export function ssdpFacts(row: KnownRow): readonly Fact[] {
  const headers = SSDP_HEADERS.flatMap(([column, name]) => headerOf(row, column, name));
  if (headers.length === 0) return [];
  return [{ kind: "ssdp.response", raw: `${oneLine(row.cell("header") ?? "")}\r\n${headers.join("")}\r\n` }];
}

function headerOf(row: KnownRow, column: string, name: string): readonly string[] {
  const value = row.cell(column);
  return value === undefined ? [] : [`${name}: ${oneLine(value)}\r\n`];
}

const oneLine = (text: string): string => text.replace(/[\r\n]+/g, " ");

/**
 * The answer to the maker's discovery question (UDP 37810), of which the report keeps the values in columns: the same JSON
 * with the values that are there (protocols: Dahua DHIP). That it answered at all is what tells most.
 */
export function dvrFacts(row: KnownRow): readonly Fact[] {
  const count = (name: string): number | undefined => {
    const cell = row.cell(name);
    return cell !== undefined && /^\d{1,6}$/.test(cell) ? Number(cell) : undefined;
  };
  const deviceInfo = {
    AlarmInputChannels: count("alarminputchannels"),
    AlarmOutputChannels: count("alarmoutputchannels"),
    DeviceClass: row.cell("devicetype"),
    DeviceID: row.cell("deviceid"),
    DeviceType: row.cell("devicemodel"),
    HttpPort: count("httpport"),
    IPv4Address: {
      DefaultGateway: row.cell("ipv4gateway"),
      IPAddress: row.cell("ipv4address"),
      SubnetMask: row.cell("ipv4subnetmask"),
    },
    MachineName: row.cell("machinename"),
    Manufacturer: row.cell("manufacturer"),
    Port: count("internalport"),
    RemoteVideoInputChannels: count("remotevideoinputchannels"),
    SerialNo: row.cell("deviceserial"),
    Vendor: row.cell("devicevendor"),
    Version: row.cell("deviceversion"),
    VideoInputChannels: count("videoinputchannels"),
    VideoOutputChannels: count("videooutputchannels"),
  };
  const reply = { mac: row.cell("macaddress"), method: row.cell("method"), params: { deviceInfo } };
  return [{ kind: "dhip.reply", raw: JSON.stringify(reply) }];
}

/** What the report concludes, without what it saw: a statement of a document, no answer of a device. */
export function deviceFacts(row: KnownRow): readonly Fact[] {
  const fields = [
    ["brand", "devicevendor"],
    ["model", "devicemodel"],
    ["class", "devicetype"],
    ["firmware", "deviceversion"],
  ] as const;
  return fields.flatMap(([field, column]) => {
    const value = row.cell(column);
    return value === undefined ? [] : [{ kind: "stated", field, value } as const];
  });
}
