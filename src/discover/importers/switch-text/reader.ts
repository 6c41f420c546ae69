import type { Coverage } from "../../../model/origin.ts";
import { detached } from "../../detached.ts";
import type { Emit, Line, Reader } from "../../importer.ts";
import { findLayout, type Layout } from "./columns.ts";
import { type DetailReader, readDetails } from "./details.ts";
import { bareLayout, isForwarder, type Neighbour, readNeighbourRow } from "./neighbours.ts";
import { isConnected, isDrawing, readPoeRow, readPortRow } from "./ports.ts";
import {
  cutLine,
  cutOutput,
  openBlock,
  otherCommand,
  partOfTable,
  refusedCommand,
  tooManySwitches,
  unreadLine,
} from "./problems.ts";
import { type ArpRow, type MacRow, readHpMac, readTableRow } from "./rows.ts";
import { openRepeatReader, type RepeatReader } from "./repeat.ts";
import { learnAt, openTables, type Port, type SwitchTables } from "./tables.ts";
import { cleanLine, type Listing, readCommand, readPrompt, type TableKind } from "./terminal.ts";

/** Most switches of one file that are told apart. */
const MAX_SWITCHES = 10_000;

/** The output that is being read: of which device and which command (undefined where no prompt was seen). */
interface Place {
  device: string;
  listing: Listing | undefined;
  /** The header line that was met last in this output. */
  layout: Layout | undefined;
  protocol: "lldp" | "cdp" | undefined;
  /** A name that fills a line alone: the rest of its row comes on the next. */
  wrapped: string | undefined;
}

/** What is counted over the whole file. */
interface Counts {
  total: number;
  unread: number;
  cut: boolean;
}

/** A port, and the switch it is of. */
interface PortOf {
  readonly port: Port;
  readonly of: SwitchTables;
}

interface Reading {
  readonly emit: Emit;
  readonly place: Place;
  readonly counts: Counts;
  readonly details: DetailReader;
  readonly repeat: RepeatReader<PortOf>;
  tables(): SwitchTables;
}

/**
 * Reads pasted terminal text with the tables of any number of switches. One importer for all, for one file often holds
 * several. Uplinks are read like other ports and told in the coverage.
 */
export function readSwitchText(path: string, emit: Emit): Reader<"lines"> {
  const place: Place = {
    device: nameOfFile(path),
    listing: undefined,
    layout: undefined,
    protocol: undefined,
    wrapped: undefined,
  };
  const devices = new Map<string, SwitchTables>();
  let current: SwitchTables | undefined;
  const reading: Reading = {
    emit,
    place,
    counts: { total: 0, unread: 0, cut: false },
    details: readDetails(() => place.protocol),
    repeat: openRepeatReader(),
    tables() {
      if (current?.name === place.device) return current;
      const known = devices.get(place.device) ?? openTables(place.device);
      if (!devices.has(place.device)) {
        if (devices.size === MAX_SWITCHES) emit.problem(tooManySwitches(MAX_SWITCHES));
        if (devices.size <= MAX_SWITCHES) devices.set(place.device, known);
      }
      current = known;
      return known;
    },
  };
  return {
    take: (line) => takeLine(line, reading),
    end(how): readonly Coverage[] {
      const { counts, details } = reading;
      const open = details.open();
      if (open !== undefined && !counts.cut) {
        counts.total += 1;
        counts.unread += 1;
        emit.problem(openBlock(open));
      }
      const { total, unread, cut } = counts;
      const lines: Coverage = { kind: "lines", total, read: total - unread - (cut ? 1 : 0), unreadable: unread };
      const cuts: Coverage[] = cut || how === "cut" ? [{ kind: "cut", after: `entry ${total}` }] : [];
      return [lines, ...[...devices.values()].flatMap((device) => device.coverage()), ...cuts];
    },
  };
}

function takeLine(line: Line, reading: Reading): void {
  const { place, counts, emit, details } = reading;
  if (line.unended !== true && takeRepeated(line, reading)) return;
  const text = cleanLine(line.text);
  const prompt = readPrompt(text);
  if (prompt !== undefined) return prompted(prompt.device, prompt.command, line, reading);
  if (place.listing?.table === "other") {
    if (line.unended === true && text !== "") emit.problem(cutOutput(line.number));
    return;
  }
  if (REFUSED.test(text)) return refused(reading, line.number);
  if (line.unended === true) return takeLast(text, line, reading);
  if (END_OF_TABLE.test(text)) {
    if (JUNOS_ROLE.test(text)) place.layout = undefined;
    return void keepNeighbour(details.close(), reading);
  }
  const layout = wants(place, "any") ? findLayout(text) : undefined;
  if (layout !== undefined && wants(place, layout.table)) {
    place.layout = layout;
    reading.repeat.forget();
    if (layout.table === "neighbours") place.protocol ??= layout.id === "cdp" ? "cdp" : "lldp";
    return;
  }
  const taken = takeRow(text, line.number, reading);
  if (taken === "unread") {
    counts.total += 1;
    counts.unread += 1;
    emit.problem(unreadLine(line.number));
  } else if (taken === "read") counts.total += 1;
}

