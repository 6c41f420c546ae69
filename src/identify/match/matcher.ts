import type { Weight } from "../../model/attribution.ts";
import type { Catalogue, Relabel, Vendor } from "../../model/catalogue.ts";
import { normaliseMac } from "../identity.ts";
import { foldName } from "./names.ts";
import { bareSign, compileRules, defined, type FieldRules, nameSpeaks } from "./rules.ts";
import type { Sign } from "./sign.ts";

/** A name on a case and what is known of it. */
export interface BrandEntry {
  readonly name: string;
  /** The house whose own brand it is; undefined for a house that is only known to relabel. */
  readonly vendor: string | undefined;
}

/** The catalogue compiled for matching. Build it once; it keeps a bounded cache of fields already seen. */
export interface Matcher {
  readonly catalogue: Catalogue;
  readonly vendors: ReadonlyMap<string, Vendor>;
  /** Signs of one field value. */
  signsOf(field: string, value: string): readonly Sign[];
  /** Signs of a MAC address, by the longest registered prefix. */
  signsOfMac(mac: string): readonly Sign[];
  /** The house whose own brand or name this text is. */
  brandOf(text: string): BrandEntry | undefined;
  /** Signs that a label with this model is a known relabel. */
  signsOfRelabel(brand: string, model: string): readonly Sign[];
}

/** Longest value whose signs are remembered, and how many characters all of them together hold. */
const CACHE_VALUE = 16_384;
const CACHE_CHARACTERS = 16_000_000;

export function compileCatalogue(catalogue: Catalogue): Matcher {
  const vendors = new Map(catalogue.vendors.map((vendor) => [vendor.id, vendor]));
  const fields = compileRules(catalogue);
  const blocks = compileBlocks(catalogue);
  const brands = compileBrands(catalogue);
  const relabels = compileRelabels(catalogue);
  const yields = compileYields(catalogue);
  const look = (rules: FieldRules, value: string): readonly Sign[] => settled(match(rules, value), yields);
  const remember = openCache(look);
  return {
    catalogue,
    vendors,
    signsOf(field, value) {
      const rules = fields.get(field);
      if (rules === undefined) return NONE;
      return rules.worthRemembering && value.length <= CACHE_VALUE ? remember(rules, value) : look(rules, value);
    },
    signsOfMac: (mac) => longestPrefix(blocks, mac),
    brandOf: (text) => brands.get(foldName(text)),
    signsOfRelabel: (brand, model) =>
      (relabels.get(foldName(brand)) ?? []).filter((each) => each.pattern.test(model)).map((each) => each.sign),
  };
}

const NONE: readonly Sign[] = [];

function match(rules: FieldRules, value: string): readonly Sign[] {
  const signs: Sign[] = [];
  for (const { pattern, sign } of rules.candidates(value)) {
    const found = pattern.exec(value);
    if (found !== null) signs.push(found.groups === undefined ? sign : { ...sign, inferred: defined(found.groups) });
  }
  signs.push(...rules.signsOfName(value));
  return signs.length === 0 ? NONE : signs;
}

type Look = (rules: FieldRules, value: string) => readonly Sign[];
type Yields = ReadonlyMap<string, ReadonlySet<string>>;

/** Which rule gives way to which, where two makers' rules read the same value. */
function compileYields(catalogue: Catalogue): Yields {
  const rules = catalogue.vendors.flatMap((vendor) => [...vendor.fingerprints, ...vendor.grammars]);
  return new Map(
    rules
      .filter((rule) => rule.yields.length > 0)
      .map((rule) => [rule.id, new Set(rule.yields.map((each) => each.to))]),
  );
}

/** Without the signs of rules that give way to another one that matched. */
function settled(signs: readonly Sign[], yields: Yields): readonly Sign[] {
  if (signs.length < 2 || yields.size === 0) return signs;
  return signs.filter((sign) => {
    const stronger = yields.get(sign.fingerprint);
    return stronger === undefined || !signs.some((other) => stronger.has(other.fingerprint));
  });
}

