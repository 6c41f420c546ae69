import type { Catalogue, Fingerprint, Grammar, Vendor } from "../../model/catalogue.ts";
import { buildAutomaton } from "./automaton.ts";
import { requiredLiterals } from "./literals.ts";
import { foldName } from "./names.ts";
import type { Sign } from "./sign.ts";

export interface Rule {
  readonly pattern: RegExp;
  readonly sign: Sign;
}

/** The rules of one field, made ready. */
export interface FieldRules {
  /** Whether remembering a value costs less than looking at it again. */
  readonly worthRemembering: boolean;
  /** The rules that may match this value: all that do are among them, each once, in the order of the catalogue. */
  candidates(value: string): readonly Rule[];
  /** Signs of a house whose name this value is; none in fields that hold no names. */
  signsOfName(value: string): readonly Sign[];
}

const GRAMMAR_KIND: Readonly<Record<Grammar["of"], string>> = {
  serial: "serial",
  firmware: "firmware",
  model: "model",
};

/** Compiles the rules of every field that has any. */
export function compileRules(catalogue: Catalogue): ReadonlyMap<string, FieldRules> {
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
  }
  const fields = new Map([...rules].map(([field, list]) => [field, compileField(list, noNames)] as const));
  const names = houseNames(catalogue);
  for (const field of LABEL_FIELDS) fields.set(field, compileField(rules.get(field) ?? [], names));
  fields.set(NAME_FIELD, compileField(rules.get(NAME_FIELD) ?? [], cloudNames(catalogue)));
  return fields;
}

/** The fields that say what is written on the case, and the one that holds host names. */
const LABEL_FIELDS = ["brand", "wsd.name"] as const;
const NAME_FIELD = "dns.name";

const NONE: readonly never[] = [];
const noNames = (): readonly Sign[] => NONE;

/** Fewer rules than this are tried one by one: walking the value costs more. */
const WORTH_AN_AUTOMATON = 6;
/** From so many rules on it costs less to remember a value that comes again than to try them again. */
const WORTH_REMEMBERING = 2;

function compileField(rules: readonly Rule[], signsOfName: FieldRules["signsOfName"]): FieldRules {
  if (rules.length < WORTH_AN_AUTOMATON)
    return {
      candidates: () => rules,
      signsOfName,
      worthRemembering: signsOfName !== noNames || rules.length >= WORTH_REMEMBERING,
    };
  const always: number[] = [];
  const byText = new Map<string, number[]>();
  rules.forEach(({ pattern }, at) => {
    const literals = requiredLiterals(pattern.source);
    if (literals === undefined) always.push(at);
    else for (const text of literals) byText.set(text, [...(byText.get(text) ?? []), at]);
  });
  const holders = [...byText.values()];
  const automaton = buildAutomaton([...byText.keys()]);
  const unasked = always.map((at) => rules[at] as Rule);
  return {
    candidates(value) {
      // Few texts are found in one value: a list is searched sooner than a set is made.
      let found: number[] | undefined;
      automaton.scan(value, (text) => {
        found ??= [...always];
        for (const at of holders[text] as readonly number[]) if (!found.includes(at)) found.push(at);
      });
      if (found === undefined) return unasked;
      if (found.length > 1) found.sort((a, b) => a - b);
      return found.map((at) => rules[at] as Rule);
    },
    signsOfName,
    worthRemembering: true,
  };
}

/** A label is the weakest evidence of a maker: it is what a relabel changes. */
function houseNames(catalogue: Catalogue): FieldRules["signsOfName"] {
  const houses = new Map<string, Sign[]>();
  for (const vendor of catalogue.vendors) {
    const sign: Sign = {
      ...bareSign(vendor, "label"),
      fingerprint: `${vendor.id}/label`,
      weight: nameSpeaks(vendor) ? "weak" : undefined,
      says: `the label names ${vendor.name}`,
    };
    const names = [vendor.name, ...vendor.aliases, ...vendor.brands.flatMap((brand) => [brand.name, ...brand.aliases])];
    for (const name of new Set(names.map(foldName))) {
      if (name !== "") houses.set(name, [...(houses.get(name) ?? []), sign]);
    }
  }
  return (value) => houses.get(foldName(value)) ?? NONE;
}

function cloudNames(catalogue: Catalogue): FieldRules["signsOfName"] {
  const suffixes = new Map<string, Sign[]>();
  for (const vendor of catalogue.vendors) {
    for (const { suffix, source } of vendor.cloudNames) {
      // A name that no source was read for is a hint.
      const weight = vendor.sources[source]?.basis === "not-read" ? "hint" : "weak";
      const says = `asked for ${suffix}, a cloud name of ${vendor.name}`;
      const sign: Sign = {
        ...bareSign(vendor, "dns"),
        fingerprint: `${vendor.id}/cloud-name`,
        weight,
        says,
      };
      const key = suffix.replace(/^\*\./, "").toLowerCase();
      suffixes.set(key, [...(suffixes.get(key) ?? []), sign]);
    }
  }
  return (value) => {
    const signs: Sign[] = [];
    for (let rest = value; rest !== ""; ) {
      signs.push(...(suffixes.get(rest) ?? NONE));
      const dot = rest.indexOf(".");
      rest = dot === -1 ? "" : rest.slice(dot + 1);
    }
    return signs;
  };
}

const regexOf = (each: Fingerprint | Grammar): RegExp => new RegExp(each.pattern, each.ignoreCase ? "iu" : "u");

/** The name and the MAC block of a house that only puts its label on what others build say nothing of the maker. */
export const nameSpeaks = ({ role }: Vendor): boolean => role === "maker" || role === "mixed";

/** A sign that says no more than whose rule it is. */
export function bareSign(vendor: Vendor, kind: string): Sign {
  return {
    fingerprint: vendor.id,
    maker: vendor.id,
    kind,
    weight: undefined,
    says: "",
    class: undefined,
    inferred: undefined,
    of: undefined,
    suspected: false,
  };
}

const signOfFingerprint = (each: Fingerprint, vendor: Vendor): Sign => ({
  ...bareSign(vendor, each.kind),
  fingerprint: each.id,
  weight: each.kind === "label" && !nameSpeaks(vendor) ? undefined : each.weight,
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

/** The named groups that took part in a match. */
export function defined(groups: Record<string, string | undefined>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(groups)) if (value !== undefined) kept[name] = value;
  return kept;
}
