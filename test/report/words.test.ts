import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { en } from "../../src/report/words/en.ts";
import { counted, figure, fill, grouped, percent } from "../../src/report/words/format.ts";
import { fr } from "../../src/report/words/fr.ts";

/** Every text of a language, by its path. Names of figures stand in French only. */
function textsOf(value: unknown, path = ""): readonly (readonly [string, string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null || path === ".figures") return [];
  return Object.entries(value).flatMap(([key, each]) => textsOf(each, `${path}.${key}`));
}

const placeholders = (text: string): string =>
  [...text.matchAll(/\{\w+\}/g)]
    .map(([name]) => name)
    .sort()
    .join(" ");
const french = new Map(textsOf(fr));

describe("French says all that English says", () => {
  test.each(textsOf(en))("%s", (path, text) => {
    expect(french.has(path)).toBe(true);
    expect(placeholders(french.get(path) ?? "")).toBe(placeholders(text));
  });

  test("the same steps and terms", () => {
    expect(french.size).toBe(textsOf(en).length);
  });

  test("every figure of a review has a French name", () => {
    const file = fileURLToPath(new URL("../../src/app/summary.ts", import.meta.url));
    const names = [...readFileSync(file, "utf8").matchAll(/^ {6}name: "([^"]+)",$/gm)].map((match) => match[1] ?? "");
    expect(names.length).toBeGreaterThan(4);
    expect(names.filter((name) => fr.figures[name] === undefined)).toEqual([]);
  });
});

describe("numbers", () => {
  test.each([
    [0, "0", "0"],
    [999, "999", "999"],
    [1_234, "1,234", "1\u202f234"],
    [1_000_000, "1,000,000", "1\u202f000\u202f000"],
  ])("%d", (value, english, francais) => {
    expect(grouped(en, value)).toBe(english);
    expect(grouped(fr, value)).toBe(francais);
  });

  test.each([
    [1, "100%"],
    [0.9999, "99.9%"],
    [0.974, "97.4%"],
    [0.29, "29%"],
    [0, "0%"],
  ])("a share of %d is %s: never rounded up", (share, text) => expect(percent(en, share)).toBe(text));

  test("decimals", () => expect(figure(fr, 1234.5)).toBe("1\u202f234,50"));
  test("French counts none as one", () => {
    expect(counted(fr, { one: "{n} actif", other: "{n} actifs" }, 0)).toBe("0 actif");
    expect(counted(en, { one: "{n} asset", other: "{n} assets" }, 0)).toBe("0 assets");
  });
  test("a value that is missing shows", () => expect(fill("{a} {b}", { a: "1" })).toBe("1 {b}"));
});
