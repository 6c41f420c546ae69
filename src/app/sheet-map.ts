import { parseDocument } from "yaml";
import { type Column, type SheetMap, sheetMapFile, type Table } from "../discover/importers/inventory-sheet.ts";
import { failed, ok, type Result } from "../model/result.ts";

/** A mapping that the door takes, as `decamp import --help` shows it. */
export const MAP_EXAMPLE = `v: 1
columns:
  - header: Cam ID          # as it stands in the file; case and accents do not count
    role: name
  - header: Emplacement 2
    sheet: Port             # only on this sheet
    role: location
  - column: 3               # in a table without header: the third column
    role: serial
`;

/** Longest map that is read, in UTF-16 units. */
const LONGEST = 4 * 1_024 * 1_024;

/** Reads a mapping (YAML 1.2, so JSON too; see {@link MAP_EXAMPLE}). Fails with every fault, by the place of its entry. */
export function readSheetMap(text: string): Result<SheetMap, readonly string[]> {
  if (text.length > LONGEST) return failed([`it has ${text.length} characters; check that it is a mapping.`]);
  const document = parseDocument(text, { prettyErrors: false });
  const [broken] = document.errors;
  if (broken !== undefined) return failed([`it is not YAML: ${broken.message.slice(0, 200)}`]);
  const parsed = sheetMapFile.safeParse(valueOf(document));
  if (parsed.success) return ok(parsed.data);
  return failed(
    parsed.error.issues.slice(0, 20).map(({ path, message }) => `${path.join(".") || "the file"}: ${message}`),
  );
}

/** Aliases may nest; the library counts how often they are expanded and gives up in time. */
function valueOf(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

/** The mapping of these tables, to be corrected by a person and given again. */
export function sheetMapOf(tables: readonly Table[]): SheetMap {
  const columns = new Map<string, Entry>();
  for (const { sheet, header, columns: all } of tables) {
    for (const column of all) {
      const entry = entryOf(column, header !== undefined, sheet);
      const key = entry === undefined ? "" : `${entry.sheet ?? ""}\0${entry.header ?? ""}\0${entry.column ?? ""}`;
      if (entry !== undefined && !columns.has(key)) columns.set(key, entry);
    }
  }
  return { v: 1, columns: [...columns.values()] };
}

type Entry = SheetMap["columns"][number];

function entryOf({ at, header, role, sure, because }: Column, headed: boolean, sheet: string): Entry | undefined {
  const only = sheet === "" ? {} : { sheet };
  if (role === "unnamed") return undefined;
  if (headed && header !== "" && header.length <= 200) return { header, ...only, role, sure, because };
  return headed ? undefined : { column: at + 1, ...only, role, sure, because };
}
