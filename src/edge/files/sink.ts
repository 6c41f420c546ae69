import type { Emit, Shape, Units } from "../../discover/importer.ts";
import { rememberLast } from "../../discover/remember-last.ts";
import { maskFact, maskMessage, maskSubject, maskText } from "../../discover/secrets.ts";
import type { Observation } from "../../model/observation.ts";
import type { Problem } from "../../model/origin.ts";

/** An observation as an importer emits it; `origin` where the source itself names one. */
export interface Emitted extends Observation {
  readonly origin?: string;
}

/** What a reader emitted since the last time it was taken. */
export interface Batch {
  readonly is: "batch";
  readonly observations: readonly Emitted[];
  readonly problems: readonly Problem[];
}

/** Observations and problems of one batch, about. */
export const BATCH_SIZE = 2_000;
/** Text read since the last batch after which a batch is handed over however small it is, in characters: bounds memory. */
const BATCH_TEXT = 4_194_304;
/** Problems of one file that are told one by one; the rest are counted by code in a single one. */
export const MAX_PROBLEMS = 1_000;

/** Collects what a reader emits until it is taken; bounds the problems of the file, and lets no password through. */
export interface Sink {
  readonly emit: Emit;
  /** What is read from now on; its number is asked for only where something is to be told of it. */
  begin(unit: Units[Shape]): void;
  /** Counts the characters of a unit that was read; whether a batch should be taken now. */
  weigh(characters: number): boolean;
  take(): Batch;
  /** The problem that counts those left out, if any were. */
  leftOut(): Problem | undefined;
  observations(): number;
  problems(): number;
}

/** A sink for the file of this path. */
export function openSink(path: string): Sink {
  let observations: Emitted[] = [];
  let problems: Problem[] = [];
  let emitted = 0;
  let told = 0;
  let text = 0;
  let current: Units[Shape] = { text: "" };
  const untold = new Map<string, number>();
  const originOf = rememberLast(maskText);
  const tell = (problem: Omit<Problem, "file">): void => {
    told += 1;
    if (told <= MAX_PROBLEMS) problems.push({ ...problem, what: maskMessage(problem.what), file: path });
    else untold.set(problem.code, (untold.get(problem.code) ?? 0) + 1);
  };
  const tellMasked = (before: Said, after: Said): void =>
    tell(maskedCredential(changedIn(before, after), placeOf(after, current)));
  return {
    begin(unit) {
      current = unit;
    },
    emit: {
      observation(asked, said, at, from) {
        emitted += 1;
        const subject = maskSubject(asked);
        const fact = maskFact(said);
        const origin = from === undefined ? undefined : originOf(from);
        if (subject !== asked || fact !== said || origin !== from)
          tellMasked({ subject: asked, fact: said, origin: from }, { subject, fact, origin });
        if (at === undefined) observations.push(origin === undefined ? { subject, fact } : { subject, fact, origin });
        else observations.push(origin === undefined ? { subject, fact, at } : { subject, fact, at, origin });
      },
      problem: tell,
    },
    weigh(characters) {
      text += characters;
      const size = observations.length + problems.length;
      return size >= BATCH_SIZE || (size > 0 && text >= BATCH_TEXT);
    },
    take() {
      const batch: Batch = { is: "batch", observations, problems };
      observations = [];
      problems = [];
      text = 0;
      return batch;
    },
    leftOut: () => (untold.size === 0 ? undefined : countOf(path, told - MAX_PROBLEMS, untold)),
    observations: () => emitted,
    problems: () => told,
  };
}

type Said = Pick<Emitted, "subject" | "fact"> & { readonly origin: string | undefined };

/**
 * The line that an observation is of, which may be told later than it was read: its own, the row of a sheet that its subject
 * names, or the one that was read last.
 */
function placeOf({ subject, fact }: Pick<Emitted, "subject" | "fact">, current: Units[Shape]): number | undefined {
  const { line } = fact;
  if (typeof line === "number") return line;
  if (!("number" in current)) return undefined;
  if (!("cells" in current)) return current.number;
  const row = ROW.exec(subject.row ?? "");
  const named = row !== null && (row[1] ?? "") === current.sheet ? Number(row[2]) : current.number;
  return named <= current.number ? named : current.number;
}

/** `Port!12`, or `12` where a file has no sheets. */
const ROW = /^(?:(.{1,255})!)?(\d{1,9})$/s;

/** The names of the fields that are not what they were. */
const changedIn = (before: Said, after: Said): string =>
  [
    ...changed("subject", before.subject, after.subject),
    ...changed("fact", before.fact, after.fact),
    ...(before.origin === after.origin ? [] : ["origin"]),
  ].join(", ");

function changed(of: string, before: object, after: object): readonly string[] {
  if (before === after) return [];
  const was = before as Readonly<Record<string, unknown>>;
  return Object.entries(after).flatMap(([name, value]) => (was[name] === value ? [] : [`${of}.${name}`]));
}

const maskedCredential = (where: string, row: number | undefined): Omit<Problem, "file"> => ({
  ...(row === undefined ? {} : { row }),
  code: "dropped-credential",
  what: `${row === undefined ? "" : `Line ${row}: `}${where} held a credential; it was left out.`,
  remedy: "Nothing for decamp. Treat the file itself as secret, and change the password if it was shared.",
});

function countOf(file: string, count: number, byCode: ReadonlyMap<string, number>): Problem {
  const codes = [...byCode].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, times]) => `${code}: ${times}`);
  return {
    file,
    code: "more-problems",
    what: `${count} more problems of ${file} are counted and not listed (${codes.join(", ")}).`,
    remedy: "Correct the first ones and import the file again; the rest are often of the same kind.",
  };
}
