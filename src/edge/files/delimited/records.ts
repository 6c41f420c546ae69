import type { Line, Row } from "../../../discover/importer.ts";
import type { OnProblem } from "../rows.ts";
import { declaresDelimiter } from "./delimiter.ts";
import { MAX_CELLS, newScan, type Quotes, type Scan, scanLine } from "./scan.ts";

/** Longest cell, in characters; a longer one is cut. Twice what a cell of Excel holds (32,767). */
export const MAX_CELL = 65_536;
/** A quoted cell over more lines or characters than these counts as a quote that was never closed. Guesses. */
export const MAX_RECORD_LINES = 256;
export const MAX_RECORD_CHARACTERS = 1_048_576;
/** Lines read a second time after unclosed quotes, in all; beyond it no cell goes over a line end any more. */
const MAX_REREAD_LINES = 262_144;

export interface RecordReader {
  push(lines: readonly Line[]): Row[];
  end(): Row[];
}

/** A record whose quoted cell goes on over line ends, with the lines it took so far. */
interface Pending {
  readonly lines: Line[];
  readonly scan: Scan;
  characters: number;
}

/**
 * Records out of lines. Own code instead of csv-parse, which serves as the oracle of its tests: csv-parse cannot go back
 * when a quote turns out never to be closed, and cannot pass over one record that is too long. Here an unclosed quote is
 * read as a letter, with a problem, and costs its own line only.
 */
export function recordReader(delimiter: string, onProblem: OnProblem): RecordReader {
  let pending: Pending | undefined;
  /** `usual`: cells of the last record that had several, which is what a record of this file usually has. */
  let [usual, reread] = [0, 0];

  const accept = (line: Line, cells: string[], into: Row[]): void => {
    if (line.unended === true && isShort(cells, usual)) return onProblem(shortEnd(line.number, cells.length, usual));
    if (cells.length > 1) usual = Math.min(cells.length, MAX_CELLS);
    into.push(rowOf(line, bounded(cells, line.number, onProblem)));
  };

  /** Gives up the pending record: its first line is read alone, the others again. */
  const giveUp = (held: Pending, into: Row[]): void => {
    const [first, ...others] = held.lines;
    if (first === undefined) return;
    onProblem(unclosed(first.number));
    accept(first, cellsWithin(first.text, delimiter, usual), into);
    reread += others.length;
    for (const line of others) take(line, into);
  };

  const goOn = (held: Pending, line: Line, into: Row[]): void => {
    held.lines.push(line);
    held.characters += line.text.length;
    scanLine(line.text, delimiter, held.scan, "across");
    const tooLong = held.lines.length > MAX_RECORD_LINES || held.characters > MAX_RECORD_CHARACTERS;
    const broken = held.scan.stray || tooLong;
    if (held.scan.open !== undefined && !broken) return;
    pending = undefined;
    if (broken || swallowedRows(held, delimiter, usual)) return giveUp(held, into);
    accept({ ...line, number: held.lines[0]?.number ?? line.number }, held.scan.cells, into);
  };

  const take = (raw: Line, into: Row[]): void => {
    const line = withoutNul(raw);
    if (pending !== undefined) return goOn(pending, line, into);
    if (isBlank(line)) return;
    const { text } = line;
    if (!text.includes('"')) return accept(line, text.split(delimiter, MAX_CELLS + 1), into);
    const scan = newScan();
    scanLine(text, delimiter, scan, "across");
    if (scan.open === undefined && scan.cells.length === usual) return accept(line, scan.cells, into);
    if (scan.open !== undefined && !fitsAlone(text, delimiter, usual)) {
      if (!scan.stray && reread < MAX_REREAD_LINES)
        return void (pending = { lines: [line], scan, characters: text.length });
      onProblem(unclosed(line.number));
    }
    accept(line, cellsWithin(text, delimiter, usual), into);
  };

  return {
    push(lines) {
      const rows: Row[] = [];
      for (const line of lines) take(line, rows);
      return rows;
    },
    end() {
      const rows: Row[] = [];
      for (let held = pending; held !== undefined; held = pending) {
        pending = undefined;
        if (holdsRows(held, delimiter, usual)) giveUp(held, rows);
        else rows.push(...cutRow(held, usual, onProblem));
      }
      return rows;
    },
  };
}

/** The row in whose quoted cell the file ends: nobody knows what that was to be; the cells before it are whole. */
function cutRow({ lines, scan }: Pending, usual: number, onProblem: OnProblem): readonly Row[] {
  const number = lines[0]?.number ?? 0;
  onProblem(cutInQuotes(number));
  const cells = [...scan.cells, scan.open ?? ""];
  return isShort(cells, usual) ? [] : [{ sheet: "", number, cells: bounded(cells, number, onProblem), unended: true }];
}

