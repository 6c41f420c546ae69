import type { Row, XmlEvent } from "../../../discover/importer.ts";
import { columnNumber, type MergeFill } from "./merges.ts";
import { type NumberFormat, shownNumber } from "./numbers.ts";
import { localName, MAX_CELL } from "./parts.ts";

/** Columns kept of a sheet; cells further right are counted and left out. A guess: inventories stay below 100. */
export const MAX_COLUMNS = 1_024;
/** Excel's last row. */
const LAST_ROW = 1_048_576;

/** What the cells of one sheet refer to. */
export interface SheetContext {
  readonly name: string;
  readonly texts: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
  readonly merges: MergeFill;
}

/** Rows out of the events of a sheet, and what had to be left out. */
export interface SheetReader {
  push(events: readonly XmlEvent[]): Row[];
  /** Cells beyond {@link MAX_COLUMNS}. */
  beyond(): number;
  /** Formulas without a saved result. */
  withoutResult(): number;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  text: string;
  formula: boolean;
  /** A value is saved, be it empty. */
  valued: boolean;
}

const PLAIN: NumberFormat = { as: "plain" };

/** Where the reader stands in a sheet. */
interface Place {
  readonly context: SheetContext;
  number: number;
  cells: string[] | undefined;
  cell: OpenCell | undefined;
  /** Inside the element whose text is the value: `v`, or `t` of an inline text. */
  taking: boolean;
  /** Inside the reading aid of a text. */
  phonetic: boolean;
  beyond: number;
  withoutResult: number;
}

/** A formula gives its saved result; its text is never looked at. */
export function sheetReader(context: SheetContext): SheetReader {
  const place: Place = {
    context,
    number: 0,
    cells: undefined,
    cell: undefined,
    taking: false,
    phonetic: false,
    beyond: 0,
    withoutResult: 0,
  };
  return {
    push(events) {
      const rows: Row[] = [];
      for (const event of events) {
        if (event.is === "open") open(localName(event.name), event.attributes, place);
        else if (event.is === "close") close(localName(event.name), place, rows);
        else take(event.text, place);
      }
      return rows;
    },
    beyond: () => place.beyond,
    withoutResult: () => place.withoutResult,
  };
}

function open(name: string, attributes: Readonly<Record<string, string>>, place: Place): void {
  const { cells, cell } = place;
  if (name === "row") {
    const stated = Number(attributes["r"]);
    const rises = Number.isInteger(stated) && stated > place.number && stated <= LAST_ROW;
    place.number = rises ? stated : place.number + 1;
    place.cells = [];
  } else if (name === "c" && cells !== undefined) {
    const column = columnNumber(/^[A-Z]{1,3}(?=\d)/.exec(attributes["r"] ?? "")?.[0] ?? "") || cells.length + 1;
    const [type, style] = [attributes["t"] ?? "n", Number(attributes["s"] ?? 0)];
    place.cell = { column, type, style, text: "", formula: false, valued: false };
  } else if (cell !== undefined) {
    if (name === "v" || name === "t") place.taking = cell.valued = true;
    else if (name === "f") cell.formula = true;
    else if (name === "rPh") place.phonetic = true;
  }
}

function take(text: string, { cell, taking, phonetic }: Place): void {
  if (!taking || phonetic || cell === undefined || cell.text.length >= MAX_CELL) return;
  cell.text += text.slice(0, MAX_CELL - cell.text.length);
}

function close(name: string, place: Place, rows: Row[]): void {
  const { cells, cell, context, number } = place;
  if (name === "v" || name === "t") place.taking = false;
  else if (name === "rPh") place.phonetic = false;
  else if (name === "c") {
    if (cells !== undefined && cell !== undefined) put(cell, cells, place);
    place.cell = undefined;
  } else if (name === "row" && cells !== undefined) {
    context.merges.fill(number, cells);
    if (cells.length > 0) rows.push({ sheet: context.name, number, cells });
    place.cells = undefined;
  }
}

function put(cell: OpenCell, cells: string[], place: Place): void {
  if (cell.column > MAX_COLUMNS) {
    place.beyond += 1;
    return;
  }
  const value = valueOf(cell, place.context);
  if (value === "") {
    // A text of no length is a result, and says so; an empty element of a program that does not calculate is none.
    if (cell.formula && (!cell.valued || cell.type === "n")) place.withoutResult += 1;
    return;
  }
  while (cells.length < cell.column) cells.push("");
  cells[cell.column - 1] = value;
}

/** ECMA-376 part 1, section 18.18.11: types of cells. */
function valueOf({ type, text, style }: OpenCell, { texts, formats, from1904 }: SheetContext): string {
  switch (type) {
    case "s":
      return texts[Number(text)] ?? "";
    case "b":
      return text === "1" ? "TRUE" : text === "0" ? "FALSE" : text;
    case "n":
      return text === "" ? "" : shownNumber(text, formats[style] ?? PLAIN, from1904);
    default:
      return text;
  }
}
