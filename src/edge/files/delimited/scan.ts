/** A record as far as it was read: whole cells, and the text of a quoted cell whose closing quote was not met yet. */
export interface Scan {
  readonly cells: string[];
  open: string | undefined;
  /** A quote stood inside a quoted cell where RFC 4180 allows none. */
  stray: boolean;
}

/**
 * `across`: a quoted cell may go on in the next line (RFC 4180). `within`: a quote that is not closed on its own line is a
 * letter like others. `lone`: as `within`, and a cell that is nothing but one quote means "same as above".
 */
export type Quotes = "across" | "within" | "lone";

export const newScan = (): Scan => ({ cells: [], open: undefined, stray: false });

/** Most cells of one record; further ones are not kept. A guess: inventories in use stay below 100. */
export const MAX_CELLS = 1_024;

const QUOTE = 34;
const BLANK = 32;

/** Reads one line on from where the scan stands. Cells keep their blanks; a doubled quote in a quoted cell is one. */
export function scanLine(text: string, delimiter: string, scan: Scan, quotes: Quotes): void {
  let at = 0;
  if (scan.open !== undefined) {
    at = closeQuoted(text, 0, delimiter, scan);
    if (scan.open !== undefined || at >= text.length) return;
    at += 1;
  }
  while (scan.cells.length <= MAX_CELLS) {
    const quote = quoteAt(text, at);
    if (quote !== -1 && !(quotes === "lone" && isLone(text, quote, delimiter))) {
      scan.open = "";
      const end = closeQuoted(text, quote + 1, delimiter, scan);
      if (scan.open === undefined) at = end;
      else if (quotes === "across") return;
      else {
        scan.open = undefined;
        at = plainCell(text, at, delimiter, scan);
      }
    } else at = plainCell(text, at, delimiter, scan);
    if (at >= text.length) return;
    at += 1;
  }
}

/** Where the opening quote of the cell that starts here stands; blanks may come first, as people type them. */
function quoteAt(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === BLANK) at += 1;
  return text.charCodeAt(at) === QUOTE ? at : -1;
}

const isLone = (text: string, quote: number, delimiter: string): boolean =>
  quote + 1 === text.length || text[quote + 1] === delimiter;

/** Takes an unquoted cell; gives where it ends. */
function plainCell(text: string, from: number, delimiter: string, scan: Scan): number {
  const found = text.indexOf(delimiter, from);
  const end = found === -1 ? text.length : found;
  scan.cells.push(text.slice(from, end));
  return end;
}

/** Reads a quoted cell from behind its opening quote (or from a line's start) up to its closing quote, if this line has it. */
function closeQuoted(text: string, from: number, delimiter: string, scan: Scan): number {
  for (let at = from; ; ) {
    const quote = text.indexOf('"', at);
    if (quote === -1) {
      scan.open += `${text.slice(from)}\n`;
      return text.length;
    }
    if (text.charCodeAt(quote + 1) === QUOTE) {
      at = quote + 2;
      continue;
    }
    let end = quote + 1;
    while (text.charCodeAt(end) === BLANK) end += 1;
    if (end >= text.length || text[end] === delimiter) {
      scan.cells.push((scan.open + text.slice(from, quote)).replaceAll('""', '"'));
      scan.open = undefined;
      return end;
    }
    scan.stray = true;
    at = quote + 1;
  }
}
