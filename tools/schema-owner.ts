import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { ownerFile } from "../src/app/owner.ts";

/** The file of the published schema of the owner profile. */
export const OWNER_SCHEMA = fileURLToPath(new URL("../schemas/owner.schema.json", import.meta.url));

/** JSON Schema (draft 2020-12) of the owner profile, as the file holds it. */
export function ownerSchemaText(): string {
  const { $schema, ...rest } = z.toJSONSchema(ownerFile, { target: "draft-2020-12", io: "input" });
  return `${JSON.stringify({ $schema, $id: "urn:decamp:owner:1", title: "decamp owner profile, version 1", ...rest }, null, 2)}\n`;
}

/** `node tools/schema-owner.ts` writes the file; with `--check` it fails when the file is not what the code says. */
function main(args: readonly string[]): void {
  if (!args.includes("--check")) {
    mkdirSync(fileURLToPath(new URL("../schemas/", import.meta.url)), { recursive: true });
    writeFileSync(OWNER_SCHEMA, ownerSchemaText());
  } else if (readFileSync(OWNER_SCHEMA, "utf8") !== ownerSchemaText()) {
    console.error(`${OWNER_SCHEMA} is stale; run: node tools/schema-owner.ts`);
    process.exitCode = 1;
  }
}

if (import.meta.main) main(process.argv.slice(2));
