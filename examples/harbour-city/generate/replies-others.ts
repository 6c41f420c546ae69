import type { Device, EvidenceKind } from "./device.ts";
import { ipOf, macOf } from "./device.ts";
import type { Random } from "./prng.ts";
import type { Replies, Reply } from "./reply.ts";
import { cgi, http, maybe, onvif, rtsp, tls, udp, uuid } from "./reply.ts";
import { prefixOf } from "./sites.ts";
import { transcript } from "./transcripts.ts";

const DAHUA_SERIAL = /^[0-9A-Z][A-L].{5}P[A-Z]/;

const values = (of: Device, random: Random): Readonly<Record<string, string>> => ({
  model: String(of.model),
  serial: String(of.serial),
  firmware: of.version,
  mac: macOf(of),
  ip: ipOf(of),
  gateway: `${prefixOf(ipOf(of))}1`,
  nonce: random.digits(10),
});

/** Answers of Dahua and of its relabels: the label is in `Vendor`, the rest is the same. */
export const dahua: Replies = (of, random) => {
  const own = of.brand === "Dahua" || of.brand === "IMOU";
  const serial: readonly EvidenceKind[] = DAHUA_SERIAL.test(String(of.serial)) ? ["serial"] : [];
  const fill = values(of, random);
  const full = [
    ...maybe(random, 0.7, dhip(of, random, serial)),
    ...maybe(random, 0.5, http("GET /", transcript("dahua/http-root.txt"), ["http"])),
    ...maybe(
      random,
      0.6,
      http("GET /cgi-bin/magicBox.cgi?action=getSystemInfo", transcript("dahua/http-401.txt", fill), [
        "http",
        ...serial,
      ]),
    ),
    ...maybe(random, 0.5, rtsp("OPTIONS", transcript("dahua/rtsp-options.txt"), ["rtsp"])),
    ...maybe(random, 0.4, rtsp("DESCRIBE /", transcript("dahua/rtsp-describe-401.txt", fill), ["rtsp", ...serial])),
    ...maybe(
      random,
      0.12,
      cgi(
        "/cgi-bin/magicBox.cgi?action=getSystemInfo",
        transcript("dahua/magicbox-system-info.txt", { ...fill, family: "IPC-HX2XXX" }),
        ["cgi", ...serial],
      ),
    ),
    ...maybe(random, 0.15, gsoap(of, own ? "Dahua" : String(of.brand))),
  ];
  return !own && random.chance(0.12) ? full.slice(0, 1) : full;
};

function dhip(of: Device, random: Random, serial: readonly EvidenceKind[]): Reply {
  const isRecorder = of.class === "recorder";
  const own = of.brand === "Dahua" || of.brand === "IMOU";
  const text = transcript(isRecorder ? "dahua/dhip-recorder.json.txt" : "dahua/dhip-camera.json.txt", {
    ...values(of, random),
    machine: isRecorder ? "NVR" : String(of.serial),
    vendor: own ? "General" : String(of.brand),
    manufacturer: own ? "General" : "Private",
    deviceClass: "IPC",
    channels: 16,
  });
  const shows: readonly EvidenceKind[] = ["discovery", "firmware", ...serial];
  if (random.chance(0.8)) return udp(37810, { kind: "dhip.reply", raw: text }, shows);
  return udp(37810, { kind: "dhip.reply", rawBase64: dhipDatagram(text).toString("base64") }, shows);
}

/** The 32-byte DHIP header before the JSON (protocols: offsets 0, 4, 16 and 24), and the newline and NUL that end it. */
function dhipDatagram(text: string): Buffer {
  const body = Buffer.from(text, "utf8");
  const header = Buffer.alloc(32);
  header.writeUInt32LE(32, 0);
  header.write("DHIP", 4, "ascii");
  header.writeUInt32LE(body.length, 16);
  header.writeUInt32LE(body.length, 24);
  return Buffer.concat([header, body, Buffer.from([0x0a, 0x00])]);
}

