import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { kindWord } from "../../src/assess/law/addressees.ts";
import { nounOf } from "../../src/assess/law/goods.ts";
import { ruleOn } from "../../src/assess/law/index.ts";
import { CONFIDENCES, DEVICE_CLASSES } from "../../src/model/attribution.ts";
import { ACTS } from "../../src/model/ruling.ts";
import { OWNER_KINDS } from "../../src/model/owner.ts";
import { clause, type Filling, inEnglish, say, sentence, series, word } from "../../src/model/said.ts";
import { tellerOf, saidIn, SENTENCES } from "../../src/report/words/sentences/index.ts";
import { CHANGE_SENTENCES } from "../../src/report/words/sentences/changes.ts";
import { EXPOSURE_SENTENCES } from "../../src/report/words/sentences/exposure.ts";
import { FLAW_SENTENCES } from "../../src/report/words/sentences/flaws.ts";
import { LAW_SENTENCES } from "../../src/report/words/sentences/law.ts";
import { LEDGER_SENTENCES } from "../../src/report/words/sentences/ledger.ts";
import { PRIORITY_SENTENCES } from "../../src/report/words/sentences/priority.ts";
import { day } from "../assess/provisions.ts";
import { CATALOGUE, clauseOf, OWNERS, PRODUCTS } from "../assess/scenario-parts.ts";
import { SCENARIOS } from "../assess/scenarios.ts";
import { EXCEPTION_SCENARIOS } from "../assess/scenarios-exceptions.ts";
import { codesOf, templatesIn } from "./templates.ts";

const SOURCE = fileURLToPath(new URL("../../src", import.meta.url));

/** Words that stand in no template: those of closed lists, and the sign between sentences. */
const WORDS: readonly string[] = [
  ...DEVICE_CLASSES.flatMap((each) => [nounOf(each).code, each, `${each}s`, `class ${each}`]),
  ...OWNER_KINDS.map((kind) => kindWord(kind).code),
  ...CONFIDENCES,
  ...ACTS,
  "acquired",
  "installed",
  "authorised",
  "contracted",
  "acquisition",
  "installation",
  "authorisation",
  "contract",
  "reach internet",
  "reach cloud",
  "reach network",
  "observed",
  "computed",
  "answered",
  "on-the-wire",
  "stated",
  "bought",
  "covered",
  "not-covered",
  "disputed",
  "undetermined",
  "; ",
];

const hasWords = (code: string): boolean => /\p{L}/u.test(code.replaceAll(/\{\d\}/g, ""));
const spoken = new Set([
  ...templatesIn(SOURCE)
    .map(([code]) => code)
    .filter(hasWords),
  ...WORDS,
]);
/** Templates without a word of their own: signs alone, which French may space otherwise. */
const signs = new Set(templatesIn(SOURCE).flatMap(([code]) => (hasWords(code) ? [] : [code])));

const blanks = (text: string): string => [...text.matchAll(/\{\d\}/g)].map(String).sort().join(" ");

describe("every sentence of the rooms has its French", () => {
  test.each([...spoken].sort())("%s", (code) => {
    expect(SENTENCES[code]).toBeTypeOf("string");
    expect(blanks(SENTENCES[code] ?? "")).toBe(blanks(code));
  });

  test("and no French is of a sentence that nobody says", () => {
    expect(Object.keys(SENTENCES).filter((code) => !spoken.has(code) && !signs.has(code))).toEqual([]);
  });

  test("no sentence stands in two tables with two meanings", () => {
    const tables = [
      LAW_SENTENCES,
      EXPOSURE_SENTENCES,
      PRIORITY_SENTENCES,
      FLAW_SENTENCES,
      LEDGER_SENTENCES,
      CHANGE_SENTENCES,
    ];
    const differing = tables.flatMap((table) => Object.entries(table).filter(([code, of]) => SENTENCES[code] !== of));
    expect(differing).toEqual([]);
  });

  test("a template that is found lacking is named", () => {
    expect(codesOf('const a = say`x ${b ? `y ${c}` : ""} z`; essay`no`; say`${one}: "${two}"`')).toEqual([
      "x {0} z",
      '{0}: "{1}"',
    ]);
  });
});

