import { MASK } from "./credentials.ts";
import { looksSecret } from "./looks-secret.ts";
import { maskCell } from "./masked-text.ts";

/** One address and nothing else, in whatever spelling: what most cells are. */
const ALONE = /^[\da-f.:-]{2,39}(?:\/\d{1,3})?$/i;
/** A cheap look first: most places and recorders have no address in their name. */
const MAY_HOLD = /\d\.\d|[\da-f:]:[\da-f:]|[\da-f]-[\da-f]|:\/\/|[\da-f]{12}|\d[\da-f]{3}\./i;
/** A URL, or a word with the prefix length behind it. What parts addresses parts words. */
const WORD = /[a-z][a-z\d+.-]{0,15}:\/\/\S+|[^\s,;|()[\]{}/\\@"'<>]+(?:\/\d{1,3}(?![\w/.]))?/gi;
const ADDRESS =
  /^(?:(?:ipv?[46]?|mac|lan|wan)[:=#])?(?:\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?(?:\/\d{1,3})?(?:-(?:\d{1,3}\.){0,3}\d{1,3})?|(?:[\da-f]{2}[:.-]){5}[\da-f]{2}|(?:[\da-f]{4}[.:-]){2}[\da-f]{4}|[\da-f]{12}|(?=[\da-f:]*::|(?:[\da-f]{1,4}:){7})[\da-f:.]{3,45}(?:%\w{1,16})?(?:\/\d{1,3})?)$/i;
/** Words that say that a login stands in the cell: then nothing beside the address is trusted. */
const SUSPECT =
  /^(?:admin(?:istrator|istrateur)?|root|user(?:name)?|usager|utilisateur|login|identifiants?|guest|operator|supervisor|888888|666666|pass\w{0,8}|pwd?|mdp|pin|nip|credentials?|secret)(?:[:=](?:\*\*\*)?)?$/i;
/** What people write beside an address. */
const HARMLESS =
  /^(?:dhcp|static|statique|fixe?d?|reserved|r[eé]serv[eé]e?|and|et|or|ou|to|[aà]|au|ip|ipv[46]|mac|lan|wan|wlan|wi-?fi|wired|poe|port|ports|tcp|udp|https?|rtsp|vlan|nvr|dvr|old|new|ancienne?|nouvelle|nouveau|was|is|est|[-–—+&.:=*]{1,4}|eth\d|(?:vlan|ch|cam|nvr|dvr|sw|port)[-_#:]?\d{1,5})$/i;
const BEFORE_NUMBER = /^(?:ports?|vlan|tcp|udp|https?|rtsp)[:=]?$/i;

/** What stands beside an address masked where it can hold a credential; the same text where there is no address in it, or nothing else. */
export function maskBesideAddress(text: string): string {
  if (!MAY_HOLD.test(text) || ALONE.test(text)) return text;
  const words = text.match(WORD) ?? [];
  if (!words.some((word) => ADDRESS.test(word) || word.includes("://"))) return text;
  const isSuspect = words.some((word) => SUSPECT.test(word));
  let before = "";
  return text.replace(WORD, (word) => {
    const isNumber = /^\d{1,5}$/.test(word) && BEFORE_NUMBER.test(before);
    before = word;
    if (isNumber || word.includes("://") || ADDRESS.test(word) || SUSPECT.test(word) || HARMLESS.test(word))
      return word;
    return isSuspect || looksSecret(word) ? MASK : word;
  });
}

/** The cell of a column of addresses, IP or MAC: only addresses, and words that are none of a login, are kept. */
export const maskAddressCell = (text: string): string =>
  ALONE.test(text) ? text : maskBesideAddress(maskCell(text, true));
