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
