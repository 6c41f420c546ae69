import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ReviewedAsset } from "../../src/model/review.ts";
import { LARGE } from "../../src/report/html/large.ts";
import { hostileReview, PAYLOADS } from "./hostile.ts";
import { pageOf } from "./page.ts";
import { sampleReview } from "./sample.ts";

const CHROMIUM = "/usr/bin/chromium";
const present = existsSync(CHROMIUM);
if (!present) console.warn(`skipped: the report in a browser: ${CHROMIUM} is absent (apt install chromium)`);

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--no-first-run",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
];

/** What a page did beside showing itself. All of it must stay empty. */
interface Watched {
  readonly page: Page;
  readonly dialogs: string[];
  readonly requests: string[];
  readonly complaints: string[];
}

describe.skipIf(!present)("report.html in chromium", () => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), "decamp-report-test-"));

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(name: string, html: string, javaScriptEnabled = true): Promise<Watched> {
    const file = join(folder, `${name}.html`);
    writeFileSync(file, html);
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const watched: Watched = { page, dialogs: [], requests: [], complaints: [] };
    page.on("dialog", (dialog) => {
      watched.dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    page.on("request", (request) => void (request.url().startsWith("file://") || watched.requests.push(request.url())));
    page.on("console", (message) => void watched.complaints.push(message.text()));
    page.on("pageerror", (error) => void watched.complaints.push(error.message));
    await page.goto(pathToFileURL(file).href);
    return watched;
  }

  test("nothing a device said runs, also in every drill-down", { timeout: 60_000 }, async () => {
    const { summary, assets } = hostileReview();
    const { page, dialogs, requests, complaints } = await open("hostile", pageOf(summary, assets));
    const buttons = page.locator("#asset-table .open");
    expect(await buttons.count()).toBe(PAYLOADS.length);
    await page.evaluate("document.querySelectorAll('#asset-table .open').forEach((button) => button.click())");
    await page.evaluate("document.querySelectorAll('.dossier summary').forEach((summary) => summary.click())");
    expect(await page.locator(".dossier").count()).toBe(PAYLOADS.length);
    for (const key of ["asset", "maker", "verdict"]) await page.locator(`th[data-column=${key}] button`).click();
    expect(await page.locator("main img, main iframe, main script:not([type])").count()).toBe(0);
    expect(await page.locator(".dossier pre script, .dossier pre img").count()).toBe(0);
    expect({ dialogs, requests, complaints }).toEqual({ dialogs: [], requests: [], complaints: [] });
  });

  test("the guard can fail: an escaping hole would be seen", async () => {
    const { summary, assets } = sampleReview(1);
    const hole = pageOf(summary, assets()).replace(
      "<main>",
      "<main><img src=x onerror=alert(1)><script>alert(2)</script>",
    );
    const { complaints } = await open("hole", hole);
    expect(complaints.join("\n")).toMatch(/Content Security Policy/);
  });

  test("10,000 rows filter and sort without a server", { timeout: 60_000 }, async () => {
    const { summary, assets } = sampleReview(10_000);
    const { page, requests, complaints } = await open("large", pageOf(summary, assets()));
    expect(await page.locator("#shown").textContent()).toBe("1 to 100 of 10,000");
    const took = await page.evaluate<Record<string, number>>(MEASURE);
    expect(Object.keys(took)).toHaveLength(11);
    // How long is printed and judged by a person: what else the machine does decides it as well.
    console.log(`10,000 rows, milliseconds: ${JSON.stringify(took)}`);
    expect({ requests, complaints }).toEqual({ requests: [], complaints: [] });
  });

  test("filters narrow, sorting orders, and both say so", async () => {
    const { summary, assets } = sampleReview(1_200);
    const all = [...assets()];
    const { page } = await open("filters", pageOf(summary, all));
    await page.selectOption("#f-verdict", "covered");
    const covered = all.filter(({ rulings }) => rulings.some(({ verdict }) => verdict === "covered")).length;
    expect(await page.locator("#shown").textContent()).toBe(`1 to 100 of ${covered} (filtered from 1,200)`);
    await page.selectOption("#f-provision", "ca-ica-windup/wind-up");
    expect(await page.locator("#shown").textContent()).toBe("No asset fits these filters.");
    await page.click("button[type=reset]");
    await page.fill("#f-text", "10.0.1.7 axis");
    const hits = all.filter(
      ({ attribution }) => attribution.maker?.id === "axis" && attribution.subjects[0]?.ip?.startsWith("10.0.1.7"),
    );
    expect(await page.locator("tr.asset").count()).toBe(hits.length);
    await page.fill("#f-text", "");
    await page.click("th[data-column=address] button");
    expect(await page.getAttribute("th[data-column=address]", "aria-sort")).toBe("ascending");
    expect(await page.locator("tr.asset td.mono").first().textContent()).toBe("10.0.0.0");
    await page.click("th[data-column=address] button");
    expect(await page.getAttribute("th[data-column=address]", "aria-sort")).toBe("descending");
    expect(await page.locator("tr.asset td.mono").first().textContent()).toBe("10.0.4.175");
  });

  test.each([
    { large: false, what: "an ordinary page" },
    { large: true, what: "the page of a large estate" },
  ])("$what counts what was only bought nowhere, until the table is asked for it", async ({ large }) => {
    const { summary, assets } = sampleReview(1_200);
    const more = { maker: "elsewhere", name: "Elsewhere", brands: [], count: LARGE, byConfidence: {} };
    const counted = large ? { ...summary, makers: [...summary.makers, more] } : summary;
    const { page } = await open(`bought-${large}`, pageOf(counted, [...assets(), ...boughtAssets(25)]));
    const shown = (): Promise<string | null> => page.locator("#shown").textContent();
    const allOf = async (): Promise<number> => Number((await shown())?.replaceAll(",", "").match(/of (\d+)/)?.[1] ?? 0);

    expect(await shown()).toBe("1 to 100 of 1,200");
    expect(await page.locator("#bought").innerText()).toBe(
      "25 assets were only bought: lines on papers of purchase, some for several units, and in no other source. This table leaves them out, as the counts of makers and verdicts do. The filter “Seen” lists them.",
    );
    for (const { maker, name, count } of summary.makers) {
      const label = maker === "unknown" ? "maker unknown" : name;
      await page.selectOption("#f-maker", { label: `${label} (${count})` });
      expect(await allOf()).toBe(count);
    }
    await page.click("button[type=reset]");
    for (const { provision, counts } of summary.provisions) {
      await page.selectOption("#f-provision", provision);
      await page.selectOption("#f-verdict", "undetermined");
      expect(await allOf()).toBe(counts.undetermined);
    }
    await page.click("button[type=reset]");
    await page.selectOption("#f-seen", { label: "bought, not seen (25)" });
    expect(await shown()).toBe("1 to 25 of 25 (filtered from 1,225)");
    expect(await page.locator("tr.asset th small", { hasText: "bought, not seen" }).count()).toBe(25);
    expect(await page.locator("#bought").innerText()).toContain("They can be listed here; the counts of makers");
    expect(await page.locator("#bought-hint").isVisible()).toBe(false);
    await page.selectOption("#f-seen", "all");
    expect(await shown()).toBe("1 to 100 of 1,225");
    await page.click("button[type=reset]");
    await expect.poll(shown).toBe("1 to 100 of 1,200");
  });

  test("where nothing was only bought, the page does not speak of it", async () => {
    const { summary, assets } = sampleReview(30);
    const { page } = await open("nothing-bought", pageOf(summary, assets()));
    expect(await page.locator("#bought").isVisible()).toBe(false);
    expect(await page.locator("#f-seen option").allTextContents()).toEqual(["All", ...seenCounts([...assets()])]);
  });

  test("the address of an asset that was only bought opens it", async () => {
    const { summary, assets } = sampleReview(150);
    const bought = boughtAssets(3);
    const { page } = await open("bought-address", pageOf(summary, [...assets(), ...bought]));
    await page.goto(`${page.url()}#${bought[2]?.attribution.asset}`);
    await page.locator(".dossier").waitFor();
    expect(await page.locator(".dossier").textContent()).toContain(bought[2]?.attribution.asset);
    expect(await page.locator("#shown").textContent()).toBe("101 to 153 of 153");
  });

  test("on paper the table says which rows it has and where all are, and nothing of buttons", async () => {
    const { summary, assets } = sampleReview(1_200);
    const { page } = await open("paper", pageOf(summary, [...assets(), ...boughtAssets(2)]));
    expect(await page.locator("#printed").isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    const paper = page.locator("#assets");
    expect(await paper.innerText()).toContain("Rows 1 to 100 of 1,200; all assets are in assets.csv.");
    expect(await paper.innerText()).toContain("2 assets were only bought");
    expect(await page.locator("main").innerText()).not.toMatch(/button|filter|Clear|Next|1 to 100 of 1,200$/m);
    await page.emulateMedia({ media: "screen" });
    await page.selectOption("#f-class", { index: 1 });
    const many = /of (\S+)/.exec((await page.locator("#shown").textContent()) ?? "")?.[1];
    await page.emulateMedia({ media: "print" });
    expect(await paper.innerText()).toContain(
      `Rows 1 to 100 of ${many} as filtered (from 1,200); all assets are in assets.csv.`,
    );
  });

  test("addresses stand in the order of their numbers, then MAC addresses; unknown comes last", async () => {
    const { summary, assets } = sampleReview(ADDRESSES.length);
    const placed = [...assets()].map((asset, at) => withAddress(asset, ADDRESSES[at] ?? {}));
    const { page } = await open("order", pageOf(summary, placed));
    const column = (at: number): Promise<string[]> => page.locator(`tr.asset td:nth-child(${at})`).allTextContents();
    await page.click("th[data-column=address] button");
    expect(await column(3)).toEqual(ORDERED);
    await page.click("th[data-column=address] button");
    expect(await column(3)).toEqual([...ORDERED.slice(0, -1).toReversed(), "–"]);
    await page.click("th[data-column=class] button");
    const classes = (await column(7)).join(" ");
    expect(classes).toMatch(/^(?:camera )+printer (?:unknown ?)+$/);
    await page.click("th[data-column=class] button");
    expect((await column(7)).join(" ")).toMatch(/^printer (?:camera )+(?:unknown ?)+$/);
  });

  test("a MAC address is found in whatever way it is written", async () => {
    const { summary, assets } = sampleReview(ADDRESSES.length);
    const placed = [...assets()].map((asset, at) => withAddress(asset, ADDRESSES[at] ?? {}));
    const { page } = await open("mac", pageOf(summary, placed));
    const found: Record<string, number> = {};
    for (const typed of SPELLINGS) {
      await page.fill("#f-text", typed);
      found[typed] = await page.locator("tr.asset").count();
    }
    expect(found).toEqual(Object.fromEntries(SPELLINGS.map((typed) => [typed, 1])));
    await page.fill("#f-text", "d8eb978bf8d8");
    expect(await page.locator("tr.asset").count()).toBe(0);
    await page.fill("#f-text", "10.0.0.9 D8EB978BF8D7");
    expect(await page.locator("tr.asset").count()).toBe(0);
  });

  test("the evidence opens by keyboard, and by an address that can be passed on", async () => {
    const { summary, assets } = sampleReview(300);
    const all = [...assets()];
    const { page } = await open("keyboard", pageOf(summary, all));
    await page.locator("#f-text").focus();
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate("document.activeElement.classList.contains('open')")) break;
    }
    await page.keyboard.press("Enter");
    expect(await page.locator("tr.asset .open").first().getAttribute("aria-expanded")).toBe("true");
    expect(await page.locator(".dossier").count()).toBe(1);
    await page.keyboard.press("Enter");
    expect(await page.locator(".dossier").count()).toBe(0);

    const wanted = all[250];
    await page.goto(`${page.url().split("#")[0]}#${wanted?.attribution.asset}`);
    await page.locator(".dossier").waitFor();
    expect(await page.locator("#page-now").textContent()).toBe("Page 3 of 3");
    expect(await page.locator(".dossier").textContent()).toContain(wanted?.attribution.asset);
    for (const { says } of wanted?.attribution.for ?? [])
      expect(await page.locator(".dossier").textContent()).toContain(says);
  });

  test.each([{ large: false }, { large: true }])(
    "a French page marks in its drill-down what stays in English, and that alone (large: $large)",
    async ({ large }) => {
      const { summary, assets } = sampleReview(1);
      const [asset] = [...assets()];
      if (asset === undefined) throw new Error("the sample has no asset");
      const sign = { observation: "o", fingerprint: "x/y", weight: "weak" } as const;
      const said = "it names Axis in its own words: \u0002<b>x</b>";
      const attribution = {
        ...asset.attribution,
        for: [
          { ...sign, says: said },
          { ...sign, says: "\u0002nobody wrote this" },
        ],
      };
      const [provision] = summary.provisions;
      if (provision === undefined) throw new Error("the sample has no provision");
      const title = "Federal bodies do not buy or use Hikvision products";
      const more = { maker: "elsewhere", name: "Elsewhere", brands: [], count: LARGE, byConfidence: {} };
      const told = {
        ...summary,
        makers: large ? [...summary.makers, more] : summary.makers,
        provisions: [{ ...provision, title }],
      };
      const rulings = asset.rulings.filter((each) => each.provision === provision.provision);
      const { page, complaints } = await open(
        `french-${large}`,
        pageOf(told, [{ ...asset, attribution, rulings }], "fr"),
      );
      await page.click("tr.asset button");
      const texts = await page
        .locator("tr.detail bdi")
        .evaluateAll((all) =>
          (all as unknown as { lang: string; textContent: string }[]).map(({ lang, textContent }) => [
            lang,
            textContent,
          ]),
        );
      expect(texts).toContainEqual(["", "Les organismes fédéraux n’achètent ni n’utilisent de produits Hikvision"]);
      expect(texts).toContainEqual(["en", provision.citation]);
      if (!large) {
        expect(texts).toContainEqual(["", "il nomme Axis dans ses propres textes\u00a0: ‹U+0002›<b>x</b>"]);
        expect(texts).toContainEqual(["en", "‹U+0002›nobody wrote this"]);
      }
      expect(texts.flat().join()).not.toContain("\u0002");
      expect(complaints).toEqual([]);
    },
  );

  test("without scripts every summary stands and the table points at assets.csv", async () => {
    const { summary, assets } = sampleReview(30);
    const { page } = await open("no-script", pageOf(summary, assets()), false);
    const parts = [
      "findings",
      "unknowns",
      "verdicts",
      "makers",
      "sites",
      "figures",
      "origins",
      "problems",
      "method",
      "check",
    ];
    const hidden: string[] = [];
    for (const id of parts) if (!(await page.locator(`#${id}`).isVisible())) hidden.push(id);
    expect(hidden).toEqual([]);
    expect(await page.locator("noscript").first().textContent()).toContain("assets.csv");
    expect(await page.locator("#asset-view").isVisible()).toBe(false);
  });

  test.each([
    { width: 390, what: "a telephone" },
    { width: 640, what: "1280 pixels at 200 % zoom" },
  ])("the page itself never scrolls sideways on $what", async ({ width }) => {
    const { summary, assets } = sampleReview(120);
    const { page } = await open(`narrow-${width}`, pageOf(summary, assets()));
    await page.setViewportSize({ width, height: 800 });
    await page.locator("tr.asset .open").nth(1).click();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
  });

  test("on a telephone the names of sites are not broken letter by letter", async () => {
    const { summary, assets } = sampleReview(120);
    const { page } = await open("sites", pageOf(summary, assets()));
    await page.setViewportSize({ width: 390, height: 800 });
    const box = await page.locator("#sites tbody th").first().boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(120);
  });

  test.each(["light", "dark"] as const)("text has a contrast of at least 4.5 to 1 in %s", async (colorScheme) => {
    const { summary, assets } = sampleReview(120);
    const { page } = await open(`contrast-${colorScheme}`, pageOf(summary, assets()));
    await page.emulateMedia({ colorScheme });
    await page.locator("tr.asset .open").nth(1).click();
    expect(await page.evaluate(CONTRAST)).toEqual([]);
  });
});

