import type { Coverage } from "../../model/origin.ts";
import type { Emit, Head, Importer, Reader, Row } from "../importer.ts";
import { readCell } from "../importers/inventory-sheet/cells.ts";
import { maskCell } from "../masked-text.ts";
import { isHeaderAlone, type PurchaseRole, readNextColumns, readPurchaseColumns, screenedAs } from "./columns.ts";

/** Rows in which a header may stand: titles and addresses come before it on a quote. A guess. */
const HEADER_WITHIN = 30;

/** Quotes, orders and supplier lists as CSV or XLSX: one line a row, whatever the columns are called. */
export const purchaseSheet: Importer<"rows"> = {
  id: "purchase-sheet",
  title: "purchase lines or suppliers as CSV or XLSX",
  version: 2,
  shape: "rows",
  sniff,
  start: (_path, emit) => readSheet(emit),
};

function sniff({ shape, text, rows, path }: Head): number {
  if (shape === "workbook") return 0.9;
  if (rows.length === 0 || /^\s*[{<[]/.test(text)) return 0;
  if (rows.slice(0, HEADER_WITHIN).some((row) => row.cells.length > 1 && readPurchaseColumns(row) !== undefined))
    return 0.9;
  return /\.(?:csv|tsv)$/i.test(path) ? 0.7 : 0;
}

interface SheetState {
  sheet: string | undefined;
  roles: readonly PurchaseRole[] | undefined;
  header: Row | undefined;
  /** Rows held until a header is met or given up. */
  held: Row[];
  total: number;
  read: number;
  last: string;
}

function readSheet(emit: Emit): Reader<"rows"> {
  const state: SheetState = {
    sheet: undefined,
    roles: undefined,
    header: undefined,
    held: [],
    total: 0,
    read: 0,
    last: "the beginning",
  };
  return {
    take(row) {
      if (row.sheet !== state.sheet) {
        release(state, emit);
        state.sheet = row.sheet;
        state.roles = undefined;
      }
      if (row.cells.every((cell) => cell.trim() === "")) return;
      state.last = keyOf(row);
      if (state.roles !== undefined) {
        const next = readNextColumns(row);
        if (next === undefined) return tellRow(row, state.roles, { state, emit });
        // What reads as a header may be a line all the same (`Camera`, `Recorder`): it is screened as text.
        if (!isSame(row, state.header)) tellRow(row, [], { state, emit });
        return begin(row, next, { state, emit });
      }
      const roles = readPurchaseColumns(row);
      if (roles !== undefined) {
        begin(row, roles, { state, emit });
        tellHeader(row, emit);
      } else {
        state.held.push(row);
        if (state.held.length >= HEADER_WITHIN) release(state, emit);
      }
    },
    end(how): readonly Coverage[] {
      release(state, emit);
      const { total, read, last } = state;
      const rows: Coverage = { kind: "rows", total, read, unreadable: total - read };
      return how === "cut" ? [rows, { kind: "cut", after: last }] : [rows];
    },
  };
}

interface Telling {
  readonly state: SheetState;
  readonly emit: Emit;
}

const isSame = (row: Row, other: Row | undefined): boolean =>
  row.cells.length === other?.cells.length && row.cells.every((cell, at) => cell === other.cells[at]);

const keyOf = (row: Row): string => (row.sheet === "" ? String(row.number) : `${row.sheet}!${row.number}`);

function begin(header: Row, roles: readonly PurchaseRole[], { state, emit }: Telling): void {
  // What stands above the header is screened too: a quote names the seller there.
  for (const row of state.held) tellRow(row, [], { state, emit });
  state.held = [];
  state.roles = roles;
  state.header = header;
  roles.forEach((role, at) => {
    if (role !== "dropped") return;
    emit.problem({
      row: header.number,
      code: "dropped-column",
      what: `Column ${at + 1} (${JSON.stringify(maskCell(header.cells[at] ?? "", true).slice(0, 60))}) holds credentials; it was not read.`,
      remedy: "Remove it from the file before you send the file to anybody.",
    });
  });
}

/** What a header says beside the names of its columns: a line only where a house is named there. */
function tellHeader(header: Row, emit: Emit): void {
  for (const cell of header.cells) {
    const text = readCell(cell);
    if (text === "" || isHeaderAlone(text)) continue;
    const value = maskCell(text, true);
    emit.observation({ row: keyOf(header) }, { kind: "stated", field: "note", value, header: "yes" });
  }
}

/** No header in a sheet: every cell is text. */
function release(state: SheetState, emit: Emit): void {
  if (state.held.length === 0) return;
  const [first] = state.held;
  if (state.held.some((row) => row.cells.length > 1))
    emit.problem({
      row: first?.number ?? 1,
      code: "no-header",
      what: "No row of the first 30 names its columns; every cell is read as text.",
      remedy: "Put names over the columns, for example Supplier, Maker, Part number, Description.",
    });
  state.roles = [];
  for (const row of state.held) tellRow(row, [], { state, emit });
  state.held = [];
}

/** One row as facts; a column that no header names is text. A row without anything to screen is told as an empty one. */
function tellRow(row: Row, roles: readonly PurchaseRole[], { state, emit }: Telling): void {
  state.total += 1;
  const subject = { row: keyOf(row) };
  let told = 0;
  row.cells.forEach((cell, at) => {
    const read = readCell(cell);
    const field = screenedAs(roles[at] ?? "note", read);
    const text = field === undefined ? "" : maskCell(read, field === "note");
    if (text === "") return;
    told += 1;
    emit.observation(subject, { kind: "stated", field, value: text });
  });
  if (told > 0) state.read += 1;
  else emit.observation(subject, { kind: "stated", field: "note", value: "" });
}
