import type { Emit, Head, Importer } from "../importer.ts";
import type { JsonRecord } from "../json-text.ts";
import { textAt } from "../json-values.ts";
import { membersOf, nameOf, noteOf, readOwnFields, readRegister, type RegisterEntry } from "../register.ts";
import { countNames, looksJson } from "../sniff.ts";

/** Hardware of an asset register, as its interface lists it. */
export const snipeIt: Importer<"text"> = {
  id: "snipe-it",
  title: "Snipe-IT hardware (API JSON)",
  version: 1,
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
  return {
    line,
    key: id === undefined ? undefined : `asset ${id}`,
    ip: own.ip,
    mac: own.mac,
    serial: textAt(value, "serial"),
    fields: [
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
    ],
  };
}
