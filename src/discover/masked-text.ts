import { MASK, maskCredentials } from "./credentials.ts";

/** A cheap look first: most cells hold none of these. */
const MAY_HOLD =
  /pass|pwd|\bpw\b|mdp|\bpin\b|\bnip\b|secret|token|kennwort|contrase|senha|credential|identifiant|\bkey|\bcl[eé]|login|user|usager|utilisateur|compte|admin|root|:\/\/|\bcode|psk|auth|888888|666666/i;

/** Words after which the rest of the line is taken for the secret, whatever stands between. */
const STRONG =
  /(?<![\p{L}\d])(pass(?:word|wd|code|phrase|wort)s?|pwd|mdp|mots? de passe|kennwort|contrase[nñ]a|senha|credentials?)(?![\p{L}\d])[^\r\n]*/giu;
/** Words that have other uses: only with a colon or an equals sign. */
const WEAK =
  /(?<![\p{L}\d])(pass|pw|pin|nip|code|secret|token|key|cl[eé]|login|user(?:name| name)?|usager|utilisateur|identifiants?|compte|psk)\s*[:=]\s*[^\s][^\r\n]*/giu;
/** `admin/12345`, `root:pass`: names of default accounts with something behind them. Only in notes, for `Admin/2e étage` is a place. */
const PAIR =
  /(?<![\p{L}\d])(admin(?:istrator|istrateur)?|root|user|guest|service|operator|supervisor|888888|666666)\s*[/:]\s*[^\s,;][^\s,;]*/giu;
/** User and password of a URL whose password holds a blank. */
const URL_WITH_BLANK = /:\/\/[^\s/@:]{1,64}:(?!\d{1,5}(?:[/\s]|$))[^@\r\n]{1,128}@/g;

/** A cell with what looks like a credential masked; the same string when there is none. `free`: the cell is free text. */
export function maskCell(text: string, free: boolean): string {
  if (!MAY_HOLD.test(text)) return text;
  let masked = maskCredentials(text);
  if (masked.includes("@") && masked.includes("://")) masked = masked.replace(URL_WITH_BLANK, `://${MASK}@`);
  masked = masked.replace(STRONG, withMask).replace(WEAK, (_all, word: string) => `${word}: ${MASK}`);
  return free ? masked.replace(PAIR, (_all, word: string) => `${word}/${MASK}`) : masked;
}

/** Keeps the word where nothing follows it. */
const withMask = (all: string, word: string): string => (all.trim().length === word.length ? all : `${word} ${MASK}`);
