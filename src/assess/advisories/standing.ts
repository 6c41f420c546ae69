import type { AffectedRange, RangeEdge, Wording } from "../../model/advisory.ts";
import { type Filling, type Said, say } from "../../model/said.ts";
import { buildDay, compareVersions, type StatedVersion } from "./version.ts";

/** Where a device's firmware stands to a published range. */
export type Standing =
  /** `sure` is false when only a part of the bound could be held against it. */
  | { readonly kind: "inside"; readonly sure: boolean; readonly why: Said }
  | { readonly kind: "above"; readonly sure: boolean; readonly fixed: boolean; readonly why: Said }
  /** Older than the range begins. `cleared`: the publisher says that those are not affected. */
  | { readonly kind: "below"; readonly cleared: boolean; readonly why: Said }
  /** Could be: the words do not decide this edge, or the device did not say enough. */
  | { readonly kind: "open"; readonly why: Said }
  /** Cannot be compared: another numbering, or words that nobody could read. */
  | { readonly kind: "incomparable"; readonly why: Said };

/** Holds firmware against a wording. */
export function standingOf(wording: Wording, firmware: StatedVersion): Standing {
  switch (wording.kind) {
    case "all":
      return { kind: "inside", sure: true, why: say`every version is named` };
    case "unbounded":
      return { kind: "open", why: say`no bound is published` };
    case "unread":
      return { kind: "incomparable", why: say`the words of the bound could not be read with certainty` };
    case "ranges":
      return combine(
        wording.ranges.map((range) => standingInRange(range, firmware)),
        wording.which,
      );
  }
}

function combine(standings: readonly Standing[], which: "any" | "unsaid"): Standing {
  const first = (kind: Standing["kind"]): Standing | undefined => standings.find((each) => each.kind === kind);
  if (which === "unsaid" && new Set(standings.map(({ kind }) => kind)).size > 1)
    return { kind: "open", why: say`several bounds are published without saying which product each is for` };
  const inside = standings.find((each) => each.kind === "inside" && each.sure) ?? first("inside");
  const order = inside ?? first("open") ?? first("incomparable");
  if (order !== undefined) return order;
  // Outside all of them. Between two ranges is outside both, and nothing is older than the first.
  const above = standings.find((each) => each.kind === "above" && !each.sure) ?? first("above");
  return above ?? first("below") ?? { kind: "incomparable", why: say`no range is published` };
}

function standingInRange({ exact, from, to, earlierUnaffected }: AffectedRange, firmware: StatedVersion): Standing {
  if (exact !== undefined) return standingToExact(exact, firmware);
  if (firmware.version === undefined && firmware.build === undefined)
    return { kind: "open", why: say`its firmware is not known` };
  const start = from === undefined ? undefined : place(from, firmware);
  const end = to === undefined ? undefined : place(to, firmware);
  for (const each of [start, end]) if (each !== undefined && "kind" in each) return each;
  const [lower, upper] = [start as Place | undefined, end as Place | undefined];
  if (from !== undefined && lower !== undefined && isBefore(lower, from)) {
    if (!lower.sure) return { kind: "open", why: lower.why };
    const why =
      lower.order === 0 ? say`the range begins after ${edgeText(from)}` : say`it is older than ${edgeText(from)}`;
    return { kind: "below", cleared: earlierUnaffected === true, why };
  }
  if (to !== undefined && upper !== undefined) {
    const past = isPast(upper, to);
    if (past === "open") return { kind: "open", why: say`the words do not say whether ${edgeText(to)} itself is in` };
    if (past) {
      return { kind: "above", sure: upper.sure, fixed: to.inclusive === false, why: pastText(upper, to) };
    }
  }
  if (from !== undefined && lower !== undefined && lower.order === 0 && from.inclusive === "unsaid")
    return { kind: "open", why: say`the words do not say whether ${edgeText(from)} itself is in` };
  const sure = (lower?.sure ?? true) && (upper?.sure ?? true);
  const why =
    [lower, upper].find((each) => each !== undefined && !each.sure)?.why ?? say`it is within the published range`;
  return { kind: "inside", sure, why };
}

function standingToExact(exact: NonNullable<AffectedRange["exact"]>, firmware: StatedVersion): Standing {
  const day = firmware.version === undefined ? buildDay(exact.version) : undefined;
  if (day !== undefined && firmware.build !== undefined)
    return day === firmware.build
      ? { kind: "inside", sure: true, why: say`version ${exact.version} is named` }
      : onlyNamed(exact.version);
  if (firmware.version === undefined) return { kind: "open", why: say`its firmware version is not known` };
  const order = compareVersions(firmware.version, exact.version);
  if (order === undefined)
    return { kind: "incomparable", why: say`${firmware.version} and ${exact.version} are numbered apart` };
  const sameBuild = exact.build === undefined || firmware.build === undefined || exact.build === firmware.build;
  if (order.order === 0 && sameBuild) {
    const sure = exact.build === undefined || firmware.build !== undefined;
    return { kind: "inside", sure, why: say`version ${exact.version} is named` };
  }
  return onlyNamed(exact.version);
}

