import type { Coverage } from "../../../model/origin.ts";
import type { Emit, Line, Reader } from "../../importer.ts";
import { findLayout, type Layout, ruledBy } from "./columns.ts";
import { interrupt, isInterrupted, isRead, endOutput, refuseCommand, takeOddPrompt, takePrompt } from "./commands.ts";
import { isBlockHeading, readDetails } from "./details.ts";
import { bareLayout, isForwarder, type Neighbour, readNeighbourRow } from "./neighbours.ts";
import { isConnected, isDrawing, readPoeRow, readPortRow } from "./ports.ts";
import { cutLine, cutOutput, openBlock, tooManySwitches, unreadBlock, unreadLine } from "./problems.ts";
import { claimBare, countUnread, openPlace, type Place, type Reading } from "./reading.ts";
import { openRepeatReader } from "./repeat.ts";
import {
  type ArpRow,
  type MacRow,
  looksRow,
  readHpMac,
  readMikrotikMac,
  readNumberedMac,
  readTableRow,
  type TableRow,
} from "./rows.ts";
import { learnAt, openTables, type SwitchTables } from "./tables.ts";
import { cleanLine, isOddPrompt, isPaged, readPrompt, type TableKind } from "./terminal.ts";

/** Most switches of one file that are told apart. */
const MAX_SWITCHES = 10_000;

/**
 * Reads pasted terminal text with the tables of any number of switches. One importer for all, for one file often holds
 * several. Uplinks are read like other ports and told in the coverage.
 */
