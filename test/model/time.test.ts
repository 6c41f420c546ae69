import { expect, test } from "vitest";
import { parseInstant, parseLegalDate } from "../../src/model/time.ts";

test.each([
  ["2026-11-01T12:00:00Z", "2026-11-01T12:00:00Z"],
  ["2026-11-01T12:00:00.123456Z", "2026-11-01T12:00:00.123456Z"],
  ["2026-11-01T12:00:00+02:00", "2026-11-01T10:00:00.000Z"],
  ["2026-11-01 12:00:00z", "2026-11-01T12:00:00.000Z"],
  ["2026-02-28T23:59:59Z", "2026-02-28T23:59:59Z"],
  ["2026-02-29T12:00:00Z", undefined],
  ["2026-02-30T12:00:00Z", undefined],
  ["2026-02-30T12:00:00+02:00", undefined],
  ["2024-02-29T12:00:00Z", "2024-02-29T12:00:00Z"],
  ["2100-02-29T12:00:00Z", undefined],
  ["2026-04-30T12:00:00Z", "2026-04-30T12:00:00Z"],
  ["2026-04-31T12:00:00Z", undefined],
  ["2026-12-31T23:59:59Z", "2026-12-31T23:59:59Z"],
  ["2026-12-31T24:00:00Z", undefined],
  ["2026-13-01T12:00:00Z", undefined],
  ["2026-11-00T12:00:00Z", undefined],
  ["1793534400", undefined],
])("the instant %j is %j", (text, expected) => expect(parseInstant(text)).toBe(expected));

test.each([
  ["2026-02-28", "2026-02-28"],
  ["2026-02-29", undefined],
  ["2024-02-29", "2024-02-29"],
  ["2026-11-01T12:00:00Z", undefined],
])("the day %j is %j", (text, expected) => expect(parseLegalDate(text)).toBe(expected));
