import { describe, expect, test } from "vitest";
import { LARGE } from "../../src/report/html/large.ts";
import { constantMarkup, markup } from "../../src/report/html/markup.ts";
import { hostileReview, NAMED } from "./hostile.ts";
import { pageOf, sha256 } from "./page.ts";
import { sampleReview } from "./sample.ts";

const DATA = /<script type="application\/json"[^>]*>([\s\S]*?)<\/script>/g;

describe("markup escapes what is not markup", () => {
  test.each(NAMED)("$shown as text and as attribute", ({ text }) => {
    const { markup: written } = markup`<p title="${text}">${text}</p>`;
    expect(
      written
        .replace(/^<p title="/, "")
        .replace(/<\/p>$/, "")
        .replace('">', ""),
    ).not.toMatch(/[<>"]/);
  });

  test("markup goes in as it is", () =>
    expect(markup`<p>${constantMarkup("<b>x</b>")}${[markup`<i>${"<"}</i>`]}${3}</p>`.markup).toBe(
      "<p><b>x</b><i>&lt;</i>3</p>",
    ));
});

describe("the page", () => {
  const { summary, assets } = sampleReview(40);
  const page = pageOf(summary, assets());

  test("allows its own script and style and nothing else", () => {
    const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? "";
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? "";
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1];
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${sha256(style)}'; script-src 'sha256-${sha256(script)}'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
    );
    expect(page.match(/<script/g)?.length).toBe(1 + [...page.matchAll(DATA)].length);
    expect(page).not.toMatch(/ (?:style|on\w+)="/);
  });

  test("names no address that a browser would fetch", () => {
    expect(page.replace(DATA, "")).not.toMatch(/(?:src|href|action|data|poster)="(?!#)/);
    expect(page).not.toMatch(/@import|url\((?!#)/);
  });

  test("has the same bytes every time", () => expect(pageOf(summary, assets())).toBe(page));

  test("shows a provision that reaches nobody as such, and reports as reports", () => {
    expect(page).toContain("covers nobody");
    expect(page.match(/Reaches none of these assets/g)?.length).toBe(3);
    expect(page).toContain("known from reports only");
  });

  test("gives what is not known the weight of what is", () => {
    expect(page).toContain('<section class="panel" aria-labelledby="h-found">');
    expect(page).toContain('<section class="panel" aria-labelledby="h-unknown">');
    expect(page).toContain('<span class="number">13.6%</span>');
  });

  test("says that completeness cannot be stated when no place is declared", () => {
    const bare = { ...summary, ledger: { ...summary.ledger, completeness: null, places: [] } };
    expect(pageOf(bare, [])).toContain("Completeness cannot be stated because the owner profile declares no places.");
  });

  test("speaks French, and marks the sentences that are English", () => {
    const french = pageOf(summary, assets(), "fr");
    expect(french).toContain('<html lang="fr">');
    expect(french).toContain("Fabricants réels et étiquettes");
    expect(french).toContain('<bdi lang="en">Statement of the Minister of Industry');
    expect(french).toContain("decamp éclaire les juristes\u00a0; il ne certifie rien.");
  });

  test("of no assets at all still stands", () => {
    const empty = sampleReview(0);
    expect(pageOf({ ...empty.summary, figures: [], makers: [], provisions: [], sites: [] }, [])).toContain("</html>");
  });
});

describe("a hostile review", () => {
  const { summary, assets } = hostileReview();
  const page = pageOf(summary, assets);

  test("brings no element and no attribute of its own", () => {
    const fixed = page
      .replace(DATA, "")
      .replace(/<script>[\s\S]*?<\/script>/, "")
      .replace(/<style>[\s\S]*?<\/style>/, "");
    expect(fixed).not.toMatch(/<(?:img|iframe|object|embed|link|base|script|style)/i);
    for (const tag of fixed.matchAll(/<[a-z][^>]*>/gi))
      expect(tag[0].replace(/"[^"]*"/g, "")).not.toMatch(/\son\w+\s*=/i);
    expect(page).not.toMatch(/[\u0000\u202a-\u202e\u2066-\u2069\ud800-\udfff]/u);
  });

  test("leaves every data block readable", () => {
    for (const [, json] of page.matchAll(DATA)) expect(() => JSON.parse(json ?? "")).not.toThrow();
  });
});

describe("verbatim replies in a large review", () => {
  test.each([
    { expected: LARGE, embedded: true },
    { expected: LARGE + 1, embedded: false },
  ])("evidence in a page of $expected: $embedded", ({ expected, embedded }) => {
    const { summary, assets } = sampleReview(20);
    const [first, ...rest] = summary.makers;
    if (first === undefined) throw new Error("the sample has no maker");
    const others = rest.reduce((sum, { count }) => sum + count, 0);
    const page = pageOf({ ...summary, makers: [{ ...first, count: expected - others }, ...rest] }, [...assets()]);
    expect(page.includes("data-details>")).toBe(embedded);
    expect(page).toContain("data-rows>");
  });

  test("the page says so", () => {
    const { summary } = sampleReview(10);
    const [first, ...rest] = summary.makers;
    if (first === undefined) throw new Error("the sample has no maker");
    const large = { ...summary, makers: [{ ...first, count: LARGE + 1 }, ...rest] };
    expect(pageOf(large, [])).toContain("This review is large.");
    expect(pageOf(summary, [])).not.toContain("This review is large.");
  });
});
