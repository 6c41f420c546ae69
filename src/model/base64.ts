const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const VALUES = new Map(Array.from(ALPHABET, (letter, value) => [letter, value]));

/** Bytes of base64 text up to its first foreign character, `most` at most; forgiving. */
export function bytesOfBase64(text: string, most: number): Uint8Array {
  const bounded = text.slice(0, Math.ceil((most * 4) / 3));
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of bounded) {
    if (letter === "\n" || letter === "\r") continue;
    const value = VALUES.get(letter);
    if (value === undefined) break;
    held = (held << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
      held &= (1 << bits) - 1;
    }
  }
  return Uint8Array.from(bytes);
}

/** Base64 of bytes, padded (RFC 4648 section 4). */
export function toBase64(bytes: ArrayLike<number>): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    text += ALPHABET.charAt(a >> 2) + ALPHABET.charAt(((a & 3) << 4) | (b >> 4));
    text += at + 1 < bytes.length ? ALPHABET.charAt(((b & 15) << 2) | (c >> 6)) : "=";
    text += at + 2 < bytes.length ? ALPHABET.charAt(c & 63) : "=";
  }
  return text;
}

/** Text of bytes, one character a byte (Latin-1): enough for the ASCII marks that replies carry. */
export function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return text;
}
