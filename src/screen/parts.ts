import type { Catalogue, Source, Vendor } from "../model/catalogue.ts";
import { LONGEST_TEXT } from "./normalise.ts";

/** A part number on a line that is of a known family. */
export interface PartHit {
  /** Vendor id of the maker. */
  readonly maker: string;
  /** Brand of the relabel; undefined for a part number of the maker's own grammar. */
  readonly brand: string | undefined;
  readonly part: string;
  /** Catalogue entry: `vendors/hikvision grammars/model-camera`. */
  readonly entry: string;
  readonly says: string;
  readonly source: Source | undefined;
  readonly confidence: "confirmed" | "reported" | "suspected" | "grammar";
  /** How much the matched beginning tells by itself, about in letters; 4 and more stands alone. */
  readonly tells: number;
}

/** Part numbers of the catalogue, compiled. */
export interface PartIndex {
  /** How many patterns are tried. */
  readonly patterns: number;
  /** Families of the part numbers in a text; `brands` are the relabel brands that the line names, as the catalogue spells them. */
  find(text: string, brands: ReadonlySet<string>): readonly PartHit[];
}

interface Family {
  readonly maker: string;
  readonly brand: string | undefined;
  readonly pattern: RegExp;
  readonly entry: string;
  readonly says: string;
  readonly source: Source | undefined;
  readonly confidence: PartHit["confidence"];
}

/** Part numbers looked at on one line, and the longest of them. */
const MOST_PARTS = 64;
const LONGEST_PART = 64;
/** A run of letters, digits and the signs that part numbers hold. */
const PART = /[A-Za-z0-9][A-Za-z0-9._/()+-]{1,63}/g;

export function compileParts(catalogue: Catalogue): PartIndex {
  const families = catalogue.vendors.flatMap((vendor) => [...grammarsOf(vendor), ...relabelsOf(vendor)]);
  return {
    patterns: families.length,
    find(text, brands) {
      const hits: PartHit[] = [];
      const tryAll = (part: string, written?: string): void => {
        for (const family of families) {
          if (family.brand !== undefined && !brands.has(family.brand) && !raisesDoubt(part, family)) continue;
          const hit = hitOf(part, family);
          if (hit !== undefined) hits.push(written === undefined ? hit : { ...hit, part: written });
        }
      };
      for (const part of partsOf(text, brands.size > 0)) tryAll(part);
      for (const [written, first, rest] of spacedPartsOf(text)) tryAll(`${first}-${rest}`, written);
      return hits.toSorted((a, b) => b.tells - a.tells);
    },
  };
}

function grammarsOf(vendor: Vendor): readonly Family[] {
  return vendor.grammars
    .filter((grammar) => grammar.of === "model")
    .map((grammar) => ({
      maker: vendor.id,
      brand: undefined,
      pattern: new RegExp(grammar.pattern, "iu"),
      entry: `vendors/${vendor.id} grammars/${grammar.id.replace(/^.*\//, "")}`,
      says: grammar.says,
      source: vendor.sources[grammar.source],
      confidence: "grammar",
    }));
}

function relabelsOf(vendor: Vendor): readonly Family[] {
  return vendor.relabels
    .filter(({ models }) => models.length > 0)
    .map(({ brand, models, source, confidence }) => ({
      maker: vendor.id,
      brand,
      pattern: new RegExp(models.map((model) => `(?:${model})`).join("|"), "iu"),
      entry: `vendors/${vendor.id} relabels/${brand}`,
      says: `${brand} sells this family, made by ${vendor.name} (${confidence})`,
      source: vendor.sources[source],
      confidence,
    }));
}

/** Part numbers of a text: with a letter and a digit, or beside a brand two words as `DIVAR network` has them. */
function partsOf(text: string, besideBrand: boolean): readonly string[] {
  const bounded = text.slice(0, LONGEST_TEXT);
  if (!besideBrand && !/\d/.test(bounded)) return [];
  const parts: string[] = [];
  for (const match of bounded.matchAll(PART)) {
    if (parts.length >= MOST_PARTS) break;
    const part = match[0].replace(/[._/(+-]+$/, "");
    if (/\d/.test(part) && /[A-Za-z]/.test(part)) parts.push(part);
    else if (besideBrand && part.length >= 3) parts.push(bounded.slice(match.index, match.index + LONGEST_PART));
  }
  return parts;
}

/** A short beginning and the rest of a part number, parted by a blank where the maker writes a hyphen: `DS 2CD2143G2`. */
const SPACED =
  /(?<![A-Za-z0-9-])([A-Za-z]{2,4}) {1,2}((?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9]{5,32}(?:-[A-Za-z0-9]{1,16}){0,3})/g;

/** Of each as it is written, its beginning and its rest. */
function spacedPartsOf(text: string): readonly (readonly [written: string, first: string, rest: string])[] {
  const bounded = text.slice(0, LONGEST_TEXT);
  if (!/\d/.test(bounded)) return [];
  return Array.from(bounded.matchAll(SPACED), ([written, first = "", rest = ""]) => [written, first, rest] as const);
}

function hitOf(part: string, family: Family): PartHit | undefined {
  const found = family.pattern.exec(part);
  if (found === null) return undefined;
  // A beginning without a digit, of a word that has none, is a word and no part number.
  const token = /^\S+/.exec(part)?.[0] ?? part;
  if (!/\d/.test(token) && !/\s/.test(found[0])) return undefined;
  const { maker, brand, entry, says, source, confidence } = family;
  return {
    maker,
    brand,
    entry,
    says,
    source,
    confidence,
    part: /\s/.test(found[0]) ? found[0] : token,
    tells: tellsOf(found[0]),
  };
}

/** Beginnings that many makers use. */
const EVERYBODYS = /^(?:IPCAM|IPC|IP|NVR|DVR|XVR|PTZ|CAM|HD)-?/i;

/** How much a matched beginning tells: letters count one, digits and hyphens half; what everybody writes counts as one letter. */
function tellsOf(matched: string): number {
  const own = matched.replace(EVERYBODYS, "");
  const letters = own.replace(/[^A-Za-z]/g, "").length;
  const others = own.replace(/[^0-9-]/g, "").length;
  return (own.length < matched.length ? 1.5 : 0) + letters + others / 2;
}

/** From how much on a part number stands without the brand beside it, and from how much on it raises a doubt. Guesses. */
export const STANDS_ALONE = 4;
export const RAISES_DOUBT = 3;

function raisesDoubt(part: string, family: Family): boolean {
  const found = family.pattern.exec(part);
  return found !== null && tellsOf(found[0]) >= RAISES_DOUBT;
}

/** Part numbers with hyphens or strokes, whose pieces would read as words of a name. */
const PIECED = /[A-Za-z0-9]+(?:[-/][A-Za-z0-9]+)+/g;

/** A text without its part numbers; a name written before one with a hyphen stays. */
export function withoutParts(text: string): string {
  if (!/\d/.test(text) || !/[-/]/.test(text)) return text;
  return text.replace(PIECED, (part) => {
    if (!/\d/.test(part)) return part;
    return /^[A-Za-z]{5,}(?=[-/])/.exec(part)?.[0] ?? " ";
  });
}