/** Signs of values seen before: headers, realms and pages of one product are the same text over and over. */
function openCache(look: Look): Look {
  let kept = new Map<FieldRules, Map<string, readonly Sign[]>>();
  let characters = 0;
  return (rules, value) => {
    let values = kept.get(rules);
    if (values === undefined) kept.set(rules, (values = new Map()));
    const known = values.get(value);
    if (known !== undefined) return known;
    const signs = look(rules, value);
    characters += value.length + 64;
    if (characters > CACHE_CHARACTERS) {
      kept = new Map();
      characters = 0;
    } else values.set(value, signs);
    return signs;
  };
}

function compileBlocks(catalogue: Catalogue): ReadonlyMap<string, readonly Sign[]> {
  const blocks = new Map<string, Sign[]>();
  for (const vendor of catalogue.vendors) {
    for (const block of vendor.macBlocks) {
      const says = `the MAC block is registered to ${block.registrant}`;
      const weight = nameSpeaks(vendor) ? block.weight : undefined;
      const sign: Sign = { ...bareSign(vendor, "oui"), fingerprint: `${vendor.id}/mac`, weight, says };
      for (const prefix of block.prefixes) {
        const key = prefix.toUpperCase();
        blocks.set(key, [...(blocks.get(key) ?? []), sign]);
      }
    }
  }
  return blocks;
}

/** IEEE assigns 36, 28 and 24 bits: 9, 7 and 6 hexadecimal digits. */
const PREFIX_DIGITS = [9, 7, 6] as const;

function longestPrefix(blocks: ReadonlyMap<string, readonly Sign[]>, mac: string): readonly Sign[] {
  const digits = normaliseMac(mac);
  if (digits === undefined) return NONE;
  for (const length of PREFIX_DIGITS) {
    const found = blocks.get(digits.slice(0, length));
    if (found !== undefined) return found;
  }
  return NONE;
}

function compileBrands(catalogue: Catalogue): ReadonlyMap<string, BrandEntry> {
  const brands = new Map<string, BrandEntry>();
  for (const vendor of catalogue.vendors) {
    for (const { brand } of vendor.relabels) brands.set(foldName(brand), { name: brand, vendor: undefined });
  }
  for (const vendor of catalogue.vendors) {
    for (const name of [vendor.name, ...vendor.aliases])
      brands.set(foldName(name), { name: vendor.name, vendor: vendor.id });
    for (const brand of vendor.brands) {
      for (const name of [brand.name, ...brand.aliases])
        brands.set(foldName(name), { name: brand.name, vendor: vendor.id });
    }
  }
  brands.delete("");
  return brands;
}

/** What a known relabel shows of one device. That some of a brand's models are another's names no maker of this one. */
function relabelWeight({ confidence, models, partly }: Relabel): Weight | undefined {
  if (partly) return undefined;
  return confidence === "suspected" || models.length === 0 ? "weak" : "moderate";
}

interface RelabelRule {
  readonly pattern: RegExp;
  readonly sign: Sign;
}

function compileRelabels(catalogue: Catalogue): ReadonlyMap<string, readonly RelabelRule[]> {
  const relabels = new Map<string, RelabelRule[]>();
  for (const vendor of catalogue.vendors) {
    for (const each of vendor.relabels) {
      const says = `${each.brand} is ${each.confidence === "suspected" ? "suspected" : "known"} to sell this model made by ${vendor.name} (${each.confidence})`;
      const sign: Sign = {
        ...bareSign(vendor, "relabel"),
        fingerprint: `${vendor.id}/relabel`,
        weight: relabelWeight(each),
        inferred: each.family === undefined ? undefined : { family: each.family },
        suspected: each.confidence === "suspected",
        says,
      };
      const pattern =
        each.models.length === 0 ? /^/ : new RegExp(each.models.map((model) => `(?:${model})`).join("|"), "iu");
      const key = foldName(each.brand);
      relabels.set(key, [...(relabels.get(key) ?? []), { pattern, sign }]);
    }
  }
  return relabels;
}
