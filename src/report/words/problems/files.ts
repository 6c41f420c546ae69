/** What files and archives had that could not be read, and what to do, as they are told, with the French. */
export const FILE_PROBLEMS: Readonly<Record<string, string>> = {
  "{v} holds nothing.": "{v} ne contient rien.",
  "Export it again; an empty file is not evidence that nothing is there.":
    "Exportez-le de nouveau ; un fichier vide ne prouve pas qu’il n’y a rien.",
  "{v} cannot be read: {w}.": "{v} ne peut être lu : {w}.",
  "Check its permissions and import it again.": "Vérifiez ses permissions et importez-le de nouveau.",
  "{v} is a binary file of a kind that is not read.": "{v} est un fichier binaire d’un genre qui n’est pas lu.",
  "{v} is an old Office document (XLS).": "{v} est un ancien document Office (XLS).",
  "{v} is compressed (gzip).": "{v} est compressé (gzip).",
  "{v} is compressed (zstd).": "{v} est compressé (zstd).",
  "{v} is a 7-Zip archive.": "{v} est une archive 7-Zip.",
  "{v} is a packet capture.": "{v} est une capture de paquets.",
  "{v} is a PDF document.": "{v} est un document PDF.",
  "Export it as text, CSV, XLSX, XML or JSONL and import that.":
    "Exportez-le en texte, CSV, XLSX, XML ou JSONL et importez cela.",
  "Save it as XLSX or CSV and import that.": "Enregistrez-le en XLSX ou en CSV et importez cela.",
  "Decompress it and import what it holds.": "Décompressez-le et importez ce qu’il contient.",
  "Captures are not read yet; import what a dissector exports from it.":
    "Les captures ne sont pas encore lues ; importez ce qu’un analyseur en exporte.",
  "Ask for the list as a sheet and import that.": "Demandez la liste sous forme de feuille et importez-la.",
  "{v} is of no format that is read.": "{v} n’est d’aucun format qui soit lu.",
  "Formats that are read: {w}.": "Formats lus : {w}.",
  "{v} could not be read: {w}.": "{v} n’a pu être lu : {w}.",
  "Check the file and import it again.": "Vérifiez le fichier et importez-le de nouveau.",
  "{v} could not be read to its end: {w}.": "{v} n’a pu être lu jusqu’à sa fin : {w}.",
  "Check the file and import it again; what was read before is kept.":
    "Vérifiez le fichier et importez-le de nouveau ; ce qui a été lu avant est gardé.",
  "{v} is a report of decamp ({w}); it was not taken in as evidence of what it reports.":
    "{v} est un rapport de decamp ({w}) ; il n’a pas été pris comme preuve de ce qu’il rapporte.",
  "Name the files that it was made from, and move reports out of the folder.":
    "Nommez les fichiers dont il a été tiré, et sortez les rapports du dossier.",
  "{v} is a folder whose name is not UTF-8; it was not read.":
    "{v} est un dossier dont le nom n’est pas en UTF-8 ; il n’a pas été lu.",
  "{v} is a file whose name is not UTF-8; it was not read.":
    "{v} est un fichier dont le nom n’est pas en UTF-8 ; il n’a pas été lu.",
  "To have it read, rename it.": "Pour qu’il soit lu, renommez-le.",
  "{v} is a symbolic link; it was not read.": "{v} est un lien symbolique ; il n’a pas été lu.",
  "{v} is not a regular file; it was not read.": "{v} n’est pas un fichier ordinaire ; il n’a pas été lu.",
  "To have it read, name the file that it points at.": "Pour qu’il soit lu, nommez le fichier qu’il désigne.",
  "To have it read, name a file or a folder.": "Pour qu’il soit lu, nommez un fichier ou un dossier.",
  "{v} is a hidden file or folder; it was not read.": "{v} est un fichier ou un dossier caché ; il n’a pas été lu.",
  "To have it read, rename it without the leading dot.": "Pour qu’il soit lu, renommez-le sans le point initial.",
  "{v} is more than {i} folders deep; it was not read.":
    "{v} est enfoui sous plus de {i} dossiers ; il n’a pas été lu.",
  "To have it read, name this folder itself.": "Pour qu’il soit lu, nommez ce dossier lui-même.",
  "{v} is a folder that cannot be listed; it was not read.":
    "{v} est un dossier dont la liste ne s’obtient pas ; il n’a pas été lu.",
  "{v} is not readable; it was not read.": "{v} n’est pas lisible ; il n’a pas été lu.",
  "To have it read, check its permissions.": "Pour qu’il soit lu, vérifiez ses permissions.",
  "{v} is beyond {i} files; it was not read.": "{v} dépasse la limite de {i} fichiers ; il n’a pas été lu.",
  "To have it read, review fewer folders at once.": "Pour qu’il soit lu, examinez moins de dossiers à la fois.",
  "The entry {q} of {v} is {n}; it was not read.": "L’entrée {q} de {v} est {n} ; elle n’a pas été lue.",
  "If it is needed, unpack the archive by hand and import the file itself.":
    "S’il la faut, décompressez l’archive à la main et importez le fichier lui-même.",
  "Archives made by honest programs have none; ask who made it, or unpack it by hand and look.":
    "Les archives de programmes honnêtes n’en ont pas ; demandez qui l’a faite, ou décompressez-la à la main et regardez.",
  "Import the file that it points at, if there is one.": "Importez le fichier qu’elle désigne, s’il y en a un.",
  "Unpack it with its password and import what it holds.":
    "Décompressez-la avec son mot de passe et importez ce qu’elle contient.",
  "It was probably damaged while it was copied or downloaded; get the archive again.":
    "Elle a sans doute été endommagée pendant une copie ou un téléchargement ; obtenez de nouveau l’archive.",
  "{v} unpacks to more than an archive of its size should; reading stopped there, and what came before is kept.":
    "{v} donne, décompressé, plus que ne devrait une archive de sa taille ; la lecture s’est arrêtée là, et ce qui précède est gardé.",
  "If it is no bomb, unpack it by hand and import what it holds.":
    "Si ce n’est pas une bombe, décompressez-la à la main et importez ce qu’elle contient.",
  "{v} holds more entries than are read; the others were left out.":
    "{v} contient plus d’entrées qu’on n’en lit ; les autres ont été omises.",
  "Unpack it by hand and import its folders one at a time.":
    "Décompressez-la à la main et importez ses dossiers un à un.",
  "{v} is an archive more than {i} archives deep; it was not opened.":
    "{v} est une archive enfouie sous plus de {i} archives ; elle n’a pas été ouverte.",
  "Unpack it by hand and import what it holds.": "Décompressez-la à la main et importez ce qu’elle contient.",
  "{v} ends before its end or is damaged ({w}); the entries before that place were read.":
    "{v} s’arrête avant sa fin ou est endommagée ({w}) ; les entrées qui précèdent cet endroit ont été lues.",
  "It was probably cut off while it was copied or downloaded; get it again and import it.":
    "Elle a sans doute été coupée pendant une copie ou un téléchargement ; obtenez-la de nouveau et importez-la.",
  "Line {i} is longer than {i2} MiB; it was not read.": "La ligne {i} dépasse {i2} Mio ; elle n’a pas été lue.",
  "Export the file again with one record a line.": "Exportez de nouveau le fichier, un enregistrement par ligne.",
  "Line {i}: {w} held a credential; it was left out.":
    "Ligne {i} : {w} contenait une donnée d’accès ; elle a été omise.",
  "{w} held a credential; it was left out.": "{w} contenait une donnée d’accès ; elle a été omise.",
  "Nothing for decamp. Treat the file itself as secret, and change the password if it was shared.":
    "Rien pour decamp. Tenez le fichier lui-même pour secret, et changez le mot de passe s’il a été communiqué.",
  "{i} more problems of {v} are counted and not listed ({w}).":
    "{i} autres problèmes de {v} sont comptés sans être énumérés ({w}).",
  "Correct the first ones and import the file again; the rest are often of the same kind.":
    "Corrigez les premiers et importez de nouveau le fichier ; les autres sont souvent du même genre.",

  "{i} sources carry this name ({w}) and are read as one run: what they give the same row or device key is taken for one thing.":
    "{i} sources portent ce nom ({w}) et sont lues comme un seul passage : ce à quoi elles donnent la même ligne ou la même clé d’appareil est tenu pour une seule chose.",
  "Nothing when they are parts of one run; else give each its own origin, then forget and import them again.":
    "Rien, si ce sont des parties d’un même passage ; sinon, donnez à chacune sa propre origine, puis oubliez-les (decamp forget) et importez-les de nouveau.",

  "What was read before that place is kept; export the file again to have the rest.":
    "Ce qui a été lu avant cet endroit est gardé ; exportez de nouveau le fichier pour avoir le reste.",
  "Remove the declarations inside <!DOCTYPE … [ … ]> if you trust the file, and import it again.":
    "Retirez les déclarations de <!DOCTYPE … [ … ]> si vous faites confiance au fichier, et importez-le de nouveau.",
  "Nothing, unless the value at that line matters.": "Rien, sauf si la valeur de cette ligne importe.",

  "The record at line {i} is not a JSON object; it was not read.":
    "L’enregistrement de la ligne {i} n’est pas un objet JSON ; il n’a pas été lu.",
  "Export the file again; the other records are kept.":
    "Exportez de nouveau le fichier ; les autres enregistrements sont gardés.",
  "The record at line {i} is longer than {i2} Mi characters; it was not read.":
    "L’enregistrement de la ligne {i} dépasse {i2} Mi caractères ; il n’a pas été lu.",
  "Export fewer fields of each device, or one record a line.":
    "Exportez moins de champs par appareil, ou un enregistrement par ligne.",
  "The JSON ends before its end, in or after the record at line {i}: the file is cut off. What came after is unknown.":
    "Le JSON s’arrête avant sa fin, dans l’enregistrement de la ligne {i} ou après lui : le fichier est coupé. On ne sait ce qui suivait.",
  "Export the file again; what was read before is kept.":
    "Exportez de nouveau le fichier ; ce qui a été lu avant est gardé.",
  "The record at line {i} holds nothing that identifies a device: no name, address, serial, model or maker.":
    "L’enregistrement de la ligne {i} ne contient rien qui identifie un appareil : ni nom, ni adresse, ni numéro de série, ni modèle, ni fabricant.",
  "Fill in what is known of the device in the register, and export it again.":
    "Inscrivez au registre ce qu’on sait de l’appareil, et exportez-le de nouveau.",
  "The record at line {i} is no device of this register; it was not read.":
    "L’enregistrement de la ligne {i} n’est pas un appareil de ce registre ; il n’a pas été lu.",
  "Export the list of devices.": "Exportez la liste des appareils.",
  "A value of the record at line {i} held what looks like a credential; it was masked.":
    "Une valeur de l’enregistrement de la ligne {i} contenait ce qui semble être une donnée d’accès ; elle a été masquée.",
  "Take it out of the register, and change the password: whoever has the file knows it.":
    "Retirez-la du registre et changez le mot de passe : quiconque a le fichier le connaît.",
  "The field {q} of the record at line {i} holds credentials, by its name; it was dropped.":
    "Le champ {q} de l’enregistrement de la ligne {i} contient des données d’accès, d’après son nom ; il a été écarté.",
  "Leave the field out of the export before you share it.":
    "Omettez le champ de l’exportation avant de la communiquer.",
};

