import { bytesOfBase64, latin1, toBase64 } from "../model/base64.ts";
import type { Fact, Subject } from "../model/observation.ts";
import { MASK, maskCredentials } from "./credentials.ts";
import { maskSettings, maskValueAfter } from "./device-secrets.ts";
import { maskAddressCell, maskBesideAddress } from "./masked-address.ts";
import { maskCell } from "./masked-text.ts";
import { rememberLast } from "./remember-last.ts";

/**
 * The last look at all that comes in, whatever importer read it: no password of a file goes further than here. Importers that know
 * their columns take out more, and say so in their own words.
 */

/** A cheap look first: most texts hold none of these (measured: 0.06 µs a text). */
const MAY_HOLD =
  /pass|pas=|pwd|pw[:=]|psw|psk|auth=|token|secret|authorization|cookie|community|api_?-?key|(?:private|server|isakmp) key|mot_?de|%3a%2f%2f|mot de|mdp|@/i;

/** How a name ends that holds a password: `UserPassword`, `root.Network.WPA.PSK`. What stands before it needs no look. */
const NAME = String.raw`(?:password|passwd|passphrase|passwort|passcode|pwd|psw|psk|secret|authorization|community|loginpas|(?:access|auth)_?token|api_?key|mot_?de_?passe|mdp)`;
/** `<Password>…</Password>`, a token of WS-Security included. */
const ELEMENT = new RegExp(
  String.raw`((?<=<[\w.:-]{0,128})${NAME}(?:\s[^<>]{0,512})?>(?:<!\[CDATA\[)?)([^<>]{1,512}?)(?=</|\]\]>)`,
  "gi",
);
/** `"password":"…"`, `password: '…'`, `password = "…"`. */
const QUOTED = new RegExp(
  String.raw`(${NAME}["']?\s{0,8}[:=]\s{0,8}(["']))((?:(?!\2)[^\\\r\n]|\\.){1,512})(?=\2)`,
  "gi",
);
/** `root.User.Password=…`, `?usr=admin&pwd=…`, `user=admin_password=…_channel=1`. */
const BARE = new RegExp(String.raw`(${NAME}=)(?!_channel=)([^&;\s"'<>#=]{1,512}?)(?=_channel=|[&;\s"'<>#=]|$)`, "gi");
/** `Password: …` in what a service of lines says. */
const WORD =
  /((?<![\w-])(?:pass(?:word|wd|code|phrase)|pwd?|mot de passe|mdp)(?:[ \t]{0,8}:|[ \t]{1,8}=)[ \t]{0,8})([^\s<>"'&;\p{Cc}]{1,512})/giu;
const COOKIE = /((?<![\w-])cookie[ \t]{0,8}:[ \t]{0,8})([^\r\n]+)/gi;
const mask = maskValueAfter;
const maskQuoted = (_all: string, before: string, _quote: string, value: string): string => mask("", before, value);

/** Passes over one text: what one masks can look like another's. Exported lines come in again, and must stay as they are. */
const PASSES = 8;

/** Masks until nothing changes. */
function masked(text: string, pass: (text: string) => string): string {
  let before = text;
  for (let left = PASSES; left > 0; left -= 1) {
    const after = pass(before);
    if (after === before) break;
    before = after;
  }
  return before;
}

/** A text of a message with every password in it masked; the same string when there is none. */
export const maskMessage = (text: string): string => (MAY_HOLD.test(text) ? masked(text, passMessage) : text);

const passMessage = (text: string): string =>
  maskSettings(maskCredentials(text))
    .replace(ELEMENT, mask)
    .replace(QUOTED, maskQuoted)
    .replace(BARE, mask)
    .replace(WORD, mask)
    .replace(COOKIE, mask);

/** Fields of documents in which people write whatever they like. */
const NOTES = /^(?:notes?|remarks?|comments?|description|remarques?|commentaires?|other|why)$/i;

/** Shorter texts hold none. */
const SHORTEST = 6;
/** Fields whose words come from short lists (`open`, `dynamic`): millions of lines hold nothing else. */
const WORDS: ReadonlySet<string> = new Set(["kind", "state", "service", "type", "direction", "protocol", "reason"]);
const LONGEST_WORD = 16;

/** The fact with every password in its texts masked; the same object when there is none. */
export function maskFact(fact: Fact): Fact {
  // Tables of switches have millions of lines, and one word each.
  if (fact.kind === "mac.table") {
    const { state } = fact;
    if (state === undefined || (typeof state === "string" && state.length <= LONGEST_WORD)) return fact;
  }
  let copy: Record<string, unknown> | undefined;
  for (const name in fact) {
    const value = fact[name];
    if (typeof value === "string") {
      if (value.length < SHORTEST || (value.length <= LONGEST_WORD && WORDS.has(name))) continue;
    } else if (typeof value !== "object") continue;
    const safe = maskValue(fact, name, value);
    if (safe !== value) (copy ??= { ...fact })[name] = safe;
  }
  return copy === undefined ? fact : (copy as Fact);
}

/** Kinds that persons write. */
const WRITTEN: ReadonlySet<string> = new Set(["stated", "judgement", "purchase"]);

function maskValue(fact: Fact, name: string, value: unknown): unknown {
  if (typeof value === "string") {
    if (name === "rawBase64") return maskBytes(value);
    // What is written beside a port is a person's, and so may be how a neighbour describes itself.
    if (fact.kind === "port.status" || (fact.kind === "neighbour" && name === "systemDescription"))
      return maskStated("note", value);
    if (!WRITTEN.has(fact.kind)) return maskMessage(value);
    const field = fact.kind === "stated" && (name === "value" || name === "written") ? String(fact["field"]) : name;
    return maskStated(field, value);
  }
  return typeof value === "object" && value !== null ? maskWithin(value) : value;
}

/** Texts in which one stands beside an address. */
const ADDRESSES: ReadonlySet<string> = new Set(["ip", "mac"]);

const maskNote = (text: string): string => maskSettings(maskCell(text, true));
const maskWords = (text: string): string => maskCell(text, false);

function maskerOf(field: string): (text: string) => string {
  if (ADDRESSES.has(field)) return maskAddressCell;
  return NOTES.test(field) ? maskNote : maskWords;
}

/** What a person states of a field, as the store would hold it. */
export const maskStated = (field: string, text: string): string => masked(text, maskerOf(field));

/** The cell of a note in which a header stands before it, as the store would hold it: `Admin` over `Otter77` is a login. */
export function maskNoteUnder(header: string, text: string): string {
  const cell = masked(text, maskNote);
  const note = `${header}: ${cell}`;
  const safe = masked(note, maskNote);
  if (safe === note) return cell;
  return safe.startsWith(`${header}: `) ? safe.slice(header.length + 2) : MASK;
}

/** Bytes that are no text can hold one. */
function maskBytes(base64: string): string {
  const text = latin1(bytesOfBase64(base64, base64.length));
  const safe = maskMessage(text);
  return safe === text ? base64 : toBase64(Array.from(safe, (letter) => letter.charCodeAt(0)));
}

/** Lists and maps of texts, as deep as lines may nest. */
function maskWithin(value: object): unknown {
  const entries: [string, unknown][] = Object.entries(value).map(([name, item]) => [
    name,
    typeof item === "string" ? maskMessage(item) : typeof item === "object" && item !== null ? maskWithin(item) : item,
  ]);
  const before = value as Readonly<Record<string, unknown>>;
  if (entries.every(([name, item]) => item === before[name])) return value;
  return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}

/** A name with the user and the password of addresses masked. */
export const maskText = (text: string): string => (MAY_HOLD.test(text) ? maskCredentials(text) : text);

/** The shortest address with a password: `a://b:c@d`. A MAC address is of 17 characters at most, an IPv4 address of 15. */
const [SHORTEST_URL, LONGEST_ADDRESS] = [9, 17] as const;

const maySay = (text: string | undefined): boolean =>
  text !== undefined && text.length >= SHORTEST_URL && (text.includes("@") || text.includes("="));

/** The subject with the user and the password of addresses masked, and what persons write looked at; the same object when there are none. */
export function maskSubject(subject: Subject): Subject {
  const { ip, mac, row, device, host, serial, site, recorder, channel, switch: on, switchPort } = subject;
  const isSuspect =
    (mac !== undefined && mac.length > LONGEST_ADDRESS) ||
    (ip !== undefined && ip.length > LONGEST_ADDRESS) ||
    maySay(on) ||
    maySay(switchPort) ||
    maySay(row) ||
    maySay(device) ||
    maySay(host) ||
    maySay(serial) ||
    (site !== undefined && maySite(site)) ||
    (recorder !== undefined && mayRecorder(recorder)) ||
    maySay(channel);
  return isSuspect ? maskEach(subject) : subject;
}

/** Names that persons give: a place, and a recorder, often by its address. */
const WRITTEN_NAMES: ReadonlySet<string> = new Set(["site", "recorder"]);

const maskName = (text: string): string => maskBesideAddress(maskWords(text));

/** A place or a recorder, as persons name them: the first look is the whole look, and all facts of a row have the same. */
const mayName = (text: string): boolean => text.length >= SHORTEST && maskName(text) !== text;
const [maySite, mayRecorder] = [rememberLast(mayName), rememberLast(mayName)];

/** `user:password@camera.example`, as a log writes a host. */
const maskUser = (text: string): string => text.replace(/^[^\s@/:]{1,128}:[^\s@/]{1,256}@/, `${MASK}@`);

function maskEach(subject: Subject): Subject {
  let copy: Record<string, unknown> | undefined;
  for (const name in subject) {
    const value: unknown = subject[name as keyof Subject];
    if (typeof value !== "string") continue;
    const safe = WRITTEN_NAMES.has(name)
      ? masked(value, maskName)
      : maskText(name === "host" ? maskUser(value) : value);
    if (safe !== value) (copy ??= { ...subject })[name] = safe;
  }
  return copy ?? subject;
}
