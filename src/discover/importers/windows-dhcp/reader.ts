import { splitCells } from "../../csv-line.ts";
import { countEntries, type Entries } from "../../entries.ts";
import type { Emit, Line, Reader } from "../../importer.ts";
import { isIp } from "../../ip.ts";
import { parseMac } from "../../mac.ts";
import { maskCell } from "../../masked-text.ts";
import { shown } from "../../shown.ts";
import { type Columns, findColumns } from "./columns.ts";

/** Longest record over several lines: a description may hold line ends. */
const MAX_RECORD = 65_536;

/** Reads one lease a record. `ClientId` is the MAC address, except of clients that give another identity. */
export function readWindowsLeases(emit: Emit): Reader<"lines"> {
  const entries = countEntries(emit);
  let columns: Columns | undefined;
  /** A record whose last cell has not ended, and the length of its lines. */
  let open: { readonly number: number; readonly lines: string[]; length: number } | undefined;

  const take = (line: Line): void => {
    if (entries.tooLong(line)) return;
    if (open !== undefined && columns !== undefined && isLease(line.text, columns)) {
      entries.unread(open.number, "a quotation mark in it has no other");
      open = undefined;
    }
    const whole = columns?.isBare === true || hasEvenQuotes(line.text) === (open === undefined);
    if (!whole) {
      open ??= { number: line.number, lines: [], length: 0 };
      open.lines.push(line.text);
      open.length += line.text.length + 1;
      if (open.length <= MAX_RECORD) return;
    }
    const text = open === undefined ? line.text : [...open.lines, ...(whole ? [line.text] : [])].join("\n");
    const number = open?.number ?? line.number;
    open = undefined;
    if (line.unended === true && columns === undefined && text.trim() !== "") return entries.cut(line);
    const found = findColumns(text);
    if (found !== undefined) return void (columns = found);
    if (columns === undefined || text.trim() === "" || text.startsWith("#TYPE")) return;
    const cells = columns.isBare ? text.split(columns.delimiter) : splitCells(text, columns.delimiter);
    // Every cell is in quotes unless -UseQuotes says otherwise, so a last line that ends in one is whole.
    if (line.unended === true && !(cells.length === columns.width && text.endsWith('"'))) return entries.cut(line);
    readLease(cells, columns, { row: number, emit, entries });
  };

  return {
    take,
    end(how) {
      if (open !== undefined) entries.cut(open);
      return entries.coverage(how);
    },
  };
}

/** Whether a line is a lease by itself: then a record that is open before it has lost a quotation mark, and ends there. */
function isLease(text: string, columns: Columns): boolean {
  if (!hasEvenQuotes(text)) return false;
  const cells = splitCells(text, columns.delimiter);
  return cells.length === columns.width && isIp(cells[columns.at.get("ipaddress") ?? -1]?.trim() ?? "");
}

function hasEvenQuotes(text: string): boolean {
  let even = true;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) even = !even;
  return even;
}

interface Into {
  readonly row: number;
  readonly emit: Emit;
  readonly entries: Entries;
}

function readLease(cells: readonly string[], columns: Columns, { row, emit, entries }: Into): void {
  const cell = (name: string): string => cells[columns.at.get(name) ?? -1]?.trim() ?? "";
  const ip = cell("ipaddress");
  if (cells.length < columns.width)
    return void entries.unread(row, `it has ${cells.length} cells where the header has ${columns.width}`);
  if (!isIp(ip)) return void entries.unread(row, `${shown(ip)} in IPAddress is no address`);
  entries.read();
  // A client identifier may begin with its type, 1 for Ethernet (RFC 2132, 9.14).
  const mac = cell("clientid").replace(/^01[-:]?(?=[\da-f]{2}(?:[-:]?[\da-f]{2}){5}$)/i, "");
  const known = parseMac(mac) !== undefined;
  if (!known && mac !== "") entries.once(otherIdentity(row));
  const expiry = cell("leaseexpirytime");
  // The console writes `Reservation (active)` where a lease has its end.
  const ends = /\d/.test(expiry) ? expiry : "";
  if (ends !== "") entries.once(localTime(row));
  const hostname = (cell("hostname") || cell("name")).slice(0, 255);
  const state = (cell("addressstate") || (ends === "" ? expiry : "")).slice(0, 64);
  const subject = { ip, ...(known ? { mac } : {}) };
  const description = cell("description").slice(0, 4_096);
  const safe = maskCell(description, true);
  if (safe !== description) entries.once(masked(row));
  if (safe !== "") emit.observation(subject, { kind: "stated", field: "note", value: safe, line: row });
  emit.observation(subject, {
    kind: "dhcp.lease",
    ...(hostname === "" ? {} : { hostname }),
    ...(state === "" ? {} : { state }),
    ...(ends === "" ? {} : { ends: ends.slice(0, 64) }),
    line: row,
  });
}

const masked = (row: number): Parameters<Entries["once"]>[0] => ({
  row,
  code: "masked-credential",
  what: `A description at line ${row}, and perhaps at others, held what looks like a credential; it was masked.`,
  remedy: "Take it out of the server, and change the password: whoever has the file knows it.",
});
const otherIdentity = (row: number): Parameters<Entries["once"]>[0] => ({
  row,
  code: "not-a-mac",
  what: `ClientId at line ${row}, and perhaps at others, is no MAC address; such leases are read without it.`,
  remedy: "Nothing; some clients identify themselves in another way.",
});
const localTime = (row: number): Parameters<Entries["once"]>[0] => ({
  row,
  code: "local-time",
  what: "LeaseExpiryTime is written in the server's own time and order of day and month; it is kept as it stands and dates nothing.",
  remedy: "Nothing; to have it dated, export it with ToUniversalTime() as yyyy-MM-ddTHH:mm:ssZ.",
});
