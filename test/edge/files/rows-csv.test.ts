import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import type { Row } from "../../../src/discover/importer.ts";
import { sniffDelimiter } from "../../../src/edge/files/delimited/delimiter.ts";
import { MAX_CELL, MAX_RECORD_LINES } from "../../../src/edge/files/delimited/records.ts";
import { MAX_CELLS } from "../../../src/edge/files/delimited/scan.ts";
import { readDelimitedRows } from "../../../src/edge/files/rows-csv.ts";

const folder = mkdtempSync(join(tmpdir(), "rows-csv-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(content: string | Uint8Array): Promise<{ rows: Row[]; problems: string[] }> {
  const absolute = join(folder, "sheet.csv");
  writeFileSync(absolute, content);
  const { size, mtimeMs } = statSync(absolute);
  const rows: Row[] = [];
  const problems: string[] = [];
  const source = readDelimitedRows(
    { path: "sheet.csv", absolute, bytes: size, modified: mtimeMs },
    (problem) => void problems.push(`${problem.code} ${problem.row ?? "-"}`),
  );
  for await (const batch of source) rows.push(...batch);
  return { rows, problems };
}

const plain = (rows: readonly Row[]): unknown => rows.map(({ number, cells }) => [number, ...cells]);

/** Name, text, rows as [line, ...cells], problems. */
const TEXTS: readonly (readonly [name: string, text: string, rows: unknown, problems?: readonly string[]])[] = [
  [
    "commas",
    "a,b\nc,d\n",
    [
      [1, "a", "b"],
      [2, "c", "d"],
    ],
  ],
  [
    "semicolons and decimal commas",
    "a;1,5\nb;2,5\n",
    [
      [1, "a", "1,5"],
      [2, "b", "2,5"],
    ],
  ],
  ["a declared delimiter", "sep=|\na|b,c\n", [[2, "a", "b,c"]]],
  [
    "mixed line ends",
    "a,b\r\nc,d\ne,f\r\n",
    [
      [1, "a", "b"],
      [2, "c", "d"],
      [3, "e", "f"],
    ],
  ],
  [
    "line ends of the classic Mac OS",
    "a,b\rc,d\r",
    [
      [1, "a", "b"],
      [2, "c", "d"],
    ],
  ],
  [
    "blank lines count and give no row",
    "a,b\n\n \nc,d\n",
    [
      [1, "a", "b"],
      [4, "c", "d"],
    ],
  ],
  [
    "a cell over three lines",
    'a,b\n"x\ny\n""z""",d\ne,f\n',
    [
      [1, "a", "b"],
      [2, 'x\ny\n"z"', "d"],
      [5, "e", "f"],
    ],
  ],
  [
    "quotes after a blank",
    'a,b\nc, "d,e"\n',
    [
      [1, "a", "b"],
      [2, "c", "d,e"],
    ],
  ],
  [
    "inches",
    'a,b,c\n24" screen,"12" lens",x\n',
    [
      [1, "a", "b", "c"],
      [2, '24" screen', '12" lens', "x"],
    ],
  ],
  [
    "a lone quote as same as above",
    'a;b;c\nx;y;z\nu;";v\n',
    [
      [1, "a", "b", "c"],
      [2, "x", "y", "z"],
      [3, "u", '"', "v"],
    ],
  ],
  [
    "an unclosed quote costs its own line",
    'a,b,c\nd,"e,f\ng,h,i\nj,k,l\n',
    [
      [1, "a", "b", "c"],
      [2, "d", '"e', "f"],
      [3, "g", "h", "i"],
      [4, "j", "k", "l"],
    ],
    ["unclosed-quote 2"],
  ],
  [
    "a forgotten quote does not swallow the rows up to the next one",
    'a,b,c\nd,e,"f\ng,h,i\nj,k,l\nm,n,"o"\n',
    [
      [1, "a", "b", "c"],
      [2, "d", "e", '"f'],
      [3, "g", "h", "i"],
      [4, "j", "k", "l"],
      [5, "m", "n", "o"],
    ],
    ["unclosed-quote 2"],
  ],
  [
    "a short last row without line end is cut",
    "a,b,c\nd,e,f\ng,10.0",
    [
      [1, "a", "b", "c"],
      [2, "d", "e", "f"],
    ],
    ["cut 3"],
  ],
  [
    "a whole last row without line end is not",
    "a,b\nc,d",
    [
      [1, "a", "b"],
      [2, "c", "d"],
    ],
  ],
  [
    "nor is a total",
    "a,b,c\nd,e,f\nTotal: 1",
    [
      [1, "a", "b", "c"],
      [2, "d", "e", "f"],
      [3, "Total: 1"],
    ],
  ],
  [
    "formulas stay text",
    "a,b\n=cmd|' /C calc'!A0,@SUM(1)\n",
    [
      [1, "a", "b"],
      [2, "=cmd|' /C calc'!A0", "@SUM(1)"],
    ],
  ],
  [
    "NUL becomes U+FFFD",
    "a,b\nc\0,d\n",
    [
      [1, "a", "b"],
      [2, "c\uFFFD", "d"],
    ],
  ],
];

describe("delimited text", () => {
  test.each(TEXTS.map(([name, text, rows, problems]) => ({ name, text, rows, problems })))(
    "$name",
    async ({ text, rows, problems = [] }) => {
      const found = await read(text);
      expect([plain(found.rows), found.problems]).toEqual([rows, problems]);
    },
  );

  test.each([
    ["UTF-8 with mark", Buffer.from("\ufeffé;b\nc;d\n")],
    ["UTF-16 little-endian", Buffer.from("\ufeffé\tb\nc\td\n", "utf16le")],
    ["UTF-16 big-endian", Buffer.from("\ufeffé\tb\nc\td\n", "utf16le").swap16()],
    ["Windows-1252", Buffer.from("é;b\nc;d\n", "latin1")],
  ])("in %s", async (_name, bytes) => {
    expect(plain((await read(bytes)).rows)).toEqual([
      [1, "é", "b"],
      [2, "c", "d"],
    ]);
  });

  test("a cell of 10 MB is cut, a row of too many cells too, and the rest is read", async () => {
    const text = `a,b\n${"x".repeat(10_000_000)},y\n${",".repeat(100_000)}\nlast,row\n`;
    const { rows, problems } = await read(text);
    expect(rows.map(({ number, cells }) => [number, cells.length, cells[0]?.length])).toEqual([
      [1, 2, 1],
      [2, 2, MAX_CELL],
      [3, MAX_CELLS, 0],
      [4, 2, 4],
    ]);
    expect(problems).toEqual(["too-long 2", "too-wide 3"]);
  });

  test("a quoted cell of 100,000 lines is not held", async () => {
    const { rows, problems } = await read(`a,b\n"${"x\n".repeat(100_000)}",y\n`);
    expect(rows.length).toBeGreaterThan(100_000 - MAX_RECORD_LINES);
    expect(problems[0]).toBe("unclosed-quote 2");
  });

  test("well-formed text gives what csv-parse gives, with the line of each record", async () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "b", ",", ";", '"', "\n", " x", "é", "1"), maxLength: 6 });
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 3, maxLength: 8 }),
      );
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(",", ";", "\t"), async (cells, delimiter) => {
        // `";"` alone in a line is one cell or two "same as above": what this reader decides for is in the table above.
        fc.pre(cells.flat().every((each) => !each.startsWith(delimiter)));
        const header = cells[0]?.map((_, at) => `h${at}`) ?? [];
        const quoted = cells.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(delimiter));
        const text = `sep=${delimiter}\n${header.join(delimiter)}\n${quoted.join("\n")}\n`;
        const found = await read(text);
        const expected = parse(text, { delimiter, from_line: 2, relax_column_count: true });
        // Inner lines that are records by themselves are given back as such, with a problem; the oracle cannot tell.
        fc.pre(found.problems.length === 0);
        expect(found.rows.map((row) => row.cells)).toEqual(expected);
        let line = 2;
        for (const [at, row] of expected.entries()) {
          expect(found.rows[at]?.number).toBe(line);
          line += 1 + row.join("").split("\n").length - 1;
        }
      }),
      { numRuns: 300 },
    );
  });

  test("any bytes give rows with rising numbers, bounded cells and no exception", async () => {
    const bytes: fc.Arbitrary<Uint8Array> = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc
        .string({ unit: fc.constantFrom('"', ",", ";", "\n", "\r", "a", " ", "\0", "\t"), maxLength: 400 })
        .map((text) => Buffer.from(text)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        let before = 0;
        for (const { number, cells } of (await read(content)).rows) {
          expect(number).toBeGreaterThan(before);
          expect(cells.length).toBeLessThanOrEqual(MAX_CELLS);
          before = number;
        }
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  ["a,b,c\n1,2,3\n", ","],
  ["Title; with, commas\na;b,x;c\n1;2,5;3\n", ";"],
  ["a\tb\n1,2\t3\n", "\t"],
  ["a|b|c\n1|2|3\n", "|"],
  ['"a,x";b\n"c,y";d\n', ";"],
  ["one column\nonly\n", ","],
  ["", ","],
])("%j is delimited by %j", (head, delimiter) => expect(sniffDelimiter(head, false)).toBe(delimiter));
