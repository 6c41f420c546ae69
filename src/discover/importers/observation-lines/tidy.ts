import type { FactKind } from "../../../model/observation.ts";
import { maskCredentials, namesSecretKey } from "../../credentials.ts";
import type { Emit } from "../../importer.ts";
import { MAX_FACT_TEXT, MAX_UNKNOWN_DEPTH } from "../../line-fields.ts";
import { payloadOf, toUtf8 } from "../../octets.ts";
import { shown } from "../../shown.ts";
import type { Notes } from "./check.ts";

/** Where repairs are told. `unknownKey` tells each path once a file. */
export interface Report {
  problem(problem: Parameters<Emit["problem"]>[0]): void;
  unknownKey(path: string, row: number): void;
}

type Entries = Readonly<Record<string, unknown>>;

/** A fact with what its check noted; `nul` when its line holds an escaped NUL anywhere. */
export interface CheckedFact {
  readonly kind: FactKind;
  readonly fact: Entries;
  readonly notes: Notes;
  readonly nul: boolean;
}

/** A subject without null and password keys and without NUL characters. */
export function tidySubject(subject: Entries, notes: Notes, row: number, report: Report): Entries {
  const kept = keepEntries(subject, notes, { under: "subject", row, report });
  for (const [name, value] of kept) kept.set(name, withoutNul(value));
  return Object.fromEntries(kept);
}

/**
 * A fact as it is stored: null keys out, one payload, texts bounded, NUL and keys of passwords out, each with its problem. The
 * same object when nothing had to be done; undefined when the fact itself is a password. Passwords within texts are taken out where
 * all importers put what they read.
 */
export function tidyFact(checked: CheckedFact, row: number, report: Report): Entries | undefined {
  const { kind, notes, nul } = checked;
  let fact = checked.fact;
  if (kind === "stated" && namesSecretKey(String(fact["field"]))) {
    report.problem(droppedCredential(`the field ${shown(fact["field"])}`, row));
    return undefined;
  }
  if (notes.empty !== undefined || notes.unknown !== undefined)
    fact = Object.fromEntries(keepEntries(fact, notes, { under: "fact", row, report }));
  const base64 = fact["rawBase64"];
  if (base64 !== undefined) {
    if (fact["raw"] !== undefined) fact = onePayload(fact, row, report);
    else if (typeof base64 === "string") checkBase64(base64, row, report);
  }
  if (nul) fact = nulOut(fact, row, report);
  if (notes.long !== undefined) fact = cutTexts(fact, notes.long, row, report);
  return fact;
}

interface Place {
  readonly under: "subject" | "fact";
  readonly row: number;
  readonly report: Report;
}

/** The entries worth keeping: no nulls; unknown keys reported, and dropped when they name a password or nest too deep. */
function keepEntries(entries: Entries, notes: Notes, { under, row, report }: Place): Map<string, unknown> {
  const kept = new Map(Object.entries(entries));
  for (const name of notes.empty ?? []) kept.delete(name);
  for (const name of notes.unknown ?? []) {
    const path = `${under}.${name}`;
    if (namesSecretKey(name)) {
      kept.delete(name);
      report.problem(droppedCredential(`the key ${shown(path)}`, row));
    } else {
      report.unknownKey(path, row);
      const lost: Lost = { deep: false, long: false, secret: false };
      kept.set(name, boundedCopy(kept.get(name), 0, lost));
      tellLost(lost, path, row, report);
    }
  }
  return kept;
}

/** What a bounded copy has not of its original. */
interface Lost {
  deep: boolean;
  long: boolean;
  secret: boolean;
}

/** A copy of a JSON value with texts cut and masked, password keys left out, and null for what nests too deep. */
function boundedCopy(value: unknown, depth: number, lost: Lost): unknown {
  if (typeof value === "string") {
    if (value.length > MAX_FACT_TEXT) lost.long = true;
    return maskCredentials(value.slice(0, MAX_FACT_TEXT));
  }
  if (typeof value !== "object" || value === null) return value;
  if (depth >= MAX_UNKNOWN_DEPTH) {
    lost.deep = true;
    return null;
  }
  if (Array.isArray(value)) return value.map((item) => boundedCopy(item, depth + 1, lost));
  const entries = Object.entries(value);
  const kept = entries.filter(([name]) => !namesSecretKey(name));
  if (kept.length < entries.length) lost.secret = true;
  return Object.fromEntries(kept.map(([name, item]) => [name, boundedCopy(item, depth + 1, lost)]));
}

