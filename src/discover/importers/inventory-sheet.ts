import type { Head, Importer } from "../importer.ts";
import { describeMapping } from "./inventory-sheet/describe.ts";
import { readInventory } from "./inventory-sheet/reader.ts";
import type { Role } from "./inventory-sheet/roles.ts";

export { describeMapping } from "./inventory-sheet/describe.ts";

/** Inventories and exports as sheets, CSV or XLSX, whatever their headers are called and wherever their tables stand. */
export const inventorySheet: Importer<"rows"> = {
  id: "inventory-sheet",
  title: "inventory or purchases as CSV, XLSX or ODS with headers in English or French",
  version: 2,
  shape: "rows",
  sniff,
  start: (_path, emit) => readInventory(emit),
};

/** Columns that only a list of network devices has. */
const TECHNICAL: ReadonlySet<Role> = new Set<Role>(["ip", "mac", "firmware", "recorder"]);
const PRODUCT: ReadonlySet<Role> = new Set<Role>(["brand", "maker", "model", "serial"]);
const SURVEILLANCE =
  /(?<!\p{L})(?:cameras?|caméras?|cctv|nvr|dvr|vidéo-?surveillance|video surveillance|enregistreurs?|ptz|onvif|d[oô]mes?|ip ?cam)(?!\p{L})/iu;
const PROMPT = /^[\w.-]{1,64}(?:\([\w-]+\))?[#>]\s*(?:sh|show|dis|display)\b/m;

/**
 * How surely rows are an inventory: by the columns of its tables. A table of products alone (brand, model, quantity) may be
 * of anything; words of surveillance make it likely, and brands alone (a wine list) need a place and a count beside them. A more exact importer of the
 * same export should be surer than 0.8.
 */
function sniff({ shape, text, rows }: Head): number {
  if (rows.length === 0 || (shape === "text" && (/^\s*[{<[]/.test(text) || PROMPT.test(text)))) return 0;
  const tables = describeMapping(rows);
  const roles = new Set(tables.flatMap(({ columns }) => columns.map(({ role }) => role)));
  const headed = tables.some(({ header }) => header !== undefined);
  const technical = [...TECHNICAL].filter((role) => roles.has(role)).length;
  const product = [...PRODUCT].filter((role) => roles.has(role)).length;
  if (technical > 0 && headed) return technical + product >= 2 ? 0.8 : 0.6;
  if (technical > 0) return 0.3;
  if (product === 0) return 0;
  if (rows.some(({ cells }) => cells.some((cell) => SURVEILLANCE.test(cell.slice(0, 256))))) return 0.6;
  if (roles.has("serial") || roles.has("model")) return 0.35;
  return roles.has("site") && roles.has("quantity") ? 0.3 : 0;
}
