import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readSheetMap } from "../../src/app/sheet-map.ts";
import { schemaPath, schemaText } from "../../tools/schemas.ts";
import { zipOf } from "../edge/files/archive-samples.ts";
import { decamp, inFolder, ROOT } from "./decamp.ts";

const SAMPLES = join(ROOT, "test/discover/importers/fixtures/inventory-sheet/samples");
const ODD = "Truc;Machin;Chose\nCam A;AXIS;x\nCam B;Dahua;y\n";
const MAP = "v: 1\ncolumns:\n  - {header: TRUC, role: name}\n  - {header: machin, role: brand}\n";

/** Observations of the store as `field=value`. */
async function stated(cwd: string): Promise<readonly string[]> {
  const { stdout } = await decamp(["observations"], { cwd });
  const lines = stdout.split("\n").filter((line) => line !== "");
  return lines
    .map((line) => JSON.parse(line).fact)
    .map(({ field, value }) => `${field}=${value}`)
    .sort();
}

describe("decamp import --dry-run", () => {
  test("shows format, mapping, samples and what is dropped, keeps nothing and shows no secret", () =>
    inFolder(async (cwd) => {
      const { stdout, code } = await decamp(["import", join(SAMPLES, "french-1252.csv"), "--dry-run"], { cwd });
      expect(code).toBe(0);
      expect(stdout).toContain("inventory-sheet, sure (0.80)");
      expect(stdout).toContain('"Fabricant" -> maker (header, 0.9)   e.g. "Hikvision"');
      expect(stdout).toContain('"Mot de passe" -> DROPPED');
      expect(stdout).not.toContain("Castor");
      expect((await decamp(["origins", "--json"], { cwd })).stdout.trim()).not.toContain("french");
    }));

  test("answers in JSON, for files in archives too", () =>
    inFolder(async (cwd) => {
      writeFileSync(
        join(cwd, "a.zip"),
        zipOf([
          { name: "in/odd.csv", content: ODD },
          { name: "x.csv", content: "Make,IP\nAxis,192.0.2.1\n" },
        ]),
      );
      const { stdout, code } = await decamp(["import", "a.zip", "--dry-run", "--json"], { cwd });
      const files = JSON.parse(stdout).files as readonly { file: string; format?: { id: string } }[];
      expect(files.map(({ file, format }) => [file, format?.id])).toEqual([
        ["a.zip!in/odd.csv", undefined],
        ["a.zip!x.csv", "inventory-sheet"],
        ["a.zip", "archive"],
      ]);
      expect(code).toBe(3);
    }));

  test("shows no cell of a row that does not line up with a table that has passwords", () =>
    inFolder(async (cwd) => {
      writeFileSync(join(cwd, "a.csv"), "IP,Make,Password\n192.0.2.1,Axis,Loutre-1\n192.0.2.2,Axis, Inc,Loutre-2,x\n");
      const { stdout } = await decamp(["import", "a.csv", "--dry-run"], { cwd });
      expect(stdout).toContain("misaligned-row");
      expect(stdout).not.toContain("Loutre");
    }));
});

describe("decamp import --map", () => {
  test("reads by the map what was not recognised, keeps it, and reads anew when the map changes", () =>
    inFolder(async (cwd) => {
      writeFileSync(join(cwd, "odd.csv"), ODD);
      writeFileSync(join(cwd, "map.yaml"), MAP);
      expect((await decamp(["import", "odd.csv"], { cwd })).code).toBe(3);
      expect((await decamp(["import", "odd.csv", "--map", "map.yaml"], { cwd })).code).toBe(0);
      const first = ["brand=AXIS", "brand=Dahua", "name=Cam A", "name=Cam B", "note=Chose: x", "note=Chose: y"];
      expect(await stated(cwd)).toEqual(first);
      expect((await decamp(["review", "odd.csv", "--out", "out"], { cwd })).code).toBe(0);
      expect(await stated(cwd)).toEqual(first);
      writeFileSync(
        join(cwd, "map.json"),
        JSON.stringify({
          v: 1,
          columns: [
            { header: "Truc", role: "name" },
            { header: "Machin", role: "maker" },
            { header: "Chose", role: "ignored" },
          ],
        }),
      );
      await decamp(["import", "odd.csv", "--map", "map.json"], { cwd });
      expect(await stated(cwd)).toEqual(["maker=AXIS", "maker=Dahua", "name=Cam A", "name=Cam B"]);
    }));

  test("what --save-map writes reads the same again", () =>
    inFolder(async (cwd) => {
      const sheet = join(SAMPLES, "messy.xlsx");
      await decamp(["import", sheet, "--dry-run", "--save-map", "map.yaml", "--quiet"], { cwd });
      expect(readSheetMap(readFileSync(join(cwd, "map.yaml"), "utf8")).ok).toBe(true);
      await decamp(["import", sheet, "--quiet"], { cwd });
      const guessed = await stated(cwd);
      await decamp(["import", sheet, "--map", "map.yaml", "--quiet"], { cwd });
      expect(await stated(cwd)).toEqual(guessed);
    }));

  test.each([
    [
      "a credential that is mapped to something else",
      "v: 1\ncolumns: [{header: Mot de passe, role: note}]",
      /always dropped/,
    ],
    ["a role that there is not", "v: 1\ncolumns: [{header: a, role: zzz}]", /columns\.0\.role/],
    [
      "header and number together",
      "v: 1\ncolumns: [{header: a, column: 2, role: name}]",
      /either the header or the number/,
    ],
    ["another version", "v: 2\ncolumns: []", /^v:/],
    ["no YAML", "v: [1", /not YAML/],
  ])("refuses %s", (_name, text, says) => {
    const read = readSheetMap(text);
    expect(read.ok ? [] : read.failure).toEqual([expect.stringMatching(says)]);
  });

  test("its schema is published as the code says", () => {
    expect(readFileSync(schemaPath("sheet-map"), "utf8")).toBe(schemaText("sheet-map"));
  });
});
