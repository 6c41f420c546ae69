import type { Row } from "../../importer.ts";
import { readIp, readMac } from "./addresses.ts";
import type { Meaning } from "./aliases.ts";
import { readCell } from "./cells.ts";
import { isSecretAlone, namesSecret, normaliseHeader, type ReadHeader } from "./headers.ts";

/** How much a header of this meaning says that the table lists devices. */
const SAYS: Readonly<Partial<Record<Meaning | "dropped", number>>> = {
  ip: 1,
  mac: 1,
  serial: 1,
  firmware: 1,
  model: 1,
  recorder: 1,
  brand: 0.75,
  maker: 0.75,
  type: 0.5,
  class: 0.5,
  name: 0.5,
  channel: 0.5,
  site: 0.5,
  location: 0.5,
  building: 0.5,
  physical: 0.5,
  address: 0.5,
  cameras: 0.5,
  dropped: 0.5,
  installed: 0.5,
  acquired: 0.5,
  document: 0.75,
  supplier: 0.5,
  price: 0.5,
};
const SAYS_LITTLE = 0.25;
/** Least sum over distinct meanings; and one header at least must say 0.75 or more. Guesses, tested on the samples. */
const ENOUGH = 1.5;
const MAIN = 0.75;

/** How a row reads as a header: its cells that are known headers, and what those say together. */
export interface HeaderReading {
  readonly filled: number;
  readonly known: number;
  /** Of the known ones, those known as a whole and not by one of their words. */
  readonly exact: number;
  /** Headers that a person mapped. */
  readonly mapped: number;
  readonly meanings: ReadonlySet<Meaning | "dropped">;
  readonly says: number;
  readonly main: boolean;
}

/** Reads a row as a header; undefined when one of its cells is an address, which no header is. */
export function readAsHeader(row: Row, readCellAsHeader: ReadHeader): HeaderReading | undefined {
  const meanings = new Set<Meaning | "dropped">();
  let [filled, known, exact, mapped] = [0, 0, 0, 0];
  for (const cell of row.cells) {
    const text = readCell(cell);
    if (text === "") continue;
    filled += 1;
    const found = readCellAsHeader(text);
    if (found === undefined) {
      if (readIp(text) !== undefined || readMac(text) !== undefined) return undefined;
      continue;
    }
    if (found.by === "map") mapped += 1;
    if (found.meaning === "other" || found.meaning === "ignored") continue;
    known += 1;
    if (found.by !== "word") exact += 1;
    meanings.add(found.meaning);
  }
  let [says, main] = [0, false];
  for (const meaning of meanings) {
    const weight = SAYS[meaning] ?? SAYS_LITTLE;
    says += weight;
    main ||= weight >= MAIN;
  }
  return { filled, known, exact, mapped, meanings, says, main };
}

/** A row that begins a table where none is open. Credentials begin one sooner: their column must not be taken for another. */
export function isHeader(row: Row, readCellAsHeader: ReadHeader): boolean {
  const read = readAsHeader(row, readCellAsHeader);
  if (read !== undefined && isMapped(read)) return true;
  if (read === undefined || read.meanings.size < 2) return false;
  if (read.meanings.has("dropped")) return true;
  return read.main && read.says >= ENOUGH && (read.known * 3 >= read.filled || read.meanings.size >= 4);
}

/**
 * A row that begins a table inside another one. More is asked, for cells such as `IP`, `NVR` and `Model unknown` are values
 * too; less where it names credentials, for their column must not be read as another one of the table above.
 */
export function isNewHeader(row: Row, readCellAsHeader: ReadHeader): boolean {
  const read = readAsHeader(row, readCellAsHeader);
  if (read !== undefined && isMapped(read)) return true;
  if (read === undefined || read.meanings.size < 2) return false;
  if (read.meanings.has("dropped") && row.cells.some(isShortSecretName)) return read.known * 2 >= read.filled;
  if (!read.main || read.says < ENOUGH || read.known * 5 < read.filled * 3) return false;
  return read.meanings.has("dropped") || (read.exact * 2 > read.known && !row.cells.some(isOfDevice));
}

