import type { Random } from "./prng.ts";

const two = (n: number): string => String(n).padStart(2, "0");

/** `YYYYMMDD` between two years. */
export function dayDigits(random: Random, from: number, to: number): string {
  return `${random.int(from, to)}${two(random.int(1, 12))}${two(random.int(1, 28))}`;
}

export interface HikvisionSerial {
  readonly model: string;
  /** Two digits of channels on recorders, `01` on EZVIZ and door stations, else empty. */
  readonly channels: string;
  readonly day: string;
  readonly suffix: string;
}

/** `MODEL [CC] YYYYMMDD KK RR SSSSSSSSS [SUFFIX]`. */
export function hikvisionSerial(random: Random, of: HikvisionSerial): string {
  const lot = random.pick(["AA", "BB", "CC", "AI"]);
  const letters = random.int(0, 2);
  const short = random.letters(letters) + random.int(1, 9) + random.digits(8 - letters);
  return `${of.model}${of.channels}${of.day}${lot}WR${short}${of.suffix}`;
}

/** 15 characters: year code, month letter, five, `PA`, six. */
export function dahuaSerial(random: Random): string {
  const year = random.pick(["4", "5", "6", "7", "8"]);
  const month = "ABCDEFGHIJKL".charAt(random.int(0, 11));
  const middle = `0${random.int(1, 9)}${random.hex(1).toUpperCase()}${random.digits(2)}`;
  return `${year}${month}${middle}PA${random.letters(1)}${random.digits(5)}`;
}

/** 20 characters: `21`, item code of eight, plant, year of two, month of one, six. */
export function univiewSerial(random: Random): string {
  const item = `0235${random.pick(["T8HQ", "C3QV", "UT4F", "T3RB"])}`;
  const month = "123456789ABC".charAt(random.int(0, 11));
  return `21${item}3${random.int(18, 23)}${month}${random.digits(6)}`;
}

/** The MAC without separators, upper case. */
export const axisSerial = (mac: string): string => mac.replaceAll(":", "").toUpperCase();

export const boschSerial = (random: Random): string => `0448${random.digits(14)}`;

export const hanwhaSerial = (random: Random): string =>
  `ZJ${random.letters(2)}70G${random.letters(1)}${random.digits(6)}Y`;

/** A MAC inside the block of `prefix` (six or seven hexadecimal digits). */
export function macIn(random: Random, prefix: string): string {
  const digits = (prefix + random.hex(12 - prefix.length)).toLowerCase();
  return (digits.match(/../g) ?? []).join(":");
}
