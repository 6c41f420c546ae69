import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { assetFacts, compileLaw, type Law } from "../src/assess/law/index.ts";
import { loadCatalogue } from "../src/edge/catalogue/index.ts";
import { openStore } from "../src/edge/store/index.ts";
import type { Attribution, DeviceClass } from "../src/model/attribution.ts";
import type { Catalogue } from "../src/model/catalogue.ts";
import type { Owner } from "../src/model/owner.ts";
import type { AssetRow, RuledAsset, Store } from "../src/model/store.ts";
import { type LegalDate, parseLegalDate } from "../src/model/time.ts";
import { median } from "./measure.ts";

/**
 * `node bench/law.ts`: every asset under every provision, against reading the same assets from the store. Both in this run, on
 * this machine; ratios hold better than seconds. BENCH_DEVICES sets the size.
 */
const ASSETS = Number(process.env["BENCH_DEVICES"] ?? 100_000);
const RUNS = 3;

function catalogueOrThrow(): Catalogue {
  const loaded = loadCatalogue(fileURLToPath(new URL("../catalogue", import.meta.url)));
  if (loaded.ok) return loaded.value;
  throw new Error("the catalogue cannot be loaded");
}

const MAKERS = ["hikvision", "dahua", "uniview", "axis", "hanwha-vision", "huawei", "tiandy"];
const LABELS = ["Hikvision", "TRENDnet", "Axis", "HiLook", null];
const CONFIDENCE = ["confirmed", "high", "medium", "low"] as const;
const CLASSES: readonly DeviceClass[] = ["camera", "recorder", "intercom", "unknown"];

/** An asset like those of a real estate: some thousand distinct combinations of what the law asks, and an own serial each. */
function rowOf(index: number): AssetRow {
  const of = <T>(from: readonly T[], by: number): T => from[Math.floor(index / by) % from.length] as T;
  const id = of(MAKERS, 1);
  const attribution: Attribution = {
    asset: `a-${index.toString(36).padStart(8, "0")}`,
    parent: null,
    subjects: [{ origin: "bench", ip: `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`, port: 80 }],
    maker: index % 11 === 0 ? null : { id, name: id, confidence: of(CONFIDENCE, 7) },
    brand: of(LABELS, 3),
    model: "DS-2CD2143G2-I",
    firmware: { version: "V5.6.2", build: "190701", text: "V5.6.2 build 190701" },
    serial: `DS-2CD2143G2-I20210825CCWR${100_000_000 + index}`,
    madeOn: "2021-08-25",
    class: of(CLASSES, 5),
    otherClasses: [],
    relabel: index % 5 === 0,
    for: [{ observation: `o-${index}`, fingerprint: `${id}/serial`, says: "its serial number", weight: "strong" }],
    against: [],
    rivals: [],
    undecidedBecause: null,
    joined: [{ by: "serial", value: `${index}` }],
    contested: false,
  };
  const years = ["2022", "2023", "2024-03-01"];
  return {
    attribution,
    site: "City Hall",
    name: null,
    seen: "answered",
    dates: { acquired: index % 3 === 0 ? [of(years, 2)] : [], installed: [] },
    addresses: { witnessed: [], arp: [], stated: [] },
    quantity: null,
  };
}

async function* made(): AsyncIterable<readonly RuledAsset[]> {
  for (let at = 0; at < ASSETS; at += 1_000) {
    yield Array.from({ length: Math.min(1_000, ASSETS - at) }, (_, n) => ({ row: rowOf(at + n), rulings: [] }));
  }
}

/** Seconds to read every asset, and to rule on it where a law is given; the rulings are counted so that none is left out. */
async function pass(
  store: Store,
  law: Law | undefined,
): Promise<{ readonly seconds: number; readonly rulings: number }> {
  const started = performance.now();
  let rulings = 0;
  for await (const rows of store.assets()) {
    if (law === undefined) continue;
    for (const { attribution, dates } of rows) {
      rulings += law.rule(
        assetFacts(attribution, dates, [{ purpose: "public safety", sensitivity: "sensitive" }]),
      ).length;
    }
  }
  return { seconds: (performance.now() - started) / 1_000, rulings };
}

/** Bound by most provisions that can bind one owner, so that little is settled before an asset is looked at. */
const BUSY: Owner = {
  name: "bench",
  kind: "unknown",
  jurisdictions: [],
  usFederalContractor: "yes",
  sites: [],
};

const folder = mkdtempSync(join(tmpdir(), "decamp-bench-law-"));
try {
  const catalogue = catalogueOrThrow();
  const opened = await openStore(join(folder, "store.sqlite"), { mode: "write", purpose: "bench" });
  if (!opened.ok) throw new Error("the store cannot be opened");
  const store = opened.value;
  await store.replaceAssets(made());
  const asOf = parseLegalDate("2026-11-01") as LegalDate;
  const reads: number[] = [];
  const both: number[] = [];
  let rulings = 0;
  for (let run = 0; run < RUNS; run += 1) {
    reads.push((await pass(store, undefined)).seconds);
    const ruled = await pass(store, compileLaw(catalogue, { owner: BUSY, asOf }));
    both.push(ruled.seconds);
    rulings = ruled.rulings;
  }
  await store.close();
  const [read, all] = [median(reads), median(both)];
  console.log(`${ASSETS} assets, ${rulings} rulings, medians of ${RUNS}`);
  console.log(`reading them from the store: ${read.toFixed(2)} s`);
  console.log(`reading and ruling: ${all.toFixed(2)} s`);
  console.log(`ratio to reading alone: ${(all / read).toFixed(2)} (to hold: at most 4, vulnerabilities included)`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
