import type { DeviceClass } from "../../model/attribution.ts";
import type { DaySplit } from "../../model/catalogue.ts";
import { NOTHING_SAID, say, word, type Said } from "../../model/said.ts";
import type { LegalDate } from "../../model/time.ts";
import { withArticle } from "./addressees.ts";
import type { DayRange } from "./dates.ts";
import type { AssetFacts } from "./facts.ts";
import type { Reach } from "./maker.ts";
import type { Reading } from "./reading.ts";
import { standingOf } from "./vendors.ts";

/** Is the asset of a class that the provision reaches? */
export function classReading(reach: Reach, facts: AssetFacts): Reading {
  const { classes, disputedClasses } = reach.goods;
  if (classes.length === 0 && disputedClasses.length === 0) return { kind: "yes", says: NOTHING_SAID };
  if (facts.class === "unknown") {
    return {
      kind: "unknown",
      says: say`nothing observed says what class of device it is`,
      missing: [say`device class`],
    };
  }
  const noun = nounOf(facts.class);
  const isOutside = (each: DeviceClass): boolean =>
    classes.length > 0 && !classes.includes(each) && !disputedClasses.includes(each);
  const other = facts.otherClasses.find(isOutside);
  const but = other === undefined ? {} : { but: say`something else says it is ${nounOf(other)}` };
  if (disputedClasses.includes(facts.class)) {
    return {
      kind: "unclear",
      says: say`it is ${noun}, and sources disagree whether the text reaches that class`,
      missing: [say`whether the text reaches the class ${facts.class}`],
      ...but,
    };
  }
  const disputed = disputedForMaker(reach, facts);
  if (disputed !== undefined) {
    return {
      kind: "unclear",
      says: say`it is ${noun}: ${disputed}`,
      missing: [say`whether the text reaches the class ${facts.class} of ${facts.maker?.name ?? say`that maker`}`],
      ...but,
    };
  }
  return isOutside(facts.class) ? outside(reach, facts, noun) : { kind: "yes", says: noun, ...but };
}

/** A class that sources dispute for this maker and its house, while they agree on others. */
function disputedForMaker({ goods, houses }: Reach, { maker, class: is }: AssetFacts): string | undefined {
  if (maker === null || goods.makers.length < 2) return undefined;
  const entry = goods.disputedFor?.find(({ makers, classes }) => {
    const others = goods.makers.filter((each) => !makers.includes(each));
    const stands = (of: readonly string[]): boolean => standingOf({ ...goods, makers: of }, houses, maker.id) !== "out";
    return classes.includes(is) && stands(makers) && !stands(others);
  });
  return entry?.says;
}

/** Classes that camera makers rarely build and that a false banner can claim. */
const SUSPECT: ReadonlySet<DeviceClass> = new Set(["printer", "other"]);

function outside(reach: Reach, facts: AssetFacts, noun: Said): Reading {
  const pointsIn = [facts.maker?.id, ...facts.rivals.map((rival) => rival.id)].some(
    (id) => id !== undefined && reach.standing(id) !== "out",
  );
  if (pointsIn && SUSPECT.has(facts.class)) {
    return {
      kind: "conflict",
      says: say`it looks like ${noun} although evidence points to a maker that the text reaches`,
      missing: [say`device class: somebody must look at it`],
    };
  }
  return {
    kind: "no",
    says: say`it is ${noun}; the text reaches ${reach.goods.words}`,
    turns: say`another device class`,
  };
}

/** `a thermal camera`: a word of the closed list of device classes. */
export const nounOf = (of: DeviceClass): Said =>
  word(of === "other" ? "a device of another kind" : withArticle(NOUNS[of] ?? of));

const NOUNS: Readonly<Partial<Record<DeviceClass, string>>> = {
  "access-control": "access-control device",
  alarm: "alarm device",
  thermal: "thermal camera",
  "body-worn": "body-worn camera",
  "video-management": "video-management system",
  network: "network device",
};

/** Does the day the asset was acquired fall under the provision? Only a stated day that has come can say no. */
export function acquisitionReading(acquired: DaySplit | undefined, facts: AssetFacts, asOf: LegalDate): Reading {
  if (acquired === undefined) return YES;
  return splitReading("acquired", acquired, facts.unreadDates, [
    ...facts.acquired.map((range) => voteOf(fitsRange(acquired, range), say`acquired ${range.text}`, range, asOf)),
    ...facts.installed.map((range) => voteOf(fitsLater(acquired, range), say`installed ${range.text}`, range, asOf)),
  ]);
}

/** The same for the day it was put up. What was acquired after a day was put up after it; an acquisition before proves nothing. */
export function installationReading(installed: DaySplit | undefined, facts: AssetFacts, asOf: LegalDate): Reading {
  if (installed === undefined) return YES;
  return splitReading("installed", installed, facts.unreadDates, [
    ...facts.installed.map((range) => voteOf(fitsRange(installed, range), say`installed ${range.text}`, range, asOf)),
    ...facts.acquired.map((range) => voteOf(fitsEarlier(installed, range), say`acquired ${range.text}`, range, asOf)),
  ]);
}

