import type { Subject } from "../../../model/observation.ts";
import { type AddressUrl, readAddressUrl } from "../../address-url.ts";
import type { Emit, Reader } from "../../importer.ts";
import { MAX_SUBJECT_TEXT } from "../../line-fields.ts";
import { type KnownRow, readKnownTable } from "../../known-table.ts";
import { parseMac } from "../../mac.ts";
import { maskCell } from "../../masked-text.ts";
import { IGNORED, isNote, type Kind, kindOf, READ } from "./columns.ts";

/** The hardware whose rows of a camera report are being read, and its first row until a second one comes. */
interface Hardware {
  readonly id: string;
  readonly subject: Subject;
  waiting: KnownRow | undefined;
}

/** Hardware of a report whose rows are remembered as told, so that rows which are not together are joined. A guess. */
const MAX_REMEMBERED = 200_000;

/** Reads a list of hardware, one device a row, or a camera report, where rows of one hardware are its channels. */
export function readMilestone(emit: Emit): Reader<"rows"> {
  let kind: Kind | undefined;
  const cameras = readCameras(emit);
  const reader = readKnownTable(
    {
      isHeader(names) {
        const found = kindOf(names);
        kind ??= found;
        return found !== undefined && found === kind;
      },
      read: READ,
      ignored: IGNORED,
      others: isNote,
      record: (row) => (kind === "cameras" ? cameras.take(row) : takeHardware(row, emit)),
    },
    emit,
  );
  return reader;
}

function takeHardware(row: KnownRow, emit: Emit): boolean {
  const url = addressOf(row, emit);
  if (url === undefined && row.cell("hardwarename") === undefined) return refuse(row, emit);
  const subject = { ...subjectOf(row, url), row: String(row.number) };
  tellHardware(subject, row, { url, emit });
  tellNotes(subject, row, emit);
  return true;
}

/**
 * Rows of a camera report: those of one hardware, which usually stand together, are its channels. The first is told of the
 * hardware itself, which may have no other, and once more as a channel when a second one comes.
 */
function readCameras(emit: Emit): { take(row: KnownRow): boolean } {
  let open: Hardware | undefined;
  const told = new Map<string, Subject>();
  /** Which hardware an address was first told of: behind one address may be several, by their ports. */
  const owners = new Map<string, string>();

  /** The hardware without its address where the address would name another one. */
  const nameable = (hardware: Subject): Subject => {
    const { ip, ...rest } = hardware;
    return ip === undefined || owners.get(ip) === hardware.row ? hardware : rest;
  };
  const begin = (id: string, row: KnownRow, url: AddressUrl | undefined): void => {
    const subject = { ...subjectOf(row, url), row: id };
    if (told.size < MAX_REMEMBERED) told.set(id, subject);
    if (subject.ip !== undefined && !owners.has(subject.ip) && owners.size < MAX_REMEMBERED) owners.set(subject.ip, id);
    tellHardware(subject, row, { url, emit });
    tellFirstCamera(subject, row, emit);
    open = { id, subject, waiting: row };
  };
  return {
    take(row) {
      const url = addressOf(row, emit);
      const id = hardwareId(row, url);
      if (id === undefined) return refuse(row, emit);
      if (open?.id === id) {
        if (open.waiting !== undefined) tellChannel(nameable(open.subject), open.waiting, emit);
        open.waiting = undefined;
        tellChannel(nameable(open.subject), row, emit);
        return true;
      }
      open = undefined;
      const before = told.get(id);
      if (before === undefined) begin(id, row, url);
      else tellChannel(nameable(before), row, emit);
      return true;
    },
  };
}

const addressCell = (row: KnownRow): string | undefined => row.cell("hardwareaddress") ?? row.cell("address");

function addressOf(row: KnownRow, emit: Emit): AddressUrl | undefined {
  const cell = addressCell(row);
  const url = cell === undefined ? undefined : readAddressUrl(cell);
  if (url?.hadCredentials === true) emit.problem(maskedUrl(row.number));
  return url;
}

function hardwareId(row: KnownRow, url: AddressUrl | undefined): string | undefined {
  const id = row.cell("hardwareid") ?? url?.safe ?? row.cell("hardwarename");
  return id === undefined || id.length > MAX_SUBJECT_TEXT ? undefined : id;
}

