import { countEntries, type Entries } from "../../entries.ts";
import type { Emit, Line, Reader } from "../../importer.ts";
import { isIp } from "../../ip.ts";
import { type KeaLease, keaMac, keaState, keaTimes, tellKeaLease } from "../../kea-lease.ts";
import { shown } from "../../shown.ts";

/**
 * Rows are appended whenever a lease changes, and each is told as it comes: that the last row of an address holds is for
 * joining (identify/join/leases). `valid_lifetime` 0 marks the lease as deleted. Columns are found by their header, which has
 * grown from version to version and may come again inside a file.
 */
export function readKeaLeases(path: string, emit: Emit): Reader<"lines"> {
  const entries = countEntries(emit);
  let columns: ReadonlyMap<string, number> = new Map();

  const take = (line: Line): void => {
    const cells = line.text.split(",");
    if (cells[0]?.trim() === "address") {
      columns = new Map(cells.map((cell, at) => [cell.trim(), at]));
      return;
    }
    const cell = (name: string): string => cells[columns.get(name) ?? -1]?.trim() ?? "";
    const ip = cell("address").slice(0, 64);
    // Kea writes its own commas otherwise: what stands behind another one is in no column for certain.
    if (cells.length > columns.size && columns.size > 0)
      return void entries.unread(line.number, "it has more cells than its header");
    if (!isIp(ip)) return void entries.unread(line.number, `${shown(ip)} is no address`);
    const lease = readLease(ip, cell, line.number);
    if (typeof lease === "string") return void entries.unread(line.number, lease);
    entries.read();
    if (cell("lease_type") === "2") return entries.once(prefixes(line.number));
    tellKeaLease(lease, emit);
  };

  return {
    take(line) {
      if (line.text.trim() === "") return;
      if (line.unended === true) return entries.cut(line);
      if (entries.tooLong(line)) return;
      if (line.text.startsWith("#")) return;
      take(line);
    },
    end(how) {
      if (GENERATION.test(path)) emit.problem(olderGeneration(path));
      return entries.coverage(how);
    },
  };
}

const GENERATION = /\.(?:1|2|completed|output)$/;

/** The lease of a row, or why it is none. */
function readLease(ip: string, cell: (name: string) => string, line: number): KeaLease | string {
  const lifetime = cell("valid_lifetime");
  const expire = cell("expire");
  if (!/^\d{1,10}$/.test(lifetime) || !/^\d{1,11}$/.test(expire))
    return `lifetime ${shown(lifetime)} or expiry ${shown(expire)} is no number`;
  return {
    line,
    ip,
    mac: keaMac(cell("hwaddr"), cell("duid")),
    hostname: unescape(cell("hostname")).replace(/\.$/, "").slice(0, 255),
    state: Number(lifetime) === 0 ? "deleted" : keaState(cell("state")),
    ...keaTimes(Number(lifetime), Number(expire)),
  };
}

/** Kea writes a comma inside a cell as `&#x2c`. */
const unescape = (cell: string): string => cell.replaceAll("&#x2c", ",");

const prefixes = (row: number): Parameters<Entries["once"]>[0] => ({
  row,
  code: "delegated-prefix",
  what: `Line ${row} delegates a prefix, which is no address of a device; such rows are passed over.`,
  remedy: "Nothing.",
});

const olderGeneration = (path: string): Parameters<Emit["problem"]>[0] => ({
  code: "older-generation",
  what: `${path} is an older generation of a lease file, as its ending says; newer leases stand in the file without it.`,
  remedy: "Import the current lease file too; each lease is dated.",
});
