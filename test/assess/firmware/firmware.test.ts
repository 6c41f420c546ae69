import fc from "fast-check";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { inEnglish } from "../../../src/model/said.ts";
import { openFirmwareLists } from "../../../src/assess/firmware/index.ts";
import { loadFirmwareLists } from "../../../src/edge/catalogue/index.ts";
import { readFirmwareList } from "../../../src/edge/catalogue/firmware.ts";
import type { FirmwareList, ListedFirmware } from "../../../src/model/firmware.ts";
import type { LegalDate } from "../../../src/model/time.ts";
import { device } from "../advisories/samples.ts";

const entry = (version: string, rest: Partial<ListedFirmware> = {}): ListedFirmware => ({
  version,
  models: "DS-2A",
  source: "portal",
  ...rest,
});
const listOf = (firmware: readonly ListedFirmware[], rest: Partial<FirmwareList> = {}): FirmwareList => ({
  id: "hikvision",
  name: "Hikvision",
  builds: "yymmdd",
  asOf: "2026-08-10",
  complete: "a sample",
  sources: {
    portal: { title: "The portal", url: "https://example.org/", read: "2026-11-23" as LegalDate, basis: "full" },
  },
  firmware,
  ...rest,
});
const BUILT = entry("5.7.0", { build: "2022-12-21", listed: "2024-10-23", platform: "IPC_G0" });
const held = (firmware: readonly ListedFirmware[], sample: Parameters<typeof device>[0], rest = {}) =>
  openFirmwareLists([listOf(firmware, rest)]).of(device({ model: "DS-2A", ...sample }));

describe("the day before, the day and the day after", () => {
  test.each([
    ["V5.7.0 build 221220", "older"],
    ["V5.7.0 build 221221", "newest-listed"],
    ["V5.7.0 build 221222", "newer-than-listed"],
    ["V5.6.9 build 210101", "older"],
    ["V5.8.0 build 230101", "newer-than-listed"],
    // Build and version contradict each other: nothing is said.
    ["V5.8.0 build 210101", "not-comparable"],
    ["V5.6.0 build 230101", "not-comparable"],
    // Versions alone, of one numbering and of two.
    ["V5.6.0", "older"],
    ["V5.7.0", "newest-listed"],
    ["V5.7.1", "newer-than-listed"],
    ["V4.30.0", "not-comparable"],
    ["V5.7", "not-comparable"],
    ["IPCamera", "not-comparable"],
    [null, "firmware-unknown"],
  ])("%s is %s", (firmware, standing) => expect(held([BUILT], { firmware }).standing).toBe(standing));
});

test("eight digits of which two are no day are no day, and are not called unknown", () => {
  const list = [entry("3.1.0.5036", { build: "2025-06-27" })];
  expect(held(list, { firmware: "20121101" }, { builds: "yymmddnn" }).standing).toBe("not-comparable");
});

describe("a list whose last by day has a lower version than one before it", () => {
  const list = [
    entry("1.3.4"),
    entry("1.3.1", { build: "2026-06-18", listed: "2017-10-12" }),
    entry("1.3.0", { build: "2020-01-01" }),
  ];
  test.each([
    ["V1.3.5", "newer-than-listed"],
    ["V1.3.4", "not-comparable"],
    ["V1.3.2", "not-comparable"],
    ["V1.3.1 build 260618", "newest-listed"],
    ["V1.3.0", "older"],
  ])("%s is %s", (firmware, standing) => expect(held(list, { firmware }).standing).toBe(standing));
});