function tellLost({ deep, long, secret }: Lost, path: string, row: number, report: Report): void {
  if (secret) report.problem(droppedCredential(`a key within ${shown(path)}`, row));
  if (deep)
    report.problem({
      row,
      code: "too-deep",
      what: `Line ${row}: ${shown(path)} nests more than ${MAX_UNKNOWN_DEPTH} deep; null was kept in place of what lies deeper.`,
      remedy: "Nothing, unless what identifies the device lies deeper.",
    });
  if (long)
    report.problem({
      row,
      code: "cut-value",
      what: `Line ${row}: a text within ${shown(path)} is too long; its first ${MAX_FACT_TEXT} characters were kept.`,
      remedy: "Nothing, unless what identifies the device stands further back.",
    });
}

/** Whoever reads the bytes stops at the first foreign character (model/base64.ts). */
function checkBase64(text: string, row: number, report: Report): void {
  const at = text.search(/[^A-Za-z0-9+/\r\n]/);
  if (at < 0 || /^={1,2}[\r\n]*$/.test(text.slice(at))) return;
  report.problem({
    row,
    code: "bad-base64",
    what: `Line ${row}: rawBase64 has ${shown(text.charAt(at))} as character ${at + 1}, which is not base64; only the ${at} characters before it are read.`,
    remedy: "Write the bytes in base64 (RFC 4648, section 4), or a text in raw.",
  });
}

function onePayload(fact: Entries, row: number, report: Report): Entries {
  report.problem({
    row,
    code: "two-payloads",
    what: `Line ${row} has both raw and rawBase64; raw was kept.`,
    remedy: "Give text in raw, and bytes that are not UTF-8 or hold NUL in rawBase64.",
  });
  return Object.fromEntries(Object.entries(fact).filter(([name]) => name !== "rawBase64"));
}

/** A payload with NUL belongs in `rawBase64`; elsewhere NUL becomes U+FFFD, for no database takes it in text. */
function nulOut(fact: Entries, row: number, report: Report): Entries {
  const raw = fact["raw"];
  if (typeof raw !== "string" || !raw.includes("\0")) return Object.fromEntries(mapValues(fact, withoutNul));
  report.problem({
    row,
    code: "nul-in-text",
    what: `Line ${row}: raw holds NUL; it was kept as rawBase64.`,
    remedy: "Give bytes that hold NUL in rawBase64.",
  });
  const others = mapValues(fact, withoutNul).filter(([name]) => name !== "raw");
  return { ...Object.fromEntries(others), ...payloadOf(toUtf8(raw.slice(0, MAX_FACT_TEXT / 2))) };
}

const mapValues = (entries: Entries, change: (value: unknown) => unknown): [string, unknown][] =>
  Object.entries(entries).map(([name, value]) => [name.replaceAll("\0", "\uFFFD"), change(value)]);

function withoutNul(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll("\0", "\uFFFD");
  if (Array.isArray(value)) return value.map(withoutNul);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(mapValues(value as Entries, withoutNul));
}

function cutTexts(fact: Entries, names: readonly string[], row: number, report: Report): Entries {
  const cut: Record<string, unknown> = { ...fact };
  for (const name of names) {
    const value = cut[name];
    if (typeof value !== "string") continue;
    cut[name] = cutText(value);
    report.problem({
      row,
      code: "cut-value",
      what: `Line ${row}: ${name} has ${value.length} characters; the first ${MAX_FACT_TEXT} were kept.`,
      remedy: "Nothing, unless what identifies the device stands further back.",
    });
  }
  return cut;
}

/** The first characters of a text, never half of a pair. MAX_FACT_TEXT is a multiple of 4, so base64 stays whole. */
function cutText(text: string): string {
  const last = text.charCodeAt(MAX_FACT_TEXT - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? MAX_FACT_TEXT - 1 : MAX_FACT_TEXT);
}

const droppedCredential = (where: string, row: number): Parameters<Emit["problem"]>[0] => ({
  row,
  code: "dropped-credential",
  what: `Line ${row}: ${where} held a credential; it was left out.`,
  remedy: "Nothing for decamp. Treat the file itself as secret, and change the password if it was shared.",
});
