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
  "must-remove (2026-2027 programme)": "retirer (programme de 2026-2027)",
  "must-remove (by departmental decision)": "retirer (par décision du ministère)",
  "must-remove (by end of 2021 unless approved)": "retirer (d’ici la fin de 2021, sauf approbation)",
  "must-remove (from 2025)": "retirer (à compter de 2025)",
  "must-remove (own premises)": "retirer (de ses propres locaux)",
  "must-remove (sensitive sites, by April 2025)": "retirer (des lieux sensibles, d’ici avril 2025)",
  "must-report (30 days) and must-remove or plan (90 days)":
    "déclarer (30 jours), puis retirer ou présenter un plan (90 jours)",
  "must-remove-by-2025-04": "retirer d’ici avril 2025",
  "must-remove-by-own-decision": "retirer, par décision propre",
  "must-replace": "remplacer",
  "must-report-and-remove": "déclarer et retirer",
  "must-disconnect": "débrancher",
  "no-duty": "aucune obligation",
  "no-duty (continued use allowed)": "aucune obligation (l’utilisation peut continuer)",
  unknown: "inconnu",
  "use-blocks-eligibility": "l’utilisation fait perdre l’admissibilité",
  "would-phase-out": "retrait progressif envisagé",
};

/** What the catalogue asks of the installed base, as sentences hold it: in words, without its hyphens. */
const IN_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries(FRENCH).map(([duty, french]) => [duty.replaceAll("-", " "), french]),
);

/** A duty that a sentence holds in words, in French; undefined where it has none. */
export const dutyWordsInFrench = (words: string): string | undefined => IN_WORDS.get(words);

/** A duty in words; `otherwise` where it has none in that language. */
export const dutyIn = (lang: Language, duty: string, otherwise = duty.replaceAll("-", " ")): string =>
  (lang === "fr" ? FRENCH[duty] : undefined) ?? otherwise;
