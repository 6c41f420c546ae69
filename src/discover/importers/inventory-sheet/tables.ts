import type { Row } from "../../importer.ts";
import { isPurchaseTable, type PurchaseStage, stageOf } from "./purchases.ts";
import { readIp, readMac } from "./addresses.ts";
import { readCell } from "./cells.ts";
import { type SheetMap, type SheetReading, readingOf } from "./map.ts";
import { readBareColumns, readColumns } from "./columns.ts";
import { lookOf } from "./contents.ts";
import {
  guardHeader,
  isHeader,
  isNewHeader,
  mayBeHeader,
  noteSecrets,
  rememberHeaders,
  repeats,
  type SecretPlaces,
} from "./header-row.ts";
import { modelIn } from "./models.ts";
import type { Column } from "./roles.ts";
import { isTotal } from "./totals.ts";

/** One table of a sheet: a header row, or none, and what its columns are. */
export interface Table {
  readonly sheet: string;
  /** The row of the header; undefined for a table without one. */
  readonly header: number | undefined;
  readonly columns: readonly Column[];
  /** Which paper it is, where its rows are lines of a purchase. */
  readonly purchase?: PurchaseStage;
}

/** What the finder says of the rows it is given, in order. */
export interface TableEvents {
  table(table: Table): void;
  row(row: Row, table: Table): void;
  /** A row that adds up others. */
  total(row: Row): void;
  /** A row inside a table that is a heading or stands outside its columns. */
  heading(row: Row): void;
  /** Rows of a sheet that belong to no table: nothing of them was read. */
  outside(rows: readonly Row[]): void;
  /** The rows of the table that was told last have ended. */
  endTable(): void;
}

/** Rows of a table that are looked at before its columns are decided, and rows held while no header was met. */
const SAMPLE_ROWS = 25;
const MAX_PENDING = 50;

export interface TableFinder {
  take(row: Row): void;
  end(): void;
}

interface Open {
  readonly header: Row | undefined;
  readonly above: Row | undefined;
  /** Columns that stand under credentials of an earlier table and have no header that is known. */
  readonly guarded: ReadonlySet<number>;
  sample: Row[];
  table: Table | undefined;
}

/** Where the finder stands. */
interface Finding {
  readonly events: TableEvents;
  readonly secrets: SecretPlaces;
  readonly map: SheetMap | undefined;
  /** How the columns of the sheet are read. */
  reading: SheetReading;
  readCellAsHeader: ReturnType<typeof rememberHeaders>;
  sheet: string | undefined;
  /** Rows that no header was met for yet. */
  pending: Row[];
  open: Open | undefined;
}

/** Finds the tables in rows, one sheet after the other. Holds {@link MAX_PENDING} rows at most. */
export function findTables(events: TableEvents, map: SheetMap | undefined): TableFinder {
  const reading = readingOf(map, "");
  const finding: Finding = {
    events,
    secrets: new Map(),
    map,
    reading,
    readCellAsHeader: rememberHeaders(reading.readHeader),
    sheet: undefined,
    pending: [],
    open: undefined,
  };
  return {
    take: (row) => takeRow(row, finding),
    end() {
      settlePending(finding);
      closeTable(finding);
    },
  };
}

function takeRow(row: Row, finding: Finding): void {
  if (row.sheet !== finding.sheet) {
    settlePending(finding);
    closeTable(finding);
    finding.secrets.clear();
    finding.sheet = row.sheet;
    finding.reading = readingOf(finding.map, row.sheet);
    finding.readCellAsHeader = rememberHeaders(finding.reading.readHeader);
  }
  if (isEmpty(row)) return;
  const { open, secrets, readCellAsHeader } = finding;
  if (open?.header !== undefined && repeats(row, open.header)) return;
  if (open === undefined || mayBeHeader(row)) {
    const { row: header, guarded } = guardHeader(row, secrets, readCellAsHeader);
    const begins = open === undefined ? isHeader(header, readCellAsHeader) : isNewHeader(header, readCellAsHeader);
    if (begins) return beginTable(header, guarded, finding);
  }
  if (open === undefined) {
    finding.pending.push(row);
    if (finding.pending.length >= MAX_PENDING) settlePending(finding);
  } else if (open.table !== undefined) tellRow(row, open.table, finding.events);
  else {
    open.sample.push(row);
    if (open.sample.length >= SAMPLE_ROWS) decideTable(open, finding);
  }
}

