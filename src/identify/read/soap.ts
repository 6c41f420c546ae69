import type { Fact, Subject } from "../../model/observation.ts";
import { type AddField, textOf } from "../fields.ts";
import { addHttp } from "./http.ts";
import { readMessage } from "./message.ts";
import { bodyText, rawText } from "./raw.ts";
import { classOfService } from "./services.ts";
import { endOfUuid } from "./uuid.ts";
import { type ScannedXml, firstText, scanXml } from "./xml.ts";

const DEVICE_INFORMATION = [
  ["onvif.manufacturer", "manufacturer"],
  ["onvif.model", "model"],
  ["onvif.firmware", "firmwareversion"],
  ["onvif.serial", "serialnumber"],
  ["onvif.hardware", "hardwareid"],
] as const;

/** Fields of an ONVIF SOAP answer: the dialect of any answer, the device information, scopes and MAC addresses. */
export function readOnvif(fact: Fact, _subject: Subject, add: AddField): void {
  const raw = rawText(fact);
  if (raw.startsWith("HTTP/")) addHttp({ ...readMessage(raw), body: "" }, add);
  const xml = scanXml(bodyText(fact));
  if (xml === undefined) return;
  addDialect(xml, "onvif.soap-prefixes", add);
  const operation = textOf(fact, "operation");
  if (operation === "GetDeviceInformation" || xml.texts.has("hardwareid")) {
    for (const [field, element] of DEVICE_INFORMATION) add(field, firstText(xml, element) ?? "");
  }
  for (const scope of xml.texts.get("scopeitem") ?? []) addScope(scope, add);
  for (const mac of xml.texts.get("hwaddress") ?? []) add("onvif.mac", mac);
  for (const uuid of xml.texts.get("guid") ?? []) add("uuid.mac", endOfUuid(uuid) ?? "");
}

/** Fields of a WS-Discovery match or hello. */
export function readWsDiscovery(fact: Fact, _subject: Subject, add: AddField): void {
  const xml = scanXml(rawText(fact));
  if (xml === undefined) return;
  addDialect(xml, "wsd.prefixes", add);
  for (const type of xml.texts.get("types") ?? []) {
    add("wsd.types", type);
    add("discovery.class", classOfService(type) ?? "");
  }
  for (const scopes of xml.texts.get("scopes") ?? []) {
    for (const scope of scopes.split(/\s+/, 256)) addScope(scope, add);
  }
  for (const address of xml.texts.get("address") ?? []) {
    const uuid = /^(?:urn:)?uuid:(.{1,64})$/i.exec(address)?.[1];
    if (uuid === undefined) continue;
    add("wsd.endpoint", uuid.toLowerCase());
    add("uuid.mac", endOfUuid(uuid) ?? "");
  }
  for (const xaddrs of xml.texts.get("xaddrs") ?? []) {
    for (const xaddr of xaddrs.split(/\s+/, 32)) add("wsd.xaddr", xaddr);
  }
}

function addDialect(xml: ScannedXml, field: string, add: AddField): void {
  add(field, [xml.prefix, ...xml.namespaces.map(([prefix]) => (prefix === "" ? "=" : prefix))].join(" "));
  for (const [, uri] of xml.namespaces) add("onvif.namespace", uri);
}

const SCOPE = /^onvif:\/\/www\.onvif\.org\/(.{1,512})$/i;

function addScope(scope: string, add: AddField): void {
  const path = SCOPE.exec(scope.trim())?.[1];
  if (path === undefined) return;
  const decoded = percentDecode(path);
  add("wsd.scope", decoded);
  const [, kind = "", value = ""] = NAMING_SCOPE.exec(decoded) ?? [];
  if (kind !== "") add(`wsd.${kind.toLowerCase()}`, value.trim());
}

/** The two scopes in which a device says what it is (ONVIF Core Specification, section 7.3.2.2), and one that makers add. */
const NAMING_SCOPE = /^(name|hardware|mac)\/(.{1,256})$/i;

/** Percent-decoding that leaves a broken sequence as it stands. */
export function percentDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
