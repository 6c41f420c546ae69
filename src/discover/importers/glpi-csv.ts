import type { NamedSheet } from "../named-sheet.ts";

/** A list of equipment of an asset register, exported as CSV, with headers in English or French. */
export const glpiCsv: NamedSheet = {
  id: "glpi-csv",
  title: "GLPI equipment (CSV)",
  version: 3,
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
    ["networkportsmac", "MAC address"],
    ["networkingmac", "MAC address"],
    ["reseaumac", "Adresse MAC"],
    ["alternateusername", "Contact"],
    ["usager", "Contact"],
  ]),
};
