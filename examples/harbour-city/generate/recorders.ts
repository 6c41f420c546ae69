import type { Device } from "./device.ts";
import { ipOf, macOf } from "./device.ts";
import type { LineWriter } from "./lines.ts";
import { randomOf } from "./prng.ts";
import { deviceInfo } from "./replies-hikvision.ts";
import { transcript } from "./transcripts.ts";

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SPACE = 'version="1.0" xmlns="http://www.hikvision.com/ver20/XMLSchema"';

/** Writes what a recorder says of itself and of the channels behind it. */
export function children(writer: LineWriter, recorder: Device, devices: readonly Device[]): void {
  const subject = { ip: ipOf(recorder), mac: macOf(recorder), port: 80 };
  if (recorder.population === "dhnvr") {
    writer.add(subject, {
      kind: "cgi.response",
      path: "/cgi-bin/configManager.cgi?action=getConfig&name=RemoteDevice",
      raw: remoteDevices(recorder, devices),
    });
    recorder.evidence.add("cgi");
    return;
  }
  const info = deviceInfo(recorder, randomOf(`harbour-city/recorder/${recorder.key}`));
  writer.add(subject, info.fact);
  for (const kind of info.shows) recorder.evidence.add(kind);
  const behind = devices.filter((one) => one.recorder === recorder);
  for (const one of behind) one.sources.add("recorders-2026-10");
  if (recorder.population === "dvr") {
    writer.add(subject, {
      kind: "isapi.response",
      path: "/ISAPI/System/Video/inputs/channels",
      raw: analogList(behind),
    });
    return;
  }
  writer.add(subject, {
    kind: "isapi.response",
    path: "/ISAPI/ContentMgmt/InputProxy/channels",
    raw: proxyList(behind),
  });
  for (const one of behind) if (one.serial !== null) shown(one);
}

function shown(one: Device): void {
  if (one.maker === "hikvision" || one.maker === "uniview") {
    one.evidence.add("serial");
    one.evidence.add("firmware");
    if (one.maker === "hikvision") one.evidence.add("isapi");
  }
}

function analogList(behind: readonly Device[]): string {
  const rows = behind.map((one) =>
    transcript("hikvision/isapi-video-input-channel.xml", {
      id: String(one.channel),
      name: one.name,
      resolution: "1080P25",
    }),
  );
  return `${XML}<VideoInputChannelList ${SPACE}>\n${rows.join("")}</VideoInputChannelList>\n`;
}

const PROTOCOL: Readonly<Record<string, string>> = {
  "child-onvif": "ONVIF",
  "child-onvif-blank": "ONVIF",
  "child-axis": "AXIS",
};

/** The list of a recorder's channels; the last slot is empty. */
function proxyList(behind: readonly Device[]): string {
  const rows = behind.map((one, at) => {
    const protocol = PROTOCOL[one.population] ?? "HIKVISION";
    const onLan = one.ips.length > 0;
    const named = one.serial !== null && one.model !== null && one.population !== "child-axis";
    return transcript("hikvision/isapi-input-proxy-channel.xml", {
      id: String(one.channel),
      name: one.name,
      protocol,
      ip: onLan ? ipOf(one) : `192.168.254.${at + 2}`,
      port: protocol === "HIKVISION" ? 8000 : 80,
      connMode: onLan || protocol !== "HIKVISION" ? "" : "<connMode>plugplay</connMode>\n",
      identity: named
        ? `<model>${one.model}</model>\n<serialNumber>${one.serial}</serialNumber>\n<firmwareVersion>${one.version}${one.build === "" ? "" : ` build ${one.build}`}</firmwareVersion>\n`
        : "",
    });
  });
  const empty = transcript("hikvision/isapi-input-proxy-channel.xml", {
    id: behind.length + 1,
    name: `IPCamera ${behind.length + 1}`,
    protocol: "HIKVISION",
    ip: "0.0.0.0",
    port: 8000,
    connMode: "",
    identity: "",
  });
  return `${XML}<InputProxyChannelList ${SPACE}>\n${rows.join("")}${empty}</InputProxyChannelList>\n`;
}

/** Dahua's own list of the cameras that a recorder records: all of them stand on the LAN here, with addresses of their own. */
function remoteDevices(recorder: Device, devices: readonly Device[]): string {
  const remote = devices.filter((one) => one.site === recorder.site && one.population === "dahua").slice(0, 4);
  return remote
    .map((one, index) => {
      one.sources.add("recorders-2026-10");
      return transcript("dahua/remote-device.txt", {
        index,
        ip: ipOf(one),
        model: String(one.model),
        mac: macOf(one),
        name: one.name,
        serial: String(one.serial),
        vendor: "Dahua",
      });
    })
    .join("");
}
