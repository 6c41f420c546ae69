import { describe, expect, test } from "vitest";
import { told } from "./told.ts";

const names = (facts: readonly string[]): readonly string[] =>
  facts.flatMap((fact) => /field=name value=(.*)$/.exec(fact)?.[1] ?? []);

const go2rtc = (streams: string): string => `streams:\n  seen: rtsp://192.0.2.1/x\n${streams}`;

describe("cameras of a configuration", () => {
  test("one without an address that can be read is known by its name", async () => {
    const { facts, problems } = await told(
      "go2rtc.yaml",
      go2rtc(
        "  var: rtsp://{U}:{P}@{CAM_IP}:554/x\n  ring: ring:?device_id=x&refresh_token=Otter77\n  seen_mjpeg: ffmpeg:seen#video=mjpeg\n  own: rtsp://127.0.0.1:8554/seen\n",
      ),
    );
    expect(names(facts)).toEqual(["seen", "var", "ring"]);
    expect(problems).toContain("no-address");
    expect(facts.join()).not.toContain("Otter77");
  });

  test("one whose settings are an alias, or merged, has the address of the anchor", async () => {
    const { facts } = await told(
      "frigate.yml",
      "cameras:\n  a:\n    ffmpeg: &ff\n      inputs:\n        - path: rtsp://192.0.2.1/x\n  b:\n    ffmpeg: *ff\n  c:\n    ffmpeg:\n      <<: *ff\n",
    );
    expect(names(facts)).toEqual(["a", "b", "c"]);
    expect(facts.filter((fact) => fact.includes("ip=192.0.2.1 stated field=ip"))).toHaveLength(3);
  });

  test("aliases of aliases end", async () => {
    const bomb = Array.from({ length: 25 }, (_, at) => `x${at + 1}: &x${at + 1} [*x${at}, *x${at}]\n`).join("");
    const { facts } = await told(
      "frigate.yml",
      `x0: &x0 [rtsp://192.0.2.9/]\n${bomb}cameras:\n  a:\n    ffmpeg:\n      inputs:\n        - path: rtsp://192.0.2.1/x\n  b: *x25\n`,
    );
    expect(names(facts)).toEqual(["a"]);
  });

  test("its name is told although its first value is no address", async () => {
    const { facts } = await told("go2rtc.yaml", go2rtc('  a:\n    - "ffmpeg:seen"\n    - rtsp://192.0.2.2/x\n'));
    expect(names(facts)).toEqual(["seen", "a"]);
  });

  test("a second document of the file is read", async () => {
    const { facts } = await told(
      "mediamtx.yml",
      "paths:\n  a: {source: 'rtsp://192.0.2.1/x'}\n---\npaths:\n  b: {source: 'rtsp://192.0.2.2/x'}\n",
    );
    expect(names(facts)).toEqual(["a", "b"]);
  });

  test("streams of one name are of one camera when they come from one place, and in one document", async () => {
    const rows = (facts: readonly string[]): readonly string[] => [
      ...new Set(facts.flatMap((fact) => /^row=(camera .*?) ip=/.exec(fact)?.[1] ?? [])),
    ];
    const one = await told(
      "go2rtc.yaml",
      "streams:\n  a_main: rtsp://192.0.2.1/x\n  a_sub: rtsp://192.0.2.1/y\n  b_main: rtsp://192.0.2.2/x\n  b_sub: rtsp://192.0.2.3/y\n",
    );
    expect(rows(one.facts)).toEqual(["camera a", "camera b", "camera b_sub"]);
    const two = await told(
      "mediamtx.yml",
      "paths:\n  a: {source: 'rtsp://192.0.2.1/x'}\n---\npaths:\n  a: {source: 'rtsp://192.0.2.2/x'}\n",
    );
    expect(rows(two.facts)).toEqual(["camera a", "camera a of document 2"]);
  });

  test("a multicast group is the address of none of them", async () => {
    const { facts } = await told("mediamtx.yml", "paths:\n  a:\n    source: udp+mpegts://238.0.0.1:1234\n");
    expect(facts).toEqual([
      "row=camera a stated field=name value=a",
      "row=camera a stated field=note value=stream: udp+mpegts://238.0.0.1:1234",
    ]);
  });
});

test.each([
  "homekit://192.0.2.3:5353?client_id=x&client_private=Otter77&device_public=x",
  "wyze://192.0.2.3?uid=A&enr=Otter77&mac=B",
  "webrtc:https://192.0.2.3/x?client_secret=Otter77&refresh_token=Otter77",
  "http://192.0.2.3/flv?channel=0&apiKey=Otter77",
  "isapi://192.0.2.3/?stream_key=Otter77",
])("the keys of pairing in %s are masked", async (url) => {
  const { facts, problems } = await told("go2rtc.yaml", go2rtc(`  cam: ${url}\n`));
  expect(facts.join()).toContain("192.0.2.3");
  expect(JSON.stringify([facts, problems])).not.toContain("Otter77");
  expect(problems).toContain("dropped-credential");
});
