import type { Emit, Head, Importer } from "../importer.ts";
import { isEverybodysIp } from "../ip.ts";
import type { JsonRecord } from "../json-text.ts";
import { type JsonObject, listAt, textAt, textsAt } from "../json-values.ts";
import { readOwnFields } from "../own-fields.ts";
import { membersOf, nameOf, noteOf, readRegister, type RegisterEntry } from "../register.ts";
import { countNames, looksJson } from "../sniff.ts";

/** Equipment of an asset register, as its interface lists items or search results. */
export const glpi: Importer<"text"> = {
  id: "glpi",
  title: "GLPI equipment (API JSON)",
  version: 3,
  shape: "text",
  sniff,
  start: (_path, emit) => readRegister(["data"], entryOf, emit),
};

function sniff({ shape, text }: Head): number {
  if (shape !== "text" || !looksJson(text)) return 0;
  if (countNames(text, ["entities_id", "otherserial", "manufacturers_id", "locations_id", "is_deleted"]) >= 3)
    return 0.9;
  return countNames(text, ["totalcount", "data"]) === 2 &&
    countNames(text, ["1", "2"]) === 2 &&
    countNames(text, ["5", "23", "40", "80"]) >= 2
    ? 0.85
    : 0;
}

/** Names of fields in a list of items, and their numbers in search results (search options that all equipment shares). */
const FIELDS: Readonly<Record<string, readonly [item: RegExp, search: string]>> = {
  name: [/^name$/, "1"],
  maker: [/^manufacturers_id$/, "23"],
  model: [/^[a-z]+models_id$/, "40"],
  class: [/^[a-z]+types_id$/, "4"],
  serial: [/^serial$/, "5"],
  ip: [/^(?:ip|ip_address)$/, "126"],
  mac: [/^(?:mac|mac_address)$/, "21"],
  location: [/^locations_id$/, "3"],
  owner: [/^entities_id$/, "80"],
  operator: [/^contact$/, "7"],
};

function entryOf({ value, line }: JsonRecord, emit: Emit): RegisterEntry | undefined {
  const members = membersOf(value).filter(([name]) => name.length <= 64);
  const memberOf = (field: string): string | undefined => {
    const [item, search] = FIELDS[field] ?? [];
    return members.find(([each]) => item?.test(each) === true || each === search)?.[0];
  };
  const found = Object.keys(FIELDS).flatMap((field): readonly (readonly [string, string])[] => {
    const name = memberOf(field);
    if (name === undefined) return [];
    if (MANY.has(field)) return manyAt(value, name).map((text) => [field, text] as const);
    const text = field === "serial" || field === "name" ? textAt(value, name) : nameOf(value, name);
    return text === undefined ? [] : [[field, text] as const];
  });
  const ports = portsOf(value);
  if (found.length === 0 && ports.length === 0) return undefined;
  const own = readOwnFields(
    members.filter(([name]) => !KNOWN.test(name) && /[a-z]/i.test(name)),
    line,
    emit,
  );
  const id = textAt(value, "id") ?? textAt(value, "2");
  const stated = [...found, ...ports];
  const first = (field: string): string | undefined => stated.find(([each]) => each === field)?.[1];
  return {
    line,
    key: id === undefined ? undefined : `item ${id}`,
    ip: stated.find(([field, value]) => field === "ip" && !isEverybodysIp(value))?.[1] ?? own.ip,
    mac: first("mac") ?? own.mac,
    serial: first("serial"),
    fields: [
      ...stated,
      noteOf("inventory number", textAt(value, "otherserial") ?? textAt(value, "6")),
      noteOf("status", nameOf(value, "states_id") ?? nameOf(value, "31")),
      noteOf("in the bin", isTrue(value["is_deleted"]) ? "yes" : undefined),
      ["note", textAt(value, "comment") ?? textAt(value, "16")],
      ...own.fields.filter(([field]) => field !== "note"),
    ],
  };
}

/** The register says so as a number, a text or a truth. */
const isTrue = (value: unknown): boolean => value === 1 || value === "1" || value === true;

/** Of these a thing has several, one for each of its ports. */
const MANY: ReadonlySet<string> = new Set(["ip", "mac"]);
/** Most ports and values of one item that are read. A guess: a large switch has some hundred. */
const MOST = 1_024;

/** Values in a list, or in one text, parted as search results part them (`$$##$$`) or as pages do. */
const manyAt = (value: JsonObject, name: string): readonly string[] =>
  textsAt(value, name)
    .flatMap((text) => text.split(/\$\$?##?\$\$?|<br\s{0,4}\/?>|[\s,;]+/i, MOST))
    .filter((text) => text !== "")
    .slice(0, MOST);

/** MAC and IP addresses of the ports of an item (`with_networkports`); those of its inner ports are nobody's name. */
function portsOf(value: JsonObject): readonly (readonly [field: string, value: string])[] {
  return membersOf(value["_networkports"])
    .filter(([kind]) => kind !== "NetworkPortLocal")
    .flatMap(([, ports]) => listAt({ ports }, "ports"))
    .slice(0, MOST)
    .flatMap((port) => [
      ...textsAt(port, "mac").map((mac) => ["mac", mac] as const),
      ...listAt(port, "NetworkName", "IPAddress").flatMap((address) => {
        const ip = textAt(address, "name");
        return ip === undefined ? [] : [["ip", ip] as const];
      }),
    ]);
}

/** Members that are read above, or are the register's own bookkeeping. */
const KNOWN =
  /^(?:id|name|serial|otherserial|contact|contact_num|comment|links|uuid|ip|mac|ip_address|mac_address|is_\w+|date_\w+|\w+_id|\w+_id_\w+|last_\w+|_\w+|ticket_tco|template_name)$/;
