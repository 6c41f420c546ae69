/** What an element is in the bill, by where it stands. */
export type Place = "bom" | "metadata" | "components" | "component" | "house" | "properties" | "property" | "text";

/** One open element that is read: what it will be in the names of the form as JSON. */
export interface Part {
  readonly place: Place;
  readonly local: string;
  readonly line: number;
  readonly value: Record<string, unknown>;
  /** Its text so far; undefined where none is wanted. */
  text: string | undefined;
}

/** Elements of a component whose text is read, and houses that it names. */
const TEXTS: ReadonlySet<string> = new Set(["name", "version", "description", "author", "publisher", "cpe"]);
const HOUSES: ReadonlySet<string> = new Set(["manufacturer", "supplier"]);

/** What an element is below the one around it; undefined when it is not read. */
export function partOf(around: Part | undefined, local: string): Place | undefined {
  switch (around?.place) {
    case undefined:
      return local === "bom" ? "bom" : undefined;
    case "bom":
      return local === "metadata" || local === "components" ? local : undefined;
    case "metadata":
      if (local === "component") return "component";
      return local === "manufacture" || local === "supplier" ? "house" : undefined;
    case "components":
      return local === "component" ? "component" : undefined;
    case "component":
      if (TEXTS.has(local)) return "text";
      if (HOUSES.has(local)) return "house";
      return local === "properties" || local === "components" ? local : undefined;
    case "house":
      return local === "name" ? "text" : undefined;
    case "properties":
      return local === "property" ? "property" : undefined;
    default:
      return undefined;
  }
}

interface Opened {
  readonly local: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
}

/** An element as it opens. */
export function openPart(place: Place, { local, attributes, line }: Opened): Part {
  const text = place === "text" || place === "property" ? "" : undefined;
  return { place, local, line, value: attributesOf(place, attributes), text };
}

function attributesOf(place: Place, attributes: Opened["attributes"]): Record<string, unknown> {
  if (place === "component") return { type: attributes["type"], "bom-ref": attributes["bom-ref"] };
  return place === "property" ? { name: attributes["name"] } : {};
}

/** Puts an element that is whole into the one around it. The first of two that may stand but once is kept. */
export function closePart({ place, local, value, text }: Part, around: Part): void {
  switch (place) {
    case "text":
      around.value[local] ??= text;
      return;
    case "property":
      listIn(around, "list").push({ ...value, value: text });
      return;
    case "properties":
      around.value["properties"] ??= value["list"];
      return;
    case "component":
      if (around.place === "metadata") around.value["component"] ??= value;
      else listIn(around, "list").push(value);
      return;
    case "components":
      around.value["components"] ??= value["list"];
      return;
    default:
      around.value[local] ??= value;
  }
}

function listIn({ value }: Part, name: string): unknown[] {
  const list = value[name];
  if (Array.isArray(list)) return list;
  const made: unknown[] = [];
  value[name] = made;
  return made;
}
