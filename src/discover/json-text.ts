import type { Emit, Piece } from "./importer.ts";
import { type JsonObject, isObject, parseJson, valueAt } from "./json-values.ts";
import { splitJson } from "./json-split.ts";

/** One record of a JSON text: an object, and the line on which it begins. */
export interface JsonRecord {
  readonly value: JsonObject;
  readonly line: number;
}

/** How many records were met, and how many could be read. */
export interface JsonCounts {
  readonly total: number;
  readonly read: number;
}

export interface JsonReading {
  take(piece: Piece): void;
  /** Says whether the text ended where it should; when not, a problem was told. */
  end(how: "complete" | "cut"): { readonly cut: boolean } & JsonCounts;
}

export interface JsonForm {
  /** Ways to the arrays of the root object that hold the records (`results`, `result.hits`). Elements of a root array always are. */
  readonly arrays: readonly string[];
  /** Takes a record; false when it could not be used, after telling why. */
  record(record: JsonRecord): boolean;
  /** Takes the root object around such arrays, the arrays emptied, once it is whole. */
  envelope?(value: JsonObject): void;
}

/** Longest record, in characters. A guess: one host of a scan stays below a tenth of it. */
export const MAX_RECORD = 16_777_216;
/** Longest text that is looked at before it is decided whether each line is a record. */
const MAX_UNDECIDED = 1_048_576;

/** Where the records of a text go. */
interface Taking {
  accept(text: string, line: number, isLast: boolean): void;
  tooLong(line: number): void;
}

/**
 * Reads records from a JSON text of any size: one object a line, an array of objects, an object around arrays, or one object
 * alone. Holds one record; a text that is cut off gives the records before the cut.
 */
export function readJson(form: JsonForm, emit: Emit): JsonReading {
  const counts = { total: 0, read: 0 };
  let last = 1;
  let cutLine = false;
  const taking: Taking = {
    accept(text, line, isLast) {
      counts.total += 1;
      last = line;
      const value = parseJson(text);
      if (value === undefined && isLast) cutLine = true;
      else if (!isObject(value)) emit.problem(notJson(line));
      else if (form.record({ value, line })) counts.read += 1;
    },
    tooLong(line) {
      counts.total += 1;
      emit.problem(recordTooLong(line));
    },
  };
  const lines = lineRecords(taking);
  const splitter = splitJson(form.arrays, MAX_RECORD, {
    record: (text, line) => taking.accept(text, line, false),
    tooLong: (line) => taking.tooLong(line),
    envelope(text) {
      const value = parseJson(text);
      if (isObject(value)) form.envelope?.(value);
    },
  });
  let mode: Mode | undefined;
  let held = "";
  const decide = (text: string, atEnd: boolean): void => {
    held += text;
    mode = modeOf(held, form.arrays, atEnd);
    if (mode === "lines") lines.push(held);
    else if (mode === "document") splitter.push(held);
    if (mode !== undefined) held = "";
  };

  return {
    take({ text }) {
      if (mode === "document") splitter.push(text);
      else if (mode === "lines") lines.push(text);
      else decide(text, false);
    },
    end(how) {
      if (mode === undefined) decide("", true);
      const long = mode === "lines" && lines.end();
      const open = mode === "document" ? splitter.end() : undefined;
      const unfinished = cutLine || long || open !== undefined;
      if (unfinished) emit.problem(cutOff(open ?? last));
      return { cut: how === "cut" || unfinished, ...counts };
    },
  };
}

/** Lines of pieces of text, one record each; `end` says whether the last line is longer than the bound. */
function lineRecords(taking: Taking): { push(text: string): void; end(): boolean } {
  let held = "";
  let line = 1;
  let skipping = false;
  return {
    push(text) {
      let from = 0;
      for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", from)) {
        const whole = held + text.slice(from, end);
        held = "";
        if (skipping || whole.length > MAX_RECORD) taking.tooLong(line);
        else if (whole.trim() !== "") taking.accept(whole, line, false);
        skipping = false;
        line += 1;
        from = end + 1;
      }
      held = skipping ? "" : held + text.slice(from);
      if (held.length <= MAX_RECORD) return;
      skipping = true;
      held = "";
    },
    end() {
      if (held.trim() !== "") taking.accept(held, line, true);
      return skipping;
    },
  };
}

type Mode = "lines" | "document";

/** How a text is to be read, by its beginning; undefined while more of it may still show that. */
function modeOf(text: string, arrays: readonly string[], atEnd: boolean): Mode | undefined {
  if (looksLikeLines(text, arrays)) return "lines";
  return atEnd || text.length > MAX_UNDECIDED || !mayBeLines(text) ? "document" : undefined;
}

/** Whether the first lines show one object each: the first or the second that says something is one by itself. */
function looksLikeLines(text: string, arrays: readonly string[]): boolean {
  if (!text.trimStart().startsWith("{")) return false;
  let seen = 0;
  for (let from = 0; seen < 2; ) {
    const end = text.indexOf("\n", from);
    if (end === -1) return false;
    const line = text.slice(from, end).trim();
    from = end + 1;
    if (line === "") continue;
    seen += 1;
    if (line.startsWith("{") && line.endsWith("}") && line.length > 2) {
      const value = parseJson(line);
      // A whole document on one line is no record: it holds them.
      if (isObject(value)) return !arrays.some((way) => Array.isArray(valueAt(value, ...way.split("."))));
    }
  }
  return false;
}

/** Whether more text may still show lines: it begins with an object, and two lines are not yet there. */
function mayBeLines(text: string): boolean {
  const begun = text.trimStart();
  return begun === "" || (begun.startsWith("{") && begun.split("\n", 3).length < 3);
}

type Told = Parameters<Emit["problem"]>[0];

const notJson = (row: number): Told => ({
  row,
  code: "not-json",
  what: `The record at line ${row} is not a JSON object; it was not read.`,
  remedy: "Export the file again; the other records are kept.",
});
const recordTooLong = (row: number): Told => ({
  row,
  code: "too-long",
  what: `The record at line ${row} is longer than ${MAX_RECORD / 1_048_576} Mi characters; it was not read.`,
  remedy: "Export fewer fields of each device, or one record a line.",
});
const cutOff = (row: number): Told => ({
  row,
  code: "cut",
  what: `The JSON ends before its end, in or after the record at line ${row}: the file is cut off. What came after is unknown.`,
  remedy: "Export the file again; what was read before is kept.",
});
