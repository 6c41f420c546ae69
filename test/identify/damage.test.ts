import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Fact } from "../../src/model/observation.ts";
import { attributed } from "./attributing.ts";
import { surerWhenChanged, surerWhenCut } from "./damaging.ts";

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

/** What is made of a transcript's bytes. */
const observed = (path: string) => {
  const name = path.split("/")[1] ?? "";
  const [, factOf] = KINDS.find(([pattern]) => pattern.test(name)) as (typeof KINDS)[number];
  return (bytes: Buffer) => attributed([{ fact: factOf(bytes.toString("latin1")) }]);
};

const transcripts = readdirSync(TRANSCRIPTS, { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .flatMap(({ name }) => readdirSync(TRANSCRIPTS + name).map((file) => `${name}/${file}`));

describe("damaged replies", () => {
  test.each(transcripts)("%s, cut at every byte, makes nobody surer", (path) =>
    expect(surerWhenCut(readFileSync(TRANSCRIPTS + path), observed(path))).toEqual([]),
  );

  test.each(transcripts)("%s, with every byte changed once, makes nobody surer", (path) =>
    expect(surerWhenChanged(readFileSync(TRANSCRIPTS + path), observed(path), { seed: path })).toEqual([]),
  );
});

/** Replies whose licences do not allow a copy here: read where they lie, and skipped aloud where they do not. */
const SHARED = fileURLToPath(new URL("../../../shared/fixtures/", import.meta.url));
const there = existsSync(SHARED);
if (!there) console.log(`skipped: ${SHARED} is not there`);

/** How a file of a folder is observed; the folders of other things are left out. */
const FOLDERS: Readonly<Record<string, (name: string) => (bytes: Buffer) => Fact>> = {
  onvif: (name) => {
    const operation = name.split("/").at(-1)?.split(".")[0] ?? "";
    return text({ kind: operation === "Probe" ? "wsdiscovery.match" : "onvif.response", operation });
  },
  isapi: () => text({ kind: "isapi.response", path: "/ISAPI/System/deviceInfo" }),
  "isapi-synthetic": () => text({ kind: "isapi.response", path: "/ISAPI/System/deviceInfo" }),
  "http-rtsp-synthetic": (name) =>
    text({ kind: name.includes("rtsp") ? "rtsp.response" : "http.response", request: "GET /" }),
  axis: () => text({ kind: "vapix.response", path: "/axis-cgi/x" }),
  "sadp-synthetic": () => binary("sadp.reply"),
  "discovery-udp": () => binary("udp.reply"),
  "discovery-udp-synthetic": (name) => binary(name.includes("dhip") ? "dhip.reply" : "udp.reply"),
};
const text = (fact: Fact) => (bytes: Buffer) => ({ ...fact, raw: bytes.toString("latin1") });
const binary = (kind: Fact["kind"]) => (bytes: Buffer) => ({ kind, rawBase64: bytes.toString("base64") });

const shared = Object.entries(there ? FOLDERS : {}).flatMap(([folder, kindOf]) =>
  readdirSync(SHARED + folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.\w+$/.test(name))
    .map((name) => ({ path: `${folder}/${name}`, fact: kindOf(name) })),
);

describe.skipIf(!there)("damaged replies of real devices", () => {
  test.each(shared)(
    "$path, cut or changed at every byte (large ones at every 17th), makes nobody surer",
    ({ path, fact }) => {
      const bytes = readFileSync(SHARED + path);
      const observe = (each: Buffer) => attributed([{ fact: fact(each) }]);
      const step = bytes.length > 20_000 ? 17 : 1;
      expect([
        ...surerWhenCut(bytes, observe, step),
        ...surerWhenChanged(bytes, observe, { seed: path, step }),
      ]).toEqual([]);
    },
  );
});
