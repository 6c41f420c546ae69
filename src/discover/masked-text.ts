import { MASK, maskCredentials } from "./credentials.ts";
import { isCapitals, looksCode, looksSecret } from "./looks-secret.ts";

/** A cheap look first: most cells hold none of these. */
const MAY_HOLD =
  /pass|pwd|\bpw\b|\bp\/w|mdp|\bm\.d\.p|mot d|\bp ?[:=]|\bpin\b|\bnip\b|secret|token|kennwort|contrase|senha|credential|identifiant|\bkey|\bcl[eé]|login|user|usager|utilisateur|compte|guest|operator|supervisor|service|admin|root|:\/\/|\bcode|psk|auth|888888|666666/i;

/** Words after which the rest of the line is taken for the secret, whatever stands between. */
const STRONG =
  /(?<![\p{L}\d])(pass(?:w[o0]rd|wd|code|phrase|wort)s?|pwd|p\/w|mdp|m\.d\.p\.?|mots? d(?:e |['’ ])passe|mots? passe|kennwort|contrase[nñ]a|senha|credentials?)(?![\p{L}\d])[^\r\n]*/giu;
/** Words that have other uses: only with a colon or an equals sign. */
const WEAK =
  /(?<![\p{L}\d])(pass|pw|pin|nip|code|secret|token|key|cl[eé]|login|user(?:name| name)?|usager|utilisateur|identifiants?|compte|psk)\s*[:=]\s*(?=\S)/giu;
/** What such a word ends that is no secret: `Site code: 12` is a note of a column that has this header. */
const HARMLESS =
  /(?<![\p{L}\d])(?:(?:postal|zip|site|room|asset|product|item|colou?r|area|country|region|department|dept|cost|budget|gl|project|part|status|type|model|error|building|location|facility|school|branch|vendor|supplier|client|customer|equipment|device|camera|unit|material|commodity|tax|qr|bar|unspsc) code|(?:personnes?|contacts?|points?) cl[eé])$/iu;
const LONGEST_HARMLESS = 24;

/** One word, after signs or a short verb that may stand between. */
const BETWEEN = String.raw`[ \t]{1,4}(?:(?:[-–—]{1,2}|is|est|was|était)[ \t]{1,4})?\(?`;
const THEN = String.raw`([ \t]{0,4}[:=>|→#(]{1,2}[ \t]{0,4}|${BETWEEN})([^\s,;]{1,128})`;

/** `admin/12345`, `root:pass`: names of accounts with something behind them. */
const PAIR =
  /(?<![\p{L}\d])(admin(?:istrator|istrateur)?|root|user|guest|service|operator|supervisor|888888|666666)(\s*[/:]\s*)([^\s,;]{1,128})/giu;
/** Accounts whose names are no words for anything else. */
const ACCOUNT = /^(?:admin(?:istrator|istrateur)?|root|user|guest|888888|666666)$/i;
/** `admin/index.html`, `admin/user`, `root/home`: paths and roles. */
const NO_PAIR =
  /^(?:users?|guests?|operators?|viewers?|readers?|home|bin|etc|var|tmp|usr|[\w/-]{1,64}\.(?:html?|aspx?|php|cgi|js|jpe?g|png|pdf))[)\].]*$/i;

/** `pw Otter77`: also what a department of public works calls itself, so that the next word decides. */
const PW = new RegExp(String.raw`(?<![\p{L}\d])(pw)(?![\p{L}\d])${THEN}`, "giu");
/** `alarm code 1234`, `code d'accès 4411`, `PIN 4411`. */
const CODE = new RegExp(
  String.raw`(?<![\p{L}\d])((?:access|verification|validation|activation|security|admin|unlock|alarm|door|gate|lock|lockbox|entry|keypad|disarm|arming|pin|nip) codes?|codes? (?:d['’ ]?acc[eè]s|de v[eé]rification|de validation|de s[eé]curit[eé]|d['’ ]?activation|d['’ ]?alarme|alarme|(?:de (?:la )?)?porte|d['’ ]?entr[eé]e|secret|pin|nip|admin|usager|de d[eé]verrouillage|de connexion)|pin|nip)(?![\p{L}\d])${THEN}`,
  "giu",
);
const LOGIN =
  "admin(?:istrator|istrateur)?|root|login|user(?: ?name)?|usager|utilisateur|guest|identifiants?(?: de connexion)?|888888|666666";
/** `admin Otter77`, `admin - Otter77`, `root\Otter77`, `admin (Otter77)`, `pass Otter77`. */
const NEXT = new RegExp(
  String.raw`(?<![\p{L}\d])(${LOGIN}|passe?)(?![\p{L}\d])([ \t]{0,4}(?:[:=>|→\\(,/]{1,2}|->)[ \t]{0,4}\(?|${BETWEEN})([^\s,;]{1,128})`,
  "giu",
);
/** `p: Otter77`. */
const LETTER = /(?<![\p{L}\d])(p)([ \t]{0,3}[:=][ \t]{0,3})([^\s,;]{1,128})/giu;
/** Whether an account is spoken of. */
const SPEAKS_OF_LOGIN = new RegExp(String.raw`(?<![\p{L}\d])(?:(?:${LOGIN}|compte|id)(?![\p{L}\d])|u ?[:/])`, "iu");
/** What says that the word before it is the number of a model. */
const OF_MODEL = /^[ \t]{0,3}\(?(?:model|mod[eè]le|cam[eé]ras?|d[oô]me|bullet|ptz|nvr|dvr|switch|s[eé]rie)/i;

/** User and password of a URL whose password holds a blank. */
const URL_WITH_BLANK = /:\/\/[^\s/@:]{1,64}:(?!\d{1,5}(?:[/\s]|$))[^@\r\n]{1,128}@/g;
/** `@192.0.2.1` behind a password: where it opens a door is no secret. */
const AT_HOST = /^@(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]{2,45}\])(?::\d{1,5})?/i;

