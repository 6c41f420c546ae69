import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergePacks } from "../../../src/app/data-feeds.ts";
import { booksOf, readCsaf, readCve5, readEpss, readKev, readNvd } from "../../../src/assess/advisories/feeds/index.ts";
import { openAdvisories } from "../../../src/assess/advisories/index.ts";
import { readBookContent } from "../../../src/edge/catalogue/index.ts";
import type { Pack, PackKind } from "../../../src/model/pack.ts";
import { BOOKS, device } from "./samples.ts";

const here = (name: string): string => fileURLToPath(new URL(`feeds/${name}`, import.meta.url));
const text = (name: string): string => readFileSync(here(name), "utf8");
const json = (name: string): unknown => JSON.parse(text(name));

/** A CVE record 5.1 in the form that CNAs publish, written for this test. */
const CVE5 = {
  dataType: "CVE_RECORD",
  cveMetadata: { cveId: "CVE-2099-1000", state: "PUBLISHED", datePublished: "2099-01-02T00:00:00Z" },
  containers: {
    cna: {
      title: "Sample",
      affected: [
        {
          vendor: "Hikvision",
          product: "DS-76xxNI-Mx",
          versions: [{ status: "affected", version: "Versions below V5.02.006 (including V5.02.006)" }],
        },
        {
          vendor: "Hikvision",
          product: "DS-2CD1001",
          defaultStatus: "affected",
          versions: [{ status: "unaffected", version: "5.5.0" }],
        },
        {
          vendor: "Hikvision",
          product: "DS-2CD1002",
          versions: [{ status: "affected", version: "5.0.0", lessThan: "5.4.0", versionType: "custom" }],
        },
        {
          vendor: "Hikvision",
          product: "DS-2CD1003",
          versions: [
            { status: "affected", version: "0", lessThan: "5.4.0", changes: [{ at: "5.3.9", status: "unaffected" }] },
          ],
        },
        { vendor: "n/a", product: "n/a", versions: [{ status: "affected", version: "n/a" }] },
      ],
      metrics: [{ cvssV3_1: { version: "3.1", baseScore: 7.2, vectorString: "CVSS:3.1/AV:N" } }],
      references: [{ url: "https://example.org/notice" }, { url: "javascript:alert(1)" }],
    },
  },
};

/** NVD 2.0 in the form that the service answers. */
const NVD2 = {
  format: "NVD_CVE",
  version: "2.0",
  timestamp: "2099-02-03T00:00:00.000",
  vulnerabilities: [
    {
      cve: {
        id: "CVE-2099-2000",
        published: "2099-02-01T00:00:00.000",
        descriptions: [{ lang: "en", value: "Sample" }],
        metrics: { cvssMetricV31: [{ cvssData: { version: "3.1", baseScore: 9.8, vectorString: "CVSS:3.1/AV:N" } }] },
        configurations: [
          {
            nodes: [
              {
                operator: "OR",
                cpeMatch: [
                  {
                    vulnerable: true,
                    criteria: "cpe:2.3:o:axis:p1353-e_firmware:*:*:*:*:*:*:*:*",
                    versionStartIncluding: "5.0",
                    versionEndExcluding: "6.50.2.3",
                  },
                  { vulnerable: false, criteria: "cpe:2.3:h:axis:p1353-e:-:*:*:*:*:*:*:*" },
                ],
              },
            ],
          },
        ],
        references: [],
      },
    },
  ],
};