/** Every code of a sentence, those inside it too. */
function codesIn(filling: Filling): readonly string[] {
  if (typeof filling === "string" || typeof filling === "number") return [];
  if ("all" in filling) return [filling.by, ...filling.all.flatMap(codesIn)];
  if ("clause" in filling) return codesIn(filling.clause);
  if ("sentence" in filling) return codesIn(filling.sentence);
  return [filling.code, ...filling.with.flatMap(codesIn)];
}

test("whatever the scenarios say is in the tables, and English is what was said", () => {
  for (const [id, rows] of [SCENARIOS, EXCEPTION_SCENARIOS].flatMap(Object.entries<(typeof SCENARIOS)[string]>)) {
    for (const [who, what, on] of rows) {
      const ruling = ruleOn(clauseOf(id), PRODUCTS[what], { owner: OWNERS[who], asOf: day(on) }, CATALOGUE);
      const codes = [ruling.said?.because ?? "", ...(ruling.said?.missing ?? [])].flatMap(codesIn);
      expect(codes.filter((code) => hasWords(code) && SENTENCES[code] === undefined)).toEqual([]);
      expect(inEnglish(ruling.said?.because ?? "")).toBe(ruling.because);
      expect(saidIn("fr", ruling).because).not.toBe(ruling.because);
      expect(saidIn("fr", ruling).missing).toHaveLength(ruling.missing.length);
    }
  }
});

describe("how a sentence is told", () => {
  const french = tellerOf("fr");
  test.each<readonly [Filling, string, string]>([
    ["as it is", "as it is", "as it is"],
    [say`made by ${"A"} (${word("high")})`, "made by A (high)", "construit par A (confiance élevée)"],
    [series([say`another owner`, "x"], "; "), "another owner; x", "un autre propriétaire\u00a0; x"],
    [
      say`${word("reach cloud")} (${word("observed")}): ${clause(say`It spoke to ${"n"}, a maker's cloud.`)}`,
      "reach cloud (observed): it spoke to n, a maker's cloud",
      "accès par un nuage (observé)\u00a0: il a parlé à n, le nuage d’un fabricant",
    ],
    [
      clause(say`UPnP is on in it: a router that allows it opens ports to it by itself.`),
      "UPnP is on in it: a router that allows it opens ports to it by itself",
      "UPnP y est activé\u00a0: un routeur qui le permet ouvre de lui-même des ports vers lui",
    ],
    [
      say`${sentence(say`another owner`)}. It binds ${"X"}.`,
      "Another owner. It binds X.",
      "Un autre propriétaire. Cela lie X.",
    ],
    [
      say`${sentence(say`another owner`)}. It binds ${"X Co., Ltd."}.`,
      "Another owner. It binds X Co., Ltd.",
      "Un autre propriétaire. Cela lie X Co., Ltd.",
    ],
    [
      say`${sentence(say`another owner`)}. It binds ${"X ..."}.`,
      "Another owner. It binds X ....",
      "Un autre propriétaire. Cela lie X ....",
    ],
    // A value that looks like a blank is a value.
    [say`binds ${"{0} $& $1"}`, "binds {0} $& $1", "lie\u00a0: {0} $& $1"],
    ["another owner", "another owner", "another owner"],
  ])("%j", (said, inWords, enMots) => {
    expect(inEnglish(said)).toBe(inWords);
    expect(french(said)).toBe(enMots);
  });

  test("a ruling of which only English was kept stays in English", () => {
    expect(saidIn("fr", { because: "x: y.", missing: ["z"] })).toEqual({ because: "x: y.", missing: ["z"] });
  });
});
