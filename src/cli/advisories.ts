import { join } from "node:path";
import { type Advisories, openAdvisories } from "../assess/advisories/index.ts";
import { packageRoot } from "../edge/package-root.ts";
import type { AdvisoryBook } from "../model/advisory.ts";
import { EXIT, Stop } from "./exit.ts";

/** Folder of the catalogue: beside the program, or the one that DECAMP_CATALOGUE names. */
export const catalogueFolder = (): string => process.env["DECAMP_CATALOGUE"] ?? join(packageRoot(), "catalogue");

export interface LoadedAdvisories {
  readonly advisories: Advisories;
  readonly books: ReadonlyMap<string, AdvisoryBook>;
}

/** Loads the advisories of the catalogue, or stops with every problem by file and line. */
export async function loadAdvisoriesOrStop(): Promise<LoadedAdvisories> {
  const { loadAdvisories, catalogueProblemText } = await import("../edge/catalogue/index.ts");
  const loaded = loadAdvisories(catalogueFolder());
  if (!loaded.ok) throw new Stop(EXIT.failed, loaded.failure.slice(0, 20).map(catalogueProblemText).join("\n"));
  return { advisories: openAdvisories(loaded.value), books: new Map(loaded.value.map((book) => [book.id, book])) };
}