/** The same for the day its model was authorised. A thing that stood somewhere was authorised before or never. */
export function authorisationReading(authorised: DaySplit | undefined, facts: AssetFacts, asOf: LegalDate): Reading {
  if (authorised === undefined) return YES;
  const stated = facts.authorised ?? [];
  return splitReading(
    "authorised",
    authorised,
    facts.unreadDates,
    stated.map((range) => voteOf(fitsRange(authorised, range), say`authorised ${range.text}`, range, asOf)),
  );
}

/** A day that has not come yet is a plan, or an error of whoever wrote it: it can contradict, and alone it takes nothing out of the text. */
const voteOf = (fits: Vote["fits"], says: Said, { from }: DayRange, asOf: LegalDate): Vote =>
  from > asOf ? { fits, says: say`${says}, a day that had not come on ${asOf}`, later: true } : { fits, says };

const YES: Reading = { kind: "yes", says: NOTHING_SAID };

/** How the days of an asset stand to a split of an exception. */
export function exceptionVotes(verb: "contracted" | "installed", split: DaySplit, facts: AssetFacts): readonly Vote[] {
  const installed = (fits: typeof fitsRange): readonly Vote[] =>
    facts.installed.map((range) => ({ fits: fits(split, range), says: say`installed ${range.text}` }));
  const acquired = (fits: typeof fitsRange): readonly Vote[] =>
    facts.acquired.map((range) => ({ fits: fits(split, range), says: say`acquired ${range.text}` }));
  if (verb === "installed") return [...installed(fitsRange), ...acquired(fitsEarlier)];
  const stated = (facts.contracted ?? []).map((range) => ({
    fits: fitsRange(split, range),
    says: say`under a contract of ${range.text}`,
  }));
  // What was acquired or installed by a day came under a contract of that day or before.
  return [...stated, ...acquired(fitsLater), ...installed(fitsLater)];
}

export interface Vote {
  readonly fits: "yes" | "no" | "unknown";
  readonly says: Said;
  /** It rests on a day that had not come yet. */
  readonly later?: true;
}

const NOUN = {
  acquired: "acquisition",
  installed: "installation",
  authorised: "authorisation",
  contracted: "contract",
} as const;

const DATE = {
  acquired: say`acquisition date`,
  installed: say`installation date`,
  authorised: say`authorisation date`,
  contracted: say`contract date`,
} as const;

function splitReading(
  verb: keyof typeof NOUN,
  split: DaySplit,
  unreadDates: readonly string[],
  votes: readonly Vote[],
): Reading {
  const bound = describeSplit(verb, split);
  const yes = votes.find((vote) => vote.fits === "yes");
  const contrary = votes.filter((vote) => vote.fits === "no");
  const no = contrary.find((vote) => vote.later !== true) ?? contrary[0];
  const date = DATE[verb];
  if (yes !== undefined && no !== undefined) {
    return {
      kind: "conflict",
      says: say`one source says ${yes.says}, another ${no.says}; the text turns on ${bound}`,
      missing: [say`${date}: which source is right`],
    };
  }
  if (yes !== undefined) return { kind: "yes", says: say`${yes.says}, which is ${bound}`, turns: say`another ${date}` };
  if (no !== undefined && no.later !== true) {
    return { kind: "no", says: say`${no.says}; the text reaches what was ${bound}`, turns: say`another ${date}` };
  }
  return { kind: "unknown", says: whyUnknown(verb, votes, unreadDates, bound), missing: [date] };
}

function fitsRange({ onOrBefore, after }: DaySplit, { from, to }: DayRange): Vote["fits"] {
  if ((onOrBefore !== undefined && from > onOrBefore) || (after !== undefined && to <= after)) return "no";
  return (onOrBefore === undefined || to <= onOrBefore) && (after === undefined || from > after) ? "yes" : "unknown";
}

/**
 * A thing is acquired before it is installed, and stock may lie for years. So an installation up to the cut-off proves an
 * acquisition up to the cut-off, and a later installation proves nothing.
 */
function fitsLater({ onOrBefore, after }: DaySplit, { to }: DayRange): Vote["fits"] {
  if (after !== undefined) return to <= after ? "no" : "unknown";
  return onOrBefore !== undefined && to <= onOrBefore ? "yes" : "unknown";
}

/** The other way round: an acquisition after the cut-off proves an installation after it. */
function fitsEarlier({ onOrBefore, after }: DaySplit, { from }: DayRange): Vote["fits"] {
  if (onOrBefore !== undefined) return from > onOrBefore ? "no" : "unknown";
  return after !== undefined && from > after ? "yes" : "unknown";
}

function whyUnknown(
  verb: keyof typeof NOUN,
  votes: readonly Vote[],
  unreadDates: readonly string[],
  bound: Said,
): Said {
  const unread = unreadDates[0];
  if (votes.length > 0) return say`${votes[0]?.says ?? NOTHING_SAID}, which does not show whether it was ${bound}`;
  if (unread !== undefined) return say`the stated date "${unread}" could not be read, and the text turns on ${bound}`;
  return say`no date of ${word(NOUN[verb])} is known, and the text turns on ${bound}`;
}

/** `acquired on or before 2023-12-21`. */
export function describeSplit(verb: keyof typeof NOUN, { onOrBefore, after }: DaySplit): Said {
  if (after === undefined) return say`${word(verb)} on or before ${onOrBefore ?? ""}`;
  if (onOrBefore === undefined) return say`${word(verb)} after ${after}`;
  return say`${word(verb)} after ${after} and on or before ${onOrBefore}`;
}
