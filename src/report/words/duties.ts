import type { Language } from "./index.ts";

/** What provisions ask, by the word of the catalogue. A word that is new there is said in English until its French stands here. */
const FRENCH: Readonly<Record<string, string>> = {
  "cease-operations": "cesser les activités",
  "must-adopt-rules": "adopter des règles",
  "must-assess": "évaluer et isoler",
  "must-be-certified": "être certifié",
  "must-buy-certified": "acheter du matériel certifié",
  "must-exclude-debarred": "écarter les fournisseurs exclus",
  "must-not-buy": "ne pas acheter",
  "must-not-connect": "ne pas raccorder",
  "must-not-contract": "ne pas conclure de contrat",
  "must-not-contract-with-listed": "ne pas conclure de contrat avec une entité inscrite",
  "must-not-export-to-listed": "ne pas exporter vers une entité inscrite",
  "must-not-export-to-owned": "ne pas exporter vers une entité détenue",
  "must-not-import-or-sell": "ne pas importer ni vendre",
  "must-not-install": "ne pas installer",
  "must-not-invest": "ne pas investir",
  "must-not-seek-authorisation": "ne pas demander d’autorisation",
  "must-not-sell-uncertified": "ne pas vendre sans certification",
  "must-not-spend-award-money": "ne pas y dépenser l’argent de l’aide",
  "must-not-spend-subsidy": "ne pas y dépenser la subvention",
  "must-not-use": "ne pas utiliser",
  "must-remove": "retirer",
  "must-remove-by-2025-04": "retirer d’ici avril 2025",
  "must-remove-by-own-decision": "retirer, par décision propre",
  "must-replace": "remplacer",
  "must-report-and-remove": "déclarer et retirer",
  "must-disconnect": "débrancher",
  "no-duty": "aucune obligation",
  unknown: "inconnu",
  "use-blocks-eligibility": "l’utilisation fait perdre l’admissibilité",
  "would-phase-out": "retrait progressif envisagé",
};

/** A duty in words; `otherwise` where it has none in that language. */
export const dutyIn = (lang: Language, duty: string, otherwise = duty.replaceAll("-", " ")): string =>
  (lang === "fr" ? FRENCH[duty] : undefined) ?? otherwise;
