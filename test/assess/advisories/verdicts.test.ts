import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openAdvisories, vexStatus } from "../../../src/assess/advisories/index.ts";
import type { AffectedStatement } from "../../../src/model/advisory.ts";
import { CONFIDENCES } from "../../../src/model/attribution.ts";
import { inEnglish } from "../../../src/model/said.ts";
import { BOOKS, bookWith, device, type Sample, weaknessOf } from "./samples.ts";

/** CVE-2017-7921, ICSA-17-124-01: DS-2CD2xx2FWD is affected from V5.3.1 build 150410 to V5.4.4 build 161125. */
const FWD = { model: "DS-2CD2142FWD-I" };
/** CVE-2021-33044: Dahua IPC-HX5XXX with a build before June 2021. */
const DAHUA = { maker: "dahua", brand: "Dahua", model: "IPC-HFW5442E-ZE" };

describe("one vulnerability and one device", () => {
  test.each<readonly [string, Sample, string, string | undefined]>([
    ["the last affected build", { ...FWD, firmware: "V5.4.4 build 161125" }, "CVE-2017-7921", "affected"],
    [
      "the first that is not",
      { ...FWD, firmware: "V5.4.5 build 170123" },
      "CVE-2017-7921",
      "not-affected-by-published-range",
    ],
    ["older than the range", { ...FWD, firmware: "V5.2.0 build 140721" }, "CVE-2017-7921", "unknown"],
    ["a bare version within", { ...FWD, firmware: "V5.4.0" }, "CVE-2017-7921", "likely"],
    ["a bare version beyond is not cleared", { ...FWD, firmware: "V5.5.0" }, "CVE-2017-7921", "possible"],
    ["no firmware known", FWD, "CVE-2017-7921", "possible"],
    [
      "medium confidence of the maker",
      { ...FWD, confidence: "medium", firmware: "V5.4.4 build 161125" },
      "CVE-2017-7921",
      "likely",
    ],
    [
      "low confidence of the maker",
      { ...FWD, confidence: "low", firmware: "V5.4.4 build 161125" },
      "CVE-2017-7921",
      "possible",
    ],
    [
      "medium confidence clears nothing",
      { ...FWD, confidence: "medium", firmware: "V5.4.5 build 170123" },
      "CVE-2017-7921",
      "unknown",
    ],
    [
      "the label alone is nobody's maker",
      { ...FWD, maker: null, brand: "HIKVISION", firmware: "V5.4.4 build 161125" },
      "CVE-2017-7921",
      undefined,
    ],
    [
      "a Hikvision model number on another maker's device",
      { ...FWD, maker: "axis", firmware: "V5.4.4 build 161125" },
      "CVE-2017-7921",
      undefined,
    ],
    [
      "a relabel on the maker's platform",
      { brand: "TRENDnet", model: "TV-IP320PI", firmware: "V5.3.4 build 160830" },
      "CVE-2017-7921",
      "likely",
    ],
    [
      "a relabel beyond every range of the platform",
      { brand: "TRENDnet", model: "TV-IP320PI", firmware: "V5.5.0 build 200101" },
      "CVE-2017-7921",
      "unknown",
    ],
    [
      "a recorder is not held against ranges of cameras",
      { brand: "LTS", model: "LTN8708", class: "recorder", firmware: "V3.4.2 build 160830" },
      "CVE-2017-7921",
      undefined,
    ],
    ["a model that nobody read", { firmware: "V5.4.0 build 160530" }, "CVE-2017-7921", "unknown"],
    ["CPE without a bound", { model: "DS-2CD2032-I", firmware: "V5.4.0 build 160530" }, "CVE-2017-7921", "possible"],
    [
      "a list of models known to be longer",
      { model: "DS-2CD2143G0-I", firmware: "V5.6.3 build 190923" },
      "CVE-2021-36260",
      "possible",
    ],
    [
      "the same, built later",
      { model: "DS-2CD2143G0-I", firmware: "V5.7.3 build 220225" },
      "CVE-2021-36260",
      "unknown",
    ],
    [
      "recorders of 4.x and 3.x are numbered apart",
      { model: "DS-7616NI-K2", class: "recorder", firmware: "V4.30.085" },
      "CVE-2015-4407",
      "unknown",
    ],
    [
      "the day before the month",
      { ...DAHUA, firmware: "2.800.0000000.13.R, Build Date 2021-05-31" },
      "CVE-2021-33044",
      "affected",
    ],
    [
      "within the month",
      { ...DAHUA, firmware: "2.840.0000000.13.R, Build Date 2021-06-15" },
      "CVE-2021-33044",
      "possible",
    ],
    [
      "after the month",
      { ...DAHUA, firmware: "2.840.0000000.13.R, Build Date 2021-07-01" },
      "CVE-2021-33044",
      "not-affected-by-published-range",
    ],
    ["a version without a build", { ...DAHUA, firmware: "2.840.0000000.13.R" }, "CVE-2021-33044", "possible"],
    [
      "an Axis camera before the fixed version",
      { maker: "axis", model: "M3027-PVE", firmware: "6.50.2.2" },
      "CVE-2018-10658",
      "affected",
    ],
    [
      "an Axis camera at the fixed version",
      { maker: "axis", model: "M3027-PVE", firmware: "6.50.2.3" },
      "CVE-2018-10658",
      "not-affected-by-published-range",
    ],
    [
      "firmware that cannot be compared",
      { maker: "axis", model: "M3027-PVE", firmware: "beta-snapshot" },
      "CVE-2018-10658",
      "unknown",
    ],
  ])("%s", (_what, sample, id, verdict) => expect(weaknessOf(sample, id)?.verdict).toBe(verdict));

  test("a verdict carries pattern, bound, basis and a sentence", () => {
    const found = weaknessOf({ ...FWD, firmware: "V5.4.0 build 160530" }, "CVE-2017-7921");
    const { vulnerability: _each, ...rest } = found ?? { vulnerability: 0, because: "" };
    expect({ ...rest, because: inEnglish(rest.because) }).toEqual({
      book: "hikvision",
      verdict: "affected",
      pattern: "^DS-2CD2[0-9A-Z]{2}2FWD",
      bound: "V5.3.1 build 150410 to V5.4.4 build 161125",
      basis: "description",
      because: "DS-2CD2142FWD-I falls under ^DS-2CD2[0-9A-Z]{2}2FWD; it is within the published range.",
    });
  });

  test("what the data does not name is never called free of flaws", () => {
    for (const sample of [
      FWD,
      { maker: null },
      { maker: "nobody-wrote-of-them", model: "X1" },
      { model: "DS-2CD1001" },
    ]) {
      expect(inEnglish(openAdvisories(BOOKS).of(device(sample)).says)).toMatch(
        /not (?:known|being|free)|says nothing|unknown/,
      );
    }
  });
});

