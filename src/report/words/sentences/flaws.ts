import { FRENCH_CLASSES } from "../classes-fr.ts";

/** Sentences of what is published of a device: English, and French beside it. The English is the code in the room that says it. */
export const FLAW_SENTENCES: Readonly<Record<string, string>> = {
  "Its maker is not known, so no advisory can be held against it: not knowing is not being free of known flaws.":
    "Son fabricant n’est pas connu : aucun avis ne peut lui être rapporté, et ne pas savoir n’est pas être exempt de failles connues.",
  "The catalogue holds no advisories of {0}: that says nothing of its flaws.":
    "Le catalogue ne contient aucun avis de {0} : cela ne dit rien de ses failles.",
  "The data reaches to {0} and is not complete: what it does not name is unknown, not free of known flaws.":
    "Les données vont jusqu’au {0} et ne sont pas complètes : ce qu’elles ne nomment pas est inconnu, non exempt de failles connues.",
  "its model": "son modèle",
  "its firmware": "son micrologiciel",
  "{0} Not known of this device: {1}.": "{0} Non connu de cet appareil : {1}.",
  "every version is named": "toutes les versions sont nommées",
  "no bound is published": "aucune limite n’est publiée",
  "the words of the bound could not be read with certainty": "les mots de la limite n’ont pu être lus avec certitude",
  "several bounds are published without saying which product each is for":
    "plusieurs limites sont publiées sans dire à quel produit chacune s’applique",
  "no range is published": "aucune plage n’est publiée",
  "its firmware is not known": "son micrologiciel n’est pas connu",
  "it is older than {0}": "il est antérieur à {0}",
  "the range begins after {0}": "la plage commence après {0}",
  "the words do not say whether {0} itself is in": "les mots ne disent pas si {0} est compris",
  "it is within the published range": "il est dans la plage publiée",
  "its firmware version is not known": "la version de son micrologiciel n’est pas connue",
  "{0} and {1} are numbered apart": "{0} et {1} relèvent de numérotations différentes",
  "version {0} is named": "la version {0} est nommée",
  "only version {0} is named; of others nothing is said": "seule la version {0} est nommée ; rien n’est dit des autres",
  "its build {0} and its version {1} stand on different sides of {2}":
    "sa compilation {0} et sa version {1} sont de part et d’autre de {2}",
  "its build is of {0}": "sa compilation est du {0}",
  "the day of its build is not known": "le jour de sa compilation n’est pas connu",
  "{0} and {1} may be of lines that are numbered apart": "{0} et {1} relèvent peut-être de gammes numérotées à part",
  "its version is known and the day of its build is not":
    "sa version est connue, le jour de sa compilation ne l’est pas",
  "the day in {0} and its number stand on different sides of {1}":
    "le jour dans {0} et son numéro sont de part et d’autre de {1}",
  "its version {0} may be only the beginning of it, beside {1}":
    "sa version {0} n’en est peut-être que le début, face à {1}",
  "its version is {0}": "sa version est {0}",
  "it is past the end of the published range ({0})": "il est au-delà de la plage publiée ({0})",
  "build of {0}": "compilation du {0}",
  "{0} falls under {1}; the publisher had not yet said whether it is affected.":
    "{0} relève de {1} ; l’éditeur n’avait pas encore dit s’il est touché.",
  "{0} falls under {1}; {2}{3}.": "{0} relève de {1} ; {2}{3}.",
  "; the maker is known with {0} confidence only": " ; le fabricant n’est connu qu’avec une confiance {0}",
  "the record names every {0} of the maker and no model; {1}.":
    "l’avis nomme tout le genre, sans modèle, chez ce fabricant ({0}) ; {1}.",
  "its model is not known, and its class ({0}) does not rule it out: nobody can say whether the record names it.":
    "son modèle n’est pas connu, et sa catégorie ({0}) ne l’exclut pas : personne ne peut dire si l’avis le nomme.",
  "{0} is no model number of the maker who built it; on the maker's own {1} this firmware would count: {2}.":
    "{0} n’est pas un numéro de modèle du fabricant qui l’a construit ; sur ses propres {1}, ce micrologiciel compterait : {2}.",
  "{0} is no model number of the maker who built it, and no published range is of its own label.":
    "{0} n’est pas un numéro de modèle du fabricant qui l’a construit, et aucune plage publiée n’est de sa propre étiquette.",
  "the record names the maker and no model: nobody can say whether it speaks of this one.":
    "l’avis nomme le fabricant et aucun modèle : personne ne peut dire s’il parle de celui-ci.",
  "{0} is not among the models read; {1}.": "{0} n’est pas parmi les modèles lus ; {1}.",
  ", known exploited": ", exploitation connue",
  "and {0} more (--format csv or jsonl has all)": "et {0} de plus (--format csv ou jsonl les donne tous)",
  "not named by {0} others of the maker (which clears it of nothing)":
    "non nommé par {0} autres du fabricant (ce qui ne le met hors de cause de rien)",
  "Of {0} more assets no advisory speaks; that is not to say that they are free of flaws (--format jsonl has the reason of each).":
    "De {0} autres équipements aucun avis ne parle ; ce n’est pas dire qu’ils sont exempts de failles (--format jsonl donne la raison de chacun).",
  ...FRENCH_CLASSES,
  cameras: "caméras",
  recorders: "enregistreurs",
  encoders: "encodeurs",
  decoders: "décodeurs",
  intercoms: "interphones",
  "access-controls": "appareils de contrôle d’accès",
  alarms: "appareils d’alarme",
  thermals: "caméras thermiques",
  "body-worns": "caméras corporelles",
  drones: "drones",
  "video-managements": "systèmes de gestion vidéo",
  networks: "équipements réseau",
  printers: "imprimantes",
  others: "autres appareils",
  unknowns: "appareils de catégorie inconnue",
  data: "données",
  catalogue: "catalogue",
  pack: "lot",
  "The {0} pack {1} was not used: it {2}; {3}.": "Le lot {0} {1} n’a pas servi : {2} ; {3}.",
  "The {0} data is of {1}, {2} days old, and stale after {3}: what was published since is not in any verdict. Import a newer pack (decamp data import) or feed (decamp data update).":
    "Les données {0} sont du {1}, vieilles de {2} jours, et périmées après {3} : ce qui a été publié depuis n’est dans aucun constat. Importez un lot plus récent (decamp data import) ou un flux (decamp data update).",
  "maker unknown": "fabricant inconnu",
  "model unknown": "modèle inconnu",
  "firmware unknown": "micrologiciel inconnu",
  "serial {0}": "numéro de série {0}",
  "{0}, 1 day old": "{0}, 1 jour",
  "{0}, {1} days old": "{0}, {1} jours",
  "{0}, stale": "{0}, périmé",
};
