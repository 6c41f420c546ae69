import type { Words } from "./en.ts";

/** Names and definitions of figures in French, by their English name. */
export const FRENCH_FIGURES: Words["figures"] = {
  "Devices made by a maker that a rule names": {
    name: "Appareils construits par un fabricant qu’une règle nomme",
    definition:
      "Actifs dont les indices désignent, avec une confiance élevée ou confirmée, un fabricant nommé par au moins une disposition du catalogue, quelle que soit l’entité que celle-ci lie. « Construit par » dit qui a construit l’appareil, quoi que dise l’étiquette. Un actif est une chose telle que réunie à partir des sources ; une caméra derrière un enregistreur compte pour un.",
  },
  "Devices covered for this owner": { name: "Appareils visés pour cette entité" },
  "Devices whose maker is not established": {
    name: "Appareils dont le fabricant n’est pas établi",
    definition:
      "Actifs pour lesquels aucun fabricant n’est désigné avec une confiance élevée ou confirmée. Ne pas savoir ne veut pas dire hors de cause : chacun d’eux peut être l’un des appareils ci-dessus.",
  },
  "of these, devices that point at a maker that a rule names": {
    name: "dont des appareils qui semblent venir d’un fabricant qu’une règle nomme",
    definition:
      "Actifs à confiance faible ou moyenne pour un fabricant qu’une disposition nomme. Une observation de plus trancherait pour chacun.",
  },
  "Relabels among the devices a rule names": {
    name: "Appareils réétiquetés parmi ceux qu’une règle nomme",
    definition: "Actifs du premier chiffre dont l’étiquette appartient à une autre maison que leur fabricant réel.",
  },
  "Assets in all": {
    name: "Actifs en tout",
    definition:
      "Tout ce dont parlent les sources, réuni : caméras et enregistreurs, mais aussi imprimantes, téléphones et simples adresses, tant que rien ne dit ce que c’est.",
  },
  "Assets known to be surveillance or security equipment": {
    name: "Actifs reconnus comme équipement de surveillance ou de sécurité",
    definition:
      "Actifs dont la catégorie est caméra, enregistreur, encodeur, décodeur, interphone, caméra thermique ou corporelle, drone, gestion vidéo, contrôle d’accès ou alarme.",
  },
  "Assets that stand only in documents": {
    name: "Actifs qui ne figurent que dans des documents",
    definition: "Actifs qu’une feuille ou un registre mentionne et dont rien n’a été vu sur aucun réseau.",
  },
  "Devices counted in documents without a row each": {
    name: "Appareils comptés dans des documents, sans ligne pour chacun",
    definition:
      "La somme des quantités que des documents donnent au lieu d’énumérer les appareils. Ils ne figurent pas un à un parmi les actifs.",
  },
  "Units bought, not seen": {
    name: "Unités achetées, non vues",
    definition:
      "La somme des quantités de factures, bons de commande et soumissions dont aucune autre source ne parle. Un achat indique que quelque chose peut exister : ces unités ne comptent dans aucun autre chiffre.",
  },
  "of these, units that point at a maker that a rule names": {
    name: "dont des unités qui semblent venir d’un fabricant qu’une règle nomme",
    definition:
      "Unités de ces lignes dont la marque, le modèle ou le numéro de série désigne, avec quelque confiance que ce soit, un fabricant qu’une disposition nomme.",
  },
};
