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

/** A formula gives its saved result; its text is never looked at. */
export function sheetReader(context: SheetContext): SheetReader {
  let number = 0;
  let cells: string[] | undefined;
  let cell: OpenCell | undefined;
  /** The element whose text is the value: `v`, or `t` of an inline text. */
  let taking = false;
  let phonetic = false;
  let beyond = 0;
  let withoutResult = 0;

  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === "row") {
      const stated = Number(attributes["r"]);
      number = Number.isInteger(stated) && stated > number && stated <= LAST_ROW ? stated : number + 1;
      cells = [];
    } else if (name === "c" && cells !== undefined) {
      const column = columnNumber(/^[A-Z]{1,3}(?=\d)/.exec(attributes["r"] ?? "")?.[0] ?? "") || cells.length + 1;
      cell = {
        column,
        type: attributes["t"] ?? "n",
        style: Number(attributes["s"] ?? 0),
        text: "",
        formula: false,
        valued: false,
      };
    } else if (cell !== undefined) {
      if (name === "v" || name === "t") {
        taking = true;
        cell.valued = true;
      } else if (name === "f") cell.formula = true;
      else if (name === "rPh") phonetic = true;
    }
  };

  const put = (of: OpenCell, into: string[]): void => {
    if (of.column > MAX_COLUMNS) {
      beyond += 1;
      return;
    }
    const value = valueOf(of, context);
    if (value === "") {
      if (of.formula && !of.valued) withoutResult += 1;
      return;
    }
    while (into.length < of.column) into.push("");
    into[of.column - 1] = value;
  };

  const close = (name: string, rows: Row[]): void => {
    if (name === "v" || name === "t") taking = false;
    else if (name === "rPh") phonetic = false;
    else if (name === "c" && cell !== undefined) {
      if (cells !== undefined) put(cell, cells);
      cell = undefined;
    } else if (name === "row" && cells !== undefined) {
      context.merges.fill(number, cells);
      if (cells.length > 0) rows.push({ sheet: context.name, number, cells });
      cells = undefined;
    }
  };

  return {
    push(events) {
      const rows: Row[] = [];
      for (const event of events) {
        if (event.is === "open") open(localName(event.name), event.attributes);
        else if (event.is === "close") close(localName(event.name), rows);
        else if (taking && !phonetic && cell !== undefined && cell.text.length < MAX_CELL)
          cell.text += event.text.slice(0, MAX_CELL - cell.text.length);
      }
      return rows;
    },
    beyond: () => beyond,
    withoutResult: () => withoutResult,
  };
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
