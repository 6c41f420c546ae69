import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { indexNames, type ListedName } from "../src/screen/listed.ts";
import { readName } from "../src/screen/score.ts";
import { LABELLED, type Labelled, LISTED, measure } from "../test/screen/listed.ts";
import { nameMaker } from "./names.ts";
import { median } from "./measure.ts";

/**
 * `node bench/screen.ts`: screening of names against minisearch and fuse.js, in the same run on the same names: how well on
 * the labelled names, how fast against 1,000 and 100,000 listed ones. A peer that is not installed is said to be missing.
 * BENCH_MODULES names a folder whose node_modules has the peers.
 */

/** Finds the best listed holder of a text, with a score that is larger for a better fit. */
type Finder = (text: string) => { readonly holder: number; readonly score: number } | undefined;

interface Peer {
  readonly name: string;
  index(list: readonly ListedName[]): Finder;
  /** Searches that are timed against 1,000 and 100,000 names. */
  readonly searches: readonly [number, number];
}

const seconds = (since: number): number => (performance.now() - since) / 1_000;
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const own: Peer = {
  name: "decamp",
  index(list) {
    const index = indexNames(list);
    return (text) => {
      const hit = readName(index, text).hits[0];
      return hit?.relation === "same" ? hit : undefined;
    };
  },
  searches: [50_000, 20_000],
};

async function load(name: string): Promise<Record<string, unknown> | undefined> {
  for (const from of [import.meta.dirname, process.env["BENCH_MODULES"]]) {
    if (from === undefined) continue;
    try {
      const path = createRequire(join(from, "x.js")).resolve(name);
      return (await import(pathToFileURL(path).href)) as Record<string, unknown>;
    } catch {
      // Asked for in the next place; the caller says aloud when it is nowhere.
    }
  }
  return undefined;
}

interface MiniSearchLike {
  addAll(documents: readonly object[]): void;
  search(text: string, options: object): readonly { readonly id: number; readonly score: number }[];
}

interface FuseLike {
  search(text: string, options: object): readonly { readonly item: ListedName; readonly score?: number }[];
}

const defaultOf = (module: Record<string, unknown>): unknown => {
  const first = module["default"] as Record<string, unknown> | undefined;
  return first?.["default"] ?? first ?? module;
};

async function miniSearch(): Promise<Peer | undefined> {
  const module = await load("minisearch");
  if (module === undefined) return undefined;
  const MiniSearch = defaultOf(module) as new (options: object) => MiniSearchLike;
  return {
    name: "minisearch",
    index(list) {
      const search = new MiniSearch({ fields: ["text"], idField: "id" });
      search.addAll(list.map(({ text }, id) => ({ id, text })));
      return (text) => {
        const [best] = search.search(text, { fuzzy: 0.2, prefix: true });
        return best === undefined ? undefined : { holder: list[best.id]?.holder ?? -1, score: best.score };
      };
    },
    searches: [1_500, 30],
  };
}

async function fuse(): Promise<Peer | undefined> {
  const module = await load("fuse.js");
  if (module === undefined) return undefined;
  const Fuse = defaultOf(module) as new (list: readonly ListedName[], options: object) => FuseLike;
  return {
    name: "fuse.js",
    index(list) {
      const search = new Fuse(list, { keys: ["text"], includeScore: true, threshold: 0.6, ignoreLocation: true });
      return (text) => {
        const [best] = search.search(text, { limit: 1 });
        return best === undefined ? undefined : { holder: best.item.holder, score: 1 - (best.score ?? 1) };
      };
    },
    searches: [150, 3],
  };
}

/** The least score that gives the best harmonic mean of recall and precision on the names of the first split. */
function bestThreshold(find: Finder, rows: readonly Labelled[]): number {
  const found = rows.map(({ text, expect }) => ({ expect, hit: find(text) }));
  const scores = [...new Set(found.flatMap(({ hit }) => (hit === undefined ? [] : [hit.score])))].toSorted(
    (a, b) => a - b,
  );
  const expected = rows.filter(({ expect }) => expect !== "none").length;
  let best = { threshold: 0, mean: -1 };
  for (const threshold of scores) {
    const kept = found.filter(({ hit }) => hit !== undefined && hit.score >= threshold);
    const right = kept.filter(({ hit, expect }) => idOf(hit?.holder) === expect).length;
    const mean = (2 * right) / (kept.length + expected);
    if (mean > best.mean) best = { threshold, mean };
  }
  return best.threshold;
}

