import { assert, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { type Finding, findInCatalogue } from "../../src/identify/find.ts";
import { compileCatalogue } from "../../src/identify/match/matcher.ts";
import { catalogue } from "./loaded.ts";

const matcher = compileCatalogue(catalogue);
const find = (text: string, model?: string): readonly Finding[] => findInCatalogue(matcher, text, model);
const short = (text: string, model?: string): readonly string[] =>
  find(text, model).map(({ as, vendor, weight }) => `${as} ${vendor} ${weight ?? "none"}`);
const inferred = (text: string, model?: string): unknown =>
  find(text, model).find((each) => each.inferred !== undefined)?.inferred;

describe("a text is found by whatever it is", () => {
  test.each([
    ["海康威视", ["name hikvision weak"]],
    ["hikvision", ["name hikvision weak", "self hikvision weak", "http.realm hikvision moderate"]],
    ["Zhejiang Dahua Technology Co., ltée", ["name dahua weak", "self dahua weak", "self.camera dahua weak"]],
    ["HiLook", ["name hikvision weak", "self hikvision weak"]],
    ["Systèmes de sécurité Inaxsys", ["name inaxsys none", "self inaxsys none"]],
    ["44:19:b6:00:00:01", ["mac hikvision moderate"]],
    ["4419B6", ["mac hikvision moderate"]],
    ["001F54000001", ["mac lorex none"]],
    ["TV-IP320PI20161206AAWR863642784", ["serial hikvision strong"]],
    ["2.800.00AC003.0.R", ["firmware dahua moderate"]],
    ["xyz.hik-connect.com", ["dns.name hikvision weak"]],
    ["TRENDnet TV-IP320PI", ["relabel hikvision moderate", "relabel hikvision weak", "self trendnet none"]],
    ["Panasonic WV-S1131", ["relabel dahua none", "self panasonic weak", "self.camera panasonic weak"]],
    ["Server: App-webs/", ["http.server hikvision moderate"]],
    ["server:App-webs/", ["http.server hikvision moderate"]],
    ["Server: nothing of the kind", []],
    ["", []],
    ["nothing at all of the kind", []],
    ["yes", []],
  ])("%s: %s", (text, expected) => expect(short(text)).toEqual(expected));

  test("every finding has a reason and a source", () => {
    const all = ["hikvision", "TRENDnet TV-IP320PI", "4419B6000001", "App-webs/", "DS-2CD2143G2-I"].flatMap((text) =>
      find(text),
    );
    expect(all.length).toBeGreaterThan(5);
    expect(all.filter(({ reason, sources }) => reason === "" || sources.length === 0)).toEqual([]);
  });

  test("part of a name finds houses only where no whole name fits, and never more than a page", () => {
    expect(short("Networks").length).toBeGreaterThan(2);
    expect(find("a".repeat(10_000)).length).toBeLessThanOrEqual(120);
  });
});

test("no text makes it throw, and findings stay bounded", () => {
  assert(
    property(string({ maxLength: 600, unit: "binary" }), string({ maxLength: 40 }), (text, model) => {
      expect(find(text, model).length).toBeLessThanOrEqual(160);
    }),
    { seed: 20261125, numRuns: 300 },
  );
});

describe("what grammars infer", () => {
  const recorder = "DS-7608NI-K2/8P0820200917CCRRE12345678WCVU";
  test.each([
    [recorder, "DS-7608NI-K2/8P", { model: "DS-7608NI-K2/8P", channels: 8, madeOn: "2020-09-17", short: "E12345678" }],
    [recorder, undefined, { model: "DS-7608NI-K2/8P08", madeOn: "2020-09-17", short: "E12345678" }],
    [recorder, "DS-7608NI-K2/8P0", { model: "DS-7608NI-K2/8P08", madeOn: "2020-09-17", short: "E12345678" }],
    [
      "DS-2CD2142FWD-I20170101AAWRC12345678",
      "DS-2CD2142FWD-I",
      { model: "DS-2CD2142FWD-I", madeOn: "2017-01-01", short: "C12345678" },
    ],
    ["DS-2CD2142FWD-I20170231AAWRC12345678", undefined, { model: "DS-2CD2142FWD-I", short: "C12345678" }],
    [
      "DS-K1T671MF20200611V030200ENE12345678",
      undefined,
      { model: "DS-K1T671MF", madeOn: "2020-06-11", short: "E12345678", version: "V030200" },
    ],
    ["210235T8HQ3197000191", undefined, { madeOn: "2019-07" }],
    ["6C01E93PAG00001", undefined, {}],
    ["V5.6.2build 190701", undefined, { version: "V5.6.2", build: "190701", builtOn: "2019-07-01" }],
    ["V4.30.085 build 200932", undefined, { version: "V4.30.085", build: "200932" }],
    ["QIPC-B2202.3.8.NB.180815", undefined, { version: "QIPC-B2202.3.8.NB", build: "180815", builtOn: "2018-08-15" }],
    ["v3.0.0.183_21012800", undefined, { version: "3.0.0.183", build: "210128", builtOn: "2021-01-28" }],
    [
      "Amcrest_IPC-HX5X3X-Rhea_Eng_NP_Stream3_AMCREST_V2.622.00AC000.0.R.200407.bin",
      undefined,
      { family: "IPC-HX5X3X-Rhea", version: "2.622.00AC000.0.R", build: "200407", builtOn: "2020-04-07" },
    ],
    ["IDS-TCV900-HE", undefined, { family: "traffic", class: "camera" }],
  ])("of %s with the model %s known: %o", (text, model, expected) => expect(inferred(text, model)).toEqual(expected));
});
