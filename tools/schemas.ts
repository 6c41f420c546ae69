import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { sheetMapFile } from "../src/discover/importers/inventory-sheet.ts";
import { observationLine } from "../src/discover/lines.ts";

/** Every schema that is published, by the name of its file in schemas/. */
export const SCHEMAS: Readonly<Record<string, { readonly title: string; readonly schema: z.ZodType }>> = {
  "observation-line": { title: "decamp observation line, version 1", schema: observationLine },
  "sheet-map": { title: "decamp mapping of sheet columns, version 1", schema: sheetMapFile },
};

const FOLDER = fileURLToPath(new URL("../schemas/", import.meta.url));

/** The JSON Schema (draft 2020-12) of a name, as its file holds it. */
export function schemaText(name: string): string {
  const known = SCHEMAS[name];
  if (known === undefined) throw new Error(`${name} is not a published schema; add it to SCHEMAS in tools/schemas.ts.`);
  const { $schema, ...rest } = z.toJSONSchema(known.schema, { target: "draft-2020-12", io: "input" });
  return `${JSON.stringify({ $schema, $id: `urn:decamp:${name}:1`, title: known.title, ...rest }, null, 2)}\n`;
}

/** The path of the file that holds a schema. */
export const schemaPath = (name: string): string => `${FOLDER}${name}.schema.json`;

/** `node tools/schemas.ts` writes the files; with `--check` it fails when one is not what the code says. */
function main(args: readonly string[]): void {
  mkdirSync(FOLDER, { recursive: true });
  for (const name of Object.keys(SCHEMAS)) {
    if (!args.includes("--check")) writeFileSync(schemaPath(name), schemaText(name));
    else if (readFileSync(schemaPath(name), "utf8") !== schemaText(name)) {
      console.error(`${schemaPath(name)} is stale; run: node tools/schemas.ts`);
      process.exitCode = 1;
    }
  }
}

if (import.meta.main) main(process.argv.slice(2));
