import type { NamedSheet } from "../named-sheet.ts";

/** Hardware of an asset register, exported as CSV, with headers in English or French. */
export const snipeItCsv: NamedSheet = {
  id: "snipe-it-csv",
  title: "Snipe-IT hardware (CSV)",
  version: 4,
  isHeader(names) {
    const has = (...some: readonly string[]): boolean => some.some((name) => names.has(name));
    const tagged = has("assettag", "etiquettedelactif", "numerodinventaire", "etiquettedactif");
    const model =
      has("model", "modele", "modelno", "modelname") &&
      has("category", "categorie", "networkassettype", "modelno", "modelnumber");
    return (
      tagged &&
      model &&
      has("company", "societe", "status", "statut", "checkedout", "attribue", "stack", "purchased", "achete")
    );
  },
  headers: new Map([
    ["assetname", "Name"],
    ["nomdelactif", "Nom"],
    ["company", "Owner"],
    ["societe", "Propriétaire"],
    ["modelno", "Model number"],
    ["modelnumber", "Model number"],
    ["nodemodele", "Numéro de modèle"],
    ["networkassettype", "Category"],
    ["purchased", "Purchase date"],
    ["achete", "Date d'achat"],
    ["defaultlocation", "Default place"],
    ["type", "Assigned to type"],
  ]),
  models: [
    ["modelno", "modelnumber", "nodemodele"],
    ["model", "modele", "modelname"],
  ],
};
