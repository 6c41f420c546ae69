import { describe, expect, test } from "vitest";
import { describeAsset, type DescribedAsset } from "../../src/app/describe.ts";
import { rememberLooks } from "../../src/app/look.ts";
import { carryDescriptions, uncarryDescriptions } from "../../src/cli/threads/attribute.ts";
import { packAsset } from "../../src/edge/store/index.ts";
import type { ReviewedAsset } from "../../src/model/review.ts";
import type { AssetRow } from "../../src/model/store.ts";
import { assetsCsvWriter, reportHtmlWriter, reviewJsonWriter } from "../../src/report/exporters/index.ts";
import { LARGE } from "../../src/report/html/large.ts";
import { partsOf } from "../../src/report/parts.ts";
import { hostileReview } from "./hostile.ts";
import { sha256 } from "./page.ts";
import { sampleReview } from "./sample.ts";

const ASSETS: readonly ReviewedAsset[] = [...sampleReview(60).assets(), ...hostileReview().assets];
const PROVISIONS = sampleReview(0).summary.provisions.map(({ provision }) => provision);

const rowOf = ({ attribution, name, site, seen }: ReviewedAsset, at: number): AssetRow => ({
  attribution,
  name,
  site,
  seen,
  dates: { acquired: at % 3 === 0 ? ["2020-05-01"] : [], installed: [] },
  addresses: { witnessed: [`192.0.2.${at}`], arp: [], stated: [] },
  quantity: at % 7 === 0 ? at : null,
});

describe("an asset put together from its parts reads as the asset itself", () => {
  test.each([
    { file: "review.json", open: () => reviewJsonWriter({ expected: 0 }) },
    { file: "assets.csv", open: () => assetsCsvWriter({ provisions: PROVISIONS }) },
    {
      file: "report.html of a large estate",
      open: () => reportHtmlWriter({ provisions: PROVISIONS, expected: LARGE + 1 }, { lang: "en", digest: sha256 }),
    },
  ])("$file", ({ open }) => {
    const [whole, put] = [open(), open()];
    for (const asset of ASSETS)
      expect(put.put(asset.attribution.asset, partsOf(asset), asset)).toBe(whole.asset(asset));
    const { summary } = sampleReview(0);
    expect([...put.tail(summary)]).toEqual([...whole.tail(summary)]);
  });
});

describe("an asset described in another thread", () => {
  const rows = ASSETS.map(rowOf);
  const descriptions = rows.map((row) => describeAsset(row, packAsset));

  test("keeps its row for the store as it was", () => {
    for (const [at, { packed }] of descriptions.entries()) {
      expect(JSON.parse(packed.text)).toEqual(rows[at]);
      expect(packed.keys).toBe(packAsset(rows[at] as AssetRow).keys);
    }
  });

  test("arrives as it was sent, in runs", () => {
    const lookOf = rememberLooks();
    const [carry, uncarry] = [carryDescriptions(), uncarryDescriptions(lookOf)];
    const arrived: DescribedAsset[] = [];
    for (const [at, each] of descriptions.entries()) {
      carry.add(each);
      if (at % 16 === 15 || at === descriptions.length - 1) arrived.push(...uncarry(structuredClone(carry.take())));
    }
    expect(arrived).toEqual(descriptions.map((each) => ({ ...each, look: lookOf(each.look) })));
  });
});