/** A cell that speaks of one device and not of a column: that something of it is not known, an address, or a serial number. */
const isOfDevice = (cell: string): boolean =>
  NOT_KNOWN.test(cell) || ADDRESS.test(cell) || SERIAL_LIKE.test(readCell(cell));

const NOT_KNOWN = /(?<!\p{L})(?:unknown|not|unreadable|illegible|inconnue?s?|illisibles?)(?!\p{L})/iu;
const ADDRESS = /(?<!\d)\d{1,3}(?:\.\d{1,3}){3}(?!\d)|(?:[\da-f]{2}[:-]){5}[\da-f]{2}/i;
/** A word of eight signs or more with three digits and a letter; no header that is known has as many digits. */
const SERIAL_LIKE = /^(?=(?:[^\d]*\d){3})(?=[^\p{L}]*\p{L})[\p{L}\d/().-]{8,64}$/u;

/** A row with the headers that a person mapped. One of them alone is a header only where nothing else stands beside it. */
const isMapped = ({ mapped, filled }: HeaderReading): boolean => mapped > 0 && mapped * 2 >= Math.min(filled, 4);

const isShortSecretName = (cell: string): boolean => cell.length <= 40 && !/[:=]/.test(cell) && namesSecret(cell);

/** Columns of credentials of a sheet so far: their places, and their headers in lower case. */
export type SecretPlaces = Map<number, string>;

/**
 * The row as a header may be read. Below a column of credentials a cell is taken for a password, not for a header, unless it
 * is a header that is known as a whole: a row of a table can look like the header of the next one.
 */
export function guardHeader(
  row: Row,
  places: SecretPlaces,
  readHeader: ReadHeader,
): { readonly row: Row; readonly guarded: ReadonlySet<number> } {
  const guarded = new Set<number>();
  if (places.size === 0) return { row, guarded };
  const cells = row.cells.map((cell, at) => {
    const before = places.get(at);
    if (before === undefined || cell.trim() === "") return cell;
    const found = readHeader(cell);
    const known =
      found?.meaning === "dropped"
        ? isSecretAlone(cell.trim()) || normaliseHeader(cell) === before
        : found !== undefined && found.by !== "word";
    if (known) return cell;
    guarded.add(at);
    return "";
  });
  return { row: guarded.size === 0 ? row : { ...row, cells }, guarded };
}

/** Notes which columns a header says to hold credentials; a known header of another kind frees its place. */
export function noteSecrets(header: Row, places: SecretPlaces, readHeader: ReadHeader): void {
  header.cells.forEach((cell, at) => {
    const found = readHeader(cell);
    if (found?.meaning === "dropped") places.set(at, normaliseHeader(cell));
    else if (found !== undefined && found.by !== "word") places.delete(at);
  });
}

/** Headers by their text, remembered: the cells of a table repeat, and every row could be a header. */
export function rememberHeaders(readHeader: ReadHeader): ReadHeader {
  const known = new Map<string, ReturnType<ReadHeader>>();
  return (text) => {
    if (known.has(text)) return known.get(text);
    const found = readHeader(text);
    if (known.size >= MOST_REMEMBERED) known.clear();
    // A copy: the cell itself is a piece of a whole chunk of the file and would keep all of it.
    known.set(` ${text}`.slice(1), found);
    return found;
  };
}

const MOST_REMEMBERED = 4_096;

/** A cheap look: a header has no cell that is a number, an address or a day, and two cells or more. */
export function mayBeHeader(row: Row): boolean {
  let filled = 0;
  for (const cell of row.cells) {
    if (cell === "") continue;
    const code = cell.charCodeAt(0);
    if (code >= 48 && code <= 57 && NUMERIC.test(cell)) return false;
    filled += 1;
  }
  return filled > 1;
}

const NUMERIC = /^\d[\d.:/-]*$/;

/** The same header again, as page breaks leave it. */
export function repeats(row: Row, header: Row): boolean {
  return header.cells.every((cell, at) => cell.trim() === (row.cells[at] ?? "").trim());
}
