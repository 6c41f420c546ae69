import type { Head, Importer } from "../importer.ts";
import { readZeekLog } from "./zeek-log/reader.ts";
import { logOfFields, READ_LOGS } from "./zeek-log/logs.ts";

/** Logs of Zeek: conn, dns, ssl, http and dhcp, as tab-separated text or as JSON lines. */
export const zeekLog: Importer<"lines"> = {
  id: "zeek-log",
  title: "Zeek conn, dns, ssl, http and dhcp logs (TSV or JSON)",
  version: 2,
  shape: "lines",
  sniff,
  start: (path, emit) => readZeekLog(path, emit),
};

function sniff({ shape, text }: Head): number {
  if (shape !== "text") return 0;
  if (text.startsWith("#separator ")) {
    const path = /^#path\s+(\S+)/m.exec(text)?.[1] ?? "";
    return READ_LOGS.has(path) ? 0.96 : 0;
  }
  if (!/^\s*\{/.test(text)) return 0;
  return text.split("\n", 20).some((line) => /"ts":/.test(line) && logOfJson(line)) ? 0.94 : 0;
}

function logOfJson(line: string): boolean {
  try {
    const row = JSON.parse(line) as unknown;
    if (typeof row !== "object" || row === null || Array.isArray(row)) return false;
    return logOfFields(new Set(Object.keys(row)), (row as Record<string, unknown>)["_path"]) !== undefined;
  } catch {
    return false;
  }
}
