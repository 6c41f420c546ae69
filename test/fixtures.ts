import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Real replies that are not redistributable stand outside the repository; tests that need them are skipped aloud when absent. */
const FOLDER = fileURLToPath(new URL("../../shared/fixtures/", import.meta.url));

/** The folder of outside fixtures, or undefined with a line on the console that says what is skipped. */
export function outsideFixtures(neededFor: string): string | undefined {
  if (existsSync(FOLDER)) return FOLDER;
  console.warn(`skipped: ${neededFor}: the folder of outside fixtures is absent (${FOLDER})`);
  return undefined;
}
