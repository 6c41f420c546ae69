import type { Importer } from "../importer.ts";
import { ciscoText } from "./cisco-text.ts";
import { inventorySheet, inventorySheetWith, type SheetSettings } from "./inventory-sheet.ts";
import { nmapXml } from "./nmap-xml.ts";
import { observationLines } from "./observation-lines.ts";

/** Every format decamp reads, one line each (CONTRIBUTING.md, "Add an importer"). */
export const IMPORTERS: readonly Importer[] = [ciscoText, inventorySheet, nmapXml, observationLines];

/** The same, sheets read as these settings say. */
export const importersWith = (settings: SheetSettings): readonly Importer[] =>
  IMPORTERS.map((importer) => (importer === inventorySheet ? inventorySheetWith(settings) : importer));
