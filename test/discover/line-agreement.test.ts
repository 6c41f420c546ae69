import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { observationLines } from "../../src/discover/importers/observation-lines.ts";
import { instantParser } from "../../src/discover/importers/observation-lines/instants.ts";
import { FACT_FIELDS, type Fields, type FieldType, SUBJECT_FIELDS } from "../../src/discover/line-fields.ts";
import { observationLine } from "../../src/discover/lines.ts";
import { FACT_KINDS } from "../../src/model/observation.ts";
import { parseInstant } from "../../src/model/time.ts";
import { SCHEMAS, schemaPath, schemaText } from "../../tools/schemas.ts";

/** Whether the reader's hand-written check takes a line. */
function readerTakes(line: unknown): boolean {
  let taken = false;
  const emit = { observation: () => void (taken = true), problem: () => {} };
  const reader = observationLines.start("x.jsonl", emit);
  reader.take({ number: 1, text: JSON.stringify(line) });
  reader.end("complete");
  return taken;
}

type Line = Readonly<Record<"subject" | "fact", Readonly<Record<string, unknown>>>>;

/** Whether a line of the schema speaks of a thing: it leaves its identities out, or one of them is more than nothing. */
function speaksOfAThing({ subject, fact }: Line): boolean {
  const given = ["ip", "mac", "device", "host", "row", "serial", "recorder", "switchPort"].flatMap((name) => {
    const text = subject[name];
    return typeof text === "string" ? [{ name, is: isSomething(text) }] : [];
  });
  if (given.every((each) => each.is)) return true;
  const aboutMac = fact["kind"] === "arp" || fact["kind"] === "mac.table";
  if (aboutMac && given.some((each) => each.name === "mac" && !each.is)) return false;
  return given.some((each) => each.is);
}

const isSomething = (text: string): boolean => !["", "0.0.0.0", "::", "ff:ff:ff:ff:ff:ff"].includes(text.trim());

const word = fc.string({ maxLength: 6 });
const number = fc.oneof(fc.integer({ min: -2, max: 70_000 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
const list = fc.array(fc.oneof(word, fc.integer()), { maxLength: 3 });
const map = fc.dictionary(fc.constantFrom("ip", "port", "1", "x"), fc.oneof(word, fc.integer(), list), {
  noNullPrototype: true,
});
const value = fc.oneof(word, number, fc.boolean(), list, map, fc.constant("x".repeat(1_025)));

/** Mostly a value of the type, else any. */
const ofType: Readonly<Record<FieldType, fc.Arbitrary<unknown>>> = {
  text: word,
  number: fc.integer({ min: 0, max: 65_535 }),
  flag: fc.boolean(),
  texts: fc.array(word, { maxLength: 3 }),
  "text-or-number": fc.oneof(word, number),
  "text-or-texts": fc.oneof(word, fc.array(word, { maxLength: 3 })),
  "text-or-list": fc.oneof(word, list),
  "record-data": fc.oneof(word, number, fc.array(word, { maxLength: 3 })),
  "text-map": fc.dictionary(word, word, { maxKeys: 3, noNullPrototype: true }),
  "option-map": fc.dictionary(word, fc.oneof(word, fc.array(number, { maxLength: 2 })), {
    maxKeys: 3,
    noNullPrototype: true,
  }),
  peer: fc.record({ ip: word, port: fc.integer({ min: 0, max: 65_535 }) }, { requiredKeys: [] }),
};
function objectOf(fields: Fields): fc.Arbitrary<Record<string, unknown>> {
  const typed = Object.entries(fields).map(
    ([name, type]) =>
      [name, fc.oneof({ weight: 24, arbitrary: ofType[type] }, { weight: 1, arbitrary: value })] as const,
  );
  return fc.record({ ...Object.fromEntries(typed), other: value }, { requiredKeys: [] });
}
const subject = objectOf(SUBJECT_FIELDS).chain((fields) =>
  fc
    .record(
      {
        ip: fc.constantFrom(
          "192.0.2.1",
          "192.0.2.300",
          "192.0.2.01",
          "0.0.0.0",
          "2001:db8::1",
          "::",
          "[2001:db8::1]:80",
          "",
        ),
        mac: fc.constantFrom("44:19:b6:00:00:01", "4419.B600.0001", "44 19 b6 00 00 01", "ff:ff:ff:ff:ff:ff", "zz:zz"),
      },
      { requiredKeys: [] },
    )
    .map((addresses) => ({ ...fields, ...addresses })),
);
const line = fc.constantFrom(...FACT_KINDS, "new.kind").chain((kind) =>
  fc.record(
    {
      v: fc.oneof({ weight: 24, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.constantFrom(2, "1") }),
      at: fc.constantFrom("2026-11-01T12:00:00Z", "soon"),
      origin: word,
      subject: fc.oneof({ weight: 24, arbitrary: subject }, { weight: 1, arbitrary: value }),
      fact: objectOf(kind === "new.kind" ? {} : FACT_FIELDS[kind]).map((fields) => Object.assign(fields, { kind })),
    },
    { requiredKeys: ["v", "subject", "fact"] },
  ),
);

describe("observation line", () => {
  test("the reader takes exactly the lines that the published schema takes and that speak of a thing", () => {
    let taken = 0;
    fc.assert(
      fc.property(line, (each) => {
        const parsed = observationLine.safeParse(JSON.parse(JSON.stringify(each)));
        const agreed = parsed.success && speaksOfAThing(parsed.data as Line);
        if (agreed) taken += 1;
        expect(readerTakes(each)).toBe(agreed);
      }),
      { numRuns: 2_000 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  test("the quick instants are those of parseInstant", () => {
    const parse = instantParser();
    parse("2026-11-01T12:00:00Z");
    const near = fc
      .tuple(
        fc.constantFrom("2026-11-01", "2026-02-31", "2026-11-02"),
        fc.constantFrom("T", " ", "t"),
        fc.stringMatching(/^[0-6][0-9]:[0-6][0-9]:[0-6][0-9](\.[0-9]{1,4})?$/),
        fc.constantFrom("Z", "z", "+02:00", ""),
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(near, (text) => {
        expect(parse(text)).toBe(parseInstant(text));
      }),
      { numRuns: 1_000 },
    );
  });

  test.each(Object.keys(SCHEMAS))("schemas/%s.schema.json is what the code says", (name) => {
    expect(readFileSync(schemaPath(name), "utf8"), "run: node tools/schemas.ts").toBe(schemaText(name));
  });
});
