import type { AddField } from "../fields.ts";
import { byteAt, numberAt } from "./raw.ts";

/** What the answers of makers' own discovery protocols say, each as `discovery.<word>` (docs/fields.md). */
type Word = "model" | "name" | "serial" | "firmware" | "mac" | "class";
type Say = (word: Word, value: string | undefined) => void;

/** Reads one protocol's answer. `text` is the datagram one character a byte; gives nothing where it is another's. */
type Frame = (text: string, say: Say) => void;

/** Longest text that a field of such a frame holds. */
const LONGEST = 256;

/** Gives the fields of the answer of a maker's discovery protocol, told apart by port and by the frame itself. */
export function readFrame(text: string, port: number, add: AddField): void {
  FRAMES.get(port)?.(text, (word, value) => add(`discovery.${word}`, value ?? ""));
}

/** The characters from here up to a NUL, when they are such as people read. */
function textAt(text: string, at: number, length: number): string | undefined {
  const [held = ""] = text.slice(at, at + Math.min(length, LONGEST)).split("\0", 1);
  const trimmed = held.trim();
  return trimmed !== "" && READABLE.test(trimmed) ? trimmed : undefined;
}

const READABLE = /^[ -~\u00a0-\u00ff]+$/;

function macAt(text: string, at: number): string | undefined {
  if (text.length < at + 6) return undefined;
  return Array.from({ length: 6 }, (_, place) =>
    byteAt(text, at + place)
      .toString(16)
      .padStart(2, "0"),
  ).join(":");
}

/** Dahua's older protocol: 0x78 bytes, then as many of MAC and model as byte 2 says, then lines of `Name:value`. */
const dahua: Frame = (text, say) => {
  if (byteAt(text, 0) !== 0xb3 || text.length < DAHUA_HEAD) return;
  const length = byteAt(text, 2);
  say("mac", textAt(text, DAHUA_HEAD, 17));
  say("model", (length > 17 ? textAt(text, DAHUA_HEAD + 17, length - 17) : undefined) ?? textAt(text, 0x28, 16));
  const lines = text.slice(DAHUA_HEAD + length, DAHUA_HEAD + length + 1_024).split("\r\n", 32);
  const lineOf = (name: string): string | undefined =>
    lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1, LONGEST);
  say("name", lineOf("Name"));
  say("serial", lineOf("SerialNo"));
};
const DAHUA_HEAD = 0x78;

/** XiongMai's: twenty bytes, then JSON. More channels than one are those of a recorder. */
const xiongmai: Frame = (text, say) => {
  if (byteAt(text, 0) !== 0xff || text.slice(14, 16) !== "\u00fb\u0005") return;
  const common = jsonIn(text.slice(20))?.["NetWork.NetCommon"] as Readonly<Record<string, unknown>> | undefined;
  if (typeof common !== "object" || common === null) return;
  const stated = (name: string): string | undefined => {
    const value = common[name];
    return typeof value === "string" ? value.slice(0, LONGEST) : undefined;
  };
  say("mac", stated("MAC"));
  say("name", stated("HostName"));
  say("serial", stated("SN"));
  say("firmware", stated("Version"));
  if (Number(common["ChannelNum"]) > 1) say("class", "DVR");
};

function jsonIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text.slice(0, text.lastIndexOf("}") + 1));
    return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

/** TVT's answer of 240 bytes. */
const tvt: Frame = (text, say) => {
  if (!text.startsWith("MHED\u0007\0") || text.length < 212) return;
  say("name", textAt(text, 12, 20));
  say("mac", macAt(text, 32));
  const version = [55, 54, 53, 52].map((at) => byteAt(text, at)).join(".");
  const built = String([59, 58, 57, 56].reduce((sum, at) => sum * 256 + byteAt(text, at), 0));
  say("firmware", /^20\d{6}$/.test(built) ? `${version} ${built}` : version);
  say("class", TVT_TYPES[byteAt(text, 64)]);
  const [first, rest] = [textAt(text, 196, 16), textAt(text, 180, 16)];
  say("model", first === undefined ? undefined : first + (first.length === 16 ? (rest ?? "") : ""));
};
const TVT_TYPES = ["DVR", "DVS", "IP camera", "NVR", "decoder"];

/** Hanwha's answer of 262 bytes; its model may be cut after ten characters. */
const hanwha: Frame = (text, say) => {
  if (byteAt(text, 0) !== 0x0b || text.length < 0x77) return;
  say("mac", textAt(text, 0x13, 17));
  say("model", textAt(text, 0x6d, 10));
};

/** Bosch's answers: 32 bytes with a MAC address, or XML. */
const bosch: Frame = (text, say) => {
  if (text.startsWith("\u0099\u0039\u00a4\u0027")) return say("mac", macAt(text, 8));
  const element = (name: string): string | undefined =>
    new RegExp(`<${name}>([^<]{1,${LONGEST}})</${name}>`).exec(text)?.[1]?.trim();
  say("name", element("friendlyName"));
  say("serial", element("serialNumber"));
  say("mac", element("physAddress"));
};

/** Sony's: `KEY:value` between bytes 0xff. */
const sony: Frame = (text, say) => {
  if (byteAt(text, 0) !== 2) return;
  for (const part of text.slice(1, 2_048).split("\u00ff", 64)) {
    const [, key = "", value = ""] = /^([A-Z]{2,16}):([ -~]{1,128})$/.exec(part) ?? [];
    const word = SONY_KEYS[key];
    if (word !== undefined) say(word, value);
  }
};
const SONY_KEYS: Readonly<Record<string, Word>> = {
  MAC: "mac",
  MODEL: "model",
  SERIAL: "serial",
  SOFTVERSION: "firmware",
};

/** VIVOTEK's: a session byte and four of its own, then type, length and value of a byte each. */
const vivotek: Frame = (text, say) => {
  if (text.slice(1, 5) !== "\u004a\u005d\u008f\u001c") return;
  for (let at = 5; at + 2 <= text.length; ) {
    const [type, length] = [byteAt(text, at), byteAt(text, at + 1)];
    if (type === 1) say("name", textAt(text, at + 2, length));
    if (type === 2 && length === 6) say("mac", macAt(text, at + 2));
    if (type === 9) say("model", textAt(text, at + 2, length));
    // A kind of one byte and no length.
    at += type === 4 ? 2 : 2 + length;
  }
};

/** Panasonic's and i-PRO's: a head with the MAC address, then tag, length and value, of two bytes each; the first tag is the address. */
const panasonic: Frame = (text, say) => {
  const first = text.slice(0, 128).indexOf("\0\u0020\0\u0004");
  if (!text.startsWith("\0\u0001") || first === -1) return;
  say("mac", macAt(text, 6));
  for (let at = first; at + 4 <= text.length; ) {
    const tag = numberAt(text, at);
    const length = numberAt(text, at + 2);
    const word = PANASONIC_TAGS[tag];
    if (word !== undefined) say(word, textAt(text, at + 4, length));
    at += 4 + length;
  }
};
const PANASONIC_TAGS: Readonly<Record<number, Word>> = { 0xa7: "model", 0xa8: "model", 0xa9: "firmware" };

/** By the ports that they answer from or to. */
const FRAMES: ReadonlyMap<number, Frame> = new Map([
  [1_757, bosch],
  [1_758, bosch],
  [2_380, sony],
  [5_050, dahua],
  [7_701, hanwha],
  [7_711, hanwha],
  [10_000, vivotek],
  [10_669, panasonic],
  [10_670, panasonic],
  [23_456, tvt],
  [34_569, xiongmai],
]);
