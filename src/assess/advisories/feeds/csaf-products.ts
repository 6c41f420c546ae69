import { type Json, list, record, text } from "./json.ts";

/** A product of the tree: the house, the model and the words about versions. */
export interface Product {
  readonly vendor: string;
  readonly product: string;
  readonly versions: string;
}

const UNSPECIFIED = "unspecified";
/** Most products of a tree that are read, and deepest branches. Guesses: the largest documents have some thousand. */
const MOST = 50_000;
const DEEPEST = 12;
/** Longest chain of combinations; the document's own may be of two. A guess. */
const LONGEST_CHAIN = 4;

/** Products by id: of branches, each with the vendor, the product and the versions above it, and of combinations. */
export function productsOf(tree: Json | undefined): ReadonlyMap<string, Product> {
  const products = new Map<string, Product>();
  const none = { vendor: "", product: "", versions: UNSPECIFIED };
  for (const branch of list(tree?.["branches"])) addBranch(products, { branch: record(branch), above: none, depth: 0 });
  addCombinations(products, list(tree?.["relationships"]).slice(0, MOST).map(record));
  return products;
}

/** Categories of branches that narrow the version above them (CSAF 2.0, 3.1.2.2.1): it alone is not what is meant. */
const NARROWER: ReadonlySet<string> = new Set(["patch_level", "service_pack"]);

interface Visit {
  readonly branch: Json | undefined;
  readonly above: Product;
  readonly depth: number;
}

function addBranch(products: Map<string, Product>, { branch, above, depth }: Visit): void {
  if (branch === undefined || depth > DEEPEST || products.size > MOST) return;
  const here = ofBranch(branch, above);
  const id = text(record(branch["product"])?.["product_id"], 200);
  if (id !== undefined && here.vendor !== "") products.set(id, here);
  for (const child of list(branch["branches"]))
    addBranch(products, { branch: record(child), above: here, depth: depth + 1 });
}

function ofBranch(branch: Json, above: Product): Product {
  const name = text(branch["name"], 600) ?? "";
  const category = String(branch["category"]);
  if (category === "vendor") return { ...above, vendor: name };
  if (category === "product_name" || category === "product_family") return { ...above, product: name };
  if (category === "product_version" || category === "product_version_range")
    return { ...above, versions: name.replace(/^vers:[a-z]{1,20}\//, "") };
  return NARROWER.has(category) ? { ...above, versions: `${above.versions} ${name}` } : above;
}

/** Combinations of two products (CSAF 2.0, 3.2.2.4 `relationships`) have an id of their own, to which the statuses refer. */
function addCombinations(products: Map<string, Product>, relationships: readonly (Json | undefined)[]): void {
  // One may refer to another that comes later.
  for (let pass = 0; pass < LONGEST_CHAIN; pass += 1) {
    let added = false;
    for (const relationship of relationships) {
      const id = text(record(relationship?.["full_product_name"])?.["product_id"], 200);
      if (id === undefined || products.has(id) || products.size > MOST) continue;
      const part = products.get(text(relationship?.["product_reference"], 200) ?? "");
      const whole = products.get(text(relationship?.["relates_to_product_reference"], 200) ?? "");
      if (part === undefined || whole === undefined) continue;
      products.set(id, combined(part, whole, String(relationship?.["category"])));
      added = true;
    }
    if (!added) return;
  }
}

/** What names the firmware of a device, and no program that runs on one. */
const FIRMWARE = /\bfirmware\b|\boperating system\b|\b(?:OS|software version)$/i;

/**
 * The device is the product that the other is a part of or stands on. Its version is the part's where that is its firmware; the
 * versions of any other part are none of its own: then the words say so, and nobody reads a bound out of them.
 */
function combined(part: Product, whole: Product, category: string): Product {
  const isFirmware =
    part.vendor.toLowerCase() === whole.vendor.toLowerCase() &&
    (FIRMWARE.test(part.product) || part.product === "" || part.product === whole.product);
  const alone = whole.versions === UNSPECIFIED;
  if (isFirmware && alone && !/^(?:optional|external)_/.test(category)) return { ...whole, versions: part.versions };
  if (category === "default_component_of" && !alone) return whole;
  const words = [part.product, part.versions === UNSPECIFIED ? "" : part.versions]
    .filter((word) => word !== "")
    .join(" ");
  return { ...whole, versions: `${alone ? "" : `${whole.versions} `}with ${words} in it`.slice(0, 600) };
}
