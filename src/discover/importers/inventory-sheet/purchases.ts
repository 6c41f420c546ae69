import type { Fact } from "../../../model/observation.ts";
import type { Row } from "../../importer.ts";
import { isBlank, readCell, readCount } from "./cells.ts";
import { normaliseHeader, readHeader } from "./headers.ts";
import { modelIn } from "./models.ts";
import type { Column, Role } from "./roles.ts";

/** Which paper a table of purchases is: an invoice shows that it was bought, a quote only that somebody thought of it. */
export type PurchaseStage = "invoice" | "order" | "quote" | "unknown";

/** Columns that only a list of devices has: somebody saw the thing, or says where it hangs. */
const OF_DEVICES: ReadonlySet<Role> = new Set<Role>(["ip", "mac", "recorder", "channel", "firmware", "installed"]);

/** Least share of rows in which a register of things says where each is, and its serial. A guess. */
const MOST = 0.6;

/** Whether a table is of purchases: who sold how many, on which paper or at which price. */
export function isPurchaseTable(columns: readonly Column[], sample: readonly Row[]): boolean {
  const has = (role: Role): boolean => columns.some((column) => column.role === role);
  if (columns.some(({ role }) => OF_DEVICES.has(role))) return false;
  const isListed = has("model") || has("name") || has("note");
  if (!isListed) return false;
  const isPaper = has("document")
    ? has("quantity") || has("price") || has("supplier")
    : has("quantity") && (has("price") || (has("supplier") && !has("site")));
  return isPaper && !isRegister(columns, sample);
}

/** A register that also says how each thing was bought: every row has its own serial and its place or name, none a count. */
function isRegister(columns: readonly Column[], sample: readonly Row[]): boolean {
  const values = ({ at }: Column): readonly string[] =>
    sample.map(({ cells }) => readCell(cells[at])).filter((text) => text !== "" && !isBlank(text));
  const isFilled = (column: Column): boolean => values(column).length >= sample.length * MOST;
  const counts = columns.filter(({ role }) => role === "quantity").flatMap(values);
  if (sample.length === 0 || counts.some((text) => (readCount(text) ?? 2) > 1)) return false;
  return (
    columns.some((column) => column.role === "serial" && isFilled(column)) &&
    columns.some((column) => isOwnPlace(column) && isFilled(column))
  );
}

/** Says which one it is; the description on an invoice says only what. */
const isOwnPlace = ({ role, header }: Column): boolean =>
  role === "site" ||
  role === "location" ||
  (role === "name" && readHeader(header)?.meaning !== "description" && !OF_GOODS.test(normaliseHeader(header)));

const OF_GOODS = /\b(?:designation|libelle)\b/;

const STAGES: readonly (readonly [PurchaseStage, RegExp])[] = [
  ["quote", /\b(?:quotes?|quotations?|soumissions?|devis|proposals?|propositions?|offres?|estimates?|estimations?)\b/],
  ["invoice", /\b(?:invoices?|invoiced|factures?|facture|facturation|bills?)\b/],
  ["order", /\b(?:po|orders?|commandes?|bons? de commande|purchase orders?)\b/],
];

/** Which paper it is, by the words around it (headers, title, sheet name), the surest first. */
export function stageOf(words: readonly string[]): PurchaseStage {
  for (const text of words) {
    const plain = normaliseHeader(text);
    const found = STAGES.find(([, pattern]) => pattern.test(plain));
    if (found !== undefined) return found[0];
  }
  return "unknown";
}

const EQUIPMENT_WORD =
  "(?<!\\p{L})(?:cameras?|caméras?|cctv|nvr|dvr|xvr|d[oô]mes?|turrets?|bullets?|ptz|enregistreurs?|recorders?|encoders?|encodeurs?|decoders?|décodeurs?|intercoms?|interphones?|portiers?|vidéo-?surveillance|video surveillance|ip ?cam)(?!\\p{L})";
const OTHER_WORD =
  "(?:licen[cs]es?|brackets?|mounts?|mounting|supports?|cables?|câbles?|install\\p{L}*|main[- ]d.?œuvre|main[- ]d.?oeuvre|labou?r|shipping|freight|livraison|transport|tax|taxes|tps|tvq|gst|hst|pst|warranty|garantie|training|formation|power suppl(?:y|ies)|alimentation|housing|boîtier|travel|déplacement|rabais|discount)(?!\\p{L})";
const EQUIPMENT = new RegExp(EQUIPMENT_WORD, "iu");
/** What a line begins with, or what stands right behind the device: `Support pour caméra`, `camera licence`, not `camera with mount`. */
const OF_EQUIPMENT = new RegExp(`^[^\\p{L}]*${OTHER_WORD}|${EQUIPMENT_WORD}[ -]+${OTHER_WORD}`, "iu");

/** Whether a line without part number, brand and serial speaks of a device: of one by its words, and not of its bracket. */
export const speaksOfDevice = (description: string): boolean =>
  modelIn(description) !== undefined || (EQUIPMENT.test(description) && !OF_EQUIPMENT.test(description));

/** What a line of a purchase states, verbatim, in one fact: that something like it may exist. */
export function purchaseFact(stage: PurchaseStage, values: readonly { column: Column; text: string }[]): Fact {
  const text = (...roles: readonly Role[]): string | undefined =>
    values.find(({ column }) => roles.includes(column.role))?.text;
  const fields = {
    document: text("document"),
    date: text("acquired"),
    supplier: text("supplier"),
    description: text("name", "note"),
    partNumber: text("model"),
    quantity: text("quantity"),
    unitPrice: text("price"),
  };
  const stated = Object.entries(fields).filter(([, value]) => value !== undefined);
  return { kind: "purchase", stage, ...Object.fromEntries(stated) };
}
