import type { Fact, Subject } from "../../../model/observation.ts";
import type { Emit, Row } from "../../importer.ts";
import { MAX_SUBJECT_TEXT } from "../../line-fields.ts";
import { ipOfNumber, macOfNumber, readIp, readMac } from "./addresses.ts";
import { isBlank, isDitto, type Names, readCell, readCount, readRange } from "./cells.ts";
import { repeatedColumns } from "./columns.ts";
import { readDay, type WrittenDay } from "./dates.ts";
import { purchaseFact, speaksOfDevice } from "./purchases.ts";
import { modelIn } from "./models.ts";
import { rowKey } from "../../row-key.ts";
import { maskedCell, misaligned, type RepeatedCode, unendedRow, unreadableRow } from "./problems.ts";
import type { Column, Role } from "./roles.ts";
import { maskCell } from "../../masked-text.ts";
import type { Table } from "./tables.ts";
import { repeatedColumn } from "./problems.ts";

/** A cell that says something, credentials masked and "same as above" resolved. */
interface Value {
  readonly column: Column;
  readonly text: string;
  /** As written, where `text` was taken from the row above. */
  readonly written?: string;
}

/** Takes what a cell shares with others of its column. */
export type Repeat = (code: RepeatedCode, column: Column, row: Row) => void;

/** Reads the rows of one table. */
export interface RowReader {
  /** Whether the row could be read. */
  read(row: Row): boolean;
}

/** What tells one device, or a number of them, from nothing. A name alone does where the table has nothing better. */
const IDENTIFYING: ReadonlySet<Role> = new Set<Role>([
  "ip",
  "mac",
  "serial",
  "model",
  "brand",
  "maker",
  "firmware",
  "quantity",
]);
/** Roles whose value belongs to one device: "same as above" is no value there. */
const OWN: ReadonlySet<Role> = new Set<Role>(["serial", "mac"]);
/** Roles that stand in the subject of every fact of a row. */
const IN_SUBJECT: ReadonlySet<Role> = new Set<Role>(["ip", "mac", "serial", "site", "recorder", "channel"]);
/** Roles whose value is a day. */
const DAYS: ReadonlySet<Role> = new Set<Role>(["installed", "acquired", "authorised", "contracted"]);
const FREE_TEXT: ReadonlySet<Role> = new Set<Role>(["note", "other"]);
const NAMES: Readonly<Partial<Record<Role, Names>>> = {
  brand: "label",
  maker: "label",
  site: "place",
  location: "place",
};

export function readRows(table: Table, emit: Emit, repeat: Repeat): RowReader {
  const columns = table.columns.filter(({ role }) => role !== "dropped" && role !== "ignored" && role !== "unnamed");
  const hasSecret = table.columns.some(({ role }) => role === "dropped");
  const byName = !columns.some(({ role }) => IDENTIFYING.has(role));
  const valuesOf = valueReader({ columns, purchase: table.purchase !== undefined }, emit, repeat);
  for (const { column, first } of repeatedColumns(table.columns)) emit.problem(repeatedColumn(table, column, first));

  return {
    read(row) {
      if (hasSecret && isMisaligned(row, table)) {
        emit.problem(misaligned(row));
        return false;
      }
      const values = valuesOf(row);
      if (values === undefined) return false;
      const apart = table.purchase === undefined ? undefined : apartFromDevices(values);
      if (apart !== undefined) {
        repeat(apart.code, apart.column, row);
        return true;
      }
      const subject = subjectOf(row, values, repeat);
      const range = rangeOf(values, subject);
      const identified =
        subject.recorder !== undefined ||
        range !== undefined ||
        values.some(({ column }) => IDENTIFYING.has(column.role) || (byName && column.role === "name")) ||
        table.purchase !== undefined;
      if (!identified) {
        emit.problem(unreadableRow(row));
        return false;
      }
      const telling: Telling = { row, subject, emit, repeat, purchase: table.purchase !== undefined };
      for (const value of values) tellValue(value, telling);
      // What follows from several cells follows from none that may be cut.
      const whole = row.unended !== true || telling.purchase;
      if (whole && !values.some(({ column }) => column.role === "model")) tellHiddenModel(values, telling);
      if (whole && range !== undefined) emit.observation(subject, range);
      if (table.purchase !== undefined) emit.observation(subject, purchaseFact(table.purchase, values));
      return true;
    },
  };
}

