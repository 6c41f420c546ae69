import type { Emit, Head, Importer } from "../importer.ts";
import type { JsonRecord } from "../json-text.ts";
import { textAt } from "../json-values.ts";
import { membersOf, nameOf, noteOf, readOwnFields, readRegister, type RegisterEntry } from "../register.ts";
import { countNames, looksJson } from "../sniff.ts";

/** Equipment of an asset register, as its interface lists items or search results. */
export const glpi: Importer<"text"> = {
  id: "glpi",
  title: "GLPI equipment (API JSON)",
  version: 1,
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
  const found = new Map<string, string>();
  for (const [field, [item, search]] of Object.entries(FIELDS)) {
    const name = members.find(([each]) => item.test(each) || each === search)?.[0];
    const text =
      name === undefined
        ? undefined
        : field === "serial" || field === "name"
          ? textAt(value, name)
          : nameOf(value, name);
    if (text !== undefined) found.set(field, text);
  }
  if (found.size === 0) return undefined;
  const own = readOwnFields(
    members.filter(([name]) => !KNOWN.test(name) && /[a-z]/i.test(name)),
    line,
    emit,
  );
  const id = textAt(value, "id") ?? textAt(value, "2");
  return {
    line,
    key: id === undefined ? undefined : `item ${id}`,
    ip: found.get("ip") ?? own.ip,
    mac: found.get("mac") ?? own.mac,
    serial: found.get("serial"),
    fields: [
      ...found,
      noteOf("inventory number", textAt(value, "otherserial") ?? textAt(value, "6")),
      noteOf("status", nameOf(value, "states_id") ?? nameOf(value, "31")),
      ["note", textAt(value, "comment") ?? textAt(value, "16")],
      ...own.fields.filter(([field]) => field !== "note"),
    ],
  };
}

/** Members that are read above, or are the register's own bookkeeping. */
const KNOWN =
  /^(?:id|name|serial|otherserial|contact|contact_num|comment|links|uuid|ip|mac|ip_address|mac_address|is_\w+|date_\w+|\w+_id|\w+_id_\w+|last_\w+|ticket_tco|template_name)$/;
