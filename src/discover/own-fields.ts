import { namesPassword } from "./credentials.ts";
import type { Emit } from "./importer.ts";
import { normaliseHeader } from "./importers/inventory-sheet/headers.ts";
import { isObject, textsAt } from "./json-values.ts";
import { parseMac } from "./mac.ts";
import { ipIn } from "./register.ts";
import { shown } from "./shown.ts";

/** What the fields that people added to a register state of a thing. */
export interface OwnFields {
  /** The first address and MAC among them. */
  readonly ip?: string;
  readonly mac?: string;
  readonly fields: readonly (readonly [field: string, value: string])[];
}

/** Most values of a field that holds several. */
const MOST_VALUES = 64;

/**
 * What a register's own fields (custom fields, properties) mean by their names; others become notes, secrets go. A name that
 * says whose address or serial it is (`NVR IP`) and a value that is none (`IP rating: IP67`) give notes too: by a wrong
 * identity things would be joined that are several.
 */
export function readOwnFields(
  fields: readonly (readonly [name: string, value: unknown])[],
  line: number,
  emit: Emit,
): OwnFields {
  const found: (readonly [string, string])[] = [];
  for (const [name, raw] of fields.slice(0, 256)) {
    const values = textsAt(
      { raw: isObject(raw) ? (raw["value"] ?? raw["label"] ?? raw["name"] ?? raw["display"]) : raw },
      "raw",
    ).slice(0, MOST_VALUES);
    if (values.length === 0) continue;
    if (namesPassword(name) || SECRET.test(name)) {
      emit.problem(droppedField(line, name));
      continue;
    }
    const field = meaningOf(name);
    for (const value of values) {
      const means = field !== undefined && isValueOf(field, value);
      found.push(means ? [field, value] : ["note", `${name}: ${value}`]);
    }
  }
  const first = (field: string): string | undefined => found.find(([each]) => each === field)?.[1];
  const [ip, mac] = [first("ip"), first("mac")];
  return { ...(ip === undefined ? {} : { ip }), ...(mac === undefined ? {} : { mac }), fields: found };
}

const SECRET =
  /\b(?:pin|nip|psk|token|community|user ?name|login|utilisateur|identifiants?)\b|(?:api|private|secret)[ _-]?key/i;

const MEANINGS: readonly (readonly [RegExp, string])[] = [
  [/\bmac\b/, "mac"],
  [/\bip(?:v[46])?\b/, "ip"],
  [/\b(?:firmware|micrologiciel)\b/, "firmware"],
  [/\bserial ?(?:number|no)\b|\bnumero de serie\b|^serial$/, "serial"],
];

/** Another thing than the one that the record is of. */
const OF_ANOTHER =
  /\b(?:[ndx]vr|recorder|enregistreur|gateway|passerelle|switch|commutateur|server|serveur|router|routeur|parent|uplink|controller|controleur|vms|dns|ntp|netmask|subnet|multicast|ups|onduleur|injector|injecteur|charger|battery|batterie|sim|monitor|ecran|license|licence|dock|adapter|adaptateur)\b/;
/** `Firmware updated on`, `Firmware status`: something about it. */
const ABOUT_FIRMWARE =
  /\b(?:dates?|updated?|updates?|checked|upgraded|status|state|etat|statut|jour|mis|url|file|fichier|auto|policy)\b/;

function meaningOf(name: string): string | undefined {
  const words = normaliseHeader(name);
  const field = MEANINGS.find(([pattern]) => pattern.test(words))?.[1];
  if (field === undefined || OF_ANOTHER.test(words)) return undefined;
  return field === "firmware" && ABOUT_FIRMWARE.test(words) ? undefined : field;
}

function isValueOf(field: string, value: string): boolean {
  if (field === "ip") return ipIn(value) !== undefined;
  return field !== "mac" || parseMac(value) !== undefined;
}

const droppedField = (row: number, name: string): Parameters<Emit["problem"]>[0] => ({
  row,
  code: "dropped-credential",
  what: `The field ${shown(name)} of the record at line ${row} holds credentials, by its name; it was dropped.`,
  remedy: "Leave the field out of the export before you share it.",
});
