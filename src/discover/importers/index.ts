import type { Importer } from "../importer.ts";
import { censys } from "./censys.ts";
import { ciscoText } from "./cisco-text.ts";
import { cyclonedx } from "./cyclonedx.ts";
import { glpi } from "./glpi.ts";
import { inventorySheet } from "./inventory-sheet.ts";
import { milestone } from "./milestone.ts";
import { nessus } from "./nessus.ts";
import { netbox } from "./netbox.ts";
import { nmapXml } from "./nmap-xml.ts";
import { observationLines } from "./observation-lines.ts";
import { runzeroCsv } from "./runzero-csv.ts";
import { runzero } from "./runzero.ts";
import { shadowserver } from "./shadowserver.ts";
import { shodan } from "./shodan.ts";
import { snipeIt } from "./snipe-it.ts";

/** Every format decamp reads, one line each (CONTRIBUTING.md, "Add an importer"). */
export const IMPORTERS: readonly Importer[] = [
  censys,
  ciscoText,
  cyclonedx,
  glpi,
  inventorySheet,
  milestone,
  nessus,
  netbox,
  nmapXml,
  observationLines,
  runzero,
  runzeroCsv,
  shadowserver,
  shodan,
  snipeIt,
];