/** Reads the cells of rows, which come in order; undefined for a row of which nothing may be said. */
function valueReader(
  { columns, purchase }: { readonly columns: readonly Column[]; readonly purchase: boolean },
  emit: Emit,
  repeat: Repeat,
): (row: Row) => readonly Value[] | undefined {
  const above: string[] = [];
  const valuesOf = (row: Row): Value[] => {
    const values: Value[] = [];
    for (const column of columns) {
      const raw = readCell(row.cells[column.at]);
      if (raw === "") continue;
      if (raw === above[column.at]) {
        // It was looked at in the row above, and held nothing that had to be masked.
        values.push({ column, text: raw });
        continue;
      }
      if (isBlank(raw, NAMES[column.role])) continue;
      if (isDitto(raw)) {
        const before = above[column.at];
        if (OWN.has(column.role)) repeat("ditto-identity", column, row);
        else if (before === undefined) repeat("nothing-above", column, row);
        else values.push({ column, text: before, written: raw });
        continue;
      }
      const text = maskCell(raw, FREE_TEXT.has(column.role));
      if (text !== raw) emit.problem(maskedCell(row, column, raw.includes("://") && raw.includes("@")));
      above[column.at] = text;
      values.push({ column, text });
    }
    return values;
  };

  /** The values of a last row without line end: its last cell counts only where it is whole for sure. */
  const valuesOfUnended = (row: Row): Value[] | undefined => {
    const at = row.cells.length - 1;
    const column = columns.find((each) => each.at === at);
    const text = readCell(row.cells[at]);
    const isWhole = column === undefined || text === above[at] || isWholeAlone(column, text);
    const values = valuesOf(row);
    if (isWhole) return values;
    // A purchase is one fact of all its cells.
    const isCutSubject = IN_SUBJECT.has(column.role) || purchase;
    emit.problem(unendedRow(row, isCutSubject ? undefined : column));
    return isCutSubject ? undefined : values.filter((value) => value.column !== column);
  };
  return (row) => (row.unended === true ? valuesOfUnended(row) : valuesOf(row));
}