const statement = (text: string, basis: AffectedStatement["basis"] = "cna"): AffectedStatement => ({
  basis,
  text,
  patterns: ["^DS-2CD2"],
});

describe("words that cannot be read", () => {
  const GOOD = ["< 5.4.0", "5.2.0", "Build date before 150101", "Versions below V5.0.0", "n/a", "all"];
  const noise = fc.string({ minLength: 1, maxLength: 60 });
  const verdict = (statements: readonly AffectedStatement[], firmware: string): string | undefined =>
    weaknessOf({ model: "DS-2CD2042", firmware }, "CVE-2099-0001", [bookWith(statements)])?.verdict;

  test("beside anything of their rank they never give not-affected", () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...GOOD),
        noise,
        fc.constantFrom("V5.5.0 build 160101", "V5.0.0", "V4.1.0 build 140101"),
        (good, damage, firmware) => {
          const damaged = `see notice: ${damage}`;
          expect(verdict([statement(good), statement(damaged)], firmware)).not.toBe("not-affected-by-published-range");
          expect(verdict([statement(damaged)], firmware)).toBe("unknown");
        },
      ),
      { seed: 20261123, numRuns: 1_000 },
    ));

  test("a lower confidence never gives a stronger verdict", () =>
    fc.assert(
      fc.property(fc.constantFrom(...GOOD), fc.constantFrom("V5.5.0 build 160101", "V5.0.0"), (text, firmware) => {
        const order = ["not-affected-by-published-range", "unknown", "possible", "likely", "affected"];
        const ranks = CONFIDENCES.map((confidence) => {
          const found = weaknessOf({ model: "DS-2CD2042", firmware, confidence }, "CVE-2099-0001", [
            bookWith([statement(text)]),
          ]);
          return order.indexOf(found?.verdict ?? "");
        });
        const [low = 0, medium = 0, high = 0, confirmed = 0] = ranks;
        expect(high).toBe(confirmed);
        if (high > 1) expect(low <= medium && medium <= high).toBe(true);
        else expect(Math.min(low, medium)).toBeGreaterThanOrEqual(high);
      }),
      { seed: 20261123, numRuns: 300 },
    ));

  test("the maker's own bound outranks CPE, whichever comes first", () => {
    const own = statement("< 5.4.0", "vendor-advisory");
    const cpe = statement("< 9.9.9", "nvd-cpe");
    expect(verdict([cpe, own], "V5.5.0")).toBe("not-affected-by-published-range");
    expect(verdict([own, cpe], "V5.5.0")).toBe("not-affected-by-published-range");
    expect(verdict([cpe], "V5.5.0")).toBe("affected");
  });

  test("a higher rank without any bound leaves the word to the next", () => {
    expect(verdict([statement("n/a", "cna"), statement("< 5.4.0", "nvd-cpe")], "V5.3.0")).toBe("affected");
  });
});

describe("VEX status", () => {
  test.each<readonly [string, string, Sample, object]>([
    ["< 5.4.0", "below a fixed version", { firmware: "V5.3.0" }, { status: "affected" }],
    ["< 5.4.0", "at the fixed version", { firmware: "V5.4.0" }, { status: "fixed" }],
    [
      "<= 5.4.0",
      "past the last affected",
      { firmware: "V5.5.0" },
      { status: "not_affected", justification: "vulnerable_code_not_present" },
    ],
    ["<= 5.4.0", "nothing known", {}, { status: "under_investigation" }],
    ["see notice", "words that cannot be read", { firmware: "V5.5.0" }, { status: "under_investigation" }],
    [
      "<= 5.4.0",
      "a maker that is not sure",
      { firmware: "V5.3.0", confidence: "medium" },
      { status: "under_investigation" },
    ],
  ])("%s, %s", (text, _what, sample, expected) => {
    const found = weaknessOf({ model: "DS-2CD2042", ...sample }, "CVE-2099-0001", [bookWith([statement(text)])]);
    expect(found === undefined ? undefined : vexStatus(found)).toMatchObject(expected);
  });
});

test("of two books that speak of one vulnerability the graver verdict stands, once", () => {
  const book = bookWith([{ basis: "cna", text: "< 5.1", models: ["DS-2CD1002"] }]);
  const brand = { ...bookWith([{ basis: "cna", text: "< 5.9", models: ["DS-2CD1002"] }]), id: "label", brand: "Label" };
  for (const books of [
    [book, brand],
    [brand, book],
  ]) {
    const { weaknesses } = openAdvisories(books).of({
      ...device({ model: "DS-2CD1002", firmware: "5.5" }),
      brand: "Label",
    });
    expect(weaknesses.map(({ verdict }) => verdict)).toEqual(["affected"]);
  }
});
