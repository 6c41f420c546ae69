/**
 * A forgiving reader for the small XML documents that devices send: cut off, with bare ampersands, undeclared prefixes or
 * binary before the first element. It never fails and never expands an entity beyond the five predefined and character
 * references. XML libraries refuse such replies, and a refused reply would be lost evidence.
 */
export interface ScannedXml {
  /** Prefix of the first element, empty when it has none. */
  readonly prefix: string;
  /** Local name of the first element. */
  readonly root: string;
  /** Namespace declarations of the first element in document order; the default namespace has the prefix "". */
  readonly namespaces: readonly (readonly [prefix: string, uri: string])[];
  /** Text of every leaf element, by lower-case local name, in document order. Only complete elements: a cut text is no value. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
}

/** Longest document that is looked at, in UTF-16 units. Real replies are below 64 Ki; the rest is not evidence we need. */
export const MAX_XML = 262_144;
const MAX_TEXT = 4_096;

const TAG = /<([/!?]?)(?:([A-Za-z_][\w.-]{0,63}):)?([A-Za-z_][\w.-]{0,127})([^<>]*)>([^<]*)/g;
const DECLARATION = /xmlns(?::([A-Za-z_][\w.-]{0,63}))?\s*=\s*(?:"([^"]{0,512})"|'([^']{0,512})')/g;

/** Scans `text` from its first element. Undefined when there is none. Linear in the length of the text. */
export function scanXml(text: string): ScannedXml | undefined {
  const bounded = text.length > MAX_XML ? text.slice(0, MAX_XML) : text;
  const texts = new Map<string, string[]>();
  let first: { prefix: string; root: string; namespaces: (readonly [string, string])[] } | undefined;
  let open: { name: string; text: string } | undefined;
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(bounded); tag !== null; tag = TAG.exec(bounded)) {
    const [, mark, prefix = "", name = "", attributes = "", following = ""] = tag;
    if (mark === "!" || mark === "?") continue;
    if (mark === "/") {
      if (open !== undefined && open.name === name) add(texts, name, open.text);
      open = undefined;
      continue;
    }
    first ??= { prefix, root: name, namespaces: declarations(attributes) };
    open = attributes.endsWith("/") ? undefined : { name, text: following };
  }
  return first === undefined ? undefined : { ...first, texts };
}

/** First text of the first of these elements that has any. */
export function firstText(xml: ScannedXml, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = xml.texts.get(name.toLowerCase())?.find((text) => text !== "");
    if (found !== undefined) return found;
  }
  return undefined;
}

function declarations(attributes: string): (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  DECLARATION.lastIndex = 0;
  for (let each = DECLARATION.exec(attributes); each !== null; each = DECLARATION.exec(attributes)) {
    found.push([each[1] ?? "", each[2] ?? each[3] ?? ""]);
  }
  return found;
}

function add(texts: Map<string, string[]>, name: string, raw: string): void {
  const text = decodeEntities(raw.length > MAX_TEXT ? raw.slice(0, MAX_TEXT) : raw).trim();
  const key = name.toLowerCase();
  const list = texts.get(key);
  if (list === undefined) texts.set(key, [text]);
  else if (list.length < 512) list.push(text);
}

const ENTITY = /&(?:amp|lt|gt|quot|apos|nbsp|reg|trade|#(\d{1,7})|#x([0-9A-Fa-f]{1,6}));/g;
const NAMED: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
  "&nbsp;": "\u00A0",
  "&reg;": "®",
  "&trade;": "™",
};

/** Replaces the five predefined entities and character references; leaves anything else as it stands. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string) => {
    const named = NAMED[whole];
    if (named !== undefined) return named;
    const point = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
