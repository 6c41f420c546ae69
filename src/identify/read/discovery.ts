import { latin1 } from "../../model/base64.ts";
import type { Fact, Subject } from "../../model/observation.ts";
import type { AddField } from "../fields.ts";
import { addJson } from "./management.ts";
import { rawBytes, rawText } from "./raw.ts";
import { readFrame } from "./datagrams.ts";
import { recordsOf } from "./dns.ts";
import { readMdns } from "./network.ts";
import { readWsDiscovery } from "./soap.ts";
import { readSsdp } from "./upnp.ts";
import { firstText, type ScannedXml, scanXml } from "./xml.ts";

const IDENTIFYING = ["devicesn", "devicedescription", "mac", "softwareversion"] as const;

/** Fields of a SADP answer. Our own and other clients' questions, and answers that identify nothing, give no field. */
export function readSadp(fact: Fact, _subject: Subject, add: AddField): void {
  const text = rawText(fact);
  const start = text.indexOf("<");
  const xml = start === -1 ? undefined : scanXml(text.slice(start));
  if (xml === undefined || !/^(?:ProbeMatch|Hello)$/i.test(xml.root)) return;
  if (!IDENTIFYING.some((name) => xml.texts.has(name))) return;
  add("sadp.speaks", "yes");
  for (const [name, values] of xml.texts) add(`sadp.${name}`, values[0] ?? "");
  if (hasDisksOrInputs(xml)) add("discovery.class", "NVR");
}

/** Disks and analog inputs are those of a recorder, unless its model number says what else it is. */
const hasDisksOrInputs = (xml: ScannedXml): boolean =>
  ["analogchannelnum", "disknumber"].some((name) => /^0*[1-9]\d{0,3}$/.test(firstText(xml, name) ?? ""));

/** Fields of a DHIP answer: the JSON text, or the whole datagram with its 32-byte header. */
export function readDhip(fact: Fact, _subject: Subject, add: AddField): void {
  const text = rawText(fact);
  const start = text.indexOf("{");
  if (start === -1) return;
  const body = text.slice(start);
  if (!/"deviceInfo"|"client\.notifyDevInfo"/.test(body)) return;
  add("dhip.speaks", "yes");
  addJson("dhip", body, add);
}

/** Protocols that have a kind of their own: who tells only datagrams and ports says the same. */
const OWN_KIND: ReadonlyMap<number, (fact: Fact, subject: Subject, add: AddField) => void> = new Map([
  [1_900, readSsdp],
  [3_702, readWsDiscovery],
  [5_353, readDnsMessage],
  [37_020, readSadp],
  [37_810, readDhip],
]);

/**
 * First 300 bytes of a UDP answer as hexadecimal, under its port, what can be read of an answer in words, and what the discovery
 * protocol of that port says.
 */
export function readUdp(fact: Fact, subject: Subject, add: AddField): void {
  const whole = rawBytes(fact);
  const bytes = whole.subarray(0, MAX_WORDS);
  add("udp.text", wordsIn(bytes));
  if (subject.port === undefined) return;
  OWN_KIND.get(subject.port)?.(fact, subject, add);
  readFrame(latin1(whole), subject.port, add);
  let hex = "";
  for (const byte of bytes.subarray(0, 300)) hex += byte.toString(16).padStart(2, "0");
  add(`udp.${subject.port}`, hex);
}

/** Fields of a message of multicast DNS, record by record. */
function readDnsMessage(fact: Fact, subject: Subject, add: AddField): void {
  for (const record of recordsOf(latin1(rawBytes(fact)))) readMdns({ kind: "mdns.record", ...record }, subject, add);
}

const MAX_WORDS = 1_024;
/** A frame in words has a few bytes that are none; in a binary one letters stand by chance. */
const SHARE_OF_WORDS = 0.8;

function wordsIn(bytes: Uint8Array): string {
  const text = latin1(bytes);
  const readable = text.replace(/[^\t\n\r -~]+/g, "");
  return readable.length < text.length * SHARE_OF_WORDS ? "" : text.replace(/[^!-~]+/g, " ").trim();
}