/** A row like the row before it; the look is forgotten wherever another table may begin. */
function takeRepeated(line: Line, { repeat, emit, counts, place }: Reading): boolean {
  if (!repeat.read(line.text)) return false;
  const { mac, vlan, state, port } = repeat.last;
  if (port === undefined) return false;
  counts.total += 1;
  port.of.macs += 1;
  learnAt(port.port, mac);
  const subject = { mac, vlan, switch: place.device, switchPort: port.port.name };
  emit.observation(subject, { kind: "mac.table", state, line: line.number });
  return true;
}

const REFUSED =
  /^\s*(?:%\s?(?:invalid|incomplete|ambiguous|unrecognized)|invalid input:|unknown command\.|syntax error)/i;
/** `Total entries displayed: 4`, `Total cdp entries displayed : 2`, `Total neighbors: 3`. */
const END_OF_TABLE = /^\s*total (?:cdp |lldp )?(?:entries|neighbors)\b|^\{\w{1,20}(?::[\w-]{1,20})?\}$/i;
/** `{master:0}`, above a Junos prompt. */
const JUNOS_ROLE = /^\{/;

/** Whether the command that was typed, if any, prints such a table. MAC and ARP tables are read together. */
function wants({ listing }: Place, table: TableKind | "any"): boolean {
  if (listing === undefined || table === "any") return true;
  return listing.table === table || (isAddresses(listing.table) && isAddresses(table));
}

const isAddresses = (table: string): boolean => table === "mac" || table === "arp";

/** The last line has no end and is neither a bare prompt nor the count below a table: an entry may be cut there. */
function takeLast(text: string, line: Line, { counts, emit }: Reading): void {
  const paged = text.trim() === "" && /more/i.test(line.text);
  if ((text.trim() === "" && !paged) || WHOLE_COUNT.test(text)) return;
  counts.total += 1;
  counts.cut = true;
  emit.problem(cutLine(line.number));
}

/** `Total Mac Addresses for this criterion: 5`, the count that ends a table. */
const WHOLE_COUNT = /^\s*total (?!neighbor entries)[\w ]{3,60}[:-]\s*\d{1,9}\.?$/i;

function prompted(device: string, command: string, line: Line, reading: Reading): void {
  const { place, emit, details } = reading;
  keepNeighbour(details.close(), reading);
  reading.repeat.forget();
  place.device = detached(device);
  place.layout = undefined;
  place.wrapped = undefined;
  place.protocol = /\bcdp\b/i.test(command) ? "cdp" : /\blldp\b/i.test(command) ? "lldp" : undefined;
  if (command === "") return void (place.listing = { table: "other" });
  place.listing = readCommand(command);
  if (line.unended === true) return emit.problem(cutOutput(line.number));
  if (place.listing.table === "other") {
    if (/^(?:sho?w?|disp?\w*)\b/i.test(command)) emit.problem(otherCommand(line.number));
  } else if (place.listing.whole) reading.tables().read.add(place.listing.table);
  else emit.problem(partOfTable(device, line.number));
}

/** The device refused the command, so the table was not read. */
function refused(reading: Reading, row: number): void {
  const { place, emit } = reading;
  const { device, listing } = place;
  if (listing === undefined || listing.table === "other") return;
  const of = reading.tables();
  const before = listing.table === "mac" ? of.macs > 0 : listing.table === "arp" && of.arps > 0;
  if (!before) of.read.delete(listing.table);
  emit.problem(refusedCommand(device, row));
}

type Taken = "read" | "unread" | "none";

function takeRow(text: string, row: number, reading: Reading): Taken {
  const { place } = reading;
  const table = place.layout?.table ?? (place.listing?.table as TableKind | undefined);
  if (table === undefined || isAddresses(table)) {
    const bare = place.layout?.id === "mac-port-vlan";
    const found = bare ? readHpMac(text) : readTableRow(text);
    if (!bare && found?.is === "mac") learnLook(text, found, reading);
    if (found?.is === "mac" || found?.is === "arp") keepAddress(found, row, reading);
    if (found !== undefined) return found.is === "unread" ? "unread" : "read";
    return table === undefined ? takeDetail(text, row, reading) : "none";
  }
  if (place.layout === undefined) return table === "neighbours" ? takeHeadless(text, row, reading) : "none";
  if (text.trim() === "") return "none";
  if (table === "neighbours") return takeNeighbour(text, row, reading, place.layout);
  return table === "poe" ? takePoe(text, row, reading, place.layout) : takePort(text, row, reading, place.layout);
}

/** The name is that of the row: a port may have been met first under another. */
function learnLook(text: string, row: MacRow, reading: Reading): void {
  const of = reading.tables();
  const port = of.port(row.ports[0] ?? "");
  if (port !== undefined && port.name === row.ports[0]) reading.repeat.learn(text, row, { port, of });
  else reading.repeat.forget();
}

function keepAddress(found: MacRow | ArpRow, line: number, reading: Reading): void {
  const { place, emit } = reading;
  const of = reading.tables();
  const bare = place.listing === undefined;
  if (found.is === "arp") {
    of.arps += 1;
    if (bare) of.read.add("arp");
    const at = found.interface === undefined ? {} : { interface: found.interface };
    return emit.observation({ ip: found.ip, mac: found.mac }, { kind: "arp", ...at, line });
  }
  of.macs += 1;
  if (bare) of.read.add("mac");
  const vlan = found.vlan === undefined ? {} : { vlan: found.vlan };
  for (const switchPort of found.ports) {
    of.learn(switchPort, found.mac);
    emit.observation(
      { mac: found.mac, ...vlan, switch: place.device, switchPort },
      { kind: "mac.table", state: found.state, line },
    );
  }
}

function takeDetail(text: string, row: number, reading: Reading): Taken {
  return keepNeighbour(reading.details.take(text, row), reading) ? "read" : "none";
}

/** Neighbours without a header line: a block of details, or a row that tells by its look. */
function takeHeadless(text: string, row: number, reading: Reading): Taken {
  const taken = takeDetail(text, row, reading);
  const { protocol } = reading.place;
  if (taken === "read" || protocol === undefined || reading.details.open() !== undefined) return taken;
  return keepNeighbour(readNeighbourRow(text, bareLayout(protocol), row), reading) ? "read" : "none";
}

/** Rows of which a name fills the first line and the rest the second are put together; capability keys are passed over. */
function takeNeighbour(text: string, row: number, reading: Reading, layout: Layout): Taken {
  const { place } = reading;
  const { wrapped } = place;
  place.wrapped = undefined;
  if (/^[\s+|=-]*$/.test(text)) return "none";
  const neighbour = readNeighbourRow(text, layout, row);
  if (wrapped !== undefined && neighbour?.systemName === undefined) {
    const rest = neighbour ?? readNeighbourRow(`x ${text.trimStart()}`, layout, row);
    if (rest === undefined) return "unread";
    return keepNeighbour({ ...rest, systemName: wrapped }, reading) ? "read" : "none";
  }
  if (neighbour !== undefined) return keepNeighbour(neighbour, reading) ? "read" : "none";
  if (/^\S{4,255}$/.test(text) && layout.columns[0]?.[0] === "systemName") place.wrapped = text;
  else if (/\d/.test(text)) return "unread";
  return "none";
}

function keepNeighbour(neighbour: Neighbour | undefined, reading: Reading): boolean {
  if (neighbour === undefined) return false;
  const { place, emit } = reading;
  const { port, row, parent, ...fields } = neighbour;
  const of = reading.tables();
  if (place.listing === undefined) of.read.add("neighbours");
  const known = of.port(port);
  if (known !== undefined) known.neighbour = true;
  if (parent !== undefined) of.markUplink(port, "aggregate");
  if (isForwarder(neighbour)) of.markUplink(port, "neighbour");
  emit.observation({ switch: place.device, switchPort: port }, { kind: "neighbour", ...fields, line: row });
  return true;
}

function takePoe(text: string, line: number, reading: Reading, layout: Layout): Taken {
  const row = readPoeRow(text, layout);
  if (row === undefined || row === "unread") return row ?? "none";
  const { place, emit } = reading;
  const of = reading.tables();
  if (place.listing === undefined) of.read.add("poe");
  const known = of.port(row.port);
  if (known !== undefined && isDrawing(row)) known.drawing = true;
  const { port, ...fields } = row;
  emit.observation({ switch: place.device, switchPort: port }, { kind: "poe", ...fields, line });
  return "read";
}

function takePort(text: string, line: number, reading: Reading, layout: Layout): Taken {
  const row = readPortRow(text, layout);
  if (row === undefined || row === "unread") return row ?? "none";
  if (row === "passed") return "read";
  const { place, emit } = reading;
  const of = reading.tables();
  if (place.listing === undefined) of.read.add("ports");
  const known = of.port(row.port);
  if (known !== undefined && isConnected(row.status)) known.connected = true;
  if (row.trunk) of.markUplink(row.port, "trunk");
  const { port, trunk: _, ...fields } = row;
  emit.observation({ switch: place.device, switchPort: port }, { kind: "port.status", ...fields, line });
  return "read";
}

/** The last part of a path without a text file's ending: stands for the switch where no prompt names it. */
function nameOfFile(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"), path.lastIndexOf("!")) + 1);
  return name.replace(/\.(?:txt|log|out|cfg|text)$/i, "");
}
