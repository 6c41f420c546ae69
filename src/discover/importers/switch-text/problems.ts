import type { Emit } from "../../importer.ts";
import { shown } from "../../shown.ts";

type Problem = Parameters<Emit["problem"]>[0];

export const refusedCommand = (device: string, row: number): Problem => ({
  row,
  code: "command-refused",
  what: `${shown(device)} did not accept the command before line ${row}; its table was not read.`,
  remedy: "Run the command in its spelling for this system and export it again.",
});

export const cutLine = (row: number): Problem => ({
  row,
  code: "cut",
  what: `Line ${row}, the last, has no line end and may be cut; it was not read.`,
  remedy: "If it is whole, add a line end and import the file again; else export the table again.",
});

export const cutOutput = (row: number): Problem => ({
  row,
  code: "cut-output",
  what: `Line ${row}, the last, has no line end: the file may be cut there, and tables after it missing.`,
  remedy: "Check that the file ends where the session ended; if it does, nothing.",
});

export const openBlock = (row: number): Problem => ({
  row,
  code: "open-entry",
  what: `The neighbour that begins at line ${row} is the last of the file and may be cut: nothing after it shows its end; it was not read.`,
  remedy: "If it is whole, add the prompt that follows it (switch-name#) and import the file again.",
});

export const unreadLine = (row: number): Problem => ({
  row,
  code: "unread-row",
  what: `Line ${row} stands in a table and is no known layout of it; it was not read.`,
  remedy: "Check the line; a broken line can be joined by hand.",
});

export const unreadTable = (device: string, row: number): Problem => ({
  row,
  code: "unread-table",
  what: `The table of ${shown(device)} at line ${row} is of a layout that is not known; none of its rows was read, and it does not count as read.`,
  remedy: "Export it by another command (show lldp neighbors detail), or state its rows in a sheet.",
});

export const unreadBlock = (row: number): Problem => ({
  row,
  code: "unread-row",
  what: `The neighbour that begins at line ${row} does not say at which port it was heard; it was not read.`,
  remedy: "Export the table of neighbours with its ports.",
});

export const otherCommand = (row: number): Problem => ({
  row,
  code: "unread-command",
  what: `The output of the command at line ${row} is not read; MAC, ARP, neighbour, PoE and port tables are.`,
  remedy: "Nothing for decamp; the tables in the same file are read.",
});

export const partOfTable = (device: string, row: number): Problem => ({
  row,
  code: "part-of-table",
  what: `The command at line ${row} prints a part of the table of ${shown(device)}; its entries are read, but ${shown(device)} does not count as read.`,
  remedy: "Export the whole table: show mac address-table, show ip arp, show lldp neighbors.",
});

export const stoppedOutput = (device: string, row: number): Problem => ({
  row,
  code: "stopped-output",
  what: `The table of ${shown(device)} was stopped at line ${row} before its end; its entries are read, but do not count as the whole table.`,
  remedy: "Export the whole table, without pauses (terminal length 0).",
});

export const oddPrompt = (row: number): Problem => ({
  row,
  code: "unknown-switch",
  what: `Line ${row} is a command at a prompt of which no switch name can be read; its output was not read.`,
  remedy: "Write the name before the command (sw-1#show mac address-table) and import the file again.",
});

export const unknownSwitch = (row: number): Problem => ({
  row,
  code: "unknown-switch",
  what: `Line ${row} stands in a table, but nothing shows which switch it is of; the table was not read.`,
  remedy: "Write the switch and its command above the table (sw-1#show mac address-table) and import the file again.",
});

export const tooManySwitches = (most: number): Problem => ({
  code: "too-many-switches",
  what: `The file names more than ${most} switches; those after are read but do not count as read.`,
  remedy: "Split the file; if it is no list of switches, check where it comes from.",
});
