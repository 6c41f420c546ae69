import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readDayRange } from "../../src/assess/law/index.ts";

test.each([
  ["2023-12-21", "2023-12-21", "2023-12-21"],
  [" 2023-12-21T10:11:12Z ", "2023-12-21", "2023-12-21"],
  ["2023-12-21 00:00:00", "2023-12-21", "2023-12-21"],
  ["2023/1/5", "2023-01-05", "2023-01-05"],
  ["2023", "2023-01-01", "2023-12-31"],
  ["2024-02", "2024-02-01", "2024-02-29"],
  ["02/2023", "2023-02-01", "2023-02-28"],
  ["21/12/2023", "2023-12-21", "2023-12-21"],
  ["12/21/2023", "2023-12-21", "2023-12-21"],
  ["05/06/2023", "2023-05-06", "2023-06-05"],
  ["05.06.2023", "2023-06-05", "2023-06-05"],
  ["21 décembre 2023", "2023-12-21", "2023-12-21"],
  ["1er août 2022", "2022-08-01", "2022-08-01"],
  ["Dec 21, 2023", "2023-12-21", "2023-12-21"],
  ["21-Dec-2023", "2023-12-21", "2023-12-21"],
  ["September 2021", "2021-09-01", "2021-09-30"],
  ["1980-01-02", "1980-01-02", "1980-01-02"],
  ["1981", "1981-01-01", "1981-12-31"],
])("%s is %s to %s", (text, from, to) => {
  expect(readDayRange(text)).toEqual({ from, to, text: text.trim() });
});

test.each([
  "",
  "2023-02-30",
  "30/02/2023",
  "21/12/23",
  "13/13/2023",
  "last summer",
  "avant 2020",
  "unknown",
  "45281",
  "12 2023 2024",
  "5 May 6 2023",
  // Where the calendars of spreadsheets, databases, Unix and PCs begin: nobody knew the day.
  "1899-12-30",
  "1900-01-01",
  "0001-01-01",
  "1970-01-01",
  "01/01/1970",
  "1970",
  "1980-01-01",
])("%j is no date", (text) => expect(readDayRange(text)).toBeUndefined());

test("any text gives a range in order or nothing", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d/. -]{0,12}$/)), (text) => {
      const range = readDayRange(text);
      expect(range === undefined || range.from <= range.to).toBe(true);
    }),
  );
});
