import type { DeviceClass, Weight } from "../model/attribution.ts";
import type { Catalogue, Fingerprint, Grammar, Relabel, Vendor } from "../model/catalogue.ts";
import { normaliseMac } from "./identity.ts";

/** One thing a field shows: which rule matched, whom it speaks for, how strongly. */
export interface Sign {
  readonly fingerprint: string;
  /** Vendor id. */
  readonly maker: string;
  /** Independence group: signs of one kind add once. */
  readonly kind: string;
  /** Undefined when the rule infers something but proves no maker. */
  readonly weight: Weight | undefined;
  readonly says: string;
  readonly class: DeviceClass | undefined;
  /** What a grammar inferred: named groups. */
  readonly inferred: Readonly<Record<string, string>> | undefined;
  readonly of: Grammar["of"] | undefined;
  readonly surveillance: boolean;
  /** A suspicion: it may name a maker with low confidence and never makes a verdict surer. */
  readonly suspected: boolean;
}

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

interface Rule {
  readonly pattern: RegExp;
  readonly sign: Sign;
}

const GRAMMAR_KIND: Readonly<Record<Grammar["of"], string>> = {
  serial: "serial",
  firmware: "firmware",
  model: "model",
};
/** Longest value whose signs are remembered, and how many: repeated headers and models are short, bodies are not kept. */
const CACHE_VALUE = 256;
const CACHE_ENTRIES = 65_536;

export function compileCatalogue(catalogue: Catalogue): Matcher {
  const vendors = new Map(catalogue.vendors.map((vendor) => [vendor.id, vendor]));
  const rules = compileRules(catalogue);
  const blocks = compileBlocks(catalogue);
  const brands = compileBrands(catalogue);
  const relabels = compileRelabels(catalogue);
  const yields = compileYields(catalogue);
  const cache = new Map<string, readonly Sign[]>();

  const match = (field: string, value: string): readonly Sign[] => {
    const candidates = rules.get(field);
    if (candidates === undefined) return NONE;
    const signs: Sign[] = [];
    for (const rule of candidates) {
      const found = rule.pattern.exec(value);
      if (found !== null)
        signs.push(found.groups === undefined ? rule.sign : { ...rule.sign, inferred: defined(found.groups) });
    }
    return signs.length === 0 ? NONE : settled(signs, yields);
  };

  return {
    catalogue,
    vendors,
    signsOf(field, value) {
      if (value.length > CACHE_VALUE) return match(field, value);
      if (!rules.has(field)) return NONE;
      const key = `${field}\0${value}`;
      let signs = cache.get(key);
      if (signs === undefined) {
        signs = match(field, value);
        if (cache.size >= CACHE_ENTRIES) cache.clear();
        cache.set(key, signs);
      }
      return signs;
    },
    signsOfMac: (mac) => longestPrefix(blocks, mac),
    brandOf: (text) => brands.get(foldName(text)),
    signsOfRelabel: (brand, model) =>
      (relabels.get(foldName(brand)) ?? []).filter((each) => each.pattern.test(model)).map((each) => each.sign),
  };
}

const NONE: readonly Sign[] = [];

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

function defined(groups: Record<string, string | undefined>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(groups)) if (value !== undefined) kept[name] = value;
  return kept;
}

function compileRules(catalogue: Catalogue): ReadonlyMap<string, readonly Rule[]> {
  const rules = new Map<string, Rule[]>();
  const put = (field: string, rule: Rule): void => {
    const list = rules.get(field);
    if (list === undefined) rules.set(field, [rule]);
    else list.push(rule);
  };
  for (const vendor of catalogue.vendors) {
    for (const each of vendor.fingerprints)
      put(each.field, { pattern: regexOf(each), sign: signOfFingerprint(each, vendor) });
    for (const each of vendor.grammars) put(each.of, { pattern: regexOf(each), sign: signOfGrammar(each, vendor) });
    for (const each of vendor.cloudNames) put("dns.name", cloudRule(each, vendor));
    for (const rule of nameRules(vendor)) for (const field of LABEL_FIELDS) put(field, rule);
  }
  return rules;
}

/** Fields that say what is written on the case. A label is the weakest evidence of a maker: it is what a relabel changes. */
const LABEL_FIELDS = ["brand"] as const;

