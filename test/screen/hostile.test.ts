import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LONGEST_TEXT, readWords } from "../../src/screen/normalise.ts";
import { compileScreen } from "../../src/screen/screen.ts";
import { hashWithout, isPlainSlip, slipsBetween, sumsOf } from "../../src/screen/spelling.ts";
import { screenLine } from "../../src/screen/verdict.ts";
import { LABELLED, LISTED } from "./listed.ts";

const SEED = 889;
const screen = compileScreen(LISTED);
const ask = (text: string) => screenLine(screen, { file: "f", row: "1", fields: [{ role: "text", text }] });

describe("whatever a line holds", () => {
  test.each([
    { what: "10 MB in one word", text: "x".repeat(10_000_000) },
    { what: "a million words", text: "dahua ".repeat(1_000_000) },
    { what: "a million different words", text: Array.from({ length: 1_000_000 }, (_, at) => `w${at}`).join(" ") },
    { what: "combining marks without end", text: `H${"\u0301".repeat(1_000_000)}ikvision` },
    { what: "signs that grow when they are normalised", text: "\ufdfa".repeat(100_000) },
    { what: "nothing but bidirectional marks", text: "\u202e\u2066".repeat(100_000) },
    { what: "a name behind what is looked at", text: `${"a ".repeat(LONGEST_TEXT)}Hikvision` },
  ])("$what: bounded, and never clear", ({ text }) => {
    const answer = ask(text);
    expect(answer.verdict).not.toBe("clear");
    expect(answer.text.length).toBeLessThanOrEqual(200);
    expect(readWords(text).words.length).toBeLessThanOrEqual(96);
  });

  test("letters that are not seen, or look like others, hide no name", () => {
    for (const text of [
      "Hik\u200bvi\u00adsion",
      "\u202eHikvision\u202c",
      "Hікvіsіоn",
      "Ｈｉｋｖｉｓｉｏｎ",
      "H\u0301ikvision",
    ])
      expect(ask(text).verdict, text).toBe("restricted-maker");
  });

  test("any text is answered, the same each time, with a reason", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const answer = ask(text);
        expect(answer.because).not.toBe("");
        expect(ask(text)).toEqual(answer);
        if (text.trim() === "") expect(answer.verdict).toBe("cannot-say");
        if (answer.verdict === "clear") expect(answer.because).toMatch(/Checked: |names? .*\([A-Z]{2}\)/);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test("case, order and a legal form change no answer", () => {
    const named = LABELLED.filter(({ kind }) => kind === "name" || kind === "legal-form").map(({ text }) => text);
    fc.assert(
      fc.property(
        fc.constantFrom(...named),
        fc.constantFrom("GmbH", "S.A.", "Co., Ltd.", "ltée", "有限公司"),
        (text, form) => {
          const { maker } = ask(text);
          expect(ask(text.toUpperCase()).maker).toEqual(maker);
          expect(ask(`${text} ${form}`).maker).toEqual(maker);
          expect(ask(text.split(" ").toReversed().join(" ")).maker).toEqual(maker);
        },
      ),
      { seed: SEED, numRuns: 200 },
    );
  });
});

/** The table that everybody writes, for comparison: optimal string alignment. */
function slipsByTable(a: string, b: string): number {
  const rows: number[][] = [];
  for (let row = 0; row <= a.length; row += 1) {
    rows.push([]);
    for (let column = 0; column <= b.length; column += 1) {
      const at = (r: number, c: number): number => rows[r]?.[c] ?? Number.POSITIVE_INFINITY;
      let least = row === 0 ? column : column === 0 ? row : Number.POSITIVE_INFINITY;
      if (row > 0 && column > 0) {
        const same = a[row - 1] === b[column - 1] ? 0 : 1;
        least = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + same);
        if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
          least = Math.min(least, at(row - 2, column - 2) + 1);
      }
      rows[row]?.push(least);
    }
  }
  return rows[a.length]?.[b.length] ?? 0;
}

describe("spelling", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "d"), minLength: 1, maxLength: 10 });

  test("slips are those of the table, up to the most that is asked for", () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
        expect(slipsBetween(a, b, most)).toBe(Math.min(slipsByTable(a, b), most + 1));
      }),
      { seed: SEED, numRuns: 2_000 },
    );
  });

  test("the hash of a word without letters is the hash of the shorter word", () => {
    const whole = (text: string): number => hashWithout(sumsOf(text), text.length, -1, -1);
    fc.assert(
      fc.property(word, fc.nat(9), fc.nat(9), (text, one, two) => {
        const [first, second] = [Math.min(one, two), Math.max(one, two)];
        fc.pre(second < text.length);
        const without = (...places: readonly number[]): string =>
          [...text].filter((_letter, at) => !places.includes(at)).join("");
        expect(hashWithout(sumsOf(text), text.length, first, -1)).toBe(whole(without(first)));
        if (first < second)
          expect(hashWithout(sumsOf(text), text.length, first, second)).toBe(whole(without(first, second)));
      }),
      { seed: SEED, numRuns: 2_000 },
    );
  });

  test.each([
    { typed: "dahau", meant: "dahua", plain: true },
    { typed: "dahuua", meant: "dahua", plain: true },
    { typed: "dahu", meant: "dahua", plain: false },
    { typed: "dehua", meant: "dahua", plain: false },
    { typed: "adhua", meant: "dahua", plain: false },
    { typed: "swan", meant: "swann", plain: false },
  ])("$typed for $meant: plain is $plain", ({ typed, meant, plain }) => expect(isPlainSlip(typed, meant)).toBe(plain));
});