/** Assets of which only papers of purchase speak. */
function boughtAssets(count: number): readonly ReviewedAsset[] {
  return [...sampleReview(count, 2).assets()].map((asset) => {
    const { attribution } = asset;
    return { ...asset, seen: "bought", attribution: { ...attribution, asset: attribution.asset.replace("a-", "a-b") } };
  });
}

function seenCounts(assets: readonly ReviewedAsset[]): readonly string[] {
  const names = [
    ["answered", "answered for itself"],
    ["on-the-wire", "seen on the network by others"],
    ["stated", "only stated in a document"],
  ];
  return names.map(([way, name]) => `${name} (${assets.filter(({ seen }) => seen === way).length})`);
}

interface Known {
  readonly ip?: string;
  readonly mac?: string;
  readonly class?: "camera" | "printer" | "unknown";
}

const ADDRESSES: readonly Known[] = [
  { mac: "d8:eb:97:8b:f8:d7", class: "camera" },
  { ip: "10.0.0.20", class: "unknown" },
  { mac: "04:19:b6:00:00:01", class: "camera" },
  { class: "unknown" },
  { ip: "192.168.1.1", class: "camera" },
  { mac: "2c:a5:9c:00:00:02", class: "printer" },
  { ip: "fe80::2", class: "camera" },
  { ip: "10.0.0.9", mac: "00:00:00:00:00:01", class: "camera" },
  { mac: "2c:a5:9c:00:00:10", class: "camera" },
  { ip: "2001:db8::a:1", class: "camera" },
];
const ORDERED = [
  "10.0.0.9",
  "10.0.0.20",
  "192.168.1.1",
  "2001:db8::a:1",
  "fe80::2",
  "04:19:b6:00:00:01",
  "2c:a5:9c:00:00:02",
  "2c:a5:9c:00:00:10",
  "d8:eb:97:8b:f8:d7",
  "–",
];
const SPELLINGS = [
  "d8:eb:97:8b:f8:d7",
  "D8EB978BF8D7",
  "d8eb97-8bf8d7",
  "D8-EB-97-8B-F8-D7",
  "d8eb.978b.f8d7",
  "d8 eb 97 8b f8 d7",
  " d8eb978bf8d7 ",
];