export const uniview: Replies = (of, random) => {
  const fill = {
    ...values(of, random),
    manufacturer: of.brand === "Uniview" ? "Uniview" : "NONE",
    hardware: String(of.model),
  };
  return [
    ...maybe(
      random,
      0.72,
      onvif("GetDeviceInformation", transcript("uniview/onvif-device-information.xml", fill), [
        "soap",
        "serial",
        "firmware",
      ]),
    ),
    ...maybe(
      random,
      0.2,
      cgi("/LAPI/V1.0/System/DeviceBasicInfo", transcript("uniview/lapi-device-basic-info.json.txt", fill), [
        "serial",
        "firmware",
      ]),
    ),
    ...maybe(random, 0.4, match(of, random)),
  ];
};

export const axis: Replies = (of, random) => {
  const fill = {
    ...values(of, random),
    manufacturer: "AXIS",
    hardware: random.hex(3).toUpperCase(),
    type: of.class === "access-control" ? "Network Door Controller" : "Network Camera",
  };
  const named = { ...fill, model: `AXIS ${of.model}` };
  return [
    ...maybe(random, 0.5, http("GET /", transcript("axis/http-401.txt", { ...fill, nonce: random.hex(48) }), ["http"])),
    ...maybe(
      random,
      0.45,
      onvif("GetDeviceInformation", transcript("axis/onvif-device-information.xml", named), [
        "soap",
        "serial",
        "firmware",
        "label",
      ]),
    ),
    ...vapix(fill, random),
    ...maybe(
      random,
      0.3,
      tls(
        `CN=axis-${macOf(of).replaceAll(":", "")}, O=Axis Communications AB`,
        "CN=Axis device ID Intermediate CA ECC 1, O=Axis Communications AB",
        ["tls"],
      ),
    ),
    ...maybe(
      random,
      0.25,
      rtsp(
        "DESCRIBE /axis-media/media.amp",
        transcript("axis/rtsp-describe-401.txt", { ...fill, nonce: random.hex(16) }),
        ["rtsp"],
      ),
    ),
    ...maybe(random, 0.35, {
      port: 5353,
      transport: "udp",
      fact: {
        kind: "mdns.record",
        name: `AXIS ${of.model} - ${of.serial}._axis-video._tcp.local`,
        type: "TXT",
        data: [`macaddress=${of.serial}`],
      },
      shows: ["mdns"],
      namesMac: true,
    }),
  ];
};

function vapix(fill: Readonly<Record<string, string>>, random: Random): Reply[] {
  return [
    ...maybe(random, 0.45, {
      port: 80,
      fact: {
        kind: "vapix.response",
        path: "/axis-cgi/basicdeviceinfo.cgi",
        raw: transcript("axis/basicdeviceinfo.json.txt", fill),
      },
      shows: ["vapix", "serial"],
    }),
    ...maybe(random, 0.15, {
      port: 80,
      fact: {
        kind: "vapix.response",
        path: "/axis-cgi/param.cgi?action=list&group=root.Brand",
        raw: transcript("axis/param-brand.txt", fill),
      },
      shows: ["vapix"],
    }),
  ];
}

/** 262 bytes: 0x0b, MAC text at 0x13, address 0x25, mask 0x35, gateway 0x45, model 0x6d (ten bytes), URL 0x85. */
function hanwhaDatagram(of: Device): Buffer {
  const bytes = Buffer.alloc(262);
  bytes[0] = 0x0b;
  bytes.write(macOf(of).toUpperCase(), 0x13, 18, "ascii");
  bytes.write(ipOf(of), 0x25, 16, "ascii");
  bytes.write("255.255.255.0", 0x35, 16, "ascii");
  bytes.write(`${prefixOf(ipOf(of))}1`, 0x45, 16, "ascii");
  bytes.write(String(of.model), 0x6d, 10, "ascii");
  bytes.write(`http://${ipOf(of)}/`, 0x85, 39, "ascii");
  return bytes;
}

