import type { Coverage } from "../../../model/origin.ts";
import type { Emit, Line, Reader } from "../../importer.ts";
import { shown } from "../../shown.ts";
import { type ArpRow, type MacRow, readTableRow } from "./rows.ts";
import { cleanLine, type Listing, readCommand, readPrompt } from "./terminal.ts";

/** What was read of one switch or router. */
interface Tables {
  readonly ports: Set<string>;
  macs: number;
  arps: number;
  readMac: boolean;
  readArp: boolean;
}

/** The output that is being read: of which device and which command (undefined where no prompt was seen). */
interface Place {
  device: string;
  listing: Listing | undefined;
}

/**
 * Reads pasted terminal text with the MAC and ARP tables of any number of switches. One importer for both, for one file
 * often holds both. Uplinks are kept: joining decides what is one.
 */
export function readCiscoText(path: string, emit: Emit): Reader<"lines"> {
  const place: Place = { device: nameOfFile(path), listing: undefined };
  const devices = new Map<string, Tables>();
  let total = 0;
  let unread = 0;
  let cut = false;

  const tables = (): Tables => {
    const known = devices.get(place.device) ?? { ports: new Set(), macs: 0, arps: 0, readMac: false, readArp: false };
    devices.set(place.device, known);
    return known;
  };

  const prompted = (device: string, command: string, number: number): void => {
    place.device = device;
    if (command === "") return void (place.listing = { table: "other" });
    place.listing = readCommand(command);
    if (place.listing.table === "other") {
      if (/^sho?w?\b/i.test(command)) emit.problem(otherCommand(number));
    } else if (place.listing.whole) {
      if (place.listing.table === "mac") tables().readMac = true;
      else tables().readArp = true;
    } else emit.problem(partOfTable(device, number));
  };

  const keep = (row: MacRow | ArpRow): void => {
    const of = tables();
    if (row.is === "arp") {
      of.arps += 1;
      of.readArp ||= place.listing === undefined;
      return tellArp(row, emit);
    }
    of.macs += 1;
    of.readMac ||= place.listing === undefined;
    for (const port of row.ports) of.ports.add(port);
    tellMac(row, place.device, emit);
  };

  return {
    take(line: Line) {
      const text = cleanLine(line.text);
      const prompt = readPrompt(text);
      if (prompt !== undefined) return prompted(prompt.device, prompt.command, line.number);
      if (/^\s*%\s?(?:invalid|incomplete|ambiguous)/i.test(text)) return refused(tables(), place, line.number, emit);
      if (place.listing?.table === "other") return;
      const row = readTableRow(text);
      if (row === undefined) {
        if (line.unended === true && /\d/.test(text) && !/^\s*total/i.test(text)) cut = tellCut(line.number, emit);
        return;
      }
      total += 1;
      if (line.unended === true) cut = tellCut(line.number, emit);
      else if (row.is === "unread") unread += tellUnread(line.number, emit);
      else if (row.is !== "passed") keep(row);
    },
    end(how): readonly Coverage[] {
      const lines: Coverage = { kind: "lines", total, read: total - unread - (cut ? 1 : 0), unreadable: unread };
      const cuts: Coverage[] = cut || how === "cut" ? [{ kind: "cut", after: `entry ${total}` }] : [];
      return [lines, ...[...devices].flatMap(([device, of]) => coverageOf(device, of)), ...cuts];
    },
  };
}

function coverageOf(device: string, { ports, macs, arps, readMac, readArp }: Tables): readonly Coverage[] {
  const found: Coverage[] = [];
  if (readMac) found.push({ kind: "mac-table", switch: device, entries: macs, ports: [...ports] });
  if (readArp) found.push({ kind: "arp-table", switch: device, entries: arps });
  return found;
}

function tellMac(row: MacRow, device: string, emit: Emit): void {
  const vlan = row.vlan === undefined ? {} : { vlan: row.vlan };
  for (const switchPort of row.ports)
    emit.observation({ mac: row.mac, ...vlan, switch: device, switchPort }, { kind: "mac.table", state: row.state });
}

function tellArp(row: ArpRow, emit: Emit): void {
  const at = row.interface === undefined ? {} : { interface: row.interface };
  emit.observation({ ip: row.ip, mac: row.mac }, { kind: "arp", ...at });
}

/** The device refused the command, so the table was not read. */
function refused(of: Tables, { device, listing }: Place, row: number, emit: Emit): void {
  if (listing === undefined || listing.table === "other") return;
  if (listing.table === "mac") of.readMac = of.macs > 0;
  else of.readArp = of.arps > 0;
  emit.problem({
    row,
    code: "command-refused",
    what: `${shown(device)} did not accept the command before line ${row}; its table was not read.`,
    remedy: "Run the command in its spelling for this system and export it again.",
  });
}

function tellCut(row: number, emit: Emit): true {
  emit.problem({
    row,
    code: "cut",
    what: `Line ${row}, the last, has no line end and may be cut; it was not read.`,
    remedy: "If it is whole, add a line end and import the file again; else export the table again.",
  });
  return true;
}

function tellUnread(row: number, emit: Emit): 1 {
  emit.problem({
    row,
    code: "unread-row",
    what: `Line ${row} holds an address but is no known layout of a MAC or ARP table; it was not read.`,
    remedy: "Check the line; a broken line can be joined by hand.",
  });
  return 1;
}

const otherCommand = (row: number): Parameters<Emit["problem"]>[0] => ({
  row,
  code: "unread-command",
  what: `The output of the command at line ${row} is not read; only MAC and ARP tables are.`,
  remedy: "Nothing for decamp; the tables in the same file are read.",
});

const partOfTable = (device: string, row: number): Parameters<Emit["problem"]>[0] => ({
  row,
  code: "part-of-table",
  what: `The command at line ${row} prints a part of the table of ${shown(device)}; its entries are read, but ${shown(device)} does not count as read.`,
  remedy: "Export the whole table: show mac address-table, show ip arp.",
});

/** The last part of a path without a text file's ending: stands for the switch where no prompt names it. */
function nameOfFile(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"), path.lastIndexOf("!")) + 1);
  return name.replace(/\.(?:txt|log|out|cfg|text)$/i, "");
}