function withAddress(asset: ReviewedAsset, { ip, mac, class: kind = "camera" }: Known): ReviewedAsset {
  const subject = { origin: "scan.xml", ...(ip === undefined ? {} : { ip }), ...(mac === undefined ? {} : { mac }) };
  return { ...asset, class: kind, attribution: { ...asset.attribution, class: kind, subjects: [subject] } };
}

/** Runs in the page: how long one filter or one sort takes until the rows stand, in milliseconds. */
const MEASURE = `(() => {
  const took = {};
  const time = (what, act) => { const from = performance.now(); act(); document.body.getBoundingClientRect(); took[what] = performance.now() - from; };
  const text = document.getElementById("f-text");
  const set = (field, value) => { field.value = value; field.dispatchEvent(new Event("input", { bubbles: true })); };
  time("find", () => set(text, "harb"));
  time("find none", () => set(text, "no such thing"));
  set(text, "");
  time("verdict", () => set(document.getElementById("f-verdict"), "covered"));
  set(document.getElementById("f-verdict"), "");
  for (const head of document.querySelectorAll("th[data-column]")) time("sort " + head.dataset.column, () => head.querySelector("button").click());
  return took;
})()`;

/** Runs in the page: visible texts whose contrast with what is behind them is below WCAG AA. */
const CONTRAST = `(() => {
  const numbers = (color) => color.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((c) => c / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)).reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
  const behind = (element) => { for (let up = element; up; up = up.parentElement) { const c = numbers(getComputedStyle(up).backgroundColor); if (c.length === 3 || c[3] > 0) return c; } return [255, 255, 255]; };
  const poor = new Set();
  for (const element of document.querySelectorAll("body *")) {
    if (![...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== "")) continue;
    if (!element.checkVisibility() || element.closest("script, style, svg, button[aria-disabled=true]")) continue;
    const [a, b] = [light(numbers(getComputedStyle(element).color)), light(behind(element))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) poor.add(element.tagName + "." + element.className + " " + ((a + 0.05) / (b + 0.05)).toFixed(2));
  }
  return [...poor];
})()`;
