import type { Fact, FactKind } from "../../../model/observation.ts";
import type { Coverage } from "../../../model/origin.ts";
import type { Instant } from "../../../model/time.ts";
import type { Emit, Line, Reader } from "../../importer.ts";
import { parseJson } from "../../json-values.ts";
import { MAX_FACT_TEXT, MAX_SUBJECT_TEXT } from "../../line-fields.ts";
import { shown } from "../../shown.ts";
import { checkFact, checkSubject, isKind, isObject, noNotes, type Notes, stillSpeaks } from "./check.ts";
import { instantParser } from "./instants.ts";
import { type Report, tidyFact, tidySubject } from "./tidy.ts";

const BRACE = 123;
const TOP = new Set(["v", "at", "origin", "subject", "fact"]);
/** Most names of unknown keys that are remembered, and so reported, for one file. */
const MAX_UNKNOWN = 1_000;

/** Reads observation lines v 1: exactly the checks of the published schema, with the repairs that LINES pins. */
export function readObservationLines(emit: Emit): Reader<"lines"> {
  const unknown = new Set<string>();
  let total = 0;
  let read = 0;
  let cut = false;
  const parseAt = instantParser();

  const report: Report = {
    problem: (problem) => emit.problem(problem),
    unknownKey(path, row) {
      if (unknown.has(path) || unknown.size >= MAX_UNKNOWN) return;
      unknown.add(path);
      emit.problem(unknownKey(path, row));
    },
  };

  const instant = (at: unknown, row: number): Instant | undefined => {
    const parsed = typeof at === "string" ? parseAt(at) : undefined;
    if (parsed === undefined) emit.problem(badAt(at, row));
    return parsed;
  };

  /** Emits the observation of one parsed line; false after a problem that drops it. */
  const accept = (line: unknown, { text, number }: Line): boolean => {
    const opened = openLine(line, number);
    if ("code" in opened) return refuse(emit, opened);
    const subjectNotes = noNotes();
    const known = checkSubject(opened.subject, subjectNotes);
    if (subjectNotes.wrong !== undefined) return refuse(emit, badField(`subject.${subjectNotes.wrong}`, number));
    if (known === 0) return refuse(emit, noSubject(number));
    const factNotes = noNotes();
    checkFact(opened.kind, opened.fact, MAX_FACT_TEXT, factNotes);
    if (factNotes.wrong !== undefined) return refuse(emit, badField(`fact.${factNotes.wrong}`, number));
    if (subjectNotes.useless !== undefined && !tellUseless(emit, opened, subjectNotes.useless, number)) return false;
    const at = opened.at === undefined || opened.at === null ? undefined : instant(opened.at, number);
    const nul = text.includes("\\u0000");
    const subject =
      isClean(subjectNotes) && !nul ? opened.subject : tidySubject(opened.subject, subjectNotes, number, report);
    const fact = tidyFact({ kind: opened.kind, fact: opened.fact, notes: factNotes, nul }, number, report);
    if (fact === undefined) return false;
    for (const key in opened.line) if (!TOP.has(key)) report.unknownKey(key, number);
    emit.observation(subject, fact as Fact, at, opened.origin);
    return true;
  };

  return {
    take(line) {
      if (line.text.charCodeAt(0) !== BRACE && line.text.trim() === "") return;
      total += 1;
      const parsed = parseJson(line.text);
      if (parsed === undefined) {
        cut = line.unended === true;
        emit.problem(cut ? cutLine(line.number) : notJson(line.number));
      } else if (accept(parsed, line)) read += 1;
    },
    end(how): readonly Coverage[] {
      const lines: Coverage = { kind: "lines", total, read, unreadable: total - read };
      return cut || how === "cut" ? [lines, { kind: "cut", after: `line ${total}` }] : [lines];
    },
  };
}

type Problem = Parameters<Emit["problem"]>[0];

interface Opened {
  readonly line: Readonly<Record<string, unknown>>;
  readonly at: unknown;
  readonly origin: string | undefined;
  readonly subject: Readonly<Record<string, unknown>>;
  readonly kind: FactKind;
  readonly fact: Readonly<Record<string, unknown>>;
}