export function readSwitchText(path: string, emit: Emit): Reader<"lines"> {
  const place = openPlace(path);
  const devices = new Map<string, SwitchTables>();
  let current: SwitchTables | undefined;
  const reading: Reading = {
    emit,
    place,
    counts: { total: 0, unread: 0, cut: false },
    details: readDetails(
      () => place.protocol,
      (row) => {
        countUnread(reading.counts);
        emit.problem(unreadBlock(row));
      },
    ),
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
      endOutput(reading);
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
  const { place, emit, details } = reading;
  if (line.unended !== true && takeRepeated(line, reading)) return;
  const text = cleanLine(line.text);
  const prompt = readPrompt(text, place.prompt);
  if (prompt !== undefined || isOddPrompt(text)) {
    keepNeighbour(details.close(), reading);
    return prompt === undefined ? takeOddPrompt(line.number, reading) : takePrompt(prompt, text, line, reading);
  }
  if (!isRead(text, line.number, reading)) {
    if (line.unended === true && text !== "") emit.problem(cutOutput(line.number));
    return;
  }
  if (REFUSED.test(text)) return refuseCommand(reading, line.number);
  if (line.unended === true) return takeLast(text, line, reading);
  if (isInterrupted(text, reading)) return interrupt(text, line.number, reading);
  if (endsTable(text, line, reading)) return void keepNeighbour(details.close(), reading);
  if (takeHeader(text, reading)) return void keepNeighbour(details.close(), reading);
  const taken = (place.idle ? takeIdle : takeRow)(text, line.number, reading);
  if (taken === "unread") {
    place.missed ??= line.number;
    countUnread(reading.counts);
    emit.problem(unreadLine(line.number));
  } else if (taken === "read") {
    place.understood = true;
    reading.counts.total += 1;
  } else if (isMissed(text, reading)) {
    place.missed ??= line.number;
    place.untold = true;
    countUnread(reading.counts);
  }
}

/** Whether a line looks like a row of the table that the command prints, whose layout is not known. */
function isMissed(text: string, { place: { listing, layout }, details }: Reading): boolean {
  if (listing === undefined || layout !== undefined || details.open() !== undefined) return false;
  return listing.table !== "other" && !isAddresses(listing.table) && !isBlockHeading(text) && looksRow(text);
}

/** Notes where tables end and pagers stand; whether the line is one that closes a neighbour, too. */
function endsTable(text: string, line: Line, { place }: Reading): boolean {
  if (text === "" || WHOLE_COUNT.test(text)) place.endedAt = line.number;
  if (text === "" && isPaged(line.text)) place.pagedAt = line.number;
  // What a computer remembers is what it spoke with, and not what is there.
  if (HOST_CACHE.test(text)) place.claims = false;
  else if (!END_OF_TABLE.test(text)) return false;
  place.endedAt = line.number;
  if (JUNOS_ROLE.test(text)) place.layout = undefined;
  return true;
}

/** Whether a line is the header of a table that is wanted here. */
function takeHeader(text: string, { place, repeat }: Reading): boolean {
  const ruled = place.layout === undefined ? undefined : ruledBy(text, place.layout);
  if (ruled !== undefined) place.layout = ruled;
  const layout = findLayout(text);
  if (layout === undefined || !wants(place, layout.table)) return false;
  place.layout = layout;
  place.idle = false;
  // Leases, and what a computer found, are no table of all that is there.
  place.claims = layout.id !== "arp-bare";
  repeat.forget();
  if (layout.table === "neighbours") place.protocol ??= layout.id === "cdp" ? "cdp" : "lldp";
  return true;
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
const END_OF_TABLE =
  /^\s*total (?:cdp |lldp )?(?:entries|neighbors)\b|^\{\w{1,20}(?::[\w-]{1,20})?\}(?:\[edit[^\]]{0,200}\])?$/i;
/** `Interface: 10.0.0.2 --- 0xb`, above the addresses that Windows remembers; with a blank before the colon in French. */
const HOST_CACHE = /^Interface ?: [\d.]{7,15} --- 0x[\da-f]{1,8}$/i;
/** `{master:0}`, above a Junos prompt. */
const JUNOS_ROLE = /^\{/;

/** Whether the command that was typed, if any, prints such a table. MAC and ARP tables are read together. */
function wants({ listing }: Place, table: TableKind): boolean {
  if (listing === undefined) return true;
  return listing.table === table || (isAddresses(listing.table) && isAddresses(table));
}

const isAddresses = (table: string): boolean => table === "mac" || table === "arp";

/** The last line has no end and is neither a bare prompt nor the count below a table: an entry may be cut there. */
function takeLast(text: string, line: Line, reading: Reading): void {
  const { counts, emit, place, details } = reading;
  if (text === "" ? !isIndent(line, reading) : WHOLE_COUNT.test(text)) return;
  if (place.idle && details.open() === undefined) return emit.problem(cutOutput(line.number));
  counts.total += 1;
  counts.cut = true;
  emit.problem(cutLine(line.number));
}

/** Whether a line without text is a pager's, or the blanks before a row: the line above stood in a table. */
function isIndent(line: Line, { place, counts }: Reading): boolean {
  if (isPaged(line.text)) return true;
  if (line.text === "" || place.idle || place.endedAt === line.number - 1) return false;
  return (place.listing ?? place.layout) !== undefined || counts.total > 0;
}

/** `Total Mac Addresses for this criterion: 5`, the count that ends a table. */
const WHOLE_COUNT = /^\s*total (?!neighbor entries)[\w ]{3,60}[:-]\s*\d{1,9}\.?$/i;

type Taken = "read" | "unread" | "none";

/** After a prompt without a command: rows of the table above it, which may go on, or of any that is pasted below. */
function takeIdle(text: string, row: number, reading: Reading): Taken {
  const { place, details } = reading;
  const { layout } = place;
  const taken = takeRow(text, row, reading);
  const addresses = layout === undefined || isAddresses(layout.table);
  if (taken === "read" || (taken === "unread" && addresses)) {
    place.idle = false;
    return taken;
  }
  const ended = layout === undefined ? taken : takeDetail(text, row, reading);
  if (details.open() === undefined) return ended;
  place.layout = undefined;
  place.idle = false;
  return ended;
}

function takeRow(text: string, row: number, reading: Reading): Taken {
  const { place } = reading;
  const table = place.layout?.table ?? (place.listing?.table as TableKind | undefined);
  if (table === undefined || isAddresses(table)) {
    const bare = bareMac(place.layout?.id);
    const found = bare === undefined ? readTableRow(text) : bare(text);
    if (bare === undefined && found?.is === "mac") learnLook(text, found, reading);
    if (found?.is === "mac" || found?.is === "arp") keepAddress(found, row, reading);
    if (found !== undefined) return found.is === "unread" ? "unread" : "read";
    return table === undefined ? takeDetail(text, row, reading) : "none";
  }
  if (place.layout === undefined) return table === "neighbours" ? takeHeadless(text, row, reading) : "none";
  if (text.trim() === "") return "none";
  if (table === "neighbours") return takeNeighbour(text, row, reading, place.layout);
  return table === "poe" ? takePoe(text, row, reading, place.layout) : takePort(text, row, reading, place.layout);
}

/** How rows are read whose ports are bare numbers: only their header says where. */
function bareMac(layout: string | undefined): ((line: string) => TableRow | undefined) | undefined {
  if (layout === "mac-port-vlan") return readHpMac;
  if (layout === "mac-mikrotik") return readMikrotikMac;
  if (layout === "mac-vlan-first") return (line) => readNumberedMac(line, { vlan: 0, mac: -3, port: -2, type: -1 });
  return layout === "mac-port-first"
    ? (line) => readNumberedMac(line, { port: 0, vlan: 1, mac: 2, type: 3 })
    : undefined;
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
  if (found.is === "arp") {
    of.arps += 1;
    if (found.cache === true) place.claims = false;
    claimBare("arp", reading, of);
    // Of leases and scans, what stands behind the addresses is no interface.
    const at = found.interface === undefined || place.layout?.id === "arp-bare" ? {} : { interface: found.interface };
    return emit.observation({ ip: found.ip, mac: found.mac }, { kind: "arp", ...at, line });
  }
  of.macs += 1;
  claimBare("mac", reading, of);
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
  claimBare("neighbours", reading, of);
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
  claimBare("poe", reading, of);
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
  claimBare("ports", reading, of);
  const known = of.port(row.port);
  if (known !== undefined && isConnected(row.status)) known.connected = true;
  if (row.trunk) of.markUplink(row.port, "trunk");
  const { port, trunk: _, ...fields } = row;
  emit.observation({ switch: place.device, switchPort: port }, { kind: "port.status", ...fields, line });
  return "read";
}
