import type { Importer } from "../importer.ts";
import { ciscoText } from "./cisco-text.ts";
import { inventorySheet } from "./inventory-sheet.ts";
import { nmapXml } from "./nmap-xml.ts";
import { observationLines } from "./observation-lines.ts";
import { shodan } from "./shodan.ts";

/** Every format decamp reads, one line each (CONTRIBUTING.md, "Add an importer"). */
export const IMPORTERS: readonly Importer[] = [ciscoText, inventorySheet, nmapXml, observationLines, shodan];
