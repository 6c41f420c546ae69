import { instantOfEpoch } from "../../epoch.ts";
import { isObject, type JsonObject } from "../../json-values.ts";
import { type Instant, parseInstant } from "../../../model/time.ts";

/** One row: the text of a field, empty when it is unset; and the list of a set or vector. */
export interface ZeekRow {
  text(field: string): string;
  list(field: string): readonly string[];
}

/** How a TSV log is written, as its header lines say. */
export interface ZeekFormat {
  separator: string;
  setSeparator: string;
  empty: string;
  unset: string;
  path: string;
  fields: ReadonlyMap<string, number>;
}

export const newFormat = (): ZeekFormat => ({
  separator: "\t",
  setSeparator: ",",
  empty: "(empty)",
  unset: "-",
  path: "",
  fields: new Map(),
});

/** Takes one header line (`#fields`, then the names of the columns). */
export function takeHeader(line: string, format: ZeekFormat): void {
  if (line.startsWith("#separator ")) {
    Object.assign(format, newFormat());
    format.separator = unescape(line.slice(11).trim()) || "\t";
    return;
  }
  const [name = "", ...values] = line.split(format.separator);
  const value = values[0] ?? "";
  if (name === "#set_separator") format.setSeparator = value || ",";
  else if (name === "#empty_field") format.empty = value;
  else if (name === "#unset_field") format.unset = value;
  else if (name === "#path") format.path = value;
  else if (name === "#fields") format.fields = new Map(values.slice(0, 512).map((field, at) => [field, at]));
}

/** `\x09` and its like, as Zeek escapes what would break its columns. */
const unescape = (text: string): string =>
  text.replace(/\\x([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const plain = (cell: string): string => (cell.includes("\\x") ? unescape(cell) : cell);
const textOf = (value: unknown): string =>
  typeof value === "string" ? value : typeof value === "number" || typeof value === "boolean" ? String(value) : "";

/** A row of a TSV log; undefined when it has fewer columns than the header names. */
export function rowOfLine(line: string, format: ZeekFormat): ZeekRow | undefined {
  const cells = line.split(format.separator);
  if (cells.length < format.fields.size) return undefined;
  const raw = (field: string): string => {
    const cell = cells[format.fields.get(field) ?? -1] ?? "";
    return cell === format.unset || cell === format.empty ? "" : cell;
  };
  return {
    text: (field) => plain(raw(field)),
    list(field) {
      const cell = raw(field);
      return cell === "" ? [] : cell.split(format.setSeparator, 256).map(plain);
    },
  };
}

/** A row whose names are Zeek's own: shippers write `id.orig_h` as `{"id":{"orig_h":…}}` or as `id_orig_h`. */
export function withFlatNames(row: JsonObject): JsonObject {
  const inside = row["id"];
  const pairs = isObject(inside)
    ? Object.entries(inside).map(([name, value]) => [`id.${name}`, value] as const)
    : IDS.flatMap((name) => (`id_${name}` in row ? [[`id.${name}`, row[`id_${name}`]] as const] : []));
  return pairs.length === 0 ? row : { ...row, ...Object.fromEntries(pairs) };
}

const IDS = ["orig_h", "orig_p", "resp_h", "resp_p"] as const;

/** A row of a JSON log. */
export function rowOfJson(row: Readonly<Record<string, unknown>>): ZeekRow {
  return {
    text: (field) => textOf(row[field]),
    list(field) {
      const value = row[field];
      return Array.isArray(value) ? value.slice(0, 256).map(textOf) : [];
    },
  };
}

/** `1750000000.123456`, or RFC 3339 where JSON logs are set so. */
export const instantOf = (text: string): Instant | undefined => instantOfEpoch(text) ?? parseInstant(text);

/** The instant so many seconds after another; undefined when either is not known. */
export function after(first: Instant | undefined, seconds: string): Instant | undefined {
  if (first === undefined || !/^\d{1,9}(?:\.\d{1,9})?$/.test(seconds)) return undefined;
  return parseInstant(new Date(Date.parse(first) + Math.round(Number(seconds) * 1_000)).toISOString());
}