/** A version named alone says nothing of the others. */
const onlyNamed = (version: string): Standing => ({
  kind: "incomparable",
  why: say`only version ${version} is named; of others nothing is said`,
});

interface Place {
  /** Below 0: before the edge. */
  readonly order: number;
  readonly sure: boolean;
  readonly prefix: boolean;
  readonly sameMonth: boolean;
  readonly why: Said;
}

/** Where firmware stands to one edge. The build decides where both have one (protocols of makers: lines are numbered apart). */
function place(given: RangeEdge, firmware: StatedVersion): Place | Standing {
  const edge = asDay(given);
  const version =
    edge.version === undefined || firmware.version === undefined
      ? undefined
      : compareVersions(firmware.version, edge.version);
  if (edge.build !== undefined && firmware.build !== undefined) {
    const order = Math.sign(compareText(firmware.build, edge.build));
    const against = version !== undefined && version.order !== 0 && order !== 0 && version.order !== order;
    const why = against
      ? say`its build ${firmware.build} and its version ${firmware.version ?? ""} stand on different sides of ${edgeText(edge)}`
      : say`its build is of ${firmware.build}`;
    const sameMonth = edge.precision === "month" && firmware.build.slice(0, 7) === edge.build.slice(0, 7);
    return { order, sure: !against, prefix: false, sameMonth, why };
  }
  if (edge.version === undefined) return { kind: "open", why: say`the day of its build is not known` };
  if (firmware.version === undefined) return { kind: "open", why: say`its firmware version is not known` };
  if (version === undefined)
    return { kind: "incomparable", why: say`${firmware.version} and ${edge.version} are numbered apart` };
  const apart =
    edge.build === undefined && firmware.numberedApart === true && major(firmware.version) !== major(edge.version);
  if (apart && version.order > 0)
    return {
      kind: "incomparable",
      why: say`${firmware.version} and ${edge.version} may be of lines that are numbered apart`,
    };
  const bound = trailingDay(edge.version);
  const days = [bound === undefined ? undefined : trailingDay(firmware.version), bound] as const;
  const byDay = days[0] === undefined || days[1] === undefined ? 0 : Math.sign(compareText(days[0], days[1]));
  // What a person wrote down may be only the first parts of it: "5" is in 5.9 too.
  const short = version.prefix && version.order < 0;
  const against = apart || short || (byDay !== 0 && byDay !== version.order);
  const bare = edge.build !== undefined;
  const why = bare
    ? say`its version is known and the day of its build is not`
    : against
      ? apart
        ? say`${firmware.version} and ${edge.version} may be of lines that are numbered apart`
        : short
          ? say`its version ${firmware.version} may be only the beginning of it, beside ${edge.version}`
          : say`the day in ${firmware.version} and its number stand on different sides of ${edge.version}`
      : say`its version is ${firmware.version}`;
  return { order: version.order, sure: !bare && !against, prefix: version.prefix, sameMonth: false, why };
}

/** A bound that is a day and nothing else, as makers write who number by days: it is compared with days alone. */
function asDay(edge: RangeEdge): RangeEdge {
  const build = edge.version === undefined || edge.build !== undefined ? undefined : buildDay(edge.version);
  if (build === undefined) return edge;
  const { version: _, ...rest } = edge;
  return { ...rest, build };
}

const major = (version: string): string => /\d+/.exec(version)?.[0] ?? "";

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Versions of some makers end with the day of the build: `1.000.HW00.21.20190812`, `CIPC-B2303.2.8.230105`. */
function trailingDay(version: string): string | undefined {
  const digits = /[._](\d{6}|\d{8})$/.exec(version)?.[1];
  return digits === undefined ? undefined : buildDay(digits);
}

/** Before the lower edge. A whole-month edge holds the month itself. */
const isBefore = (at: Place, edge: RangeEdge): boolean =>
  !at.sameMonth && (at.order < 0 || (at.order === 0 && edge.inclusive === false));

/** Past the upper edge; `open` where the words leave it undecided. */
function isPast(at: Place, edge: RangeEdge): boolean | "open" {
  if (at.sameMonth) return "open";
  if (at.order < 0) return false;
  if (at.order === 0) return edge.inclusive === "unsaid" ? "open" : !edge.inclusive;
  // "to 11.5" may hold 11.5.53; "below 11.5" does not.
  return at.prefix && edge.inclusive !== false ? "open" : true;
}

function pastText(at: Place, edge: RangeEdge): Said {
  return at.sure ? say`it is past the end of the published range (${edgeText(edge)})` : at.why;
}

/** An edge in words. */
export const edgeText = ({ version, build, precision }: RangeEdge): Filling => {
  if (build === undefined) return version ?? "";
  const day = say`build of ${precision === "month" ? build.slice(0, 7) : build}`;
  return version === undefined ? day : say`${version}, ${day}`;
};
