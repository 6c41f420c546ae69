import { splitCells } from "../../csv-line.ts";

/** Where the columns stand, by their names in lower case, and what parts them. */
export interface Columns {
  readonly delimiter: string;
  readonly width: number;
  readonly at: ReadonlyMap<string, number>;
}

/** The columns when a line is the header row: `Export-Csv` names them after the properties of the lease. */
export function findColumns(line: string): Columns | undefined {
  if (!/addressstate/i.test(line) || line.length > 4_096) return undefined;
  const delimiter = line.includes(";") ? ";" : line.includes("\t") ? "\t" : ",";
  const names = splitCells(line.trim(), delimiter).map((cell) => cell.trim().toLowerCase());
  const at = new Map(names.map((name, index) => [name, index]));
  return at.has("ipaddress") && at.has("clientid") ? { delimiter, width: names.length, at } : undefined;
}
