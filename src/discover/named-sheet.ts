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
  /**
   * Headers, in their plain form, of the number of a model and of what people call the model: where only the number reads as
   * one, the two change places. Other registers have one column for both.
   */
  readonly models?: readonly [numbers: readonly string[], names: readonly string[]];
}

/** Rows among which the header of an export is looked for: a title may stand above it. */
const FIRST_ROWS = 5;

/** The header of what is not the number of the model, or is the part of it that says less. */
const OTHER_MODEL = "Model (other)";

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
      let places: readonly [number, number] | undefined;
      return {
        take(row) {
          seen += 1;
          if (seen > FIRST_ROWS || !isHeader(row))
            return reader.take(places === undefined ? row : exchange(row, places));
          const plain = row.cells.map(plainHeader);
          places = placesOf(plain, name.models);
          const headers = row.cells.map((cell, at) => name.headers.get(plain[at] ?? "") ?? cell);
          if (places !== undefined) headers[places[0]] = OTHER_MODEL;
          reader.take({ ...row, cells: headers });
        },
        end: (how) => reader.end(how),
      };
    },
  };
}

function placesOf(plain: readonly string[], models: NamedSheet["models"]): readonly [number, number] | undefined {
  if (models === undefined) return undefined;
  const [number, name] = models.map((headers) => plain.findIndex((header) => headers.includes(header)));
  return number === undefined || name === undefined || number === -1 || name === -1 ? undefined : [number, name];
}

/** A word of letters and digits, as numbers of models are: `DS-2CD2042WD-I`, `C9200L`; not `4MP`. */
const MODEL = /(?<![\w-])(?=[\w-]{0,64}\d)(?=[\w-]{0,64}[A-Za-z])[\w-]{5,64}(?![\w-])/;

function exchange(row: Row, [numberAt, nameAt]: readonly [number, number]): Row {
  const [number = "", name = ""] = [row.cells[numberAt], row.cells[nameAt]];
  if (!MODEL.test(number.slice(0, 256)) || MODEL.test(name.slice(0, 256))) return row;
  return { ...row, cells: row.cells.map((cell, at) => (at === numberAt ? name : at === nameAt ? number : cell)) };
}
