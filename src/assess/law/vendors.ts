import type { Goods, Vendor } from "../../model/catalogue.ts";

/** Vendor names and houses, read once from the catalogue. */
export interface Houses {
  nameOf(id: string): string;
  /** The vendor whose name, alias or sub-brand this label is; undefined when no vendor or more than one answers to it. */
  byLabel(label: string): { readonly id: string; readonly subBrand: boolean } | undefined;
  /** Parents of a vendor with the words of the relation. */
  parentsOf(id: string): Vendor["parents"];
  /** ISO 3166-1 of the law it lives under; undefined when the catalogue does not know the house. */
  countryOf(id: string): string | undefined;
}

/** Indexes the vendors by id and by every name they are known by. */
export function housesOf(vendors: readonly Vendor[]): Houses {
  const known = compiled.get(vendors);
  if (known !== undefined) return known;
  const houses = compileHouses(vendors);
  compiled.set(vendors, houses);
  return houses;
}

/** A catalogue is frozen: its houses are worked out once. */
const compiled = new WeakMap<readonly Vendor[], Houses>();

function compileHouses(vendors: readonly Vendor[]): Houses {
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
    countryOf: (id) => byId.get(id)?.country,
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
    const found = standingOf(goods, houses, id);
    kept.set(id, found);
    return found;
  };
}

/** One look-up; for many use {@link standingIn}. */
export function standingOf(goods: Goods, houses: Houses, id: string): Standing {
  if (goods.anyMaker === true || goods.makers.includes(id)) return "in";
  const byHome = goods.home === undefined ? "out" : homeStanding(goods.home, houses, id);
  const byName = goods.makers.length === 0 ? "out" : nameStanding(goods, houses, id);
  if (byHome === "in" || byName === "in") return "in";
  return byHome === "out" && byName === "out" && goods.unreadList === undefined ? "out" : "unclear";
}

function nameStanding(goods: Goods, houses: Houses, id: string): Standing {
  const link = linkTo(goods.makers, houses, id);
  if (link === "none" || goods.affiliates === "named-only") return "out";
  if (link === "majority") return goods.affiliates === "unstated" ? "unclear" : "in";
  return link === "present" && goods.affiliates === "subsidiaries-and-affiliates" ? "in" : "unclear";
}

/** A house abroad that a house of that country owns lives under another law and may still be reached: unclear. */
function homeStanding(home: NonNullable<Goods["home"]>, houses: Houses, id: string): Standing {
  const country = houses.countryOf(id);
  if (country === undefined) return "unclear";
  if (home.in === undefined) return home.notIn?.includes(country) === true ? "unclear" : "in";
  if (home.in.includes(country)) return "in";
  const owners = ancestors(houses, id).map((each) => houses.countryOf(each));
  return owners.some((each) => each !== undefined && home.in?.includes(each) === true) ? "unclear" : "out";
}

function ancestors(houses: Houses, id: string): readonly string[] {
  const found = new Set<string>();
  const open = [id];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const parent of houses.parentsOf(at)) {
      if (!found.has(parent.id)) open.push(parent.id);
      found.add(parent.id);
    }
  }
  return [...found];
}

/** Words of a relation that say more than half: the share itself, where a source gives one, or what includes it. */
const MAJORITY = /\b(?:subsidiary|wholly|majority|controlled by|owned and controlled|100 ?%|(?:5[0-9]|[6-9][0-9]) ?%)/i;

/**
 * Follows parents upwards. A relation that is over (`former …`) leaves it unclear whether the house is still an affiliate.
 * `majority`: every step on the way is more than half.
 */
function linkTo(makers: readonly string[], houses: Houses, id: string): "majority" | "present" | "former" | "none" {
  const open: { readonly id: string; readonly former: boolean; readonly major: boolean }[] = [
    { id, former: false, major: true },
  ];
  const seen = new Set<string>();
  let best: "present" | "former" | "none" = "none";
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const parent of houses.parentsOf(at.id)) {
      const former = at.former || /^former\b/i.test(parent.relation);
      const major = at.major && !former && MAJORITY.test(parent.relation);
      if (makers.includes(parent.id)) {
        if (major) return "majority";
        best = former && best === "none" ? "former" : former ? best : "present";
      }
      const mark = `${parent.id} ${former} ${major}`;
      if (!seen.has(mark)) open.push({ id: parent.id, former, major });
      seen.add(mark);
    }
  }
  return best;
}
