import type { Head, Importer, Reader, Row } from "./importer.ts";
import { plainHeader } from "./sniff.ts";

/** An export that is a sheet like others: recognised by its headers, read by the importer of sheets. */
export interface NamedSheet {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  /** Whether these headers (in their plain form, sniff.ts) are those of the export. */
  isHeader(names: ReadonlySet<string>): boolean;
  /** Headers that mean something else here than in other sheets, in their plain form, and the usual header for what they hold. */
  readonly headers: ReadonlyMap<string, string>;
}

/** Rows among which the header of an export is looked for: a title may stand above it. */
const FIRST_ROWS = 5;

/** The importer of sheets under the name of one export. Cells stay as they are; only headers are put in other words. */
export function namedSheet(sheet: Importer<"rows">, name: NamedSheet): Importer<"rows"> {
  const isHeader = (row: Row): boolean => name.isHeader(new Set(row.cells.map(plainHeader)));
  return {
    ...sheet,
    id: name.id,
    title: name.title,
    version: name.version,
    sniff: ({ rows }: Head) => (rows.slice(0, FIRST_ROWS).some(isHeader) ? 0.9 : 0),
    start(path, emit): Reader<"rows"> {
      const reader = sheet.start(path, emit);
      let seen = 0;
      return {
        take(row) {
          seen += 1;
          const header = seen <= FIRST_ROWS && isHeader(row);
          reader.take(
            header ? { ...row, cells: row.cells.map((cell) => name.headers.get(plainHeader(cell)) ?? cell) } : row,
          );
        },
        end: (how) => reader.end(how),
      };
    },
  };
}