describe("official formats", () => {
  test("KEV", () => {
    const { listed, problems, date } = readKev(json("kev-sample.json"));
    expect([listed.size, problems, date]).toEqual([8, [], "2026-08-21"]);
    expect(listed.get("CVE-2017-7921")).toEqual({ added: "2026-03-05", due: "2026-03-26", ransomware: "Unknown" });
  });

  test.each([
    [
      "FIRST's own form",
      "#model_version:v2026.03.16,score_date:2026-08-16T00:00:00+0000\ncve,epss,percentile\nCVE-2017-7921,0.94,0.99\n",
      1,
      0,
    ],
    ["a mirror's", "CVE-2021-47987;0.001200000;0.021680000\nCVE-2021-47986;0.001200000;0.021690000\n", 2, 0],
    ["damaged rows", "CVE-2017-7921,1.4,0.9\nCVE-2017-7921,0.4\nnot,a,row\nCVE-2017-7922,0.5,0.5\n", 1, 3],
    ["another file", "<html>", 0, 2],
  ])("EPSS: %s", (_what, content, scores, problems) => {
    const read = readEpss(content.split("\n"), "2026-01-01");
    expect([read.scores.size, read.problems.length]).toEqual([scores, problems]);
  });

  test("CVE 5: vendors apart, models, wildcards, bounds in words, exceptions kept unread", () => {
    const { records, problems } = readCve5(CVE5);
    expect(problems).toEqual([]);
    expect(records).toMatchObject([
      {
        vendor: "hikvision",
        vulnerability: {
          id: "CVE-2099-1000",
          published: "2099-01-02",
          cvss: { score: 7.2 },
          references: ["https://example.org/notice"],
          affected: [
            { patterns: ["^DS-76[0-9A-Z]{2}NI-M[0-9A-Z]{1}"], text: "Versions below V5.02.006 (including V5.02.006)" },
            { models: ["DS-2CD1001"], text: "affected by default, with 1 exceptions" },
            { models: ["DS-2CD1002"], text: "from 5.0.0 < 5.4.0" },
            { models: ["DS-2CD1003"], text: "from 0 < 5.4.0 with changes in between" },
          ],
        },
      },
    ]);
  });

  test("NVD 2.0", () => {
    expect(readNvd(NVD2)).toMatchObject({
      date: "2099-02-03",
      problems: [],
      records: [
        {
          vendor: "axis",
          vulnerability: {
            id: "CVE-2099-2000",
            cvss: { score: 9.8 },
            affected: [
              {
                basis: "feed-nvd",
                models: ["P1353-E"],
                ranges: [{ from: { version: "5.0", inclusive: true }, to: { version: "6.50.2.3", inclusive: false } }],
              },
            ],
          },
        },
      ],
    });
  });

  test("NVD 1.1: what may be vulnerable, by vendor, without a bound", () => {
    const { records } = readNvd(json("nvd11-CVE-2017-7921.json"));
    const [first] = records;
    expect(first?.vendor).toBe("hikvision");
    expect(first?.vulnerability.affected[0]).toEqual({ basis: "feed-nvd", text: "-", models: ["DS-2CD2032-I"] });
  });

  test("CSAF: product, range and remedy of the advisory that overlay and CPE lack", () => {
    const { records, problems } = readCsaf(json("csaf20-icsa-17-124-01.json"));
    expect(problems).toEqual([]);
    expect(records.map(({ vulnerability }) => vulnerability.id)).toEqual(["CVE-2017-7921", "CVE-2017-7923"]);
    expect(records[0]?.vulnerability.affected).toContainEqual({
      basis: "feed-csaf",
      text: ">=  5.3.1 build 150410 | <= 5.4.4  Build 161125",
      patterns: ["^DS-2CD2[0-9A-Z]{2}2FWD"],
    });
  });

  const IN_PLACE = "../shared/fixtures/feeds";
  test.skipIf(!existsSync(IN_PLACE))("records under other terms, where they are at hand (skipped elsewhere)", () => {
    const read = (name: string): unknown => JSON.parse(readFileSync(`${IN_PLACE}/${name}`, "utf8"));
    expect(readCve5(read("cve51-CVE-2024-29949.json")).records.map(({ vendor }) => vendor)).toEqual(["hikvision"]);
    expect(readCve5(read("cve51-CVE-2021-33044.json")).problems).toHaveLength(1);
    const epss = readFileSync(`${IN_PLACE}/epss-emba-sample.csv`, "utf8").split("\n");
    expect(readEpss(epss, "2026-08-16").scores.size).toBe(20);
  });
});

const packOf = (kind: PackKind, contents: string, date = "2099-03-01"): Pack => ({
  header: { kind, date, source: "sample", licence: "sample", bytes: contents.length, sha256: "", key: "" },
  contents,
});
const merging = { vendorOf: () => undefined, readBook: readBookContent };