export const hanwha: Replies = (of, random) => {
  const fill = { ...values(of, random), mac: macOf(of).toUpperCase() };
  return [
    ...maybe(
      random,
      0.6,
      udp(7701, { kind: "udp.reply", rawBase64: hanwhaDatagram(of).toString("base64") }, ["discovery"]),
    ),
    ...maybe(random, 0.4, http("GET /", transcript("hanwha/http-401.txt", fill), [])),
    ...maybe(
      random,
      0.35,
      cgi("/stw-cgi/system.cgi?msubmenu=deviceinfo&action=view", transcript("hanwha/system-deviceinfo.txt", fill), [
        "cgi",
      ]),
    ),
    ...maybe(random, 0.45, gsoap(of, "Hanwha Vision", ["label"])),
  ];
};

/** 32 bytes: magic, transaction, MAC at 8, address at 16, mask 20, gateway 24. */
function boschDatagram(of: Device): Buffer {
  const bytes = Buffer.alloc(32);
  Buffer.from("9939a427", "hex").copy(bytes, 0);
  Buffer.from("00c0ffee", "hex").copy(bytes, 4);
  Buffer.from(macOf(of).replaceAll(":", ""), "hex").copy(bytes, 8);
  Buffer.from(ipOf(of).split(".").map(Number)).copy(bytes, 16);
  Buffer.from([255, 255, 255, 0]).copy(bytes, 20);
  Buffer.from([...prefixOf(ipOf(of)).split(".").slice(0, 3).map(Number), 1]).copy(bytes, 24);
  return bytes;
}

export const bosch: Replies = (of, random) => {
  const fill = { ...values(of, random), server: "Bosch VCS", name: String(of.model) };
  return [
    ...maybe(
      random,
      0.4,
      udp(1757, { kind: "udp.reply", rawBase64: boschDatagram(of).toString("base64") }, ["discovery"]),
    ),
    ...maybe(
      random,
      0.25,
      udp(1757, { kind: "udp.reply", raw: transcript("bosch/discovery.xml", fill) }, ["discovery"]),
    ),
    ...maybe(
      random,
      0.55,
      tls("CN=local.myboschcam.net, O=Bosch Security Systems", "CN=local.myboschcam.net, O=Bosch Security Systems", [
        "tls",
      ]),
    ),
    ...maybe(random, 0.3, http("GET /", transcript("bosch/http-root.txt", fill), [])),
    ...maybe(random, 0.5, gsoap(of, "Bosch", ["label"])),
  ];
};

export const xiongmai: Replies = (of, random) => {
  const manufacturer = of.brand === "Hikvision" ? "HIKVISION" : "H264";
  const fill = {
    ...values(of, random),
    manufacturer,
    hardware: "00001",
    title: of.brand === "Hikvision" ? "Hikvision Digital" : "NETSurveillance WEB",
  };
  return [
    onvif("GetDeviceInformation", transcript("xiongmai/onvif-device-information.xml", fill), []),
    ...maybe(random, 0.6, http("GET /", transcript("xiongmai/http-root.txt", fill), [])),
  ];
};

export const generic: Replies = (of, random) => {
  if (of.trap === "copied-namespaces") {
    const fill = { ...values(of, random), manufacturer: "IPCAM", firmware: "1.4.10.0", hardware: "6220" };
    return [onvif("GetDeviceInformation", transcript("decoys/onvif-copied-namespaces.xml", fill), [])];
  }
  return [gsoap(of, "D-Link Corporation")];
};

function gsoap(of: Device, manufacturer: string, shows: readonly EvidenceKind[] = []): Reply {
  const fill = {
    manufacturer,
    model: String(of.model),
    firmware: of.version,
    serial: String(of.serial),
    hardware: "1.0",
  };
  return onvif("GetDeviceInformation", transcript("generic/onvif-device-information-gsoap.xml", fill), shows);
}

function match(of: Device, random: Random): Reply {
  const raw = transcript("generic/wsdiscovery-match-gsoap.xml", {
    relatesTo: uuid(random, random.hex(12)),
    uuid: uuid(random, macOf(of)),
    model: String(of.model),
    name: String(of.model),
    xaddr: `http://${ipOf(of)}:80/onvif/device_service`,
  });
  return udp(3702, { kind: "wsdiscovery.match", raw }, []);
}
