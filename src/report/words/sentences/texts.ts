import { dutyWordsInFrench } from "../duties.ts";
import {
  citationInFrench,
  conflictsInFrench,
  exceptionsInFrench,
  reachInFrench,
  stateInFrench,
} from "../instruments/index.ts";
import { ownerInFrench } from "../owner-name.ts";
import { PACK_REFUSED, refusalInFrench } from "../pack-refusals.ts";
import { undecidedIn } from "../undecided.ts";

/** Sentences that say why a maker is not decided, which the room of the law holds as text. */
const WITH_REASON: ReadonlySet<string> = new Set(["{0}, because {1}", "who made it is not known: {0}"]);

/** Sentences that hold a duty, or what is asked of the installed base, in the words of the catalogue. */
const WITH_DUTY: ReadonlySet<string> = new Set(["Duty: {0}.", "What stands already: {0}."]);

/** Sentences that hold several texts of the catalogue, with the sign between them. */
const WITH_LIST: Readonly<Record<string, (text: string) => string>> = {
  "Sources disagree about: {0}.": conflictsInFrench,
  "Waivers that can be given, and that the owner profile may state: {0}.": exceptionsInFrench,
  "Exceptions not tested here: {0}.": exceptionsInFrench,
  "the text excepts: {0}": exceptionsInFrench,
  "the text excepts: {0} ({1})": exceptionsInFrench,
};

/** Sentences that cite an instrument, or name its state. */
const WITH_CITATION: ReadonlySet<string> = new Set([
  "{0}: {1}.",
  "covered today by {0}",
  "disputed under {0}",
  "undetermined under {0}",
  "{0} names its maker and begins on {1}",
]);
const WITH_STATE: ReadonlySet<string> = new Set([
  '"{0}" since {1}',
  "only proposed on {0}; its recorded state is {1}",
  "its recorded state is {0}: a single act that was carried out, and whether it binds for what turns up later is open",
  "no longer in force on {0}; its recorded state is {1}",
  "on {0} its recorded state is {1}",
  "its recorded state is {0}, and decamp cannot tell whether that is in force",
]);

/** Sentences that say whom a provision binds, what it reaches or what it asks, in the words of the catalogue. */
const WITH_REACH: ReadonlySet<string> = new Set([
  "{0}",
  "binds {0}",
  "binds {0}; the owner profile does not say whether that is this owner",
  "binds {0}; whether that takes in {1} is not settled",
  "binds {0}; the owner is {1}",
  "owner roles, {0}: {1}",
  "it is {0}: {1}",
  "it is {0}; the text reaches {1}",
  "{0}, of which no source says whether it is listed; {1}",
  "a site purpose outside {0}, which would make it disputed",
  "a site purpose outside {0}",
  "the text reaches what serves {0}, and the purpose of the site is not known",
  "{0}; the text names {1}, and sources disagree whether that narrows it",
  "it is operated by {0}, an affiliate of the owner; the text binds {1}, that entity alone",
  "the text also asks {0}",
  "it binds {0} and covers nobody's cameras",
  "the owner profile states {0}, and one by {1} may run until {2} at the latest",
  "As reported it would be covered; {0}, so decamp does not rule.",
  "As reported it would be not covered; {0}, so decamp does not rule.",
  "Binds {0} and covers nobody's cameras.",
  "Binds {0} ({1}): {2}, since {3}.",
  "{0}. It binds {1}.",
  "{0} {1}",
]);

/** Sentences on data: their kinds, by the name of their folder and file. */
const DATA_KINDS: Readonly<Record<string, string>> = { advisories: "d’avis de sécurité" };
const WITH_KIND: ReadonlySet<string> = new Set([
  PACK_REFUSED,
  "The {0} data is of {1}, {2} days old, and stale after {3}: what was published since is not in any verdict. Import a newer pack (decamp data import) or feed (decamp data update).",
]);

/** What a site serves, as the weights of the program name it (catalogue/priority.yaml). */
const SERVES = "its site serves {0}";
const PURPOSES: Readonly<Record<string, string>> = {
  "critical infrastructure": "infrastructures essentielles",
  government: "gouvernement",
  health: "santé",
  "national security": "sécurité nationale",
  "public safety": "sécurité publique",
  school: "école",
};

/** Sentences that name the owner, who may be nobody. */
const WITH_OWNER: ReadonlySet<string> = new Set([
  "It does not bind {0}, {1}.",
  "{0} Whether that is {1} is not known; missing: {2}.",
]);

const KIND = /^(?:kev|epss|cve|nvd|csaf)$/;

/** A statement as the rooms quote it, but one with signs that JSON writes in its own way. */
const QUOTED = /^"([^"\\]+)"$/;

/**
 * Text of decamp's own that fills a sentence as text: a reason, or words of the catalogue. Which sentence it stands in says what it
 * is, for what a source or a device says may read the same and is never translated; it stands in quotation marks, whose signs alone
 * are those of the reader.
 */
export function textInFrench(text: string, code: string): string {
  if (WITH_REASON.has(code)) return undecidedIn("fr", text);
  if (WITH_DUTY.has(code)) return dutyWordsInFrench(text) ?? text;
  if (WITH_KIND.has(code))
    return DATA_KINDS[text] ?? (KIND.test(text) ? text.toUpperCase() : (refusalInFrench(text) ?? text));
  if (code === SERVES) return PURPOSES[text] ?? text;
  if (WITH_OWNER.has(code)) return ownerInFrench(text);
  const list = WITH_LIST[code];
  if (list !== undefined) return list(text);
  const french = WITH_CITATION.has(code)
    ? citationInFrench(text)
    : WITH_STATE.has(code)
      ? stateInFrench(text)
      : WITH_REACH.has(code)
        ? reachInFrench(text)
        : undefined;
  return french ?? text.replace(QUOTED, "«\u00a0$1\u00a0»");
}
