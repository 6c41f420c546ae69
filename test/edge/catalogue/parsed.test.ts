import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadCatalogue } from "../../../src/edge/catalogue/index.ts";
import { parsedText } from "../../../src/edge/catalogue/parsed.ts";
import { VENDOR, WHOLE, withCatalogue } from "./folder.ts";

/** Loads a catalogue with contents that were read from another one before. */
const loadedAfter = (
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
  spoil?: string,
): unknown =>
  withCatalogue({ ...WHOLE, ...before }, (first) => {
    const parsed = join(first, "parsed.json");
    writeFileSync(parsed, spoil ?? parsedText(first));
    return withCatalogue({ ...WHOLE, ...now }, (folder) => loadCatalogue(folder, { parsed }));
  });

const changed = { "vendors/acme.yaml": VENDOR.replace("Acme Cameras", "Acme Optics") };
const faulty = { "vendors/acme.yaml": VENDOR.replace("country: SE", "country: Sweden") };

test("what the build read gives the same catalogue as reading it anew, faults and their lines included", () => {
  for (const files of [{}, faulty]) {
    const anew = withCatalogue({ ...WHOLE, ...files }, (folder) =>
      loadCatalogue(folder, { parsed: join(folder, "absent") }),
    );
    expect(loadedAfter(files, files)).toEqual(anew);
  }
});

test("a file that was changed since the build is read anew", () => {
  expect(loadedAfter({}, changed)).toMatchObject({ ok: true, value: { vendors: [{ name: "Acme Optics" }] } });
});

test.each(["", "{", "null", "[]", '{"a":1}'])("a spoilt file of the build is passed over: %j", (spoil) => {
  expect(loadedAfter({}, {}, spoil)).toMatchObject({ ok: true, value: { vendors: [{ name: "Acme Cameras" }] } });
});
