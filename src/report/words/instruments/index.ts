import { CITATIONS } from "./citations.ts";
import { CONFLICTS, EXCEPTIONS } from "./exceptions.ts";
import { REACH } from "./reach.ts";
import { SOURCES } from "./sources.ts";
import { NOTES, STATES } from "./statuses.ts";
import { TITLES } from "./titles.ts";

/** Looks a text of the catalogue up; undefined where no French stands for it. Keys may be hostile: `constructor` is none. */
const inTable =
  (table: Readonly<Record<string, string>>) =>
  (text: string): string | undefined =>
    Object.hasOwn(table, text) ? table[text] : undefined;

/** The title of a provision in French. */
export const titleInFrench: (text: string) => string | undefined = inTable(TITLES);
/** A citation that is written in words in French; a bare reference has none. */
export const citationInFrench: (text: string) => string | undefined = inTable(CITATIONS);
/** The title of a source in French, where it is a description in decamp's words. */
export const sourceInFrench: (text: string) => string | undefined = inTable(SOURCES);
/** Whom a provision binds, what it reaches or asks, who may waive it, in French. */
export const reachInFrench: (text: string) => string | undefined = inTable(REACH);
/** The bare state of an instrument in French. */
export const stateInFrench: (text: string) => string | undefined = inTable(STATES);

/** As assess/law/summary.ts writes the state of a provision: `in force (since 2020-08-13): note`. */
const STATUS = /^(.*) \(since (\d{4}(?:-\d{2}){0,2})\)(?:: (.*))?$/su;

/** The state of a provision in French, with its note. */
export function statusInFrench(text: string): string | undefined {
  const began = /^in force since (\d{4}(?:-\d{2}){0,2})$/.exec(text)?.[1];
  if (began !== undefined) return `en vigueur depuis le ${began}`;
  const [, is, since, note] = STATUS.exec(text) ?? [undefined, text];
  const state = stateInFrench(is);
  if (state === undefined || since === undefined) return state;
  const noted = note === undefined ? "" : Object.hasOwn(NOTES, note) ? NOTES[note] : BARE.test(note) ? note : undefined;
  if (noted === undefined) return undefined;
  return `${state} (depuis ${since.length === 10 ? "le " : ""}${since})${note === undefined ? "" : `\u00a0: ${noted}`}`;
}

/** A bare reference such as `EO 13959` or `88 FR 7592`: the same in both languages. */
const BARE = /^(?:EO|\d{1,3} FR) \d{1,6}$/;

const exceptionInFrench = inTable(EXCEPTIONS);
const conflictInFrench = inTable(CONFLICTS);

/**
 * Several exceptions, or several things that sources disagree about, with the sign between them; one of them may hold that sign
 * itself. What has no French stays as it is among the others.
 */
export function exceptionsInFrench(text: string): string {
  return listInFrench(text, "; ", exceptionInFrench).join("\u00a0; ");
}

export const conflictsInFrench = (text: string): string => listInFrench(text, ", ", conflictInFrench).join(", ");

function listInFrench(text: string, by: string, french: (part: string) => string | undefined): readonly string[] {
  const parts = text.split(by);
  const told: string[] = [];
  for (let at = 0; at < parts.length; ) {
    let end = parts.length;
    while (end > at + 1 && french(parts.slice(at, end).join(by)) === undefined) end -= 1;
    const part = parts.slice(at, end).join(by);
    told.push(french(part) ?? part);
    at = end;
  }
  return told;
}
