/** Something in the catalogue that cannot be used: where it stands, what it is, and what to do about it (STYLE 8). */
export interface CatalogueProblem {
  /** Path inside the catalogue folder: `vendors/axis.yaml`. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly what: string;
  readonly remedy: string;
}

/** One problem as one line of text: `vendors/axis.yaml:12: what; remedy`. */
export const catalogueProblemText = ({ file, line, what, remedy }: CatalogueProblem): string =>
  `catalogue/${file}:${line}: ${what}; ${remedy}.`;

/** The same of a file outside the catalogue, by the path it was given as. */
export const ownFileProblemText = ({ file, line, what, remedy }: CatalogueProblem): string =>
  `${file}:${line}: ${what}; ${remedy}.`;

/** A part of an entry that a check refuses, before its line is known. */
export interface Refusal {
  /** Keys and list positions from the top of the file. */
  readonly path: readonly (string | number)[];
  readonly what: string;
  readonly remedy: string;
}

/** Longest value that a message quotes, in UTF-16 units. */
const LONGEST_QUOTE = 80;

/** A value for a message: quoted, control characters escaped, cut to a bound. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text;
}
