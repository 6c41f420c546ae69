import { namesPassword } from "../credentials.ts";
import { isObject } from "../json-values.ts";
import { type PurchaseField, type PurchaseRole, readPurchaseHeader, screenedAs } from "./columns.ts";

/** What one JSON object of a purchase says. */
export interface PurchaseObject {
  /** Texts to screen, in the order of the object. */
  readonly told: readonly { readonly role: PurchaseField; readonly text: string }[];
  /** Names of fields that were left out as credentials, passwords aside: a person may have meant something else by them. */
  readonly dropped: readonly string[];
  /** Whether there was more than is read. */
  readonly isCut: boolean;
}

/** Most texts of one object that are screened, and deepest nesting. Guesses: an order of a hundred lines stays below. */
const MOST_TEXTS = 1_024;
const MAX_DEPTH = 8;

interface Reading {
  readonly told: { readonly role: PurchaseField; readonly text: string }[];
  readonly dropped: Set<string>;
  isCut: boolean;
}

/**
 * Reads an object as a sheet is read: a field whose name says nothing is text to be screened, and so is what lies inside
 * lists and objects. Else a line would be clear for what nobody looked at. Lines that decamp itself wrote hold sentences
 * about makers: of a `stated` observation its value is read, of an attribution what it names.
 */
export function readObject(value: unknown): PurchaseObject {
  const reading: Reading = { told: [], dropped: new Set(), isCut: false };
  if (isObject(value)) {
    const fact = value["fact"];
    if (isObject(fact)) {
      if (fact["kind"] === "stated") readField(String(fact["field"]), fact["value"], { reading, depth: 1 });
    } else if (typeof value["v"] === "number" && typeof value["asset"] === "string") {
      const { maker, brand, model } = value;
      const named = { maker: isObject(maker) ? maker["name"] : maker, brand, model };
      for (const [name, held] of Object.entries(named)) readField(name, held, { reading, depth: 1 });
    } else readMembers(value, undefined, { reading, depth: 1 });
  }
  return { told: reading.told, dropped: [...reading.dropped], isCut: reading.isCut };
}

interface Place {
  readonly reading: Reading;
  readonly depth: number;
}

/** Names of a thing inside its object (`{"maker":{"name":"Acme"}}`): they say what the object around them is. */
const NAMES = /^(?:name|value|label|title|text|display(?:_?name)?)$/i;

function readMembers(value: Readonly<Record<string, unknown>>, around: PurchaseRole | undefined, place: Place): void {
  for (const [name, held] of Object.entries(value)) {
    if (around !== undefined && NAMES.test(name)) readValue(held, around, place);
    else readField(name, held, place);
  }
}

function readField(name: string, held: unknown, place: Place): void {
  if (namesPassword(name)) return;
  const role = readPurchaseHeader(name);
  if (role !== "dropped") readValue(held, role, place);
  else if (held !== null && held !== "") place.reading.dropped.add(name);
}

/** A value under a role; without one its texts are notes, and a number is nothing to screen. */
function readValue(held: unknown, role: PurchaseRole | undefined, { reading, depth }: Place): void {
  const inside = { reading, depth: depth + 1 };
  if (typeof held === "object" && held !== null) {
    if (depth > MAX_DEPTH || reading.told.length >= MOST_TEXTS) reading.isCut = true;
    else if (Array.isArray(held)) for (const each of held) readValue(each, role, inside);
    else readMembers(held as Readonly<Record<string, unknown>>, role, inside);
    return;
  }
  const text = typeof held === "string" ? held : typeof held === "number" && role !== undefined ? String(held) : "";
  const screened = screenedAs(role ?? "note", text);
  if (text.trim() === "" || screened === undefined) return;
  if (reading.told.length >= MOST_TEXTS) reading.isCut = true;
  else reading.told.push({ role: screened, text });
}
