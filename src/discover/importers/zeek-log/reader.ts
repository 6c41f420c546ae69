import { type Entries, countEntries } from "../../entries.ts";
import type { Emit, Line, Reader } from "../../importer.ts";
import { isObject, type JsonObject, parseJson } from "../../json-values.ts";
import { shown } from "../../shown.ts";
import { type Into, TELL } from "./facts.ts";
import { isNames, layoutOf } from "./layouts.ts";
import { logOfFields, READ_LOGS, type ZeekLog } from "./logs.ts";
import { newFormat, rowOfJson, rowOfLine, takeHeader, withFlatNames, type ZeekFormat, type ZeekRow } from "./row.ts";

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
  if (/^\s*[[{\]]/.test(text)) return takeJson(line, reading);
  if (line.unended === true) return reading.entries.cut(line);
  if (!reading.entries.tooLong(line)) takeTsv(line, reading);
}

function takeTsv({ text, number }: Line, { emit, entries, format }: Reading): void {
  // Tables that were made of a log have its names in their first row, without the sign.
  if (isNames(text)) return takeHeader(`#fields\t${text}`, format);
  if (format.fields.size === 0) return takeBare({ text, number }, { emit, entries, format });
  const log = format.path === "" ? logOfFields(new Set(format.fields.keys()), undefined) : format.path;
  if (log === undefined || !READ_LOGS.has(log)) {
    entries.once(unreadLog(format.path, number));
    return;
  }
  const row = rowOfLine(text, format);
  if (row === undefined) return void entries.unread(number, "it has fewer columns than the #fields line names");
  tellRow(row, log as ZeekLog, { emit, entries }, number);
}

/** A row without a #fields line: it is read where its values fit the default order of one log alone. */
function takeBare({ text, number }: Line, { emit, entries, format }: Omit<Reading, "byName">): void {
  const layout = layoutOf(text.split(format.separator, 64));
  if (layout === undefined || (format.path !== "" && format.path !== layout.log))
    return void entries.unread(
      number,
      "no #fields line stands before it, and its values fit no log's default order",
      NO_HEADER,
    );
  entries.once(withoutHeader(number));
  const row = rowOfLine(text, { ...format, fields: layout.fields });
  if (row !== undefined) tellRow(row, layout.log, { emit, entries }, number);
}

/** An object a line; where a list was made of them, the signs of the list and commas stand around. */
function takeJson(line: Line, reading: Reading): void {
  const { entries } = reading;
  const text = line.text.trim();
  if (text === "[" || text === "]") return;
  const value = parseJson(text) ?? parseJson(text.replace(/^\[/, "").replace(/[,\]]$/, ""));
  const rows = Array.isArray(value) ? value : [value];
  for (const row of rows) {
    if (isObject(row)) tellJson(row, line.number, reading);
    // A whole object is whole without a line end; a cut one is no JSON.
    else if (line.unended === true) return entries.cut(line);
    else entries.unread(line.number, "it is no JSON object");
  }
}

function tellJson(written: JsonObject, line: number, { emit, entries, byName }: Reading): void {
  const row = withFlatNames(written);
  const named = row["_path"];
  const log = logOfFields(new Set(Object.keys(row)), named) ?? (named === undefined ? byName : undefined);
  if (log === undefined) return entries.once(unreadLog(typeof named === "string" ? named : "", line));
  tellRow(rowOfJson(row), log, { emit, entries }, line);
}

function tellRow(row: ZeekRow, log: ZeekLog, to: Pick<Reading, "emit" | "entries">, line: number): void {
  const { emit, entries } = to;
  const into: Into = { emit, line, dropped: (what) => entries.once(droppedCredential(what, line)) };
  const why = TELL[log](row, into);
  if (why === undefined) entries.read();
  else entries.unread(line, why);
}

const NO_HEADER = "Import the log with its header lines (#separator, #fields, #types).";

const withoutHeader = (row: number): Parameters<Entries["once"]>[0] => ({
  row,
  code: "no-header",
  what: `No #fields line stands before line ${row}: the columns of such rows were taken in the default order of the log that their values fit; further columns, such as certificates, were not read.`,
  remedy: NO_HEADER,
});

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
