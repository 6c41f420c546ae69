import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAddressUrl } from "../../src/discover/address-url.ts";
import { MAX_RECORD, readJson } from "../../src/discover/json-text.ts";
import { speakerOf } from "../../src/discover/importers/device-replies/speaker.ts";
import { splitChannels } from "../../src/discover/split.ts";

interface Told {
  readonly records: unknown[];
  readonly envelopes: unknown[];
  readonly problems: string[];
  readonly cut: boolean;
}

/** What a JSON text gives, handed over in pieces of so many characters. */
function read(text: string, piece: number, arrays = ["results", "result.hits"]): Told {
  const told = { records: [] as unknown[], envelopes: [] as unknown[], problems: [] as string[] };
  const reading = readJson(
    {
      arrays,
      record: ({ value }) => told.records.push(value) > 0,
      envelope: (value) => void told.envelopes.push(value),
    },
    { observation: () => {}, problem: ({ code, row }) => void told.problems.push(`${code} ${row ?? "-"}`) },
  );
  for (let at = 0; at < text.length; at += piece) reading.take({ text: text.slice(at, at + piece) });
  return { ...told, cut: reading.end("complete").cut };
}

const key = fc.constantFrom("a", "results", "hits", "result", 'quo"te', "é");
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.string({ maxLength: 6 }),
    fc.integer(),
    fc.constantFrom(null, true, "]}", "\\", '\\"', "\n"),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(key, tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
}));
const record = fc.dictionary(key, value, { maxKeys: 4, noNullPrototype: true });
const records = fc.array(record, { maxLength: 5 });
const spaces = fc.constantFrom(undefined, 1, "\t");
const piece = fc.integer({ min: 1, max: 40 });

describe("records of a JSON text", () => {
  test("an array gives its objects, however it is cut into pieces and indented", () => {
    fc.assert(
      fc.property(records, spaces, piece, (list, indent, size) => {
        const told = read(JSON.stringify(list, null, indent), size);
        expect(told).toEqual({ records: list, envelopes: [], problems: [], cut: false });
      }),
      { numRuns: 500, seed: 20_261_101 },
    );
  });

  test("so do an object around the array, and lines", () => {
    fc.assert(
      fc.property(records, spaces, piece, (list, indent, size) => {
        const around = read(JSON.stringify({ count: 1, results: list }, null, indent), size);
        expect(around.records).toEqual(list);
        expect(around.envelopes).toEqual([{ count: 1, results: null }]);
        const deep = read(JSON.stringify({ code: 200, result: { hits: list } }, null, indent), size);
        expect(deep.records).toEqual(list);
        // Without members that are read as arrays of records, each line is one.
        const lines = read(list.map((each) => `${JSON.stringify(each)}\n`).join(""), size, []);
        expect(lines.records).toEqual(list);
      }),
      { numRuns: 500, seed: 20_261_101 },
    );
  });

  test("a text that is cut gives a beginning of its records and a problem", () => {
    fc.assert(
      fc.property(records, spaces, fc.double({ min: 0, max: 1, noNaN: true }), (list, indent, share) => {
        const text = JSON.stringify({ results: list }, null, indent);
        const part = text.slice(0, Math.floor(text.length * share));
        const told = read(part, 16);
        expect(told.records).toEqual(list.slice(0, told.records.length));
        if (part !== "" && part !== text) expect([told.cut, told.problems.length]).toEqual([true, 1]);
      }),
      { numRuns: 500, seed: 20_261_101 },
    );
  });

  test("any text is read to its end", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]":,\\\n a1') }), piece, (text, size) => {
        expect(read(text, size).records.length).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2_000, seed: 20_261_101 },
    );
  });

  test("a record over the bound is told and the next is read", () => {
    const long = `{"a":"${"x".repeat(MAX_RECORD)}"}`;
    expect(read(`[${long},{"b":1}]`, 1_048_576)).toEqual({
      records: [{ b: 1 }],
      envelopes: [],
      problems: ["too-long 1"],
      cut: false,
    });
    expect(read(`{"b":1}\n${long}\n{"b":2}\n`, 1_048_576).records).toEqual([{ b: 1 }, { b: 2 }]);
  });
});

test.each([
  ["lobby/deviceInfo.xml", "replies of lobby", "lobby"],
  ["lobby/GetScopes.xml", "replies of lobby", "lobby"],
  ["site/lobby/ISAPI_System_deviceInfo.xml", "replies of lobby", "site/lobby"],
  ["replies/gate-deviceInfo.xml", "replies of gate", "replies"],
  ["replies/gate-GetScopes.xml", "replies of gate", "replies"],
  ["replies/cam7.xml", "replies of cam7", "replies"],
  ["replies/deviceInfo (2).xml", "replies of 2", "replies"],
  ["replies.zip!lobby/Probe.xml", "replies of lobby", "replies.zip!lobby"],
  ["deviceInfo.xml", "replies of deviceInfo", undefined],
])("the reply %s is of %j in %j", (path, row, origin) => {
  expect(speakerOf(path)).toEqual({ subject: { row }, origin });
});

test.each([
  ["x/192.0.2.10_deviceInfo.xml", { ip: "192.0.2.10" }],
  ["x/192-0-2-10.xml", { ip: "192.0.2.10" }],
  ["192.0.2.10/deviceInfo.xml", { ip: "192.0.2.10" }],
  ["44-19-b6-00-00-01/GetScopes.xml", { mac: "44:19:b6:00:00:01" }],
  ["v5.4.5/deviceInfo.xml", {}],
])("the reply %s states %j", (path, stated) => {
  const { row: _row, ...rest } = speakerOf(path).subject;
  expect(rest).toEqual(stated);
});

test.each([
  ["http://192.0.2.41:80/", { ip: "192.0.2.41", port: 80, path: "", hadCredentials: false }],
  [
    "rtsp://u:p@192.0.2.1/Streaming/Channels/101",
    { ip: "192.0.2.1", path: "/Streaming/Channels/101", hadCredentials: true },
  ],
  ["http://[2001:db8::1]:8080/x", { ip: "2001:db8::1", port: 8_080, path: "/x", hadCredentials: false }],
  ["rtsp://cam.example.org", { host: "cam.example.org", path: "", hadCredentials: false }],
  [
    "http://192.0.2.1/?loginuse=a&loginpas=b",
    { ip: "192.0.2.1", path: "/?loginuse=***&loginpas=***", hadCredentials: true },
  ],
  ["192.0.2.1:99999", { ip: "192.0.2.1", path: "", hadCredentials: false }],
])("%s points at %j", (text, expected) => expect(readAddressUrl(text)).toMatchObject(expected));

test.each(["cam7", "", "http://", "rtsp://a b", "http://user:p w@192.0.2.1/"])("%j points nowhere", (text) => {
  expect(readAddressUrl(text)).toBeUndefined();
});

test("the channels of a recorder that only its folder names are its own; a numbered row names no recorder", () => {
  const raw =
    "<InputProxyChannelList><InputProxyChannel><id>1</id><ipAddress>192.168.254.2</ipAddress></InputProxyChannel></InputProxyChannelList>";
  const split = (row: string): unknown[] =>
    splitChannels({ subject: { row }, fact: { kind: "isapi.response", raw } }).map(({ subject }) => subject);
  expect(split("replies of nvr")).toEqual([{ recorder: "replies of nvr", channel: "1" }]);
  expect(split("12")).toEqual([]);
});
