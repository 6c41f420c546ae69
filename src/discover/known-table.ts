import type { Coverage } from "../model/origin.ts";
import { namesPassword } from "./credentials.ts";
import type { Emit, Reader, Row } from "./importer.ts";
import { tidyText } from "./json-values.ts";
import { shown } from "./shown.ts";
import { plainHeader } from "./sniff.ts";

/** A row of a table whose headers are known. */
export interface KnownRow {
  readonly number: number;
  /** The cell under a header, given in its plain form (sniff.ts); undefined when there is none or it says nothing. */
  cell(name: string): string | undefined;
  /** Headers, as written, and cells of the columns that {@link KnownTable.others} chose. */
  others(): readonly (readonly [header: string, value: string])[];
}

/** An export with fixed headers. Every name is in its plain form. */
export interface KnownTable {
  /** Whether these headers are those of the export. */
  isHeader(names: ReadonlySet<string>): boolean;
  /** Headers that `record` reads. */
  readonly read: ReadonlySet<string>;
  /** Headers that are known and say nothing of a device. */
  readonly ignored: ReadonlySet<string>;
  /** Whether a column that is neither goes to `others`; else it is reported as not read. */
  others(name: string): boolean;
  /** Takes a row; false when it could not be used, after telling why. */
  record(row: KnownRow): boolean;
}

interface Columns {
  readonly header: Row;
  readonly places: ReadonlyMap<string, number>;
  readonly others: readonly number[];
}

/** Reads the rows of a table with known headers. Columns of credentials are dropped unseen and told; so is what is unknown. */
export function readKnownTable(table: KnownTable, emit: Emit): Reader<"rows"> {
  let columns: Columns | undefined;
  let total = 0;
  let read = 0;
  let last = 0;
  return {
    take(row) {
      if (row.cells.every((cell) => cell.trim() === "")) return;
      last = row.number;
      const names = columns === undefined || isRepeated(row, columns.header) ? namesOf(row) : undefined;
      if (names !== undefined && table.isHeader(new Set(names))) {
        columns ??= readHeader(table, row, emit);
        return;
      }
      total += 1;
      if (columns === undefined) return emit.problem(aboveHeader(row.number));
      if (row.unended === true) return emit.problem(unended(row.number));
      if (isMisaligned(row, columns.header)) return emit.problem(misaligned(row.number));
      if (table.record(knownRow(row, columns))) read += 1;
    },
    end(how): readonly Coverage[] {
      if (columns !== undefined && total === 0) emit.problem(noRows(columns.header.number));
      const rows: Coverage = { kind: "rows", total, read, unreadable: total - read };
      return how === "cut" ? [rows, { kind: "cut", after: `row ${last}` }] : [rows];
    },
  };
}

/** A last row without a line end may be cut inside its last cell, and with it what the row speaks of. */
const unended = (row: number): Told => ({
  row,
  code: "unended-row",
  what: `Row ${row}, the last, has no line end, and may be cut; it was not read.`,
  remedy: "If it is whole, add a line end and import the file again; else export the table again.",
});

/** A table of nothing is rare; one that is cut inside its header, or just below, looks like it. */
const noRows = (header: number): Told => ({
  row: header,
  code: "no-rows",
  what: `The table has no row below its header in row ${header}; it may be cut.`,
  remedy: "If nothing was to be listed, nothing; else export the table again.",
});

const namesOf = (row: Row): readonly string[] => row.cells.map(plainHeader);

const isRepeated = (row: Row, header: Row): boolean => row.cells[0] === header.cells[0];

/** Cells right of the last header: the row does not line up, and no cell of it can be trusted to stand under its header. */
const isMisaligned = (row: Row, header: Row): boolean =>
  row.cells.slice(header.cells.length).some((cell) => cell.trim() !== "");

function readHeader(table: KnownTable, header: Row, emit: Emit): Columns {
  const places = new Map<string, number>();
  const others: number[] = [];
  header.cells.forEach((cell, at) => {
    const name = plainHeader(cell);
    if (name === "") return;
    if (table.read.has(name)) {
      if (!places.has(name)) places.set(name, at);
    } else if (namesSecret(cell)) emit.problem(droppedColumn(header.number, cell));
    else if (table.ignored.has(name)) return;
    else if (table.others(name)) others.push(at);
    else emit.problem(unknownColumn(header.number, cell));
  });
  return { header, places, others };
}

/** User names are half of a credential: they go with the password. */
const namesSecret = (header: string): boolean =>
  namesPassword(header) ||
  /(?:user|login)(?:name)?$|password|token|secret|community|(?:api|private|psk)key/.test(plainHeader(header));

function knownRow(row: Row, { header, places, others }: Columns): KnownRow {
  const cellAt = (at: number | undefined): string | undefined => {
    const cell = at === undefined ? undefined : row.cells[at];
    if (cell === undefined || cell === "") return undefined;
    return tidyText(/^="([^"]*)"$/.exec(cell.trim())?.[1] ?? cell);
  };
  return {
    number: row.number,
    cell: (name) => cellAt(places.get(name)),
    others: () =>
      others.flatMap((at) => {
        const value = cellAt(at);
        return value === undefined ? [] : [[(header.cells[at] ?? "").trim(), value] as const];
      }),
  };
}

type Told = Parameters<Emit["problem"]>[0];

export const droppedColumn = (row: number, header: string): Told => ({
  row,
  code: "dropped-column",
  what: `The column ${shown(header.trim())} holds credentials, by its header; it was dropped and none of its cells was looked at.`,
  remedy: "Take the column out of the file before you share it.",
});
const unknownColumn = (row: number, header: string): Told => ({
  row,
  code: "unknown-column",
  what: `The column ${shown(header.trim())} is not one that is known of this export; it was not read.`,
  remedy: "Nothing, unless it says which device is meant.",
});
const misaligned = (row: number): Told => ({
  row,
  code: "misaligned-row",
  what: `Row ${row} has more cells than the header; they do not line up, and the row was not read.`,
  remedy: "Put cells that hold the delimiter in quotation marks, and import the file again.",
});
const aboveHeader = (row: number): Told => ({
  row,
  code: "no-table",
  what: `Row ${row} stands above the header; it was not read.`,
  remedy: "Nothing, if it is a title.",
});
