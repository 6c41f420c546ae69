import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { openAdvisories, vexStatus } from "../../src/assess/advisories/index.ts";
import { openFirmwareLists } from "../../src/assess/firmware/index.ts";
import type { AdvisoryBook, VexFinding } from "../../src/model/advisory.ts";
import { csafVex } from "../../src/report/vex/csaf.ts";
import { groupFindings } from "../../src/report/vex/group.ts";
import { openVex } from "../../src/report/vex/openvex.ts";
import { csvRow, weaknessRows } from "../../src/report/vex/rows.ts";
import { bookWith, device } from "../assess/advisories/samples.ts";

const statement = (text: string, model: string) => ({ basis: "cna" as const, text, models: [model] });
const book: AdvisoryBook = {
  ...bookWith([statement("< 5.4.0", "DS-2A"), statement("<= 5.4.0", "DS-2B"), statement("see notice", "DS-2C")]),
};
const advisories = openAdvisories([book]);
const estate = [
  ["a-1", "DS-2A", "V5.3.0"],
  ["a-2", "DS-2A", "V5.4.0"],
  ["a-3", "DS-2B", "V5.5.0"],
  ["a-4", "DS-2C", "V5.5.0"],
  ["a-5", "DS-2A", "V5.3.0"],
].map(([asset = "", model = "", firmware = ""]) => ({ ...device({ model, firmware }), asset, serial: `S-${asset}` }));

async function* findings(): AsyncIterable<readonly VexFinding[]> {
  for (const asset of estate)
    yield advisories.of(asset).weaknesses.map((weakness) => ({ asset, weakness, vex: vexStatus(weakness) }));
}

const FRAME = { author: "City of Harbour City", tool: "decamp 0.0.0", timestamp: "2026-11-01T00:00:00Z", id: "sample" };

function golden(name: string, text: string): void {
  const file = fileURLToPath(new URL(`golden/${name}`, import.meta.url));
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, "utf8"));
}

describe("VEX documents", () => {
  test("OpenVEX, as it is written", async () =>
    golden("openvex.json", openVex(await groupFindings(findings()), FRAME)));
  test("CSAF VEX, as it is written", async () =>
    golden("csaf-vex.json", csafVex(await groupFindings(findings()), FRAME)));

  test("OpenVEX: the four statuses with what each must carry", async () => {
    const { statements } = JSON.parse(openVex(await groupFindings(findings()), FRAME)) as {
      readonly statements: readonly Record<string, unknown>[];
    };
    const by = (status: string) => statements.filter((each) => each["status"] === status);
    expect(by("affected").every((each) => typeof each["action_statement"] === "string")).toBe(true);
    expect(by("not_affected").every((each) => each["justification"] === "vulnerable_code_not_present")).toBe(true);
    expect(["affected", "not_affected", "fixed", "under_investigation"].map((status) => by(status).length)).toEqual([
      1, 1, 1, 1,
    ]);
  });

  test("CSAF: every product of a status is in the tree, every not_affected has a flag, every affected a measure", async () => {
    const document = JSON.parse(csafVex(await groupFindings(findings()), FRAME)) as {
      readonly product_tree: { readonly full_product_names: readonly { readonly product_id: string }[] };
      readonly vulnerabilities: readonly {
        readonly product_status: Readonly<Record<string, readonly string[]>>;
        readonly flags: readonly { readonly product_ids: readonly string[] }[];
        readonly remediations: readonly { readonly product_ids: readonly string[] }[];
      }[];
    };
    const ids = document.product_tree.full_product_names.map(({ product_id }) => product_id);
    expect(ids).toEqual(["a-1", "a-2", "a-3", "a-4", "a-5"]);
    const [first] = document.vulnerabilities;
    expect(first?.product_status).toEqual({
      known_affected: ["a-1", "a-5"],
      fixed: ["a-2"],
      known_not_affected: ["a-3"],
      under_investigation: ["a-4"],
    });
    expect(first?.flags.flatMap(({ product_ids }) => product_ids)).toEqual(["a-3"]);
    expect(first?.remediations.flatMap(({ product_ids }) => product_ids)).toEqual(["a-1", "a-5"]);
  });

  test("what a device says is defused in CSV and escaped in JSON", () => {
    const hostile = { ...device({ model: "DS-2A", firmware: "V5.3.0", brand: "=cmd|x" }), asset: "a-9" };
    const rows = [
      ...weaknessRows(hostile, { report: advisories.of(hostile), firmware: openFirmwareLists([]).of(hostile) }),
    ].join("");
    expect(rows).toContain("'=cmd|x");
    expect(csvRow(["\u202e", "+1"])).toBe("‹U+202E›,'+1\r\n");
  });
});
