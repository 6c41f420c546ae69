import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openAdvisories } from "../src/assess/advisories/index.ts";
import { openFirmwareLists } from "../src/assess/firmware/index.ts";
import { loadAdvisories, loadFirmwareLists } from "../src/edge/catalogue/index.ts";
import { openStore } from "../src/edge/store/index.ts";
import type { Attribution } from "../src/model/attribution.ts";
import type { AssetRow, RuledAsset, Store } from "../src/model/store.ts";
import { median } from "./measure.ts";

/**
 * `node bench/advisories.ts`: 100,000 assets against all vulnerabilities, as a ratio to reading those assets from the store in
 * the same run. Twice: an estate with 5,000 distinct pairs of model and firmware, and one where no two devices are alike.
 * BENCH_ASSETS sets the size. It fails when the first ratio is 2 or more; the second is the worst case and has no limit.
 */
const ASSETS = Number(process.env["BENCH_ASSETS"] ?? 100_000);
const LIMIT = 2;
const ROUNDS = 5;

const MODELS = [
  ["hikvision", "DS-2CD2142FWD-I", "camera", "V5.4."],
  ["hikvision", "DS-2CD2143G2-I", "camera", "V5.5."],
  ["hikvision", "DS-7616NI-K2", "recorder", "V4.30."],
  ["hikvision", "TV-IP320PI", "camera", "V5.3."],
  ["dahua", "IPC-HFW5442E-ZE", "camera", "2.800.0000000."],
  ["dahua", "NVR4216-16P", "recorder", "4.001.0000000."],
  ["axis", "M3027-PVE", "camera", "6.50."],
  ["axis", "P3245-LVE", "camera", "10.12."],
  ["uniview", "IPC3614LE-ADF28K", "camera", "CIPC-B2303.2.8."],
  ["reolink", "RLC-410W", "camera", "3.0.0."],
] as const;

/** The asset of a number: its model and firmware repeat after so many. */
function rowOf(index: number, distinct: number): AssetRow {
  const kind = index % distinct;
  const [maker, model, deviceClass, version] = MODELS[kind % MODELS.length] ?? MODELS[0];
  const day = new Date(Date.UTC(2014, 0, 1 + (kind % 4_000))).toISOString().slice(2, 10).replaceAll("-", "");
  const number = `${version}${Math.floor(kind / MODELS.length)}`;
  const text = `${number} build ${day}`;
  const attribution: Attribution = {
    asset: `a-${index}`,
    parent: null,
    subjects: [{ origin: "bench", ip: `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}` }],
    maker: { id: maker, name: maker, confidence: "high" },
    brand: null,
    model,
    firmware: { version: number, build: day, text },
    serial: `${model}20200101AAWR${String(index).padStart(9, "0")}`,
    madeOn: null,
    class: deviceClass,
    otherClasses: [],
    relabel: null,
    for: [
      { observation: `o-${index}`, fingerprint: `${maker}/serial`, says: "a serial of the maker", weight: "strong" },
    ],
    against: [],
    rivals: [],
    undecidedBecause: null,
    joined: [],
    contested: false,
  };
  const addresses = { witnessed: [], arp: [], stated: [] };
  return {
    attribution,
    site: null,
    name: null,
    seen: "answered",
    dates: { acquired: [], installed: [] },
    addresses,
    quantity: null,
  };
}

async function* batches(distinct: number): AsyncIterable<readonly RuledAsset[]> {
  for (let from = 0; from < ASSETS; from += 1_000) {
    const rows = Array.from({ length: Math.min(1_000, ASSETS - from) }, (_each, at) => rowOf(from + at, distinct));
    yield rows.map((row) => ({ row, rulings: [] }));
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1_000;
}

async function readAll(store: Store, each: (row: AssetRow) => void): Promise<void> {
  for await (const rows of store.assets()) for (const row of rows) each(row);
}

async function measure(store: Store, what: string, distinct: number): Promise<number> {
  const loaded = loadAdvisories(fileURLToPath(new URL("../catalogue", import.meta.url)));
  if (!loaded.ok) throw new Error("the catalogue's advisories do not load");
  const lists = loadFirmwareLists(fileURLToPath(new URL("../catalogue", import.meta.url)));
  if (!lists.ok) throw new Error("the catalogue's lists of firmware do not load");
  await store.replaceAssets(batches(distinct));
  let held = 0;
  const read: number[] = [];
  const weighed: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    read.push(await timed(() => readAll(store, (row) => void (held += row.seen.length))));
    // Opened anew each round: nothing is remembered from the last.
    const advisories = openAdvisories(loaded.value);
    const firmware = openFirmwareLists(lists.value);
    const rows: AssetRow[] = [];
    await readAll(store, (row) => rows.push(row));
    weighed.push(
      await timed(async () => {
        for (const row of rows) {
          held += advisories.of(row.attribution).weaknesses.length;
          if (firmware.standingOf(row.attribution) === "older") held += 1;
        }
      }),
    );
  }
  const count = loaded.value.reduce((sum, { vulnerabilities }) => sum + vulnerabilities.length, 0);
  const ratio = median(weighed) / median(read);
  console.log(
    `${what}: ${ASSETS} assets x ${count} vulnerabilities and firmware ${median(weighed).toFixed(2)} s, reading them ${median(read).toFixed(2)} s, ratio ${ratio.toFixed(2)} (${held} counted)`,
  );
  return ratio;
}

const folder = mkdtempSync(join(tmpdir(), "decamp-bench-advisories-"));
try {
  const opened = await openStore(join(folder, "store.sqlite"), { mode: "write", purpose: "bench" });
  if (!opened.ok) throw new Error("the store does not open");
  const ratio = await measure(opened.value, "5,000 distinct devices", 5_000);
  await measure(opened.value, "worst case, no two devices alike", ASSETS);
  await opened.value.close();
  console.log(`limit ${LIMIT} on the first: ${ratio < LIMIT ? "kept" : "not kept"}`);
  if (ratio >= LIMIT) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
