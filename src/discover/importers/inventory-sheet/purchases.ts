import type { Fact } from "../../../model/observation.ts";
import { normaliseHeader } from "./headers.ts";
import { modelIn } from "./models.ts";
import type { Column, Role } from "./roles.ts";

/** Which paper a table of purchases is: an invoice shows that it was bought, a quote only that somebody thought of it. */
export type PurchaseStage = "invoice" | "order" | "quote" | "unknown";

/** Columns that only a list of devices has: somebody saw the thing, or says where it hangs. */
const OF_DEVICES: ReadonlySet<Role> = new Set<Role>(["ip", "mac", "recorder", "channel", "firmware", "installed"]);

/** Whether the columns are those of purchases: who sold how many, on which paper or at which price. */
export function isPurchaseTable(columns: readonly Column[]): boolean {
  const has = (role: Role): boolean => columns.some((column) => column.role === role);
  if (columns.some(({ role }) => OF_DEVICES.has(role))) return false;
  const isListed = has("model") || has("name") || has("note");
  if (!isListed) return false;
  if (has("document")) return has("quantity") || has("price") || has("supplier");
  return has("quantity") && (has("price") || (has("supplier") && !has("site")));
}

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
