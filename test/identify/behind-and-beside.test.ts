import { expect, test } from "vitest";
import { splitChannels } from "../../src/discover/split.ts";
import { claimsOf } from "../../src/identify/claims.ts";
import type { Observation } from "../../src/model/observation.ts";
import { attributed, type Reply, verdictOf } from "./attributing.ts";

const line = (slot: number, key: string, value: string, of = "uuid:"): string =>
  `table.RemoteDevice.${of}System_CONFIG_NETCAMERA_INFO_${slot}.${key}=${value}\r\n`;
const listed = (of: string): Observation => ({
  subject: { device: "nvr", ip: "192.0.2.1" },
  fact: {
    kind: "cgi.response",
    path: "/cgi-bin/configManager.cgi?action=getConfig&name=RemoteDevice",
    raw: [
      ["Address", "192.168.1.10"],
      ["DeviceType", "IPC-HDBW2230E"],
      ["SerialNo", "4C01E93PAG12345"],
      ["Version", "2.800.0000000.13.R"],
      ["Mac", "3c:ef:8c:01:02:03"],
    ]
      .map(([key = "", value = ""]) => line(0, key, value, of))
      .join(""),
  },
});

test.each(["uuid:", ""])("a camera in a Dahua recorder's list (%j) is read as the list states it", (of) => {
  const [channel] = splitChannels(listed(of));
  const { fact, subject } = channel as Observation;
  const said = attributed([{ fact, subject }]);
  expect([verdictOf(said), said.model, said.serial, said.firmware?.text, said.class]).toEqual([
    "dahua medium",
    "IPC-HDBW2230E",
    "4C01E93PAG12345",
    "2.800.0000000.13.R",
    "camera",
  ]);
  expect(claimsOf(channel as Observation)).toEqual([
    { kind: "serial", value: "4C01E93PAG12345" },
    { kind: "mac", value: "3CEF8C010203" },
  ]);
});

test.each(["uuid:", ""])("none of it is the recorder's own (%j)", (of) => {
  const whole = listed(of);
  const said = attributed([{ fact: whole.fact }]);
  expect([said.maker, said.model, said.serial, said.class]).toEqual([null, null, null, "unknown"]);
  expect(claimsOf(whole)).toEqual([]);
});

const described = (deviceType: string) =>
  attributed([
    {
      fact: {
        kind: "upnp.description",
        raw: `<root><device><deviceType>urn:schemas-upnp-org:device:${deviceType}:1</deviceType><friendlyName>DS-7608NI-K2</friendlyName><manufacturer>Plex, Inc.</manufacturer><modelName>DS-7608NI-K2</modelName></device></root>`,
      },
    },
  ]);

test.each(["MediaServer", "MediaRenderer"])("a %s with the model of a recorder is none", (deviceType) => {
  const said = described(deviceType);
  expect([verdictOf(said), said.model, said.class]).toEqual([null, null, "other"]);
});

test("another device with that model may be one", () => expect(described("Basic").class).toBe("recorder"));

const reads = (value: string, ip = "192.0.2.7") => {
  const said = attributed([{ fact: { kind: "stated", field: "note", value }, subject: { ip } }]);
  return [said.maker, said.undecidedBecause?.split(";", 1)[0]];
};
const [HINT, NOTHING] = ["what was seen is too weak to name a maker", "nothing observed says who made it"];

test.each<[string, string]>([
  ["RTSP URL: rtsp://***@192.0.2.7:554/Streaming/Channels/101", HINT],
  ["rtsp://192.0.2.7/cam/realmonitor?channel=1&subtype=0", HINT],
  ["rtsp://192.0.2.7/axis-media/media.amp", HINT],
  // Of the recorder before it, of a name, and of a path that many have.
  ["rtsp://192.0.2.9/Streaming/Channels/301", NOTHING],
  ["rtsp://camera.example/Streaming/Channels/101", NOTHING],
  ["rtsp://192.0.2.7/live", NOTHING],
])("a document that reads %s names nobody, and hints at most", (value, because) =>
  expect(reads(value)).toEqual([null, because]),
);

test("an IPv6 address counts in every spelling", () =>
  expect(reads("rtsp://[2001:0db8::0007]/Streaming/Channels/101", "2001:db8::7")).toEqual([null, HINT]));

test.each<[string, string, string, string]>([
  ["LTS", "CMIP3CD42WI-28AISP", "hikvision medium", "camera"],
  ["LTS", "LTN8916-P16", "hikvision low", "recorder"],
  ["TruVision", "TVN-2208S", "hikvision medium", "recorder"],
  ["Amcrest", "IP8M-2496EW-V2", "dahua medium", "camera"],
  ["Amcrest", "AD410", "dahua medium", "intercom"],
  ["CP Plus", "CP-UNR-104F1", "dahua medium", "recorder"],
  ["Bosch", "DIVAR network 2000", "dahua medium", "recorder"],
  ["HiWatch", "DS-I200", "hikvision low", "camera"],
  ["HiWatch", "DS-N204", "hikvision low", "recorder"],
  ["IMOU", "IPC-F22P", "dahua low", "camera"],
])("what a %s %s is, and who made it: %s, %s", (brand, model, verdict, is) => {
  const stated = (field: string, value: string): Reply => ({ fact: { kind: "stated", field, value } });
  const said = attributed([stated("brand", brand), stated("model", model)]);
  expect([verdictOf(said), said.class]).toEqual([verdict, is]);
});
