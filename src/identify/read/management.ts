import type { Fact, Subject } from "../../model/observation.ts";
import { type AddField, textOf } from "../fields.ts";
import { addHttp } from "./http.ts";
import { readMessage } from "./message.ts";
import { bodyText, rawText } from "./raw.ts";
import { firstText, scanXml } from "./xml.ts";

/** Elements of a device description and of a recorder's channel that speak of the device itself. */
const ISAPI_ELEMENTS = [
  "devicename",
  "model",
  "serialnumber",
  "subserialnumber",
  "macaddress",
  "firmwareversion",
  "firmwarereleaseddate",
  "devicetype",
  "manufacturer",
  "hardwareversion",
  "oemcode",
  "proxyprotocol",
  "substatuscode",
  "statusstring",
  "resdesc",
  "inputport",
] as const;

/** Fields of an ISAPI answer, XML or JSON, with the headers when the whole message is given. */
export function readIsapi(fact: Fact, subject: Subject, add: AddField): void {
  if (subject.recorder !== undefined && subject.channel !== undefined) return readChannel(fact, add);
  addHeaders(fact, add);
  const body = bodyText(fact);
  if (/^\s*\{/.test(body)) return addJson("isapi", body, add);
  const xml = scanXml(body);
  if (xml === undefined || xml.root.toLowerCase() === "html") return;
  add("isapi.root", xml.root);
  add("isapi.namespace", xml.namespaces.find(([prefix]) => prefix === "")?.[1] ?? "");
  // A list, and a damaged one, speaks of several things: none of what it says is the speaker's own.
  if (isList(xml.root) || (xml.texts.get("id")?.length ?? 0) > 1) return;
  for (const name of ISAPI_ELEMENTS) add(`isapi.${name}`, firstText(xml, name) ?? "");
}

/** What a recorder states of one of its channels. The form of the answer is the recorder's and says nothing of the camera. */
function readChannel(fact: Fact, add: AddField): void {
  const xml = scanXml(bodyText(fact));
  if (xml === undefined) return;
  for (const name of ISAPI_ELEMENTS) add(`isapi.${name}`, firstText(xml, name) ?? "");
  const analog = xml.root === "VideoInputChannel";
  if (analog || firstText(xml, "model") !== undefined) add("channel.class", "camera");
}

/** A list speaks of many things; its parts are stated one by one (discover/split). */
export const isList = (root: string): boolean => /List$/i.test(root);

/** Fields of an Axis VAPIX answer: JSON property list, or `root.Brand.Brand=AXIS` lines. */
export function readVapix(fact: Fact, _subject: Subject, add: AddField): void {
  addHeaders(fact, add);
  const body = bodyText(fact);
  if (/^\s*\{/.test(body)) {
    if (/"propertyList"|"apiList"|"apiVersion"/.test(body)) add("vapix.speaks", "yes");
    // Elsewhere `version` is that of an interface, not of the firmware.
    const isProperties = body.includes('"propertyList"');
    return addJson("vapix", body, (name, value) => {
      if (isProperties || name !== "vapix.version") add(name, value);
    });
  }
  addLines("vapix", body, add);
  if (/^(?:root\.)?(?:Brand|Properties)\./m.test(body)) add("vapix.speaks", "yes");
}

/** Fields of a CGI answer of `key=value` lines (Dahua, Hanwha and relabels), of a script's variables, JSON or flat XML. */
export function readCgi(fact: Fact, subject: Subject, add: AddField): void {
  addHeaders(fact, add);
  const body = bodyText(fact);
  if (BEHIND.test(body)) return subject.channel === undefined ? undefined : addRemoteDevice(body, add);
  if (/^\s*[{[]/.test(body)) return addJson("cgi", body, add);
  if (/^\s*</.test(body)) return addXml(body, add);
  addLines("cgi", body, add);
  addWritten(body, add);
  if (textOf(fact, "path").includes("magicBox.cgi") && MAGIC_BOX.test(body)) add("cgi.magicbox", "yes");
}

/** Dahua's list of the cameras behind a recorder: none of what it says is the recorder's own; its parts are stated one by one (discover/split). */
const BEHIND = /^(?:table\.)?RemoteDevice\./m;

function addRemoteDevice(body: string, add: AddField): void {
  for (const line of body.split("\n", 256)) {
    const [, key = "", value = ""] = /\.(\w{1,32})=(.{0,1024})$/.exec(line.trim()) ?? [];
    add(`cgi.${key.toLowerCase()}`, value.trim());
    if (key === "DeviceType" && value.trim() !== "") add("channel.class", "camera");
  }
}

function addXml(body: string, add: AddField): void {
  const xml = scanXml(body);
  if (xml === undefined || xml.root.toLowerCase() === "html") return;
  add("cgi.root", xml.root);
  add("cgi.namespace", xml.namespaces.find(([prefix]) => prefix === "")?.[1] ?? "");
  if (isList(xml.root)) return;
  for (const [name, values] of [...xml.texts].slice(0, 512)) add(`cgi.${name}`, values[0] ?? "");
}

function addHeaders(fact: Fact, add: AddField): void {
  const raw = rawText(fact);
  if (raw.startsWith("HTTP/")) addHttp({ ...readMessage(raw), body: "" }, add);
}

/** Keys that magicBox.cgi answers with (protocols: Dahua, HTTP). */
const MAGIC_BOX = /^(?:deviceType|serialNumber|updateSerial|processor|hardwareVersion|version|vendor|type|sn|name)=/m;

const LINE = /^([\w.[\]-]{1,128})\s*:?=\s*['"]?(.{0,1024}?)['"]?\s*$/;
/** Lines, or pairs in quotes that stand in one line (`Model="A"&Power="on"`). */
const BETWEEN_PAIRS = /\n|(?<=")&/;
/** `Firmware Version = A1D-220` for people, whose key is read as `firmwareversion`. */
const SPOKEN = /^([A-Za-z]\w{0,31}(?: [A-Za-z]\w{0,31}){1,3}) = (.{1,1024})$/;
/** `var alias="IPCAM";` for a page that takes the answer as its script. */
const SCRIPT = /^var (\w{1,64}) ?= ?(?:"([^"]{0,1024})"|'([^']{0,1024})'|(-?\d{1,20}));$/;

/** Some firmwares write all their variables in one line. */
const BETWEEN_STATEMENTS = /\n|(?<=;) ?(?=var )/;

/** The two forms that a CGI answers with beside `key=value`. */
function addWritten(body: string, add: AddField): void {
  for (const line of body.split(BETWEEN_STATEMENTS, 1_024)) {
    const text = line.trimEnd();
    const match = SCRIPT.exec(text) ?? SPOKEN.exec(text);
    if (match === null) continue;
    const value = match[2] ?? match[3] ?? match[4] ?? "";
    add(`cgi.${(match[1] ?? "").replaceAll(" ", "").toLowerCase()}`, value.trim());
  }
}

function addLines(family: string, body: string, add: AddField): void {
  for (const line of body.split(BETWEEN_PAIRS, 1_024)) {
    const match = LINE.exec(line.trimEnd());
    if (match === null) continue;
    const path = match[1] ?? "";
    const key = path.split(".").at(-1) ?? "";
    // `Properties.API.RTSP.Version` is that of an interface.
    if (key === "Version" && path.includes(".") && !path.endsWith("Firmware.Version")) continue;
    add(`${family}.${key.toLowerCase()}`, (match[2] ?? "").trim());
  }
}

const PAIR = /"([A-Za-z][\w.-]{0,63})"\s*:\s*(?:"((?:[^"\\]|\\.){0,1024})"|(-?\d{1,20}))/g;

/** Leaf pairs of a JSON text, cut-off texts included: the order and nesting do not matter for evidence. */
export function addJson(family: string, body: string, add: AddField): void {
  let count = 0;
  PAIR.lastIndex = 0;
  for (let pair = PAIR.exec(body); pair !== null && count < 512; pair = PAIR.exec(body)) {
    count += 1;
    add(`${family}.${(pair[1] ?? "").toLowerCase()}`, unescapeJson(pair[2] ?? pair[3] ?? "").trim());
  }
}

function unescapeJson(text: string): string {
  if (!text.includes("\\")) return text;
  try {
    return JSON.parse(`"${text}"`) as string;
  } catch {
    return text;
  }
}
