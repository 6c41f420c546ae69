import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ReviewedAsset } from "../../src/model/review.ts";
import { hostileReview } from "./hostile.ts";
import { pageOf } from "./page.ts";
import { sampleReview } from "./sample.ts";

const CHROMIUM = "/usr/bin/chromium";
const present = existsSync(CHROMIUM);
if (!present) console.warn(`skipped: who reads the report with what: ${CHROMIUM} is absent (apt install chromium)`);

/** A4 and US letter within the margins of the page, in CSS pixels: 182 mm and 187.9 mm at 96 dpi. */
const PAPERS = [688, 710];

describe.skipIf(!present)("the report for whoever reads it, with whatever", () => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), "decamp-accessible-"));
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  let pages = 0;
  async function open(html: string, options: BrowserContextOptions = {}): Promise<Page> {
    const file = join(folder, `${(pages += 1)}.html`);
    writeFileSync(file, html);
    const context = await browser.newContext({ offline: true, reducedMotion: "reduce", ...options });
    const page = await context.newPage();
    page.on("pageerror", (error) => expect.unreachable(error.message));
    await page.goto(pathToFileURL(file).href);
    return page;
  }
  const sample = (count: number): string => {
    const { summary, assets } = sampleReview(count);
    return pageOf(summary, assets());
  };
  const shown = (page: Page): Promise<string | null> => page.locator("#shown").textContent();

  test("the last page keeps the focus of whoever turned to it, in sight", async () => {
    const page = await open(sample(150));
    await page.locator("button[data-go=next]").focus();
    for (const _ of [1, 2]) {
      await page.keyboard.press("Enter");
      expect(await shown(page)).toBe("101 to 150 of 150");
      expect(await page.evaluate(FOCUSED)).toEqual({ go: "next", inSight: true });
    }
    expect(await page.getAttribute("button[data-go=next]", "aria-disabled")).toBe("true");
  });

  test("the address of an asset opens it whatever the filters leave out, and says where it is not there", async () => {
    const page = await open(sample(300));
    await page.locator("tr.asset .open").nth(3).click();
    const link = page.locator(".dossier a");
    const name = await page.locator("tr.asset .open").nth(3).textContent();
    await link.click();
    const address = page.url();
    expect(address).toMatch(/#a-[0-9a-f]+$/);
    await page.fill("#f-text", "nothing has this");
    expect(await shown(page)).toBe("No asset fits these filters.");
    await page.evaluate("location.hash = ''");
    await page.evaluate(`location.hash = ${JSON.stringify(address.split("#")[1])}`);
    await page.locator(".dossier").waitFor();
    expect(await shown(page)).toBe("1 to 100 of 300");
    expect(await page.evaluate("document.activeElement.textContent")).toBe(name);
    await page.evaluate("location.hash = 'a-gone'");
    await expect.poll(() => shown(page)).toMatch(/^a-gone is no asset of this review/);
    for (const odd of ["#%", "#%E0%A4%A", "#findings"]) {
      await page.goto("about:blank");
      await page.goto(address.replace(/#.*/, odd));
      expect(await shown(page)).toBe("1 to 100 of 300");
    }
  });

  test("a review without assets says that there are none, not that filters hide them", async () => {
    const page = await open(sample(0));
    expect(await shown(page)).toBe("This review has no assets: its sources spoke of none.");
  });

  test.each([
    { what: "an ordinary page", html: () => sample(60) },
    { what: "the page of a large estate", html: () => sample(20_001) },
  ])("$what has headings in order, names for what takes the focus, and no dead links", async ({ html }) => {
    const page = await open(html(), { viewport: { width: 640, height: 800 } });
    await page.locator("tr.asset .open").nth(1).click();
    expect(await page.evaluate(STRUCTURE)).toEqual({ skipped: [], nameless: [], dead: [], twice: [], unscoped: 0 });
    const scrolls = page.locator("#sites .scroll");
    await page.setViewportSize({ width: 390, height: 800 });
    await expect.poll(() => scrolls.getAttribute("aria-label")).toBe("Sites");
    expect(await scrolls.getAttribute("tabindex")).toBe("0");
  });

  test("every section that a page has stands among its contents", async () => {
    const page = await open(sample(3));
    const sections = await page.evaluate("[...document.querySelectorAll('main > section[id]')].map(({ id }) => id)");
    const links = await page.evaluate(
      "[...document.querySelectorAll('nav.contents a')].map(({ hash }) => hash.slice(1))",
    );
    expect(links).toEqual(sections);
  });

  test.each([320, 640, 1280])("names of any length keep the page within %i pixels, opened or not", async (width) => {
    for (const html of [longNames(), pageOf(...hostile())]) {
      const page = await open(html, { viewport: { width, height: 700 } });
      await page.evaluate("document.querySelectorAll('#asset-table .open').forEach((button) => button.click())");
      await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    }
  });

  test("French words and letters set apart (WCAG 1.4.12) fit a page of 320 pixels too", async () => {
    const { summary, assets } = sampleReview(30);
    for (const lang of ["en", "fr"] as const) {
      const page = await open(pageOf(summary, assets(), lang), {
        viewport: { width: 320, height: 700 },
        bypassCSP: true,
      });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
      const apart = "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}";
      await page.addStyleTag({ content: apart });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
    }
  });

  test("a reply that is opened makes the table no wider", async () => {
    const page = await open(sample(40), { viewport: { width: 1280, height: 800 } });
    const wide = (): Promise<number> => page.evaluate("document.querySelector('#asset-view .scroll').scrollWidth");
    const before = await wide();
    await page.evaluate("document.querySelectorAll('#asset-table .open').forEach((button) => button.click())");
    await page.evaluate(
      "document.querySelectorAll('.dossier pre').forEach((each) => { each.textContent = 'A B '.repeat(400); each.closest('details').open = true; })",
    );
    expect(await wide()).toBe(before);
  });

  test("a screen reader hears names of thousands of letters by their beginning", async () => {
    const page = await open(longNames());
    const label = await page.locator("tr.asset .open").first().getAttribute("aria-label");
    expect(label?.length).toBeLessThan(100);
    const longest = await page.evaluate(
      "Math.max(...[...document.querySelectorAll('option')].map((option) => option.textContent.length))",
    );
    expect(longest).toBeLessThan(100);
  });

  test.each(PAPERS)(
    "on paper of %i pixels every column stands, nothing is cut, and what is folded is said",
    async (width) => {
      const folds = sampleReview(40);
      const page = await open(manyProvisions(folds), { viewport: { width, height: 900 }, colorScheme: "dark" });
      await page.evaluate("document.querySelectorAll('#asset-table .open').forEach((button) => button.click())");
      await page.emulateMedia({ media: "print" });
      const heads = page.locator("#asset-table thead th");
      expect(await heads.count()).toBe(8);
      for (const head of await heads.all()) expect(await head.isVisible()).toBe(true);
      const cut =
        "[...document.querySelectorAll('.scroll')].filter((each) => each.scrollWidth > each.clientWidth + 1).length";
      expect(await page.evaluate(cut)).toBe(0);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      expect(await page.locator("#verdicts > details > summary").innerText()).toMatch(
        /folded away, and left out on paper/,
      );
      expect(await page.locator(".dossier summary").first().innerText()).toMatch(/folded away, and left out on paper/);
      expect(await page.evaluate("getComputedStyle(document.querySelector('#asset-table thead')).display")).toBe(
        "table-header-group",
      );
    },
  );
});

const hostile = (): Parameters<typeof pageOf> => {
  const { summary, assets } = hostileReview();
  return [summary, assets];
};

const ODD = [
  "W".repeat(10_000),
  "مدرسة الميناء الرئيسية",
  "🎥📷🏳️‍🌈 Cam",
  "\u202Eevil",
  "a b ".repeat(2_500),
  "שלום 10.0.0.1",
];

/** A page of names that are longer than any screen, run from right to left, or hold what few fonts have. */
function longNames(): string {
  const { summary, assets } = sampleReview(30);
  const named = [...assets()].map((asset, at): ReviewedAsset => {
    const odd = ODD[at % ODD.length] ?? "";
    return { ...asset, name: odd, site: odd, attribution: { ...asset.attribution, model: odd, serial: odd } };
  });
  const sites = summary.sites.map((site, at) => ({ ...site, name: ODD[at % ODD.length] ?? "" }));
  return pageOf({ ...summary, owner: { ...summary.owner, name: "O".repeat(400) }, sites }, named);
}

/** More provisions than stand open: those that reach nobody are folded away. */
function manyProvisions({ summary, assets }: ReturnType<typeof sampleReview>): string {
  const [first] = summary.provisions;
  if (first === undefined) throw new Error("the sample has no provisions");
  const nobody = { covered: 0, disputed: 0, undetermined: 0, "not-covered": 40 };
  const more = Array.from({ length: 14 }, (_, at) => ({ ...first, provision: `x-${at}/use`, counts: nobody }));
  return pageOf({ ...summary, provisions: [...summary.provisions, ...more] }, assets());
}

/** Runs in the page: which button has the focus, and whether it stands within the window. */
const FOCUSED = `(() => {
  const box = document.activeElement.getBoundingClientRect();
  return { go: document.activeElement.dataset.go, inSight: box.top >= 0 && box.bottom <= innerHeight };
})()`;

/** Runs in the page: what a reader that goes by structure would stumble over. */
const STRUCTURE = `(() => {
  const seen = (query) => [...document.querySelectorAll(query)].filter((each) => each.checkVisibility());
  const heads = seen("h1, h2, h3, h4, h5, h6");
  const named = (each) => each.getAttribute("aria-label") || each.textContent.trim() || (each.labels && each.labels.length > 0);
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  return {
    skipped: heads.filter((each, at) => at > 0 && Number(each.tagName[1]) > Number(heads[at - 1].tagName[1]) + 1).map((each) => each.textContent),
    nameless: seen("button, input, select, summary, a, [tabindex]").filter((each) => !named(each) || (each.tabIndex === 0 && each.hasAttribute("tabindex") && !each.getAttribute("role"))).map((each) => each.outerHTML.slice(0, 80)),
    dead: [...document.querySelectorAll('a[href^="#"]')].filter((each) => !each.closest(".dossier") && document.getElementById(each.hash.slice(1)) === null).map(({ hash }) => hash),
    twice: ids.filter((id, at) => ids.indexOf(id) !== at),
    unscoped: document.querySelectorAll("th:not([scope])").length,
  };
})()`;
