import type { Device, EvidenceKind } from "./device.ts";
import { ipOf, macOf } from "./device.ts";
import type { Random } from "./prng.ts";
import type { Replies, Reply } from "./reply.ts";
import { http, isapi, maybe, onvif, rtsp, tls, udp, uuid } from "./reply.ts";
import { prefixOf } from "./sites.ts";
import { transcript } from "./transcripts.ts";

const UUID_OF_SCAN = "7D0C1B7A-2C53-4E52-9B6D-5E2F10AA0001";
const DEVICE: readonly EvidenceKind[] = ["discovery", "serial", "firmware"];

/** Answers of devices that carry one of Hikvision's own names. */
export const hikvision: Replies = (of, random) => {
  const isRecorder = of.class === "recorder";
  const server = random.pick(
    isRecorder ? ["DNVRS-Webs", "DVRDVS-Webs"] : ["App-webs/", "App-webs/", "Webs", "webserver"],
  );
  const root = random.chance(0.5) ? "hikvision/http-root.txt" : "hikvision/http-root-new.txt";
  const realm = realmOf(of, random);
  return [
    ...maybe(random, 0.72, sadp(of, random)),
    ...maybe(
      random,
      0.55,
      http(
        "GET /",
        transcript(root, { server, etag: `"0-${random.hex(3)}-${random.hex(3)}"` }),
        server.endsWith("ebs") && server !== "Webs" ? ["http"] : [],
      ),
    ),
    ...maybe(random, 0.6, challenge(realm, random)),
    ...rtspPair(realm, random, 0.45),
    ...maybe(
      random,
      0.35,
      onvif(
        "GetDeviceInformation",
        deviceInformation(
          of,
          "hikvision/onvif-device-information.xml",
          of.brand === "Hikvision" ? "HIKVISION" : String(of.brand),
        ),
        ["soap", "serial", "firmware", "label"],
      ),
    ),
    ...maybe(random, 0.2, discovered(of, random)),
    ...maybe(random, 0.18, deviceInfo(of, random)),
    ...maybe(
      random,
      0.1,
      tls(
        "C=CN, ST=ZheJiang, L=HangZhou, O=HIKVISION, OU=DVRNVR, CN=www.hikvision.com",
        "C=CN, ST=ZheJiang, L=HangZhou, O=HIKVISION, OU=DVRNVR, CN=www.hikvision.com",
        ["tls"],
      ),
    ),
    ...maybe(random, 0.08, upnp(of, random)),
  ];
};

/** Answers of builds for a third party: the same firmware without the name. */
export const neutral: Replies = (of, random) => {
  const realm = realmOf(of, random);
  const server = random.pick(["App-webs/", "webserver"]);
  const full = [
    ...maybe(random, 0.5, relabelSadp(of, random)),
    ...maybe(
      random,
      0.5,
      http(
        "GET /",
        transcript("hikvision/http-root-new.txt", { server, etag: `"1-${random.hex(3)}-${random.hex(3)}"` }),
        server === "App-webs/" ? ["http"] : [],
      ),
    ),
    ...maybe(random, 0.55, challenge(realm, random)),
    ...rtspPair(realm, random, 0.5),
    ...maybe(
      random,
      0.55,
      onvif(
        "GetDeviceInformation",
        deviceInformation(
          of,
          "hikvision/onvif-device-information-neutral.xml",
          random.chance(0.75) ? String(of.brand) : "ONVIF",
        ),
        ["soap", "serial", "firmware"],
      ),
    ),
    ...maybe(random, 0.2, interfaces(of)),
    ...maybe(
      random,
      0.18,
      isapi(
        "/ISAPI/System/deviceInfo",
        transcript("hikvision/isapi-device-info-relabel.xml", {
          ...infoOf(of, random),
          manufacturer: String(of.brand),
        }),
        ["isapi", "serial", "firmware"],
      ),
    ),
  ];
  return random.chance(0.12) ? full.slice(0, 1) : full;
};

/** Answers of EZVIZ cameras: discovery and little else. */
export const ezviz: Replies = (of, random) => [
  ...maybe(random, 0.8, sadpOf(of, random, "hikvision/sadp-ezviz.xml", {})),
  ...maybe(random, 0.3, challenge(String(of.serial).slice(-9), random)),
  ...rtspPair("RTSP SERVER", random, 0.2),
];

function realmOf(of: Device, random: Random): string {
  if (of.class === "recorder") return random.pick(["DVR", String(of.model)]);
  return random.pick([
    `IP Camera(${random.letters(1)}${random.digits(4)})`,
    `IP Camera(${random.letters(1)}${random.digits(4)})`,
    random.hex(32),
  ]);
}

