import type { DeviceClass, Weight } from "../../model/attribution.ts";
import type { Fact, FactKind, Subject } from "../../model/observation.ts";
import type { Catalogue, Relabel, Vendor } from "../../model/catalogue.ts";
import { type AddField, readFields } from "../fields.ts";
import { normaliseMac } from "../identity.ts";
import { CAMERA_FIELD, FIELD_USES, type FieldUse, SELF_FIELD } from "../statements.ts";
import { classOfPhrase, classOfWords, isAboutCameras, isAboutDevices, speaksOfWatching } from "../words.ts";
import { type SplitLabel, splitLabel } from "./labels.ts";
import { foldName } from "./names.ts";
import { type ClassOfNumbers, compileNumbers } from "./numbers.ts";
import { bareSign, compileRules, defined, type FieldRules, nameSpeaks } from "./rules.ts";
import { openMemory } from "./memory.ts";
import type { Sign } from "./sign.ts";

/** A name on a case and what is known of it. */
export interface BrandEntry {
  readonly name: string;
  /** The house whose own brand it is; undefined for a house that is only known to relabel. */
  readonly vendor: string | undefined;
}

/** A field that something is made of. */
export interface KnownField {
  /** Signs of one value. */
  signs(value: string): readonly Sign[];
  /** What it is for beside; undefined when it only shows signs. */
  readonly use: FieldUse | undefined;
  /** Of a field that holds a device's own words: what they show, in one. */
  readonly own?: (value: string) => OwnWords;
}

/** What a device says in its own words: signs of a maker, and its class (words.ts). */
export interface OwnWords {
  readonly signs: readonly Sign[];
  readonly class: DeviceClass | undefined;
}

/** The catalogue compiled for matching. Build it once; it keeps a bounded cache of fields already seen. */
export interface Matcher {
  readonly catalogue: Catalogue;
  readonly vendors: ReadonlyMap<string, Vendor>;
  /** Gives the fields of a fact (fields.ts); a message that comes again word for word is not read again. */
  readFields(fact: Fact, subject: Subject, add: AddField): void;
  /** What is known of a field; undefined when no rule reads it and nothing is made of it. */
  rulesOf(field: string): KnownField | undefined;
  /** Signs of one field value. */
  signsOf(field: string, value: string): readonly Sign[];
  /** Signs of a MAC address, by the longest registered prefix. */
  signsOfMac(mac: string): readonly Sign[];
  /** The same of digits that may be a MAC address: hints at most. */
  hintsOfMac(digits: string): readonly Sign[];
  /** The house whose own brand or name this text is. */
  brandOf(text: string): BrandEntry | undefined;
  /** A label or a model as people write it, when the name of a house stands before something else. */
  splitLabel(text: string): SplitLabel | undefined;
  /** Signs that a label with this model is a known relabel. */
  signsOfRelabel(brand: string, model: string): readonly Sign[];
}

export function compileCatalogue(catalogue: Catalogue): Matcher {
  const vendors = new Map(catalogue.vendors.map((vendor) => [vendor.id, vendor]));
  const yields = compileYields(catalogue);
  const memory = openMemory();
  const brands = compileBrands(catalogue);
  const fields = new Map<string, KnownField>([...FIELD_USES].map(([field, use]) => [field, { signs: noSigns, use }]));
  const isAbout = (value: string): boolean => isAboutDevices(value) || countsUpHouses(value, brands);
  const rules = compileRules(catalogue);
  const ownWordsOf = compileOwnWords(rules, { yields, isAbout, classOfNumbers: compileNumbers(catalogue) });
  for (const [field, each] of rules) {
    const use = FIELD_USES.get(field);
    if (field === SELF_FIELD || field === CAMERA_FIELD) {
      const own = memory.of(ownWordsOf(field));
      fields.set(field, { signs: (value) => own(value).signs, use, own });
      continue;
    }
    const read = (value: string): readonly Sign[] => settled(match(each, value), yields);
    fields.set(field, { signs: each.worthRemembering ? memory.of(read) : read, use });
  }
  const messages = new Map([...READ_BY_RAW_ALONE].map((kind) => [kind, memory.where(fieldsIn(kind))]));
  const blocks = compileBlocks(catalogue);
  const relabels = compileRelabels(catalogue);
  const houseOf = (name: string): string | undefined => {
    const entry = brands.get(foldName(name));
    return entry === undefined ? undefined : (entry.vendor ?? entry.name);
  };
  return {
    catalogue,
    vendors,
    readFields(fact, subject, add) {
      const { raw } = fact;
      const fields = typeof raw === "string" ? messages.get(fact.kind)?.(raw) : undefined;
      if (fields === undefined) readFields(fact, subject, add);
      else for (const [name, value] of fields) add(name, value);
    },
    rulesOf: (field) => fields.get(field),
    signsOf: (field, value) => fields.get(field)?.signs(value) ?? NONE,
    signsOfMac: (mac) => longestPrefix(blocks, mac),
    hintsOfMac: (digits) => longestPrefix(blocks, digits).map(hinted),
    brandOf: (text) => brands.get(foldName(text)),
    splitLabel: memory.of((text) => splitLabel(text, houseOf)),
    signsOfRelabel: (brand, model) =>
      (relabels.get(foldName(brand)) ?? []).filter((each) => each.pattern.test(model)).map((each) => each.sign),
  };
}

