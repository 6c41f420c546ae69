import type { Fact, Subject } from "../../model/observation.ts";
import type { AddField } from "../fields.ts";
import { readMessage } from "./message.ts";
import { classOfService } from "./services.ts";
import { rawText } from "./raw.ts";
import { endOfUuid } from "./uuid.ts";
import { firstText, scanXml } from "./xml.ts";

/** Headers that name the type of the device that answers. */
const NAMES_TYPE: ReadonlySet<string> = new Set(["usn", "st", "nt"]);
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

/** What servers and players of media choose: whatever model they call themselves by, they are no camera and no recorder of one. */
const FREE: ReadonlySet<string> = new Set([
  "modelname",
  "modelnumber",
  "modeldescription",
  "friendlyname",
  "serialnumber",
]);

/** Fields of an SSDP header block, NOTIFY included. */
export function readSsdp(fact: Fact, _subject: Subject, add: AddField): void {
  for (const header of readMessage(rawText(fact)).headers) {
    if (SSDP_HEADERS.has(header.lower)) add(`ssdp.${header.lower}`, header.value);
    if (header.lower === "usn") add("uuid.mac", endOfUuid(header.value) ?? "");
    if (NAMES_TYPE.has(header.lower)) add("discovery.class", classOfService(header.value) ?? "");
  }
}

/** Fields of a UPnP device description. */
export function readUpnp(fact: Fact, _subject: Subject, add: AddField): void {
  const xml = scanXml(rawText(fact));
  if (xml === undefined) return;
  const is = classOfService(firstText(xml, "devicetype") ?? "");
  const isOfMedia = is === "other";
  for (const name of DESCRIPTION) if (!isOfMedia || !FREE.has(name)) add(`upnp.${name}`, firstText(xml, name) ?? "");
  add("discovery.class", is ?? "");
  add("uuid.mac", endOfUuid(firstText(xml, "udn") ?? "") ?? "");
}
