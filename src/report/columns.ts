import { terminalLine } from "./escape.ts";

/** East Asian wide and full-width blocks, and emoji: two columns in a terminal. Approximate; a wrong guess only shifts a column. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const ASCII = /^[\x20-\x7e]*$/;

/** How many columns of a terminal the text takes. */
export function columnsOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  let columns = 0;
  for (const char of text) columns += /\p{M}/u.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
  return columns;
}

/** One line, safe for a terminal, cut to this many columns with an ellipsis. */
export function fit(text: string, columns: number): string {
  const line = terminalLine(text);
  if (columnsOf(line) <= columns) return line;
  let kept = "";
  let width = 0;
  for (const char of line) {
    width += columnsOf(char);
    if (width > columns - 1) break;
    kept += char;
  }
  return `${kept.trimEnd()}…`;
}

/** Fills up with blanks to this many columns. */
export const padded = (text: string, columns: number): string =>
  text + " ".repeat(Math.max(0, columns - columnsOf(text)));

/** Breaks a text into lines of at most this many columns, safe for a terminal; a word too long for a line is broken. */
export function wrapped(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of terminalLine(text)
    .split(" ")
    .flatMap((each) => broken(each, columns))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (columnsOf(longer) <= columns) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
  }
  if (line !== "") lines.push(line);
  return lines;
}

function broken(word: string, columns: number): readonly string[] {
  if (columnsOf(word) <= columns) return [word];
  const parts: string[] = [];
  let part = "";
  let width = 0;
  for (const char of word) {
    const more = columnsOf(char);
    if (width + more > columns) {
      parts.push(part);
      part = "";
      width = 0;
    }
    part += char;
    width += more;
  }
  return [...parts, part];
}

/** A paragraph with a first and a following indent. */
export function paragraph(
  text: string,
  columns: number,
  first: string,
  rest = " ".repeat(columnsOf(first)),
): readonly string[] {
  return wrapped(text, columns - columnsOf(rest)).map((line, at) => (at === 0 ? first : rest) + line);
}