const challenge = (realm: string, random: Random): Reply =>
  http("GET /ISAPI/System/deviceInfo", transcript("hikvision/http-401.txt", { realm, nonce: random.hex(48) }), [
    "http",
  ]);

function rtspPair(realm: string, random: Random, p: number): Reply[] {
  const nonce = random.hex(32);
  if (!random.chance(p)) return [];
  return [
    rtsp("OPTIONS", transcript("hikvision/rtsp-options.txt"), ["rtsp"]),
    rtsp("DESCRIBE /", transcript("hikvision/rtsp-describe-401.txt", { realm, nonce }), ["rtsp"]),
  ];
}

function sadp(of: Device, random: Random): Reply {
  if (of.population === "dvr") return sadpOf(of, random, "hikvision/sadp-dvr.xml", { channels: 16 });
  if (of.class === "recorder") return sadpOf(of, random, "hikvision/sadp-recorder.xml", { channels: 16 });
  if (of.class === "intercom") return sadpOf(of, random, "hikvision/sadp-door-station.xml", {});
  return sadpOf(of, random, "hikvision/sadp-camera.xml", {});
}

function relabelSadp(of: Device, random: Random): Reply {
  const oem = { oemInfo: String(of.brand).toUpperCase(), oemCode: `${random.int(100, 999)}0101` };
  return random.chance(0.6)
    ? sadpOf(of, random, "hikvision/sadp-relabel.xml", oem)
    : sadpOf(of, random, "hikvision/sadp-neutral.xml", {});
}

function sadpOf(of: Device, random: Random, path: string, extra: Readonly<Record<string, string | number>>): Reply {
  const colons = random.chance(0.3);
  const raw = transcript(path, {
    uuid: UUID_OF_SCAN,
    model: String(of.model),
    serial: String(of.serial),
    mac: colons ? macOf(of).toUpperCase() : macOf(of).replaceAll(":", "-"),
    ip: ipOf(of),
    gateway: `${prefixOf(ipOf(of))}1`,
    software: `${of.version}build ${of.build}`,
    bootTime: `2026-09-${String(random.int(1, 28)).padStart(2, "0")} 05:11:40`,
    ...extra,
  });
  return udp(37020, { kind: "sadp.reply", raw }, DEVICE);
}

function deviceInformation(of: Device, path: string, manufacturer: string): string {
  return transcript(path, {
    manufacturer,
    model: String(of.model),
    serial: String(of.serial),
    firmware: `${of.version} build ${of.build}`,
    hardware: "88",
  });
}

function discovered(of: Device, random: Random): Reply {
  const raw = transcript("hikvision/wsdiscovery-match.xml", {
    messageId: uuid(random, macOf(of)),
    relatesTo: UUID_OF_SCAN.toLowerCase(),
    instance: random.int(1_700_000_000, 1_760_000_000),
    uuid: uuid(random, macOf(of)),
    mac: macOf(of),
    model: encodeURIComponent(String(of.model)),
    name: encodeURIComponent(of.brand === "Hikvision" ? `HIKVISION ${of.model}` : String(of.model)),
    xaddr: `http://${ipOf(of)}/onvif/device_service`,
  });
  return udp(3702, { kind: "wsdiscovery.match", raw }, ["soap"]);
}

function infoOf(of: Device, random: Random): Readonly<Record<string, string>> {
  const type = of.class === "recorder" ? (of.population === "dvr" ? "DVR" : "NVR") : "IPCamera";
  return {
    name: random.pick(["IP CAMERA", "IPdome", "Network Video Recorder", "Caméra quai"]),
    uuid: uuid(random, macOf(of)),
    model: String(of.model),
    serial: String(of.serial),
    mac: macOf(of),
    version: of.version,
    build: `build ${of.build}`,
    type,
  };
}

/** `deviceInfo` as an authorised reader gets it. */
export function deviceInfo(of: Device, random: Random): Reply {
  const path =
    of.class === "recorder" ? "hikvision/isapi-device-info-recorder.xml" : "hikvision/isapi-device-info-camera.xml";
  return isapi("/ISAPI/System/deviceInfo", transcript(path, infoOf(of, random)), ["isapi", "serial", "firmware"]);
}

function interfaces(of: Device): Reply {
  const raw = transcript("hikvision/onvif-network-interfaces-neutral.xml", {
    mac: macOf(of),
    ip: ipOf(of),
    linkLocal: "fe80::1",
  });
  return { ...onvif("GetNetworkInterfaces", raw, ["soap"]), namesMac: true };
}

function upnp(of: Device, random: Random): Reply {
  const raw = transcript("hikvision/upnp-description.xml", {
    model: String(of.model),
    serial: String(of.serial),
    short: String(of.serial).slice(-9),
    uuid: uuid(random, macOf(of)),
  });
  return { port: 80, fact: { kind: "upnp.description", raw }, shows: ["serial"] };
}