function beginTable(header: Row, guarded: ReadonlySet<number>, finding: Finding): void {
  const groups = groupsAbove(header, finding.open);
  if (groups === undefined) closeTable(finding);
  noteSecrets(header, finding.secrets, finding.readCellAsHeader);
  const last = finding.pending.at(-1);
  const unread = finding.pending.filter(mayBeDevice);
  if (unread.length > 0) finding.events.outside(unread);
  finding.pending = [];
  const above = last?.number === header.number - 1 ? last : groups;
  finding.open = { header, above, guarded, sample: [], table: undefined };
}

/** The row right above a header that was taken for a header itself and has no rows: it names groups of columns. */
function groupsAbove(header: Row, open: Open | undefined): Row | undefined {
  const isAbove = open?.header?.number === header.number - 1 && open.sample.length === 0 && open.table === undefined;
  return isAbove ? open.header : undefined;
}

function decideTable(open: Open, { sheet, events, reading }: Finding): void {
  const { header, sample } = open;
  const columns =
    header === undefined
      ? readBareColumns(sample, reading.bare)
      : readColumns({ ...open, header, readHeader: reading.readHeader });
  const purchase = isPurchaseTable(columns, sample) ? { purchase: stageOf(wordsAround(open, columns, sheet)) } : {};
  const table: Table = { sheet: sheet ?? "", header: header?.number, columns, ...purchase };
  open.table = table;
  events.table(table);
  for (const row of sample) tellRow(row, table, events);
  open.sample = [];
}

/** The header of the document number says what the document is, then the dates, the title above, the name of the sheet. */
function wordsAround({ above }: Open, columns: readonly Column[], sheet: string | undefined): readonly string[] {
  const headersOf = (role: Column["role"]): readonly string[] =>
    columns.filter((column) => column.role === role).map(({ header }) => header);
  return [...headersOf("document"), ...headersOf("acquired"), ...(above?.cells ?? []), sheet ?? ""];
}

function tellRow(row: Row, table: Table, events: TableEvents): void {
  if (isTotal(row, table.columns)) events.total(row);
  else if (isHeading(row, table)) events.heading(row);
  else events.row(row, table);
}

function closeTable(finding: Finding): void {
  const { open } = finding;
  if (open === undefined) return;
  if (open.table === undefined) decideTable(open, finding);
  finding.open = undefined;
  finding.events.endTable();
}

/** Rows without a header: a table if a column of them holds addresses, else outside of any. */
function settlePending(finding: Finding): void {
  const rows = finding.pending;
  finding.pending = [];
  if (rows.length === 0) return;
  const { bare } = finding.reading;
  if (rows.length >= (bare.size > 0 ? 1 : 3) && readBareColumns(rows, bare).some(({ role }) => role !== "unnamed")) {
    finding.open = { header: undefined, above: undefined, guarded: NONE, sample: rows, table: undefined };
    decideTable(finding.open, finding);
  } else finding.events.outside(rows);
}

const NONE: ReadonlySet<number> = new Set();

const isEmpty = (row: Row): boolean => row.cells.every((cell) => cell.trim() === "");

/** A row above a header that is more than a title: three texts, an address, also in one text, or a text beside a product code. */
function mayBeDevice({ cells }: Row): boolean {
  const texts = [...new Set(cells.map(readCell).filter((text) => text !== ""))];
  if (texts.length >= 3 || texts.some((text) => readIp(text) !== undefined || readMac(text) !== undefined)) return true;
  if (texts.some(holdsAddress)) return true;
  return texts.length === 2 && texts.some((text) => lookOf(text) === "model" || modelIn(text) !== undefined);
}

/** A line of another table that was pasted into the file: a MAC address among its words, or an IP address before them. */
function holdsAddress(text: string): boolean {
  const words = text.slice(0, 4_096).split(/\s+/, 32);
  return words.some((word) => word.length >= 12 && readMac(word) !== undefined) || readIp(words[0] ?? "") !== undefined;
}

/** One text alone in a row of a wide table, or the same in all its cells: a heading between rows. */
function isHeading(row: Row, { columns }: Table): boolean {
  if (columns.length < 3 || row.cells.length === 0) return false;
  let only: { readonly text: string; readonly at: number } | undefined;
  let times = 0;
  for (const [at, cell] of row.cells.entries()) {
    const text = cell.trim();
    if (text === "") continue;
    if (only !== undefined && only.text !== text) return false;
    only ??= { text, at };
    times += 1;
  }
  if (only === undefined || !/\p{L}{2}/u.test(only.text) || readMac(only.text) !== undefined) return false;
  return times >= 3 || (only.at === 0 && columns[0]?.role !== "serial" && columns[0]?.role !== "model");
}
