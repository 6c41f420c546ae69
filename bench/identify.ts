import { fileURLToPath } from "node:url";
import { loadCatalogue } from "../src/edge/catalogue/index.ts";
import { attribute } from "../src/identify/attribute/attribute.ts";
import { compileCatalogue, type Matcher } from "../src/identify/match/matcher.ts";
import type { Catalogue, Vendor } from "../src/model/catalogue.ts";
import type { StoredObservation } from "../src/model/observation.ts";
import { linesOfDevice } from "./estate.ts";
import { median } from "./measure.ts";

/**
 * `node bench/identify.ts`: reading fields, matching and attributing against JSON.parse of the same lines, in one thread and
 * one run; then the same with a catalogue that has three times the makers. BENCH_DEVICES sets the size, ten lines each.
 */
const DEVICES = Number(process.env["BENCH_DEVICES"] ?? 100_000);
const RUNS = 3;

const seconds = (work: () => void): number => {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1_000;
};

/** Every maker twice more under other names, with texts that nothing of the estate holds. */
function tripled(catalogue: Catalogue): Catalogue {
  const renamed = (vendor: Vendor, copy: string): Vendor => {
    const other = (text: string): string => text.replace(/[A-Za-z]{4,}/g, (word) => `${copy}${word}`);
    return {
      ...vendor,
      id: `${copy}${vendor.id}`,
      name: other(vendor.name),
      aliases: vendor.aliases.map(other),
      brands: [],
      macBlocks: [],
      relabels: vendor.relabels.map((each) => ({ ...each, brand: other(each.brand) })),
      fingerprints: vendor.fingerprints.map((each) => ({
        ...each,
        id: `${copy}${each.id}`,
        pattern: other(each.pattern),
      })),
      grammars: [],
    };
  };
  const copies = ["qx", "zq"].flatMap((copy) => catalogue.vendors.map((vendor) => renamed(vendor, copy)));
  return { ...catalogue, vendors: [...catalogue.vendors, ...copies] };
}

const lines: string[] = [];
for (let index = 0; index < DEVICES; index += 1) lines.push(...linesOfDevice(index));

/** Devices parsed and attributed in turn: as in a review, which never holds the observations of all of them. */
const BATCH = 500;

/** Seconds to parse every line and seconds to attribute what was parsed, the two taken in turns. */
function timesOf(matcher: Matcher): { readonly parsing: number; readonly attributing: number } {
  const times = { parsing: 0, attributing: 0 };
  for (let from = 0; from < DEVICES; from += BATCH) {
    const to = Math.min(from + BATCH, DEVICES);
    const facts: object[] = [];
    times.parsing += seconds(() => {
      for (let at = from * 10; at < to * 10; at += 1) facts.push(JSON.parse(lines[at] as string) as object);
    });
    const parsed = facts.map((fact, at) => ({ id: `o-${from * 10 + at}`, ...fact }) as StoredObservation);
    times.attributing += seconds(() => {
      for (let at = 0; at < parsed.length; at += 10)
        attribute({ asset: "a", parent: null, joined: [], contested: false }, parsed.slice(at, at + 10), matcher);
    });
  }
  return times;
}

const loaded = loadCatalogue(fileURLToPath(new URL("../catalogue", import.meta.url)));
if (!loaded.ok) throw new Error("the catalogue does not load");
const runsOf = (catalogue: Catalogue): ReturnType<typeof timesOf>[] =>
  Array.from({ length: RUNS }, () => timesOf(compileCatalogue(catalogue)));
const runs = runsOf(loaded.value);
const own = median(runs.map((run) => run.attributing));
const floor = median(runs.map((run) => run.parsing));
const large = median(runsOf(tripled(loaded.value)).map((run) => run.attributing));
console.log(
  `identification of ${DEVICES} devices, ${lines.length} observations, ${loaded.value.vendors.length} makers: ${own.toFixed(2)} s`,
);
console.log(`floor (JSON.parse of the same lines), median of ${RUNS}: ${floor.toFixed(2)} s`);
console.log(`ratio to the floor: ${(own / floor).toFixed(2)} (to hold: at most 3)`);
console.log(
  `with three times the makers: ${large.toFixed(2)} s, ratio ${(large / own).toFixed(2)} (to hold: at most 1.5)`,
);
