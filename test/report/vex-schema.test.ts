import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openAdvisories, vexStatus } from "../../src/assess/advisories/index.ts";
import type { AdvisoryBook, AffectedStatement, VexFinding } from "../../src/model/advisory.ts";
import type { Attribution } from "../../src/model/attribution.ts";
import { csafVex } from "../../src/report/vex/csaf.ts";
import { groupFindings } from "../../src/report/vex/group.ts";
import { openVex } from "../../src/report/vex/openvex.ts";
import { BOOKS, bookWith, device } from "../assess/advisories/samples.ts";
import { CSAF_CHECKS, csafComplaints, openVexComplaints } from "./vex-rules.ts";

const FRAME = { author: "City of Harbour City", tool: "decamp 0.0.0", timestamp: "2026-11-01T00:00:00Z", id: "sample" };

const says = (text: string, model: string): AffectedStatement => ({ basis: "cna", text, models: [model] });
const SAMPLE = bookWith([says("< 5.4.0", "DS-2A"), says("<= 5.4.0", "DS-2B"), says("see notice", "DS-2C")]);

type Estate = readonly Partial<Attribution>[];
const assetsOf = (estate: Estate): readonly Attribution[] =>
  estate.map((each, at) => ({ ...device({}), asset: `a-${at}`, ...each }));
const firmware = (text: string): Attribution["firmware"] => ({ version: null, build: null, text });

/** Both documents, read again. */
async function documents(books: readonly AdvisoryBook[], assets: readonly Attribution[]) {
  const advisories = openAdvisories(books);
  async function* findings(): AsyncIterable<readonly VexFinding[]> {
    yield assets.flatMap((asset) =>
      advisories.of(asset).weaknesses.map((weakness) => ({ asset, weakness, vex: vexStatus(weakness) })),
    );
  }
  const contents = await groupFindings(findings());
  return { csaf: JSON.parse(csafVex(contents, FRAME)), openvex: JSON.parse(openVex(contents, FRAME)), contents };
}

async function complaints(books: readonly AdvisoryBook[], assets: readonly Attribution[]): Promise<readonly string[]> {
  const { csaf, openvex } = await documents(books, assets);
  return [...(await csafComplaints(csaf)), ...openVexComplaints(openvex)];
}

const FOUR: Estate = [
  { model: "DS-2A", firmware: firmware("V5.3.0"), serial: "S1" },
  { model: "DS-2A", firmware: firmware("V5.4.0") },
  { model: "DS-2B", firmware: firmware("V5.5.0") },
  { model: "DS-2C", firmware: firmware("V5.5.0") },
];

const withVulnerability = (change: object): AdvisoryBook => ({
  ...SAMPLE,
  vulnerabilities: SAMPLE.vulnerabilities.map((each) => ({ ...each, ...change })),
});

describe("VEX documents by the published schemas and the mandatory tests", () => {
  test("all mandatory tests of CSAF 2.0 are run", () => expect(CSAF_CHECKS.length).toBeGreaterThanOrEqual(40));

  test.each<[string, readonly AdvisoryBook[], Estate]>([
    ["the four statuses", [SAMPLE], FOUR],
    ["the catalogue, a model and firmware unknown", BOOKS, [{ model: null, firmware: null, class: "unknown" }]],
    ["many products", [SAMPLE], Array.from({ length: 3_000 }, (_, at) => ({ ...FOUR[at % 4], serial: `S${at}` }))],
    ["two assets of one serial", [SAMPLE], [FOUR[0] ?? {}, FOUR[0] ?? {}]],
    ["no CVE number", [withVulnerability({ id: "HSRC-2017-03" })], FOUR],
    ["a number that only looks like a CVE", [withVulnerability({ id: "CVE-2017-79" })], FOUR],
    [
      "references that are no URI",
      [withVulnerability({ references: ["see the notice", "https://example.org/%zz", "https://example.org/a?b#c"] })],
      FOUR,
    ],
    [
      "what devices say",
      [SAMPLE],
      [
        {
          ...FOUR[0],
          serial: "\u0000\u202e</script>",
          brand: "=cmd|x",
          maker: { id: "hikvision", name: " ", confidence: "high" },
        },
      ],
    ],
    ["two books of one vulnerability that agree", [SAMPLE, { ...SAMPLE, id: "twin" }], FOUR],
    ["two books of one vulnerability that do not", [SAMPLE, { ...bookWith([says("< 9", "DS-2A")]), id: "twin" }], FOUR],
  ])("%s", async (_name, books, estate) => expect(await complaints(books, assetsOf(estate))).toEqual([]));

  test("where two books disagree, the graver status stands", async () => {
    const { csaf } = await documents([SAMPLE, { ...bookWith([says("< 9", "DS-2A")]), id: "twin" }], assetsOf(FOUR));
    expect(csaf.vulnerabilities[0].product_status).toEqual({
      known_affected: ["a-0", "a-1"],
      known_not_affected: ["a-2"],
      under_investigation: ["a-3"],
    });
  });

  test("a serial of placeholders stands in no list that speaks for other devices", async () => {
    const { csaf } = await documents([SAMPLE], assetsOf([{ ...FOUR[0], serial: "*" }]));
    const [product] = csaf.product_tree.full_product_names;
    expect([product.name, product.product_identification_helper]).toEqual([
      "hikvision DS-2A V5.3.0 (serial *)",
      { model_numbers: ["DS-2A"], x_generic_uris: [{ namespace: "urn:decamp:asset", uri: "urn:decamp:asset:a-0" }] },
    ]);
  });

  test("any estate of the catalogue's makers", async () => {
    const asset = fc.record({
      maker: fc.constantFrom("hikvision", "dahua", "uniview", "axis", "tvt", "xiongmai").map((id) => ({
        id,
        name: id,
        confidence: "high" as const,
      })),
      brand: fc.constantFrom(null, "Amcrest", "Lorex", "HIKVISION"),
      model: fc.oneof(
        fc.constantFrom(null, "DS-2CD2032-I", "IPC-HFW1230S", "DS-7616NI-K2"),
        fc.string({ minLength: 1 }),
      ),
      serial: fc.oneof(fc.constant(null), fc.string({ minLength: 1, unit: "binary" })),
      firmware: fc.option(
        fc.oneof(fc.constantFrom("V5.4.4 build 161125", "2.400.0000.16.R, 2016-11-25"), fc.string()).map(firmware),
      ),
      class: fc.constantFrom("camera" as const, "recorder" as const, "unknown" as const),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(asset, { minLength: 1, maxLength: 4 }), async (estate) => {
        const assets = assetsOf(estate);
        if ((await documents(BOOKS, assets)).contents.groups.length === 0) return;
        expect(await complaints(BOOKS, assets)).toEqual([]);
      }),
      { seed: 5, numRuns: 15 },
    );
  }, 120_000);
});

