import type { Row } from "../../importer.ts";
import { ipOfNumber, readIp, readMac } from "./addresses.ts";
import { isBlank, readCell, readCount, saysTotal } from "./cells.ts";
import type { Column, Role } from "./roles.ts";

/** Roles in which no number of five digits or fewer is a value; in an IP column people write the last part of an address alone. */
const NO_NUMBERS: ReadonlySet<Role> = new Set<Role>(["brand", "maker"]);
/** Roles in which a number beside a label with a colon is a sum: `Hikvision:` and `2`. */
const SUMS: ReadonlySet<Role> = new Set<Role>([...NO_NUMBERS, "model", "serial", "ip", "mac", "name", "class"]);
/** Roles by which a table lists devices one by one, so that a count below is of the rows above. */
const ONE_BY_ONE: ReadonlySet<Role> = new Set<Role>(["ip", "mac", "serial"]);

/** A cell of a row that holds something, and its column. */
interface Filled {
  readonly text: string;
  readonly column: Column | undefined;
}

/**
 * A row that adds up others: one that says so, a count alone, or a label and a number where none can be. A row with a model,
 * a serial or an address is a device, whatever its site is called.
 */
export function isTotal({ cells }: Row, columns: readonly Column[]): boolean {
  if (columns.some((column) => identifies(column, cells))) return false;
  const filled: Filled[] = [];
  for (const [at, cell] of cells.entries()) {
    const text = readCell(cell);
    if (text !== "") filled.push({ text, column: columns[at] });
  }
  const [first] = filled;
  if (first === undefined) return false;
  if (saysTotal(first.text) || filled.some(({ text }) => TOTAL_ALONE.test(text))) return true;
  if (filled.length === 1) return first.column?.role === "quantity" && isNumber(first.text);
  return filled.length === 2 && isSummary(filled, columns);
}

const TOTAL_ALONE = /^(?:grand |sous[ -]|sub-?)?tot(?:al|aux)\s*:?$/i;

const isNumber = (text: string): boolean => /^\d/.test(text) && readCount(text) !== undefined;

function identifies({ at, role }: Column, cells: readonly string[]): boolean {
  if (role !== "ip" && role !== "mac" && role !== "model" && role !== "serial") return false;
  const text = readCell(cells[at]);
  if (text === "") return false;
  if (role === "ip") return (readIp(text) ?? ipOfNumber(text)) !== undefined;
  if (role === "mac") return readMac(text) !== undefined;
  return !/^\d{1,5}$/.test(text) && !isBlank(text) && !saysTotal(text);
}

/** A label and a number that is no value of its column, as summaries below a table have them. */
function isSummary(filled: readonly Filled[], columns: readonly Column[]): boolean {
  const [label, number] = filled;
  if (label === undefined || number?.column === undefined) return false;
  if (!/\p{L}/u.test(label.text) || !/^\d{1,5}$/.test(number.text)) return false;
  const { role } = number.column;
  if (!label.text.endsWith(":")) return NO_NUMBERS.has(role);
  if (role === "quantity") return columns.some((column) => ONE_BY_ONE.has(column.role));
  return SUMS.has(role);
}
