/** Sentences of how firmware stands to what was offered: English, and French beside it. The English is the code in the room that says it. */
export const FIRMWARE_SENTENCES: Readonly<Record<string, string>> = {
  "Its maker is not known: no list of firmware can be held against it.":
    "Son fabricant n’est pas connu : aucune liste de micrologiciels ne peut lui être rapportée.",
  "Its maker is not known surely enough to hold a list of firmware against it.":
    "Son fabricant n’est pas connu assez sûrement pour lui rapporter une liste de micrologiciels.",
  "Its model is not known: no list of firmware can be held against it.":
    "Son modèle n’est pas connu : aucune liste de micrologiciels ne peut lui être rapportée.",
  "No firmware list for this maker: whether a newer firmware exists is not known here.":
    "Aucune liste de micrologiciels pour ce fabricant : on ne sait pas ici s’il en existe un plus récent.",
  "No firmware list for this model: the list of {0} does not have {1}, and whether a newer firmware exists is not known here.":
    "Aucune liste de micrologiciels pour ce modèle : celle du {0} n’a pas {1}, et on ne sait pas ici s’il en existe un plus récent.",
  "No firmware list for {0}.": "Aucune liste de micrologiciels pour {0}.",
  "Older than the newest firmware listed for {0}: {1}.":
    "Plus ancien que le plus récent micrologiciel inscrit pour {0} : {1}.",
  "{0} Its own build of {1} is 1 day older.": "{0} Sa propre compilation du {1} a un jour de plus.",
  "{0} Its own build of {1} is {2} days older.": "{0} Sa propre compilation du {1} a {2} jours de plus.",
  "{0} is listed with several kinds of hardware, and on some of them a newer firmware is listed: {1}. Which hardware this one has is not known.":
    "{0} est inscrit avec plusieurs sortes de matériel, dont certaines avec un micrologiciel plus récent : {1}. On ne sait pas quel matériel a celui-ci.",
  "The newest firmware listed for {0} by {1}: {2}. What was offered since then nobody read.":
    "Le plus récent micrologiciel inscrit pour {0} au {1} : {2}. Personne n’a lu ce qui a été offert depuis.",
  "Newer than any firmware listed for {0} by {1}: {2}. The list is behind it, and says nothing of what is newer still.":
    "Plus récent que tout micrologiciel inscrit pour {0} au {1} : {2}. La liste est en retard sur lui et ne dit rien de plus récent encore.",
  "Its firmware cannot be put before or after what is listed for {0}: {1}.":
    "Son micrologiciel ne peut être placé ni avant ni après ce qui est inscrit pour {0} : {1}.",
  "Its firmware is not known. Listed for {0}: {1}.": "Son micrologiciel n’est pas connu. Inscrit pour {0} : {1}.",
  "{0}; and {1} more ({2})": "{0} ; et {1} de plus ({2})",
  "{0} ({1})": "{0} ({1})",
  "{0}": "{0}",
  "{0} for hardware {1}": "{0} pour le matériel {1}",
  "{0} for hardware not named": "{0} pour un matériel non nommé",
  "{0}, on its page as {1}": "{0}, sur sa page {1}",
  "{0}, without a day": "{0}, sans jour",
  "{0}, built {1}": "{0}, compilé le {1}",
  "{0}, listed {1}": "{0}, inscrit le {1}",
  "{0}, built {1}, listed {2}": "{0}, compilé le {1}, inscrit le {2}",
  firmware: "micrologiciel",
};
