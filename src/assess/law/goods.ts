import type { DeviceClass } from "../../model/attribution.ts";
import type { Goods, Provision } from "../../model/catalogue.ts";
import { withArticle } from "./addressees.ts";
import type { DayRange } from "./dates.ts";
import type { AssetFacts } from "./facts.ts";
import type { Reach } from "./maker.ts";
import type { Reading } from "./reading.ts";

/** Is the asset of a class that the provision reaches? */
export function classReading(reach: Reach, facts: AssetFacts): Reading {
  const { classes, disputedClasses } = reach.goods;
  if (classes.length === 0 && disputedClasses.length === 0) return { kind: "yes", says: "" };
  if (facts.class === "unknown") {
    return { kind: "unknown", says: "nothing observed says what class of device it is", missing: ["device class"] };
  }
  const noun = nounOf(facts.class);
  const isOutside = (each: DeviceClass): boolean =>
    classes.length > 0 && !classes.includes(each) && !disputedClasses.includes(each);
  const other = facts.otherClasses.find(isOutside);
  const but = other === undefined ? {} : { but: `something else says it is ${nounOf(other)}` };
  if (disputedClasses.includes(facts.class)) {
    return {
      kind: "unclear",
      says: `it is ${noun}, and sources disagree whether the text reaches that class`,
      missing: [`whether the text reaches the class ${facts.class}`],
      ...but,
    };
  }
  return isOutside(facts.class) ? outside(reach, facts, noun) : { kind: "yes", says: noun, ...but };
}

/** Classes that camera makers rarely build and that a false banner can claim. */
const SUSPECT: ReadonlySet<DeviceClass> = new Set(["printer", "other"]);

function outside(reach: Reach, facts: AssetFacts, noun: string): Reading {
  const pointsIn = [facts.maker?.id, ...facts.rivals.map((rival) => rival.id)].some(
    (id) => id !== undefined && reach.standing(id) !== "out",
  );
  if (pointsIn && SUSPECT.has(facts.class)) {
    return {
      kind: "conflict",
      says: `it looks like ${noun} although evidence points to a maker that the text reaches`,
      missing: ["device class: somebody must look at it"],
    };
  }
  return { kind: "no", says: `it is ${noun}; the text reaches ${reach.goods.words}` };
}

function nounOf(of: DeviceClass): string {
  if (of === "other") return "a device of another kind";
  return withArticle(NOUNS[of] ?? of);
}

const NOUNS: Readonly<Partial<Record<DeviceClass, string>>> = {
  "access-control": "access-control device",
  alarm: "alarm device",
  thermal: "thermal camera",
  "body-worn": "body-worn camera",
  "video-management": "video-management system",
  network: "network device",
};

/** Does the day the asset was acquired fall under the provision? Only a stated day can say no. */
export function acquisitionReading(acquired: Provision["acquired"], facts: AssetFacts): Reading {
  if (acquired === undefined) return { kind: "yes", says: "" };
  const bound = describe(acquired);
  const votes = [
    ...facts.acquired.map((range) => ({ fits: fitsRange(acquired, range), says: `acquired ${range.text}` })),
    ...facts.installed.map((range) => ({ fits: fitsInstalled(acquired, range), says: `installed ${range.text}` })),
  ];
  const yes = votes.find((vote) => vote.fits === "yes");
  const no = votes.find((vote) => vote.fits === "no");
  if (yes !== undefined && no !== undefined) {
    return {
      kind: "conflict",
      says: `one source says ${yes.says}, another ${no.says}; the text turns on ${bound}`,
      missing: ["acquisition date: which source is right"],
    };
  }
  if (yes !== undefined) return { kind: "yes", says: `${yes.says}, which is ${bound}` };
  if (no !== undefined) return { kind: "no", says: `${no.says}; the text reaches what was ${bound}` };
  return { kind: "unknown", says: whyUnknown(votes, facts, bound), missing: ["acquisition date"] };
}

type Fits = "yes" | "no" | "unknown";

function fitsRange({ onOrBefore, after }: NonNullable<Provision["acquired"]>, { from, to }: DayRange): Fits {
  if ((onOrBefore !== undefined && from > onOrBefore) || (after !== undefined && to <= after)) return "no";
  return (onOrBefore === undefined || to <= onOrBefore) && (after === undefined || from > after) ? "yes" : "unknown";
}

/**
 * A thing is acquired before it is installed, and stock may lie for years. So an installation up to the cut-off proves an
 * acquisition up to the cut-off, and a later installation proves nothing.
 */
function fitsInstalled({ onOrBefore, after }: NonNullable<Provision["acquired"]>, { to }: DayRange): Fits {
  if (after !== undefined) return to <= after ? "no" : "unknown";
  return onOrBefore !== undefined && to <= onOrBefore ? "yes" : "unknown";
}

function whyUnknown(votes: readonly { readonly says: string }[], facts: AssetFacts, bound: string): string {
  const unread = facts.unreadDates[0];
  if (votes.length > 0) return `${votes[0]?.says ?? ""}, which does not show whether it was ${bound}`;
  if (unread !== undefined) return `the stated date "${unread}" could not be read, and the text turns on ${bound}`;
  return `no date of acquisition is known, and the text turns on ${bound}`;
}

/** `acquired on or before 2023-12-21`. */
export function describe({ onOrBefore, after }: NonNullable<Provision["acquired"]>): string {
  const parts = [
    after === undefined ? "" : `after ${after}`,
    onOrBefore === undefined ? "" : `on or before ${onOrBefore}`,
  ].filter((part) => part !== "");
  return `acquired ${parts.join(" and ")}`;
}

/** A rule that binds a company and reaches nobody's goods. */
export const reachesNoGoods = (goods: Goods): boolean => goods.makers.length === 0;