describe("what is said", () => {
  test.each<[string, ReturnType<typeof held>, string]>([
    [
      "older, with day, source and distance",
      held([entry("5.6.0", { build: "2021-01-01", platform: "IPC_G0" }), BUILT], { firmware: "V5.5.0 build 210102" }),
      "Older than the newest firmware listed for DS-2A: 5.7.0, built 2022-12-21, listed 2024-10-23 (The portal). Its own build of 2021-01-02 is 718 days older.",
    ],
    [
      "the newest listed is not up to date",
      held([BUILT], { firmware: "V5.7.0 build 221221" }),
      "The newest firmware listed for DS-2A by 2026-08-10: 5.7.0, built 2022-12-21, listed 2024-10-23 (The portal). What was offered since then nobody read.",
    ],
    [
      "newer than the list",
      held([BUILT], { firmware: "V5.8.0 build 260901" }),
      "Newer than any firmware listed for DS-2A by 2026-08-10: 5.7.0, built 2022-12-21, listed 2024-10-23 (The portal). The list is behind it, and says nothing of what is newer still.",
    ],
    [
      "a page and a file that contradict each other",
      held([entry("5.8.110", { build: "2026-06-05", page: "5.8.11", conflict: "they differ" })], {
        firmware: "V5.8.0",
      }),
      "Older than the newest firmware listed for DS-2A: 5.8.110, built 2026-06-05, on its page as 5.8.11 (The portal).",
    ],
    [
      "a model that is not listed",
      held([BUILT], { model: "DS-9Z", firmware: "V5.5.0" }),
      "No firmware list for this model: the list of 2026-08-10 does not have DS-9Z, and whether a newer firmware exists is not known here.",
    ],
    [
      "a maker without a list",
      held([BUILT], { maker: "dahua", firmware: "V5.5.0" }),
      "No firmware list for this maker: whether a newer firmware exists is not known here.",
    ],
    [
      "a maker that is not known",
      held([BUILT], { maker: null }),
      "Its maker is not known: no list of firmware can be held against it.",
    ],
    [
      "a maker that is not known surely",
      held([BUILT], { confidence: "medium", firmware: "V5.5.0" }),
      "Its maker is not known surely enough to hold a list of firmware against it.",
    ],
    [
      "a model that is not known",
      held([BUILT], { model: null }),
      "Its model is not known: no list of firmware can be held against it.",
    ],
  ])("%s", (_name, { says }, expected) => expect(inEnglish(says)).toBe(expected));
});

describe("several kinds of hardware", () => {
  const firmware = [BUILT, entry("5.6.0", { build: "2021-01-01", platform: "IPC_V5" })];
  test.each([
    ["V5.5.0 build 200101", "older"],
    ["V5.6.0 build 210101", "older-on-some-hardware"],
    ["V5.6.5 build 211001", "older-on-some-hardware"],
    ["V5.7.0 build 221221", "newest-listed"],
    ["V5.8.0 build 230101", "newer-than-listed"],
  ])("%s is %s", (stated, standing) => expect(held(firmware, { firmware: stated }).standing).toBe(standing));
  test("one kind that cannot be compared leaves it open", () =>
    expect(held([...firmware, entry("N180811", { platform: "X" })], { firmware: "V5.5.0 build 200101" }).standing).toBe(
      "not-comparable",
    ));
});

describe("models", () => {
  const firmware = [
    entry("5.7.0", { models: "DS-2A|DS-2B", also: "DS-2A-U|DS-2C" }),
    entry("5.9.0", { models: "DS-2C" }),
    entry("9.9.9", { beta: true }),
  ];
  test.each([
    ["DS-2A", "V5.6.0", "older"],
    ["ds-2b", "V5.6.0", "older"],
    ["DS-2A(4mm)", "V5.6.0", "older"],
    ["DS-2A(2.8mm)(B)", "V5.6.0", "older"],
    ["DS-2A-U", "V5.7.0", "newest-listed"],
    ["DS-2A", "V5.7.0", "newest-listed"],
    // Its own page outranks a page that names it beside others.
    ["DS-2C", "V5.8.0", "older"],
    ["DS-2", "V5.6.0", "no-list"],
    ["DS-2AX", "V5.6.0", "no-list"],
    ["", "V5.6.0", "no-list"],
  ])("%s with %s is %s", (model, stated, standing) =>
    expect(held(firmware, { model, firmware: stated }).standing).toBe(standing),
  );
});

