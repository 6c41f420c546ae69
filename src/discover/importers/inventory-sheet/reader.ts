import type { Coverage } from "../../../model/origin.ts";
import type { Emit, Reader, Row } from "../../importer.ts";
import {
  droppedColumn,
  headingRow,
  outsideRows,
  type Repeated,
  type RepeatedCode,
  repeatedProblem,
  totalRow,
  unendedRow,
  unnamedColumn,
} from "./problems.ts";
import { readRows, type Repeat, type RowReader } from "./rows.ts";
import type { SheetMap } from "./map.ts";
import { findTables, type Table, type TableEvents } from "./tables.ts";

/** Told of tables and of the rows that could be read: for a person who checks the mapping before an import. */
export interface SheetWatch {
  table(table: Table): void;
  row(row: Row, table: Table): void;
}

/** How sheets are read, where it is not all guessed. */
export interface SheetSettings {
  readonly map?: SheetMap | undefined;
  /** Names the map: another map of the same file is another reading. */
  readonly mapName?: string | undefined;
  readonly watch?: SheetWatch | undefined;
}

/** What was counted of a sheet's rows. Headers, titles, headings and totals are no rows of devices and are not counted. */
interface Counts {
  total: number;
  read: number;
}

/** Reads the tables of an inventory into stated facts, one subject a row. Holds the first rows of one table. */
export function readInventory(emit: Emit, { map, watch }: SheetSettings): Reader<"rows"> {
  const counts: Counts = { total: 0, read: 0 };
  let last = "the beginning";
  /** A last row that may be cut and is no row of a table: a header that is cut makes a table that is not there. */
  let unended: Row | undefined;
  const events = readingEvents(emit, counts, watch);
  const finder = findTables(
    {
      ...events,
      row(row, table) {
        if (row === unended) unended = undefined;
        events.row(row, table);
      },
    },
    map,
  );
  return {
    take(row) {
      last = row.sheet === "" ? `row ${row.number}` : `row ${row.number} of sheet ${row.sheet}`;
      if (row.unended !== undefined) unended = row;
      finder.take(row);
    },
    end(how): readonly Coverage[] {
      finder.end();
      if (unended !== undefined) emit.problem(unendedRow(unended, undefined));
      const rows: Coverage = {
        kind: "rows",
        total: counts.total,
        read: counts.read,
        unreadable: counts.total - counts.read,
      };
      return how === "cut" ? [rows, { kind: "cut", after: last }] : [rows];
    },
  };
}

function readingEvents(emit: Emit, counts: Counts, watch: SheetWatch | undefined): TableEvents {
  const repeated = new Map<string, Repeated & { readonly code: RepeatedCode }>();
  const toldDropped = new Set<string>();
  let reader: RowReader | undefined;
  let rowsOfTable = 0;
  let unnamed: Set<number> = new Set();

  const repeat: Repeat = (code, column, row) => {
    const key = `${code} ${column.at}`;
    const known = repeated.get(key);
    if (known === undefined) repeated.set(key, { code, column, sheet: row.sheet, row: row.number, cells: 1 });
    else known.cells += 1;
  };
  const tellDropped = (table: Table): void => {
    for (const column of table.columns) {
      const key = `${table.sheet}\0${column.header}`;
      if (column.role !== "dropped" || toldDropped.has(key)) continue;
      toldDropped.add(key);
      emit.problem(droppedColumn(table, column));
    }
  };

  return {
    table(table) {
      rowsOfTable = 0;
      watch?.table(table);
      tellDropped(table);
      reader = readRows(table, emit, repeat);
      unnamed = new Set(table.columns.filter(({ role }) => role === "unnamed").map(({ at }) => at));
    },
    row(row, table) {
      counts.total += 1;
      rowsOfTable += 1;
      if (reader?.read(row) !== true) return;
      // Only a row that was read: the cells of one that does not line up may be passwords.
      watch?.row(row, table);
      counts.read += 1;
      for (const at of unnamed) {
        if ((row.cells[at] ?? "").trim() === "") continue;
        unnamed.delete(at);
        const column = table.columns.find((each) => each.at === at);
        if (column !== undefined) emit.problem(unnamedColumn(table, column));
      }
    },
    total: (row) => emit.problem(totalRow(row, rowsOfTable)),
    heading: (row) => emit.problem(headingRow(row)),
    outside(rows) {
      counts.total += rows.length;
      emit.problem(outsideRows(rows[0]?.sheet ?? "", rows));
    },
    endTable() {
      for (const { code, ...of } of repeated.values()) emit.problem(repeatedProblem(code, of));
      repeated.clear();
    },
  };
}
