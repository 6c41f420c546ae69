import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { builtText, builtValue } from "../../../src/edge/catalogue/built.ts";
import { loadCatalogue } from "../../../src/edge/catalogue/index.ts";
import { VENDOR, WHOLE, withCatalogue } from "./folder.ts";

/** What is believed of a whole catalogue that was built, after something was done to its folder or to what the build wrote. */
const believed = (change: (folder: string, built: string) => void): unknown =>
  withCatalogue(WHOLE, (folder) => {
    const built = join(folder, "built.json");
    const loaded = loadCatalogue(folder);
    writeFileSync(built, builtText(folder, "catalogue", loaded.ok ? loaded.value : "faulty"));
    change(folder, built);
    return builtValue(folder, "catalogue", built);
  });

test("what the build found good is what loading gives", () => {
  const loaded = withCatalogue(WHOLE, (folder) => loadCatalogue(folder));
  expect(loaded.ok).toBe(true);
  expect(believed(() => {})).toEqual(loaded.ok ? loaded.value : undefined);
});

test.each<[string, (folder: string) => void]>([
  ["changed", (folder) => writeFileSync(join(folder, "vendors/acme.yaml"), VENDOR.replace("SE", "Sweden"))],
  ["added", (folder) => writeFileSync(join(folder, "vendors/zeta.yaml"), VENDOR.replace("id: acme", "id: zeta"))],
  ["removed", (folder) => rmSync(join(folder, "vendors/acme.yaml"))],
  ["of no format", (folder) => writeFileSync(join(folder, "instruments/note.txt"), "")],
  ["the version", (folder) => writeFileSync(join(folder, "VERSION"), "2026-01-02\n")],
])("of a folder in which a file is another since, nothing is believed: %s", (_, change) => {
  expect(believed(change)).toBeUndefined();
});

test.each(["", "{", "null", "[]", "{}", '{"hash":"0","value":{}}'])(
  "a spoilt file of the build is passed over: %j",
  (text) => {
    expect(believed((_, built) => writeFileSync(built, text))).toBeUndefined();
  },
);

test("sources do not ask what some build checked", () => {
  expect(builtValue("catalogue", "catalogue")).toBeUndefined();
});
