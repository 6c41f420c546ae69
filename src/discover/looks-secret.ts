import { MASK } from "./credentials.ts";

/**
 * Whether one word of a person's text reads as a password, where what stands before it (`admin`, `pw`) leaves that open. Words of
 * letters alone never do, nor does what notes of devices are full of: addresses, days, numbers of rooms, measures.
 */

/** Guesses: shorter ones are numbers of rooms and doors, longer ones no password that a person writes into a sheet. */
const [SHORTEST, LONGEST] = [4, 64] as const;

/** A digit, or a sign that words and numbers are not written with. */
const SIGN = /[\d!@#$%^*+=~|{}\\`]/;

const MONTH = "(?:jan|feb|f[eé]v|mar|apr|avr|may|mai|jun|juin|jul|juil|aug|ao[uû]|sep|oct|nov|d[eé]c)";
const UNIT =
  "(?:mm|cm|k?m|ft|in|mi?px?|mpix|[kmg]bps|[kmg]bits?|[kmgt][bo]|v|v?[ad]c|m?ah?|k?w|fps|ips|[kmg]?hz|p|ch|x|px|%|°?[cf]|lux|db[im]?|deg|hrs?|h|min|sec|s|days?|jours?|ans?|years?|mois|months?)";

/** `B204`, `AB-12`: numbers of rooms. */
const ROOM = /^[A-Z]{1,2}-?\d{1,3}[a-z]?$/;

/** What has digits or signs and is no password. */
const ORDINARY: readonly RegExp[] = [
  // Masked already.
  /^\*+$/,
  // Numbers with signs between them: days, times, phones, versions, addresses with port or prefix.
  /^[+~≈#$(]?\d+(?:[.:/\-–()]+\d+)+\)?$/,
  // Years, and ten or eleven digits of a phone.
  /^~?(?:19|20)\d\d$/,
  /^\+?1?[2-9]\d{9}$/,
  /^[#$]\d[\d.,]*$/,
  // MAC and IPv6 addresses.
  /^[\da-f]{12}$/i,
  /^(?:[\da-f]{1,4}[:.-]){2,7}[\da-f]{1,4}(?:\/\d{1,3})?$/i,
  /^[\da-f:]{0,32}::[\da-f:.]{0,32}(?:\/\d{1,3})?$/i,
  // Days and hours.
  /^\d{4}-\d\d-\d\d/,
  new RegExp(`^(?:\\d{1,2}[-./])?${MONTH}\\p{L}{0,7}[-./](?:\\d{1,2}[-./])?\\d{2,4}$`, "iu"),
  /^\d{1,2}(?:[h:]\d\d)?(?:am|pm|h)?$/i,
  // Ordinals, `24-hour`, measures.
  /^\d{1,4}(?:st|nd|rd|th|er|re|[èe]re|[èe]me|d|de|e)$/i,
  /^\d{1,4}-\p{L}+$/u,
  new RegExp(`^\\d{1,4}(?:[.,x]\\d{1,4}){0,2}${UNIT}$`, "i"),
  /^\d{1,5}[x×]\d{1,5}p?$/i,
  // Rooms and doors, and short numbers of devices.
  ROOM,
  /^(?:rooms?|rm|salle|local|bureau|office|floor|[eé]tage|level|niveau|bldg|building|suite|unit|apt|lot|ext|poste|x|po|wo|vlan|port)[-_#.]?[a-z]?-?\d{1,4}[a-z]?$/i,
  /^(?:cam|camera|caméra|nvr|dvr|switch|sw|zone|gate|door|porte|ch|channel|canal|eth|gi|fa|ptz|hall|wing|aile)[-_#.]?\d{1,2}[a-z]?$/i,
  // Names of standards.
  /^(?:i[pk]\d\d[a-z]?|h\.?26[45]\+?|802\..{1,6}|poe\+{1,2}|(?:cat|rj|rs|rg|usb|ipv|wpa|sha|aes|md|tls|tlsv|snmpv|onvif|win|windows)-?[\d.]{1,4}[a-z]?|v\d+(?:\.\d+)*)$/i,
  // Addresses of mail and of the web, names of files.
  /^[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/i,
  /:\/\//,
  /^[\w/-]+\.(?:html?|aspx?|php|cgi|js|jpe?g|png|pdf|docx?|xlsx?|csv|txt|cfg|ini|log|xml|json|exe|zip|sdp|m3u8?)$/i,
];

/** Without quotation marks and brackets around it, the full stop behind it, and what is masked of it already. */
const bareWord = (word: string): string =>
  word
    .slice(0, LONGEST + 8)
    .replaceAll(MASK, "")
    .replace(/^["'“«(<[]+/, "")
    .replace(/["'”»)>\].,;:?!]+$/, "");

/** Whether a word beside a word that means little (`admin`) reads as a password. */
export function looksSecret(word: string): boolean {
  const bare = bareWord(word);
  if (bare.length < SHORTEST || bare.length > LONGEST || !SIGN.test(bare)) return false;
  return !ORDINARY.some((pattern) => pattern.test(bare));
}

/** Whether a word beside a word for a code (`PIN`, `alarm code`) reads as one: `B204`, and a number of any kind but a day, too. */
export function looksCode(word: string): boolean {
  const bare = bareWord(word).replace(/^#/, "");
  if (/^\d[\d-]{3,11}$/.test(bare)) return !/^\d{4}-\d\d-\d\d$/.test(bare);
  return (bare.length >= SHORTEST && ROOM.test(bare)) || looksSecret(bare);
}

/** `WRENQX`: the codes that a maker prints on its devices are six capitals. */
export const isCapitals = (word: string): boolean => /^\p{Lu}{4,}$/u.test(bareWord(word));
