import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { forgetOrigins, originsNamed, wouldForget } from "../../src/app/forget.ts";
import { reviewJson, reportHtml } from "../../src/report/exporters/index.ts";
import { summaryText } from "../../src/report/summary-text.ts";
import { base32Digest } from "../../src/edge/digest.ts";
import type { Store } from "../../src/model/store.ts";
import { zipOf } from "../edge/files/archive-samples.ts";
import { EXAMPLE_CITY, importAll, reviewAll, type Whole, withStore } from "./run.ts";

const FIRST = "Name,Make,MAC\nCam 1,Axis,accc8e000001\nCam 2,,accc8e000002\n";
const SECOND = "Name,Make,MAC\nCam 2,Hikvision,accc8e000002\nCam 3,Dahua,3cef8c000003\n";

const json = ({ summary, assets }: Whole): string => [...reviewJson(summary, assets)].join("");
const listOf = ({ summary }: Whole) =>
  summary.changes?.list.map(({ change, name, says }) => `${change} ${name}: ${says}`);

async function put(store: Store, folder: string, name: string, text: string | Uint8Array): Promise<readonly string[]> {
  writeFileSync(join(folder, name), text);
  return importAll(store, [join(folder, name)]);
}

describe("what changed since the last review of the same owner and day", () => {
  test("is absent from the first, tells what came and changed in the second, and is the same when it is repeated", () =>
    withStore(async (store, folder) => {
      const first = await put(store, folder, "a.csv", FIRST);
      const one = await reviewAll(store, first, EXAMPLE_CITY);
      expect(one.summary.changes).toBeUndefined();
      expect(json(await reviewAll(store, first, EXAMPLE_CITY))).toBe(json(one));
      const both = [...first, ...(await put(store, folder, "b.csv", SECOND))];
      const two = await reviewAll(store, both, EXAMPLE_CITY);
      const { changes } = two.summary;
      expect(changes).toMatchObject({
        originsCame: [join(folder, "b.csv")],
        originsWent: [],
        assetsBefore: 2,
        assetsNow: 3,
      });
      expect([changes?.came, changes?.went]).toEqual([1, 0]);
      expect(listOf(two)?.[0]).toMatch(/^came Cam 3: /);
      expect(json(await reviewAll(store, both, EXAMPLE_CITY))).toBe(json(two));
    }));

  test("tells what went when an origin is forgotten, and that it is back when it is imported again", () =>
    withStore(async (store, folder) => {
      const first = await put(store, folder, "a.csv", FIRST);
      const second = await put(store, folder, "b.csv", SECOND);
      await reviewAll(store, [...first, ...second], EXAMPLE_CITY);
      const named = originsNamed(await store.origins(), join(folder, "b.csv"));
      const would = await wouldForget(store, named);
      expect(would).toMatchObject({
        observations: 6,
        alone: { count: 1, names: ["Cam 3"] },
        shared: 1,
        undo: [join(folder, "b.csv")],
      });
      expect(await forgetOrigins(store, named)).toBe(6);
      const without = await reviewAll(store, first, EXAMPLE_CITY);
      expect(listOf(without)?.some((line) => line.startsWith("went Cam 3"))).toBe(true);
      const again = await put(store, folder, "b.csv", SECOND);
      expect(again).toEqual(second);
      const back = await reviewAll(store, [...first, ...again], EXAMPLE_CITY);
      expect(listOf(back)?.some((line) => line.startsWith("came Cam 3"))).toBe(true);
    }));

  test("does not tell of what was only bought: the counts add up, and it comes when it is seen", () =>
    withStore(async (store, folder) => {
      const first = await put(store, folder, "a.csv", FIRST);
      await reviewAll(store, first, EXAMPLE_CITY);
      const paper = "Supplier,Description,Part Number,Serial Number,Quantity,Invoice Date\n";
      const bill = await put(store, folder, "bill.csv", `${paper}ABC,Camera 9,P3245-LV,ACCC8E000009,1,2023-12-20\n`);
      const { summary } = await reviewAll(store, [...first, ...bill], EXAMPLE_CITY);
      expect(summary.changes).toMatchObject({ assetsBefore: 2, assetsNow: 2, came: 0, went: 0, changed: 0, list: [] });
      const seen = await put(store, folder, "c.csv", "Name,Make,Serial\nCam 9,Axis,ACCC8E000009\n");
      const { changes } = (await reviewAll(store, [...first, ...bill, ...seen], EXAMPLE_CITY)).summary;
      expect(changes).toMatchObject({ assetsBefore: 2, assetsNow: 3, came: 1, went: 0, changed: 0 });
      const gone = (await reviewAll(store, [...first, ...bill], EXAMPLE_CITY)).summary.changes;
      expect(gone).toMatchObject({ assetsBefore: 3, assetsNow: 2, came: 0, went: 1, changed: 0 });
    }));

  test("compares no other owner and no other day", () =>
    withStore(async (store, folder) => {
      const first = await put(store, folder, "a.csv", FIRST);
      await reviewAll(store, first, EXAMPLE_CITY);
      const both = [...first, ...(await put(store, folder, "b.csv", SECOND))];
      expect((await reviewAll(store, both, { ...EXAMPLE_CITY, name: "Other" })).summary.changes).toBeUndefined();
      expect((await reviewAll(store, both, EXAMPLE_CITY, "2026-11-02")).summary.changes).toBeUndefined();
      expect((await reviewAll(store, both, EXAMPLE_CITY)).summary.changes).toBeDefined();
    }));

  test("knows an asset again whose id changed with new evidence, by its MAC", () =>
    withStore(async (store, folder) => {
      const late = await put(store, folder, "b.csv", FIRST);
      await reviewAll(store, late, EXAMPLE_CITY);
      const early = await put(store, folder, "a.csv", "Name,MAC,Serial\nCam 1,accc8e000001,ACCC8E000001\n");
      const { changes } = (await reviewAll(store, [...early, ...late], EXAMPLE_CITY)).summary;
      expect([changes?.came, changes?.went]).toEqual([0, 0]);
    }));

  test("stands in the terminal summary and in the page, in both languages", () =>
    withStore(async (store, folder) => {
      const first = await put(store, folder, "a.csv", FIRST);
      await reviewAll(store, first, EXAMPLE_CITY);
      const both = [...first, ...(await put(store, folder, "b.csv", SECOND))];
      const { summary, assets } = await reviewAll(store, both, EXAMPLE_CITY);
      const says = {
        en: "Since the last review: 1 came",
        fr: "Depuis le dernier examen, actifs apparus : 1 ;",
      } as const;
      for (const lang of ["en", "fr"] as const) {
        expect(summaryText(summary, { lang, files: [], next: [] }).replaceAll("\u00a0", " ")).toContain(says[lang]);
        const page = [...reportHtml(summary, assets, { lang, digest: base32Digest })].join("");
        expect(page.replaceAll("\u00a0", " ")).toContain(says[lang]);
        expect(page).toContain('id="changes"');
      }
    }));
});

test("forgetting an archive forgets what was in it", () =>
  withStore(async (store, folder) => {
    await put(
      store,
      folder,
      "a.zip",
      zipOf([
        { name: "a.csv", content: FIRST },
        { name: "b.csv", content: SECOND },
      ]),
    );
    const named = originsNamed(await store.origins(), join(folder, "a.zip"));
    expect(named.length).toBe(3);
    await forgetOrigins(store, named);
    expect(await store.origins()).toEqual([]);
  }));
