import type { Coverage } from "../../../model/origin.ts";
import type { Emit, Piece, Reader } from "../../importer.ts";
import { isIp } from "../../ip.ts";
import { readJson } from "../../json-text.ts";
import { isObject, type JsonObject, listAt, textAt, valueAt } from "../../json-values.ts";
import { type KeaLease, keaMac, keaState, keaTimes, tellKeaLease } from "../../kea-lease.ts";
import { shown } from "../../shown.ts";

interface Reading {
  readonly emit: Emit;
  readonly told: Set<string>;
  total: number;
  read: number;
  /** An answer without leases was told. */
  answered: boolean;
}

/**
 * Reads answers of the control channel (Kea administrator reference, lease_cmds): a list with the answer of each server, or one
 * answer, or what was taken out of one. The list around is passed over, so that the leases of an answer are read one by one.
 */
export function readKeaControl(emit: Emit): Reader<"text"> {
  const reading: Reading = { emit, told: new Set(), total: 0, read: 0, answered: false };
  const list = listAround();
  const json = readJson(
    {
      arrays: ["arguments.leases", "leases"],
      envelope: (around) => tellPage(around, reading),
      record: ({ value, line }) => tellRecord(value, line, reading),
    },
    emit,
  );
  return {
    take: (piece) => json.take(list.inside(piece)),
    end(how): readonly Coverage[] {
      const ended = json.end(how);
      const open = !ended.cut && list.isOpen();
      if (open) emit.problem(cutList());
      const { total, read, answered } = reading;
      if (total === 0 && !answered && !ended.cut && !open) emit.problem(noLeases(1));
      const rows: Coverage = { kind: "rows", total, read, unreadable: total - read };
      return ended.cut || open ? [rows, { kind: "cut", after: `lease ${total}` }] : [rows];
    },
  };
}

/** The list that begins a text: its sign is taken off, and its end must come. */
function listAround(): { inside(piece: Piece): Piece; isOpen(): boolean } {
  let state: "before" | "list" | "other" = "before";
  let last = "";
  return {
    inside({ text }) {
      const end = text.trimEnd();
      last = end === "" ? last : end.slice(-1);
      if (state !== "before") return { text };
      const at = text.search(/[^\s\uFEFF]/);
      if (at === -1) return { text };
      state = text[at] === "[" ? "list" : "other";
      return state === "list" ? { text: `${text.slice(0, at)} ${text.slice(at + 1)}` } : { text };
    },
    isOpen: () => state === "list" && last !== "]",
  };
}

/** A record is a lease, or an answer with its leases, one lease or none. */
function tellRecord(value: JsonObject, line: number, reading: Reading): boolean {
  if (textAt(value, "ip-address") !== undefined) return tellLease(value, line, reading);
  const one = valueAt(value, "arguments");
  if (textAt(one, "ip-address") !== undefined) return tellLease(one, line, reading);
  tellPage(value, reading);
  const leases = [...listAt(value, "arguments", "leases"), ...listAt(value, "leases")];
  if (leases.length === 0) tellNone(value, line, reading);
  let read = true;
  for (const lease of leases) if (!tellLease(lease, line, reading)) read = false;
  return read;
}

function tellLease(value: unknown, line: number, reading: Reading): boolean {
  reading.total += 1;
  const lease = isObject(value) ? readLease(value, line) : undefined;
  if (lease === undefined) {
    reading.emit.problem(unreadLease(line, textAt(value, "ip-address") ?? ""));
    return false;
  }
  reading.read += 1;
  if (textAt(value, "type") === "IA_PD") once(reading, prefixes(line));
  else tellKeaLease(lease, reading.emit);
  return true;
}

function readLease(value: JsonObject, line: number): KeaLease | undefined {
  const ip = (textAt(value, "ip-address") ?? "").slice(0, 64);
  if (!isIp(ip)) return undefined;
  const [heard, lifetime] = [numberAt(value, "cltt"), numberAt(value, "valid-lft")];
  return {
    line,
    ip,
    mac: keaMac(textAt(value, "hw-address") ?? "", textAt(value, "duid") ?? ""),
    hostname: (textAt(value, "hostname") ?? "").replace(/\.$/, "").slice(0, 255),
    state: keaState(textAt(value, "state") ?? ""),
    ...(heard === undefined || lifetime === undefined
      ? { starts: undefined, ends: undefined }
      : keaTimes(lifetime, heard + lifetime)),
  };
}

function numberAt(value: JsonObject, name: string): number | undefined {
  const text = textAt(value, name) ?? "";
  return /^\d{1,11}$/.test(text) ? Number(text) : undefined;
}

/** Answers of pages, and they alone, say how many leases are in them. */
function tellPage(answer: JsonObject, reading: Reading): void {
  const count = valueAt(answer, "arguments", "count") ?? valueAt(answer, "count");
  if (typeof count === "number" && count > 0) once(reading, onePage());
}

/** `result` 0 is success, 3 that nothing was found, others are failures (Kea, "Control channel"). */
function tellNone(answer: JsonObject, line: number, reading: Reading): void {
  const { emit } = reading;
  reading.answered = true;
  const result = textAt(answer, "result");
  if (result === "0" || result === "3") return emit.problem(noLeases(line));
  emit.problem(failedAnswer(line, result ?? "", textAt(answer, "text") ?? ""));
}

function once({ told, emit }: Reading, problem: Told): void {
  if (told.has(problem.code)) return;
  told.add(problem.code);
  emit.problem(problem);
}

type Told = Parameters<Emit["problem"]>[0];

const unreadLease = (row: number, ip: string): Told => ({
  row,
  code: "unread-row",
  what: `The lease at line ${row} has no address that is one (${shown(ip)}); it was not read.`,
  remedy: "Check the line; if it is whole, ask the server again.",
});
const prefixes = (row: number): Told => ({
  row,
  code: "delegated-prefix",
  what: `The lease at line ${row} delegates a prefix, which is no address of a device; such leases are passed over.`,
  remedy: "Nothing.",
});
const onePage = (): Told => ({
  code: "one-page",
  what: "The answer is a page of the leases; whether it is the last is not in the file.",
  remedy: "Ask for all leases (lease4-get-all, lease6-get-all), or import the other pages too.",
});
const noLeases = (row: number): Told => ({
  row,
  code: "no-leases",
  what: `The answer at line ${row} holds no lease.`,
  remedy: "If the server has leases, ask for those of all its subnets.",
});
const failedAnswer = (row: number, result: string, text: string): Told => ({
  row,
  code: "refused",
  what: `The answer at line ${row} says that the server did not give leases (result ${shown(result)}, ${shown(text)}).`,
  remedy: "Ask the server again; the command needs the hook library lease_cmds.",
});
const cutList = (): Told => ({
  code: "cut",
  what: "The list of answers does not end: the file is cut off. What came after is unknown.",
  remedy: "Ask the server again; what was read before is kept.",
});
