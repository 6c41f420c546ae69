import type { Head, Importer } from "../importer.ts";
import { keysByLine } from "../line-keys.ts";
import { readRecords } from "../register.ts";
import { tellRead } from "./lines.ts";
import { readObject } from "./object.ts";

/** Purchase lines in one JSON document over several lines: an array, or an object around one, such as a bill of materials. */
export const purchaseDocument: Importer<"text"> = {
  id: "purchase-document",
  title: "purchase lines, suppliers or a bill of materials as a JSON document",
  version: 1,
  shape: "text",
  sniff: ({ shape, text }: Head) => (shape === "text" && isDocument(text) ? 0.85 : 0),
  start(_path, emit) {
    const keyOf = keysByLine();
    return readRecords(
      {
        arrays: ARRAYS,
        record: ({ value, line }) =>
          tellRead(readObject(value), { line, row: keyOf(line).replace(/^line /, ""), emit }),
        // What stands around the lines may name who sells.
        envelope(value) {
          const read = readObject(value);
          if (read.told.length > 0 || read.isCut) tellRead(read, { line: 1, row: "around", emit, around: true });
        },
      },
      emit,
    );
  },
};

/** Names under which lines stand. What stands under another is read with the object around it. */
const ARRAYS: readonly string[] =
  "components lines items products suppliers vendors orders quotes records results rows data entries lignes articles produits fournisseurs commandes".split(
    " ",
  );

/** An array of objects, or an object that is not closed on the line on which it begins: one object a line is JSONL. */
function isDocument(text: string): boolean {
  if (/^\s*\[\s*\{/.test(text)) return true;
  const [first = "", ...rest] = text.trimStart().split("\n", 2);
  return rest.length > 0 && first.startsWith("{") && !/\}\s*$/.test(first);
}