function nameRules(vendor: Vendor): readonly Rule[] {
  const names = [vendor.name, ...vendor.aliases, ...vendor.brands.flatMap((brand) => [brand.name, ...brand.aliases])];
  const pattern = new RegExp(
    `^(?:${names
      .map((name) => foldName(name))
      .filter((name) => name !== "")
      .map(escapeRegex)
      .join("|")})$`,
    "u",
  );
  const folded = { exec: (value: string) => pattern.exec(foldName(value)) } as RegExp;
  return [
    {
      pattern: folded,
      sign: {
        ...bareSign(vendor, "label"),
        fingerprint: `${vendor.id}/label`,
        kind: "label",
        weight: nameSpeaks(vendor) ? "weak" : undefined,
        says: `the label names ${vendor.name}`,
      },
    },
  ];
}

/** The name and the MAC block of a house that only puts its label on what others build say nothing of the maker. */
const nameSpeaks = ({ role }: Vendor): boolean => role === "maker" || role === "mixed";

function cloudRule({ suffix, source }: Vendor["cloudNames"][number], vendor: Vendor): Rule {
  const says = `asked for ${suffix}, a cloud name of ${vendor.name}`;
  // A name that no source was read for is a hint.
  const weight = vendor.sources[source]?.basis === "not-read" ? "hint" : "moderate";
  const pattern = new RegExp(`(?:^|\\.)${escapeRegex(suffix.replace(/^\*\./, "").toLowerCase())}$`, "u");
  return {
    pattern,
    sign: { ...bareSign(vendor, "dns"), fingerprint: `${vendor.id}/cloud-name`, weight, says },
  };
}

const regexOf = (each: Fingerprint | Grammar): RegExp => new RegExp(each.pattern, each.ignoreCase ? "iu" : "u");

function bareSign(vendor: Vendor, kind: string): Sign {
  return {
    fingerprint: vendor.id,
    maker: vendor.id,
    kind,
    weight: undefined,
    says: "",
    class: undefined,
    inferred: undefined,
    of: undefined,
    surveillance: vendor.surveillance,
    suspected: false,
  };
}

const signOfFingerprint = (each: Fingerprint, vendor: Vendor): Sign => ({
  ...bareSign(vendor, each.kind),
  fingerprint: each.id,
  weight: each.weight,
  says: each.says,
  class: each.class,
});

const signOfGrammar = (each: Grammar, vendor: Vendor): Sign => ({
  ...bareSign(vendor, GRAMMAR_KIND[each.of]),
  fingerprint: each.id,
  weight: each.weight,
  says: each.says,
  class: each.class,
  of: each.of,
});

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

function compileRelabels(catalogue: Catalogue): ReadonlyMap<string, readonly Rule[]> {
  const relabels = new Map<string, Rule[]>();
  for (const vendor of catalogue.vendors) {
    for (const each of vendor.relabels) {
      const says = `${each.brand} is ${each.confidence === "suspected" ? "suspected" : "known"} to sell this model made by ${vendor.name} (${each.confidence})`;
      const sign: Sign = {
        ...bareSign(vendor, "relabel"),
        fingerprint: `${vendor.id}/relabel`,
        weight: relabelWeight(each),
        says,
        inferred: each.family === undefined ? undefined : { family: each.family },
        suspected: each.confidence === "suspected",
      };
      const pattern =
        each.models.length === 0 ? /^/ : new RegExp(each.models.map((model) => `(?:${model})`).join("|"), "iu");
      const key = foldName(each.brand);
      relabels.set(key, [...(relabels.get(key) ?? []), { pattern, sign }]);
    }
  }
  return relabels;
}

const LEGAL_FORMS =
  /\b(?:co|company|corp|corporation|inc|incorporated|ltd|limited|ltee|llc|gmbh|ab|ag|sa|technology|technologies|international|group)\b/g;

/** A name for comparison: case, accents, punctuation and legal forms do not count. */
export function foldName(name: string): string {
  const plain = name
    .slice(0, 256)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const bare = plain.replace(LEGAL_FORMS, " ").replace(/\s+/g, " ").trim();
  return bare === "" ? plain : bare;
}

const escapeRegex = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");
