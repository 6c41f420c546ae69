/** One of the spellings in use: `44:a6:42:46:67:24`, `44-A6-…`, `0010.0de0.e289`, `500000-260000`, `001e-c1dc-fc01`, `44A642466724`. */
const SPELLINGS = [
  /^[0-9a-f]{2}([:-])[0-9a-f]{2}(?:\1[0-9a-f]{2}){4}$/i,
  /^[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}$/i,
  /^[0-9a-f]{6}-[0-9a-f]{6}$/i,
  /^[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}$/i,
  /^[0-9a-f]{12}$/i,
] as const;

/** Whether a text is a MAC address in any spelling. */
export function isMac(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length <= 17 && SPELLINGS.some((spelling) => spelling.test(trimmed));
}

/** A MAC address in any spelling as `44:a6:42:46:67:24`; undefined when it is none (`A0:B4:xx:xy:yx:yy`). */
export function parseMac(text: string): string | undefined {
  if (!isMac(text)) return undefined;
  const digits = text.replace(/[^0-9a-f]/gi, "").toLowerCase();
  return digits.replace(/(..)(?=.)/g, "$1:");
}

/** Whether an address, as parseMac gives it, names a group (multicast, broadcast) and no single interface. */
export function isGroupMac(mac: string): boolean {
  return (Number.parseInt(mac.slice(0, 2), 16) & 1) === 1;
}
