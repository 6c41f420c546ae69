import type { Fact, Subject } from "../../model/observation.ts";
import type { AddField } from "../fields.ts";
import { readMessage } from "./message.ts";
import { rawText } from "./raw.ts";
import { endOfUuid } from "./uuid.ts";
import { firstText, scanXml } from "./xml.ts";

const SSDP_HEADERS = new Set(["server", "usn", "st", "nt", "location"]);
const DESCRIPTION = [
  "manufacturer",
  "modelname",
  "modelnumber",
  "modeldescription",
  "friendlyname",
  "serialnumber",
  "devicetype",
  "udn",
] as const;

/** Fields of an SSDP header block, NOTIFY included. */
export function readSsdp(fact: Fact, _subject: Subject, add: AddField): void {
  for (const header of readMessage(rawText(fact)).headers) {
    if (SSDP_HEADERS.has(header.lower)) add(`ssdp.${header.lower}`, header.value);
    if (header.lower === "usn") add("uuid.mac", endOfUuid(header.value) ?? "");
  }
}

/** Fields of a UPnP device description. */
export function readUpnp(fact: Fact, _subject: Subject, add: AddField): void {
  const xml = scanXml(rawText(fact));
  if (xml === undefined) return;
  for (const name of DESCRIPTION) add(`upnp.${name}`, firstText(xml, name) ?? "");
  add("uuid.mac", endOfUuid(firstText(xml, "udn") ?? "") ?? "");
}
