import type { Catalogue, Fingerprint, Grammar } from "../../model/catalogue.ts";
import { shown } from "./problem.ts";

/** A rule of any maker, as far as the comparison of makers needs it. */
interface Rule {
  readonly id: string;
  readonly maker: string;
  readonly field: string;
  readonly pattern: RegExp;
  readonly examples: readonly string[];
  readonly yields: readonly string[];
}

/** A value that two makers' rules read and nothing in the catalogue says whose it is. */
export interface Crossing {
  /** The rule whose value it is. */
  readonly rule: string;
  /** The rule of another maker that reads it too. */
  readonly other: string;
  readonly value: string;
  readonly what: string;
  readonly remedy: string;
}

/**
 * Examples that another maker's rule for the same field claims. A rule without weight claims nothing; one that gives way
 * (`yields`) leaves the value to the other. Not run at every start: `decamp catalogue check` and the tests do.
 */
export function crossings(catalogue: Catalogue): readonly Crossing[] {
  const fields = Map.groupBy(claimingRules(catalogue), ({ field }) => field);
  return [...fields.values()].flatMap((rules) =>
    rules.flatMap((rule) => rule.examples.flatMap((value) => claimsOn(value, rule, rules))),
  );
}

/** What rules of other makers say of values that a rule matches, for values found in another way than as its examples. */
export function crossingsOf(catalogue: Catalogue, values: ReadonlyMap<string, readonly string[]>): readonly Crossing[] {
  const rules = claimingRules(catalogue);
  return rules.flatMap((rule) =>
    (values.get(rule.id) ?? []).flatMap((value) =>
      claimsOn(
        value,
        rule,
        rules.filter(({ field }) => field === rule.field),
      ).filter(({ other }) => !rule.yields.includes(other)),
    ),
  );
}

/**
 * Values that two grammars of one maker read as things of two classes. One of them must be narrowed: a device is one thing.
 * `values` are further ones than the examples, by rule id.
 */
export function classDisagreements(
  { vendors }: Catalogue,
  values: ReadonlyMap<string, readonly string[]> = new Map(),
): readonly Crossing[] {
  return vendors.flatMap((vendor) => {
    const classed = vendor.grammars
      .filter((each) => each.class !== undefined)
      .map((grammar) => ({ grammar, rule: ruleOf(grammar) }));
    return classed.flatMap(({ grammar, rule }) =>
      [...rule.examples, ...(values.get(rule.id) ?? [])].flatMap((value) =>
        classed
          .filter(
            (other) =>
              other.rule.field === rule.field &&
              other.grammar.class !== grammar.class &&
              other.rule.pattern.test(value),
          )
          .map(({ grammar: other }) => ({
            rule: rule.id,
            other: other.id,
            value,
            what: `${rule.id} reads ${shown(value)} as ${grammar.class} and ${other.id} as ${other.class}`,
            remedy: "narrow one of them",
          })),
      ),
    );
  });
}

function claimsOn(value: string, rule: Rule, rules: readonly Rule[]): readonly Crossing[] {
  return rules
    .filter((other) => other.maker !== rule.maker && !other.yields.includes(rule.id) && other.pattern.test(value))
    .map((other) => ({
      rule: rule.id,
      other: other.id,
      value,
      what: `${other.id} matches ${shown(value)}, an example of ${rule.id}`,
      remedy: rule.yields.includes(other.id)
        ? "an example must be a value that the rule keeps: choose another"
        : `narrow one of them, or write under yields which gives way and why`,
    }));
}

function claimingRules(catalogue: Catalogue): readonly Rule[] {
  return catalogue.vendors.flatMap((vendor) =>
    [...vendor.fingerprints, ...vendor.grammars].filter(({ weight }) => weight !== undefined).map(ruleOf),
  );
}

const ruleOf = (each: Fingerprint | Grammar): Rule => ({
  id: each.id,
  maker: each.maker,
  field: "field" in each ? each.field : each.of,
  pattern: new RegExp(each.pattern, each.ignoreCase ? "iu" : "u"),
  examples: each.examples,
  yields: each.yields.map(({ to }) => to),
});
