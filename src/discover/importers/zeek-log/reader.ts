import { type Entries, countEntries } from "../../entries.ts";
import type { Emit, Line, Reader } from "../../importer.ts";
import { isObject, parseJson } from "../../json-values.ts";
import { shown } from "../../shown.ts";
import { type Into, TELL } from "./facts.ts";
import { logOfFields, READ_LOGS, type ZeekLog } from "./logs.ts";
import { newFormat, rowOfJson, rowOfLine, takeHeader, type ZeekFormat, type ZeekRow } from "./row.ts";

interface Reading {
  readonly emit: Emit;
  readonly entries: Entries;
  readonly format: ZeekFormat;
  /** Files are often named after their log. */
  readonly byName: ZeekLog | undefined;
}

/** Reads rows of either form; a TSV log may begin again inside a file (several put together). */
export function readZeekLog(path: string, emit: Emit): Reader<"lines"> {
  const reading: Reading = {
    emit,
    entries: countEntries(emit),
    format: newFormat(),
    byName: logOfName(path),
  };
  return {
    take: (line) => takeLine(line, reading),
    end: (how) => reading.entries.coverage(how),
  };
}

function logOfName(path: string): ZeekLog | undefined {
  const name = /(?:^|[/\\!])([a-z]+)[^/\\!]*$/.exec(path)?.[1] ?? "";
  return READ_LOGS.has(name) ? (name as ZeekLog) : undefined;
}

function takeLine(line: Line, reading: Reading): void {
  const { text } = line;
  if (text === "") return;
  if (text.startsWith("#")) {
    if (line.unended === true && !text.startsWith("#close")) return reading.entries.cut(line);
    takeHeader(text, reading.format);
    return;
  }
  if (text.startsWith("{")) return takeJson(line, reading);
  if (line.unended === true) return reading.entries.cut(line);
  if (!reading.entries.tooLong(line)) takeTsv(line, reading);
}

function takeTsv({ text, number }: Line, { emit, entries, format }: Reading): void {
  if (format.fields.size === 0) return void entries.unread(number, "no #fields line stands before it", NO_HEADER);
  if (!READ_LOGS.has(format.path)) {
    entries.once(unreadLog(format.path, number));
    return;
  }
  const row = rowOfLine(text, format);
  if (row === undefined) return void entries.unread(number, "it has fewer columns than the #fields line names");
  tellRow(row, format.path as ZeekLog, { emit, entries }, number);
}

function takeJson(line: Line, { emit, entries, byName }: Reading): void {
  const row = parseJson(line.text);
  if (!isObject(row)) {
    // A whole object is whole without a line end; a cut one is no JSON.
    if (line.unended === true) return entries.cut(line);
    return void entries.unread(line.number, "it is no JSON object");
  }
  const log = logOfFields(new Set(Object.keys(row)), row["_path"]) ?? (row["_path"] === undefined ? byName : undefined);
  if (log === undefined)
    return entries.once(unreadLog(typeof row["_path"] === "string" ? row["_path"] : "", line.number));
  tellRow(rowOfJson(row), log, { emit, entries }, line.number);
}

function tellRow(row: ZeekRow, log: ZeekLog, to: Pick<Reading, "emit" | "entries">, line: number): void {
  const { emit, entries } = to;
  const into: Into = { emit, line, dropped: (what) => entries.once(droppedCredential(what, line)) };
  const why = TELL[log](row, into);
  if (why === undefined) entries.read();
  else entries.unread(line, why);
}

const NO_HEADER = "Import the log with its header lines (#separator, #fields, #types).";

const unreadLog = (name: string, row: number): Parameters<Entries["once"]>[0] => ({
  row,
  code: "unread-log",
  what: `Rows of ${name === "" ? "a log of unknown fields" : `the log ${shown(name)}`} (first at line ${row}) are not read; conn, dns, ssl, http and dhcp are.`,
  remedy: "Nothing for decamp; the other rows are read.",
});

const droppedCredential = (what: "column" | "query", row: number): Parameters<Entries["once"]>[0] => ({
  row,
  code: what === "column" ? "dropped-column" : "masked-credential",
  what:
    what === "column"
      ? `The columns username and password hold credentials (first at line ${row}); they were dropped.`
      : `Paths of requests hold credentials (first at line ${row}); they were masked.`,
  remedy: "Nothing; decamp keeps no passwords. Change those that were logged.",
});
