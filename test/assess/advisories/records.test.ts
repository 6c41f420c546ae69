import { describe, expect, test } from "vitest";
import {
  booksOf,
  readCsaf,
  readCve5,
  readEpss,
  readNvd,
  type FeedRecord,
} from "../../../src/assess/advisories/feeds/index.ts";
import { mergeFeeds, openAdvisories } from "../../../src/assess/advisories/index.ts";
import { inEnglish } from "../../../src/model/said.ts";
import { BOOKS, device } from "./samples.ts";

const MODEL = "DS-2CD1002";
const verdictOf = (records: readonly FeedRecord[], firmware: string): string | undefined => {
  const bookOf = () => ({ id: "hikvision", name: "Hikvision", makers: ["hikvision"] });
  const { books } = booksOf(records, { bookOf, asOf: "2099-01-01", sources: {} });
  return openAdvisories(books).of(device({ model: MODEL, firmware })).weaknesses[0]?.verdict;
};

describe("CVE record 5", () => {
  const record = (versions: readonly object[], defaultStatus?: string): unknown => ({
    dataType: "CVE_RECORD",
    cveMetadata: { cveId: "CVE-2099-1000", state: "PUBLISHED" },
    containers: { cna: { affected: [{ vendor: "Hikvision", product: MODEL, versions, defaultStatus }] } },
  });
  const below = (lessThan: string, status = "affected"): object => ({ version: "0", lessThan, status });

  test.each<readonly [string, unknown, string, string]>([
    ["past the range", record([below("5.1.0")], "unaffected"), "V5.2.0", "not-affected-by-published-range"],
    ["within it", record([below("5.1.0")], "affected"), "V5.0.0", "affected"],
    ["past it, where others are affected by default", record([below("5.1.0")], "affected"), "V5.2.0", "unknown"],
    [
      "past it, where the record says that it does not know",
      record([below("5.1.0"), { version: "5.2.0", status: "unknown" }], "unaffected"),
      "V5.2.0",
      "unknown",
    ],
    ["no upper end", record([{ version: "5.0.0", lessThan: "*", status: "affected" }]), "V5.2.0", "affected"],
    ["no end at all", record([below("*")]), "V5.2.0", "affected"],
    [
      "older than a range without upper end",
      record([{ version: "5.0.0", lessThan: "*", status: "affected" }]),
      "V4.9.0",
      "unknown",
    ],
    [
      "excepted from the range that holds it",
      record([below("5.3.0"), { version: "5.2.0", status: "unaffected" }], "unaffected"),
      "V5.2.0",
      "unknown",
    ],
    [
      "a fixed version after the range is no exception to it",
      record([below("5.3.0"), { version: "5.3.0", status: "unaffected" }], "unaffected"),
      "V5.2.0",
      "affected",
    ],
  ])("%s", (_what, content, firmware, verdict) => {
    expect(verdictOf(readCve5(content).records, firmware)).toBe(verdict);
  });
});

describe("NVD", () => {
  const record = (match: object, negate = false): unknown => {
    const criteria = "cpe:2.3:o:hikvision:ds-2cd1002_firmware:*:*:*:*:*:*:*:*";
    const nodes = [{ operator: "OR", negate, cpeMatch: [{ vulnerable: true, criteria, ...match }] }];
    return { vulnerabilities: [{ cve: { id: "CVE-2099-1000", configurations: [{ nodes }] } }] };
  };
  test.each<readonly [string, unknown, string]>([
    ["within its range", record({ versionEndExcluding: "5.3" }), "affected"],
    ["past its range", record({ versionEndExcluding: "5.1" }), "not-affected-by-published-range"],
    ["of every version", record({}), "affected"],
    ["past a range that is negated", record({ versionEndExcluding: "5.1" }, true), "unknown"],
    ["of an edge that is a number", record({ versionEndExcluding: 5 }), "unknown"],
    ["of an edge without text", record({ versionEndIncluding: "" }), "unknown"],
  ])("a match %s", (_what, content, verdict) => {
    expect(verdictOf(readNvd(content).records, "V5.2.0")).toBe(verdict);
  });

  test("a range that begins after a version does not call that version older", () => {
    const { records } = readNvd(record({ versionStartExcluding: "5.2.0" }));
    const bookOf = () => ({ id: "hikvision", name: "Hikvision", makers: ["hikvision"] });
    const { books } = booksOf(records, { bookOf, asOf: "2099-01-01", sources: {} });
    const [weakness] = openAdvisories(books).of(device({ model: MODEL, firmware: "V5.2.0" })).weaknesses;
    expect([weakness?.verdict, weakness?.bound, inEnglish(weakness?.because ?? "")]).toEqual([
      "unknown",
      "after 5.2.0",
      "DS-2CD1002 falls under DS-2CD1002; the range begins after 5.2.0.",
    ]);
  });
});

