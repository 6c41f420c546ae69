import type { Importer } from "../importer.ts";
import { dhcpdLeases } from "./dhcpd-leases.ts";
import { dnsmasqLeases } from "./dnsmasq-leases.ts";
import { inventorySheet } from "./inventory-sheet.ts";
import { keaLeases } from "./kea-leases.ts";
import { nmapXml } from "./nmap-xml.ts";
import { observationLines } from "./observation-lines.ts";
import { switchText } from "./switch-text.ts";
import { windowsDhcp } from "./windows-dhcp.ts";

/** Every format decamp reads, one line each (CONTRIBUTING.md, "Add an importer"). */
export const IMPORTERS: readonly Importer[] = [
  dhcpdLeases,
  dnsmasqLeases,
  inventorySheet,
  keaLeases,
  nmapXml,
  observationLines,
  switchText,
  windowsDhcp,
];