const idOf = (holder: number | undefined): string => LISTED.vendors[holder ?? -1]?.id ?? "none";

const LIST: readonly ListedName[] = LISTED.vendors.flatMap((vendor, holder) =>
  [vendor.name, ...vendor.aliases, ...vendor.brands.flatMap((brand) => [brand.name, ...brand.aliases])].map((text) => ({
    text,
    holder,
  })),
);

function judge(peer: Peer): void {
  const find = peer.index(LIST);
  const train = LABELLED.filter(({ split }) => split === "train");
  const threshold = peer === own ? 0 : bestThreshold(find, train);
  for (const split of ["train", "holdout"] as const) {
    const rows = LABELLED.filter((row) => row.split === split);
    const { recall, precision } = measure(rows, (text) => {
      const hit = find(text);
      return hit === undefined || hit.score < threshold ? "none" : idOf(hit.holder);
    });
    const at = peer === own ? "" : ` at score ${threshold.toFixed(2)}, the best on train`;
    console.log(
      `  ${peer.name}, ${split} (${rows.length} pairs): recall ${percent(recall)}, precision ${percent(precision)}${at}`,
    );
  }
}

/** Names a second, every text new to the index; and how many misspelt listed names were found. */
function time(peer: Peer, listed: number, searches: number): number {
  const maker = nameMaker(listed);
  const list = Array.from({ length: listed }, (_, holder) => ({ text: maker.next(), holder }));
  const began = performance.now();
  const find = peer.index(list);
  const built = seconds(began);
  const rates: number[] = [];
  /** Per second of processor time: what a machine without other work gives. */
  const byCpu: number[] = [];
  for (let warm = 0; warm < searches / 10; warm += 1) find(maker.next());
  let [slipped, found] = [0, 0];
  for (let round = 0; round < 3; round += 1) {
    const texts = Array.from({ length: Math.ceil(searches / 3) }, (_, at) => {
      const of = list[(at * 7_919 + round) % listed];
      return at % 10 === 0
        ? { text: maker.slipped(of?.text ?? ""), holder: of?.holder }
        : { text: maker.next(), holder: undefined };
    });
    const used = process.cpuUsage();
    const started = performance.now();
    const hits = texts.map(({ text }) => find(text));
    rates.push(texts.length / seconds(started));
    byCpu.push(texts.length / (process.cpuUsage(used).user / 1_000_000));
    texts.forEach(({ holder }, at) => {
      if (holder === undefined) return;
      slipped += 1;
      if (hits[at]?.holder === holder) found += 1;
    });
  }
  const rate = median(rates);
  const resident = process.memoryUsage().rss / 1_048_576;
  console.log(
    `  ${peer.name}: ${rate.toFixed(0)} names a second (median of 3; ${median(byCpu).toFixed(0)} per second of processor time), ${percent(found / slipped)} of ${slipped} misspelt names found, index in ${built.toFixed(2)} s, ${resident.toFixed(0)} MiB resident`,
  );
  return rate;
}

const peers: Peer[] = [own];
for (const [name, start] of [
  ["minisearch", miniSearch],
  ["fuse.js", fuse],
] as const) {
  const peer = await start();
  if (peer === undefined)
    console.log(`MISSING: ${name} is not installed; it is not compared (npm install --no-save ${name})`);
  else peers.push(peer);
}
console.log(`labelled names against ${LIST.length} listed ones:`);
for (const peer of peers) judge(peer);
for (const [at, listed, hold] of [
  [0, 1_000, 50_000],
  [1, 100_000, 5_000],
] as const) {
  console.log(`${listed} listed names (to hold: ${hold} names a second):`);
  const rates = peers.map((peer) => time(peer, listed, peer.searches[at]));
  peers
    .slice(1)
    .forEach((peer, of) =>
      console.log(`  ratio to ${peer.name}: ${((rates[0] ?? 0) / (rates[of + 1] ?? 1)).toFixed(0)}`),
    );
}
