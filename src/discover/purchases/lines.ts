import type { Emit, Head, Importer, Line, Reader } from "../importer.ts";
import { namesPassword } from "../credentials.ts";
import { maskCell } from "../masked-text.ts";
import { readPurchaseHeader } from "./columns.ts";

/** Purchase lines or names, one JSON object or string a line. */
export const purchaseObjects: Importer<"lines"> = {
  id: "purchase-objects",
  title: "purchase lines or suppliers as JSONL",
  version: 1,
  shape: "lines",
  sniff: ({ shape, text }: Head) => (shape === "text" && /^\s*[{"]/.test(text) ? 0.8 : 0),
  start: (_path, emit) => readBy(emit, tellObject),
};

/** Names or lines of text as they are. */
export const purchaseText: Importer<"lines"> = {
  id: "purchase-text",
  title: "suppliers or purchase lines as text, one a line",
  version: 1,
  shape: "lines",
  sniff: ({ shape, text }: Head) => (shape === "text" && !/^\s*[[<]/.test(text) ? 0.5 : 0),
  start: (_path, emit) =>
    readBy(emit, (line, to) => {
      tell(line, "note", { text: line.text, emit: to });
      return line.text.trim() !== "";
    }),
};

function readBy(emit: Emit, tellLine: (line: Line, emit: Emit) => boolean): Reader<"lines"> {
  let [total, read] = [0, 0];
  return {
    take(line) {
      total += 1;
      if (tellLine(line, emit)) read += 1;
    },
    end: (how) => {
      const lines = { kind: "lines", total, read, unreadable: total - read } as const;
      return how === "cut" ? [lines, { kind: "cut", after: `line ${total}` }] : [lines];
    },
  };
}

interface Text {
  readonly text: string;
  readonly emit: Emit;
}

function tell(line: Line, field: string, { text, emit }: Text): void {
  const value = maskCell(text.trim(), field === "note");
  emit.observation({ row: String(line.number) }, { kind: "stated", field, value });
}

function tellObject(line: Line, emit: Emit): boolean {
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch {
    emit.problem({
      row: line.number,
      code: "not-json",
      what: `Line ${line.number} is no JSON: ${JSON.stringify(maskCell(line.text.slice(0, 60), true))}.`,
      remedy: "Write one JSON object or string a line.",
    });
    return false;
  }
  const told = typeof value === "string" ? [["note", value] as const] : fieldsOf(value);
  for (const [field, text] of told) tell(line, field, { text, emit });
  if (told.length === 0) tell(line, "note", { text: "", emit });
  return told.length > 0;
}

/** Most fields of one object that are read. A guess. */
const MOST_FIELDS = 256;

/** Fields to screen; a `stated` observation line and an attribution line are read by what they say. */
function fieldsOf(value: unknown): readonly (readonly [field: string, text: string])[] {
  if (!isObject(value)) return [];
  const fact = value["fact"];
  if (isObject(fact) && fact["kind"] === "stated") return fieldsOf({ [String(fact["field"])]: fact["value"] });
  return Object.entries(value)
    .slice(0, MOST_FIELDS)
    .flatMap(([key, held]): readonly (readonly [string, string])[] => {
      const text = textOf(held);
      const role = namesPassword(key) ? "dropped" : (readPurchaseHeader(key) ?? "passed");
      if (text === undefined || text.trim() === "" || role === "dropped" || role === "passed") return [];
      return [[role, text] as const];
    });
}

function textOf(held: unknown): string | undefined {
  if (typeof held === "string") return held;
  if (typeof held === "number") return String(held);
  return isObject(held) ? textOf(held["name"]) : undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
