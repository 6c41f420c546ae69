import { isIp } from "../../ip.ts";
import { isMac } from "../../mac.ts";
import type { ZeekLog } from "./logs.ts";

/** The columns of a row without a header line, as far as their meaning is certain. */
export interface Layout {
  readonly log: ZeekLog;
  readonly fields: ReadonlyMap<string, number>;
}

/** What must stand in a column; undefined where anything may. */
type Check = ((cell: string) => boolean) | undefined;
type Columns = readonly (readonly [name: string, check: Check])[];

const pattern =
  (expression: RegExp): Check =>
  (cell) =>
    expression.test(cell);
const orUnset =
  (check: Check): Check =>
  (cell) =>
    cell === "-" || check?.(cell) !== false;

const time = pattern(/^\d{9,11}\.\d{1,9}$/);
const uid = pattern(/^C[\dA-Za-z]{8,20}$/);
const count = pattern(/^\d{1,20}$/);
const interval = orUnset(pattern(/^\d{1,12}(?:\.\d{1,9})?$/));
const flag = orUnset(pattern(/^[TF]$/));
const address: Check = isIp;
const counted = orUnset(count);

const CONNECTION: Columns = [
  ["ts", time],
  ["uid", uid],
  ["id.orig_h", address],
  ["id.orig_p", count],
  ["id.resp_h", address],
  ["id.resp_p", count],
];

/**
 * The columns that each log has by default, in their order (Zeek, "Log Files", 3.0 to 7.0), as far as every release and every
 * script that adds columns leaves them in their places: those of scripts come last. What stands behind them is not read.
 */
const LAYOUTS: readonly (readonly [log: ZeekLog, columns: Columns])[] = [
  [
    "conn",
    [
      ...CONNECTION,
      ["proto", pattern(/^(?:tcp|udp|icmp|unknown_transport)$/)],
      ["service", undefined],
      ["duration", interval],
      ["orig_bytes", counted],
      ["resp_bytes", counted],
      ["conn_state", pattern(/^(?:S[0-3F]|REJ|RSTOS?0?|RSTRH?|SHR?|OTH)$/)],
      ["local_orig", flag],
      ["local_resp", flag],
      ["missed_bytes", count],
      ["history", orUnset(pattern(/^[\^A-Za-z]{1,64}$/))],
      ["orig_pkts", counted],
      ["orig_ip_bytes", counted],
      ["resp_pkts", counted],
      ["resp_ip_bytes", counted],
    ],
  ],
  [
    "dns",
    [
      ...CONNECTION,
      ["proto", pattern(/^(?:tcp|udp)$/)],
      ["trans_id", count],
      ["rtt", interval],
      ["query", undefined],
      ["qclass", counted],
      ["qclass_name", undefined],
      ["qtype", counted],
      ["qtype_name", orUnset(pattern(/^[A-Z*][\w*-]{0,31}$/))],
      ["rcode", counted],
      ["rcode_name", undefined],
      ["AA", flag],
      ["TC", flag],
      ["RD", flag],
      ["RA", flag],
      ["Z", count],
      ["answers", undefined],
    ],
  ],
  [
    "ssl",
    [
      ...CONNECTION,
      ["version", pattern(/^D?TLSv1\d?$|^SSLv[23]$/)],
      ["cipher", pattern(/^(?:(?:TLS|SSL)_\w{3,96}|-)$/)],
      ["curve", undefined],
      ["server_name", undefined],
      ["resumed", pattern(/^[TF]$/)],
      ["last_alert", undefined],
      ["next_protocol", undefined],
      ["established", pattern(/^[TF]$/)],
    ],
  ],
  [
    "http",
    [
      ...CONNECTION,
      ["trans_depth", count],
      ["method", orUnset(pattern(/^[A-Z][\w-]{1,31}$/))],
      ["host", undefined],
      ["uri", undefined],
      ["referrer", undefined],
      // Before 2.5 the user agent stood here.
      ["version", pattern(/^\d\.\d$/)],
      ["user_agent", undefined],
    ],
  ],
  [
    "dhcp",
    [
      ["ts", time],
      ["uids", pattern(/^C[\dA-Za-z]{8,20}(?:,C[\dA-Za-z]{8,20}){0,63}$/)],
      ["client_addr", orUnset(address)],
      ["server_addr", orUnset(address)],
      ["mac", orUnset(isMac)],
      ["host_name", undefined],
      ["client_fqdn", undefined],
      ["domain", undefined],
      ["requested_addr", orUnset(address)],
      ["assigned_addr", orUnset(address)],
      ["lease_time", interval],
      ["client_message", undefined],
      ["server_message", undefined],
      ["msg_types", pattern(/^(?:DISCOVER|OFFER|REQUEST|DECLINE|ACK|NAK|RELEASE|INFORM)(?:,[A-Z]{3,16}){0,255}$/)],
    ],
  ],
  ["dhcp", [...CONNECTION, ["mac", isMac], ["assigned_ip", address], ["lease_time", interval], ["trans_id", count]]],
];

const FIELDS: ReadonlyMap<Columns, Layout> = new Map(
  LAYOUTS.map(([log, columns]) => [
    columns,
    { log, fields: new Map(columns.map(([name], at) => [name, at] as const)) } satisfies Layout,
  ]),
);

/** The layout that the cells of a row fit, the only one; undefined when they fit none, or several. */
export function layoutOf(cells: readonly string[]): Layout | undefined {
  const fitting = LAYOUTS.filter(([, columns]) => fits(cells, columns));
  const [only] = fitting;
  return only === undefined || fitting.length > 1 ? undefined : FIELDS.get(only[1]);
}

const fits = (cells: readonly string[], columns: Columns): boolean =>
  cells.length >= columns.length && columns.every(([, check], at) => check?.(cells[at] ?? "") !== false);

/** Whether a line looks like a row of any of the logs: a time, then the identifier of a connection or several. */
export const looksRow = (line: string): boolean =>
  /^\d{9,11}\.\d{1,9}\tC[\dA-Za-z]{8,20}(?:,C[\dA-Za-z]{8,20}){0,63}\t[^\t]{1,64}\t/.test(line);

/** Whether a row is the names of the columns, as tools write them above a table that they made of a log. */
export const isNames = (line: string): boolean => /^ts\tuids?\t/.test(line);
