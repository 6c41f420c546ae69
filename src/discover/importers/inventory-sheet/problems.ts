import type { Emit, Row } from "../../importer.ts";
import { shown } from "../../shown.ts";
import type { Column } from "./roles.ts";
import type { Table } from "./tables.ts";

type Told = Parameters<Emit["problem"]>[0];

/** ` of sheet "Port"`, or nothing in a file that has no sheets. */
const of = (sheet: string): string => (sheet === "" ? "" : ` of sheet ${shown(sheet)}`);

const few = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? "" : "s"}`;

/** A header for a message; a column without one by its number. Headers are never secrets, cells may be. */
const called = ({ at, header }: Column): string => (header === "" ? `column ${at + 1}` : shown(header));

export const droppedColumn = ({ header: row, sheet }: Table, column: Column): Told => ({
  ...(row === undefined ? {} : { row }),
  code: "dropped-column",
  what: `The column ${called(column)}${of(sheet)} holds credentials, by its header or one above; it was dropped and none of its cells was looked at.`,
  remedy: "Take the column out of the file before you share it; if it holds something else, rename its header.",
});

export const unnamedColumn = ({ header: row, sheet }: Table, column: Column): Told => ({
  ...(row === undefined ? {} : { row }),
  code: "column-without-header",
  what: `Column ${column.at + 1}${of(sheet)} has cells and no header; it was not read, for it may hold anything.`,
  remedy: "Give the column a header and import the file again.",
});

export const maskedCell = ({ number: row, sheet }: Row, column: Column, inUrl: boolean): Told => ({
  row,
  code: inUrl ? "dropped-credential" : "masked-credential",
  what: `The cell under ${called(column)} in row ${row}${of(sheet)} held what looks like ${inUrl ? "a user and password in a URL" : "a credential"}; it was masked.`,
  remedy: "Take it out of the file, and change the password: whoever has the file knows it.",
});

export const misaligned = ({ number: row, sheet }: Row): Told => ({
  row,
  code: "misaligned-row",
  what: `The cells of row ${row}${of(sheet)} do not line up with the header, and the table has a column of credentials; the row was not read.`,
  remedy: "Put cells that hold the delimiter in quotation marks, and import the file again.",
});

export const unreadableRow = ({ number: row, sheet }: Row): Told => ({
  row,
  code: "unreadable-row",
  what: `Row ${row}${of(sheet)} holds nothing that identifies a device: no address, serial, model, maker or count.`,
  remedy: "Fill in what is known of the device, or delete the row.",
});

export const unendedRow = ({ number: row }: Row, column: Column | undefined): Told => ({
  row,
  code: "unended-row",
  what:
    column === undefined
      ? `Row ${row} is the last and has no line end; what it says may be cut, so no device was read from it.`
      : `Row ${row} is the last and has no line end; its cell under ${called(column)} may be cut and was not read.`,
  remedy: "If the file is whole, add a line end and import it again; else export the table again.",
});

export const totalRow = ({ number: row, sheet }: Row, rows: number): Told => ({
  row,
  code: "total-row",
  what: `Row ${row}${of(sheet)} is a total and was not read as a device; ${rows} rows of devices stand above it in its table.`,
  remedy: "Nothing, if its number agrees with the rows.",
});

export const headingRow = ({ number: row, sheet }: Row): Told => ({
  row,
  code: "heading-row",
  what: `Row ${row}${of(sheet)} is a heading between rows; it was not read, and the rows below do not take a place from it.`,
  remedy: "If it names the site of the rows below, write it in a site column.",
});

export const outsideRows = (sheet: string, rows: readonly Row[]): Told => ({
  ...(rows[0] === undefined ? {} : { row: rows[0].number }),
  code: "no-table",
  what: `${few(rows.length, "row")}${of(sheet)}, from row ${rows[0]?.number ?? 1} on, in no table whose headers are known: not read.`,
  remedy: "If they list devices, put a header row above them: Site, Make, Model, Serial, IP, MAC.",
});

/** Something that many cells of a column share, told once. */
export interface Repeated {
  readonly column: Column;
  readonly sheet: string;
  readonly row: number;
  cells: number;
}

/** What is said of the cells of one column together. */
export type RepeatedCode =
  | "ambiguous-date"
  | "serial-date"
  | "model-in-note"
  | "not-a-device-line"
  | "returned-line"
  | "not-an-address"
  | "ip-as-number"
  | "mac-as-number"
  | "ditto-identity"
  | "nothing-above"
  | "unread-date"
  | "unread-quantity";

const SAID: Readonly<Record<RepeatedCode, readonly [what: string, remedy: string]>> = {
  "ambiguous-date": [
    "dates whose day and month cannot be told apart, kept as written, with both days that they can mean",
    "Write dates as 2023-12-21; a law can turn on one day.",
  ],
  "unread-date": ["no day that can be read, kept as written", "Write dates as 2023-12-21; a law can turn on one day."],
  "serial-date": ["days as the number that a spreadsheet keeps, read as days since 1900", "Format the column as date."],
  "model-in-note": [
    "one product code in the text of a row without a model, read as its model",
    "Write it in a model column.",
  ],
  "not-a-device-line": [
    "lines of a purchase that name no device (services, cables, licences), left out",
    "Nothing, unless one of them is a device: give it a part number.",
  ],
  "returned-line": [
    "lines with a negative quantity (returns, credits), left out",
    "Check that what was returned left.",
  ],
  "not-an-address": [
    "no address that can be read, kept as written; nothing is joined by it",
    "Check them: a range, a typing error, or an address that a spreadsheet took for a number.",
  ],
  "ip-as-number": ["an IP address as one number, read as four", "Nothing, if the number is right."],
  "mac-as-number": [
    "a MAC address as a number without its leading zeros, which were put back",
    "Check them against the devices: format the column as text.",
  ],
  "ditto-identity": ['"same as above" where every device has a value of its own, not read', "Fill in the values."],
  "nothing-above": ['"same as above" with nothing above, not read', "Fill in the values."],
  "unread-quantity": ["a count that is not certain, kept as written and counted as one row", "Write a whole number."],
};

export function repeatedProblem(code: RepeatedCode, { column, sheet, row, cells }: Repeated): Told {
  const [what, remedy] = SAID[code];
  return {
    row,
    code,
    what: `${few(cells, "cell")} under ${called(column)}${of(sheet)} (first in row ${row}): ${what}.`,
    remedy,
  };
}

/** A column whose role another one has already: of a second table beside the first, or of a second address of one device. */
export const repeatedColumn = ({ header: row, sheet }: Table, column: Column, first: Column): Told => ({
  ...(row === undefined ? {} : { row }),
  code: "repeated-column",
  what: `Column ${column.at + 1}, ${shown(column.header)}${of(sheet)}, says what column ${first.at + 1}, ${shown(first.header)}, says already; its cells were kept as notes, and no device was read from them.`,
  remedy:
    "Nothing, if both are of one device; if a second table stands beside the first, put it on a sheet of its own; if a row lists two devices, give each a row.",
});
