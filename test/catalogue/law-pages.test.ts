import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { loadCatalogue } from "../../src/edge/catalogue/index.ts";
import { lawPages, stalePages } from "../../tools/law-pages.ts";

const loaded = loadCatalogue(join(fileURLToPath(new URL("../..", import.meta.url)), "catalogue"));
if (!loaded.ok) throw new Error("the catalogue cannot be loaded");
const pages = lawPages(loaded.value);

test("docs/law has a current page for every record, and none beside", () => expect(stalePages(pages)).toEqual([]));

test("a page that differs is found out", () => {
  const changed = new Map([...pages, ["us-ndaa-889-a1A.md", "# another\n"], ["nowhere.md", "# none\n"]]);
  expect(stalePages(changed)).toEqual(["us-ndaa-889-a1A.md", "nowhere.md"]);
});
