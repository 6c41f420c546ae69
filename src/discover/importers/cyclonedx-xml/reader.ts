import { type Bill, MAX_COMPONENTS, openBill } from "../../cyclonedx/bill.ts";
import type { Emit, Reader, XmlEvent } from "../../importer.ts";
import type { JsonObject } from "../../json-values.ts";
import { MAX_FACT_TEXT } from "../../line-fields.ts";
import { closePart, openPart, type Part, partOf, type Place } from "./parts.ts";

/** Most characters of one component and what it holds; the form as JSON is bounded alike. */
const MAX_RECORD = 16_777_216;

interface Reading {
  readonly emit: Emit;
  readonly bill: Bill;
  /** Lines of the components of the record that is being read. */
  readonly lines: WeakMap<JsonObject, number>;
  /** The elements around, outermost first; only those that are read. */
  readonly parts: Part[];
  /** How many elements deep the reading is in what is not read. */
  skipped: number;
  prefix: string;
  /** Characters and components of the record so far. */
  held: number;
  components: number;
  total: number;
  read: number;
}

/**
 * Reads the devices of a bill of materials as XML, element by element (schema bom-1.7.xsd and those before): a component is told
 * when it is whole. What stands elsewhere (the tools that made the bill, ancestors of a component, recipes) is no part of it.
 */
export function readCycloneDxXml(emit: Emit): Reader<"xml"> {
  const lines = new WeakMap<JsonObject, number>();
  const reading: Reading = {
    emit,
    bill: openBill(emit, (component) => lines.get(component)),
    lines,
    parts: [],
    skipped: 0,
    prefix: "",
    held: 0,
    components: 0,
    total: 0,
    read: 0,
  };
  return {
    take(event) {
      if (event.is === "open") open(event, reading);
      else if (event.is === "close") close(reading);
      else takeText(event.text, reading);
    },
    end(how) {
      const { total, read, bill } = reading;
      bill.end();
      const rows = { kind: "rows", total, read, unreadable: total - read } as const;
      return how === "cut" ? [rows, { kind: "cut", after: `component ${total}` }] : [rows];
    },
  };
}

function open({ name, attributes, line }: Extract<XmlEvent, { is: "open" }>, reading: Reading): void {
  const { parts } = reading;
  const around = parts.at(-1);
  if (reading.skipped > 0) return void (reading.skipped += 1);
  if (around === undefined) beginBill(name, attributes, reading);
  // Elements of other namespaces are extensions, whatever their names.
  const local = name.startsWith(reading.prefix) ? name.slice(reading.prefix.length) : "";
  const place: Place | undefined = local.includes(":") ? undefined : partOf(around, local);
  if (place === undefined) return void (reading.skipped = 1);
  const part = openPart(place, { local, attributes, line });
  if (place === "component") {
    reading.components += 1;
    reading.lines.set(part.value, line);
  }
  for (const text of Object.values(attributes)) reading.held += text.length;
  parts.push(part);
}

function beginBill(name: string, attributes: Readonly<Record<string, string>>, reading: Reading): void {
  reading.prefix = /^[^:]*:/.exec(name)?.[0] ?? "";
  const namespace = attributes[reading.prefix === "" ? "xmlns" : `xmlns:${reading.prefix.slice(0, -1)}`] ?? "";
  reading.bill.begin(/\/bom\/([^/]{1,16})$/.exec(namespace)?.[1]);
}

function takeText(text: string, reading: Reading): void {
  const part = reading.parts.at(-1);
  if (part === undefined || reading.skipped > 0 || part.text === undefined) return;
  const more = text.slice(0, MAX_FACT_TEXT - part.text.length);
  part.text += more;
  reading.held += more.length;
}

function close(reading: Reading): void {
  if (reading.skipped > 0) return void (reading.skipped -= 1);
  const part = reading.parts.pop();
  const around = reading.parts.at(-1);
  if (part === undefined) return;
  if (part.place === "component" && around?.place === "components" && reading.parts.length === 2)
    return tellComponent(part, reading);
  if (part.place === "metadata") return tellSubject(part, reading);
  // What is held beyond the bound would be told to be too long anyway: it is let go.
  if (around !== undefined && !isTooLong(reading)) closePart(part, around);
}

const isTooLong = ({ held, components }: Reading): boolean => held > MAX_RECORD || components > MAX_COMPONENTS;

function tellComponent(part: Part, reading: Reading): void {
  reading.total += 1;
  if (isTooLong(reading)) reading.emit.problem(tooLong(part.line));
  else if (reading.bill.component(part.value, part.line)) reading.read += 1;
  [reading.held, reading.components] = [0, 0];
}

function tellSubject({ value, line }: Part, reading: Reading): void {
  const subject = value["component"] as JsonObject | undefined;
  const at = subject === undefined ? line : (reading.lines.get(subject) ?? line);
  if (isTooLong(reading)) reading.emit.problem(tooLong(at));
  else reading.bill.subject(value, at);
  [reading.held, reading.components] = [0, 0];
}

const tooLong = (row: number): Parameters<Emit["problem"]>[0] => ({
  row,
  code: "too-long",
  what: `The component at line ${row} holds more than ${MAX_COMPONENTS} others or ${MAX_RECORD / 1_048_576} Mi characters; it was not read.`,
  remedy: "Export the bill of materials with fewer components inside one.",
});