function rowOf({ number, unended }: Line, cells: readonly string[]): Row {
  const row = { sheet: "", number, cells };
  return unended === true ? { ...row, unended } : row;
}

/**
 * Whether a line behind an opening quote is a record by itself, give or take a cell: then the quote was forgotten, and the file
 * does not end inside its cell.
 */
const holdsRows = ({ lines }: Pending, delimiter: string, usual: number): boolean =>
  lines.length > MAX_RECORD_LINES ||
  (usual > 2 &&
    lines.slice(1).some(({ text, unended }) => unended !== true && text.split(delimiter, usual).length >= usual - 1));

const isBlank = ({ text, number }: Line): boolean => text.trim() === "" || (number === 1 && declaresDelimiter(text));

/** No database takes NUL in text. */
const withoutNul = (line: Line): Line =>
  line.text.includes("\0") ? { ...line, text: line.text.replaceAll("\0", "\uFFFD") } : line;

/** The cells of one line alone: a lone quote is a cell of its own where only that gives the usual number of cells. */
function cellsWithin(text: string, delimiter: string, usual: number): string[] {
  const plain = scanned(text, delimiter, "within");
  if (plain.length === usual) return plain;
  const lone = scanned(text, delimiter, "lone");
  return lone.length === usual ? lone : plain;
}

/** Whether the line alone is a whole record whose only quotes are cells. The last cell may as well open a longer one. */
function fitsAlone(text: string, delimiter: string, usual: number): boolean {
  const cells = scanned(text, delimiter, "lone");
  const lone = cells.slice(0, -1).filter((cell) => cell.trim() === '"').length;
  return usual > 1 && cells.length === usual && lone > 0 && text.split('"', lone + 2).length === lone + 1;
}

function scanned(text: string, delimiter: string, quotes: Quotes): string[] {
  const scan = newScan();
  scanLine(text, delimiter, scan, quotes);
  return scan.cells;
}

/** Whether a quoted cell over several lines holds lines that are records by themselves: then a quote was forgotten. */
function swallowedRows({ lines, scan }: Pending, delimiter: string, usual: number): boolean {
  if (usual < 3) return false;
  const rows = lines.slice(1, -1).filter(({ text }) => text.split(delimiter, usual + 1).length === usual).length;
  return scan.cells.length === usual ? rows > 1 : rows > 0;
}

/** A last line without line end that has fewer cells than the others: cut, unless it is a total. */
const isShort = (cells: readonly string[], usual: number): boolean =>
  cells.length < usual && !/^\s*(?:grand[ -]|sous-|sub-?)?total/i.test(cells.find((cell) => cell.trim() !== "") ?? "");

function bounded(cells: string[], row: number, onProblem: OnProblem): readonly string[] {
  if (cells.length > MAX_CELLS) {
    onProblem(tooWide(row));
    cells.length = MAX_CELLS;
  }
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at] ?? "";
    if (cell.length <= MAX_CELL) continue;
    onProblem(tooLong(row, at + 1, cell.length));
    cells[at] = cell.slice(0, MAX_CELL);
  }
  return cells;
}

const cutInQuotes = (row: number): Parameters<OnProblem>[0] => ({
  row,
  code: "cut",
  what: `The file ends inside a quoted cell of row ${row}; that cell was not read.`,
  remedy: "Export the table again; if a quotation mark was forgotten, close it.",
});
const unclosed = (row: number): Parameters<OnProblem>[0] => ({
  row,
  code: "unclosed-quote",
  what: `A quotation mark in line ${row} is not closed; it was read as a letter, and the record ends with its line.`,
  remedy: "Check the cells of that row; close the quotation mark or remove it.",
});
const tooLong = (row: number, column: number, length: number): Parameters<OnProblem>[0] => ({
  row,
  code: "too-long",
  what: `Cell ${column} of row ${row} has ${length} characters; it was cut after ${MAX_CELL}.`,
  remedy: "Check the cell; nothing that an inventory needs is so long.",
});
const tooWide = (row: number): Parameters<OnProblem>[0] => ({
  row,
  code: "too-wide",
  what: `Row ${row} has more than ${MAX_CELLS} cells; the others were not read.`,
  remedy: "Check that the delimiter is right and that the row is meant so.",
});
const shortEnd = (row: number, cells: number, usual: number): Parameters<OnProblem>[0] => ({
  row,
  code: "cut",
  what: `Row ${row}, the last, has ${cells} of ${usual} cells and no line end, and may be cut; it was not read.`,
  remedy: "If it is whole, add a line end and import the file again; else export the table again.",
});
