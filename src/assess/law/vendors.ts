import type { Goods, Vendor } from "../../model/catalogue.ts";

/** Vendor names and houses, read once from the catalogue. */
export interface Houses {
  nameOf(id: string): string;
  /** The vendor whose name, alias or sub-brand this label is; undefined when no vendor or more than one answers to it. */
  byLabel(label: string): { readonly id: string; readonly subBrand: boolean } | undefined;
  /** Parents of a vendor with the words of the relation. */
  parentsOf(id: string): Vendor["parents"];
}

/** Indexes the vendors by id and by every name they are known by. */
export function housesOf(vendors: readonly Vendor[]): Houses {
  const byId = new Map(vendors.map((vendor) => [vendor.id, vendor]));
  const byName = new Map<string, { id: string; subBrand: boolean } | "several">();
  const add = (name: string, id: string, subBrand: boolean): void => {
    const key = fold(name);
    const standing = byName.get(key);
    if (standing === undefined) byName.set(key, { id, subBrand });
    else if (standing !== "several" && standing.id !== id) byName.set(key, "several");
  };
  for (const vendor of vendors) {
    for (const name of [vendor.id, vendor.name, ...vendor.aliases]) add(name, vendor.id, false);
    for (const brand of vendor.brands) for (const name of [brand.name, ...brand.aliases]) add(name, vendor.id, true);
  }
  return {
    nameOf: (id) => byId.get(id)?.name ?? id,
    parentsOf: (id) => byId.get(id)?.parents ?? [],
    byLabel: (label) => {
      const found = byName.get(fold(label));
      return found === "several" ? undefined : found;
    },
  };
}

/** Labels compare without case, accents, spaces and punctuation: `Hik-Vision` is `HIKVISION`. */
const fold = (label: string): string =>
  label
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** Where a maker stands towards the goods of a provision. */
export type Standing = "in" | "unclear" | "out";

/** Tells for any vendor id whether the goods reach it, by name or through the affiliates test. Results are kept. */
export function standingIn(goods: Goods, houses: Houses): (id: string) => Standing {
  const kept = new Map<string, Standing>();
  return (id) => {
    const known = kept.get(id);
    if (known !== undefined) return known;
    const found = stand(goods, houses, id);
    kept.set(id, found);
    return found;
  };
}

function stand(goods: Goods, houses: Houses, id: string): Standing {
  if (goods.makers.includes(id)) return "in";
  const link = linkTo(goods.makers, houses, id);
  if (link === "none" || goods.affiliates === "named-only") return "out";
  return link === "present" && goods.affiliates === "subsidiaries-and-affiliates" ? "in" : "unclear";
}

/** Follows parents upwards. A relation that is over (`former …`) leaves it unclear whether the house is still an affiliate. */
function linkTo(makers: readonly string[], houses: Houses, id: string): "present" | "former" | "none" {
  const open: { readonly id: string; readonly former: boolean }[] = [{ id, former: false }];
  const seen = new Set<string>();
  let best: "former" | "none" = "none";
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const parent of houses.parentsOf(at.id)) {
      const former = at.former || /^former\b/i.test(parent.relation);
      if (makers.includes(parent.id)) {
        if (!former) return "present";
        best = "former";
      }
      const mark = `${parent.id} ${former}`;
      if (!seen.has(mark)) open.push({ id: parent.id, former });
      seen.add(mark);
    }
  }
  return best;
}