/** A cell with what looks like a credential masked; the same string when there is none. `free`: the cell is free text. */
export function maskCell(text: string, free: boolean): string {
  if (!MAY_HOLD.test(text)) return text;
  let masked = maskCredentials(text);
  if (masked.includes("@") && masked.includes("://")) masked = masked.replace(URL_WITH_BLANK, `://${MASK}@`);
  masked = maskLines(masked.replace(STRONG, withMask));
  masked = maskAfter(masked, CODE, free ? isCodeInText : isCode);
  masked = maskAfter(masked, PW, free ? isPwInText : isSecret);
  masked = maskAfter(masked, PAIR, free ? isPairInText : isPair);
  return free ? maskAfter(maskAfter(masked, NEXT, isNext), LETTER, isLetter) : masked;
}

/** Keeps the word where nothing follows it. */
const withMask = (all: string, word: string): string => (all.trim().length === word.length ? all : `${word} ${MASK}`);

/** What follows a word that may mean other things, to the end of the line. */
function maskLines(text: string): string {
  let masked = "";
  let from = 0;
  WEAK.lastIndex = 0;
  for (let found = WEAK.exec(text); found !== null; found = WEAK.exec(text)) {
    const [all, word = ""] = found;
    const wordEnd = found.index + word.length;
    if (HARMLESS.test(text.slice(Math.max(0, wordEnd - LONGEST_HARMLESS), wordEnd))) {
      WEAK.lastIndex = wordEnd;
      continue;
    }
    masked += `${text.slice(from, found.index)}${word}: ${MASK}`;
    from = endOf(LINE_END, text, found.index + all.length);
    WEAK.lastIndex = from;
  }
  return from === 0 ? text : masked + text.slice(from);
}

const LINE_END = /[\r\n]/g;
const WORD_END = /[\s,;]/g;

/** Where the first of these stands from a place on, or the end of the text. */
function endOf(sign: RegExp, text: string, from: number): number {
  sign.lastIndex = from;
  return sign.exec(text)?.index ?? text.length;
}

/** A word, what it stands behind, and what stands around both. */
interface Suspect {
  readonly word: string;
  readonly between: string;
  readonly value: string;
  readonly before: () => string;
  readonly after: () => string;
}

/** How much of the text around a suspect is looked at, in characters. */
const AROUND = 32;

/** Masks each word behind what `pattern` finds that `isOne` holds for. A word that is none can begin the next find. */
function maskAfter(text: string, pattern: RegExp, isOne: (suspect: Suspect) => boolean): string {
  let masked = "";
  let from = 0;
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const { index } = found;
    const [all, word = "", between = "", value = ""] = found;
    const end = index + all.length;
    const before = (): string => text.slice(Math.max(0, index - AROUND), index);
    if (isOne({ word, between, value, before, after: () => text.slice(end, end + AROUND) })) {
      const wordEnd = endOf(WORD_END, text, end);
      const start = end - value.length;
      masked += text.slice(from, start) + maskWord(text.slice(start, wordEnd));
      from = wordEnd;
    }
    pattern.lastIndex = Math.max(from, index + word.length);
  }
  return from === 0 ? text : masked + text.slice(from);
}

/** The mask, and what stands behind a password and is none: the address that it is for, the end of a parenthesis. */
function maskWord(word: string): string {
  const at = word.lastIndexOf("@");
  const host = at === -1 ? undefined : AT_HOST.exec(word.slice(at, at + AROUND * 2))?.[0];
  return `${MASK}${host ?? (word.endsWith(")") ? ")" : "")}`;
}

const isSecret = ({ value }: Suspect): boolean => looksSecret(value);

const isCode = ({ value }: Suspect): boolean => looksCode(value);

const isCodeInText = ({ word, between, value }: Suspect): boolean =>
  looksCode(value) || /[:=]/.test(between) || (isCapitals(value) && word !== word.toUpperCase());

const isPwInText = ({ value, before }: Suspect): boolean => looksSecret(value) || SPEAKS_OF_LOGIN.test(before());

/** `Service: Police` and `Operator: Anne` are no logins by themselves. */
const isPairInText = ({ word, value, before }: Suspect): boolean =>
  !NO_PAIR.test(value) && (ACCOUNT.test(word) || looksSecret(value) || SPEAKS_OF_LOGIN.test(before()));

/** In a name, a place or a model: `Admin/2e étage` and `Admin: Lobby` are places. */
function isPair({ word, between, value, before }: Suspect): boolean {
  if (between === ":" && ACCOUNT.test(word)) return true;
  if (!/^(?:admin|root)/i.test(word) && /:\/\/\S*$/.test(before())) return false;
  const at = value.lastIndexOf("@");
  return looksSecret(at > 0 && AT_HOST.test(value.slice(at)) ? value.slice(0, at) : value);
}

const isNext = ({ value, after }: Suspect): boolean => looksSecret(value) && !OF_MODEL.test(after());

/** `p: 12` is a page and `P: 555-0100` a phone, unless an account is spoken of. */
const isLetter = ({ value, before }: Suspect): boolean =>
  SPEAKS_OF_LOGIN.test(before()) ||
  (value.length >= 6 && /\d/.test(value) && /\p{L}/u.test(value) && looksSecret(value));
