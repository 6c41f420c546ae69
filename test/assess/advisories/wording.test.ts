import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Standing, standingOf } from "../../../src/assess/advisories/standing.ts";
import { buildDay, compareVersions, readVersion, statedVersion } from "../../../src/assess/advisories/version.ts";
import { readWording } from "../../../src/assess/advisories/wording.ts";
import type { AdvisoryBook, Wording } from "../../../src/model/advisory.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const TABLE = JSON.parse(readFileSync(here("wordings.json"), "utf8")) as readonly (readonly [string, Wording])[];

/** Every distinct wording of the catalogue's advisories, with its expected reading. A new one is added here with a reading of its own. */
describe("what is published about versions", () => {
  test.each(TABLE)("%s", (text, expected) => expect(readWording(text)).toEqual(expected));

  test("the table holds every wording of the catalogue", () => {
    const known = new Set(TABLE.map(([text]) => text));
    const folder = here("../../../catalogue/advisories/");
    const missing = readdirSync(folder)
      .flatMap((name) => (JSON.parse(readFileSync(folder + name, "utf8")) as AdvisoryBook).vulnerabilities)
      .flatMap(({ affected }) => affected.flatMap(({ text }) => (text === undefined || known.has(text) ? [] : [text])));
    expect(missing).toEqual([]);
  });

  test("words of another kind beside a bound make it unread", () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...TABLE.filter(([, { kind }]) => kind === "ranges").map(([text]) => text)),
        fc.constantFrom(" unless patched", " (see the notice)", " ??", " except in the EU"),
        (text, noise) => {
          expect(readWording(text + noise).kind).toBe("unread");
        },
      ),
      { seed: 20261123, numRuns: 300 },
    ));

  test("nothing that arrives throws, and what cannot be read bounds nothing", () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: "binary" }), (text) => {
        const { kind } = readWording(text);
        expect(["ranges", "all", "unbounded", "unread"]).toContain(kind);
      }),
      { seed: 20261123, numRuns: 3_000 },
    ));

  test.each<readonly [string, string, string]>([
    ["5.0 < 5.3", "4.0", "below"],
    ["5.0 < 5.3", "5.0", "inside"],
    ["5.0 < 5.3", "5.3", "above"],
    ["5.0, < 4.3", "5.0", "inside"],
    ["5.0, < 4.3", "4.0", "inside"],
    [">= 5.0 < *", "6.1", "inside"],
    [">= 5.0 < *", "4.0", "below"],
    ["5.x", "5.1", "incomparable"],
    ["5.x", "6.1", "incomparable"],
    ["5.x <= 5.4", "5.1", "inside"],
  ])("%j: %s is %s", (words, version, kind) =>
    expect(standingOf(readWording(words), readVersion(version)).kind).toBe(kind),
  );

  test.each<readonly [string, string, Standing["kind"], boolean | undefined]>([
    // A firmware that is a day alone is past no version, and a version past no day.
    ["< 5.3.0", "2014-07-21", "open", undefined],
    ["< 5.3.0", "140721", "open", undefined],
    ["< 5.3.0", "20140721", "open", undefined],
    ["< 20150101", "20140721", "inside", true],
    ["< 20150101", "20150101", "above", true],
    ["< 20150101", "V5.2.0", "open", undefined],
    ["20210930", "20210930", "inside", true],
    ["20210930", "20210929", "incomparable", undefined],
    ["build date before 150101", "V5.2.0 build 991231", "open", undefined],
    // Of two builds in one text neither is taken for the device's.
    ["build date before 210702", "V5.5.800 build 210703, encoding V7.3 build 210601", "open", undefined],
    ["build date before 210702", "V5.5.800 build 210601", "inside", true],
    // What comes before a release is not the release.
    ["< 5.3.0", "V5.3.0-rc1", "incomparable", undefined],
    ["< 5.3.0", "V5.3.0 beta", "incomparable", undefined],
    ["< 5.3.0", "V5.2.9-rc1", "inside", true],
    // A version that may be the beginning of a longer one is sure of nothing on that side.
    ["< 5.3.0", "5", "inside", false],
    ["< 5.3.1", "5.3", "inside", false],
    ["< 5.3.0", "5.3", "above", true],
    ["< 5.3.0", "5.2", "inside", true],
  ])("%j: firmware %j is %s, sure: %s", (words, text, kind, sure) => {
    const standing = standingOf(readWording(words), statedVersion({ text, version: null, build: null }));
    expect([standing.kind, "sure" in standing ? standing.sure : undefined]).toEqual([kind, sure]);
  });

  test.each([
    ["a".repeat(601), "unread"],
    [`<${" 1".repeat(290)}`, "unread"],
  ])("too long or too many: %#", (text, kind) => expect(readWording(text).kind).toBe(kind));
});

