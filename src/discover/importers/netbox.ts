import type { Emit, Head, Importer } from "../importer.ts";
import type { JsonRecord } from "../json-text.ts";
import { isObject, textAt } from "../json-values.ts";
import { readOwnFields } from "../own-fields.ts";
import { membersOf, nameOf, noteOf, readRegister, type RegisterEntry } from "../register.ts";
import { countNames, looksJson } from "../sniff.ts";

/** Devices of a network register, as its interface lists them. */
export const netbox: Importer<"text"> = {
  id: "netbox",
  title: "NetBox devices (API JSON)",
  version: 2,
  shape: "text",
  sniff,
  start: (_path, emit) => readRegister(["results"], entryOf, emit),
};

function sniff({ shape, text }: Head): number {
  if (shape !== "text" || !looksJson(text)) return 0;
  const device = countNames(text, ["device_type", "site", "name"]) === 3;
  return device &&
    countNames(text, ["role", "device_role", "primary_ip", "asset_tag", "virtual_chassis", "custom_fields"]) >= 2
    ? 0.9
    : 0;
}

function entryOf({ value, line }: JsonRecord, emit: Emit): RegisterEntry | undefined {
  if (!isObject(value["device_type"])) return undefined;
  const id = textAt(value, "id");
  const own = readOwnFields(membersOf(value["custom_fields"]), line, emit);
  const [first, ...others] = ["primary_ip4", "primary_ip6", "primary_ip", "oob_ip"].flatMap(
    (name) => textAt(value, name, "address") ?? [],
  );
  const addresses = new Set([first, ...others].filter((ip) => ip !== undefined));
  return {
    line,
    key: id === undefined ? undefined : `device ${id}`,
    ip: first ?? own.ip,
    mac: own.mac,
    serial: textAt(value, "serial"),
    site: nameOf(value, "site"),
    fields: [
      ["name", textAt(value, "name")],
      ["maker", nameOf(value, "device_type", "manufacturer")],
      ["model", textAt(value, "device_type", "model") ?? nameOf(value, "device_type")],
      ["class", nameOf(value, "role") ?? nameOf(value, "device_role")],
      ["serial", textAt(value, "serial")],
      ...[...addresses].map((ip) => ["ip", ip] as const),
      ["site", nameOf(value, "site")],
      ["location", nameOf(value, "location")],
      ["owner", nameOf(value, "tenant")],
      noteOf("status", textAt(value, "status", "label") ?? textAt(value, "status", "value") ?? textAt(value, "status")),
      noteOf("asset tag", textAt(value, "asset_tag")),
      noteOf("platform", nameOf(value, "platform")),
      noteOf("rack", nameOf(value, "rack")),
      ["note", textAt(value, "description")],
      ["note", textAt(value, "comments")],
      ...own.fields.filter(([field, value]) => field !== "ip" || !addresses.has(value)),
    ],
  };
}
