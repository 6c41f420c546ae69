import type { Emit, Reader } from "../../importer.ts";
import { isObject, type JsonObject, listAt, nameAt, textAt, valueAt } from "../../json-values.ts";
import { readOwnFields } from "../../own-fields.ts";
import { keysByLine } from "../../line-keys.ts";
import { nameOf, readRecords, type RegisterEntry, tellEntry } from "../../register.ts";
import { shown } from "../../shown.ts";

/** Deepest nesting of components and most of one record that are read. Guesses. */
const MAX_DEPTH = 16;
const MAX_COMPONENTS = 10_000;

/** Reads the devices of a bill of materials, those inside other components too. Software is counted and passed over. */
export function readCycloneDx(emit: Emit): Reader<"text"> {
  const keyOfLine = keysByLine();
  /** Bills met in the file: their references mean nothing to each other. */
  let bills = 0;
  let others = 0;
  let devices = 0;
  let told = false;

  const tell = (component: JsonObject, line: number, depth: number): boolean => {
    const nested = listAt(component, "components").slice(0, MAX_COMPONENTS).filter(isObject);
    let read = true;
    if (component["type"] === "device") {
      devices += 1;
      const entry = entryOf(component, nested, { line, emit });
      const key = entry.key === undefined || bills < 2 ? entry.key : `${entry.key} of bill ${bills}`;
      read = tellEntry({ ...entry, key }, { emit, keyOfLine });
    } else others += 1;
    if (depth < MAX_DEPTH) for (const child of nested) if (!tell(child, line, depth + 1)) read = false;
    return read;
  };
  /** What stands around the components: the version of the form, and the thing that the bill is of. */
  const tellRoot = (root: JsonObject): void => {
    bills += 1;
    const version = textAt(root, "specVersion");
    if (version !== undefined && !KNOWN_VERSIONS.has(version) && !told) {
      told = true;
      emit.problem(otherVersion(version));
    }
    const subject = valueAt(root, "metadata", "component");
    if (isObject(subject)) tell(subject, 1, 0);
  };

  const reader = readRecords(
    {
      arrays: ["components"],
      envelope: tellRoot,
      record({ value, line }) {
        if (value["bomFormat"] === undefined) return tell(value, line, 0);
        tellRoot(value);
        return true;
      },
    },
    emit,
  );
  return {
    take: (piece) => reader.take(piece),
    end(how) {
      const coverage = reader.end(how);
      if (devices === 0) emit.problem(noDevices(others));
      return coverage;
    },
  };
}

const KNOWN_VERSIONS = new Set(["1.4", "1.5", "1.6"]);

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
  what: `The bill of materials is of CycloneDX ${shown(version)}; it was read as 1.6.`,
  remedy: "Check what was read, or export it as 1.5 or 1.6.",
});
const noDevices = (others: number): Told => ({
  code: "no-devices",
  what: `The bill of materials lists no device (${others} components of other types).`,
  remedy: 'List devices as components of type "device".',
});