describe("versions", () => {
  test.each([
    ["5.4.0", "5.4.1", -1],
    ["V5.4.10", "5.4.9", 1],
    ["5.4", "5.4.0", 0],
    ["9.80.1", "9.80", 1],
    ["4.30.096", "4.30.85", 1],
    ["32.3.0.7-r2", "32.3.0.7-r5", -1],
    ["1.000.HW00.21.20190812", "1.000.HW00.20.20190812", 1],
    ["1.000.HW00.21.20190812", "1.000.HW01.21.20190812", undefined],
    ["NVR-B3801.20.17.240507", "NVR-B3802.20.17.240507", undefined],
    ["VVTK-0100d", "VVTK-0103f", undefined],
  ])("%s to %s is %s", (a, b, order) => expect(compareVersions(a, b)?.order).toBe(order));

  test.each([
    ["V5.4.0 build 160530", { version: "5.4.0", build: "2016-05-30" }],
    ["V5.6.2build 190701", { version: "5.6.2", build: "2019-07-01" }],
    ["V5.7.23_241015", { version: "5.7.23", build: "2024-10-15" }],
    ["2.800.0000000.13.R, Build Date 2020-03-11", { version: "2.800.0000000.13.R", build: "2020-03-11" }],
    ["2.420.HW01.33.20190812", { version: "2.420.HW01.33.20190812" }],
    ["V5.4.0 build 169930", { version: "5.4.0 build 169930" }],
    ["", {}],
  ])("%s", (text, expected) => expect(readVersion(text)).toEqual(expected));

  test("a build is a day that exists", () => {
    expect([buildDay("240229"), buildDay("230229"), buildDay("20190812"), buildDay("131313")]).toEqual([
      "2024-02-29",
      undefined,
      "2019-08-12",
      undefined,
    ]);
  });
});

/** The maker's notice on CVE-2017-7921: V5.2.0 build 140721 to V5.4.0 build 160530. */
const NOTICE = readWording("V5.2.0 build 140721 to V5.4.0 build 160530");

describe("where firmware stands to a range", () => {
  test.each([
    ["the last day of it", { version: "5.4.0", build: "2016-05-30" }, "inside", true],
    ["the day after", { version: "5.4.0", build: "2016-05-31" }, "above", true],
    ["newer in both", { version: "5.5.0", build: "2017-10-11" }, "above", true],
    ["a late build of an old version", { version: "5.2.5", build: "2017-10-11" }, "above", false],
    ["an early build of a later version", { version: "5.4.5", build: "2016-01-23" }, "inside", false],
    ["a bare version within", { version: "5.3.0" }, "inside", false],
    ["a bare version beyond", { version: "5.5.0" }, "above", false],
    ["a bare build within", { build: "2015-01-01" }, "inside", true],
    ["older than the range", { version: "5.1.0", build: "2013-01-01" }, "below", undefined],
    ["nothing known", {}, "open", undefined],
  ])("%s", (_what, firmware, kind, sure) => {
    const standing = standingOf(NOTICE, firmware);
    expect([standing.kind, "sure" in standing ? standing.sure : undefined]).toEqual([kind, sure]);
  });

  test.each([
    ["Versions which Build time before April, 2022", "2022-03-31", "inside"],
    ["Versions which Build time before April, 2022", "2022-04-15", "open"],
    ["Versions which Build time before April, 2022", "2022-05-01", "above"],
    ["Buildtime between 2017/7 ~ 2021/7", "2021-07-20", "open"],
    ["Build date before 230821(Version before V4.1.60 are not affected)", "2023-08-20", "inside"],
    ["Build date before 230821(Version before V4.1.60 are not affected)", "2023-08-21", "above"],
  ])("%s: a build of %s is %s", (text, build, kind) =>
    expect(standingOf(readWording(text), { version: "5.0.0", build }).kind).toBe(kind),
  );

  test.each([
    ["AXIS OS 10.11 - 11.5", "11.5.53", "open"],
    ["< 11.5", "11.5.53", "above"],
    ["Versions between V2.0.0 and V2.2.1", "2.2.1", "open"],
    ["Prior to version 1.41.16, Prior to version 2.22.00", "2.10.0", "open"],
    ["Prior to version 1.41.16, Prior to version 2.22.00", "1.10.0", "inside"],
    ["V2.X <= V2.3.8-6", "2.3.8-7", "above"],
    ["V2.X <= V2.3.8-6", "1.1.0", "below"],
    ["v2.0.2", "2.0.3", "incomparable"],
  ])("%s: version %s is %s", (text, version, kind) =>
    expect(standingOf(readWording(text), { version }).kind).toBe(kind),
  );

  test("lines that a maker numbers apart are compared by build or not at all", () => {
    const wording = readWording("<= 3.3.4");
    expect(standingOf(wording, { version: "4.30.085", numberedApart: true }).kind).toBe("incomparable");
    expect(standingOf(wording, { version: "4.30.085" }).kind).toBe("above");
  });
});