test.each([
  ["V5.2.0 build 140101", "affected"],
  ["V5.2.0 build 150101", "unknown"],
])("CSAF: a patch level narrows the version above it: %s is %s", (firmware, verdict) => {
  const patch = { category: "patch_level", name: "build 140101", product: { product_id: "P", name: "p" } };
  const version = { category: "product_version", name: "5.2.0", branches: [patch] };
  const product = { category: "product_name", name: MODEL, branches: [version] };
  const { records } = readCsaf({
    document: { csaf_version: "2.0" },
    product_tree: { branches: [{ category: "vendor", name: "Hikvision", branches: [product] }] },
    vulnerabilities: [{ cve: "CVE-2099-1000", product_status: { known_affected: ["P"] } }],
  });
  expect(verdictOf(records, firmware)).toBe(verdict);
});

test("CSAF: a product that is affected and not affected at once is unknown, and a problem", () => {
  const version = { category: "product_version_range", name: "<5.3", product: { product_id: "P", name: "p" } };
  const product = { category: "product_name", name: MODEL, branches: [version] };
  const { records, problems } = readCsaf({
    document: { csaf_version: "2.0" },
    product_tree: { branches: [{ category: "vendor", name: "Hikvision", branches: [product] }] },
    vulnerabilities: [{ cve: "CVE-2099-1000", product_status: { known_affected: ["P"], known_not_affected: ["P"] } }],
  });
  expect(verdictOf(records, "V5.2.0")).toBe("unknown");
  expect(problems).toEqual([{ at: "vulnerabilities[0]", what: "calls 1 products affected and not affected at once" }]);
});

test("EPSS: a day that does not exist is none, so that a person can say which it is", () => {
  const lines = ["#model_version:v1,score_date:2026-13-99T00:00:00+0000", "CVE-2017-7921,0.9,0.9"];
  expect(readEpss(lines, "2026-01-01")).toMatchObject({ date: undefined });
});

test("a score that only a feed gives is kept, and the overlay's own stands", () => {
  const [book] = BOOKS;
  const [first] = book?.vulnerabilities ?? [];
  if (book === undefined || first === undefined) throw new Error("the catalogue holds no book");
  const { cvss: _, ...bare } = first;
  const score = { version: "3.1", score: 9.8 };
  const scoreOf = (held: typeof first): number | undefined => {
    const feed = { ...book, vulnerabilities: [{ ...bare, cvss: score, affected: [] }] };
    const [merged] = mergeFeeds([{ ...book, vulnerabilities: [held] }], {
      kev: new Map(),
      epss: new Map(),
      books: [feed],
    });
    return merged?.vulnerabilities[0]?.cvss?.score;
  };
  expect([scoreOf(bare), scoreOf({ ...bare, cvss: { ...score, score: 5 } })]).toEqual([9.8, 5]);
});

