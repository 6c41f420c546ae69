import type { Device } from "./device.ts";
import { ipOf, macOf } from "./device.ts";
import type { Random } from "./prng.ts";
import type { Replies, Reply } from "./reply.ts";
import { http, maybe, rtsp, uuid } from "./reply.ts";
import { transcript } from "./transcripts.ts";

const page = (server: string, title: string): Reply =>
  http("GET /", transcript("office/http-printer.txt", { server, title }), []);

const banner = (port: number, service: string, raw: string): Reply => ({
  port,
  fact: { kind: "banner", service, raw },
  shows: [],
});

const snmp = (descr: string, oid: string): Reply => ({
  port: 161,
  transport: "udp",
  fact: { kind: "snmp.values", values: { "1.3.6.1.2.1.1.1.0": descr, "1.3.6.1.2.1.1.2.0": oid } },
  shows: [],
});

const open = (port: number, service: string): Reply => ({
  port,
  fact: { kind: "endpoint", state: "open", service },
  shows: [],
});

/** Answers of everything that is not a camera, and of the machines that only look like one. */
export const office: Replies = (of, random) =>
  of.trap === null || of.trap === "spoofed-mac-block" ? ordinary(of, random) : trapped(of, random);

function ordinary(of: Device, random: Random): Reply[] {
  switch (of.population) {
    case "printer":
      return [
        page("HP HTTP Server; HP LaserJet M609", "HP LaserJet M609"),
        ...maybe(random, 0.5, snmp("HP ETHERNET MULTI-ENVIRONMENT,ROM none,JETDIRECT,JD153", "1.3.6.1.4.1.11.2.3.9.1")),
        ...maybe(random, 0.4, printerName(of)),
      ];
    case "phone":
      return [
        banner(
          5060,
          "sip",
          `SIP/2.0 200 OK\r\nUser-Agent: PolycomVVX-VVX_500-UA/5.9.5\r\nContact: <sip:${ipOf(of)}:5060>\r\n\r\n`,
        ),
      ];
    case "pc":
      return [open(3389, "ms-wbt-server"), open(445, "microsoft-ds")];
    case "switch":
      return [
        banner(22, "ssh", "SSH-2.0-Cisco-1.25\r\n"),
        snmp(
          "Cisco IOS Software [Bengaluru], Catalyst L3 Switch Software (CAT9K_LITE_IOSXE), Version 17.6.4",
          "1.3.6.1.4.1.9.1.2494",
        ),
      ];
    case "ups":
      return [
        page("Allegro-Software-RomPager/4.34", "APC | Log On"),
        snmp("APC Web/SNMP Management Card (MB:v4.1.0 PF:v6.8.2)", "1.3.6.1.4.1.318.1.3.27"),
      ];
    case "panel":
      return [page("Honeywell", "MPA2 Access Control Panel")];
    default:
      return [open(22, "ssh")];
  }
}

function printerName(of: Device): Reply {
  return {
    port: 5353,
    transport: "udp",
    fact: {
      kind: "mdns.record",
      name: `HP LaserJet M609 [${macOf(of).slice(-8).replaceAll(":", "")}]._ipp._tcp.local`,
      type: "TXT",
      data: ["ty=HP LaserJet M609", "rp=ipp/print"],
    },
    shows: [],
  };
}

const TRAPPED: Readonly<Record<string, Replies>> = {
  "title-decoy": () => [
    http("GET /", transcript("decoys/http-nginx-hikvision-title.txt"), []),
    http(
      "GET /ISAPI/System/deviceInfo",
      "HTTP/1.1 404 Not Found\r\nServer: nginx/1.22.1\r\nContent-Type: text/html\r\n\r\n<html><head><title>404 Not Found</title></head></html>",
      [],
    ),
  ],
  "page-mentions-makers": () => [http("GET /", transcript("decoys/http-wiki-mentions.txt"), [])],
  "media-server": (of, random) => [
    {
      port: 1900,
      transport: "udp",
      fact: {
        kind: "ssdp.response",
        raw: `HTTP/1.1 200 OK\r\nST: upnp:rootdevice\r\nLOCATION: http://${ipOf(of)}:8200/rootDesc.xml\r\nSERVER: Debian DLNADOC/1.50 UPnP/1.0 MiniDLNA/1.3.0\r\n\r\n`,
      },
      shows: [],
    },
    {
      port: 8200,
      fact: {
        kind: "upnp.description",
        raw: transcript("decoys/upnp-media-server.xml", {
          name: "quai-media: minidlna",
          model: "DS-2CD2032-I",
          uuid: uuid(random, macOf(of)),
        }),
      },
      shows: [],
    },
  ],
  "rtsp-gateway": () => [
    rtsp(
      "OPTIONS",
      "RTSP/1.0 200 OK\r\nCSeq: 1\r\nPublic: OPTIONS, DESCRIBE, GET_PARAMETER, PAUSE, PLAY, SETUP, SET_PARAMETER, TEARDOWN\r\nServer: GStreamer RTSP server\r\n\r\n",
      [],
    ),
  ],
  "vms-server": () => [
    http(
      "GET /",
      "HTTP/1.1 200 OK\r\nServer: Microsoft-IIS/10.0\r\nContent-Type: text/html\r\n\r\n<html><head><title>XProtect Web Client</title></head><body>Drivers: Hikvision, Dahua, Axis, ONVIF</body></html>",
      [],
    ),
    open(3389, "ms-wbt-server"),
  ],
  "hostile-strings": (_of, random) => [
    {
      port: 80,
      fact: {
        kind: "onvif.response",
        operation: "GetDeviceInformation",
        raw: transcript("decoys/onvif-script-in-name.xml", { serial: random.hex(12) }),
      },
      shows: [],
    },
    http(
      "GET /",
      'HTTP/1.1 200 OK\r\nServer: \u001b[2J\u001b]0;owned\u0007\r\n\r\n<title>"><img src=x onerror=alert(1)></title>',
      [],
    ),
  ],
  "maker-network-device": (of, random) => [
    http(
      "GET /",
      transcript("hikvision/http-401-model-realm.txt", { realm: String(of.model), nonce: random.hex(24) }),
      ["http"],
    ),
  ],
};

const trapped: Replies = (of, random) => TRAPPED[of.trap ?? ""]?.(of, random) ?? [];
