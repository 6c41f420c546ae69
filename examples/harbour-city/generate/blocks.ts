import type { Device } from "./device.ts";
import { PRODUCTS } from "./products.ts";

const ownBlocks = new Map<string, Set<string>>();
for (const name of ["hik", "ezviz", "machik", "dahua", "imou", "unv", "axis", "hanwha", "bosch"]) {
  const product = PRODUCTS[name];
  if (product === undefined || product.maker === null) continue;
  const blocks = ownBlocks.get(product.maker) ?? new Set<string>();
  for (const block of product.blocks) blocks.add(block);
  ownBlocks.set(product.maker, blocks);
}
// Bought under another name, registered to the maker all the same.
ownBlocks.get("dahua")?.add("38AF29");

/** Notes that the MAC of a device stands in the inputs: a sign for the maker only where the block is the maker's own. */
export function showMac(of: Device): void {
  const mac = of.macs[0];
  if (mac === undefined || of.maker === null) return;
  const block = mac.replaceAll(":", "").slice(0, 6).toUpperCase();
  if (ownBlocks.get(of.maker)?.has(block) === true) of.evidence.add("oui");
}
