import type { Coverage } from "../../model/origin.ts";
import type { Emit, Importer, Reader, Row } from "../importer.ts";
import { readCell } from "../importers/inventory-sheet/cells.ts";
import { normaliseHeader } from "../importers/inventory-sheet/headers.ts";

/** A list of listed names: columns name, aliases (parted by `;` or `|`) and id, as public screening lists have them. */
export const listedNames: Importer<"rows"> = {
  id: "listed-names",
  title: "a list of names with the columns name, aliases and id (CSV or XLSX)",
  version: 1,
  shape: "rows",
  sniff: ({ rows }) => (rows.slice(0, 5).some((row) => columnsOf(row) !== undefined) ? 0.9 : 0),
  start: (_path, emit) => readNames(emit),
};

/** The same with one column alone: a header and a name a line. Without the header any text would pass for a list. */
export const listedNamesAlone: Importer<"lines"> = {
  id: "listed-names-alone",
  title: "a list of names under the header name, one a line",
  version: 1,
  shape: "lines",
  sniff: ({ shape, text }) => {
    const [first = ""] = text
      .replace(/^\uFEFF/, "")
      .trimStart()
      .split(/\r?\n/, 1);
    return shape === "text" && NAME.has(normaliseHeader(first)) ? 0.6 : 0;
  },
  start(_path, emit) {
    const names = readNames(emit);
    return {
      take: ({ number, text }) => {
        if (text.trim() !== "") names.take({ sheet: "", number, cells: [text.trim().replace(/^"(.*)"$/, "$1")] });
      },
      end: (how) => names.end(how),
    };
  },
};

const NAME = new Set(["name", "names", "entity name", "full name", "legal name", "company", "company name", "nom"]);
const ALIASES = new Set([
  "aliases",
  "alias",
  "alt names",
  "alternate names",
  "alternative names",
  "aka",
  "a k a",
  "weak alias",
]);
const ID = new Set(["id", "entity number", "number", "uid", "reference", "ref", "identifier", "record id"]);

interface Columns {
  readonly name: number;
  readonly aliases: readonly number[];
  readonly id: number;
}

function columnsOf(row: Row): Columns | undefined {
  const headers = row.cells.map(normaliseHeader);
  const name = headers.findIndex((header) => NAME.has(header));
  if (name === -1) return undefined;
  const aliases = headers.flatMap((header, at) => (ALIASES.has(header) ? [at] : []));
  return { name, aliases, id: headers.findIndex((header) => ID.has(header)) };
}

/** Most aliases of one entry. A guess: public lists have up to some 60. */
const MOST_ALIASES = 256;

function readNames(emit: Emit): Reader<"rows"> {
  let columns: Columns | undefined;
  let [total, read] = [0, 0];
  return {
    take(row) {
      if (columns === undefined) {
        columns = columnsOf(row);
        return;
      }
      total += 1;
      const name = readCell(row.cells[columns.name]);
      if (name === "") {
        emit.problem({
          row: row.number,
          code: "no-name",
          what: `Row ${row.number} has no name; it is not screened against.`,
          remedy: "Fill in the name or remove the row.",
        });
        return;
      }
      read += 1;
      const subject = { row: String(row.number) };
      const id = readCell(row.cells[columns.id]);
      emit.observation(subject, { kind: "stated", field: "name", value: name });
      emit.observation(subject, { kind: "stated", field: "id", value: id === "" ? `row ${row.number}` : id });
      const aliases = columns.aliases.flatMap((at) => readCell(row.cells[at]).split(/[;|]/));
      for (const alias of aliases.slice(0, MOST_ALIASES))
        if (alias.trim() !== "") emit.observation(subject, { kind: "stated", field: "alias", value: alias.trim() });
    },
    end(how): readonly Coverage[] {
      const rows: Coverage = { kind: "rows", total, read, unreadable: total - read };
      return how === "cut" ? [rows, { kind: "cut", after: `name ${total}` }] : [rows];
    },
  };
}
