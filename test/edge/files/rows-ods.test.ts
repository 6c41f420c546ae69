import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readWorkbookRows } from "../../../src/edge/files/rows-workbook.ts";
import { MAX_REPEATED_ROWS } from "../../../src/edge/files/workbook/ods.ts";
import { zipOf } from "./archive-samples.ts";

const folder = mkdtempSync(join(tmpdir(), "rows-ods-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(sheet: string, manifest = "<m/>"): Promise<{ rows: string[]; problems: string[] }> {
  const absolute = join(folder, "book.ods");
  const content = `<?xml version="1.0"?><d><office:spreadsheet><table:table table:name="S">${sheet}</table:table></office:spreadsheet></d>`;
  writeFileSync(
    absolute,
    zipOf([
      { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet", stored: true },
      { name: "content.xml", content },
      { name: "META-INF/manifest.xml", content: manifest },
    ]),
  );
  const { size, mtimeMs } = statSync(absolute);
  const file = { path: "book.ods", absolute, bytes: size, modified: mtimeMs };
  const rows: string[] = [];
  const problems: string[] = [];
  for await (const batch of readWorkbookRows(file, ({ code }) => void problems.push(code)))
    for (const { number, cells } of batch) rows.push(`${number} ${cells.join("|")}`);
  return { rows, problems };
}

const cell = (text: string, attributes = ""): string =>
  `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;
const row = (cells: string, attributes = ""): string => `<table:table-row ${attributes}>${cells}</table:table-row>`;

test.each([
  [
    "text of several paragraphs",
    row(`<table:table-cell><text:p>a<text:s text:c="2"/>b</text:p><text:p>c</text:p></table:table-cell>`),
    ["1 a  b\nc"],
  ],
  [
    "empty rows and cells that are repeated",
    row("", 'table:number-rows-repeated="3"') +
      row(`<table:table-cell table:number-columns-repeated="2"/>${cell("x")}`),
    ["4 ||x"],
  ],
  [
    "equal rows",
    row(cell("x", 'table:number-columns-repeated="2"'), 'table:number-rows-repeated="2"'),
    ["1 x|x", "2 x|x"],
  ],
  [
    "a day with a time",
    row(cell("1.2.", 'office:value-type="date" office:date-value="2024-02-01T10:00:00"')),
    ["1 2024-02-01T10:00:00"],
  ],
  [
    "a number that shows less than it holds",
    row(cell("1,5E3", 'office:value-type="float" office:value="1500.25"')),
    ["1 1500.25"],
  ],
  ["a number padded with zeros", row(cell("007", 'office:value-type="float" office:value="7"')), ["1 007"]],
  [
    "merged cells",
    row(
      `${cell("x", 'table:number-columns-spanned="2" table:number-rows-spanned="2"')}<table:covered-table-cell/>${cell("y")}`,
    ) +
      row(`<table:covered-table-cell table:number-columns-repeated="2"/>${cell("z")}`) +
      row(cell("w")),
    ["1 x|x|y", "2 x|x|z", "3 w"],
  ],
  [
    "a formula: its saved result",
    row(cell("3", 'table:formula="of:=1+2" office:value-type="float" office:value="3"')),
    ["1 3"],
  ],
])("%s", async (_name, sheet, rows) => expect(await read(sheet)).toEqual({ rows, problems: [] }));

test("a million repeated rows with cells are bounded and told", async () => {
  const { rows, problems } = await read(row(cell("x"), 'table:number-rows-repeated="1000000"'));
  expect([rows.length, problems]).toEqual([MAX_REPEATED_ROWS + 1, ["too-many-repeats"]]);
});

test("an encrypted document is refused", async () => {
  expect(
    await read(row(cell("x")), '<manifest:manifest xmlns:manifest="m"><manifest:encryption-data/></manifest:manifest>'),
  ).toEqual({
    rows: [],
    problems: ["cut"],
  });
});
