import type { Fact, Subject } from "../../model/observation.ts";
import { type AddField, textOf } from "../fields.ts";
import { type Message, readChallenges, readMessage } from "./message.ts";
import { rawText } from "./raw.ts";
import { decodeEntities } from "./xml.ts";

/** As far as it is closed: of a reply that is cut inside its title nobody knows the rest. */
const TITLE = /<title[^<>]{0,200}>([^<]{0,512})</i;

/** Whose page it is, by its own line of rights; the word is also the name of classes and elements of pages. */
const COPYRIGHT = /(?:copyright(?=[ \t(©&])|©|&copy;|&#169;)([^<>]{1,120})/i;

/** Adds what an HTTP message says of its server: status line, headers in order, challenges, title, body. */
export function addHttp(message: Message, add: AddField): void {
  if (message.status !== 0) add("http.status", String(message.status));
  for (const header of message.headers) {
    if (!READ_APART.has(header.lower)) add("http.header", header.line);
    addHeader(header.lower, header.value, add);
  }
  if (message.body === "") return;
  add("http.body", message.body);
  const title = TITLE.exec(message.body)?.[1];
  const titled = title === undefined ? "" : shown(title);
  add("http.title", titled);
  for (const whose of signatures(message.body)) {
    add("http.copyright", whose);
    // `Network Camera` above and a name below are said of one thing.
    if (titled !== "") add("http.page", `${titled} - ${whose}`);
  }
}

/** Where a page names its author or describes itself, a few words long. */
const META =
  /<meta\s[^<>]{0,40}name=["']?(?:author|description|keywords|copyright|product)["']?\s[^<>]{0,40}content=["']([^"'<>]{3,100})["']/i;

/** In whose name a page is written: its line of rights, and what it says about itself in its head. */
function signatures(body: string): readonly string[] {
  return [COPYRIGHT, META].flatMap((pattern) => {
    const found = pattern.exec(body)?.[1];
    return found === undefined ? [] : [shown(found)];
  });
}

/** Text of a page as a browser shows it: blanks of every kind and line ends are one blank. */
const shown = (text: string): string => decodeEntities(text).replace(/\s+/g, " ").trim();

/** Headers that have a field of their own, or say nothing of who wrote them. */
const READ_APART: ReadonlySet<string> = new Set([
  "server",
  "location",
  "etag",
  "set-cookie",
  "www-authenticate",
  "public",
  "date",
  "content-length",
  "connection",
  "cseq",
]);

function addHeader(name: string, value: string, add: AddField): void {
  switch (name) {
    case "server":
      return add("http.server", value);
    case "location":
      return add("http.location", value);
    case "etag":
      return add("http.etag", value);
    case "set-cookie":
      return add("http.cookie", value.split("=", 1)[0] ?? "");
    case "www-authenticate":
      for (const challenge of readChallenges(value)) {
        add("http.auth-scheme", challenge.scheme);
        add("http.challenge", challenge.text);
        addRealm("http.realm", challenge.realm, add);
      }
      return undefined;
    default:
      return undefined;
  }
}

/** A realm that is nothing but a MAC address, as many firmwares have it. */
const MAC_AS_REALM = /^(?:ipcamera_)?([0-9A-F]{12}|[0-9a-f]{12})$/;

function addRealm(field: string, given: string | undefined, add: AddField): void {
  const realm = (given ?? "").trim();
  add(field, realm);
  const mac = MAC_AS_REALM.exec(realm)?.[1];
  if (mac !== undefined) add("realm.mac", mac);
}

/** Fields of an RTSP response, an SDP in its body included. */
export function readRtsp(fact: Fact, _subject: Subject, add: AddField): void {
  addRtsp(readMessage(rawText(fact)), add);
}

function addRtsp(message: Message, add: AddField): void {
  for (const header of message.headers) {
    if (!READ_APART.has(header.lower) || header.lower === "date") add("rtsp.header", header.line);
    if (header.lower === "server") add("rtsp.server", header.value);
    if (header.lower === "public") add("rtsp.public", header.value);
    if (header.lower === "www-authenticate") {
      for (const challenge of readChallenges(header.value)) addRealm("rtsp.realm", challenge.realm, add);
    }
  }
  for (const line of message.body.split("\n", 256)) add("sdp.line", line.trim());
}

/** A banner of a named service; its text is the evidence. */
export function readBanner(fact: Fact, _subject: Subject, add: AddField): void {
  const service = textOf(fact, "service").trim().toLowerCase();
  const raw = rawText(fact);
  if (/^(?:HTTP|RTSP)\//.test(raw)) {
    const message = readMessage(raw);
    return raw.startsWith("HTTP") ? addHttp(message, add) : addRtsp(message, add);
  }
  add(`banner.${service === "" ? "tcp" : service}`, raw.slice(0, 4_096).trim());
}

/** A request heard from the subject: its user agent says what the client is. */
export function readHttpRequest(fact: Fact, _subject: Subject, add: AddField): void {
  add("http.user-agent", textOf(fact, "userAgent").trim());
  add("dns.name", textOf(fact, "host").trim().toLowerCase());
}
