import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("./golden/", import.meta.url));

/** The golden file of this name, to compare with; `UPDATE_GOLDEN=1` writes it anew. */
export function golden(name: string, text: string): string {
  if (process.env["UPDATE_GOLDEN"] === "1") {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(FOLDER + name, text);
  }
  return readFileSync(FOLDER + name, "utf8");
}