describe("CSAF: combinations and investigations", () => {
  const branch = (category: string, name: string, id: string, branches: readonly unknown[] = []): object => ({
    category,
    name,
    ...(id === "" ? {} : { product: { product_id: id, name } }),
    branches,
  });
  const tree = {
    branches: [
      branch("vendor", "Hikvision", "", [
        branch("product_name", MODEL, "HW", [branch("product_version_range", "<6", "HW6")]),
        branch("product_name", `${MODEL} Firmware`, "", [branch("product_version_range", "<5.3", "FW")]),
        branch("product_name", "HikCentral", "", [branch("product_version_range", "<5.3", "APP")]),
      ]),
      branch("vendor", "OpenSSL", "", [
        branch("product_name", "OpenSSL", "", [branch("product_version", "5.2.0", "LIB")]),
      ]),
    ],
  };
  const relationship = (category: string, part: string, whole: string, id = "P"): object => ({
    category,
    product_reference: part,
    relates_to_product_reference: whole,
    full_product_name: { product_id: id, name: id },
  });
  const read = (relationships: readonly object[], product_status: object): ReturnType<typeof readCsaf> =>
    readCsaf({
      document: { csaf_version: "2.0" },
      product_tree: { ...tree, relationships },
      vulnerabilities: [{ cve: "CVE-2099-1000", product_status }],
    });
  test.each<readonly [string, readonly object[], string, string]>([
    ["its firmware", [relationship("installed_on", "FW", "HW")], "V5.2.0", "affected"],
    [
      "its firmware, past the range",
      [relationship("installed_on", "FW", "HW")],
      "V5.4.0",
      "not-affected-by-published-range",
    ],
    ["its firmware as a part", [relationship("default_component_of", "FW", "HW")], "V5.2.0", "affected"],
    ["its firmware, if it has that", [relationship("optional_component_of", "FW", "HW")], "V5.2.0", "unknown"],
    [
      "a program on it, whose version is none of its own",
      [relationship("installed_on", "APP", "HW")],
      "V5.4.0",
      "unknown",
    ],
    ["another house's part", [relationship("default_component_of", "LIB", "HW")], "V5.2.0", "unknown"],
    [
      "another house's part, in versions of the device",
      [relationship("default_component_of", "LIB", "HW6")],
      "V5.2.0",
      "affected",
    ],
    [
      "a part that versions of the device may have",
      [relationship("external_component_of", "LIB", "HW6")],
      "V6.1.0",
      "unknown",
    ],
    [
      "a combination of a combination, in any order",
      [relationship("installed_on", "FW", "Q"), relationship("installed_with", "FW", "HW", "Q")],
      "V5.2.0",
      "unknown",
    ],
  ])("%s", (_what, relationships, firmware, verdict) => {
    const { records, problems } = read(relationships, { known_affected: ["P"] });
    expect(problems).toEqual([]);
    expect(verdictOf(records, firmware)).toBe(verdict);
  });
  test("combinations that refer to each other end, and are told as unknown to the tree", () => {
    const { records, problems } = read(
      [relationship("installed_on", "FW", "Q"), relationship("installed_on", "FW", "P", "Q")],
      {
        known_affected: ["P"],
      },
    );
    expect([records, problems]).toEqual([
      [],
      [{ at: "vulnerabilities[0]", what: "names 1 products that the tree does not hold" }],
    ]);
  });

  const installed = relationship("installed_on", "FW", "HW");
  test.each<readonly [string, object, string, string | undefined]>([
    ["alone", { under_investigation: ["P"] }, "V5.2.0", "unknown"],
    ["alone, of a status that says so", { unknown: ["P"] }, "V5.2.0", "unknown"],
    ["alone, and the device is past what is looked into", { under_investigation: ["P"] }, "V5.4.0", undefined],
    ["beside another range", { known_affected: ["HW6"], under_investigation: ["P"] }, "V5.2.0", "affected"],
    ["and called not affected", { known_not_affected: ["P"], under_investigation: ["P"] }, "V5.2.0", "unknown"],
  ])("under investigation %s", (_what, status, firmware, verdict) => {
    expect(verdictOf(read([installed], status).records, firmware)).toBe(verdict);
  });
  test("what is under investigation is not cleared by better ranked words", () => {
    const { records } = read([installed], { under_investigation: ["P"] });
    const bookOf = () => ({ id: "hikvision", name: "Hikvision", makers: ["hikvision"] });
    const { books } = booksOf(records, { bookOf, asOf: "2099-01-01", sources: {} });
    const overlay = books.map((book) => ({
      ...book,
      vulnerabilities: book.vulnerabilities.map((each) => ({
        ...each,
        affected: [{ basis: "vendor-advisory" as const, text: "<5.0", models: [MODEL] }],
      })),
    }));
    const merged = mergeFeeds(overlay, { kev: new Map(), epss: new Map(), books });
    const of = (firmware: string): string | undefined =>
      openAdvisories(merged).of(device({ model: MODEL, firmware })).weaknesses[0]?.verdict;
    expect([of("V4.9.0"), of("V5.2.0"), of("V5.4.0")]).toEqual([
      "affected",
      "unknown",
      "not-affected-by-published-range",
    ]);
  });
  test("what is decided and under investigation at once is a problem", () => {
    expect(read([installed], { known_affected: ["P"], under_investigation: ["P"] }).problems).toEqual([
      { at: "vulnerabilities[0]", what: "calls 1 products under investigation and decided at once" },
    ]);
  });
});
