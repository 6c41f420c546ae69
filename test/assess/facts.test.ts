import { expect, test } from "vitest";
import { assetFacts, compileLaw } from "../../src/assess/law/index.ts";
import type { Attribution } from "../../src/model/attribution.ts";
import { department, made } from "./people.ts";
import { day, INSTRUMENTS, VENDORS } from "./provisions.ts";

const attribution: Attribution = {
  asset: "a-9",
  parent: null,
  subjects: [],
  maker: { id: "axis", name: "Axis Communications", confidence: "high" },
  brand: "Hikvision",
  model: null,
  firmware: null,
  serial: null,
  madeOn: null,
  class: "camera",
  relabel: true,
  for: [],
  against: [
    { observation: "o-1", fingerprint: "hikvision/label", says: "the label", weight: "weak" },
    { observation: "o-2", fingerprint: "dahua/mac", says: "the MAC", weight: "weak" },
    { observation: "o-3", fingerprint: "dahua/label", says: "the label", weight: "weak" },
  ],
  otherClasses: [],
  contested: false,
  rivals: [{ id: "hikvision", weight: "weak" }],
  undecidedBecause: null,
  joined: [],
};

test("an attribution and stated dates become what the law asks about", () => {
  const dates = { acquired: ["2024-01-02", "2 janvier 2024", "2023", "last summer"], installed: ["2024-03"] };
  expect(assetFacts(attribution, dates)).toEqual({
    asset: "a-9",
    maker: attribution.maker,
    otherClasses: [],
    contested: false,
    rivals: attribution.rivals,
    against: [
      { id: "dahua", labelOnly: false },
      { id: "hikvision", labelOnly: true },
    ],
    undecidedBecause: null,
    class: "camera",
    brand: "Hikvision",
    relabel: true,
    acquired: [
      { from: "2023-01-01", to: "2023-12-31", text: "2023" },
      { from: "2024-01-02", to: "2024-01-02", text: "2 janvier 2024" },
    ],
    installed: [{ from: "2024-03-01", to: "2024-03-31", text: "2024-03" }],
    unreadDates: ["last summer"],
  });
});

test("assets that are alike share one sentence, so that a national estate stays small", () => {
  const law = compileLaw(
    { vendors: VENDORS, instruments: INSTRUMENTS },
    { owner: department, asOf: day("2026-11-24") },
  );
  const first = law.rule({ ...made("hikvision"), asset: "a-1" });
  const second = law.rule({ ...made("hikvision"), asset: "a-2" });
  expect(second).toEqual(first.map((ruling) => ({ ...ruling, asset: "a-2" })));
  expect(second[0]?.missing).toBe(first[0]?.missing);
});
