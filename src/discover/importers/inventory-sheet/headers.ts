import { namesPassword } from "../../credentials.ts";
import { ALIASES, type Meaning, WORDS } from "./aliases.ts";

/** What a header says that its column holds. */
export interface HeaderMeaning {
  readonly meaning: Meaning | "dropped";
  /** The whole header is known, or a word of it, or a person says so. */
  readonly by: "alias" | "word" | "map";
}

/** Reads a text as a header; undefined when nothing of it is known. */
export type ReadHeader = (text: string) => HeaderMeaning | undefined;

/** Longest text that is still a header. A guess: bilingual headers have up to 70 characters. */
const LONGEST_HEADER = 100;

/** Lower case without accents, words of CamelCase parted, signs as blanks, `n°` as `no`; `#` stays when it is all. */
export function normaliseHeader(text: string): string {
  const parted = text
    .slice(0, LONGEST_HEADER)
    .replace(/IPv/g, "Ipv")
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .replace(/[nN][°º]/g, "no ")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
  const words = parted.replace(/[^\p{L}\d]+/gu, " ").trim();
  return words === "" ? text.trim() : words;
}

/** What a header means; undefined when nothing of it is known. Credentials come before everything. */
export function readHeader(text: string): HeaderMeaning | undefined {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.length > LONGEST_HEADER) return undefined;
  if (namesSecret(trimmed)) return { meaning: "dropped", by: "alias" };
  const found = aliasOf(trimmed);
  if (found !== undefined) return { meaning: found, by: "alias" };
  const words = normaliseHeader(trimmed);
  const word = WORDS.find(([pattern]) => pattern.test(words));
  return word === undefined ? undefined : { meaning: word[1], by: "word" };
}

/** The whole header, the header without what stands in parentheses, or one language of a bilingual header. */
function aliasOf(header: string): Meaning | undefined {
  const whole = ALIASES.get(normaliseHeader(header));
  if (whole !== undefined) return whole;
  const bare = header.replace(/\([^)]*\)|\[[^\]]*\]/g, " ");
  const parts = [bare, ...bare.split(/[/|\n]| - /)];
  for (const part of parts) {
    const found = ALIASES.get(normaliseHeader(part));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether a header announces passwords, keys, PINs or user names, in English, French and a few neighbours. */
export function namesSecret(header: string): boolean {
  const bounded = header.slice(0, 4 * LONGEST_HEADER).replace(AUTHORISATION_DAY, "date");
  const words = normaliseHeader(bounded);
  return (
    SECRET_WORD.test(words.replace(KEY_OF_NONE, "")) ||
    SECRET_PART.test(words.replaceAll(" ", "")) ||
    namesPassword(bounded) ||
    isAmbiguousAlone(bounded)
  );
}

/** `Access`, `Code`, `Auth`: a credential where nothing else is in the header; `Access point` and `Postal code` are none. */
const isAmbiguousAlone = (header: string): boolean =>
  AMBIGUOUS_ALONE.test(normaliseHeader(header)) ||
  (/[/|\n]| - /.test(header) &&
    header.split(/[/|\n]| - /).every((part) => AMBIGUOUS_ALONE.test(normaliseHeader(part))));

/** The day on which a regulator authorised a model: `Authorization` alone is the header of a credential. */
const AUTHORISATION_DAY =
  /\b(?:(?:fcc |equipment |model )?authori[sz]ation date|date of (?:fcc |equipment )?authori[sz]ation)\b/gi;

/** A header that is a name of a secret and nothing else: enough to begin a table wherever it stands. */
export const isSecretAlone = (text: string): boolean => text.length <= 24 && SECRET_ALONE.test(normaliseHeader(text));

/** Keys that open no device, and persons and words that are key ones. */
const KEY_OF_NONE =
  /\bkeys? (?:contacts?|persons?|people|staff|locations?|holders?|box|cabinet|fobs?|dates?|features?|notes?|sites?|areas?|facts?)\b|\b(?:contacts?|personnes?|mots?|points?|dates?|infos?|emplacement des|emplacement de la) cles?\b/g;
const SECRET_WORD =
  /\b(?:pass(?:es|word|words|wd|code|codes|phrase)?|pwd|pw|p w|m d p|mdp|secrets?|token|pin|nip|psk|credentials?|community(?! cent(?:re|er)s?\b)|users?|username|login|logon|log in|utilisateurs?|usager|keys?|cles?|identifiants)\b|\bidentifiant (?:de connexion|utilisateur|usager|admin)\b|\bcompte (?:admin|utilisateur|usager)|^compte$|\b(?:access|verification|validation|activation|security|admin|unlock|alarm|door|lock|lockbox|entry|keypad) codes?\b|\bcodes? (?:d acces|de verification|de validation|de securite|d activation|admin|usager|d alarme|alarme|de porte|d entree|secrets?|de connexion|de deverrouillage)\b|^account$|\bsnmp (?:v\d[a-z]? )?(?:ro|rw|read|write|string)\b|\b(?:infos?|informations?|donnees|details|parametres) de connexion\b|\bconnexion (?:admin|usager|utilisateur)\b|\b(?:acces|access|authentification|authentication|auth) (?:admin|root|user|usager)\b|\bauth(?:entication)? (?:code|string|info|data)\b/;
const SECRET_PART =
  /password|passwd|passcode|passphrase|mots?(?:de?)?passe|passwort|kennwort|contrasena|senha|wachtwoord|credential|username|(?:mdp|pwd)$/;
const AMBIGUOUS_ALONE =
  /^(?:passe|auth|authentification|authentication|connexions?|codes?|acces|access|identifiant|u p|passe (?:admin|camera|onvif|wifi|web))$/;
const SECRET_ALONE =
  /^(?:password|passwords|passwd|pwd|pw|pass|mdp|mots? de passe|pin|nip|secret|login|user ?name|credentials)$/;
