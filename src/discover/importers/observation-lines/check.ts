import type { FactKind } from "../../../model/observation.ts";
import { FACT_FIELDS, type FieldType, type Fields, MAX_SUBJECT_TEXT, SUBJECT_FIELDS } from "../../line-fields.ts";
import { ABOUT_MAC, IDENTITIES, isNothing } from "./identities.ts";

/** What was found in a subject or fact that is not of the form. */
export interface Notes {
  /** The first field of a wrong type. */
  wrong: string | undefined;
  /** Fields that are null, which counts as absent. */
  empty: string[] | undefined;
  unknown: string[] | undefined;
  /** Text fields longer than the bound. */
  long: string[] | undefined;
  /** Identities that identify nothing. */
  useless: string[] | undefined;
}

export const noNotes = (): Notes => ({
  wrong: undefined,
  empty: undefined,
  unknown: undefined,
  long: undefined,
  useless: undefined,
});

type Check = (value: unknown) => boolean;
type Checks = ReadonlyMap<string, Check>;

const isText: Check = (value) => typeof value === "string";
const isNumber: Check = (value) => typeof value === "number" && Number.isFinite(value);
const isSmall: Check = (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 65_535;
const isTexts: Check = (value) => Array.isArray(value) && value.every(isText);
const isTextOrNumber: Check = (value) => isText(value) || isNumber(value);
const isMapOf =
  (check: Check): Check =>
  (value) =>
    isObject(value) && Object.values(value).every(check);

const CHECKS: Readonly<Record<FieldType, Check>> = {
  text: isText,
  number: isNumber,
  flag: (value) => typeof value === "boolean",
  texts: isTexts,
  "text-or-number": isTextOrNumber,
  "text-or-texts": (value) => isText(value) || isTexts(value),
  "text-or-list": (value) => isText(value) || (Array.isArray(value) && value.every(isTextOrNumber)),
  "record-data": (value) => isTextOrNumber(value) || isTexts(value),
  "text-map": isMapOf(isText),
  "option-map": isMapOf((value) => isText(value) || (Array.isArray(value) && value.every(isNumber))),
  peer: (value) =>
    isObject(value) &&
    (value["ip"] === undefined || isText(value["ip"])) &&
    (value["port"] === undefined || isSmall(value["port"])),
};

const checksOf = (fields: Fields, over?: Check): Checks =>
  new Map(
    Object.entries(fields).map(([name, type]) => [name, over !== undefined && type === "number" ? over : CHECKS[type]]),
  );

interface SubjectCheck {
  readonly isRight: Check;
  readonly identifies: ((text: string) => boolean) | undefined;
}

const SUBJECT: ReadonlyMap<string, SubjectCheck> = new Map(
  checksOf(SUBJECT_FIELDS, isSmall)
    .entries()
    .map(([name, isRight]) => [name, { isRight, identifies: IDENTITIES.get(name) }]),
);
const FACTS: ReadonlyMap<string, Checks> = new Map(
  Object.entries(FACT_FIELDS).map(([kind, fields]) => [kind, checksOf(fields)]),
);

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a kind is of the closed list. */
export function isKind(kind: unknown): kind is FactKind {
  return typeof kind === "string" && FACTS.has(kind);
}

/** Checks a subject; gives how many known fields it has. */
export function checkSubject(subject: Readonly<Record<string, unknown>>, notes: Notes): number {
  let known = 0;
  for (const name in subject) {
    const value = subject[name];
    const check = SUBJECT.get(name);
    if (check === undefined) (notes.unknown ??= []).push(name);
    else if (value === null) (notes.empty ??= []).push(name);
    else if (!check.isRight(value)) notes.wrong ??= name;
    else {
      known += 1;
      if (typeof value !== "string") continue;
      if (value.length > MAX_SUBJECT_TEXT) notes.wrong ??= name;
      else if (check.identifies?.(value) === false) (notes.useless ??= []).push(name);
    }
  }
  return known;
}

/**
 * Whether a fact of this kind says something of a thing although some identities identify nothing: a text that is no address is still
 * what somebody wrote of something.
 */
export function stillSpeaks(
  kind: FactKind,
  subject: Readonly<Record<string, unknown>>,
  useless: readonly string[],
): boolean {
  const stands = (name: string): boolean =>
    typeof subject[name] === "string" && !(useless.includes(name) && isNothing(name, subject[name]));
  if (ABOUT_MAC.has(kind) && subject["mac"] !== undefined && !stands("mac")) return false;
  return IDENTITIES.keys().some(stands);
}

/** Checks a fact of a known kind. `limit` is the longest text, in characters. */
export function checkFact(kind: FactKind, fact: Readonly<Record<string, unknown>>, limit: number, notes: Notes): void {
  const checks = FACTS.get(kind);
  for (const name in fact) {
    if (name === "kind") continue;
    const value = fact[name];
    const check = checks?.get(name);
    if (check === undefined) (notes.unknown ??= []).push(name);
    else if (value === null) (notes.empty ??= []).push(name);
    else if (!check(value)) notes.wrong ??= name;
    else if (typeof value === "string" && value.length > limit) (notes.long ??= []).push(name);
  }
  if (kind === "stated" && notes.wrong === undefined) {
    if (typeof fact["field"] !== "string") notes.wrong = "field";
    else if (typeof fact["value"] !== "string") notes.wrong = "value";
  }
}
