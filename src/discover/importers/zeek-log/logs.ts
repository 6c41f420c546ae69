/** The logs that are read. */
export type ZeekLog = "conn" | "dns" | "ssl" | "http" | "dhcp";

export const READ_LOGS: ReadonlySet<string> = new Set<ZeekLog>(["conn", "dns", "ssl", "http", "dhcp"]);

/** A field that only this log has, beside the connection (Zeek script reference, base protocols). */
const TELLING: readonly (readonly [log: ZeekLog, fields: readonly string[]])[] = [
  ["conn", ["id.orig_h", "conn_state"]],
  ["dns", ["id.orig_h", "query", "trans_id"]],
  ["dns", ["id.orig_h", "query", "qtype_name"]],
  ["ssl", ["id.orig_h", "established", "version"]],
  ["ssl", ["id.orig_h", "server_name", "established"]],
  ["http", ["id.orig_h", "trans_depth", "method"]],
  ["dhcp", ["mac", "msg_types"]],
  ["dhcp", ["mac", "assigned_addr"]],
  ["dhcp", ["mac", "assigned_ip"]],
];

/** Which log rows with these fields are of: by `_path` where it stands, else by the fields. */
export function logOfFields(fields: ReadonlySet<string>, path: unknown): ZeekLog | undefined {
  if (typeof path === "string") return READ_LOGS.has(path) ? (path as ZeekLog) : undefined;
  return TELLING.find(([, telling]) => telling.every((field) => fields.has(field)))?.[0];
}
