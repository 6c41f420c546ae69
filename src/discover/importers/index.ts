import type { Importer } from "../importer.ts";
import { bindLog } from "./bind-log.ts";
import { dhcpdLeases } from "./dhcpd-leases.ts";
import { dnsmasqLeases } from "./dnsmasq-leases.ts";
import { dnsmasqLog } from "./dnsmasq-log.ts";
import { inventorySheet } from "./inventory-sheet.ts";
import { keaLeases } from "./kea-leases.ts";
import { nfdumpCsv } from "./nfdump-csv.ts";
import { nmapXml } from "./nmap-xml.ts";
import { observationLines } from "./observation-lines.ts";
import { switchText } from "./switch-text.ts";
import { unboundLog } from "./unbound-log.ts";
import { windowsDhcp } from "./windows-dhcp.ts";
import { zeekLog } from "./zeek-log.ts";

/** Every format decamp reads, one line each (CONTRIBUTING.md, "Add an importer"). */
export const IMPORTERS: readonly Importer[] = [
  bindLog,
  dhcpdLeases,
  dnsmasqLeases,
  dnsmasqLog,
  inventorySheet,
  keaLeases,
  nfdumpCsv,
  nmapXml,
  observationLines,
  switchText,
  unboundLog,
  windowsDhcp,
  zeekLog,
];
