import type { AssetFacts } from "../../src/assess/law/index.ts";
import { readDayRange } from "../../src/assess/law/index.ts";
import type { Confidence } from "../../src/model/attribution.ts";
import type { Owner, OwnerKind } from "../../src/model/owner.ts";
import { VENDORS } from "./provisions.ts";

/** Owners and assets that the tables of the law share. */

export const owner = (
  kind: OwnerKind,
  jurisdictions: readonly string[],
  usFederalContractor: Owner["usFederalContractor"] = "no",
): Owner => ({
  name: `the ${kind}`,
  kind,
  jurisdictions,
  usFederalContractor,
  sites: [],
});

export const department = owner("federal-department", ["CA"]);
export const crown = owner("crown-corporation", ["CA"], "unknown");
export const school = owner("school-board", ["CA-QC"]);
export const quebecCity = owner("municipality", ["CA-QC"]);
export const contractor = owner("private", ["CA-ON"], "yes");
export const usAgency = owner("federal-agency", ["US"]);
export const nobodyKnows = owner("unknown", [], "unknown");

export const asset = (parts: Partial<AssetFacts> = {}): AssetFacts => ({
  asset: "a-1",
  maker: null,
  rivals: [],
  against: [],
  undecidedBecause: null,
  class: "camera",
  otherClasses: [],
  brand: null,
  relabel: null,
  acquired: [],
  installed: [],
  contested: false,
  unreadDates: [],
  ...parts,
});

export const maker = (id: string, confidence: Confidence = "high"): NonNullable<AssetFacts["maker"]> => ({
  id,
  name: VENDORS.find((vendor) => vendor.id === id)?.name ?? id,
  confidence,
});

export const made = (id: string, confidence: Confidence = "high", parts: Partial<AssetFacts> = {}): AssetFacts =>
  asset({ maker: maker(id, confidence), ...parts });

export const dated = (...texts: readonly string[]): AssetFacts["acquired"] =>
  texts.map((text) => {
    const range = readDayRange(text);
    if (range === undefined) throw new Error(`${text} is no date`);
    return range;
  });
