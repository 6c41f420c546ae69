import type { FirmwareList, FirmwareStanding, FirmwareStandingKind, ListedFirmware } from "../../model/firmware.ts";
import { say, type Said, series } from "../../model/said.ts";
import { compareVersions, type StatedVersion } from "../advisories/version.ts";

/** What a list has for one model. */
export type ModelList = readonly ListedFirmware[];

/** The model that was asked for, and the list that was looked into. */
export interface Asked {
  readonly model: string;
  readonly list: FirmwareList;
}

/** A standing with its words, and the newest of each kind of hardware. */
export function answer(
  standing: FirmwareStandingKind,
  told: { readonly newest: ModelList; readonly firmware: StatedVersion; readonly asked: Asked },
): FirmwareStanding {
  const { newest, firmware, asked } = told;
  return {
    standing,
    says: SAYS[standing](newest, firmware, asked),
    newest: newest.map(({ version, build, listed, platform }) => ({
      version,
      ...(build === undefined ? {} : { build }),
      ...(listed === undefined ? {} : { listed }),
      ...(platform === undefined ? {} : { platform }),
    })),
  };
}

/** One entry of each kind of hardware: the one built last, or listed last where no build is given; the newest of all first. */
export function newestOf(entries: ModelList): ModelList {
  const byPlatform = new Map<string, ListedFirmware>();
  for (const each of entries) {
    const held = byPlatform.get(each.platform ?? "");
    if (held === undefined || dayOf(held) < dayOf(each)) byPlatform.set(each.platform ?? "", each);
  }
  return [...byPlatform.values()].toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1));
}

const dayOf = ({ build, listed }: ListedFirmware): string => build ?? listed ?? "";

type Order = "older" | "same" | "newer" | undefined;

/** What a list has for one model: all of it, and the newest of each kind of hardware. */
export interface ListedModel {
  readonly entries: ModelList;
  readonly newest: ModelList;
}

/** How a device's firmware stands to the newest of each kind of hardware that the list has for its model. */
export function kindOf({ entries, newest }: ListedModel, firmware: StatedVersion): FirmwareStandingKind {
  if (firmware.version === undefined && firmware.build === undefined) return "firmware-unknown";
  const orders = newest.map((each) => orderTo(each, firmware));
  if (orders.every((order) => order === "older")) return "older";
  if (orders.every((order) => order === "newer")) {
    // The last by its day may have a lower version than one before it: then the list itself is of two minds.
    const reached = entries.some((each) => ["same", "older"].includes(orderTo(each, firmware) ?? ""));
    return reached ? "not-comparable" : "newer-than-listed";
  }
  if (orders.every((order) => order === "same" || order === "newer")) return "newest-listed";
  return orders.includes("older") && orders.every((order) => order !== undefined)
    ? "older-on-some-hardware"
    : "not-comparable";
}

/** Builds decide; where the versions say otherwise, and where neither can be compared, nothing is said. */
function orderTo(listed: ListedFirmware, firmware: StatedVersion): Order {
  const byVersion = orderOfVersions(firmware.version, listed.version);
  if (firmware.build === undefined || listed.build === undefined) return byVersion;
  const byBuild: Order = firmware.build === listed.build ? "same" : firmware.build < listed.build ? "older" : "newer";
  return byVersion === undefined || byVersion === "same" || byVersion === byBuild ? byBuild : undefined;
}

/** Versions of one numbering alone: as many parts, and the first of them the same. */
function orderOfVersions(device: string | undefined, listed: string): Order {
  if (device === undefined) return undefined;
  const [left, right] = [device.split("."), listed.split(".")];
  if (left.length !== right.length || left.length < 2 || left[0] !== right[0]) return undefined;
  const order = compareVersions(device, listed)?.order;
  if (order === undefined) return undefined;
  return order === 0 ? "same" : order < 0 ? "older" : "newer";
}

type Says = (newest: ModelList, firmware: StatedVersion, asked: Asked) => Said;

/** Hardware that is told one by one; others are counted. */
const MOST_TOLD = 3;

const SAYS: Readonly<Record<FirmwareStandingKind, Says>> = {
  older(newest, firmware, asked) {
    const older = say`Older than the newest firmware listed for ${asked.model}: ${told(newest, asked)}.`;
    const days = daysBehind(newest, firmware);
    if (days === undefined) return older;
    return days === 1
      ? say`${older} Its own build of ${firmware.build ?? ""} is 1 day older.`
      : say`${older} Its own build of ${firmware.build ?? ""} is ${days} days older.`;
  },
  "older-on-some-hardware": (newest, _firmware, asked) =>
    say`${asked.model} is listed with several kinds of hardware, and on some of them a newer firmware is listed: ${told(newest, asked)}. Which hardware this one has is not known.`,
  "newest-listed": (newest, _firmware, asked) =>
    say`The newest firmware listed for ${asked.model} by ${asked.list.asOf}: ${told(newest, asked)}. What was offered since then nobody read.`,
  "newer-than-listed": (newest, _firmware, asked) =>
    say`Newer than any firmware listed for ${asked.model} by ${asked.list.asOf}: ${told(newest, asked)}. The list is behind it, and says nothing of what is newer still.`,
  "not-comparable": (newest, _firmware, asked) =>
    say`Its firmware cannot be put before or after what is listed for ${asked.model}: ${told(newest, asked)}.`,
  "firmware-unknown": (newest, _firmware, asked) =>
    say`Its firmware is not known. Listed for ${asked.model}: ${told(newest, asked)}.`,
  "no-list": (_newest, _firmware, { model }) => say`No firmware list for ${model}.`,
};

function told(newest: ModelList, { list }: Asked): Said {
  const several = newest.length > 1;
  const first = newest.slice(0, MOST_TOLD);
  const entries = series(
    first.map((each) => entry(each, several)),
    "; ",
  );
  const titles = [...new Set(first.map(({ source }) => list.sources[source]?.title ?? source))].join("; ");
  return newest.length > MOST_TOLD
    ? say`${entries}; and ${newest.length - MOST_TOLD} more (${titles})`
    : say`${entries} (${titles})`;
}

/** One firmware of a list: its version, the hardware where there are several kinds, its days, and how its page names it. */
function entry({ version, platform, build, listed, conflict, page }: ListedFirmware, several: boolean): Said {
  const what = several
    ? platform === undefined
      ? say`${version} for hardware not named`
      : say`${version} for hardware ${platform}`
    : say`${version}`;
  const dated = days(what, build, listed);
  return conflict === undefined || page === undefined ? dated : say`${dated}, on its page as ${page}`;
}

function days(what: Said, build: string | undefined, listed: string | undefined): Said {
  if (build === undefined) return listed === undefined ? say`${what}, without a day` : say`${what}, listed ${listed}`;
  return listed === undefined ? say`${what}, built ${build}` : say`${what}, built ${build}, listed ${listed}`;
}

const MS_PER_DAY = 86_400_000;

/** By how many days the device's own build is older, where both builds are known and it is. */
function daysBehind(newest: ModelList, { build }: StatedVersion): number | undefined {
  const last = newest[0]?.build;
  if (build === undefined || last === undefined) return undefined;
  const behind = Math.round((Date.parse(last) - Date.parse(build)) / MS_PER_DAY);
  return behind > 0 ? behind : undefined;
}