const NONE: readonly Sign[] = [];
const NOTHING: OwnWords = { signs: NONE, class: undefined };
/** A page about devices may name their house, and is none of them. */
const withoutClass = (sign: Sign): Sign => (sign.class === undefined ? sign : { ...sign, class: undefined });
const noSigns = (): readonly Sign[] => NONE;

/** Kinds whose fields depend on the text of the message and on nothing beside it. */
const READ_BY_RAW_ALONE: ReadonlySet<FactKind> = new Set(["http.response", "rtsp.response", "ssdp.response"]);

const fieldsIn =
  (kind: FactKind) =>
  (raw: string): readonly (readonly [name: string, value: string])[] => {
    const fields: (readonly [string, string])[] = [];
    readFields({ kind, raw }, {}, (name, value) => void fields.push([name, value]));
    return fields;
  };

interface Texts {
  readonly yields: Yields;
  /** Whether a text is about devices and not the word of one. */
  readonly isAbout: (value: string) => boolean;
  readonly classOfNumbers: ClassOfNumbers;
}

/** Gives, for a field of a device's own words, what one value of it shows. */
function compileOwnWords(
  rules: ReadonlyMap<string, FieldRules>,
  { yields, isAbout, classOfNumbers }: Texts,
): (field: string) => (value: string) => OwnWords {
  const signsIn = (field: string, value: string): readonly Sign[] => {
    const of = rules.get(field);
    return of === undefined ? NONE : match(of, value);
  };
  /** `beside`: what counts only beside words for what watches. A text about devices may name a house, and gives no class. */
  const shown = (value: string, found: readonly Sign[], beside: readonly Sign[]): OwnWords => {
    const about = isAbout(value) || (found.length === 0 && isAboutCameras(value));
    const signs = settled([...found, ...beside], yields);
    return about
      ? { signs: signs.map(withoutClass), class: undefined }
      : { signs, class: classOfWords(value) ?? classByNumber(signs, value) };
  };
  /** Of the one house whose name stands in the text: there a model number says what the thing is. */
  const classByNumber = (signs: readonly Sign[], value: string): DeviceClass | undefined => {
    const maker = signs.find(({ kind }) => kind !== "model")?.maker;
    return maker === undefined || signs.some((sign) => sign.maker !== maker) ? undefined : classOfNumbers(maker, value);
  };
  const ofStreams = (value: string): OwnWords => {
    const beside = signsIn(CAMERA_FIELD, value);
    return beside.length === 0 ? NOTHING : shown(value, NONE, beside);
  };
  const ofSelf = (value: string): OwnWords => {
    const found = signsIn(SELF_FIELD, value);
    const beside = speaksOfWatching(value) ? signsIn(CAMERA_FIELD, value) : NONE;
    if (found.length > 0 || beside.length > 0) return shown(value, found, beside);
    return { signs: NONE, class: classOfPhrase(value) };
  };
  return (field) => (field === CAMERA_FIELD ? ofStreams : ofSelf);
}

function match(rules: FieldRules, value: string): readonly Sign[] {
  let signs: Sign[] | undefined;
  for (const { pattern, sign } of rules.candidates(value)) {
    const found = pattern.exec(value);
    if (found === null) continue;
    signs ??= [];
    signs.push(found.groups === undefined ? sign : { ...sign, inferred: defined(found.groups) });
  }
  const named = rules.signsOfName(value);
  if (signs === undefined) return named;
  signs.push(...named);
  return signs;
}

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

/** Two words with what counts things up between them. */
const COUNTED_UP = /([\p{L}\p{N}-]{2,40}),? ?(?:,|&|\band\b|\bor\b|\bund\b|\bet\b) ?(?=([\p{L}\p{N}-]{2,40}))/giu;

/**
 * Whether own words count up houses ("HIKVISION and AXIS cameras"): they are about devices then, and no word of one. The houses
 * are still named, for a damaged name must make nobody surer of the other.
 */
function countsUpHouses(value: string, brands: ReadonlyMap<string, BrandEntry>): boolean {
  const houseOf = (word = ""): string | undefined => brands.get(foldName(word))?.vendor;
  for (const [, one, other] of value.matchAll(COUNTED_UP)) {
    const [first, second] = [houseOf(one), houseOf(other)];
    if (first !== undefined && second !== undefined && first !== second) return true;
  }
  return false;
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

/** A hint whatever the block itself is: many UUIDs are made of nothing but chance. */
const hinted = (sign: Sign): Sign => ({
  ...sign,
  fingerprint: `${sign.fingerprint}-in-uuid`,
  weight: sign.weight === undefined ? undefined : "hint",
  says: `the UUID by which it answers discovery ends like a MAC address, and ${sign.says}`,
});

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
        class: each.class,
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
