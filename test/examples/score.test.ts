import { describe, expect, test } from "vitest";
import type { ScoredLine, ScoredSubject } from "./score.ts";
import { score } from "./score.ts";
import type { TruthDevice } from "./truth.ts";

const device = (draft: Partial<TruthDevice> & Pick<TruthDevice, "key">): TruthDevice => ({
  population: "hik",
  site: "city-hall",
  maker: "hikvision",
  brand: "LTS",
  class: "camera",
  model: null,
  serial: null,
  macs: [],
  ips: [],
  port: null,
  recorder: null,
  channel: null,
  rows: [],
  sources: [],
  evidenceKinds: ["serial", "soap"],
  relabel: true,
  mustFind: true,
  mustNotCall: false,
  ceiling: "confirmed",
  acquired: null,
  trap: null,
  ...draft,
});

const line = (
  asset: string,
  subjects: readonly Partial<ScoredSubject>[],
  maker: ScoredLine["maker"] = null,
): ScoredLine => ({
  asset,
  subjects: subjects.map((subject) => ({ origin: "scan-1", ...subject })),
  maker,
});

const called = (id: string, confidence: string): NonNullable<ScoredLine["maker"]> => ({ id, confidence });

describe("matching", () => {
  const book = { file: "book.xlsx", sheet: "Port", row: 12 };
  const forwarded = device({ key: "b", ips: ["10.0.0.9"], port: 8001 });
  test.each<{ by: string; truth: TruthDevice[]; subject: Partial<ScoredSubject>; keys: string[] }>([
    { by: "device", truth: [device({ key: "a" })], subject: { device: "a" }, keys: ["a"] },
    {
      by: "mac in another spelling",
      truth: [device({ key: "a", macs: ["44:19:b6:00:00:01"] })],
      subject: { mac: "4419.B600.0001" },
      keys: ["a"],
    },
    { by: "serial", truth: [device({ key: "a", serial: "X1" })], subject: { serial: "X1" }, keys: ["a"] },
    {
      by: "address",
      truth: [device({ key: "a", ips: ["10.0.0.1"] })],
      subject: { ip: "10.0.0.1", port: 80 },
      keys: ["a"],
    },
    {
      by: "address and port",
      truth: [forwarded, { ...forwarded, key: "c", port: 8002 }],
      subject: { ip: "10.0.0.9", port: 8002 },
      keys: ["c"],
    },
    {
      by: "an address that two share, never",
      truth: [device({ key: "a", ips: ["10.0.0.1"] }), device({ key: "b", ips: ["10.0.0.1"] })],
      subject: { ip: "10.0.0.1" },
      keys: [],
    },
    {
      by: "recorder and channel",
      truth: [device({ key: "a", recorder: { key: "r", serial: "S", ip: "10.0.0.2", mac: null }, channel: "3" })],
      subject: { recorder: "S", channel: "3" },
      keys: ["a"],
    },
    {
      by: "row of a sheet",
      truth: [device({ key: "a", rows: [book] })],
      subject: { origin: "/tmp/in/book.xlsx", row: "Port!12" },
      keys: ["a"],
    },
    {
      by: "row of another sheet, never",
      truth: [device({ key: "a", rows: [book] })],
      subject: { origin: "/tmp/in/book.xlsx", row: "Parks!12" },
      keys: [],
    },
    {
      by: "another row, never",
      truth: [device({ key: "a", rows: [book] })],
      subject: { origin: "book.xlsx", row: "Port!112" },
      keys: [],
    },
  ])("by $by", ({ truth, subject, keys }) => {
    const result = score([line("a-1", [subject])], truth);
    expect(truth.map((one) => one.key).filter((key) => !result.notListed.includes(key))).toEqual(keys);
  });
});

test("counts a false accusation, also one against a thing that does not exist", () => {
  const truth = [
    device({ key: "axis", maker: "axis", macs: ["00:40:8c:00:00:01"], mustFind: false, mustNotCall: true }),
  ];
  const lines = [
    line("a-1", [{ mac: "00408C000001" }], called("hikvision", "high")),
    line("a-2", [{ ip: "10.9.9.9" }], called("dahua", "confirmed")),
  ];
  expect(score(lines, truth).wronglyCalledBanned.map((one) => [one.key, one.called])).toEqual([
    ["axis", "hikvision"],
    ["(no true device)", "dahua"],
  ]);
  expect(
    score([line("a-1", [{ mac: "00408C000001" }], called("hikvision", "medium"))], truth).wronglyCalledBanned,
  ).toEqual([]);
});

test("tells a missed relabel from a faintly named one", () => {
  const truth = ["1", "2", "3", "4"].map((n) => device({ key: `d${n}`, serial: `S${n}` }));
  const lines = [
    line("a-1", [{ serial: "S1" }], called("hikvision", "high")),
    line("a-2", [{ serial: "S2" }], called("hikvision", "low")),
    line("a-3", [{ serial: "S3" }], called("dahua", "medium")),
  ];
  const result = score(lines, truth);
  expect([result.missedMustFind, result.faintMustFind, result.notListed]).toEqual([["d3", "d4"], ["d2"], ["d4"]]);
  expect(result.confusion).toEqual({ hikvision: { hikvision: 2, dahua: 1, "not-listed": 1 } });
});

test("names assets that hold two devices and devices that fell apart", () => {
  const truth = [device({ key: "d1", serial: "S1", macs: ["00:00:00:00:00:01"] }), device({ key: "d2", serial: "S2" })];
  const result = score(
    [line("a-1", [{ serial: "S1" }, { serial: "S2" }]), line("a-2", [{ mac: "000000000001" }])],
    truth,
  );
  expect(result.joinedWrongly).toEqual([{ asset: "a-1", keys: ["d1", "d2"] }]);
  expect(result.split).toEqual([{ key: "d1", assets: ["a-1", "a-2"] }]);
  expect(result.unknown).toBe(2);
});

test("a row that stands for eight cameras joins nothing wrongly", () => {
  const rows = [{ file: "p.xlsx", sheet: "Parks", row: 2, shared: true }] as const;
  const truth = ["1", "2"].map((n) => device({ key: `d${n}`, ips: [`10.0.0.${n}`], rows }));
  const result = score([line("a-1", [{ origin: "p.xlsx", row: "Parks!2" }]), line("a-2", [{ ip: "10.0.0.1" }])], truth);
  expect([result.joinedWrongly, result.split, result.notListed]).toEqual([[], [], []]);
});

test("a word stronger than the inputs carry is named", () => {
  const truth = [device({ key: "d1", serial: "S1", ceiling: "medium" })];
  expect(score([line("a-1", [{ serial: "S1" }], called("hikvision", "high"))], truth).overclaimed.length).toBe(1);
});
