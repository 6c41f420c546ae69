/** What registers, leases, logs and reports of scanners had that could not be read, and what to do, with the French. */
export const REGISTER_PROBLEMS: Readonly<Record<string, string>> = {
  "Row {i} has {i2} words among its addresses that are none; they were not read.":
    "La ligne {i} a parmi ses adresses {i2} mots qui n’en sont pas ; ils n’ont pas été lus.",
  "Correct them in the register, if they are addresses of the thing.":
    "Corrigez-les dans le registre, si ce sont des adresses de la chose.",
  "The bill of materials is of CycloneDX {q}; it was read as 1.7.":
    "La nomenclature est de CycloneDX {q} ; elle a été lue comme 1.7.",
  "Check what was read, or export it as one of 1.4 to 1.7.":
    "Vérifiez ce qui a été lu, ou exportez-la dans une des versions 1.4 à 1.7.",
  "The bom-ref {q} of the component at line {i} is that of another one too; they were read as two things.":
    "Le bom-ref {q} du composant à la ligne {i} est aussi celui d’un autre ; ils ont été lus comme deux choses.",
  "Export the bill of materials again: each reference stands once.":
    "Exportez de nouveau la nomenclature : chaque référence n’y figure qu’une fois.",
  "The component at line {i} holds others more than {i2} deep or more than {i3} of them; the rest was not read.":
    "Le composant à la ligne {i} en contient d’autres sur plus de {i2} niveaux, ou plus de {i3} ; le reste n’a pas été lu.",
  "Export the bill of materials with its components less deep inside each other.":
    "Exportez la nomenclature avec des composants moins profondément imbriqués.",
  "The component at line {i} holds more than {i2} others or {i3} Mi characters; it was not read.":
    "Le composant à la ligne {i} en contient plus de {i2} autres ou {i3} Mi de caractères ; il n’a pas été lu.",
  "Export the bill of materials with fewer components inside one.":
    "Exportez la nomenclature avec moins de composants à l’intérieur d’un seul.",
  "The result at line {i} names no host; it was not read.":
    "Le résultat à la ligne {i} ne nomme aucun hôte ; il n’a pas été lu.",
  "The file holds no result of level Log: most open ports, and what the devices said there, are not in it.":
    "Le fichier ne contient aucun résultat de niveau Log : la plupart des ports ouverts, et ce que les appareils y ont dit, n’y sont pas.",
  "Take the filter off (levels=hmlg min_qod=0) and export the report again.":
    "Retirez le filtre (levels=hmlg min_qod=0) et exportez de nouveau le rapport.",
  "The scan of this report is {q} and not done: what it had not reached is unknown.":
    "Le balayage de ce rapport est {q} et n’est pas terminé : ce qu’il n’avait pas atteint est inconnu.",
  "Let the scan end, and export its report again.":
    "Laissez le balayage se terminer et exportez de nouveau son rapport.",
  "The lease at line {i} has no address that is one ({q}); it was not read.":
    "Le bail à la ligne {i} n’a pas d’adresse qui en soit une ({q}) ; il n’a pas été lu.",
  "Check the line; if it is whole, ask the server again.":
    "Vérifiez la ligne ; si elle est entière, interrogez de nouveau le serveur.",
  "The lease at line {i} delegates a prefix, which is no address of a device; such leases are passed over.":
    "Le bail à la ligne {i} délègue un préfixe, qui n’est l’adresse d’aucun appareil ; de tels baux sont laissés de côté.",
  "The answer is a page of the leases; whether it is the last is not in the file.":
    "La réponse est une page des baux ; le fichier ne dit pas si c’est la dernière.",
  "Ask for all leases (lease4-get-all, lease6-get-all), or import the other pages too.":
    "Demandez tous les baux (lease4-get-all, lease6-get-all), ou importez aussi les autres pages.",
  "The answer at line {i} holds no lease.": "La réponse à la ligne {i} ne contient aucun bail.",
  "If the server has leases, ask for those of all its subnets.":
    "Si le serveur a des baux, demandez ceux de tous ses sous-réseaux.",
  "The answer at line {i} says that the server did not give leases (result {q}, {q2}).":
    "La réponse à la ligne {i} dit que le serveur n’a pas donné de baux (résultat {q}, {q2}).",
  "Ask the server again; the command needs the hook library lease_cmds.":
    "Interrogez de nouveau le serveur ; la commande exige la bibliothèque d’extension lease_cmds.",
  "The list of answers does not end: the file is cut off. What came after is unknown.":
    "La liste des réponses ne se termine pas : le fichier est coupé. Ce qui venait après est inconnu.",
  "Ask the server again; what was read before is kept.":
    "Interrogez de nouveau le serveur ; ce qui a été lu avant est gardé.",
  "The table of {q} at line {i} is of a layout that is not known; none of its rows was read, and it does not count as read.":
    "Le tableau de {q} à la ligne {i} est d’une disposition inconnue ; aucune de ses lignes n’a été lue, et il ne compte pas comme lu.",
  "Export it by another command (show lldp neighbors detail), or state its rows in a sheet.":
    "Exportez-le par une autre commande (show lldp neighbors detail), ou indiquez ses lignes dans une feuille.",
  "The neighbour that begins at line {i} does not say at which port it was heard; it was not read.":
    "Le voisin qui commence à la ligne {i} ne dit pas à quel port il a été entendu ; il n’a pas été lu.",
  "Export the table of neighbours with its ports.": "Exportez le tableau des voisins avec ses ports.",
  "No #fields line stands before line {i}: the columns of such rows were taken in the default order of the log that their values fit; further columns, such as certificates, were not read.":
    "Aucune ligne #fields ne précède la ligne {i} : les colonnes de telles lignes ont été prises dans l’ordre par défaut du journal auquel leurs valeurs conviennent ; d’autres colonnes, comme les certificats, n’ont pas été lues.",
  "{v} holds no file: nothing was looked at there.": "{v} ne contient aucun fichier : rien n’y a été regardé.",
  "Name the folder that holds the files, or put them into this one.":
    "Nommez le dossier qui contient les fichiers, ou mettez-les dans celui-ci.",
};
