import type { Emit } from "../importer.ts";
import { isObject, type JsonObject, listAt, nameAt, textAt, valueAt } from "../json-values.ts";
import { keysByLine } from "../line-keys.ts";
import { readOwnFields } from "../own-fields.ts";
import { nameOf, type RegisterEntry, tellEntry } from "../register.ts";
import { shown } from "../shown.ts";

/** Deepest nesting of components and most of one record that are read. Guesses. */
export const MAX_DEPTH = 16;
export const MAX_COMPONENTS = 10_000;
/** References that are remembered, so that a repeated one is seen: about 20 MB. */
const MOST_REFERENCES = 131_072;

/** Components as they are met, in the names of the form as JSON, and the devices among them. */
export interface Bill {
  /** Tells a component and those inside it; false, after saying why, when a device could not be told. */
  component(component: JsonObject, line: number): boolean;
  /** A bill begins, of this version of the form. */
  begin(version: string | undefined): void;
  /** Tells the thing that the bill is of, if its metadata names one. */
  subject(metadata: unknown, line: number): void;
  /** Says when no device was met. */
  end(): void;
}

/**
 * Tells the devices of a bill of materials, those inside other components too. Software is counted and passed over. `lineOf`
 * gives the line of a component inside another, where the form of the file shows it.
 */
export function openBill(emit: Emit, lineOf: (component: JsonObject) => number | undefined = () => undefined): Bill {
  const keyOfLine = keysByLine();
  /** Bills met in the file: their references mean nothing to each other. */
  let bills = 0;
  let others = 0;
  let devices = 0;
  const told = new Set<string>();
  /** References met so far: what has the one of another component is another thing all the same. */
  const references = new Set<string>();
  const once = (problem: Told): void => {
    if (told.has(problem.code)) return;
    told.add(problem.code);
    emit.problem(problem);
  };

  const tell = (component: JsonObject, line: number, depth: number): boolean => {
    const all = listAt(component, "components");
    const nested = all.slice(0, MAX_COMPONENTS).filter(isObject);
    let read = true;
    if (all.length > MAX_COMPONENTS || (depth === MAX_DEPTH && all.length > 0)) {
      once(tooMany(line));
      read = false;
    }
    if (isDevice(component)) {
      devices += 1;
      const entry = entryOf(component, nested, { line, emit });
      const key = keyOf(entry.key, line);
      if (!tellEntry({ ...entry, key }, { emit, keyOfLine })) read = false;
    } else others += 1;
    if (depth < MAX_DEPTH) for (const child of nested) if (!tell(child, lineOf(child) ?? line, depth + 1)) read = false;
    return read;
  };
  /** Every reference is unique within its bill (schema, `bom-ref`); a repeated one names nothing. */
  const keyOf = (reference: string | undefined, line: number): string | undefined => {
    if (reference === undefined) return undefined;
    const key = bills < 2 ? reference : `${reference} of bill ${bills}`;
    if (references.has(key)) {
      once(repeatedReference(line, reference));
      return undefined;
    }
    if (references.size < MOST_REFERENCES) references.add(key);
    return key;
  };
  return {
    component: (component, line) => tell(component, line, 0),
    begin(version) {
      bills += 1;
      if (version !== undefined && !KNOWN_VERSIONS.has(version)) once(otherVersion(version));
    },
    subject(metadata, line) {
      const subject = valueAt(metadata, "component");
      if (isObject(subject)) tell(withHouses(subject, metadata), line, 0);
    },
    end() {
      if (devices === 0) emit.problem(noDevices(others));
    },
  };
}

/**
 * The thing that a bill is of, with the houses that the bill names for it. `manufacture` is who manufactured that thing;
 * `manufacturer` beside it is who wrote the bill (CycloneDX 1.7, metadata).
 */
