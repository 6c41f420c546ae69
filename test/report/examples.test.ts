import { describe, expect, test } from "vitest";
import { inEnglish, type Said } from "../../src/model/said.ts";
import { cutPlaceIn, exampleIn } from "../../src/report/words/examples.ts";
import { tellerOf } from "../../src/report/words/sentences/index.ts";
import { reckon } from "../../src/verify/index.ts";
import { cut, input, origin, site, swept } from "../verify/estate.ts";
import { pageOf } from "./page.ts";
import { sampleReview } from "./sample.ts";

const SITES = [
  site("hall", { networks: ["10.0.0.0/29"], switches: ["SW-Hall"] }),
  site("tower", { name: "Tower (operated by hand)", operator: "Landlord Inc.", networks: ["10.1.0.0/30"] }),
  site("lab", { networks: ["2001:db8::/64", "0.0.0.0/1", "lab", "10.0.0.0/29"] }),
];
const { ledger } = reckon(
  input({
    sites: SITES,
    seen: ["10.0.0.1", "10.9.9.9"],
    origins: [
      origin("scan.xml", swept(["10.0.0.1-2"])),
      origin("390 of 400: sheet.csv", { kind: "rows", total: 390, read: 383, unreadable: 7 }),
      origin("half.xml", cut),
      { ...origin("killed.csv"), complete: false },
    ],
    countedRows: { count: 12, examples: ["sheet.csv row 4: 12"] },
    boughtUnits: { count: 9, examples: ["DS-2CD2142FWD-I: 9"] },
    channelsWithoutIdentity: { count: 1, examples: ["nvr channel 2 channel 5"] },
  }),
);

const SITE = "site-without-evidence";
const NEVER = "address-never-looked-at";

describe("examples of the ledger's gaps in French", () => {
  test("each kind in its words, names as they are", () => {
    const french = ledger.gaps.flatMap(({ kind, examples }) => examples.map((each) => exampleIn("fr", kind, each)));
    expect(french.filter((each) => !/^10\.|^SW-|^lab$/.test(each))).toEqual([
      "Tower (operated by hand) (exploité par Landlord Inc.)",
      "0.0.0.0/1\u00a0: plus large qu’un /8",
      "2001:db8::/64\u00a0: IPv6",
      "lab\u00a0: n’est pas un réseau",
      "390 of 400: sheet.csv\u00a0: 7 sur 390",
      "sheet.csv row 4\u00a0: 12",
      "DS-2CD2142FWD-I\u00a0: 9",
      "nvr channel 2 canal 5",
      "half.xml\u00a0: après l’hôte 10.0.0.9",
      "killed.csv\u00a0: son importation n’est pas terminée",
    ]);
  });

  test("in English as the ledger has them", () => {
    for (const { kind, examples } of ledger.gaps)
      expect(examples.map((each) => exampleIn("en", kind, each))).toEqual(examples);
  });

  test.each([
    [SITE, "City Hall"],
    [NEVER, "10.0.0.1"],
    ["mac-without-answer", "44:19:b6:00:00:01"],
    ["switch-not-read", "sw channel 5"],
    ["source-cut", "a name alone"],
  ] as const)("%s: a name alone stays: %s", (kind, name) => expect(exampleIn("fr", kind, name)).toBe(name));

  test.each([
    ["the start", "son début"],
    ["its beginning", "son début"],
    ["line 412", "la ligne 412"],
    ["row 7 of sheet Feuil 1", "la ligne 7 de la feuille Feuil 1"],
    ["record 3", "l’enregistrement 3"],
    ["entry 3", "l’entrée 3"],
    ["device 3", "l’appareil 3"],
    ["camera 3", "la caméra 3"],
    ["scans/row 3.xml", "scans/row 3.xml"],
  ])("a source cut after %s", (after, french) => {
    expect(cutPlaceIn("fr", after)).toBe(french);
    expect(cutPlaceIn("en", after)).toBe(after);
  });
});

describe("the definition of completeness", () => {
  const said = ledger.said as Said;

  test("is the same sentence in text and in machine form", () => expect(inEnglish(said)).toBe(ledger.definition));

  test("stands in French, in a French page", () => {
    const french = tellerOf("fr")(said);
    expect(french).toMatch(/^L’exhaustivité est la part des lieux déclarés/);
    expect(french).toContain("Adresses communes à plusieurs réseaux\u00a0: 6\u00a0; elles");
    expect(french).toContain("aucun réseau déclaré\u00a0: 1\u00a0; elles");
    const { summary } = sampleReview(5);
    const page = pageOf({ ...summary, ledger }, [], "fr");
    expect(page).toContain(french);
    expect(page).not.toMatch(/Completeness is|operated by Landlord|its import did not|after host|7 of 390/);
    expect(page).toContain("tronquée après l’hôte 10.0.0.9");
    expect(pageOf({ ...summary, ledger }, [])).toContain(ledger.definition);
  });
});