/** Why a line of a purchase is left out, and by which of its cells; undefined where it may stand for a device. */
function apartFromDevices(
  values: readonly Value[],
): { readonly code: "not-a-device-line" | "returned-line"; readonly column: Column } | undefined {
  const returned = values.find(({ column, text }) => column.role === "quantity" && /^[-\u2212(]\s*\d/.test(text));
  if (returned !== undefined) return { code: "returned-line", column: returned.column };
  const named = values.some(({ column }) => ["model", "serial", "brand", "maker"].includes(column.role));
  const text = values.find(({ column }) => column.role === "name" || column.role === "note");
  if (named || (text !== undefined && speaksOfDevice(text.text))) return undefined;
  const first = text ?? values[0];
  return first === undefined ? undefined : { code: "not-a-device-line", column: first.column };
}

/** A MAC address or an ISO day cannot be the beginning of a longer one. */
const isWholeAlone = ({ role }: Column, text: string): boolean =>
  role === "mac" ? readMac(text) !== undefined : DAYS.has(role) && /^\d{4}-\d\d-\d\d$/.test(text);

/** A row with cells right of its table, or with a quotation mark that was never closed: a password may stand anywhere in it. */
function isMisaligned({ cells }: Row, { columns }: Table): boolean {
  const last = columns.findLast(({ role }) => role !== "unnamed")?.at ?? -1;
  for (let at = last + 1; at < cells.length; at += 1) if (cells[at]?.trim()) return true;
  return cells.some((cell) => cell.startsWith('"') && cell.length > 1 && !cell.endsWith('"'));
}

function subjectOf(row: Row, values: readonly Value[], repeat: Repeat): Subject {
  const found: Partial<Record<"ip" | "mac" | "serial" | "site" | "recorder" | "channel", string>> = {};
  for (const { column, text } of values) {
    switch (column.role) {
      case "ip":
        put("ip", addressOf(column, text));
        break;
      case "mac":
        put("mac", macOf(column, text));
        break;
      case "serial":
      case "site":
      case "recorder":
      case "channel":
        put(column.role, text);
        break;
      default:
    }
  }
  const { recorder, channel, ...own } = found;
  const isChannel = recorder !== undefined && channel !== undefined && recorder !== own.ip && recorder !== own.serial;
  return { row: rowKey(row), ...own, ...(isChannel ? { recorder, channel } : {}) };

  function put(name: keyof typeof found, value: string | undefined): void {
    if (value !== undefined && value.length <= MAX_SUBJECT_TEXT) found[name] = value;
  }
  function addressOf(column: Column, text: string): string | undefined {
    const stated = readIp(text);
    if (stated !== undefined) return stated;
    const number = ipOfNumber(text);
    repeat(number === undefined ? "not-an-address" : "ip-as-number", column, row);
    return number;
  }
  function macOf(column: Column, text: string): string | undefined {
    const stated = readMac(text);
    if (stated !== undefined) return stated;
    const padded = macOfNumber(text);
    repeat(padded === undefined ? "not-an-address" : "mac-as-number", column, row);
    return padded;
  }
}

/** `Cam 1-8` is eight things that nobody listed: one row, and how many it stands for. Never beside a count or a device's own identity. */
function rangeOf(values: readonly Value[], subject: Subject): Fact | undefined {
  if ([subject.ip, subject.mac, subject.serial].some((identity) => identity !== undefined)) return undefined;
  if (values.some(({ column }) => column.role === "quantity")) return undefined;
  for (const { column, text } of values) {
    const count = column.role === "name" || column.role === "channel" ? readRange(text) : undefined;
    if (count !== undefined) return { kind: "stated", field: "quantity", value: String(count), written: text };
  }
  return undefined;
}

interface Telling {
  readonly row: Row;
  readonly subject: Subject;
  readonly emit: Emit;
  readonly repeat: Repeat;
  /** The row is a line of a purchase. */
  readonly purchase: boolean;
}

/** A product code in the notes of a row that has no model: the model of that row, where the text can mean nothing else. */
function tellHiddenModel(values: readonly Value[], { row, subject, emit, repeat, purchase }: Telling): void {
  for (const { column, text, written } of values) {
    const isText = FREE_TEXT.has(column.role) || (purchase && column.role === "name");
    const model = isText && written === undefined ? modelIn(text) : undefined;
    if (model === undefined) continue;
    repeat("model-in-note", column, row);
    return emit.observation(subject, { kind: "stated", field: "model", value: model, written: text });
  }
}

/** A day in a column of days, where `20240115` is one too: after 1990, for there were no such cameras before. */
function readDate(text: string): WrittenDay {
  const compact = text.length === 8 ? /^(199[1-9]|20\d\d)(\d\d)(\d\d)$/.exec(text) : null;
  return readDay(compact === null ? text : compact.slice(1).join("-"));
}

function tellValue({ column, text, written }: Value, { row, subject, emit, repeat, purchase }: Telling): void {
  const asWritten = written === undefined ? {} : { written };
  switch (column.role) {
    case "recorder":
    case "channel":
      if (subject.recorder !== undefined) return;
      return emit.observation(subject, {
        kind: "stated",
        field: "note",
        value: `${column.header}: ${text}`,
        ...asWritten,
      });
    case "document":
    case "price":
      // Of a purchase they stand in its fact.
      if (purchase) return;
      return emit.observation(subject, {
        kind: "stated",
        field: "note",
        value: `${column.header}: ${text}`,
        ...asWritten,
      });
    case "other":
      return emit.observation(subject, {
        kind: "stated",
        field: "note",
        value: `${column.header}: ${text}`,
        ...asWritten,
      });
    case "installed":
    case "acquired":
    case "authorised":
    case "contracted": {
      const { is, ...days } = readDate(text);
      // One taken from the row above was told there.
      if (is === "other" && written === undefined) repeat("unread-date", column, row);
      if (is === "ambiguous") repeat("ambiguous-date", column, row);
      if (is === "serial") repeat("serial-date", column, row);
      return emit.observation(subject, { kind: "stated", field: column.role, value: text, ...days, ...asWritten });
    }
    case "quantity": {
      const count = readCount(text);
      if (count === undefined) repeat("unread-quantity", column, row);
      const verbatim = count === undefined || String(count) === text ? asWritten : { written: written ?? text };
      return emit.observation(subject, {
        kind: "stated",
        field: "quantity",
        value: String(count ?? text),
        ...verbatim,
      });
    }
    default:
      return emit.observation(subject, { kind: "stated", field: column.role, value: text, ...asWritten });
  }
}
