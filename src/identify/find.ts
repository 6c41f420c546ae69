import type { Fingerprint, Grammar, MacBlock, Relabel, Source, Vendor } from "../model/catalogue.ts";
import { type Inferred, inferredBy } from "./inferred.ts";
import { normaliseMac } from "./identity.ts";
import type { Matcher } from "./match/matcher.ts";
import { foldName } from "./match/names.ts";
import type { Sign } from "./match/sign.ts";

/** One entry of the catalogue that speaks on a text, and why. */
export interface Finding {
  /** How the text was read: `name`, `mac`, `relabel`, or the observed field it would be a value of. */
  readonly as: string;
  readonly vendor: string;
  readonly name: string;
  /** Rule id, name, registrant or brand that speaks. */
  readonly entry: string;
  /** How strongly it points at the vendor as maker; null when it is no evidence of a maker. */
  readonly weight: string | null;
  readonly says: string;
  readonly reason: string;
  readonly sources: readonly Source[];
  /** What a grammar infers: the device did not state it. */
  readonly inferred?: Inferred;
}

/** Most findings of one kind that are told. */
const MOST = 40;
/** Longest text that is looked for, in UTF-16 units. */
const LONGEST = 512;

/** Every entry that speaks on the text, read as a name in any script, a brand with a model, a MAC address or a value of any field. */
export function findInCatalogue(matcher: Matcher, text: string, knownModel?: string): readonly Finding[] {
  const asked = text.trim().slice(0, LONGEST);
  const found = findValue(matcher, asked, knownModel);
  const value = found.length > 0 ? undefined : valueOf(asked);
  return value === undefined ? found : findValue(matcher, value, knownModel);
}

/** The value of a header that is given whole, as a device says it: `Server: App-webs/`, or its realm. */
function valueOf(header: string): string | undefined {
  const value = /^[A-Za-z][A-Za-z-]{1,40}:[ \t]*(\S.*)$/.exec(header)?.[1];
  return value === undefined ? undefined : (/\brealm="([^"]+)"/i.exec(value)?.[1] ?? value);
}

function findValue(matcher: Matcher, asked: string, knownModel: string | undefined): readonly Finding[] {
  if (asked === "") return [];
  return [
    ...byName(matcher, asked),
    ...byRelabel(matcher, asked),
    ...byMac(matcher, asked),
    ...byRules(matcher, asked, knownModel),
  ];
}

const sourcesOf = (vendor: Vendor, keys: readonly string[]): readonly Source[] =>
  keys.flatMap((key) => vendor.sources[key] ?? []);

/** Whole names first; parts of names only where no whole name fits. */
function byName({ catalogue }: Matcher, text: string): readonly Finding[] {
  const wanted = foldName(text);
  if (wanted === "") return [];
  const named = catalogue.vendors.flatMap((vendor) =>
    namesOf(vendor).map((each) => ({ ...each, vendor, folded: foldName(each.name) })),
  );
  const whole = named.filter(({ folded }) => folded === wanted);
  const part = wanted.length < 2 ? [] : named.filter(({ folded }) => folded.includes(wanted));
  const found = whole.length > 0 ? whole : part;
  const first = new Map(found.toReversed().map((each) => [each.vendor.id, each]));
  return found
    .filter((each) => first.get(each.vendor.id) === each)
    .slice(0, MOST)
    .map(({ vendor, name, is }) => ({
      as: "name",
      vendor: vendor.id,
      name: vendor.name,
      entry: name,
      weight: speaksByName(vendor) ? "weak" : null,
      says: `${JSON.stringify(name)} is ${is} ${vendor.name}`,
      reason: reasonOfName(vendor),
      sources: sourcesOf(vendor, vendor.namedBy),
    }));
}

interface NameOfVendor {
  readonly name: string;
  readonly is: string;
}

const namesOf = (vendor: Vendor): readonly NameOfVendor[] => [
  { name: vendor.name, is: "the name of" },
  { name: vendor.id, is: "the id of" },
  ...vendor.aliases.map((name) => ({ name, is: "a name of" })),
  ...vendor.brands.flatMap((brand) => [brand.name, ...brand.aliases].map((name) => ({ name, is: "a brand of" }))),
];

const speaksByName = ({ role }: Vendor): boolean => role === "maker" || role === "mixed";

function reasonOfName(vendor: Vendor): string {
  const other = vendor.alsoMakes.length === 0 ? "" : `; it also makes ${vendor.alsoMakes.join(", ")}`;
  switch (vendor.role) {
    case "maker":
      return `a label is what a relabel changes, so a name is weak evidence${other}`;
    case "mixed":
      return `it builds some of what carries its name and relabels some, so a name is weak evidence${other}`;
    case "relabeller":
      return `it puts its name on what others build: the name tells no maker${other}`;
    case "component-supplier":
      return `it makes parts: a part is not a maker${other}`;
    case "parent":
      return `it owns houses and its name is on no device${other}`;
  }
}

function byRelabel({ catalogue }: Matcher, text: string): readonly Finding[] {
  const wanted = foldName(text);
  const found = catalogue.vendors.flatMap((vendor) =>
    vendor.relabels.filter((each) => reaches(each, wanted, text)).map((each) => relabelFinding(vendor, each)),
  );
  return found.slice(0, MOST);
}

