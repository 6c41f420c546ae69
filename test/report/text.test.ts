import { describe, expect, test } from "vitest";
import { columnsOf, fit, wrapped } from "../../src/report/columns.ts";
import { summaryText } from "../../src/report/summary-text.ts";
import { whyText } from "../../src/report/why-text.ts";
import { golden } from "./golden.ts";
import { hostileReview, NAMED } from "./hostile.ts";
import { sampleReview } from "./sample.ts";

const OPTIONS = {
  files: ["decamp-review/report.html", "decamp-review/review.json"],
  next: ["decamp why 10.0.0.1", "decamp review YOUR-FILES --owner owner.yaml"],
};
const UNSAFE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/u;

describe("the summary fits one screen", () => {
  test.each(["en", "fr"] as const)("in %s", (lang) => {
    const text = summaryText(sampleReview(1_200).summary, { ...OPTIONS, lang });
    const lines = text.trimEnd().split("\n");
    expect(lines.length).toBeLessThanOrEqual(24);
    for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(80);
    expect(text).toBe(golden(`summary-${lang}.txt`, text));
  });

  test("also when everything in it is hostile, and nothing reaches the terminal", () => {
    const text = summaryText(hostileReview().summary, { ...OPTIONS, lang: "en" });
    expect(text.trimEnd().split("\n").length).toBeLessThanOrEqual(24);
    expect(text).not.toMatch(UNSAFE);
  });

  test("says that completeness cannot be stated when no place is declared", () => {
    const { summary } = sampleReview(3);
    const text = summaryText(
      { ...summary, ledger: { ...summary.ledger, completeness: null } },
      { ...OPTIONS, lang: "en" },
    );
    expect(text).toContain("Completeness cannot be stated because the owner profile declares no places.");
  });

  test("of nothing at all still says so", () => {
    const { summary } = sampleReview(0);
    const bare = { ...summary, figures: [], makers: [], provisions: [], ledger: { ...summary.ledger, gaps: [] } };
    expect(summaryText(bare, { lang: "en", files: [], next: [] })).toContain("NOT KNOWN");
  });

  test("a path is never cut", () => {
    const path = `/srv/${"long/".repeat(40)}report.html`;
    expect(summaryText(sampleReview(1).summary, { lang: "en", files: [path], next: [] })).toContain(path);
  });
});

describe("why", () => {
  test.each(["en", "fr"] as const)("tells the whole argument in %s", (lang) => {
    const { summary, assets } = sampleReview(100);
    const asset = [...assets()].find(({ attribution }) => attribution.relabel === true);
    if (asset === undefined) throw new Error("the sample has no relabel");
    const text = whyText(asset, { lang, provisions: summary.provisions });
    for (const line of text.split("\n")) expect(columnsOf(line)).toBeLessThanOrEqual(80);
    expect(text).toBe(golden(`why-${lang}.txt`, text));
  });

  test.each(NAMED)("is safe on a terminal: $shown", ({ at }) => {
    const { summary, assets } = hostileReview();
    const asset = assets[at];
    if (asset === undefined) throw new Error("a payload without its asset");
    expect(whyText(asset, { lang: "en", provisions: summary.provisions })).not.toMatch(UNSAFE);
  });
});

describe("columns", () => {
  test.each([
    ["caméra", 6],
    ["漢字", 4],
    ["🎥", 2],
    ["e\u0301", 1],
  ])("%s takes %i", (text, columns) => expect(columnsOf(text)).toBe(columns));

  test("a text is cut inside its room", () => expect(fit("abcdefgh", 5)).toBe("abcd…"));
  test("a word longer than a line is broken", () =>
    expect(wrapped("aa bbbbbbb c", 4)).toEqual(["aa", "bbbb", "bbb", "c"]));
});
