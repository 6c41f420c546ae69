/** Fields of a `stated` fact that an inventory's column can hold (LINES.md). */
export const STATED_FIELDS = [
  "name",
  "brand",
  "maker",
  "model",
  "serial",
  "firmware",
  "class",
  "mac",
  "ip",
  "location",
  "site",
  "owner",
  "operator",
  "installed",
  "acquired",
  "supplier",
  "quantity",
  "note",
  "component",
  "authorised",
  "contracted",
  "funding",
  "purpose",
  "waiver",
] as const;
export type StatedField = (typeof STATED_FIELDS)[number];

/** What a person may say that a column holds. */
export const MAP_ROLES = [
  ...STATED_FIELDS,
  "recorder",
  "channel",
  "document",
  "price",
  "other",
  "ignored",
  "dropped",
] as const;

/**
 * What a column is read as. `recorder` and `channel` go into the subject; `dropped` holds credentials and is never looked
 * at; `ignored` only counts rows; `unnamed` has no header, so nobody knows whether it holds a password; `other` becomes a
 * note with its header. `document` and `price` are of purchases: the number of an invoice, order or quote, and a unit price.
 */
export type Role =
  | StatedField
  | "recorder"
  | "channel"
  | "document"
  | "price"
  | "dropped"
  | "ignored"
  | "unnamed"
  | "other";

/** A column of a table as it is understood. */
export interface Column {
  /** 0-based place in the row. */
  readonly at: number;
  readonly header: string;
  readonly role: Role;
  /** How sure of the role, 0 to 1: 1 a person's map, 0.9 a known header, 0.6 a header with a known word in it or the contents alone. */
  readonly sure: number;
  readonly because: "header" | "header word" | "contents" | "nothing known" | "map";
}