/** The parts of a line, or the problem that drops it. */
function openLine(line: unknown, row: number): Opened | Problem {
  if (!isObject(line)) return notAnObject(row);
  if (line["v"] !== 1) return badVersion(line["v"], row);
  const { at, origin, subject, fact } = line;
  if (!isObject(subject)) return badField("subject", row);
  if (!isObject(fact)) return badField("fact", row);
  if (!isKind(fact["kind"])) return unknownKind(fact["kind"], row);
  if (origin === undefined || origin === null)
    return { line, at, origin: undefined, subject, kind: fact["kind"], fact };
  if (typeof origin !== "string" || origin.length > MAX_SUBJECT_TEXT) return badField("origin", row);
  return { line, at, origin, subject, kind: fact["kind"], fact };
}

function refuse(emit: Emit, problem: Problem): false {
  emit.problem(problem);
  return false;
}

/** Tells each identity that identifies nothing; false when the line is of no use without them. */
function tellUseless(emit: Emit, { kind, subject }: Opened, useless: readonly string[], row: number): boolean {
  const isKept = stillSpeaks(kind, subject, useless);
  for (const name of useless) emit.problem(uselessIdentity(name, subject[name], row, isKept));
  return isKept;
}

const isClean = ({ empty, unknown }: Notes): boolean => empty === undefined && unknown === undefined;

const notJson = (row: number): Problem => ({
  row,
  code: "not-json",
  what: `Line ${row} is not JSON; it was not read.`,
  remedy: "Write one JSON object a line (schemas/observation-line.schema.json).",
});
const cutLine = (row: number): Problem => ({
  row,
  code: "cut",
  what: `Line ${row}, the last, ends in its middle: the file is cut off. What came after is unknown.`,
  remedy: "Export the file again; the lines before are kept.",
});
const notAnObject = (row: number): Problem => ({
  row,
  code: "not-an-object",
  what: `Line ${row} is JSON but not an object; it was not read.`,
  remedy: "Write one JSON object a line.",
});
const badVersion = (v: unknown, row: number): Problem => ({
  row,
  code: "bad-version",
  what: `Line ${row} is of version ${shown(v)}; only version 1 is read.`,
  remedy: 'Write observation lines with "v":1.',
});
const unknownKind = (kind: unknown, row: number): Problem => ({
  row,
  code: "unknown-kind",
  what: `Line ${row} holds a fact of the unknown kind ${shown(kind)}; it was not read.`,
  remedy: "Use a kind of the published schema (schemas/observation-line.schema.json).",
});
const badField = (path: string, row: number): Problem => ({
  row,
  code: "bad-field",
  what: `Line ${row}: ${path} is missing, too long or of the wrong type; the line was not read.`,
  remedy: "Correct it to the published schema (schemas/observation-line.schema.json).",
});
const noSubject = (row: number): Problem => ({
  row,
  code: "no-subject",
  what: `Line ${row} does not say what it speaks of; it was not read.`,
  remedy: "Give subject at least one known field, such as ip, mac, serial or row.",
});
const uselessIdentity = (name: string, value: unknown, row: number, isKept: boolean): Problem => ({
  row,
  code: "useless-identity",
  what: `Line ${row}: subject.${name} ${shown(value)} identifies nothing; ${isKept ? "it is kept as it is written, and joins nothing" : "without it the line says nothing of a device, and was not read"}.`,
  remedy: `Give ${IDENTITY_WORDS[name] ?? `a ${name} that is not blank`}, or leave the field out.`,
});
const IDENTITY_WORDS: Readonly<Record<string, string>> = {
  ip: "the device's own address, such as 192.0.2.10",
  mac: "the MAC address of one device, such as 44:19:b6:00:00:01",
};
const badAt = (at: unknown, row: number): Problem => ({
  row,
  code: "bad-time",
  what: `Line ${row}: at ${shown(at)} is not an RFC 3339 instant; the fact was read without a time.`,
  remedy: "Write instants as 2026-11-01T12:00:00Z.",
});
const unknownKey = (path: string, row: number): Problem => ({
  row,
  code: "unknown-key",
  what: `The key ${shown(path)} is not one of this form, first at line ${row}; ${KEPT.test(path) ? "its values are kept" : "its values are not kept"}.`,
  remedy: "Check its spelling; if it is meant, nothing.",
});
const KEPT = /^(?:subject|fact)\./;
