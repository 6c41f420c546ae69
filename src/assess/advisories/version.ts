import type { Attribution } from "../../model/attribution.ts";

/** A version as stated, apart from the day of its build. */
export interface StatedVersion {
  readonly version?: string;
  /** ISO 8601. */
  readonly build?: string;
  /** Its maker numbers product lines apart: 3.x and 5.x are not before and after, only their builds are. */
  readonly numberedApart?: boolean;
}

/** One build alone: where a text has two (of the system and of its coder), nothing says which is meant. */
const SPLIT_BUILD =
  /^(?<version>(?:(?!build).){1,80}?)[ ,_-]{0,3}build(?: ?(?:date|time))?[ :._-]{0,3}(?<date>\d{8}|\d{6}|\d{4}-\d{2}-\d{2})$/i;
const TRAILING_DAY = /^(?<version>v?\d{1,4}(?:\.\d{1,6}){1,4})[_](?<date>\d{6})$/i;

/** Parts a version from its build day: `V5.4.0 build 160530`, `V4.30.096build221220`, `V5.7.23_241015`. */
export function readVersion(text: string): StatedVersion {
  const trimmed = text.trim().slice(0, 160);
  const split = (SPLIT_BUILD.exec(trimmed) ?? TRAILING_DAY.exec(trimmed))?.groups;
  const build = split?.["date"] === undefined ? undefined : buildDay(split["date"]);
  if (split?.["version"] !== undefined && build !== undefined)
    return { version: bareVersion(split["version"].trim()), build };
  return trimmed === "" ? {} : { version: bareVersion(trimmed) };
}

/** The version that a device states, apart from the day of its build. */
export function statedVersion(firmware: Attribution["firmware"]): StatedVersion {
  if (firmware === null) return {};
  const alone = LONE_DAY.test(firmware.text.trim()) ? buildDay(firmware.text.trim()) : undefined;
  if (alone !== undefined) return { build: alone };
  const stated = readVersion(firmware.text);
  const version = firmware.version === null ? stated.version : readVersion(firmware.version).version;
  const build = (firmware.build === null ? undefined : buildDay(firmware.build)) ?? stated.build;
  return { ...(version === undefined ? {} : { version }), ...(build === undefined ? {} : { build }) };
}

/** A day and nothing else: as a version it would stand past every other. */
const LONE_DAY = /^(?:\d{6}|\d{8}|\d{4}-\d{2}-\d{2})$/;

/** `V5.4.0` and `5.4.0` are one. */
export const bareVersion = (text: string): string => text.replace(/^(?:version\s+)?(?:v\.?)?(?=\d)/i, "");

/** The day that a build number writes, ISO 8601: `160530`, `20190812`. Undefined when it is no day. */
export function buildDay(digits: string): string | undefined {
  if (days.has(digits)) return days.get(digits);
  const day = dayOf(digits);
  if (days.size >= MOST_SEEN) days.clear();
  days.set(digits, day);
  return day;
}

/** Days already read: an estate has few builds, and every bound is compared with every device. */
const days = new Map<string, string | undefined>();
const MOST_SEEN = 4_096;

function dayOf(digits: string): string | undefined {
  const compact = digits.replaceAll("-", "");
  // Two digits of a year from 70 on are of the last century, which built none of these.
  const full = compact.length === 6 && compact < "70" ? `20${compact}` : compact;
  const parts = /^(20\d{2})(\d{2})(\d{2})$/.exec(full);
  if (parts === null) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return `${parts[1]}-${parts[2]}-${parts[3]}`;
}

/**
 * How two versions of one product line stand: below 0, 0, above 0; undefined when they are not of one scheme (other letters in
 * the same place mean another platform). `prefix`: one continues the other, so that a bound may or may not include it.
 */
export function compareVersions(
  a: string,
  b: string,
): { readonly order: number; readonly prefix: boolean } | undefined {
  const [left, right] = [tokensOf(a), tokensOf(b)];
  const length = Math.max(left.length, right.length);
  for (let at = 0; at < length; at += 1) {
    const [x, y] = [left[at], right[at]];
    if (x === undefined || y === undefined) {
      const rest = (x === undefined ? right : left).slice(at);
      if (BEFORE_RELEASE.test(rest[0] ?? "")) return undefined;
      if (rest.every((each) => /^0+$/.test(each))) return { order: 0, prefix: false };
      return { order: x === undefined ? -1 : 1, prefix: true };
    }
    const order = compareTokens(x, y);
    if (order === undefined) return undefined;
    if (order !== 0) return { order, prefix: false };
  }
  return { order: 0, prefix: false };
}

/** `5.3.0-rc1` and `5.3.0 beta` come before 5.3.0, and how far before is not said. */
const BEFORE_RELEASE = /^(?:rc|alpha|beta|pre|preview|dev|test|snapshot)\d{0,9}$/;

/** Tokens of versions already seen: bounds are compared with every device. */
const seen = new Map<string, readonly string[]>();

function tokensOf(version: string): readonly string[] {
  const known = seen.get(version);
  if (known !== undefined) return known;
  const tokens = split(version);
  if (seen.size >= MOST_SEEN) seen.clear();
  seen.set(version, tokens);
  return tokens;
}

const split = (version: string): readonly string[] =>
  bareVersion(version)
    .toLowerCase()
    .split(/[.\s_\-/()]+/)
    .filter((token) => token !== "")
    .slice(0, 16);

function compareTokens(x: string, y: string): number | undefined {
  if (x === y) return 0;
  if (/^\d{1,15}$/.test(x) && /^\d{1,15}$/.test(y)) return Math.sign(Number(x) - Number(y));
  const [left, right] = [LETTERED.exec(x), LETTERED.exec(y)];
  // `r2` and `r5` are releases; `HW00` and `HW01` are boards, and say nothing of before and after.
  if (left === null || right === null || left[1] !== right[1] || !RELEASES.has(left[1] ?? "")) return undefined;
  return Math.sign(Number(left[2]) - Number(right[2]));
}

const LETTERED = /^([a-z]{1,3})(\d{1,9})$/;
const RELEASES: ReadonlySet<string> = new Set(["r", "rc"]);
