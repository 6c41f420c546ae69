import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { say } from "../../src/model/said.ts";
import { refusalInFrench } from "../../src/report/words/pack-refusals.ts";
import { problemInFrench, PROBLEMS } from "../../src/report/words/problems/index.ts";
import { tellerOf } from "../../src/report/words/sentences/index.ts";
import { ROOT } from "../catalogue/loaded.ts";
import { englishIn } from "./english.ts";

/** An importer is few files: what it tells as no other does may wait for its French, up to so many. */
const MAY_WAIT = 20;

/** Problems as their source writes them, with something in each blank; those that are put together of parts are left out. */
function problemTemplates(): readonly string[] {
  const texts: string[] = [];
  for (const root of ["src/discover", "src/edge/files", "src/app"]) {
    for (const entry of readdirSync(join(ROOT, root), { withFileTypes: true, recursive: true })) {
      // Papers of purchase that are screened, and faults of an owner profile, stand in no page.
      if (!entry.name.endsWith(".ts") || entry.parentPath.includes("purchases") || entry.name.startsWith("owner"))
        continue;
      const source = readFileSync(join(entry.parentPath, entry.name), "utf8");
      for (const [, plain, template] of source.matchAll(/\b(?:what|remedy):\s*(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`)\s*,/g))
        texts.push(plain ?? (template ?? "").replace(/\$\{([^{}]*)\}/g, (_, code: string) => sample(code)));
    }
  }
  return [...new Set(texts)];
}

/** What may stand in a blank; a mark where the text of it is one of a list. */
function sample(code: string): string {
  if (/shown\(|called\(|JSON/.test(code)) return '"x"';
  if (code.startsWith("of(")) return "";
  return /^(?:what|why|kind|undated|remedy)$|\?|few\(/.test(code) ? "§" : "7";
}

describe("problems of sources", () => {
  const told = problemTemplates();

  test("and what to do about them have their French, wherever their text is one template, but for few, which are named here", () => {
    const whole = told.filter((text) => !text.includes("§") && /[.?]$/.test(text));
    const waiting = whole.filter((text) => problemInFrench(text) === undefined);
    expect(whole.length).toBeGreaterThan(200);
    expect(waiting.length, `without French (words/problems):\n${waiting.join("\n")}`).toBeLessThan(MAY_WAIT);
  });

  test.each([
    [
      '3 cells under "IP" of sheet "Parcs" (first in row 2): an IP address as one number, read as four.',
      "3 cellules sous «\u00a0IP\u00a0» de la feuille «\u00a0Parcs\u00a0» (la première à la ligne 2)\u00a0: une adresse IP sous la forme d’un seul nombre, lue comme quatre.",
    ],
    [
      "The column column 3 holds credentials, by its header or one above; it was dropped and none of its cells was looked at.",
      "La colonne 3 contient des données d’accès",
    ],
    [
      'Line 7: "x" is no address; it was not read.',
      "Ligne 7\u00a0: «\u00a0x\u00a0» n’est pas une adresse\u00a0; elle n’a pas été lue.",
    ],
    ["Line 7: something new; it was not read.", undefined],
    [
      "Which addresses this scan asked is not in the file: it left some targets out. Only the addresses that answered count.",
      "Le fichier ne dit pas quelles adresses ce balayage a interrogées\u00a0: il a omis certaines cibles. Seules comptent les adresses qui ont répondu.",
    ],
    [
      "Part xl/a.xml of the workbook: The XML ends at line 3 before its last element is closed, as an aborted scan leaves it.",
      "Partie xl/a.xml du classeur\u00a0: Le XML se termine à la ligne 3 avant que son dernier élément soit fermé, comme le laisse un balayage interrompu.",
    ],
    ["a/b.xlsx is encrypted; it was not read.", "a/b.xlsx est chiffré\u00a0; le fichier n’a pas été lu."],
    [
      "The scan did not finish; it is whole up to host 10.0.0.1. What it did not reach is unknown.",
      "Le balayage n’est pas terminé\u00a0; il est entier jusqu’à l’hôte 10.0.0.1. On ne sait ce qu’il n’a pas atteint.",
    ],
  ])("%s", (what, expected) => {
    const said = problemInFrench(what);
    if (expected === undefined) expect(said).toBeUndefined();
    else expect(said?.startsWith(expected)).toBe(true);
  });

  test("no French of a problem has an English word", () => {
    expect(Object.values(PROBLEMS).filter((text) => englishIn(text.replace(/\{[a-z]+\d?\}/g, "")).length > 0)).toEqual(
      [],
    );
  });
});

test.each([
  ["is not signed", "il n’est pas signé"],
  [
    `is signed with the key ${"a".repeat(32)}, which nobody here trusts`,
    `il est signé avec la clé ${"a".repeat(32)}, à laquelle personne ici ne fait confiance`,
  ],
  ["is blue", undefined],
])("a data pack that %s", (what, expected) => expect(refusalInFrench(what)).toBe(expected));

const kev = "kev" as string;
test.each([
  [
    say`The ${kev} pack ${"a.pack"} was not used: it ${"is not signed"}; ${"import it again"}.`,
    "Le lot KEV a.pack n’a pas servi\u00a0: il n’est pas signé\u00a0; importez-le de nouveau.",
  ],
  [say`its site serves ${"school"}`, "son lieu sert à ceci\u00a0: école"],
  [say`its site serves ${"la pêche"}`, "son lieu sert à ceci\u00a0: la pêche"],
  [say`It does not bind ${"owner not stated"}, ${"x"}.`, "Cela ne lie pas l’entité non précisée, qui est x."],
  // A label that reads like the words of a law is what the device says.
  [
    say`another source gives the label ${'"Hikvision cameras"'}`,
    "une autre source donne l’étiquette «\u00a0Hikvision cameras\u00a0»",
  ],
  [say`binds ${"Hikvision cameras"}`, "lie\u00a0: les caméras Hikvision"],
  [
    say`the catalogue knows no house for the label ${'"a\\"b"'}`,
    'le catalogue ne connaît aucune maison pour l’étiquette "a\\"b"',
  ],
])("%j", (said, expected) => expect(tellerOf("fr")(said)).toBe(expected));

test("whatever edge/packs refuses has its French", () => {
  const folder = join(ROOT, "src/edge/packs");
  // What is wrong with a key of one's own is told where it is given, and stands in no page.
  const texts = ["folder.ts", "format.ts"].flatMap((name) => {
    const source = readFileSync(join(folder, name), "utf8");
    const calls = [...source.matchAll(/(?:refused|failed)\(\s*(?:\{[^}]*\}|[^()]*(?:\([^()]*\)[^()]*)*)\)/g)];
    return calls.flatMap(([call]) => [...call.matchAll(/"([a-z][^"]+ [^"]+)"/g)].map(([, text = ""]) => text));
  });
  expect(texts.length).toBeGreaterThan(10);
  expect(texts.filter((text) => refusalInFrench(text) === undefined)).toEqual([]);
});
