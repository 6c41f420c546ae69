import type { Row } from "../../importer.ts";
import type { SheetMap } from "./map.ts";
import { findTables, type Table } from "./tables.ts";

/** The guessed mapping of every table in rows, for a person to check before an import. Holds headers and no cells. */
export function describeMapping(rows: Iterable<Row>, map?: SheetMap): readonly Table[] {
  const tables: Table[] = [];
  const finder = findTables(
    {
      table: (table) => void tables.push(table),
      row: pass,
      total: pass,
      heading: pass,
      outside: pass,
      endTable: pass,
    },
    map,
  );
  for (const row of rows) finder.take(row);
  finder.end();
  return tables;
}

const pass = (): void => {};
