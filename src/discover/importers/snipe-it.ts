import type { Emit, Head, Importer } from "../importer.ts";
import type { JsonRecord } from "../json-text.ts";
import { textAt } from "../json-values.ts";
import { readOwnFields } from "../own-fields.ts";
import { membersOf, nameOf, noteOf, readRegister, type RegisterEntry } from "../register.ts";
import { countNames, looksJson } from "../sniff.ts";

/** Hardware of an asset register, as its interface lists it. */
export const snipeIt: Importer<"text"> = {
  id: "snipe-it",
  title: "Snipe-IT hardware (API JSON)",
  version: 2,
  shape: "text",
  sniff,
  start: (_path, emit) => readRegister(["rows"], entryOf, emit),
};

function sniff({ shape, text }: Head): number {
  if (shape !== "text" || !looksJson(text) || countNames(text, ["asset_tag", "model"]) < 2) return 0;
  return countNames(text, ["status_label", "rtd_location", "model_number", "assigned_to", "purchase_date"]) >= 2
    ? 0.9
    : 0;
}

function entryOf({ value, line }: JsonRecord, emit: Emit): RegisterEntry | undefined {
  const id = textAt(value, "id");
  if (id === undefined && textAt(value, "asset_tag") === undefined) return undefined;
  const own = readOwnFields(membersOf(value["custom_fields"]), line, emit);
  const model = nameOf(value, "model");
  const number = textAt(value, "model_number");
  const fields: RegisterEntry["fields"] = [
    ["name", textAt(value, "name")],
    ["maker", nameOf(value, "manufacturer")],
    // The number is the product's; the model's name is what people call it.
    ["model", number ?? model],
    noteOf("model", number === undefined ? undefined : model),
    ["class", nameOf(value, "category")],
    ["serial", textAt(value, "serial")],
    ["owner", nameOf(value, "company")],
    ["location", nameOf(value, "location") ?? nameOf(value, "rtd_location")],
    ["supplier", nameOf(value, "supplier")],
    ["acquired", textAt(value, "purchase_date", "date") ?? textAt(value, "purchase_date")],
    noteOf("asset tag", textAt(value, "asset_tag")),
    noteOf("status", nameOf(value, "status_label")),
    noteOf("order", textAt(value, "order_number")),
    ["note", textAt(value, "notes")],
    ...own.fields,
  ];
  const serial = textAt(value, "serial");
  return {
    line,
    key: id === undefined ? undefined : `asset ${id}`,
    ip: own.ip,
    mac: own.mac,
    serial: serial === undefined ? undefined : plain(serial),
    fields: fields.map(([field, text]) => [field, text === undefined ? undefined : plain(text)] as const),
  };
}

/** Its interface writes texts for a page: `&amp;`, `&quot;`, `&#039;` (PHP, htmlspecialchars with quotes). */
const plain = (text: string): string =>
  text.includes("&") ? text.replace(/&(?:amp|lt|gt|quot|#0?39);/g, (entity) => ENTITIES.get(entity) ?? entity) : text;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&#039;", "'"],
  ["&#39;", "'"],
]);
