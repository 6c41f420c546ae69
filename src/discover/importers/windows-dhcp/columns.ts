import { splitCells } from "../../csv-line.ts";

/** Where the columns stand, by their names in lower case, and what parts them. */
export interface Columns {
  readonly delimiter: string;
  readonly width: number;
  readonly at: ReadonlyMap<string, number>;
  /** Whether cells are written as they are, quotation marks too: the console does so. */
  readonly isBare: boolean;
}

/** What the console calls the properties of a lease ("Export List", in English). */
const CONSOLE: ReadonlyMap<string, string> = new Map([
  ["client ip address", "ipaddress"],
  ["unique id", "clientid"],
  ["name", "hostname"],
  ["lease expiration", "leaseexpirytime"],
]);

/** Properties of leases and reservations; a sheet that has others is somebody's inventory, unless it has the state of a lease. */
const PROPERTIES = new Set(
  (
    "ipaddress scopeid clientid clienttype name hostname type description leaseexpirytime dnsregistration dnsrr napcapable " +
    "napstatus policyname probationends serverip pscomputername runspaceid psshowcomputername cimclass " +
    "ciminstanceproperties cimsystemproperties"
  ).split(" "),
);

/**
 * The columns when a line is the header row: `Export-Csv` names them after the properties of the lease or of the reservation,
 * all of them or those that were selected; the console has words of its own.
 */
export function findColumns(line: string): Columns | undefined {
  if (!/clientid|unique id/i.test(line) || line.length > 4_096) return undefined;
  const delimiter = line.includes(";") ? ";" : line.includes("\t") ? "\t" : ",";
  const cells = splitCells(line.trim(), delimiter).map((cell) => cell.trim().toLowerCase());
  const isConsole = cells.includes("client ip address") && cells.includes("unique id");
  const names = isConsole ? cells.map((cell) => CONSOLE.get(cell) ?? cell) : cells;
  const at = new Map(names.map((name, index) => [name, index]));
  const isWhole = isConsole || at.has("addressstate") || names.every((name) => PROPERTIES.has(name));
  return isWhole && names.length > 2 && at.has("ipaddress") && at.has("clientid")
    ? { delimiter, width: names.length, at, isBare: isConsole && delimiter === "\t" }
    : undefined;
}
