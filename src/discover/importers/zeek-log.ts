import type { Head, Importer } from "../importer.ts";
import { isObject, parseJson } from "../json-values.ts";
import { readZeekLog } from "./zeek-log/reader.ts";
import { isNames, looksRow } from "./zeek-log/layouts.ts";
import { logOfFields, READ_LOGS } from "./zeek-log/logs.ts";
import { withFlatNames } from "./zeek-log/row.ts";

/** Logs of Zeek: conn, dns, ssl, http and dhcp, as tab-separated text or as JSON lines. */
export const zeekLog: Importer<"lines"> = {
  id: "zeek-log",
  title: "Zeek conn, dns, ssl, http and dhcp logs (TSV or JSON)",
  version: 3,
  shape: "lines",
  sniff,
  start: (path, emit) => readZeekLog(path, emit),
};

function sniff({ shape, text }: Head): number {
  if (shape !== "text") return 0;
  if (HEADER.test(text)) {
    const path = /^#path\s+(\S+)/m.exec(text)?.[1];
    if (path !== undefined) return READ_LOGS.has(path) ? 0.96 : 0;
    const fields = /^#fields\t([^\n]{1,8192})/m.exec(text)?.[1]?.trim().split("\t") ?? [];
    if (fields.length > 0) return logOfFields(new Set(fields), undefined) === undefined ? 0 : 0.96;
  }
  // A log without its header lines: its name, the end of one before it or a row of it may stand first.
  const lines = text.split("\n", 20);
  if (isNames(text))
    return logOfFields(new Set((lines[0] ?? "").trim().split("\t")), undefined) === undefined ? 0 : 0.93;
  if (lines.some(looksRow)) return 0.93;
  if (!/^\s*[{[]/.test(text)) return 0;
  return lines.some((line) => /"ts"\s*:/.test(line) && logOfJson(line)) ? 0.94 : 0;
}

const HEADER = /^#(?:separator |(?:set_separator|empty_field|unset_field|path|open|fields|types)\t)/;

function logOfJson(line: string): boolean {
  const text = line.trim();
  const value = parseJson(text) ?? parseJson(text.replace(/^\[/, "").replace(/[,\]]$/, ""));
  const row: unknown = Array.isArray(value) ? value[0] : value;
  if (!isObject(row)) return false;
  const flat = withFlatNames(row);
  return logOfFields(new Set(Object.keys(flat)), flat["_path"]) !== undefined;
}
