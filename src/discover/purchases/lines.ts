import type { Emit, Head, Importer, Line, Reader } from "../importer.ts";
import { maskCell } from "../masked-text.ts";
import { shown } from "../shown.ts";
import { type PurchaseObject, readObject } from "./object.ts";

/** Purchase lines or names, one JSON object or string a line. */
export const purchaseObjects: Importer<"lines"> = {
  id: "purchase-objects",
  title: "purchase lines or suppliers as JSONL",
  version: 2,
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
      tell(String(line.number), "note", { text: line.text, emit: to });
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
  /** It stands around the lines, as the names of columns do: a line only where a house is named there. */
  readonly around?: boolean | undefined;
}

function tell(row: string, field: string, { text, emit, around }: Text): void {
  const value = maskCell(text.trim(), field === "note");
  emit.observation({ row }, { kind: "stated", field, value, ...(around === true && { header: "yes" }) });
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
  const read = typeof value === "string" ? noteAlone(value) : readObject(value);
  return tellRead(read, { line: line.number, row: String(line.number), emit });
}

/** Tells what an object says, as one line of a purchase; false where it says nothing. */
export function tellRead(
  { told, dropped, isCut }: PurchaseObject,
  { line, row, emit, around }: Omit<Text, "text"> & { readonly line: number; readonly row: string },
): boolean {
  for (const { role, text } of told) tell(row, role, { text, emit, around });
  if (told.length === 0) tell(row, "note", { text: "", emit, around });
  for (const name of dropped) emit.problem(droppedField(line, name));
  if (isCut) emit.problem(tooMuch(line));
  return told.length > 0;
}

const noteAlone = (text: string): PurchaseObject => ({ told: [{ role: "note", text }], dropped: [], isCut: false });

type Told = Parameters<Emit["problem"]>[0];

const droppedField = (row: number, name: string): Told => ({
  row,
  code: "dropped-field",
  what: `The field ${shown(name)} of line ${row} holds credentials, by its name; it was not screened.`,
  remedy: "If it names a house or a product, call it supplier, maker, model or description; else leave it out.",
});
const tooMuch = (row: number): Told => ({
  row,
  code: "too-many-fields",
  what: `Line ${row} has more fields, or nests deeper, than is read; what comes after them was not screened.`,
  remedy: "Write one purchase line a line of the file.",
});
