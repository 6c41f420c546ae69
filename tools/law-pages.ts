import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { catalogueProblemText, loadCatalogue } from "../src/edge/catalogue/index.ts";
import type { Catalogue } from "../src/model/catalogue.ts";
import { lawIndexPage, lawPage } from "../src/report/law-page.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** The folder of the generated pages. */
export const LAW_PAGES = join(ROOT, "docs/law");

/** Every page by its file name: one a record of the catalogue, and the index. */
export function lawPages({ instruments }: Catalogue): ReadonlyMap<string, string> {
  return new Map([
    ["README.md", lawIndexPage(instruments)],
    ...instruments.map((each) => [`${each.id}.md`, lawPage(each)] as const),
  ]);
}

/** The catalogue of the repository; throws with its problems. */
function catalogueOrThrow(): Catalogue {
  const loaded = loadCatalogue(join(ROOT, "catalogue"));
  if (loaded.ok) return loaded.value;
  throw new Error(loaded.failure.map(catalogueProblemText).join("\n"));
}

/** `node tools/law-pages.ts` writes docs/law; with `--check` it fails when a page is not what the catalogue says. */
function main(args: readonly string[]): void {
  const pages = lawPages(catalogueOrThrow());
  mkdirSync(LAW_PAGES, { recursive: true });
  const stale = stalePages(pages);
  if (args.includes("--check")) {
    if (stale.length === 0) return;
    console.error(`docs/law: ${stale.join(", ")} not current; run: node tools/law-pages.ts`);
    process.exitCode = 1;
    return;
  }
  for (const name of readdirSync(LAW_PAGES)) if (!pages.has(name)) rmSync(join(LAW_PAGES, name));
  for (const [name, text] of pages) writeFileSync(join(LAW_PAGES, name), text);
}

/** Names of pages that are missing, differ, or belong to no record. */
export function stalePages(pages: ReadonlyMap<string, string>): readonly string[] {
  const there = readdirSync(LAW_PAGES);
  const wrong = [...pages].filter(
    ([name, text]) => !there.includes(name) || readFileSync(join(LAW_PAGES, name), "utf8") !== text,
  );
  return [...wrong.map(([name]) => name), ...there.filter((name) => !pages.has(name))];
}

if (import.meta.main) main(process.argv.slice(2));