test.each([
  ["v3.1.0.956_22041511", "newest-listed"],
  ["v3.1.0.956_20121100", "older"],
  ["v3.1.0.764_21121717", "older"],
  ["v3.1.0.1000_22050100", "newer-than-listed"],
])("a build of six digits and two more: %s is %s", (stated, standing) =>
  expect(
    held(
      [entry("3.1.0.956", { build: "2022-04-15" })],
      { maker: "reolink", firmware: stated },
      { id: "reolink", builds: "yymmddnn" },
    ).standing,
  ).toBe(standing),
);

describe("the lists of the catalogue", () => {
  const loaded = loadFirmwareLists(fileURLToPath(new URL("../../../catalogue", import.meta.url)));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.failure.slice(0, 5)));
  const lists = openFirmwareLists(loaded.value);
  const of = (sample: Parameters<typeof device>[0]) => lists.of(device(sample));

  test.each([
    [{ model: "DS-2CD2023G2-I", firmware: "V5.7.0 build 221221" }, "newest-listed"],
    [{ model: "DS-2CD2023G2-IU", firmware: "V5.5.160 build 210416" }, "older"],
    [{ model: "DS-2CD2142FWD-I", firmware: "V5.4.5 build 170124" }, "no-list"],
    [{ maker: "reolink", model: "RLC-842A", firmware: "v3.1.0.764_21121717" }, "older"],
    [{ maker: "dahua", model: "IPC-HFW1230S", firmware: "2.400" }, "no-list"],
  ])("%j is %s", (sample, standing) => expect(of(sample).standing).toBe(standing));

  test("whatever a device says, it is never called up to date, and what is older has a newer entry with its words", () => {
    const models = loaded.value.flatMap(({ firmware }) => firmware.flatMap(({ models: each }) => each.split("|")));
    fc.assert(
      fc.property(
        fc.constantFrom("hikvision", "reolink"),
        fc.oneof(fc.constantFrom(...models), fc.string()),
        fc.oneof(fc.string(), fc.constantFrom("V5.5.0 build 170101", "v3.0.0.1_20010100", "V4.30.005build190910")),
        (maker, model, firmware) => {
          const asset = device({ maker, model, firmware });
          const { standing, says: said, newest } = lists.of(asset);
          const says = inEnglish(said);
          expect(lists.standingOf(asset)).toBe(standing);
          expect(says).not.toMatch(/\bup to date\b|\bcurrent\b/i);
          expect(newest.length === 0).toBe(standing === "no-list");
          if (standing === "older") expect(says).toContain(newest[0]?.version ?? "?");
        },
      ),
      { seed: 5, numRuns: 500 },
    );
  });
});

describe("a list that may not stand is refused, by line", () => {
  const file = JSON.stringify(listOf([BUILT]))
    .replace('"firmware":[', '"firmware":[\n')
    .replace('"asOf"', '\n"asOf"');
  test("the sample itself stands", () => expect(readFirmwareList("firmware/hikvision.json", file).ok).toBe(true));
  test.each<[string, readonly [from: string, to: string], string, RegExp]>([
    [
      "a day that does not exist",
      ["2022-12-21", "2022-12-32"],
      "firmware/hikvision.json",
      /:3: firmware\[0\]\.build is "2022-12-32"/,
    ],
    [
      "a key of nobody",
      ['"platform"', '"plattform"'],
      "firmware/hikvision.json",
      /:3: firmware\[0\]\.plattform is no key/,
    ],
    [
      "a source that is not there",
      ['"source":"portal"', '"source":"press"'],
      "firmware/hikvision.json",
      /:3: "press" is not among/,
    ],
    [
      "an empty model",
      ['"models":"DS-2A"', '"models":"DS-2A|"'],
      "firmware/hikvision.json",
      /:3: firmware\[0\]\.models/,
    ],
    ["another name", ["", ""], "firmware/other.json", /:1: the id "hikvision" is not the name/],
    ["no JSON", ["{", ""], "firmware/hikvision.json", /:1: not readable as JSON/],
  ])("%s", (_name, [from, to], name, expected) => {
    const read = readFirmwareList(name, file.replace(from, to));
    const said = read.ok ? [] : read.failure.map((each) => `${each.file}:${each.line}: ${each.what}`);
    expect(said.join("\n")).toMatch(expected);
  });
});