describe("what is broken is refused", () => {
  type Broken = Record<string, any>;
  test.each<[string, (document: Broken) => void, RegExp]>([
    ["no vulnerability", (d) => delete d["vulnerabilities"], /mandatoryTest_6_1_27_11/],
    ["an empty list of vulnerabilities", (d) => (d["vulnerabilities"] = []), /csaf_2_0_strict: \/vulnerabilities/],
    ["a product of no tree", (d) => d["vulnerabilities"][0].product_status.fixed.push("a-99"), /mandatoryTest_6_1_1:/],
    ["two statuses of one product", (d) => d["vulnerabilities"][0].product_status.fixed.push("a-0"), /6_1_6/],
    [
      "no flag and no impact",
      (d) => (delete d["vulnerabilities"][0].flags, delete d["vulnerabilities"][0].threats),
      /6_1_27_9/,
    ],
    ["no measure", (d) => delete d["vulnerabilities"][0].remediations, /6_1_27_10/],
    [
      "an author without a name",
      (d) => (d["document"].publisher.name = ""),
      /csaf_2_0_strict: \/document\/publisher\/name/,
    ],
    ["a key of nobody", (d) => (d["document"].colour = "red"), /csaf_2_0_strict/],
  ])("CSAF: %s", async (_name, damage, expected) => {
    const { csaf } = await documents([SAMPLE], assetsOf(FOUR));
    damage(csaf);
    expect((await csafComplaints(csaf)).join("\n")).toMatch(expected);
  });

  test.each<[string, (document: Broken) => void, RegExp]>([
    ["no statement", (d) => (d["statements"] = []), /\/statements /],
    ["a status of nobody", (d) => (d["statements"][0].status = "safe"), /\/statements\/0\/status/],
    [
      "affected without an action",
      (d) => d["statements"].forEach((each: Broken) => delete each["action_statement"]),
      /without an action/,
    ],
    [
      "not_affected without a reason",
      (d) => d["statements"].forEach((each: Broken) => delete each["justification"]),
      /not_affected without/,
    ],
    [
      "not_affected with both reasons",
      (d) => d["statements"].forEach((each: Broken) => (each["impact_statement"] = "x")),
      /or with both/,
    ],
    ["a product without a name", (d) => (d["statements"][0].products = [{}]), /without @id/],
    [
      "two statements of one product",
      (d) => (d["statements"][1].products = d["statements"][0].products),
      /two statements/,
    ],
    ["a time without a zone", (d) => (d["timestamp"] = "2026-11-01T00:00:00"), /\/timestamp/],
  ])("OpenVEX: %s", async (_name, damage, expected) => {
    const { openvex } = await documents([SAMPLE], assetsOf(FOUR));
    damage(openvex);
    expect(openVexComplaints(openvex).join("\n")).toMatch(expected);
  });
});
