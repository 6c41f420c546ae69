/** Sentences of the ledger, of its figure and of what nobody looked at: English, and French beside it. The English is the code in the room that says it. */
export const LEDGER_SENTENCES: Readonly<Record<string, string>> = {
  "1 MAC address was seen on a switch or in an ARP table, and no answer of the device was read.":
    "1 adresse MAC a été vue sur un commutateur ou dans une table ARP, et aucune réponse de l’appareil n’a été lue.",
  "{0} MAC addresses were seen on a switch or in an ARP table, and no answer of the device was read.":
    "{0} adresses MAC ont été vues sur un commutateur ou dans une table ARP, et aucune réponse de l’appareil n’a été lue.",
  "1 device stands in documents as a count only; no row says which they are.":
    "1 appareil ne figure dans les documents que comme un nombre ; aucune ligne ne dit lequel.",
  "{0} devices stand in documents as a count only; no row says which they are.":
    "{0} appareils ne figurent dans les documents que comme un nombre ; aucune ligne ne dit lesquels.",
  "1 unit stands on papers of purchase (invoices, orders, quotes) and in no other source: where it is, or whether it ever came, is unknown.":
    "1 unité figure sur des pièces d’achat (factures, commandes, soumissions) et dans aucune autre source : on ne sait où elle est, ni si elle est arrivée.",
  "{0} units stand on papers of purchase (invoices, orders, quotes) and in no other source: where they are, or whether they ever came, is unknown.":
    "{0} unités figurent sur des pièces d’achat (factures, commandes, soumissions) et dans aucune autre source : on ne sait où elles sont, ni si elles sont arrivées.",
  "1 recorder channel has no model, serial number or address; what hangs there is unknown.":
    "1 canal d’enregistreur n’a ni modèle, ni numéro de série, ni adresse ; on ne sait ce qui y est branché.",
  "{0} recorder channels have no model, serial number or address; what hangs there is unknown.":
    "{0} canaux d’enregistreurs n’ont ni modèle, ni numéro de série, ni adresse ; on ne sait ce qui y est branché.",
  "1 switch port gives power over Ethernet to something that did not name itself as a neighbour there (LLDP, CDP); a camera looks like that.":
    "1 port de commutateur alimente par Ethernet quelque chose qui ne s’y est pas annoncé comme voisin (LLDP, CDP) ; une caméra a cette allure.",
  "{0} switch ports give power over Ethernet to something that did not name itself as a neighbour there (LLDP, CDP); a camera looks like that.":
    "{0} ports de commutateurs alimentent par Ethernet quelque chose qui ne s’y est pas annoncé comme voisin (LLDP, CDP) ; une caméra a cette allure.",
  "1 switch port is in use, and no MAC address was seen there; what is plugged in is unknown.":
    "1 port de commutateur est utilisé, et aucune adresse MAC n’y a été vue ; on ne sait ce qui y est branché.",
  "{0} switch ports are in use, and no MAC address was seen there; what is plugged in is unknown.":
    "{0} ports de commutateurs sont utilisés, et aucune adresse MAC n’y a été vue ; on ne sait ce qui y est branché.",
  "The MAC table of 1 declared switch was not read to its end, or was empty; what is plugged in there is unknown.":
    "La table MAC de 1 commutateur déclaré n’a pas été lue jusqu’au bout, ou était vide ; on ne sait ce qui y est branché.",
  "The MAC tables of {0} declared switches were not read to their ends, or were empty; what is plugged in there is unknown.":
    "Les tables MAC de {0} commutateurs déclarés n’ont pas été lues jusqu’au bout, ou étaient vides ; on ne sait ce qui y est branché.",
  "No source speaks of 1 declared site; what is there is unknown.":
    "Aucune source ne parle de 1 lieu déclaré ; on ne sait ce qui s’y trouve.",
  "No source speaks of {0} declared sites; what is there is unknown.":
    "Aucune source ne parle de {0} lieux déclarés ; on ne sait ce qui s’y trouve.",
  "{0} scan targets are no addresses and count for nothing.":
    "{0} cibles d’analyse ne sont pas des adresses et ne comptent pour rien.",
  "1 declared address was never asked by a complete scan, and nothing spoke of it.":
    "1 adresse déclarée n’a jamais été interrogée par une analyse complète, et rien n’en a parlé.",
  "{0} declared addresses were never asked by a complete scan, and nothing spoke of them.":
    "{0} adresses déclarées n’ont jamais été interrogées par une analyse complète, et rien n’en a parlé.",
  "1 declared address was asked and did not answer, and neither an ARP table nor the site's switches were read to rule a device out.":
    "1 adresse déclarée a été interrogée sans répondre, et ni une table ARP ni les commutateurs du lieu n’ont été lus pour exclure un appareil.",
  "{0} declared addresses were asked and did not answer, and neither an ARP table nor the site's switches were read to rule a device out.":
    "{0} adresses déclarées ont été interrogées sans répondre, et ni une table ARP ni les commutateurs du lieu n’ont été lus pour exclure un appareil.",
  "Documents name a device at {0} of them.": "Des documents nomment un appareil à {0} d’entre elles.",
  "1 declared network is not countable (IPv6, or wider than anybody can look at); none of its addresses is in the figure.":
    "1 réseau déclaré ne peut être compté (IPv6, ou plus large que ce que quiconque peut parcourir) ; aucune de ses adresses n’est dans le chiffre.",
  "{0} declared networks are not countable (IPv6, or wider than anybody can look at); none of their addresses is in the figure.":
    "{0} réseaux déclarés ne peuvent être comptés (IPv6, ou plus larges que ce que quiconque peut parcourir) ; aucune de leurs adresses n’est dans le chiffre.",
  "1 row or line of the sources could not be read; see the problems.":
    "1 ligne des sources n’a pu être lue ; voir les problèmes.",
  "{0} rows or lines of the sources could not be read; see the problems.":
    "{0} lignes des sources n’ont pu être lues ; voir les problèmes.",
  "1 source ends before its end; what came after is unknown.":
    "1 source s’arrête avant sa fin ; on ne sait ce qui venait ensuite.",
  "{0} sources end before their end; what came after is unknown.":
    "{0} sources s’arrêtent avant leur fin ; on ne sait ce qui venait ensuite.",
  "Nobody has looked: no source speaks of this site.": "Personne n’a regardé : aucune source ne parle de ce lieu.",
  "A scan asked {0} of {1} addresses and nothing answered; no source speaks of this site.":
    "Une analyse a interrogé {0} adresses sur {1} et rien n’a répondu ; aucune source ne parle de ce lieu.",
  "{0} It is operated by {1}: ask there.": "{0} Il est exploité par {1} : demandez là.",
  "No address range is declared.": "Aucune plage d’adresses n’est déclarée.",
  "{0} of {1} addresses accounted for.": "Adresses prises en compte : {0} sur {1}.",
  "{0} of {1} switches read.": "Commutateurs lus : {0} sur {1}.",
  "Completeness is the share of declared places that are accounted for.":
    "L’exhaustivité est la part des lieux déclarés qui sont pris en compte.",
  "Declared places are the usable IPv4 addresses, the switches and the sites that the owner profile names, each counted once.":
    "Les lieux déclarés sont les adresses IPv4 utilisables, les commutateurs et les sites que nomme le profil de l’entité, chacun compté une fois.",
  "An address is accounted for when something other than a document spoke of it (a log of leases only when it was read whole), or when a complete scan asked it without answer and an ARP table of its network or the MAC tables of all declared switches of its site were read and do not hold it.":
    "Une adresse est prise en compte quand autre chose qu’un document en a parlé (un journal de baux seulement s’il a été lu en entier), ou quand une analyse complète l’a interrogée sans réponse et qu’une table ARP de son réseau ou les tables MAC de tous les commutateurs déclarés de son site ont été lues et ne la contiennent pas.",
  "A switch is accounted for when its MAC table was read to the end, a site when any source speaks of it.":
    "Un commutateur est pris en compte quand sa table MAC a été lue jusqu’au bout, un site quand une source en parle, quelle qu’elle soit.",
  "The owner profile declares no place, so there is no figure.":
    "Le profil de l’entité ne déclare aucun lieu : il n’y a donc pas de chiffre.",
  "Networks overlap in {0} addresses, which are counted once.":
    "Adresses communes à plusieurs réseaux : {0} ; elles sont comptées une seule fois.",
  "{0} addresses that spoke lie in no declared network and are not in this figure.":
    "Adresses qui ont parlé sans être dans aucun réseau déclaré : {0} ; elles ne sont pas dans ce chiffre.",
};