/** Faults of XML: they stand alone, and behind the name of a part of a workbook. */
export const XML_PROBLEMS: Readonly<Record<string, string>> = {
  "The XML is nested deeper than {i} elements at line {i2}; reading stopped there.":
    "Le XML est imbriqué de plus de {i} éléments à la ligne {i2} ; la lecture s’est arrêtée là.",
  "One element or text before line {i} is longer than {i2} Mi characters; reading stopped there.":
    "Un élément ou un texte avant la ligne {i} dépasse {i2} Mi caractères ; la lecture s’est arrêtée là.",
  "The XML declares entities or elements of its own at line {i}, as XML bombs do; reading stopped there.":
    "Le XML déclare ses propres entités ou éléments à la ligne {i}, comme le font les bombes XML ; la lecture s’est arrêtée là.",
  "The XML is not well-formed at line {i} ({w}); reading stopped there.":
    "Le XML est mal formé à la ligne {i} ({w}) ; la lecture s’est arrêtée là.",
  "The XML holds a character or entity that XML does not allow, first at line {i}; it was read as it stands.":
    "Le XML contient un caractère ou une entité que XML ne permet pas, d’abord à la ligne {i} ; il a été lu tel quel.",
  "The XML ends at line {i} before its last element is closed, as an aborted scan leaves it.":
    "Le XML se termine à la ligne {i} avant que son dernier élément soit fermé, comme le laisse un balayage interrompu.",
};
