import type { Emit } from "../../importer.ts";
import type { Layout } from "./columns.ts";
import type { DetailReader } from "./details.ts";
import type { RepeatReader } from "./repeat.ts";
import type { Port, SwitchTables } from "./tables.ts";
import type { Listing, PrintedPrompt, TableKind } from "./terminal.ts";

/** The output that is being read: of which device and which command (undefined where none was seen). */
export interface Place {
  device: string;
  prompt: PrintedPrompt | undefined;
  listing: Listing | undefined;
  /** Of a command that prints no table: told as not read; nothing to tell; the device was left; rows of an unknown one are told. */
  other: "told" | "quiet" | "left" | "lost";
  /** Whether the last prompt names another device than the one before it. */
  changed: boolean;
  /** The header line that was met last in this output; that of the output before after a prompt without a command. */
  layout: Layout | undefined;
  protocol: "lldp" | "cdp" | undefined;
  /** A name that fills a line alone: the rest of its row comes on the next. */
  wrapped: string | undefined;
  /** After a prompt without a command: nothing of a table was met since. */
  idle: boolean;
  /** Where no command was seen, whether rows are those of a whole table: no prompt came before, or a header did. */
  claims: boolean;
  /** The table that this output made count as read. */
  claimed: TableKind | undefined;
  /** The first line of this output that looks like a row of its table and was not read, and whether any of it was. */
  missed: number | undefined;
  understood: boolean;
  /** Rows were missed of which nothing was told yet. */
  untold: boolean;
  /** The last line that ended a table, and the last that was a pager's mark alone. */
  endedAt: number;
  pagedAt: number;
}

/** What is counted over the whole file. */
export interface Counts {
  total: number;
  unread: number;
  cut: boolean;
}

/** A port, and the switch it is of. */
export interface PortOf {
  readonly port: Port;
  readonly of: SwitchTables;
}

export interface Reading {
  readonly emit: Emit;
  readonly place: Place;
  readonly counts: Counts;
  readonly details: DetailReader;
  readonly repeat: RepeatReader<PortOf>;
  tables(): SwitchTables;
}

export const openPlace = (path: string): Place => ({
  device: nameOfFile(path),
  prompt: undefined,
  listing: undefined,
  other: "quiet",
  changed: false,
  layout: undefined,
  protocol: undefined,
  wrapped: undefined,
  idle: false,
  claims: true,
  claimed: undefined,
  missed: undefined,
  understood: false,
  untold: false,
  endedAt: 0,
  pagedAt: 0,
});

/** The last part of a path without a text file's ending: stands for the switch where no prompt names it. */
function nameOfFile(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"), path.lastIndexOf("!")) + 1);
  return name.replace(/\.(?:txt|log|out|cfg|text)$/i, "");
}

/** Rows of a table whose command was not seen: it counts as read where nothing speaks against it. */
export function claimBare(table: TableKind, { place }: Reading, of: SwitchTables): void {
  if (place.listing === undefined && place.claims) claim(table, place, of);
}

export function claim(table: TableKind, place: Place, { read }: SwitchTables): void {
  if (read.has(table)) return;
  read.add(table);
  place.claimed = table;
}

/** One line that should have been read and was not. */
export function countUnread(counts: Counts): void {
  counts.total += 1;
  counts.unread += 1;
}
