import { namesPassword } from "../../credentials.ts";
import type { Emit, Reader } from "../../importer.ts";
import { tidyText } from "../../json-values.ts";
import { keysByLine } from "../../line-keys.ts";
import { type EntryTelling, noteOf, tellEntry } from "../../register.ts";
import { shown } from "../../shown.ts";

/** Elements of a device and what they state; the others are told once. */
const FIELDS: ReadonlyMap<string, string> = new Map([
  ["ipaddress", "ip"],
  ["name", "name"],
  ["modelname", "model"],
  ["producttype", "class"],
  ["serialnumber", "serial"],
  ["macaddress", "mac"],
  ["firmwareversion", "firmware"],
  ["firmware", "firmware"],
  ["port", "port"],
  ["status", "status"],
]);
const IGNORED = new Set(["forcedoffline"]);
/** Longest value and most values of one device. */
const MAX_VALUE = 4_096;
const MAX_VALUES = 64;

/** Reads `Device` elements, wherever they stand, whose children are their fields. */
export function readSdm2(emit: Emit): Reader<"xml"> {
  const told = new Set<string>();
  const keyOfLine = keysByLine();
  const path: string[] = [];
  let device: { readonly line: number; readonly values: Map<string, string>; depth: number } | undefined;
  let text = "";
  let [total, read] = [0, 0];

  const tellOnce = (name: string, line: number): void => {
    const secret = namesPassword(name) || /^(?:user|login)/i.test(name);
    if (told.has(name) || told.size >= MAX_VALUES) return;
    told.add(name);
    emit.problem(secret ? dropped(line, name) : unknown(line, name));
  };
  const take = (name: string, line: number): void => {
    const key = name.toLowerCase();
    if (FIELDS.has(key)) {
      const value = tidyText(text, MAX_VALUE);
      if (device !== undefined && value !== undefined && device.values.size < MAX_VALUES) device.values.set(key, value);
    } else if (!IGNORED.has(key)) tellOnce(name, line);
  };
  return {
    take(event) {
      if (event.is === "open") {
        path.push(event.name);
        text = "";
        if (event.name === "Device" && device === undefined)
          device = { line: event.line, values: new Map(), depth: path.length };
      } else if (event.is === "text") {
        if (device !== undefined && text.length < MAX_VALUE) text += event.text.slice(0, MAX_VALUE);
      } else {
        path.pop();
        if (device === undefined) return;
        if (path.length === device.depth) take(event.name, device.line);
        text = "";
        if (path.length >= device.depth) return;
        total += 1;
        if (tellDevice(device.values, device.line, { emit, keyOfLine })) read += 1;
        device = undefined;
      }
    },
    end(how) {
      const rows = { kind: "rows", total, read, unreadable: total - read } as const;
      return how === "cut" ? [rows, { kind: "cut", after: `device ${total}` }] : [rows];
    },
  };
}

function tellDevice(values: ReadonlyMap<string, string>, line: number, telling: EntryTelling): boolean {
  return tellEntry(
    {
      line,
      key: undefined,
      ip: values.get("ipaddress"),
      mac: values.get("macaddress"),
      serial: values.get("serialnumber"),
      fields: [...values].map(([name, value]) => {
        const field = FIELDS.get(name) ?? "note";
        return field === "port" || field === "status" ? noteOf(field, value) : ([field, value] as const);
      }),
    },
    telling,
  );
}

type Told = Parameters<Emit["problem"]>[0];

const dropped = (row: number, name: string): Told => ({
  row,
  code: "dropped-column",
  what: `Elements ${shown(name)} hold credentials, by their name; they were dropped unseen, first at line ${row}.`,
  remedy: "Take them out of the file before you share it.",
});
const unknown = (row: number, name: string): Told => ({
  row,
  code: "unknown-column",
  what: `Elements ${shown(name)} are not known of this export; they were not read, first at line ${row}.`,
  remedy: "Nothing, unless they say which device is meant.",
});
