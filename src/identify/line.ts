import type { Attribution } from "../model/attribution.ts";

/** One attribution line, version 1 (LINES.md): the interchange form that outsiders score. Without its line end. */
export function attributionLine(attribution: Attribution, catalogueVersion: string): string {
  const { asset, parent, subjects, maker, brand, model, firmware, serial, madeOn, relabel, undecidedBecause } =
    attribution;
  return JSON.stringify({
    v: 1,
    asset,
    parent,
    subjects,
    maker,
    brand,
    model,
    firmware,
    serial,
    madeOn,
    class: attribution.class,
    relabel,
    for: attribution.for,
    against: attribution.against,
    undecidedBecause,
    catalogue: catalogueVersion,
  });
}

/** What comparing needs of an attribution line; undefined when the text is none. */
export function attributionLineOf(
  line: string,
): (Pick<Attribution, "asset" | "maker" | "class" | "relabel" | "for"> & { readonly catalogue: string }) | undefined {
  try {
    const read = JSON.parse(line) as Record<string, unknown>;
    const isLine = read["v"] === 1 && typeof read["asset"] === "string" && Array.isArray(read["for"]);
    return isLine ? (read as unknown as ReturnType<typeof attributionLineOf>) : undefined;
  } catch {
    return undefined;
  }
}
