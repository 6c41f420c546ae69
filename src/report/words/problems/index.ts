import { cutPlaceIn } from "../examples.ts";
import type { InFrench } from "../in-french.ts";
import { type Blank, openPatterns } from "../patterns.ts";
import { FILE_PROBLEMS, XML_PROBLEMS } from "./files.ts";
import { LINE_PROBLEMS } from "./lines.ts";
import { REGISTER_PROBLEMS } from "./registers.ts";
import { SCAN_PROBLEMS } from "./scans.ts";
import { SHEET_PROBLEMS } from "./sheets.ts";

/** Every problem of a source, and what to do about it, that has its French. */
export const PROBLEMS: Readonly<Record<string, string>> = {
  ...SHEET_PROBLEMS,
  ...FILE_PROBLEMS,
  ...XML_PROBLEMS,
  ...SCAN_PROBLEMS,
  ...REGISTER_PROBLEMS,
  ...LINE_PROBLEMS,
};

/** What cells of one column share (importers/inventory-sheet/problems.ts). */
const CELLS: Readonly<Record<string, string>> = {
  "dates whose day and month cannot be told apart, kept as written, with both days that they can mean":
    "dates dont le jour et le mois ne se distinguent pas, gardées comme elles sont écrites, avec les deux jours qu’elles peuvent désigner",
  "no day that can be read, kept as written": "aucun jour lisible, gardé comme il est écrit",
  "days as the number that a spreadsheet keeps, read as days since 1900":
    "des jours sous la forme du nombre que garde un tableur, lus comme des jours depuis 1900",
  "one product code in the text of a row without a model, read as its model":
    "un code de produit dans le texte d’une ligne sans modèle, lu comme son modèle",
  "lines of a purchase that name no device (services, cables, licences), left out":
    "des lignes d’achat qui ne nomment aucun appareil (services, câbles, licences), omises",
  "lines with a negative quantity (returns, credits), left out":
    "des lignes de quantité négative (retours, crédits), omises",
  "no address that can be read, kept as written; nothing is joined by it":
    "aucune adresse lisible, gardée comme elle est écrite ; rien n’est réuni par elle",
  "an IP address as one number, read as four": "une adresse IP sous la forme d’un seul nombre, lue comme quatre",
  "a MAC address as a number without its leading zeros, which were put back":
    "une adresse MAC sous la forme d’un nombre sans ses zéros de tête, qui ont été remis",
  '"same as above" where every device has a value of its own, not read':
    "« idem » là où chaque appareil a sa propre valeur, non lu",
  '"same as above" with nothing above, not read': "« idem » sans rien au-dessus, non lu",
  "a count that is not certain, kept as written and counted as one row":
    "un nombre qui n’est pas certain, gardé comme il est écrit et compté comme une ligne",
};

/** What is wrong with a whole workbook (edge/files/workbook). */
const WORKBOOKS: Readonly<Record<string, string>> = {
  "is no whole workbook: its table of contents, which stands at the end, is missing or damaged":
    "n’est pas un classeur entier : sa table des matières, qui est à la fin, manque ou est endommagée",
  "has a damaged table of contents or a part with an unsafe name":
    "a une table des matières endommagée ou une partie au nom dangereux",
  "is an old workbook (XLS) or one that is protected by a password":
    "est un ancien classeur (XLS) ou un classeur protégé par un mot de passe",
};

/** What an entry of an archive is, that is not read (edge/files/archives). */
const ENTRIES: Readonly<Record<string, string>> = {
  "a symbolic link": "un lien symbolique",
  "a device": "un périphérique",
  "a pipe": "un tube",
  "a socket": "un connecteur réseau",
  encrypted: "chiffrée",
  damaged: "endommagée",
  "a name that is empty or too long": "un nom vide ou trop long",
  "a name with control characters": "un nom avec des caractères de commande",
  "an absolute path": "un chemin absolu",
  "a path that leaves the archive": "un chemin qui sort de l’archive",
};

