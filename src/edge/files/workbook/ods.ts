import type { Row, XmlEvent } from "../../../discover/importer.ts";
import type { OnProblem } from "../rows.ts";
import type { Archive } from "./archive.ts";
import { MAX_CELL, partEvents } from "./parts.ts";
import { MAX_COLUMNS } from "./sheet.ts";

/** Rows that a repetition of rows with cells stands for, in one document. LibreOffice repeats equal neighbours; bombs do more. */
export const MAX_REPEATED_ROWS = 10_000;
/** Merged ranges that reach into a row, and their greatest width. Guesses, as for XLSX. */
const MAX_SPANS = 1_000;
const MAX_SPAN_WIDTH = 256;

/** A merged range whose first cell was met: its value goes into the covered cells. */
interface Span {
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly value: string;
}

interface OpenCell {
  /** Value by its attributes where they say more than the text shown. */
  readonly stored: string | undefined;
  readonly repeated: number;
  readonly columns: number;
  readonly rows: number;
  text: string;
  paragraphs: number;
}

interface Place {
  readonly onProblem: OnProblem;
  readonly hiddenStyles: Set<string>;
  style: string;
  sheet: string | undefined;
  tables: number;
  /** Number of the open row, or of the next. */
  number: number;
  rowRepeated: number;
  cells: string[] | undefined;
  column: number;
  cell: OpenCell | undefined;
  inParagraph: boolean;
  /** Depth inside something that is no cell text: a comment, a drawing with a table of its own. */
  apart: number;
  spans: Span[];
  repeats: number;
  beyond: number;
}

/** Whether the container is an OpenDocument spreadsheet or text. */
export const isOpenDocument = (archive: Archive): boolean =>
  archive.has("content.xml") && !archive.has("xl/workbook.xml");

/** Whether its parts are encrypted: then its content is noise. */
export async function isEncrypted(archive: Archive): Promise<boolean> {
  for await (const events of partEvents(archive, "META-INF/manifest.xml", () => {}))
    if (events.some((event) => event.is === "open" && event.name.endsWith("encryption-data"))) return true;
  return false;
}

/**
 * The rows of all sheets of an OpenDocument spreadsheet (ISO/IEC 26300, part 1, chapter 9), streamed out of its one part. Days
 * come as ISO dates, numbers with all their digits, formulas as their saved result, merged cells repeat their first.
 */
export async function* readOdsRows(archive: Archive, onProblem: OnProblem): AsyncGenerator<readonly Row[]> {
  const place: Place = {
    onProblem,
    hiddenStyles: new Set(),
    style: "",
    sheet: undefined,
    tables: 0,
    number: 1,
    rowRepeated: 1,
    cells: undefined,
    column: 0,
    cell: undefined,
    inParagraph: false,
    apart: 0,
    spans: [],
    repeats: 0,
    beyond: 0,
  };
  for await (const events of partEvents(archive, "content.xml", onProblem)) {
    const rows: Row[] = [];
    for (const event of events) {
      if (event.is === "open") open(event, place);
      else if (event.is === "close") close(event.name, place, rows);
      else if (place.inParagraph && place.apart === 0) take(event.text, place);
    }
    if (rows.length > 0) yield rows;
  }
  if (place.tables === 0) onProblem(NO_TABLE);
  if (place.repeats > MAX_REPEATED_ROWS) onProblem(tooManyRepeats(place.repeats - MAX_REPEATED_ROWS));
  if (place.beyond > 0) onProblem(tooWide(place.beyond));
}

/** Elements whose text is not what the cell shows. */
const APART = new Set(["office:annotation", "draw:frame", "draw:custom-shape", "text:ruby-text", "text:note"]);

function open({ name, attributes }: Extract<XmlEvent, { is: "open" }>, place: Place): void {
  if (place.apart > 0 || (place.cell !== undefined && APART.has(name))) {
    place.apart += 1;
    return;
  }
  const { cell } = place;
  switch (name) {
    case "style:style":
      place.style = attributes["style:name"] ?? "";
      return;
    case "style:table-properties":
      if (attributes["table:display"] === "false" && place.hiddenStyles.size < 1_000)
        place.hiddenStyles.add(place.style);
      return;
    case "table:table":
      return openSheet(attributes, place);
    case "table:table-row":
      place.cells = [];
      place.column = 0;
      place.rowRepeated = count(attributes["table:number-rows-repeated"]);
      return;
    case "table:table-cell":
    case "table:covered-table-cell":
      place.cell = openCell(attributes);
      return;
    case "text:p":
    case "text:h":
      if (cell === undefined) return;
      if (cell.paragraphs > 0) take("\n", place);
      cell.paragraphs += 1;
      place.inParagraph = true;
      return;
    case "text:s":
      return take(" ".repeat(Math.min(count(attributes["text:c"]), 64)), place);
    case "text:tab":
    case "text:line-break":
      return take(name === "text:tab" ? "\t" : "\n", place);
    default:
  }
}

