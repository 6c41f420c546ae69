import type { Row } from "../../importer.ts";
import { readIp, readMac } from "./addresses.ts";
import type { Meaning } from "./aliases.ts";
import { readCell, saysTotal } from "./cells.ts";
import { readBareColumns, readColumns } from "./columns.ts";
import { isSecretAlone, normaliseHeader, readHeader } from "./headers.ts";
import type { Column } from "./roles.ts";

/** One table of a sheet: a header row, or none, and what its columns are. */
export interface Table {
  readonly sheet: string;
  /** The row of the header; undefined for a table without one. */
  readonly header: number | undefined;
  readonly columns: readonly Column[];
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
  sample: Row[];
  table: Table | undefined;
}

/** Finds the tables in rows, one sheet after the other. Holds {@link MAX_PENDING} rows at most. */
export function findTables(events: TableEvents): TableFinder {
  let sheet: string | undefined;
  let pending: Row[] = [];
  let open: Open | undefined;

  const decide = (of: Open): Table => {
    const columns = of.header === undefined ? readBareColumns(of.sample) : readColumns(of.header, of.above, of.sample);
    const table: Table = { sheet: sheet ?? "", header: of.header?.number, columns };
    of.table = table;
    events.table(table);
    for (const row of of.sample) tell(row, table);
    of.sample = [];
    return table;
  };

  const tell = (row: Row, table: Table): void => {
    if (isTotal(row)) events.total(row);
    else if (isHeading(row, table)) events.heading(row);
    else events.row(row, table);
  };

  const close = (): void => {
    if (open === undefined) return;
    if (open.table === undefined) decide(open);
    open = undefined;
    events.endTable();
  };

  const begin = (header: Row): void => {
    close();
    const above = pending.at(-1);
    const unread = pending.filter((row) => distinctTexts(row) >= 4);
    if (unread.length > 0) events.outside(unread);
    pending = [];
    open = { header, above: above?.number === header.number - 1 ? above : undefined, sample: [], table: undefined };
  };

  /** Rows without a header: a table if a column of them holds addresses, else outside of any. */
  const settlePending = (): void => {
    const rows = pending;
    pending = [];
    if (rows.length === 0) return;
    if (rows.length >= 3 && readBareColumns(rows).some(({ role }) => role !== "unnamed")) {
      open = { header: undefined, above: undefined, sample: rows, table: undefined };
      decide(open);
    } else events.outside(rows);
  };

  return {
    take(row) {
      if (row.sheet !== sheet) {
        settlePending();
        close();
        sheet = row.sheet;
      }
      if (isEmpty(row)) return;
      if (open === undefined ? isHeader(row) : isNewHeader(row, open)) return begin(row);
      if (open === undefined) {
        pending.push(row);
        if (pending.length >= MAX_PENDING) settlePending();
      } else if (open.header !== undefined && repeats(row, open.header)) return;
      else if (open.table !== undefined) tell(row, open.table);
      else {
        open.sample.push(row);
        if (open.sample.length >= SAMPLE_ROWS) decide(open);
      }
    },
    end() {
      settlePending();
      close();
    },
  };
}

const isEmpty = (row: Row): boolean => row.cells.every((cell) => cell.trim() === "");

function distinctTexts(row: Row): number {
  return new Set(row.cells.map((cell) => cell.trim()).filter((cell) => cell !== "")).size;
}

/** How much a header of this meaning says that the table lists devices. */
const SAYS: Readonly<Partial<Record<Meaning | "dropped", number>>> = {
  ip: 1,
  mac: 1,
  serial: 1,
  firmware: 1,
  model: 1,
  recorder: 1,
  brand: 0.75,
  maker: 0.75,
  type: 0.5,
  class: 0.5,
  name: 0.5,
  channel: 0.5,
  site: 0.5,
  location: 0.5,
  building: 0.5,
  physical: 0.5,
  address: 0.5,
  cameras: 0.5,
  dropped: 0.5,
  installed: 0.5,
  acquired: 0.5,
};
const SAYS_LITTLE = 0.25;
/** Least sum over distinct meanings; and one header at least must say 0.75 or more. Guesses, tested on the samples. */
const ENOUGH = 1.5;
const MAIN = 0.75;

/** How a row reads as a header: its cells that are known headers, and what those say together. */
export interface HeaderReading {
  readonly filled: number;
  readonly known: number;
  readonly meanings: ReadonlySet<Meaning | "dropped">;
  readonly says: number;
  readonly main: boolean;
}

/** Reads a row as a header; undefined when one of its cells is an address, which no header is. */
export function readAsHeader(row: Row): HeaderReading | undefined {
  const meanings = new Set<Meaning | "dropped">();
  let [filled, known] = [0, 0];
  for (const cell of row.cells) {
    const text = readCell(cell);
    if (text === "") continue;
    filled += 1;
    const found = readHeader(text);
    if (found === undefined) {
      if (readIp(text) !== undefined || readMac(text) !== undefined) return undefined;
      continue;
    }
    if (found.meaning === "other" || found.meaning === "ignored") continue;
    known += 1;
    meanings.add(found.meaning);
  }
  let [says, main] = [0, false];
  for (const meaning of meanings) {
    const weight = SAYS[meaning] ?? SAYS_LITTLE;
    says += weight;
    main ||= weight >= MAIN;
  }
  return { filled, known, meanings, says, main };
}

/** A row that begins a table where none is open. Credentials begin one sooner: their column must not be taken for another. */
export function isHeader(row: Row): boolean {
  const read = readAsHeader(row);
  if (read === undefined || read.meanings.size < 2) return false;
  if (read.meanings.has("dropped")) return true;
  return read.main && read.says >= ENOUGH && (read.known * 3 >= read.filled || read.meanings.size >= 4);
}

/** Inside a table more is asked, for cells such as `IP` and `NVR` are values too. */
function isNewHeader(row: Row, open: Open): boolean {
  if (!mayBeHeader(row)) return false;
  const read = readAsHeader(row);
  if (read === undefined || read.meanings.size < 2) return false;
  if (open.header !== undefined && repeats(row, open.header)) return false;
  if (row.cells.some((cell) => isSecretAlone(cell.trim()))) return true;
  return read.main && read.says >= ENOUGH && read.known * 5 >= read.filled * 3;
}

/** A cheap look: no header has a cell that begins with a digit among its first three. */
function mayBeHeader(row: Row): boolean {
  let looked = 0;
  for (const cell of row.cells) {
    if (cell === "") continue;
    const code = cell.charCodeAt(0);
    if (code >= 48 && code <= 57) return false;
    looked += 1;
    if (looked === 3) break;
  }
  return looked > 1;
}

/** The same header again, as page breaks leave it. */
function repeats(row: Row, header: Row): boolean {
  const first = row.cells[0] ?? "";
  if (first !== (header.cells[0] ?? "") && normaliseHeader(first) !== normaliseHeader(header.cells[0] ?? ""))
    return false;
  return header.cells.every((cell, at) => cell.trim() === (row.cells[at] ?? "").trim());
}

function isTotal(row: Row): boolean {
  const first = row.cells.find((cell) => cell.trim() !== "");
  return first !== undefined && saysTotal(first.trim());
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