/** Why a line of a log or a lease file was not read. */
const UNREAD: Readonly<Record<string, string>> = {
  "it is no query of a known layout": "ce n’est pas une requête de forme connue",
  "it is no lease (expiry, MAC address, IP address, name)":
    "ce n’est pas un bail (échéance, adresse MAC, adresse IP, nom)",
  "no #fields line stands before it": "aucune ligne #fields ne la précède",
  "it has fewer columns than the #fields line names": "elle a moins de colonnes que n’en nomme la ligne #fields",
  "it is no JSON object": "ce n’est pas un objet JSON",
  "mac is no MAC address": "mac n’est pas une adresse MAC",
  "a quotation mark in it has no other": "un guillemet y est sans son pareil",
  "the host names neither a MAC nor an IP address": "l’hôte ne nomme ni adresse MAC ni adresse IP",
  "it has {i} characters, more than any entry": "elle a {i} caractères, plus que toute entrée",
  "it has {i} cells where the header has {i2}": "elle a {i} cellules là où l’en-tête en a {i2}",
  "{q} is no address": "{q} n’est pas une adresse",
  "{q} or {q2} is no address": "{q} ou {q2} n’est pas une adresse",
  "{q} in IPAddress is no address": "{q} dans IPAddress n’est pas une adresse",
  "lifetime {q} or expiry {q2} is no number": "la durée {q} ou l’échéance {q2} n’est pas un nombre",
};

/** Why a scan's command line does not say which addresses it asked (importers/nmap-xml). */
const NO_TARGETS: Readonly<Record<string, string>> = {
  "it took its targets from a list": "il a lu ses cibles dans une liste",
  "it chose its targets at random": "il a choisi ses cibles au hasard",
  "it left some targets out": "il a omis certaines cibles",
  "it left the targets of a list out": "il a omis les cibles d’une liste",
  "it holds no command line that names them": "il ne contient aucune ligne de commande qui les nomme",
};

const quoted = (text: string): string => {
  const column = /^column (\d+)$/.exec(text)?.[1];
  if (column !== undefined) return `la colonne ${column}`;
  const inner = /^"([^"\\]*)"$/.exec(text)?.[1];
  return inner === undefined ? text : `«\u00a0${inner}\u00a0»`;
};

/** A value in quotation marks, as `shown` writes it. */
const QUOTED = '(?:"(?:[^"\\\\]|\\\\.)*"|column \\d+)';

const from = (table: Readonly<Record<string, string>>): Blank => ({
  english: ".{1,200}",
  french: (text) => (Object.hasOwn(table, text) ? table[text] : undefined),
});
const itself = (text: string): string => text;

/** A blank that holds a sentence of a table of its own; the table is compiled when one is met. */
function sentenceOf(table: Readonly<Record<string, string>>): Blank {
  let read: InFrench | undefined;
  return {
    english: ".{1,600}",
    french: (text) => (read ??= openPatterns(table, BLANKS))(text),
  };
}

/** A number, a quotation, the sheet it is of, text as it stands, and closed lists. */
const BLANKS: Readonly<Record<string, Blank>> = {
  i: { english: "[0-9]+(?:\\.[0-9]+)?", french: itself },
  q: { english: QUOTED, french: quoted },
  of: {
    english: `(?: of sheet ${QUOTED})?`,
    french: (text) => (text === "" ? "" : ` de la feuille ${quoted(text.slice(" of sheet ".length))}`),
  },
  v: { english: ".{1,300}?", french: itself },
  w: { english: ".{1,600}?", french: itself },
  a: { english: ".{1,300}?", french: (text) => cutPlaceIn("fr", text) },
  c: from(CELLS),
  e: from(WORKBOOKS),
  n: from(ENTRIES),
  u: sentenceOf(UNREAD),
  y: from(NO_TARGETS),
  x: sentenceOf(XML_PROBLEMS),
};

let read: InFrench | undefined;

/** What a source had that could not be read, or what to do about it, in French; undefined where it has none. */
export function problemInFrench(text: string): string | undefined {
  read ??= openPatterns(PROBLEMS, BLANKS);
  return read(text);
}