function withHouses(subject: JsonObject, metadata: unknown): JsonObject {
  const maker = nameOf(subject, "manufacturer") === undefined ? valueAt(metadata, "manufacture") : undefined;
  const seller = nameOf(subject, "supplier") === undefined ? valueAt(metadata, "supplier") : undefined;
  return {
    ...subject,
    ...(maker === undefined ? {} : { manufacturer: maker }),
    ...(seller === undefined ? {} : { supplier: seller }),
  };
}

const isDevice = ({ type }: JsonObject): boolean => typeof type === "string" && type.toLowerCase() === "device";

const KNOWN_VERSIONS = new Set(["1.4", "1.5", "1.6", "1.7"]);

/** Names of the registered property taxonomy for devices (`cdx:device:…`), and what they state. */
const PROPERTIES: ReadonlyMap<string, string> = new Map([
  ["cdx:device:serialnumber", "serial"],
  ["cdx:device:macaddress", "mac"],
  ["cdx:device:ipaddress", "ip"],
  ["cdx:device:location", "location"],
  ["cdx:device:quantity", "quantity"],
  ["cdx:device:devicetype", "class"],
  ["cdx:device:function", "class"],
]);

/**
 * The houses of a component: manufacturer, supplier and publisher each state a maker, for a bill names by any of them whose the
 * thing is. None of them shows who built it, so they count as labels do. `author` and `authors` are persons.
 */
function entryOf(
  component: JsonObject,
  nested: readonly JsonObject[],
  { line, emit }: { line: number; emit: Emit },
): RegisterEntry {
  const properties = listAt(component, "properties").flatMap((property) => {
    const name = textAt(property, "name");
    return name === undefined ? [] : [[name, valueAt(property, "value")] as const];
  });
  const known = properties.flatMap(([name, value]) => {
    const field = PROPERTIES.get(name.toLowerCase());
    const text = textAt({ value }, "value");
    return field === undefined || text === undefined ? [] : [[field, text] as const];
  });
  const own = readOwnFields(
    properties.filter(([name]) => !PROPERTIES.has(name.toLowerCase())),
    line,
    emit,
  );
  const firmware =
    textAt(component, "version") ??
    nested.flatMap((child) => (child["type"] === "firmware" ? (textAt(child, "version") ?? []) : []))[0];
  const stated = (field: string): string | undefined => [...known, ...own.fields].find(([name]) => name === field)?.[1];
  const makers = new Set([
    nameOf(component, "manufacturer"),
    nameOf(component, "supplier"),
    textAt(component, "publisher"),
  ]);
  return {
    line,
    key: nameAt(component, "bom-ref"),
    ip: stated("ip"),
    mac: stated("mac"),
    serial: stated("serial"),
    fields: [
      ["name", textAt(component, "name")],
      ["firmware", firmware],
      ...[...makers].map((maker) => ["maker", maker] as const),
      ...known,
      ["note", textAt(component, "description")],
      ["note", textAt(component, "cpe")],
      ...own.fields,
    ],
  };
}

type Told = Parameters<Emit["problem"]>[0];

const otherVersion = (version: string): Told => ({
  code: "other-version",
  what: `The bill of materials is of CycloneDX ${shown(version)}; it was read as 1.7.`,
  remedy: "Check what was read, or export it as one of 1.4 to 1.7.",
});
const repeatedReference = (row: number, reference: string): Told => ({
  row,
  code: "repeated-reference",
  what: `The bom-ref ${shown(reference)} of the component at line ${row} is that of another one too; they were read as two things.`,
  remedy: "Export the bill of materials again: each reference stands once.",
});
const tooMany = (row: number): Told => ({
  row,
  code: "too-many-components",
  what: `The component at line ${row} holds others more than ${MAX_DEPTH} deep or more than ${MAX_COMPONENTS} of them; the rest was not read.`,
  remedy: "Export the bill of materials with its components less deep inside each other.",
});
const noDevices = (others: number): Told => ({
  code: "no-devices",
  what: `The bill of materials lists no device (${others} components of other types).`,
  remedy: 'List devices as components of type "device".',
});
