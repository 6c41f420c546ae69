/**
 * A sentence in machine form: a code and what fills its blanks, so that a report can say it in the language of its reader. The
 * code is the English template itself (`made by {0} ({1})`): what stands there is what {@link inEnglish} says, and a table of
 * words answers to it in another language. What a source says (a citation, a title, a label, a name) fills a blank as text and is
 * never translated.
 */
export interface Said {
  readonly code: string;
  readonly with: readonly Filling[];
}

/** What fills a blank: text as it is, another sentence, or several with the sign between them. */
export type Filling = string | number | Said | Series | Clause | Sentence;

export interface Series {
  readonly all: readonly Filling[];
  readonly by: string;
}

/** A sentence as part of another: without its full stop, and beginning small where it began with a word. */
export interface Clause {
  readonly clause: Said;
}

/** A part of a sentence as one of its own: it begins with a capital. */
export interface Sentence {
  readonly sentence: Said;
}

const codes = new WeakMap<TemplateStringsArray, string>();

/** Tags a template: its text is the code, its values fill the blanks. */
export function say(parts: TemplateStringsArray, ...fillings: readonly Filling[]): Said {
  let code = codes.get(parts);
  if (code === undefined) {
    code = parts.reduce((whole, part, at) => `${whole}{${at - 1}}${part}`);
    codes.set(parts, code);
  }
  return { code, with: fillings };
}

/** A word of a closed list, such as the name of a device class, that has its own entry in each language. */
export const word = (code: string): Said => ({ code, with: [] });

/** Several, with the sign between them. */
export const series = (all: readonly Filling[], by: string): Series => ({ all, by });

export const clause = (sentence: Said): Clause => ({ clause: sentence });

export const sentence = (part: Said): Sentence => ({ sentence: part });

export const NOTHING_SAID: Said = { code: "", with: [] };

export const isNothing = ({ code }: Said): boolean => code === "";

/** A template taken apart: its words, and the places of its fillings between them. Templates are few, sentences are millions. */
const apart = new Map<string, readonly (string | number)[]>();

function piecesOf(template: string): readonly (string | number)[] {
  const known = apart.get(template);
  if (known !== undefined) return known;
  const pieces = template.split(/\{(\d)\}/).map((piece, at) => (at % 2 === 0 ? piece : Number(piece)));
  apart.set(template, pieces);
  return pieces;
}

/** The sentence, with its templates as `of` gives them, and what fills a template as text as `textIn` does. */
export function tell(
  filling: Filling,
  of: (code: string) => string,
  textIn: (text: string, code: string) => string = itself,
): string {
  if (typeof filling === "string") return filling;
  if (typeof filling === "number") return String(filling);
  if (!("code" in filling)) {
    if ("clause" in filling) return asClause(tell(filling.clause, of, textIn));
    if ("sentence" in filling) return capital(tell(filling.sentence, of, textIn));
    return filling.all.map((each) => tell(each, of, textIn)).join(of(filling.by));
  }
  const template = of(filling.code);
  if (filling.with.length === 0) return template;
  let text = "";
  for (const piece of piecesOf(template)) {
    // The full stop of an abbreviation ends the sentence too: `Co., Ltd.` has no second one.
    if (typeof piece === "string") text += piece.startsWith(".") && /[^.]\.$/.test(text) ? piece.slice(1) : piece;
    else {
      const part = filling.with[piece] ?? `{${piece}}`;
      text += typeof part === "string" ? textIn(part, filling.code) : tell(part, of, textIn);
    }
  }
  return text;
}

const asClause = (sentence: string): string =>
  sentence.replace(/\.$/, "").replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const itself = (code: string): string => code;

/** The sentence in English. */
export const inEnglish = (filling: Filling): string => tell(filling, itself);
