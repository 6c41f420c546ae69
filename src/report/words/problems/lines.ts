/** What observation lines had that could not be read, and what to do, as their importer says it, with the French. */
export const LINE_PROBLEMS: Readonly<Record<string, string>> = {
  "Line {i} is not JSON; it was not read.": "La ligne {i} n’est pas du JSON ; elle n’a pas été lue.",
  "Write one JSON object a line (schemas/observation-line.schema.json).":
    "Écrivez un objet JSON par ligne (schemas/observation-line.schema.json).",
  "Line {i}, the last, ends in its middle: the file is cut off. What came after is unknown.":
    "La ligne {i}, la dernière, s’arrête en son milieu : le fichier est coupé. On ne sait ce qui suivait.",
  "Export the file again; the lines before are kept.":
    "Exportez de nouveau le fichier ; les lignes qui précèdent sont gardées.",
  "Line {i} is JSON but not an object; it was not read.":
    "La ligne {i} est du JSON, mais pas un objet ; elle n’a pas été lue.",
  "Write one JSON object a line.": "Écrivez un objet JSON par ligne.",
  "Line {i} is of version {q}; only version 1 is read.":
    "La ligne {i} est de version {q} ; seule la version 1 est lue.",
  'Write observation lines with "v":1.': 'Écrivez les lignes d’observation avec "v":1.',
  "Line {i} holds a fact of the unknown kind {q}; it was not read.":
    "La ligne {i} contient un fait du genre inconnu {q} ; elle n’a pas été lue.",
  "Use a kind of the published schema (schemas/observation-line.schema.json).":
    "Employez un genre du schéma publié (schemas/observation-line.schema.json).",
  "Line {i}: {v} is missing, too long or of the wrong type; the line was not read.":
    "Ligne {i} : {v} manque, est trop long ou n’est pas du bon type ; la ligne n’a pas été lue.",
  "Correct it to the published schema (schemas/observation-line.schema.json).":
    "Corrigez-la selon le schéma publié (schemas/observation-line.schema.json).",
  "Line {i} does not say what it speaks of; it was not read.":
    "La ligne {i} ne dit pas de quoi elle parle ; elle n’a pas été lue.",
  "Give subject at least one known field, such as ip, mac, serial or row.":
    "Donnez à subject au moins un champ connu, tel que ip, mac, serial ou row.",
  "Line {i}: subject.{v} {q} identifies nothing; it is kept as it is written, and joins nothing.":
    "Ligne {i} : subject.{v} {q} n’identifie rien ; il est gardé comme il est écrit, et ne réunit rien.",
  "Line {i}: subject.{v} {q} identifies nothing; without it the line says nothing of a device, and was not read.":
    "Ligne {i} : subject.{v} {q} n’identifie rien ; sans lui la ligne ne dit rien d’un appareil, et elle n’a pas été lue.",
  "Give the device's own address, such as 192.0.2.10, or leave the field out.":
    "Donnez l’adresse de l’appareil lui-même, telle que 192.0.2.10, ou omettez le champ.",
  "Give the MAC address of one device, such as 44:19:b6:00:00:01, or leave the field out.":
    "Donnez l’adresse MAC d’un seul appareil, telle que 44:19:b6:00:00:01, ou omettez le champ.",
  "Give a {v} that is not blank, or leave the field out.": "Donnez un {v} qui ne soit pas vide, ou omettez le champ.",
  "Line {i}: at {q} is not an RFC 3339 instant; the fact was read without a time.":
    "Ligne {i} : at {q} n’est pas un instant RFC 3339 ; le fait a été lu sans heure.",
  "Write instants as 2026-11-01T12:00:00Z.": "Écrivez les instants comme 2026-11-01T12:00:00Z.",
  "The key {q} is not one of this form, first at line {i}; its values are kept.":
    "La clé {q} n’est pas de cette forme, d’abord à la ligne {i} ; ses valeurs sont gardées.",
  "The key {q} is not one of this form, first at line {i}; its values are not kept.":
    "La clé {q} n’est pas de cette forme, d’abord à la ligne {i} ; ses valeurs ne sont pas gardées.",
  "Check its spelling; if it is meant, nothing.": "Vérifiez son orthographe ; si elle est voulue, rien.",
  "Line {i}: {q} nests more than {i2} deep; null was kept in place of what lies deeper.":
    "Ligne {i} : {q} s’imbrique sur plus de {i2} niveaux ; null a été gardé à la place de ce qui est plus profond.",
  "Nothing, unless what identifies the device lies deeper.":
    "Rien, sauf si ce qui identifie l’appareil est plus profond.",
  "Line {i}: a text within {q} is too long; its first {i2} characters were kept.":
    "Ligne {i} : un texte de {q} est trop long ; ses {i2} premiers caractères ont été gardés.",
  "Nothing, unless what identifies the device stands further back.":
    "Rien, sauf si ce qui identifie l’appareil est plus loin.",
  "Line {i}: rawBase64 has {q} as character {i2}, which is not base64; only the {i3} characters before it are read.":
    "Ligne {i} : rawBase64 a {q} comme caractère {i2}, qui n’est pas du base64 ; seuls les {i3} caractères qui précèdent sont lus.",
  "Write the bytes in base64 (RFC 4648, section 4), or a text in raw.":
    "Écrivez les octets en base64 (RFC 4648, section 4), ou un texte dans raw.",
  "Line {i} has both raw and rawBase64; raw was kept.": "La ligne {i} a raw et rawBase64 ; raw a été gardé.",
  "Give text in raw, and bytes that are not UTF-8 or hold NUL in rawBase64.":
    "Donnez le texte dans raw, et dans rawBase64 les octets qui ne sont pas en UTF-8 ou contiennent NUL.",
  "Line {i}: raw holds NUL; it was kept as rawBase64.":
    "Ligne {i} : raw contient NUL ; il a été gardé comme rawBase64.",
  "Give bytes that hold NUL in rawBase64.": "Donnez dans rawBase64 les octets qui contiennent NUL.",
  "Line {i}: {v} has {i2} characters; the first {i3} were kept.":
    "Ligne {i} : {v} a {i2} caractères ; les {i3} premiers ont été gardés.",
};
