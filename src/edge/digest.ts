import { hash } from "node:crypto";

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
/** 128 bits: a collision among 10^12 things has a chance below 10^-14. */
const DIGEST_BYTES = 16;

/** First 128 bits of a SHA-256 as 26 lower-case base-32 digits (RFC 4648 alphabet, no padding). */
export function base32Digest(text: string | Uint8Array): string {
  return base32(hash("sha256", text, "buffer").subarray(0, DIGEST_BYTES));
}

/** Bytes in lower-case base-32 without padding. */
export function base32(bytes: Uint8Array): string {
  let digits = "";
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      digits += ALPHABET[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return bits === 0 ? digits : digits + ALPHABET[(held << (5 - bits)) & 31];
}
