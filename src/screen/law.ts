import type { Catalogue, Parent, Provision, Source, Vendor } from "../model/catalogue.ts";

/** A provision that bears on a maker, and how it gets there. */
export interface LawReach {
  readonly instrument: string;
  readonly provision: string;
  readonly citation: string;
  readonly title: string;
  /** `names`: the text names the maker. `affiliates`: it reaches affiliates of one it names. `affiliates-unstated`: it does not say. `closes`: it binds the company itself and nobody's goods. `names-or-reaches`: the maker's entry cites the instrument, which has no provision that names it. */
  readonly how: "names" | "names-or-reaches" | "affiliates" | "affiliates-unstated" | "closes";
  readonly source: Source | undefined;
}

/** Houses whose name does not tell who built a thing. */
export const BUILT_ELSEWHERE: ReadonlySet<Vendor["role"]> = new Set(["mixed", "relabeller"]);

/** How a maker stands to the law of the catalogue. */
export interface Standing {
  readonly vendor: Vendor;
  readonly is: "named" | "affiliate" | "not-named";
  /** The named house that an affiliate belongs to or owns. */
  readonly through: Vendor | undefined;
  readonly relation: string | undefined;
  readonly law: readonly LawReach[];
}

/** The standing of every maker of the catalogue, by vendor id. Whether a provision binds the buyer is asked of `decamp law`. */
export function standings(catalogue: Catalogue): ReadonlyMap<string, Standing> {
  const named = new Map(catalogue.vendors.map((vendor) => [vendor.id, lawNaming(catalogue, vendor)]));
  const isNamed = (id: string): boolean =>
    (named.get(id) ?? []).some(({ how }) => how === "names" || how === "names-or-reaches");
  const vendors = new Map(catalogue.vendors.map((vendor) => [vendor.id, vendor]));
  return new Map(
    catalogue.vendors.map((vendor): [string, Standing] => {
      const law = named.get(vendor.id) ?? [];
      if (isNamed(vendor.id)) return [vendor.id, { vendor, is: "named", through: undefined, relation: undefined, law }];
      const tie = tieOf(vendor, vendors, isNamed);
      if (tie === undefined)
        return [vendor.id, { vendor, is: "not-named", through: undefined, relation: undefined, law }];
      const reached = (named.get(tie.through.id) ?? []).flatMap((each) => throughAffiliates(each, catalogue));
      return [vendor.id, { vendor, is: "affiliate", ...tie, law: [...law, ...reached] }];
    }),
  );
}

interface Tie {
  readonly through: Vendor;
  readonly relation: string;
}

/** Longest chain of owners that is followed. */
const LONGEST_CHAIN = 8;

/** The named house above a vendor, or directly below it. A former relation ties nothing. */
function tieOf(
  vendor: Vendor,
  vendors: ReadonlyMap<string, Vendor>,
  isNamed: (id: string) => boolean,
): Tie | undefined {
  let level: readonly Vendor[] = [vendor];
  for (let depth = 0; depth < LONGEST_CHAIN && level.length > 0; depth += 1) {
    const next: Vendor[] = [];
    for (const { parents } of level) {
      for (const tie of parents) {
        const { id, relation } = tie;
        const parent = vendors.get(id);
        if (parent === undefined || isOver(tie)) continue;
        if (isNamed(id)) return { through: parent, relation };
        next.push(parent);
      }
    }
    level = next;
  }
  for (const child of vendors.values()) {
    const parent = child.parents.find((tie) => tie.id === vendor.id && !isOver(tie));
    if (parent !== undefined && isNamed(child.id)) return { through: child, relation: `owner (${parent.relation})` };
  }
  return undefined;
}

/** A relation that has ended. */
const isOver = ({ relation, until }: Parent): boolean => until !== undefined || /^former/i.test(relation);

function lawNaming({ instruments }: Catalogue, vendor: Vendor): readonly LawReach[] {
  const naming = provisionsNaming(instruments, vendor);
  const told = new Set(naming.filter(({ how }) => how === "names").map(({ instrument }) => instrument));
  // A case against a seller of relabels is no rule on what it sells: who built that decides.
  const entries = BUILT_ELSEWHERE.has(vendor.role) ? [] : vendor.restrictedUnder;
  const cited = entries
    .filter((id) => !told.has(id))
    .map((id): LawReach => {
      const title = instruments.find((instrument) => instrument.id === id)?.title ?? id;
      const source = vendor.sources[vendor.namedBy[0] ?? ""];
      return { instrument: id, provision: "", citation: title, title, how: "names-or-reaches", source };
    });
  return [...naming, ...cited];
}

function provisionsNaming(instruments: Catalogue["instruments"], vendor: Vendor): readonly LawReach[] {
  return instruments.flatMap((instrument) =>
    instrument.provisions.flatMap((provision): readonly LawReach[] => {
      const how = provision.goods.makers.includes(vendor.id)
        ? "names"
        : closes(provision, vendor)
          ? "closes"
          : undefined;
      const source = instrument.sources[provision.sources[0] ?? ""];
      return how === undefined ? [] : [{ ...citationOf(provision), how, source }];
    }),
  );
}

const citationOf = ({ id, instrument, citation, title }: Provision): Omit<LawReach, "how" | "source"> => ({
  instrument,
  provision: id,
  citation,
  title,
});

/** A provision without goods whose addressee is a company of the vendor: it closes that company. */
const closes = ({ goods, addressees, acts }: Provision, vendor: Vendor): boolean =>
  goods.makers.length === 0 &&
  acts.includes("operate-business") &&
  [vendor.name, ...vendor.aliases].some((name) => name.length > 4 && addressees.words.includes(name));

function throughAffiliates(reach: LawReach, { instruments }: Catalogue): readonly LawReach[] {
  const provision = instruments.flatMap(({ provisions }) => provisions).find(({ id }) => id === reach.provision);
  switch (provision?.goods.affiliates) {
    case "subsidiaries-and-affiliates":
      return [{ ...reach, how: "affiliates" }];
    case "unstated":
      return [{ ...reach, how: "affiliates-unstated" }];
    default:
      return [];
  }
}
