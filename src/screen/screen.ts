import type { Catalogue, Relabel, Vendor } from "../model/catalogue.ts";
import { indexNames, type ListedName, type NameIndex } from "./listed.ts";
import { type Standing, standings } from "./law.ts";
import { compileParts, type PartIndex } from "./parts.ts";

/** Whose a listed name is. */
export type NameHolder =
  | { readonly is: "maker"; readonly standing: Standing }
  | { readonly is: "own-brand"; readonly standing: Standing; readonly brand: string }
  | {
      readonly is: "relabel-brand";
      readonly brand: string;
      readonly relabels: readonly { readonly standing: Standing; readonly relabel: Relabel }[];
    }
  | { readonly is: "given"; readonly list: string; readonly id: string; readonly name: string };

/** A name of a list that the user gives: `decamp screen --names`. */
export interface GivenName {
  readonly list: string;
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The catalogue, compiled for screening. Build it once. */
export interface Screen {
  readonly index: NameIndex;
  readonly holders: readonly NameHolder[];
  readonly parts: PartIndex;
  readonly standings: ReadonlyMap<string, Standing>;
  /** What is compared, in words, for every answer. */
  readonly checked: string;
}

export function compileScreen(catalogue: Catalogue, given: readonly GivenName[] = []): Screen {
  const known = standings(catalogue);
  const holders: NameHolder[] = [];
  const names: ListedName[] = [];
  const add = (holder: NameHolder, texts: readonly string[]): void => {
    holders.push(holder);
    for (const text of texts) names.push({ text, holder: holders.length - 1 });
  };
  for (const vendor of catalogue.vendors) {
    const standing = known.get(vendor.id);
    if (standing === undefined) continue;
    add({ is: "maker", standing }, [vendor.name, ...vendor.aliases]);
    for (const brand of vendor.brands)
      add({ is: "own-brand", standing, brand: brand.name }, [brand.name, ...brand.aliases]);
  }
  for (const [brand, relabels] of relabelBrands(catalogue.vendors, known))
    add({ is: "relabel-brand", brand, relabels }, [brand]);
  for (const { list, id, name, aliases } of given) add({ is: "given", list, id, name }, [name, ...aliases]);
  const parts = compileParts(catalogue);
  const index = indexNames(names);
  const lists =
    given.length === 0
      ? ""
      : ` and ${given.length} entries of ${[...new Set(given.map(({ list }) => list))].join(", ")}`;
  return {
    index,
    holders,
    parts,
    standings: known,
    checked: `${names.length} names of ${catalogue.vendors.length} makers and their relabels, ${parts.patterns} families of part numbers (catalogue ${catalogue.version})${lists}`,
  };
}

type Relabels = { readonly standing: Standing; readonly relabel: Relabel }[];

/** Brands that sell what others make, each with every maker it is known to buy from. */
function relabelBrands(
  vendors: readonly Vendor[],
  known: ReadonlyMap<string, Standing>,
): ReadonlyMap<string, Relabels> {
  const brands = new Map<string, Relabels>();
  for (const vendor of vendors) {
    const standing = known.get(vendor.id);
    for (const relabel of vendor.relabels) {
      if (standing === undefined) continue;
      const list = brands.get(relabel.brand) ?? [];
      brands.set(relabel.brand, list);
      list.push({ standing, relabel });
    }
  }
  return brands;
}