function openSheet(attributes: Readonly<Record<string, string>>, place: Place): void {
  place.sheet = (attributes["table:name"] ?? "").slice(0, 64) || "sheet";
  place.tables += 1;
  place.number = 1;
  place.spans = [];
  if (place.hiddenStyles.has(attributes["table:style-name"] ?? ""))
    place.onProblem({
      code: "hidden-sheet",
      what: `Sheet ${JSON.stringify(place.sheet)} is hidden; its rows were read like the others.`,
      remedy: "If it is an old copy, delete it and import the workbook again.",
    });
}

function openCell(attributes: Readonly<Record<string, string>>): OpenCell {
  return {
    stored: storedValue(attributes),
    repeated: count(attributes["table:number-columns-repeated"]),
    columns: Math.min(count(attributes["table:number-columns-spanned"]), MAX_SPAN_WIDTH),
    rows: count(attributes["table:number-rows-spanned"]),
    text: "",
    paragraphs: 0,
  };
}

const count = (text: string | undefined): number => {
  const number = Number(text ?? 1);
  return Number.isSafeInteger(number) && number > 0 ? number : 1;
};

/** Section 19.385: what is stored where the text may show less. Numbers padded with zeros keep what they show. */
function storedValue(attributes: Readonly<Record<string, string>>): string | undefined {
  switch (attributes["office:value-type"]) {
    case "date":
      return attributes["office:date-value"]?.replace(/T00:00:00$/, "");
    case "float":
    case "currency":
      return attributes["office:value"];
    case "boolean":
      return attributes["office:boolean-value"]?.toUpperCase();
    default:
      return undefined;
  }
}

function take(text: string, { cell }: Place): void {
  if (cell !== undefined && cell.text.length < MAX_CELL) cell.text += text.slice(0, MAX_CELL - cell.text.length);
}

function close(name: string, place: Place, rows: Row[]): void {
  if (place.apart > 0) {
    place.apart -= 1;
    return;
  }
  if (name === "text:p" || name === "text:h") place.inParagraph = false;
  else if (name === "table:table-cell" || name === "table:covered-table-cell") closeCell(place);
  else if (name === "table:table-row") closeRow(place, rows);
  else if (name === "table:table") place.sheet = undefined;
}

function closeCell(place: Place): void {
  const { cell, cells, column, number } = place;
  place.cell = undefined;
  if (cell === undefined || cells === undefined) return;
  place.column += cell.repeated;
  const value = shown(cell);
  if (value === "") return;
  if (column >= MAX_COLUMNS) {
    place.beyond += 1;
    return;
  }
  while (cells.length < column) cells.push("");
  for (let at = column; at < Math.min(column + cell.repeated, MAX_COLUMNS); at += 1) cells[at] = value;
  if ((cell.columns > 1 || cell.rows > 1) && place.spans.length < MAX_SPANS)
    place.spans.push({ bottom: number + cell.rows - 1, left: column, right: column + cell.columns, value });
}

function shown({ stored, text }: OpenCell): string {
  const plain = text.replaceAll("\0", "\uFFFD");
  if (stored === undefined) return plain;
  return /^0\d+$/.test(plain) && Number(plain) === Number(stored) ? plain : stored;
}

function closeRow(place: Place, rows: Row[]): void {
  const { cells, sheet, rowRepeated } = place;
  place.cells = undefined;
  const own = cells !== undefined && cells.some((cell) => cell !== "");
  const times = own ? rowRepeated : Math.min(rowRepeated, spanHeight(place));
  if (cells !== undefined && sheet !== undefined) {
    for (let time = 0; time < times; time += 1) {
      if (time > 0) place.repeats += 1;
      if (place.repeats > MAX_REPEATED_ROWS) {
        place.repeats += times - time - 1;
        break;
      }
      const filled = fill([...cells], place.number + time, place);
      if (filled.length > 0) rows.push({ sheet, number: place.number + time, cells: filled });
    }
  }
  place.number += rowRepeated;
  place.spans = place.spans.filter(({ bottom }) => bottom >= place.number);
}

/** How many rows from here on a merged range reaches. */
const spanHeight = ({ spans, number }: Place): number => Math.max(0, ...spans.map(({ bottom }) => bottom - number + 1));

function fill(cells: string[], number: number, { spans }: Place): string[] {
  for (const { bottom, left, right, value } of spans) {
    if (bottom < number) continue;
    for (let at = left; at < Math.min(right, MAX_COLUMNS); at += 1) {
      while (cells.length <= at) cells.push("");
      if (cells[at] === "") cells[at] = value;
    }
  }
  return cells;
}

const NO_TABLE: Parameters<OnProblem>[0] = {
  code: "cut",
  what: "It is an OpenDocument file without a table in it; nothing was read.",
  remedy: "Save the list as ODS, XLSX or CSV and import that.",
};
const tooManyRepeats = (rows: number): Parameters<OnProblem>[0] => ({
  code: "too-many-repeats",
  what: `The document repeats rows with cells more than ${MAX_REPEATED_ROWS} times; ${rows} repetitions were left out.`,
  remedy: "Save it as CSV and import that.",
});
const tooWide = (cells: number): Parameters<OnProblem>[0] => ({
  code: "too-wide",
  what: `The document has ${cells} cells right of column ${MAX_COLUMNS}; they were not read.`,
  remedy: "Move what belongs to the table to the left.",
});
