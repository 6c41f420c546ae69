import type { Property } from "../statements.ts";

/** Hyphens and dashes that word processors and labels write for `-`: U+2010 to U+2015, the minus sign, the full-width one. */
const DASHES = /[\u2010-\u2015\u2212\uFE63\uFF0D]/g;
/** Marks without width that come along with copied text: soft hyphen, zero-width blanks and joiners, the mark of byte order. */
const WIDTHLESS = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const BLANKS = /[\s\u00A0]+/g;
/** What stands before a serial on a label. */
const SERIAL_MARK = /^(?:s ?\/? ?n|s\.n\.|serial(?: ?(?:no|number|n°))?)\.? ?[:#] ?/i;
const MAC = /^[0-9A-Fa-f]{2}(?:([:-])[0-9A-Fa-f]{2})(?:\1[0-9A-Fa-f]{2}){4}$/;
/** Kinds of things before a model, in the order in which French has them: `Caméra DS-2CD2143G0-I`. */
const KIND_BEFORE =
  /^(?:(?:ip|network|r[eé]seau) )?(?:cam(?:[eé]ra)?s?|nvr|dvr|xvr|recorder|enregistreur|d[oô]me) (?=\S*\d)/i;
const NUMBERS: ReadonlySet<Property> = new Set(["model", "serial", "firmware"]);
/** All that a plain value is made of; the others are looked at more closely. */
const PLAIN = /^[A-Z0-9]+(?:[-._/()+][A-Z0-9]+)*$/;

/** A number as the grammars know it: people and their programs write it with other dashes, blanks and letters. */
export function plainNumber(property: Property, value: string): string {
  if (!NUMBERS.has(property) || (PLAIN.test(value) && !MAC.test(value))) return value;
  const plain = value.replace(WIDTHLESS, "").replace(DASHES, "-").replace(BLANKS, " ").trim();
  if (property === "firmware") return plain;
  if (property === "model") return inCapitals(withoutKind(plain));
  const serial = plain.replace(SERIAL_MARK, "");
  return inCapitals(MAC.test(serial) ? serial.replaceAll(/[:-]/g, "") : serial);
}

/** A model without the kind of thing that stands before it. */
export const withoutKind = (model: string): string => model.replace(KIND_BEFORE, "");

/** Where nothing is a capital, whoever wrote it made no difference. */
const inCapitals = (text: string): string => (/\p{Lu}/u.test(text) ? text : text.toUpperCase());
