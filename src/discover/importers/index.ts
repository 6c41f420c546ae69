import type { Importer } from "../importer.ts";
import { namedSheet } from "../named-sheet.ts";
import { censys } from "./censys.ts";
import { cyclonedx } from "./cyclonedx.ts";
import { cyclonedxXml } from "./cyclonedx-xml.ts";
import { deviceReplies } from "./device-replies.ts";
import { frigate } from "./frigate.ts";
import { greenboneCsv } from "./greenbone-csv.ts";
import { greenboneXml } from "./greenbone-xml.ts";
import { glpiCsv } from "./glpi-csv.ts";
import { glpi } from "./glpi.ts";
import { go2rtc } from "./go2rtc.ts";
import { inventorySheet, inventorySheetWith, type SheetSettings } from "./inventory-sheet.ts";
import { mediamtx } from "./mediamtx.ts";
import { milestone } from "./milestone.ts";
import { nessus } from "./nessus.ts";
import { nessusCsv } from "./nessus-csv.ts";
import { netboxCsv } from "./netbox-csv.ts";
import { netbox } from "./netbox.ts";
import { nmapXml } from "./nmap-xml.ts";
import { observationLines } from "./observation-lines.ts";
import { runzeroCsv } from "./runzero-csv.ts";
import { runzero } from "./runzero.ts";
import { sdm2Csv } from "./sdm2-csv.ts";
import { sdm2Xml } from "./sdm2-xml.ts";
import { shadowserver } from "./shadowserver.ts";
import { shodan } from "./shodan.ts";
import { snipeItCsv } from "./snipe-it-csv.ts";
import { snipeIt } from "./snipe-it.ts";
import { bindLog } from "./bind-log.ts";
import { dhcpdLeases } from "./dhcpd-leases.ts";
import { dnsmasqLeases } from "./dnsmasq-leases.ts";
import { dnsmasqLog } from "./dnsmasq-log.ts";
import { keaControl } from "./kea-control.ts";
import { keaLeases } from "./kea-leases.ts";
import { nfdumpCsv } from "./nfdump-csv.ts";
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
  keaControl,
  keaLeases,
  nfdumpCsv,
  switchText,
  unboundLog,
  windowsDhcp,
  zeekLog,
  censys,
  cyclonedx,
  cyclonedxXml,
  deviceReplies,
  frigate,
  glpi,
  namedSheet(inventorySheet, glpiCsv),
  go2rtc,
  greenboneCsv,
  greenboneXml,
  inventorySheet,
  mediamtx,
  milestone,
  nessus,
  nessusCsv,
  netbox,
  namedSheet(inventorySheet, netboxCsv),
  nmapXml,
  observationLines,
  runzero,
  runzeroCsv,
  namedSheet(inventorySheet, sdm2Csv),
  sdm2Xml,
  shadowserver,
  shodan,
  snipeIt,
  namedSheet(inventorySheet, snipeItCsv),
];

/** The same, sheets read as these settings say. */
export const importersWith = (settings: SheetSettings): readonly Importer[] =>
  IMPORTERS.map((importer) => (importer === inventorySheet ? inventorySheetWith(settings) : importer));
