import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { randomOf } from "../../examples/harbour-city/generate/prng.ts";
import type { Attribution } from "../../src/model/attribution.ts";
import { CONFIDENCES } from "../../src/model/attribution.ts";
import type { Fact } from "../../src/model/observation.ts";
import { attributed } from "./attributing.ts";

const TRANSCRIPTS = "fleet/transcripts/";

/** How a transcript is observed, by the beginning of its file name. */
const KINDS: readonly (readonly [RegExp, (raw: string) => Fact])[] = [
  [/^http-/, (raw) => ({ kind: "http.response", request: "GET /", raw })],
  [/^rtsp-/, (raw) => ({ kind: "rtsp.response", request: "OPTIONS", raw })],
  [/^sadp-/, (raw) => ({ kind: "sadp.reply", raw })],
  [/^dhip-/, (raw) => ({ kind: "dhip.reply", raw })],
  [/^wsdiscovery-/, (raw) => ({ kind: "wsdiscovery.match", raw })],
  [/^upnp-/, (raw) => ({ kind: "upnp.description", raw })],
  [/^onvif-/, (raw) => ({ kind: "onvif.response", operation: "GetDeviceInformation", raw })],
  [/^isapi-/, (raw) => ({ kind: "isapi.response", path: "/ISAPI/System/deviceInfo", raw })],
  [/^(?:basicdeviceinfo|param)/, (raw) => ({ kind: "vapix.response", path: "/axis-cgi/x", raw })],
  [
    /^(?:magicbox|remote)/,
    (raw) => ({ kind: "cgi.response", path: "/cgi-bin/magicBox.cgi?action=getSystemInfo", raw }),
  ],
  [/^/, (raw) => ({ kind: "udp.reply", raw })],
];

const factOf = (name: string, raw: string): Fact =>
  (KINDS.find(([pattern]) => pattern.test(name)) as (typeof KINDS)[number])[1](raw);

const transcripts = readdirSync(TRANSCRIPTS, { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .flatMap(({ name }) => readdirSync(TRANSCRIPTS + name).map((file) => `${name}/${file}`));

const sureness = ({ maker }: Attribution): number => (maker === null ? -1 : CONFIDENCES.indexOf(maker.confidence));

/** A text that counts up houses says nothing. With one of the names damaged it names the other, as a label does. */
const COUNTS_UP = new Set(["decoys/http-wiki-mentions.txt"]);
const allowed = (path: string, whole: Attribution): number =>
  Math.max(sureness(whole), COUNTS_UP.has(path) ? CONFIDENCES.indexOf("low") : -1);

describe("damaged replies", () => {
  test.each(transcripts)("%s, cut at every byte, makes nobody surer", (path) => {
    const bytes = readFileSync(TRANSCRIPTS + path);
    const name = path.split("/")[1] ?? "";
    const whole = attributed([{ fact: factOf(name, bytes.toString("latin1")) }]);
    const surer: string[] = [];
    for (let length = 0; length < bytes.length; length += 1) {
      const cut = attributed([{ fact: factOf(name, bytes.subarray(0, length).toString("latin1")) }]);
      if (sureness(cut) > allowed(path, whole)) surer.push(`${length}: ${cut.maker?.id} ${cut.maker?.confidence}`);
    }
    expect(surer).toEqual([]);
  });

  test.each(transcripts)("%s, with every byte changed once, makes nobody surer", (path) => {
    const bytes = readFileSync(TRANSCRIPTS + path);
    const name = path.split("/")[1] ?? "";
    const whole = attributed([{ fact: factOf(name, bytes.toString("latin1")) }]);
    const random = randomOf(path);
    const surer: string[] = [];
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = random.int(0, 255);
      const damaged = attributed([{ fact: factOf(name, changed.toString("latin1")) }]);
      if (sureness(damaged) > allowed(path, whole))
        surer.push(`${at}: ${damaged.maker?.id} ${damaged.maker?.confidence}`);
    }
    expect(surer).toEqual([]);
  });
});
