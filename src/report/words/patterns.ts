/** What may stand in a blank of a template: how English writes it (the source of a pattern without groups), and its French. */
export interface Blank {
  readonly english: string;
  /** The French; undefined where it is not what the blank is for. */
  readonly french: (text: string) => string | undefined;
}

interface Pattern {
  /** What every text of it begins with: most patterns are left at that. */
  readonly start: string;
  readonly english: RegExp;
  readonly blanks: readonly string[];
  readonly french: string;
}

/** `{h}`, `{h2}`: the letters say what kind of blank it is, a digit tells two of a kind apart. */
const BLANK = /\{([a-z]+\d?)\}/;
/** In French a blank may stand behind a preposition that melts into what follows: `{de h}`, `{à o}`. */
const FILLED = /\{(?:(de|à) )?([a-z]+\d?)\}/g;

/**
 * Reads English text back by templates whose blanks are of known kinds, and says the same in French; undefined for any other text.
 * A template that fits but for a blank gives way to the next: what is not understood whole is not translated at all.
 */
export function openPatterns(
  table: Readonly<Record<string, string>>,
  kinds: Readonly<Record<string, Blank>>,
): (text: string) => string | undefined {
  const patterns = Object.entries(table)
    .filter(([english]) => BLANK.test(english))
    .map(([english, french]) => compile(english, french, kinds));
  return (text) => {
    if (Object.hasOwn(table, text)) return table[text];
    for (const pattern of patterns) {
      const french = text.startsWith(pattern.start) ? filled(pattern, text, kinds) : undefined;
      if (french !== undefined) return french;
    }
    return undefined;
  };
}

const kindOf = (blank: string): string => blank.replace(/\d$/, "");

function compile(english: string, french: string, kinds: Readonly<Record<string, Blank>>): Pattern {
  const parts = english.split(new RegExp(BLANK.source, "g"));
  const source = parts.map((part, at) => (at % 2 === 0 ? escaped(part) : `(${kinds[kindOf(part)]?.english ?? ""})`));
  return {
    start: parts[0] ?? "",
    english: new RegExp(`^${source.join("")}$`, "su"),
    blanks: parts.filter((_, at) => at % 2 === 1),
    french,
  };
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

function filled(
  { english, blanks, french }: Pattern,
  text: string,
  kinds: Readonly<Record<string, Blank>>,
): string | undefined {
  const found = english.exec(text);
  if (found === null) return undefined;
  const values = new Map<string, string>();
  for (const [at, blank] of blanks.entries()) {
    const value = kinds[kindOf(blank)]?.french(found[at + 1] ?? "");
    if (value === undefined) return undefined;
    values.set(blank, value);
  }
  return french.replace(FILLED, (whole, preposition: string | undefined, blank: string) => {
    const value = values.get(blank);
    if (value === undefined) return whole;
    return preposition === "de" ? ofIt(value) : preposition === "à" ? toIt(value) : value;
  });
}

/** `de` before a noun with its article, or before a name: `du client`, `des caméras et des encodeurs`, `d’Axis`, `de Dahua`. */
export function ofIt(text: string): string {
  if (/^les? /.test(text)) return joined(text, { le: "du", les: "des" });
  if (/^(?:une?|l’|la) ?/.test(text)) return joined(text, {});
  return /^[AEIOUÀÂÉÈÊÎÔÛaeiouàâéèêîôû]/u.test(text) ? `d’${text}` : `de ${text}`;
}

/** A preposition before every part of `les caméras et les encodeurs`, `une caméra ou un enregistreur`. */
function joined(text: string, melted: Readonly<Record<string, string>>): string {
  return text
    .split(/ (et|ou) (?=(?:le|la|les|une?|leur) |l’)/)
    .map((part, at) => {
      if (at % 2 === 1) return part;
      const article = /^les? /.exec(part)?.[0].trim();
      if (article !== undefined) return `${melted[article] ?? ""}${part.slice(article.length)}`;
      return /^une? /.test(part) ? `d’${part}` : `de ${part}`;
    })
    .join(" ");
}

/** `à` before a noun with its article, or before a name. */
export const toIt = (text: string): string =>
  text.startsWith("le ") ? `au ${text.slice(3)}` : text.startsWith("les ") ? `aux ${text.slice(4)}` : `à ${text}`;
