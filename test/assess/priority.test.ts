import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { openAdvisories } from "../../src/assess/advisories/index.ts";
import { prioritise } from "../../src/assess/priority/index.ts";
import { loadWeights } from "../../src/edge/catalogue/index.ts";
import type { Provision } from "../../src/model/catalogue.ts";
import type { ExposureFinding } from "../../src/model/exposure.ts";
import type { Ruling } from "../../src/model/ruling.ts";
import { inEnglish, say, word } from "../../src/model/said.ts";
import type { LegalDate } from "../../src/model/time.ts";
import { BOOKS, device } from "./advisories/samples.ts";

const loaded = loadWeights(fileURLToPath(new URL("../../catalogue/priority.yaml", import.meta.url)));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.failure));
const weights = loaded.value;

const later = {
  id: "x/later",
  from: "2027-01-01" as LegalDate,
  goods: { makers: ["hikvision"] },
} as unknown as Provision;
const settings = { weights, asOf: "2026-11-01" as LegalDate, provisions: new Map([[later.id, later]]) };
const ruling = (verdict: Ruling["verdict"]): Ruling => ({
  asset: "a-sample",
  provision: "x/now",
  verdict,
  because: "",
  missing: [],
});
const finding = (reach: ExposureFinding["reach"], topic: ExposureFinding["topic"] = "outside"): ExposureFinding => ({
  topic,
  state: "observed",
  reach,
  says: say`It answers.`,
  observations: ["o-1"],
});
const camera = device({ model: "DS-2CD2142FWD-I", firmware: "V5.4.0 build 160530" });
const weaknesses = openAdvisories(BOOKS).of(camera).weaknesses;
const none = { attribution: camera, rulings: [], weaknesses: [], findings: [], purpose: undefined };

describe("the order of work", () => {
  test("says why in words, weightiest first, and adds up", () => {
    const priority = prioritise(
      {
        attribution: camera,
        rulings: [ruling("covered")],
        weaknesses,
        findings: [finding("internet")],
        purpose: "public safety",
      },
      settings,
    );
    expect(priority.reasons.map(({ kind, points }) => [kind, points])).toEqual([
      ["law", 40],
      ["exploited", 30],
      ["reach", 30],
      ["purpose", 14],
      ["flaw", 12],
      ["class", 4],
    ]);
    expect(priority.points).toBe(130);
    expect(inEnglish(priority.reasons[1]?.says ?? "")).toBe("affected by CVE-2017-7921, known to be exploited");
  });

  test("parts of a point add up to what was written", () => {
    const parts = { ...weights, covered: { ...weights.covered, now: 0.1 }, class: { camera: 0.2 } };
    const { points } = prioritise({ ...none, rulings: [ruling("covered")] }, { ...settings, weights: parts });
    expect(points).toBe(0.3);
  });

  test.each([
    ["covered", 40, "covered today by x/now"],
    ["disputed", 12, "disputed under x/now"],
    ["undetermined", 15, "x/later names its maker and begins on 2027-01-01"],
  ] as const)("a ruling of %s counts %d", (verdict, points, says) => {
    const law = prioritise({ ...none, rulings: [ruling(verdict)] }, settings).reasons.find(
      ({ kind }) => kind === "law",
    );
    expect(law && { ...law, says: inEnglish(law.says) }).toEqual({ kind: "law", points, says });
  });

  test.each([
    ["2026-12-31", "waived until 2026-12-31 under x/now"],
    ["open", "waived without an end under x/now"],
  ])("a waiver until %s is work of later, not no work", (waivedUntil, says) => {
    const waived = { ...ruling("not-covered"), waivedUntil };
    const [law] = prioritise({ ...none, rulings: [waived] }, settings).reasons;
    expect(law && { ...law, says: inEnglish(law.says) }).toEqual({ kind: "law", points: 15, says });
    expect(prioritise({ ...none, rulings: [waived, ruling("covered")] }, settings).reasons[0]?.points).toBe(40);
  });

  test("not knowing is worked on too", () => {
    const unknown = { ...none, attribution: device({ maker: null, class: "unknown" }) };
    const unlooked = { ...finding("none"), state: "nobody-looked" as const };
    expect(
      prioritise({ ...unknown, findings: [unlooked] }, settings).reasons.map(({ says }) => inEnglish(says)),
    ).toEqual(["its maker is not known", "nobody looked at how it can be reached"]);
  });

  test("the owner's weights decide", () => {
    const own = { ...settings, weights: { ...weights, class: { camera: 100 } } };
    expect(prioritise(none, own).reasons[0]).toEqual({ kind: "class", points: 100, says: word("class camera") });
  });
});

test("a file of weights that is off is refused by line", () => {
  expect(loadWeights("/nowhere.yaml").ok).toBe(false);
});
