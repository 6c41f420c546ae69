/** What sheets, tables and workbooks had that could not be read, and what to do, as importers say it, with the French. */
export const SHEET_PROBLEMS: Readonly<Record<string, string>> = {
  "The column column {i}{of} holds credentials, by its header or one above; it was dropped and none of its cells was looked at.":
    "La colonne {i}{of} contient des données d’accès, d’après son en-tête ou un en-tête plus haut ; elle a été écartée et aucune de ses cellules n’a été regardée.",
  "The column {q}{of} holds credentials, by its header or one above; it was dropped and none of its cells was looked at.":
    "La colonne {q}{of} contient des données d’accès, d’après son en-tête ou un en-tête plus haut ; elle a été écartée et aucune de ses cellules n’a été regardée.",
  "Take the column out of the file before you share it; if it holds something else, rename its header.":
    "Retirez la colonne du fichier avant de le communiquer ; si elle contient autre chose, renommez son en-tête.",
  "Column {i}{of} has cells and no header; it was not read, for it may hold anything.":
    "La colonne {i}{of} a des cellules et pas d’en-tête ; elle n’a pas été lue, car elle peut contenir n’importe quoi.",
  "Give the column a header and import the file again.":
    "Donnez un en-tête à la colonne et importez de nouveau le fichier.",
  "The cell under {q} in row {i}{of} held what looks like a user and password in a URL; it was masked.":
    "La cellule sous {q} à la ligne {i}{of} contenait ce qui semble être un utilisateur et un mot de passe dans une URL ; elle a été masquée.",
  "The cell under {q} in row {i}{of} held what looks like a credential; it was masked.":
    "La cellule sous {q} à la ligne {i}{of} contenait ce qui semble être une donnée d’accès ; elle a été masquée.",
  "Take it out of the file, and change the password: whoever has the file knows it.":
    "Retirez-la du fichier et changez le mot de passe : quiconque a le fichier le connaît.",
  "The cells of row {i}{of} do not line up with the header, and the table has a column of credentials; the row was not read.":
    "Les cellules de la ligne {i}{of} ne s’alignent pas sur l’en-tête, et le tableau a une colonne de données d’accès ; la ligne n’a pas été lue.",
  "Put cells that hold the delimiter in quotation marks, and import the file again.":
    "Mettez entre guillemets les cellules qui contiennent le séparateur, et importez de nouveau le fichier.",
  "Row {i}{of} holds nothing that identifies a device: no address, serial, model, maker or count.":
    "La ligne {i}{of} ne contient rien qui identifie un appareil : ni adresse, ni numéro de série, ni modèle, ni fabricant, ni nombre.",
  "Fill in what is known of the device, or delete the row.":
    "Inscrivez ce qu’on sait de l’appareil, ou supprimez la ligne.",
  "Row {i} is the last and has no line end; what it says may be cut, so no device was read from it.":
    "La ligne {i} est la dernière et n’a pas de fin de ligne ; ce qu’elle dit peut être coupé, et aucun appareil n’en a été lu.",
  "Row {i} is the last and has no line end; its cell under {q} may be cut and was not read.":
    "La ligne {i} est la dernière et n’a pas de fin de ligne ; sa cellule sous {q} peut être coupée et n’a pas été lue.",
  "If the file is whole, add a line end and import it again; else export the table again.":
    "Si le fichier est entier, ajoutez une fin de ligne et importez-le de nouveau ; sinon, exportez de nouveau le tableau.",
  "Row {i}{of} is a total and was not read as a device; {i2} rows of devices stand above it in its table.":
    "La ligne {i}{of} est un total et n’a pas été lue comme un appareil ; dans son tableau, {i2} lignes d’appareils la précèdent.",
  "Nothing, if its number agrees with the rows.": "Rien, si son nombre concorde avec les lignes.",
  "Row {i}{of} is a heading between rows; it was not read, and the rows below do not take a place from it.":
    "La ligne {i}{of} est un intertitre ; elle n’a pas été lue, et les lignes qui suivent n’en tirent aucun lieu.",
  "If it names the site of the rows below, write it in a site column.":
    "Si elle nomme le site des lignes qui suivent, inscrivez-le dans une colonne de site.",
  "1 row{of}, from row {i} on, in no table whose headers are known: not read.":
    "1 ligne{of}, à la ligne {i}, dans aucun tableau dont les en-têtes soient connus : non lue.",
  "{i} rows{of}, from row {i2} on, in no table whose headers are known: not read.":
    "{i} lignes{of}, à partir de la ligne {i2}, dans aucun tableau dont les en-têtes soient connus : non lues.",
  "If they list devices, put a header row above them: Site, Make, Model, Serial, IP, MAC.":
    "Si elles énumèrent des appareils, mettez une ligne d’en-tête au-dessus : Site, Marque, Modèle, Série, IP, MAC.",
  "1 cell under {q}{of} (first in row {i}): {c}.": "1 cellule sous {q}{of} (ligne {i}) : {c}.",
  "{i} cells under {q}{of} (first in row {i2}): {c}.": "{i} cellules sous {q}{of} (la première à la ligne {i2}) : {c}.",
  "Write dates as 2023-12-21; a law can turn on one day.":
    "Écrivez les dates comme 2023-12-21 ; une loi peut dépendre d’un jour.",
  "Format the column as date.": "Donnez à la colonne le format de date.",
  "Write it in a model column.": "Inscrivez-le dans une colonne de modèle.",
  "Nothing, unless one of them is a device: give it a part number.":
    "Rien, sauf si l’une d’elles est un appareil : donnez-lui un numéro de pièce.",
  "Check that what was returned left.": "Vérifiez que ce qui a été retourné est bien parti.",
  "Check them: a range, a typing error, or an address that a spreadsheet took for a number.":
    "Vérifiez-les : une plage, une faute de frappe, ou une adresse qu’un tableur a prise pour un nombre.",
  "Nothing, if the number is right.": "Rien, si le nombre est juste.",
  "Check them against the devices: format the column as text.":
    "Vérifiez-les sur les appareils : donnez à la colonne le format de texte.",
  "Fill in the values.": "Inscrivez les valeurs.",
  "Write a whole number.": "Écrivez un nombre entier.",
  "Column {i}, {q}{of}, says what column {i2}, {q2}, says already; its cells were kept as notes, and no device was read from them.":
    "La colonne {i}, {q}{of}, dit ce que dit déjà la colonne {i2}, {q2} ; ses cellules ont été gardées comme notes, et aucun appareil n’en a été lu.",
  "Nothing, if both are of one device; if a second table stands beside the first, put it on a sheet of its own; if a row lists two devices, give each a row.":
    "Rien, si les deux sont d’un même appareil ; si un second tableau se trouve à côté du premier, mettez-le sur sa propre feuille ; si une ligne énumère deux appareils, donnez à chacun sa ligne.",

  "Row {i}, the last, has no line end, and may be cut; it was not read.":
    "La ligne {i}, la dernière, n’a pas de fin de ligne et peut être coupée ; elle n’a pas été lue.",
  "If it is whole, add a line end and import the file again; else export the table again.":
    "Si elle est entière, ajoutez une fin de ligne et importez de nouveau le fichier ; sinon, exportez de nouveau le tableau.",
  "The table has no row below its header in row {i}; it may be cut.":
    "Le tableau n’a aucune ligne sous son en-tête de la ligne {i} ; il peut être coupé.",
  "If nothing was to be listed, nothing; else export the table again.":
    "S’il n’y avait rien à énumérer, rien ; sinon, exportez de nouveau le tableau.",
  "The column {q} holds credentials, by its header; it was dropped and none of its cells was looked at.":
    "La colonne {q} contient des données d’accès, d’après son en-tête ; elle a été écartée et aucune de ses cellules n’a été regardée.",
  "Take the column out of the file before you share it.": "Retirez la colonne du fichier avant de le communiquer.",
  "The column {q} is not one that is known of this export; it was not read.":
    "La colonne {q} n’est pas connue dans cette exportation ; elle n’a pas été lue.",
  "Nothing, unless it says which device is meant.": "Rien, sauf si elle dit de quel appareil il s’agit.",
  "Row {i} has more cells than the header; they do not line up, and the row was not read.":
    "La ligne {i} a plus de cellules que l’en-tête ; elles ne s’alignent pas, et la ligne n’a pas été lue.",
  "Row {i} stands above the header; it was not read.":
    "La ligne {i} se trouve au-dessus de l’en-tête ; elle n’a pas été lue.",
  "Nothing, if it is a title.": "Rien, si c’est un titre.",

  "The file ends inside a quoted cell of row {i}; that cell was not read.":
    "Le fichier se termine dans une cellule entre guillemets de la ligne {i} ; cette cellule n’a pas été lue.",
  "Export the table again; if a quotation mark was forgotten, close it.":
    "Exportez de nouveau le tableau ; si un guillemet a été oublié, fermez-le.",
  "A quotation mark in line {i} is not closed; it was read as a letter, and the record ends with its line.":
    "Un guillemet de la ligne {i} n’est pas fermé ; il a été lu comme une lettre, et l’enregistrement se termine avec sa ligne.",
  "Check the cells of that row; close the quotation mark or remove it.":
    "Vérifiez les cellules de cette ligne ; fermez le guillemet ou retirez-le.",
  "Cell {i} of row {i2} has {i3} characters; it was cut after {i4}.":
    "La cellule {i} de la ligne {i2} a {i3} caractères ; elle a été coupée après {i4}.",
  "Check the cell; nothing that an inventory needs is so long.":
    "Vérifiez la cellule ; rien de ce qu’il faut à un inventaire n’est si long.",
  "Row {i} has more than {i2} cells; the others were not read.":
    "La ligne {i} a plus de {i2} cellules ; les autres n’ont pas été lues.",
  "Check that the delimiter is right and that the row is meant so.":
    "Vérifiez que le séparateur est le bon et que la ligne est voulue ainsi.",
  "Row {i}, the last, has {i2} of {i3} cells and no line end, and may be cut; it was not read.":
    "La ligne {i}, la dernière, a {i2} cellules sur {i3} et pas de fin de ligne, et peut être coupée ; elle n’a pas été lue.",

  "{v} {e}; it was not read.": "{v} {e} ; le fichier n’a pas été lu.",
  "{v} is a binary workbook (XLSB); it was not read.":
    "{v} est un classeur binaire (XLSB) ; le fichier n’a pas été lu.",
  "{v} is a text document (DOCX); it was not read.": "{v} est un document de texte (DOCX) ; le fichier n’a pas été lu.",
  "{v} is a ZIP archive without a workbook in it; it was not read.":
    "{v} est une archive ZIP sans classeur ; le fichier n’a pas été lu.",
  "{v} is encrypted; it was not read.": "{v} est chiffré ; le fichier n’a pas été lu.",
  "Save it as XLSX or CSV, or unpack the archive, and import that.":
    "Enregistrez-le en XLSX ou en CSV, ou décompressez l’archive, et importez cela.",
  "Save it without a password and import that.": "Enregistrez-le sans mot de passe et importez cela.",
  "No inventory is so large; if this one is, split it or export its sheets as CSV.":
    "Aucun inventaire n’est si gros ; si celui-ci l’est, divisez-le ou exportez ses feuilles en CSV.",
  "It was probably cut off while it was copied or downloaded; get it again.":
    "Il a sans doute été coupé pendant une copie ou un téléchargement ; obtenez-le de nouveau.",
  "Save it again.": "Enregistrez-le de nouveau.",
  "Save it as XLSX without a password, or as CSV, and import that.":
    "Enregistrez-le en XLSX sans mot de passe, ou en CSV, et importez cela.",
  "{v} holds more texts than are kept in memory; it was not read.":
    "{v} contient plus de textes que la mémoire n’en garde ; le fichier n’a pas été lu.",
  "Export its sheets as CSV and import those.": "Exportez ses feuilles en CSV et importez-les.",
  "Sheet {q} is hidden; its rows were read like the others.":
    "La feuille {q} est masquée ; ses lignes ont été lues comme les autres.",
  "If it is an old copy, delete it and import the workbook again.":
    "Si c’est une ancienne copie, supprimez-la et importez de nouveau le classeur.",
  "Sheet {q} has {i} cells right of column {i2}; they were not read.":
    "La feuille {q} a {i} cellules à droite de la colonne {i2} ; elles n’ont pas été lues.",
  "Move what belongs to the table to the left.": "Déplacez vers la gauche ce qui fait partie du tableau.",
  "Sheet {q} has {i} formulas whose result is not saved; those cells are empty here.":
    "La feuille {q} a {i} formules dont le résultat n’est pas enregistré ; ces cellules sont vides ici.",
  "Open the workbook in a spreadsheet program, save it and import it again.":
    "Ouvrez le classeur dans un tableur, enregistrez-le et importez-le de nouveau.",
  "Sheet {q} has more merged cells than are filled in; some cells of merged ranges are empty here.":
    "La feuille {q} a plus de cellules fusionnées qu’on n’en remplit ; certaines cellules de plages fusionnées sont vides ici.",
  "Undo the merging and fill in the cells, then import it again.":
    "Défaites la fusion et remplissez les cellules, puis importez-la de nouveau.",
  "It is an OpenDocument file without a table in it; nothing was read.":
    "C’est un fichier OpenDocument sans tableau ; rien n’a été lu.",
  "Save the list as ODS, XLSX or CSV and import that.": "Enregistrez la liste en ODS, XLSX ou CSV et importez cela.",
  "The document repeats rows with cells more than {i} times; {i2} repetitions were left out.":
    "Le document répète des lignes remplies plus de {i} fois ; {i2} répétitions ont été omises.",
  "Save it as CSV and import that.": "Enregistrez-le en CSV et importez cela.",
  "The document has {i} cells right of column {i2}; they were not read.":
    "Le document a {i} cellules à droite de la colonne {i2} ; elles n’ont pas été lues.",
  "Part {v} of the workbook: {x}": "Partie {v} du classeur : {x}",
  "Part {v} of the workbook is damaged and could not be unpacked to its end.":
    "La partie {v} du classeur est endommagée et n’a pu être décompressée jusqu’à sa fin.",
  "Open the workbook, save it again and import that.":
    "Ouvrez le classeur, enregistrez-le de nouveau et importez cela.",
};
