import { detached } from "../../detached.ts";
import type { Line } from "../../importer.ts";
import { findLayout } from "./columns.ts";
import {
  cutOutput,
  oddPrompt,
  otherCommand,
  partOfTable,
  refusedCommand,
  stoppedOutput,
  unknownSwitch,
  unreadLine,
  unreadTable,
} from "./problems.ts";
import { claim, countUnread, type Reading } from "./reading.ts";
import { readTableRow } from "./rows.ts";
import { isPaged, type Prompt, readCommand, shows } from "./terminal.ts";

/** A prompt ends the output before it and, with a command, begins another. */
export function takePrompt({ device, command }: Prompt, text: string, line: Line, reading: Reading): void {
  const { place, emit } = reading;
  if (place.pagedAt === line.number - 1 || isPaged(line.text)) stopOutput(line.number, reading);
  endOutput(reading);
  reading.repeat.forget();
  // A message of the switch has the prompt printed anew, and rows go on below it.
  if (command !== "" || device !== place.device) place.layout = undefined;
  place.changed = place.prompt !== undefined && device !== place.device;
  place.device = detached(device);
  const printed = text.trim();
  const mark = printed.slice(0, printed.length - command.length).trimEnd();
  if (/[#>\]]$/.test(mark)) place.prompt = { text: detached(mark), device: place.device };
  place.wrapped = undefined;
  place.claims = false;
  place.claimed = undefined;
  place.idle = command === "";
  place.protocol = /\bcdp\b/i.test(command) ? "cdp" : /\blldp\b/i.test(command) ? "lldp" : undefined;
  if (command === "") return void (place.listing = undefined);
  place.listing = readCommand(command);
  place.other = LEAVES.test(command) ? "left" : shows(command) ? "told" : "quiet";
  if (line.unended === true) return emit.problem(cutOutput(line.number));
  if (place.listing.table === "other") {
    if (place.other === "told") emit.problem(otherCommand(line.number));
  } else if (place.listing.whole) claim(place.listing.table, place, reading.tables());
  else emit.problem(partOfTable(device, line.number));
}

/** Commands after which another device may speak. */
const LEAVES = /^(?:exit|quit|logout|logoff|bye|ssh|telnet|slogin|rlogin|connect|session|attach)\b/i;

/** A command at a prompt that names nobody: what comes after it is of an unknown device, and not of the one before. */
export function takeOddPrompt(row: number, reading: Reading): void {
  const { place, emit, repeat } = reading;
  endOutput(reading);
  repeat.forget();
  place.listing = { table: "other" };
  place.other = "lost";
  place.prompt = undefined;
  place.layout = undefined;
  emit.problem(oddPrompt(row));
}

/**
 * Whether a line is to be read: not below a command that prints no table, unless it begins one all the same. Then its own
 * command was not seen. Below a command that left the device its switch is not known either; nor is that of mere rows below a
 * prompt of another device, which may be a text with such a mark in it.
 */
export function isRead(text: string, row: number, { place, counts, emit }: Reading): boolean {
  if (place.listing?.table !== "other") return true;
  if (place.other === "told" || text === "") return false;
  const found = readTableRow(text);
  const isAddress = found?.is === "mac" || found?.is === "arp";
  const begins = findLayout(text) !== undefined;
  if (place.other === "quiet") {
    if (!begins && !isAddress) return false;
    if (begins || !place.changed) {
      place.listing = undefined;
      return true;
    }
  }
  if (isAddress || found?.is === "unread") countUnread(counts);
  if (place.other !== "lost" && (begins || found !== undefined)) {
    place.other = "lost";
    emit.problem(unknownSwitch(row));
  }
  return false;
}

/** Of an output none of whose rows could be read, nothing counts as read. */
export function endOutput(reading: Reading): void {
  const { place, emit } = reading;
  const { missed, understood, claimed, untold } = place;
  place.missed = undefined;
  place.understood = false;
  place.untold = false;
  if (missed === undefined || understood) return;
  if (claimed !== undefined) reading.tables().read.delete(claimed);
  place.claimed = undefined;
  if (untold) emit.problem(unreadTable(place.device, missed));
}

/** The device refused the command, so the table was not read. */
export function refuseCommand(reading: Reading, row: number): void {
  const { place, emit } = reading;
  const { device, listing } = place;
  if (listing === undefined || listing.table === "other") return;
  const of = reading.tables();
  const before = listing.table === "mac" ? of.macs > 0 : listing.table === "arp" && of.arps > 0;
  if (!before) of.read.delete(listing.table);
  emit.problem(refusedCommand(device, row));
}

/** A line that ^C ended, and with it the output. */
export function interrupt(text: string, row: number, reading: Reading): void {
  if (text.trim() !== "^C") {
    countUnread(reading.counts);
    reading.emit.problem(unreadLine(row));
  }
  stopOutput(row, reading);
}

/** In a table whose command was not seen, a row; else the mark may be that of a banner. */
export const isInterrupted = (text: string, { place }: Reading): boolean =>
  text.endsWith("^C") && (place.listing !== undefined || /^\W*\d/.test(text));

/** The operator ended the output before its end: the table does not count as read by it. */
function stopOutput(row: number, reading: Reading): void {
  const { place, emit } = reading;
  if (place.idle || (place.listing ?? place.layout) === undefined || place.listing?.table === "other") return;
  if (place.claimed !== undefined) reading.tables().read.delete(place.claimed);
  place.claimed = undefined;
  emit.problem(stoppedOutput(place.device, row));
}