function subjectOf(row: KnownRow, url: AddressUrl | undefined): Subject {
  const mac = row.cell("macaddress") ?? row.cell("mac");
  const serial = row.cell("serialnumber");
  return {
    ...(url?.ip === undefined ? {} : { ip: url.ip }),
    ...(url?.host === undefined ? {} : { host: url.host }),
    ...(url?.port === undefined ? {} : { port: url.port }),
    ...(mac === undefined || parseMac(mac) === undefined ? {} : { mac }),
    ...(serial === undefined || serial.length > MAX_SUBJECT_TEXT ? {} : { serial }),
  };
}

interface Telling {
  readonly url: AddressUrl | undefined;
  readonly emit: Emit;
}

/** What the system wrote down of the hardware. The driver is what it was told to speak, and no maker: it stays a note. */
function tellHardware(subject: Subject, row: KnownRow, { url, emit }: Telling): void {
  const cell = addressCell(row);
  const values = [
    ["name", row.cell("hardwarename")],
    ["ip", url?.safe ?? (cell === undefined ? undefined : maskCell(cell, true))],
    ["mac", row.cell("macaddress") ?? row.cell("mac")],
    ["model", row.cell("model")],
    ["serial", row.cell("serialnumber")],
    ["firmware", row.cell("firmwareversion") ?? row.cell("firmware")],
  ] as const;
  for (const [field, value] of values) if (value !== undefined) state(subject, { field, value }, { row, emit });
}

/** A device with one channel is that camera; of one with several it is the first. */
function tellFirstCamera(subject: Subject, row: KnownRow, emit: Emit): void {
  const name = cameraName(row);
  if (name !== undefined && name !== row.cell("hardwarename"))
    state(subject, { field: "name", value: name }, { row, emit });
  tellNotes(subject, row, emit);
}

/** One of several channels: a child of its hardware, which is named by its address; where it has none, a thing of its own. */
function tellChannel(hardware: Subject, row: KnownRow, emit: Emit): void {
  const channel = (row.cell("channel") ?? `row ${row.number}`).slice(0, 64);
  const recorder = hardware.serial ?? hardware.ip;
  const subject: Subject =
    recorder === undefined ? { row: `${hardware.row ?? ""} channel ${channel}` } : { recorder, channel };
  const name = cameraName(row);
  if (name !== undefined) state(subject, { field: "name", value: name }, { row, emit });
  tellNotes(subject, row, emit);
}

const cameraName = (row: KnownRow): string | undefined => row.cell("cameraname") ?? row.cell("name");

function tellNotes(subject: Subject, row: KnownRow, emit: Emit): void {
  for (const [header, value] of row.others())
    state(subject, { field: "note", value: `${header}: ${value}` }, { row, emit });
}

interface Stated {
  readonly field: string;
  readonly value: string;
}

function state(subject: Subject, { field, value }: Stated, { row, emit }: { row: KnownRow; emit: Emit }): void {
  const own = subject.row === String(row.number);
  const safe = maskCell(value, field === "note");
  if (safe !== value) emit.problem(maskedCell(row.number, field));
  emit.observation(subject, { kind: "stated", field, value: safe, ...(own ? {} : { line: row.number }) });
}

function refuse(row: KnownRow, emit: Emit): false {
  emit.problem({
    row: row.number,
    code: "unreadable-row",
    what: `Row ${row.number} names no hardware: no address, name or id; it was not read.`,
    remedy: "Export the list again with its columns of hardware.",
  });
  return false;
}

const maskedUrl = (row: number): Parameters<Emit["problem"]>[0] => ({
  row,
  code: "dropped-credential",
  what: `The address in row ${row} held a user or password; it was masked.`,
  remedy: "Take it out of the file, and change the password: whoever has the file knows it.",
});
const maskedCell = (row: number, field: string): Parameters<Emit["problem"]>[0] => ({
  row,
  code: "masked-credential",
  what: `A ${field} in row ${row} held what looks like a credential; it was masked.`,
  remedy: "Take it out of the file, and change the password: whoever has the file knows it.",
});
