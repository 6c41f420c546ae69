/** What people write where they know nothing; an error of a formula is nothing known either. */
const BLANK = new Set(
  (
    "|-|--|---|–|—|.|..|...|…|?|??|???|n/a|na|n.a.|n/d|nd|n.d.|s/o|so|sans objet|unknown|unreadable|illegible|inconnu|inconnue|illisible|tbd|à venir|a venir|null|nil|" +
    "none|aucun|aucune|#n/a|#ref!|#value!|#name?|#null!|#div/0!|#num!|#getting_data|#n/d|#valeur!|#nom?"
  ).split("|"),
);
/** `Model unknown`, `Serial not readable`, `série illisible`: of two devices with these words none is the other. */
const NOT_KNOWN =
  /^(?:(?:brand|make|maker|model|serial|firmware|ip|mac|location|marque|fabricant|modèle|modele|série|serie|sn|s\/n) )?(?:not (?:readable|known|legible)|unknown|unreadable|illegible|inconnue?|illisible)$/;
/** A label may really say NONE, and a recorder's model is `NA` nowhere: only these words are values in a label column. */
const LABELS = new Set(["none"]);
/** A building may be called SO or ND: in a column of places these are names. */
const PLACES = new Set(["so", "nd"]);

const DITTO = new Set([
  '"',
  '""',
  "''",
  "″",
  "〃",
  "”",
  "“",
  "»",
  "//",
  "// //",
  "-//-",
  "- // -",
  '-"-',
  "do.",
  "idem",
  "id.",
  "ibid",
  "ditto",
  "same",
  "same as above",
  "as above",
  "same above",
  "see above",
  "même",
  "meme",
  "même chose",
  "meme chose",
  "le même",
  "la même",
  "même que ci-dessus",
  "meme que ci-dessus",
  "pareil",
  "ci-dessus",
  "voir ci-dessus",
  "comme ci-dessus",
  "↑",
  "^",
]);
/** No blank word and no "same as above" is longer. */
const LONGEST_WORD = 20;

/** A cell without surrounding blanks; `="0012"`, by which exports keep a spreadsheet from rounding, as `0012`. */
export function readCell(raw: string | undefined): string {
  if (raw === undefined || raw === "") return "";
  const text = raw.trim();
  if (text.charCodeAt(0) !== 61) return text;
  return /^="([^"]*)"$/.exec(text)?.[1]?.trim() ?? text;
}

/** What a column names, where a word for nothing may be a name too. */
export type Names = "label" | "place" | undefined;

/** Whether a cell says nothing. */
export function isBlank(text: string, names?: Names): boolean {
  if (text.length > LONGEST_WORD) return false;
  const word = text.toLowerCase();
  if (word.includes(" ") && NOT_KNOWN.test(word)) return true;
  return BLANK.has(word) && !(names === "label" && LABELS.has(word)) && !(names === "place" && PLACES.has(word));
}

/** Whether a cell refers to the row above, in parentheses or with a full stop too. */
export function isDitto(text: string): boolean {
  if (text.length > LONGEST_WORD) return false;
  const word = text.toLowerCase();
  if (DITTO.has(word)) return true;
  const inner = word.startsWith("(") && word.endsWith(")") ? word.slice(1, -1) : word;
  // `do.` and `id.` are short for it; `DO` and `ID` are not.
  return DITTO.has(inner) || (inner.length > 4 && inner.endsWith(".") && DITTO.has(inner.slice(0, -1)));
}

/** A count as whole number: `12`, `1 200`, `12 caméras`, `3x`, `12.0`; undefined when it is none or not certain (`~95`, `plus de 120`). */
export function readCount(text: string): number | undefined {
  const match =
    /^(\d{1,3}(?:[  \u202f]\d{3})+|\d{1,7})(?:[.,]0+)?\s*(?:x|cam[eé]ras?|units?|unit[eé]s?|pcs?|ea|appareils?)?\.?$/i.exec(
      text,
    );
  return match === null ? undefined : Number((match[1] ?? "").replace(/\s/g, ""));
}

/** How many things a name such as `Cam 1-8` or `Caméras 1 à 8` stands for; undefined when it names one. */
export function readRange(text: string): number | undefined {
  if (text.length > 64) return undefined;
  const match =
    /^(?:cam(?:[eé]ra)?s?|cams?|channels?|ch|canal|canaux|devices?|appareils?)\.?\s*(?:no|#|n°)?\s*(\d{1,4})\s*(?:-|–|—|\bto\b|à|\ba\b|au|\.\.|\bthrough\b)\s*(?:cam(?:[eé]ra)?\s*)?#?(\d{1,4})$/i.exec(
      text,
    );
  if (match === null) return undefined;
  const [from, to] = [Number(match[1]), Number(match[2])];
  return to > from && to - from < 1_000 ? to - from + 1 : undefined;
}

/** Whether a row's first words say that it adds up the rows above. */
export const saysTotal = (text: string): boolean => TOTAL.test(text.slice(0, 40));

const TOTAL =
  /^(?:grand[ -]?|sous[ -]?|sub[ -]?)?tot(?:als?|ales?|aux)(?!\p{L})|^(?:nombre|nb) total(?!\p{L})|^(?:somme|sum)(?!\p{L})|^(?:number of|no\.? of|# of|nombre de|nombre d['’]|nb de) ?(?:cam[eé]ras?|devices?|units?|appareils?|unit[eé]s?)(?!\p{L})|^(?:(?:camera|device|unit) )?counts?\s*(?:[:=]|$)/iu;
