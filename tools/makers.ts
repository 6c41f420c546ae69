/** Writes docs/makers.md from the catalogue: who makes what under which name, and how much evidence there is. A test keeps it current. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogueProblemText, loadCatalogue } from "../src/edge/catalogue/index.ts";
import { packageRoot } from "../src/edge/package-root.ts";
import { makersPage } from "../src/report/makers-page.ts";

const loaded = loadCatalogue(join(packageRoot(), "catalogue"));
if (loaded.ok) writeFileSync(join(packageRoot(), "docs/makers.md"), makersPage(loaded.value));
else {
  process.stderr.write(`${loaded.failure.map(catalogueProblemText).join("\n")}\n`);
  process.exitCode = 1;
}
