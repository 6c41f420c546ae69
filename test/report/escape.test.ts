import { assert, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import {
  csvCell,
  html,
  jsonInFile,
  jsonInScript,
  terminalLine,
  visible,
  visibleLines,
} from "../../src/report/escape.ts";
import { NAMED } from "./hostile.ts";

describe("csvCell defuses what a spreadsheet would compute", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", `"'\t'=1"`],
    ["\r=1", `"'\r'=1"`],
    ["\uff1d1", "'\uff1d1"],
    [" =1+1", "' =1+1"],
    ["   @SUM(A1)", "'   @SUM(A1)"],
    ["\u00a0=1+1", "'\u00a0=1+1"],
    ["\u3000\u2003 +1", "'\u3000\u2003 +1"],
    [" \uff1d1", "' \uff1d1"],
    [" \t-1", `"' \t'-1"`],
    ["a; =1", `"a;' =1"`],
    ["a\n\u00a0@x", `"a\n'\u00a0@x"`],
    [" 192.0.2.1", " 192.0.2.1"],
    ["a = 1", "a = 1"],
    ["   ", "   "],
    ["a;=1", `"a;'=1"`],
    ["a\n=1", `"a\n'=1"`],
    ["a,b", '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ["192.0.2.1", "192.0.2.1"],
    ["DS-2CD2142FWD-I", "DS-2CD2142FWD-I"],
    ["", ""],
    ["\u001b[31m", "‹U+001B›[31m"],
    ["a\u0000b", "a‹U+0000›b"],
    ["Hôtel", "Hôtel"],
  ])("%j becomes %j", (text, cell) => expect(csvCell(text)).toBe(cell));

  test("whatever comes, the cell begins with nothing that is computed", () =>
    assert(
      property(string({ unit: "binary" }), (text) => {
        const cell = csvCell(text);
        const value = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        expect(value).not.toMatch(/^(?:\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r])/);
        expect(cell.startsWith('"') || !/[",\r\n;]/.test(cell)).toBe(true);
      }),
    ));
});

describe("nothing hidden stays hidden", () => {
  test.each([
    ["a\u202eb", "a‹U+202E›b"],
    ["\u0000", "‹U+0000›"],
    ["\u009b31m", "‹U+009B›31m"],
    ["\ud800", "‹U+D800›"],
    ["zero\u200bwidth", "zero‹U+200B›width"],
    ["\u{e0041}", "‹U+E0041›"],
    ["🎥 caméra", "🎥 caméra"],
  ])("%j becomes %j", (text, seen) => expect(visible(text)).toBe(seen));

  test("line ends of a reply are kept", () => expect(visibleLines("a\r\nb\tc\u0007")).toBe("a\nb\tc‹U+0007›"));

  test("a terminal gets one line of printable characters", () =>
    assert(
      property(string({ unit: "binary" }), (text) => {
        expect(terminalLine(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
    ));
});

describe("markup and JSON", () => {
  test.each(NAMED)("html of $shown has nothing a browser would obey", ({ text }) => {
    expect(html(text)).not.toMatch(/[<>"']/);
  });

  test.each(NAMED)("JSON of $shown reads back as it was, in a file and in a page", ({ text }) => {
    const json = JSON.stringify({ text });
    expect(JSON.parse(jsonInFile(json))).toEqual({ text });
    expect(JSON.parse(jsonInScript(json))).toEqual({ text });
    expect(jsonInScript(json)).not.toMatch(/[<>&\u2028\u2029]/);
    expect(jsonInFile(json)).not.toMatch(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });
});