/** The text is the brand alone, or the brand and a model that the entry holds for. */
function reaches({ brand, models }: Relabel, wanted: string, text: string): boolean {
  const name = foldName(brand);
  if (wanted === name) return true;
  if (!wanted.startsWith(`${name} `)) return false;
  const words = text.split(/\s+/);
  const model = words.slice(brand.split(/\s+/).length).join(" ");
  return models.length === 0 || models.some((pattern) => new RegExp(pattern, "iu").test(model));
}

function relabelFinding(vendor: Vendor, each: Relabel): Finding {
  const which = each.partly ? "some models (no source lists them)" : each.models.join(" or ");
  const period = [each.since && `since ${each.since}`, each.until && `until ${each.until}`].filter(Boolean).join(", ");
  const all = which === "" ? "models" : `models ${which}`;
  return {
    as: "relabel",
    vendor: vendor.id,
    name: vendor.name,
    entry: each.brand,
    weight: each.partly ? null : each.confidence === "suspected" || each.models.length === 0 ? "weak" : "moderate",
    says: `${each.brand} sells ${all} built by ${vendor.name}: ${each.confidence}${period === "" ? "" : `, ${period}`}`,
    reason:
      each.confidence === "suspected"
        ? "a suspicion names a maker with low confidence at most"
        : "the label is set against who builds it",
    sources: sourcesOf(vendor, [each.source]),
    ...(each.family === undefined ? {} : { inferred: { family: each.family } }),
  };
}

/** A whole address, or a block of 6, 7 or 9 digits by itself. */
function byMac({ catalogue }: Matcher, text: string): readonly Finding[] {
  const digits = normaliseMac(text) ?? text.replace(/[:.-]/g, "").toUpperCase();
  if (!/^[0-9A-F]{6,12}$/.test(digits)) return [];
  const holders = catalogue.vendors.flatMap((vendor) =>
    vendor.macBlocks.flatMap((block) =>
      block.prefixes.filter((prefix) => digits.startsWith(prefix)).map((prefix) => ({ vendor, block, prefix })),
    ),
  );
  const longest = Math.max(0, ...holders.map(({ prefix }) => prefix.length));
  return holders.filter(({ prefix }) => prefix.length === longest).map(macFinding);
}

function macFinding(held: { readonly vendor: Vendor; readonly block: MacBlock; readonly prefix: string }): Finding {
  const { vendor, block, prefix } = held;
  const speaks = speaksByName(vendor);
  return {
    as: "mac",
    vendor: vendor.id,
    name: vendor.name,
    entry: prefix,
    weight: speaks ? block.weight : null,
    says: `the block ${prefix} is registered to ${block.registrant}`,
    reason: speaks
      ? "a block says who bought it, which is not always who built the device"
      : "the block of a house that builds nothing tells no maker",
    sources: sourcesOf(vendor, [block.source]),
  };
}

/** Fields whose values are nothing but yes: a text is never meant as one of them. */
const YES = /\.(?:speaks|magicbox)$/;

function byRules(matcher: Matcher, text: string, knownModel: string | undefined): readonly Finding[] {
  const rules = new Map<string, { readonly rule: Fingerprint | Grammar; readonly vendor: Vendor }>();
  const fields = new Set<string>(["dns.name"]);
  for (const vendor of matcher.catalogue.vendors) {
    for (const rule of [...vendor.fingerprints, ...vendor.grammars]) {
      rules.set(rule.id, { rule, vendor });
      fields.add("field" in rule ? rule.field : rule.of);
    }
  }
  const found = [...fields]
    .filter((field) => !YES.test(field))
    .flatMap((field) =>
      matcher.signsOf(field, field === "dns.name" ? text.toLowerCase() : text).flatMap((sign): readonly Finding[] => {
        const known = rules.get(sign.fingerprint);
        if (known !== undefined) return [ruleFinding(sign, field, { ...known, knownModel })];
        return field === "dns.name" ? cloudFinding(matcher, sign) : [];
      }),
    );
  // A serial begins with the model: read as a serial, it is not a model as well.
  const serial = found.some(({ as }) => as === "serial");
  return found.filter(({ as }) => !serial || as !== "model").slice(0, MOST);
}

function ruleFinding(
  sign: Sign,
  field: string,
  {
    rule,
    vendor,
    knownModel,
  }: { readonly rule: Fingerprint | Grammar; readonly vendor: Vendor; readonly knownModel: string | undefined },
): Finding {
  const grammar = "of" in rule ? rule : undefined;
  return {
    as: field,
    vendor: vendor.id,
    name: vendor.name,
    entry: rule.id,
    weight: sign.weight ?? null,
    says: rule.says,
    reason: rule.reason,
    sources: sourcesOf(vendor, [rule.source]),
    ...(grammar === undefined ? {} : { inferred: inferredBy(sign, grammar.family, knownModel) }),
  };
}

function cloudFinding({ vendors }: Matcher, sign: Sign): readonly Finding[] {
  const vendor = vendors.get(sign.maker);
  if (vendor === undefined) return [];
  return [
    {
      as: "dns.name",
      vendor: vendor.id,
      name: vendor.name,
      entry: sign.fingerprint,
      weight: sign.weight ?? null,
      says: sign.says,
      reason: "a device of the house asks for it, and so do phones and computers that watch one",
      sources: sourcesOf(vendor, [...new Set(vendor.cloudNames.map(({ source }) => source))]),
    },
  ];
}