describe("packs laid under the overlay", () => {
  test("a record adds what the overlay lacks and takes nothing from it", () => {
    const merged = mergePacks(
      BOOKS,
      [packOf("cve", JSON.stringify(CVE5)), packOf("csaf", text("csaf20-icsa-17-124-01.json"))],
      merging,
    );
    const weak = (model: string, firmware: string, id: string): string | undefined =>
      openAdvisories(merged)
        .of(device({ model, firmware }))
        .weaknesses.find(({ vulnerability }) => vulnerability.id === id)?.verdict;
    expect(weak("DS-2CD1002", "V5.3.0", "CVE-2099-1000")).toBe("affected");
    expect(weak("DS-2CD1001", "V5.5.0", "CVE-2099-1000")).toBe("unknown");
    expect(weak("DS-2CD2142FWD-I", "V5.4.4 build 161125", "CVE-2017-7921")).toBe("affected");
  });

  test("a newer list marks as exploited; an older one takes nothing back", () => {
    const list = (added: string): string =>
      JSON.stringify({
        catalogVersion: "x",
        vulnerabilities: [
          { cveID: "CVE-2017-7923", dateAdded: added },
          { cveID: "CVE-2017-7921", dateAdded: added },
        ],
      });
    const since = (date: string, id: string): string | undefined =>
      mergePacks(BOOKS, [packOf("kev", list("2001-01-01"), date)], merging)
        .find(({ id: book }) => book === "hikvision")
        ?.vulnerabilities.find((each) => each.id === id)?.kev?.added;
    expect([since("2099-01-01", "CVE-2017-7921"), since("2099-01-01", "CVE-2017-7923")]).toEqual([
      "2001-01-01",
      "2001-01-01",
    ]);
    expect([since("2020-01-01", "CVE-2017-7921"), since("2020-01-01", "CVE-2017-7923")]).toEqual([
      "2026-03-05",
      "2001-01-01",
    ]);
  });

  test("makers that the catalogue does not know are passed over and counted", () => {
    const { records } = readCve5(CVE5);
    const origin = { bookOf: () => undefined, asOf: "2099-01-01", sources: {} };
    expect(booksOf(records, origin)).toEqual({ books: [], passedOver: 1 });
  });
});

/** Documents with one part replaced by anything, at every depth. */
const damaged = (document: unknown): fc.Arbitrary<unknown> =>
  fc.tuple(fc.nat(), fc.jsonValue({ maxDepth: 2 })).map(([at, value]) => {
    let left = at % 200;
    const walk = (each: unknown): unknown => {
      left -= 1;
      if (left === 0) return value;
      if (Array.isArray(each)) return each.map(walk);
      if (typeof each !== "object" || each === null) return each;
      return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, walk(inner)]));
    };
    return walk(document);
  });

describe("whatever arrives", () => {
  const READERS: readonly (readonly [string, (content: unknown) => unknown, unknown])[] = [
    ["KEV", readKev, json("kev-sample.json")],
    ["CVE 5", readCve5, CVE5],
    ["NVD 2.0", readNvd, NVD2],
    ["NVD 1.1", readNvd, json("nvd11-CVE-2017-7921.json")],
    ["CSAF", readCsaf, json("csaf20-icsa-17-124-01.json")],
  ];

  test.each(READERS)("%s: never throws", (_name, reader, sample) =>
    fc.assert(
      fc.property(fc.oneof(damaged(sample), fc.jsonValue()), (content) => {
        expect(() => reader(content)).not.toThrow();
      }),
      { seed: 20261123, numRuns: 500 },
    ),
  );

  test("EPSS: never throws", () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), (lines) => {
        expect(() => readEpss(lines, "2026-01-01")).not.toThrow();
      }),
      { seed: 20261123, numRuns: 500 },
    ));

  test("a damaged record never clears a device that the whole one calls affected", () => {
    const verdict = (content: unknown): string | undefined => {
      const { books } = booksOf(readCve5(content).records, {
        bookOf: () => ({ id: "hikvision", name: "Hikvision", makers: ["hikvision"] }),
        asOf: "2099-01-01",
        sources: {},
      });
      const found = openAdvisories(books).of(device({ model: "DS-2CD1002", firmware: "V5.3.0" })).weaknesses;
      return found.find(({ vulnerability }) => vulnerability.id === "CVE-2099-1000")?.verdict;
    };
    const cut = structuredClone(CVE5) as {
      containers: { cna: { affected: { versions: { lessThan?: string; version: string }[] }[] } };
    };
    const versions = cut.containers.cna.affected[2]?.versions[0];
    expect(verdict(CVE5)).toBe("affected");
    for (const lessThan of ["", "see notice", "5.4.0 (except EU)", "\u0000", "< >"]) {
      if (versions !== undefined) versions.lessThan = lessThan;
      expect(verdict(cut)).not.toBe("not-affected-by-published-range");
    }
  });
});
