import type { Subject } from "../model/observation.ts";
import type { Coverage } from "../model/origin.ts";
import { readAddressUrl } from "./address-url.ts";
import type { Emit, Reader } from "./importer.ts";
import { isIp } from "./ip.ts";
import { type JsonForm, type JsonRecord, readJson } from "./json-text.ts";
import { isObject, textAt } from "./json-values.ts";
import { MAX_SUBJECT_TEXT } from "./line-fields.ts";
import { type KeyOfLine, keysByLine } from "./line-keys.ts";
import { parseMac } from "./mac.ts";
import { maskCell } from "./masked-text.ts";

/** One thing that a register lists, as stated: fields of LINES.md with their values, in the order of the register. */
export interface RegisterEntry {
  readonly line: number;
  /** The key of the record, opaque; its place in the file where it has none. */
  readonly key: string | undefined;
  readonly ip?: string | undefined;
  readonly mac?: string | undefined;
  readonly serial?: string | undefined;
  readonly site?: string | undefined;
  readonly fields: readonly (readonly [field: string, value: string | undefined])[];
}

/** Where entries go, and what names those that have no key of their own. */
export interface EntryTelling {
  readonly emit: Emit;
  readonly keyOfLine: KeyOfLine;
}

/** Tells an entry; false, with a problem, when nothing tells it from another. */
export function tellEntry(entry: RegisterEntry, { emit, keyOfLine }: EntryTelling): boolean {
  const { line } = entry;
  const fields = entry.fields.flatMap(([field, value]) => (value === undefined ? [] : [[field, value] as const]));
  if (!fields.some(([field]) => IDENTIFYING.has(field)) && entry.ip === undefined && entry.mac === undefined) {
    emit.problem(nothingNamed(line));
    return false;
  }
  const subject = subjectOf(entry, short(entry.key) ?? keyOfLine(line));
  let masked = false;
  for (const [field, value] of fields) {
    const safe = maskCell(value, field === "note");
    masked ||= safe !== value;
    emit.observation(subject, { kind: "stated", field, value: safe, line });
  }
  if (masked) emit.problem(maskedValue(line));
  return true;
}

const IDENTIFYING = new Set(["name", "model", "serial", "maker", "brand", "mac", "ip", "firmware", "quantity"]);

const short = (text: string | undefined): string | undefined =>
  text === undefined || text.length > MAX_SUBJECT_TEXT ? undefined : text;

function subjectOf({ ip, mac, serial, site }: RegisterEntry, row: string): Subject {
  const parts = {
    row,
    ip: ip === undefined ? undefined : ipIn(ip),
    mac: mac === undefined || parseMac(mac) === undefined ? undefined : mac,
    serial: short(serial),
    site: short(site),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

/** The address that a text states, by itself, with its prefix length or in a URL; undefined when it is none. */
export function ipIn(text: string): string | undefined {
  const bare = text.trim().replace(/\/\d{1,3}$/, "");
  if (isIp(bare)) return bare;
  const ip = readAddressUrl(text)?.ip;
  return ip !== undefined && isIp(ip) ? ip : undefined;
}

/** The name of a related record (`{"name":"Axis"}`), or the text itself where the register gives it alone; no bare key. */
export function nameOf(value: unknown, ...way: readonly string[]): string | undefined {
  const found = textAt(value, ...way, "name") ?? textAt(value, ...way, "display") ?? textAt(value, ...way);
  return found === undefined || /^\d+$/.test(found) ? undefined : found;
}

/** A note under a name, or nothing. */
export const noteOf = (name: string, text: string | undefined): readonly ["note", string | undefined] => [
  "note",
  text === undefined ? undefined : `${name}: ${text}`,
];

/** A register as JSON, one entry a record; `entryOf` gives undefined for what is no device. */
export function readRegister(
  arrays: readonly string[],
  entryOf: (record: JsonRecord, emit: Emit) => RegisterEntry | undefined,
  emit: Emit,
): Reader<"text"> {
  const keyOfLine = keysByLine();
  return readRecords({ arrays, record: (record) => tellRecord(record) }, emit);

  function tellRecord(record: JsonRecord): boolean {
    const entry = entryOf(record, emit);
    if (entry !== undefined) return tellEntry(entry, { emit, keyOfLine });
    emit.problem(notAnEntry(record.line));
    return false;
  }
}

/** A JSON document whose coverage is its records. */
export function readRecords(form: JsonForm, emit: Emit): Reader<"text"> {
  const json = readJson(form, emit);
  return {
    take: (piece) => json.take(piece),
    end(how): readonly Coverage[] {
      const { cut, total, read } = json.end(how);
      const rows: Coverage = { kind: "rows", total, read, unreadable: total - read };
      return cut ? [rows, { kind: "cut", after: `record ${total}` }] : [rows];
    },
  };
}

/** Members of an object, or none. */
export const membersOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  isObject(value) ? Object.entries(value) : [];

type Told = Parameters<Emit["problem"]>[0];

const nothingNamed = (row: number): Told => ({
  row,
  code: "unreadable-row",
  what: `The record at line ${row} holds nothing that identifies a device: no name, address, serial, model or maker.`,
  remedy: "Fill in what is known of the device in the register, and export it again.",
});
const notAnEntry = (row: number): Told => ({
  row,
  code: "not-a-device",
  what: `The record at line ${row} is no device of this register; it was not read.`,
  remedy: "Export the list of devices.",
});
const maskedValue = (row: number): Told => ({
  row,
  code: "masked-credential",
  what: `A value of the record at line ${row} held what looks like a credential; it was masked.`,
  remedy: "Take it out of the register, and change the password: whoever has the file knows it.",
});
