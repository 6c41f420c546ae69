import { expect, test } from "vitest";
import { EVIDENCE_SAID } from "../../src/report/words/evidence/index.ts";
import { fr } from "../../src/report/words/fr.ts";
import { CITATIONS } from "../../src/report/words/instruments/citations.ts";
import { CONFLICTS, EXCEPTIONS } from "../../src/report/words/instruments/exceptions.ts";
import { REACH } from "../../src/report/words/instruments/reach.ts";
import { SOURCES } from "../../src/report/words/instruments/sources.ts";
import { NOTES, STATES } from "../../src/report/words/instruments/statuses.ts";
import { TITLES } from "../../src/report/words/instruments/titles.ts";
import { REFUSALS } from "../../src/report/words/pack-refusals.ts";
import { PROBLEMS } from "../../src/report/words/problems/index.ts";
import { SENTENCES } from "../../src/report/words/sentences/index.ts";

const TABLES = {
  EVIDENCE_SAID,
  CITATIONS,
  CONFLICTS,
  EXCEPTIONS,
  REACH,
  SOURCES,
  NOTES,
  STATES,
  TITLES,
  REFUSALS,
  PROBLEMS,
};

/** Every text within words of a language. */
const textsIn = (words: unknown): readonly string[] =>
  typeof words === "string"
    ? [words]
    : typeof words === "object" && words !== null
      ? Object.values(words).flatMap(textsIn)
      : [];

const blanks = (text: string): readonly string[] =>
  [...text.matchAll(/\{(?:de |à )?([a-z]+\d?)\}/g)].map(([, blank = ""]) => blank);

test.each(Object.entries(TABLES))(
  "a French text of %s fills no blank that its English has not, which is written as the program writes it",
  (_, table) => {
    const wrong = Object.entries(table).filter(([english, french]) => {
      const known = new Set(blanks(english));
      // A blank that does not break is no sign of English: a key that holds one is found by nobody.
      return blanks(french).some((blank) => !known.has(blank)) || english.includes("\u00a0");
    });
    expect(wrong).toEqual([]);
  },
);

test.each([...Object.entries(TABLES), ["SENTENCES", SENTENCES] as const, ["fr", fr] as const])(
  "the French of %s has the signs of French: its apostrophe, its quotation marks, and blanks that do not break before : ; ? ! » %%",
  (_, table) => {
    const texts = textsIn(table);
    const signs = / [:;?!»%]|« |[\p{L}]'[\p{L}]/u;
    // An option of a command is written as it is typed.
    expect(texts.filter((text) => signs.test(text.replaceAll(/<!DOCTYPE.*?\]>/g, "")))).toEqual([]);
  },
);
