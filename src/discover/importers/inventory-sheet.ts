import type { Head, Importer } from "../importer.ts";
import { describeMapping } from "./inventory-sheet/describe.ts";
import type { SheetMap } from "./inventory-sheet/map.ts";
import { readInventory, type SheetSettings } from "./inventory-sheet/reader.ts";
import type { Role } from "./inventory-sheet/roles.ts";

export { describeMapping } from "./inventory-sheet/describe.ts";
export { type SheetMap, sheetMapFile } from "./inventory-sheet/map.ts";
export type { SheetSettings, SheetWatch } from "./inventory-sheet/reader.ts";
export type { Column } from "./inventory-sheet/roles.ts";
export type { Table } from "./inventory-sheet/tables.ts";

const ID = "inventory-sheet";

/** The id of the reading that this map gives; without a map the id of the importer. */
export const sheetReadingId = (mapName: string | undefined): string =>
  mapName === undefined ? ID : `${ID}+map-${mapName}`;

/** Whether an importer's id is of a sheet, read by whatever map. */
export const isSheetReading = (id: string): boolean => id === ID || id.startsWith(`${ID}+map-`);

/**
 * Inventories, exports and purchases as sheets, CSV, XLSX or ODS, whatever their headers are called and wherever their tables
 * stand; with a map, as a person says.
 */
export const inventorySheetWith = (settings: SheetSettings): Importer<"rows"> => ({
  id: sheetReadingId(settings.mapName),
  title: "inventory or purchases as CSV, XLSX or ODS with headers in English or French",
  version: 5,
  shape: "rows",
  sniff: (head) => sniff(head, settings.map),
  start: (_path, emit) => readInventory(emit, settings),
});

/** Sheets as they are guessed. */
export const inventorySheet: Importer<"rows"> = inventorySheetWith({});

/** Columns that only a list of network devices has. */
const TECHNICAL: ReadonlySet<Role> = new Set<Role>(["ip", "mac", "firmware", "recorder"]);
const PRODUCT: ReadonlySet<Role> = new Set<Role>(["brand", "maker", "model", "serial"]);
const SURVEILLANCE =
  /(?<!\p{L})(?:cameras?|caméras?|cctv|nvr|dvr|vidéo-?surveillance|video surveillance|enregistreurs?|ptz|onvif|d[oô]mes?|ip ?cam)(?!\p{L})/iu;
const PROMPT = /^[\w.-]{1,64}(?:\([\w-]+\))?[#>]\s*(?:sh|show|dis|display)\b/m;

/**
 * How surely rows are an inventory: by the columns of its tables. A table of products alone (brand, model, quantity) may be
 * of anything; words of surveillance make it likely, and brands alone (a wine list) need a place and a count beside them. A
 * paper of purchase is one by the number of its document. A more exact importer of the same export should be surer than 0.8.
 */
function sniff({ shape, text, rows }: Head, map: SheetMap | undefined): number {
  if (rows.length === 0 || (shape === "text" && (/^\s*[{<[]/.test(text) || PROMPT.test(text)))) return 0;
  const tables = describeMapping(rows, map);
  const columns = tables.flatMap((table) => table.columns);
  if (columns.some(({ because }) => because === "map")) return 1;
  const roles = new Set(columns.map(({ role }) => role));
  const headed = tables.some(({ header }) => header !== undefined);
  const technical = [...TECHNICAL].filter((role) => roles.has(role)).length;
  const product = [...PRODUCT].filter((role) => roles.has(role)).length;
  if (technical > 0 && headed) return technical + product >= 2 ? 0.8 : 0.6;
  if (technical > 0) return 0.3;
  const purchase = tables.some((table) => table.purchase !== undefined);
  if (product === 0 && !purchase) return 0;
  if (rows.some(({ cells }) => cells.some((cell) => SURVEILLANCE.test(cell.slice(0, 256))))) return 0.6;
  if (purchase && roles.has("document")) return 0.4;
  if (roles.has("serial") || roles.has("model")) return 0.35;
  return roles.has("site") && roles.has("quantity") ? 0.3 : 0;
}
