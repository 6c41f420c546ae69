import type { NamedSheet } from "../named-sheet.ts";

/** A list of equipment of an asset register, exported as CSV, with headers in English or French. */
export const glpiCsv: NamedSheet = {
  id: "glpi-csv",
  title: "GLPI equipment (CSV)",
  version: 4,
  isHeader(names) {
    const has = (...some: readonly string[]): boolean => some.some((name) => names.has(name));
    const listed =
      has("entity", "entite") && has("name", "nom") && has("lastupdate", "dernieremodification", "status", "statut");
    return listed && has("manufacturer", "fabricant", "serialnumber", "numerodeserie");
  },
  headers: new Map([
    ["entity", "Owner"],
    ["entite", "Propriétaire"],
    ["type", "Category"],
    ["networkingip", "IP address"],
    ["reseauip", "Adresse IP"],
    ["networkportsip", "IP address"],
    ["portsreseauip", "Adresse IP"],
    ["portsreseaumac", "Adresse MAC"],
    ["networkportsmac", "MAC address"],
    ["networkingmac", "MAC address"],
    ["reseaumac", "Adresse MAC"],
    ["alternateusername", "Contact"],
    ["usager", "Contact"],
  ]),
  // An item has the addresses of all its ports in one cell, a line or a <br> each.
  several: new Map([
    ["networkingip", "ip"],
    ["reseauip", "ip"],
    ["networkportsip", "ip"],
    ["portsreseauip", "ip"],
    ["ip", "ip"],
    ["adresseip", "ip"],
    ["ipaddress", "ip"],
    ["networkportsmac", "mac"],
    ["portsreseaumac", "mac"],
    ["networkingmac", "mac"],
    ["reseaumac", "mac"],
    ["macaddress", "mac"],
    ["adressemac", "mac"],
  ]),
};
