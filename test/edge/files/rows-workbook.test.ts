import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { afterAll, describe, expect, test } from "vitest";
import type { Row } from "../../../src/discover/importer.ts";
import { readDelimitedRows } from "../../../src/edge/files/rows-csv.ts";
import { readWorkbookRows } from "../../../src/edge/files/rows-workbook.ts";
import { openSource } from "../../../src/edge/files/source.ts";
import { MAX_PARTS } from "../../../src/edge/files/workbook/archive.ts";
import { numberFormat, shownNumber } from "../../../src/edge/files/workbook/numbers.ts";
import { inventorySheet } from "../../../src/discover/importers/inventory-sheet.ts";
import { type ZipPart, zipOf } from "./archive-samples.ts";

const folder = mkdtempSync(join(tmpdir(), "rows-workbook-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(bytes: Uint8Array) {
  const absolute = join(folder, "book.xlsx");
  writeFileSync(absolute, bytes);
  const { size, mtimeMs } = statSync(absolute);
  return { path: "book.xlsx", absolute, bytes: size, modified: mtimeMs };
}

async function read(bytes: Uint8Array): Promise<{ rows: Row[]; problems: { code: string; what: string }[] }> {
  const rows: Row[] = [];
  const problems: { code: string; what: string }[] = [];
  for await (const batch of readWorkbookRows(fileOf(bytes), (problem) => void problems.push(problem)))
    rows.push(...batch);
  return { rows, problems };
}

async function bookOf(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const RELATIONS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;
const BOOK = `<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:sheets><x:sheet name="S" sheetId="1" r:id="r1"/></x:sheets></x:workbook>`;
const SHEET = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="3"><x:c r="B3" t="inlineStr"><x:is><x:t>IP</x:t></x:is></x:c><x:c r="ZZZ3"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
const partsWith = (sheet: string | Uint8Array, more: readonly ZipPart[] = [], claims?: number): readonly ZipPart[] => [
  { name: "xl/workbook.xml", content: BOOK },
  { name: "xl/_rels/workbook.xml.rels", content: RELATIONS },
  { name: "xl/worksheets/sheet1.xml", content: sheet, ...(claims === undefined ? {} : { claims }) },
  ...more,
];

describe("workbook", () => {
  test("cells as their reader saw them: days, numbers, formulas, rich text, merged cells, hidden sheets", async () => {
    const bytes = await bookOf((book) => {
      const sheet = book.addWorksheet("A");
      sheet.addRow(["site", "day", "number", "formula", "rich", "yes"]);
      const rich = { richText: [{ text: "DS-" }, { text: "2CD", font: { bold: true } }] };
      sheet.addRow(["x", new Date(Date.UTC(2023, 11, 21)), 3232235777, { formula: "1+1", result: "two" }, rich, true]);
      sheet.addRow([null, new Date(Date.UTC(2023, 11, 21, 8, 5)), 10.12, { formula: "2*3", result: 6 }, "é\nf", false]);
      sheet.mergeCells("A2:A3");
      const hidden = book.addWorksheet("B", { state: "veryHidden" });
      hidden.addRow(["y"]);
    });
    const { rows, problems } = await read(bytes);
    expect(rows).toEqual([
      { sheet: "A", number: 1, cells: ["site", "day", "number", "formula", "rich", "yes"] },
      { sheet: "A", number: 2, cells: ["x", "2023-12-21", "3232235777", "two", "DS-2CD", "TRUE"] },
      { sheet: "A", number: 3, cells: ["x", "2023-12-21T08:05:00", "10.12", "6", "é\nf", "FALSE"] },
      { sheet: "B", number: 1, cells: ["y"] },
    ]);
    expect(problems.map(({ code }) => code)).toEqual(["hidden-sheet"]);
  });

  test("a formula that no program has calculated is told, one whose result is no text is not", async () => {
    const cells = [
      '<c r="A1"><f>B1</f><v></v></c>',
      '<c r="A2"><f>B1</f><v/></c>',
      '<c r="A3" t="str"><f>""</f><v></v></c>',
      '<c r="A4"><f>B1</f></c>',
      '<c r="A5"><f>1+1</f><v>2</v></c>',
    ];
    const rows = cells.map((cell, at) => `<row r="${at + 1}">${cell}</row>`).join("");
    const sheet = `<worksheet xmlns="m"><sheetData>${rows}</sheetData></worksheet>`;
    const { problems } = await read(zipOf(partsWith(sheet)));
    expect(problems.map(({ code, what }) => [code, /\d+ /.exec(what)?.[0]])).toEqual([
      ["formula-without-result", "3 "],
    ]);
  });

  test("prefixed names, inline text and a column out of bounds", async () => {
    const { rows, problems } = await read(zipOf(partsWith(SHEET)));
    expect(rows).toEqual([{ sheet: "S", number: 3, cells: ["", "IP"] }]);
    expect(problems.map(({ code }) => code)).toEqual(["too-wide"]);
  });

  test("entities that a part declares are never expanded", async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>${SHEET.replace("IP", "&b;")}`;
    const { rows, problems } = await read(zipOf(partsWith(bomb)));
    expect(rows).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(["cut"]);
    expect(problems[0]?.what).toContain("bombs");
  });

  test.each<readonly [name: string, bytes: () => Uint8Array, says: RegExp]>([
    [
      "too many parts",
      () => zipOf(Array.from({ length: MAX_PARTS + 1 }, (_, at) => ({ name: `p${at}`, content: "" }))),
      /10001 parts/,
    ],
    ["a part that unpacks too well", () => zipOf(partsWith(new Uint8Array(20_000_000))), /250 times/],
    [
      "parts that unpack to too much",
      () => zipOf(partsWith(SHEET, [{ name: "big", content: "x", claims: 600_000_000 }])),
      /512 MiB/,
    ],
    [
      "a name that leaves the archive",
      () => zipOf(partsWith(SHEET, [{ name: "../../etc/x", content: "x" }])),
      /unsafe name/,
    ],
    ["an encrypted part", () => zipOf(partsWith(SHEET, [{ name: "x", content: "x", flags: 1 }])), /encrypted/],
    ["an old or protected workbook", () => Buffer.from("d0cf11e0a1b11ae100000000", "hex"), /XLS.*password/],
    ["a cut file", () => zipOf(partsWith(SHEET)).subarray(0, 400), /no whole workbook/],
    ["an OpenDocument file", () => zipOf([{ name: "content.xml", content: "<x/>" }]), /OpenDocument/],
    ["an archive of other things", () => zipOf([{ name: "a.csv", content: "a,b" }]), /without a workbook/],
    ["a part that is longer than it claims", () => zipOf(partsWith(SHEET, [], 10)), /damaged/],
  ])("%s is refused with a reason", async (_name, bytes, says) => {
    const { rows, problems } = await read(bytes());
    expect(rows).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(["cut"]);
    expect(problems[0]?.what).toMatch(says);
  });

  test("merged ranges over the whole sheet cost no memory", async () => {
    const rows = Array.from(
      { length: 300 },
      (_, at) => `<x:row r="${at + 3}"><x:c r="B${at + 3}"><x:v>${at}</x:v></x:c></x:row>`,
    );
    const merges = Array.from({ length: 30_000 }, () => '<x:mergeCell ref="B3:XFD1048576"/>').join("");
    const sheet = `<x:worksheet xmlns:x="m"><x:sheetData>${rows.join("")}</x:sheetData><x:mergeCells count="1">${merges}</x:mergeCells></x:worksheet>`;
    const read1 = await read(zipOf(partsWith(sheet)));
    expect(read1.rows).toHaveLength(300);
    expect(Math.max(...read1.rows.map(({ cells }) => cells.length))).toBe(257);
    expect(read1.problems.map(({ code }) => code)).toEqual(["too-many-merges"]);
  });

  test("a refused workbook is told by its reason when nobody takes it", async () => {
    const sources = { delimited: readDelimitedRows, workbook: readWorkbookRows };
    const opened = await openSource(fileOf(zipOf([{ name: "a.csv", content: "a,b" }])), [inventorySheet], sources);
    expect(opened.ok ? [] : opened.failure.map(({ what }) => what)).toEqual([
      "book.xlsx is a ZIP archive without a workbook in it; it was not read.",
    ]);
  });
});

test.each([
  ["45281", 14, undefined, "2023-12-21"],
  ["45281.5", 22, undefined, "2023-12-21T12:00:00"],
  ["45281", 164, "d\\ mmmm\\ yyyy", "2023-12-21"],
  ["45281", 164, '"Acquis" dd/mm/yy;@', "2023-12-21"],
  ["45281", 164, "[$-40C]d mmm", "2023-12-21"],
  ["59", 14, undefined, "1900-02-28"],
  ["61", 14, undefined, "1900-03-01"],
  ["0.5", 20, undefined, "12:00:00"],
  ["1.5", 164, "[h]:mm", "1.5"],
  ["-1", 14, undefined, "-1"],
  ["1122334455", 164, "000000000000", "001122334455"],
  ["5.1", 2, undefined, "5.10"],
  ["5.126", 2, undefined, "5.126"],
  ["1.122334455E9", 0, undefined, "1122334455"],
  ["10.119999999999999", 0, undefined, "10.12"],
  ["1E-7", 0, undefined, "0.0000001"],
  ["1234567890123456", 0, undefined, "1234567890123456"],
  ["1234567890123457", 1, undefined, "1234567890123457"],
  ["1234567890123457", 164, "00000000000000000000", "00001234567890123457"],
  ["1.23456789012345E+15", 0, undefined, "1234567890123450"],
  ["twelve", 0, undefined, "twelve"],
  ["3", 164, '0" caméras"', "3"],
  ["42", 164, "General", "42"],
])("%s in format %s %s is shown as %s", (stored, id, code, shown) =>
  expect(shownNumber(stored, numberFormat(id, code), false)).toBe(shown),
);

test("days from 1904", () => expect(shownNumber("43819", numberFormat(14, undefined), true)).toBe("2023-12-21"));
