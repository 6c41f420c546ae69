import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { catalogueProblemText, loadCatalogue } from "../../src/edge/catalogue/index.ts";
import type { Catalogue, Grammar, Relabel, Vendor } from "../../src/model/catalogue.ts";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The catalogue that is published. */
export const catalogue: Catalogue = (() => {
  const loaded = loadCatalogue(join(ROOT, "catalogue"));
  if (loaded.ok) return loaded.value;
  throw new Error(loaded.failure.map(catalogueProblemText).join("\n"));
})();

/** A small catalogue of made-up makers, for violations planted on purpose. */
export const planted = (...vendors: readonly Vendor[]): Catalogue => ({
  version: "2026-11-25",
  hash: "planted",
  vendors,
  instruments: [],
});

export const vendor = (id: string, more: Partial<Vendor> = {}): Vendor => ({
  id,
  name: `House ${id}`,
  country: "SE",
  role: "maker",
  alsoMakes: [],
  aliases: [],
  brands: [],
  parents: [],
  restrictedUnder: [],
  macBlocks: [],
  fingerprints: [],
  grammars: [],
  relabels: [],
  cloudNames: [],
  notProof: [],
  surveillance: true,
  notes: [],
  namedBy: ["a"],
  sources: {},
  ...more,
});

export const grammar = (maker: string, more: Partial<Grammar> = {}): Grammar => ({
  id: `${maker}/model`,
  maker,
  of: "model",
  pattern: "^A[0-9]{3}$",
  ignoreCase: false,
  weight: "weak",
  says: "its model is numbered so",
  reason: "made up",
  source: "a",
  yields: [],
  examples: ["A123"],
  nearMisses: ["A12"],
  ...more,
});

export const relabel = (brand: string, more: Partial<Relabel> = {}): Relabel => ({
  brand,
  models: [],
  partly: false,
  confidence: "reported",
  source: "a",
  ...more,
});
