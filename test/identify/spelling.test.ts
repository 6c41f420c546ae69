import { describe, expect, test } from "vitest";
import { plainNumber } from "../../src/identify/match/spelling.ts";
import type { Fact } from "../../src/model/observation.ts";
import { attributed, verdictOf } from "./attributing.ts";

const stated = (field: string, value: string): Fact => ({ kind: "stated", field, value });
const said = (fact: Fact) => {
  const attribution = attributed([{ fact }]);
  return `${verdictOf(attribution)} ${attribution.class} ${attribution.model} ${attribution.madeOn}`;
};

describe("a number says the same in every spelling", () => {
  test.each([
    "DS-2CD2143G0-I",
    "ds-2cd2143g0-i",
    "DS2CD2143G0-I",
    "DS 2CD2143G0-I",
    "DS_2CD2143G0_I",
    "DS\u20112CD2143G0\u2011I",
    "DS\u20132CD2143G0\u2013I",
    "\uFEFFDS-2CD2143G0-I\u00A0",
    "DS\u00AD-2CD2143G0-I",
  ])("%s", (model) => expect(said(stated("model", model))).toMatch(/^hikvision low camera /));

  test.each(["DH-IPC-HFW2431S-S-S2", "dh-ipc-hfw2431s-s-s2", "IPCHFW2431S", "IPC HFW2431S", "DH IPC HDW2431T"])(
    "%s",
    (model) => expect(said(stated("model", model))).toMatch(/^dahua low camera /),
  );

  test.each(["DS7608NI-K2", "DS 7608NI-K2", "ds-7608ni-k2"])("%s", (model) =>
    expect(said(stated("model", model))).toMatch(/^hikvision low recorder /),
  );

  test.each([
    "DS-2CD2143G0-I20190711AAWRD24712345",
    "ds-2cd2143g0-i20190711aawrd24712345",
    "SN: DS-2CD2143G0-I20190711AAWRD24712345",
    "S/N: DS-2CD2143G0-I20190711AAWRD24712345",
    "Serial No.: DS-2CD2143G0-I20190711AAWRD24712345",
    "DS\u20112CD2143G0\u2011I20190711AAWRD24712345",
  ])("%s", (serial) => expect(said(stated("serial", serial))).toBe("hikvision medium camera null 2019-07-11"));

  test.each(["ACCC8E123456", "accc8e123456", "AC:CC:8E:12:34:56", "AC-CC-8E-12-34-56"])("%s", (serial) =>
    expect(said(stated("serial", serial))).toMatch(/^axis medium /),
  );
});

test.each([
  ["Caméra Hikvision DS-2CD2143G0-I", "hikvision low camera DS-2CD2143G0-I null"],
  ["Caméra DS-2CD2143G0-I", "hikvision low camera DS-2CD2143G0-I null"],
  ["NVR Dahua DHI-NVR4216-16P-4KS2", "dahua low recorder DHI-NVR4216-16P-4KS2 null"],
])("the kind of thing before its number is not part of it: %s", (model, is) =>
  expect(said(stated("model", model))).toBe(is),
);

test.each([
  ["DS918+", "a storage server"],
  ["DS720", "a storage server"],
  ["Camera 3", "a place in a row"],
])("%s is no number of a maker (%s)", (model) =>
  expect(verdictOf(attributed([{ fact: stated("model", model) }]))).toBe(null),
);

test("what a device states otherwise stays as it is", () => {
  expect(plainNumber("model", "G3 Bullet")).toBe("G3 Bullet");
  expect(plainNumber("brand", "Caméra\u2011X")).toBe("Caméra\u2011X");
});

test("of two serials the one that is shown says when it was made, whichever is read first", () => {
  const serials = ["DS-2CD2143G0-I20190711AAWRD24712345", "DS-7608NI-K2/8P0820190321CCRRC88012345WCVU"];
  const madeOn = (order: readonly string[]) => {
    const { serial, madeOn: day } = attributed(order.map((each) => ({ fact: stated("serial", each) })));
    return [serial, day];
  };
  expect(madeOn(serials)).toEqual([serials[0], "2019-07-11"]);
  expect(madeOn(serials.toReversed())).toEqual([serials[0], "2019-07-11"]);
});
