import { z } from "zod";
import { namesSecret, normaliseHeader, type ReadHeader, readHeader } from "./headers.ts";
import { MAP_ROLES, type Role } from "./roles.ts";

const words = z.string().min(1).max(200);

/** How one column is to be read: by its header, or by its place in a table that has none. */
const mappedColumn = z
  .strictObject({
    header: words.describe("The header as it stands in the file; case, accents and signs do not count.").optional(),
    column: z
      .number()
      .int()
      .min(1)
      .max(1_024)
      .describe("For tables without a header: 1 is the first column.")
      .optional(),
    sheet: words.describe("Only on this sheet; on all when left out.").optional(),
    role: z
      .enum(MAP_ROLES)
      .describe("What the column holds; `other` becomes a note, `ignored` and `dropped` are not read."),
    sure: z.number().min(0).max(1).describe("How sure the guess was, for people.").optional(),
    because: z.string().max(200).describe("What the guess rests on, for people.").optional(),
  })
  .refine(({ header, column }) => (header === undefined) !== (column === undefined), {
    error: "say either the header or the number of the column",
  })
  .refine(({ header, role }) => header === undefined || role === "dropped" || !namesSecret(header), {
    error:
      "a column whose header names a credential is always dropped; rename the header in the file if it holds something else",
  });

/** The mapping of a sheet's columns, version 1, as `--save-map` writes it and `--map` reads it. */
export const sheetMapFile = z.strictObject({ v: z.literal(1), columns: z.array(mappedColumn).max(10_000) });

export type SheetMap = z.infer<typeof sheetMapFile>;

/** How the columns of one sheet are read: headers by their text, columns of bare tables by their 0-based place. */
export interface SheetReading {
  readonly readHeader: ReadHeader;
  readonly bare: ReadonlyMap<number, Role>;
}

const GUESSED: SheetReading = { readHeader, bare: new Map() };

/** The reading of a sheet: what a person mapped comes first, all else is guessed. Credentials come before both. */
export function readingOf(map: SheetMap | undefined, sheet: string): SheetReading {
  if (map === undefined) return GUESSED;
  const headers = new Map<string, Role>();
  const bare = new Map<number, Role>();
  for (const { header, column, role, sheet: only } of map.columns) {
    if (only !== undefined && only !== sheet) continue;
    if (header !== undefined) headers.set(normaliseHeader(header), role);
    if (column !== undefined) bare.set(column - 1, role);
  }
  return {
    bare,
    readHeader(text) {
      const found = readHeader(text);
      if (found?.meaning === "dropped") return found;
      const role = headers.get(normaliseHeader(text));
      return role === undefined ? found : { meaning: role === "unnamed" ? "ignored" : role, by: "map" };
    },
  };
}
