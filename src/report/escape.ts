/**
 * What a device or a document says is hostile (STYLE 11). Nothing of it leaves this room except through one of these.
 */

const PLAIN = /^[\x20-\x7e]*$/;
/** Control and format characters (bidirectional overrides, zero-width, tags), lone surrogates, line and paragraph separators. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const codePoint = (char: string): string => {
  const code = char.codePointAt(0) ?? 0;
  return `‹U+${code.toString(16).toUpperCase().padStart(4, "0")}›`;
};

/** Text of one line in which nothing is hidden: every character that is not seen, or moves others, is written as its code point. */
export function visible(text: string): string {
  return PLAIN.test(text) ? text : text.replace(UNSEEN, codePoint);
}

/** As {@link visible}, keeping line ends and tabs: for verbatim replies. */
export function visibleLines(text: string): string {
  if (PLAIN.test(text)) return text;
  const lines = text.replaceAll("\r\n", "\n");
  return lines.replace(UNSEEN, (char) => (char === "\n" || char === "\t" ? char : codePoint(char)));
}

const HTML: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text for an element or a quoted attribute. */
export function html(text: string): string {
  const seen = visible(text);
  return /[&<>"']/.test(seen) ? seen.replace(/[&<>"']/g, (char) => HTML[char] ?? "") : seen;
}

/** JSON text for a `script` element of type application/json: no character in it can end the element or open a comment. */
export function jsonInScript(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** JSON text for a file: the same value, but what a terminal would obey or a reader would not see stands as an escape. */
export function jsonInFile(json: string): string {
  return json.replace(/[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, (char) => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/**
 * Full-width forms count too: spreadsheets in East Asian locales take them for formulas. So do blanks of any width before the
 * sign: some spreadsheets drop them as they read.
 */
const FORMULA = /^(?:\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/;
/** A reader that splits at semicolons or tabs, as some locales do, would see the rest as a cell of its own. */
const INNER_FORMULA = /([;\t\r\n])(?=[^\S\t\r\n]*[=+\-@\uff1d\uff0b\uff0d\uff20])/g;
const CSV_SPECIAL = /[",;\t\r\n]|[^\x20-\x7e]|^ *[=+\-@]/;

/** One cell of a CSV file (RFC 4180), quoted where needed; a leading apostrophe defuses what a spreadsheet would compute. */
export function csvCell(text: string): string {
  if (!CSV_SPECIAL.test(text)) return text;
  const defused = FORMULA.test(text) ? `'${text}` : text;
  const seen = visibleCell(defused.replace(INNER_FORMULA, "$1'"));
  return /[",;\t\r\n]/.test(seen) ? `"${seen.replaceAll('"', '""')}"` : seen;
}

const visibleCell = (text: string): string =>
  text.replace(UNSEEN, (char) => (char === "\n" || char === "\t" || char === "\r" ? char : codePoint(char)));

/** Text for one line of a terminal: no escape sequence, no line end, no runs of blanks. */
export function terminalLine(text: string): string {
  return visible(text.replace(/\s+/g, " ").trim());
}
