import type { Fingerprint, Grammar, Vendor } from "../../model/catalogue.ts";
import { GRAMMAR_GROUPS, isField, isSearched } from "./fields.ts";
import { compile, groupNames, patternFault } from "./pattern.ts";
import { type Refusal, shown } from "./problem.ts";
import type { VendorEntry } from "./schema.ts";

/** The vendor of a file: short ids become `vendor/name`, and every rule names its maker. */
export function vendorOf(entry: VendorEntry): Vendor {
  const maker = entry.id;
  return {
    ...entry,
    fingerprints: entry.fingerprints.map((each): Fingerprint => ({ ...each, id: `${maker}/${each.id}`, maker })),
    grammars: entry.grammars.map((each): Grammar => ({ ...each, id: `${maker}/${each.id}`, maker })),
  };
}

/** What the schema cannot see in a vendor: patterns against their examples, repeated ids, sources that are not listed. */
export function vendorRefusals(entry: VendorEntry): readonly Refusal[] {
  return [
    ...entry.fingerprints.flatMap((each, at) => {
      const path = ["fingerprints", at];
      return [...fieldRefusals(each.field, path), ...ruleRefusals({ ...each, searched: isSearched(each.field) }, path)];
    }),
    ...entry.grammars.flatMap((each, at) => {
      const path = ["grammars", at];
      return [...ruleRefusals({ ...each, searched: false }, path), ...groupRefusals(each.pattern, path)];
    }),
    ...entry.parents.flatMap((each, at) => orderRefusal(each, ["parents", at])),
    ...entry.relabels.flatMap((each, at) => partRefusal(each, ["relabels", at])),
    ...entry.relabels.flatMap((each, at) =>
      each.models.flatMap((pattern, model) =>
        patternRefusals({ pattern, ignoreCase: true, searched: false }, ["relabels", at, "models", model]),
      ),
    ),
    ...repeatedIds(entry),
    ...unlistedSources(entry),
  ];
}

type Path = readonly (string | number)[];

function fieldRefusals(field: string, path: Path): readonly Refusal[] {
  if (isField(field)) return [];
  return [
    {
      path: [...path, "field"],
      what: `${shown(field)} is no observed field`,
      remedy: "use a name of docs/fields.md, or add the field there and to src/edge/catalogue/fields.ts",
    },
  ];
}

function orderRefusal({ since, until }: VendorEntry["parents"][number], path: Path): readonly Refusal[] {
  if (since === undefined || until === undefined || since <= until) return [];
  const what = `it ends in ${until}, before it begins in ${since}`;
  return [{ path: [...path, "until"], what, remedy: "correct one of them" }];
}

function partRefusal({ partly, models }: VendorEntry["relabels"][number], path: Path): readonly Refusal[] {
  if (!partly || models.length === 0) return [];
  const what = "it lists models and says that they are not known";
  return [{ path: [...path, "partly"], what, remedy: "leave out models or partly" }];
}

interface Rule {
  readonly pattern: string;
  readonly ignoreCase: boolean;
  readonly searched: boolean;
  readonly examples: readonly string[];
  readonly nearMisses: readonly string[];
}

function patternRefusals(rule: Pick<Rule, "pattern" | "ignoreCase" | "searched">, path: Path): readonly Refusal[] {
  const fault = patternFault(rule);
  return fault === undefined
    ? []
    : [{ path, what: `the pattern ${shown(rule.pattern)} ${fault.what}`, remedy: fault.remedy }];
}

function ruleRefusals(rule: Rule, path: Path): readonly Refusal[] {
  const faults = patternRefusals(rule, [...path, "pattern"]);
  const pattern = faults.length === 0 ? compile(rule) : undefined;
  if (pattern === undefined) return faults;
  const wrong = (list: "examples" | "nearMisses", wanted: boolean): readonly Refusal[] =>
    rule[list].flatMap((text, at) =>
      pattern.test(text) === wanted
        ? []
        : [
            {
              path: [...path, list, at],
              what: `the pattern ${wanted ? "does not match its own example" : "matches its near miss"} ${shown(text)}`,
              remedy: "correct the pattern or the text",
            },
          ],
    );
  return [...wrong("examples", true), ...wrong("nearMisses", false)];
}

function groupRefusals(pattern: string, path: Path): readonly Refusal[] {
  return groupNames(pattern)
    .filter((name) => !GRAMMAR_GROUPS.has(name))
    .map((name) => ({
      path: [...path, "pattern"],
      what: `the named group ${shown(name)} is nothing that decamp reads`,
      remedy: `use one of ${[...GRAMMAR_GROUPS].join(", ")}`,
    }));
}

function repeatedIds(entry: VendorEntry): readonly Refusal[] {
  const seen = new Set<string>();
  const lists = [
    ["fingerprints", entry.fingerprints],
    ["grammars", entry.grammars],
  ] as const;
  return lists.flatMap(([list, rules]) =>
    rules.flatMap(({ id }, at) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [
        { path: [list, at, "id"], what: `the id ${shown(id)} stands twice in this file`, remedy: "give it another id" },
      ];
    }),
  );
}

const SOURCED = [
  "parents",
  "macBlocks",
  "fingerprints",
  "grammars",
  "relabels",
  "cloudNames",
  "notProof",
  "notes",
] as const satisfies readonly (keyof VendorEntry)[];

function unlistedSources(entry: VendorEntry): readonly Refusal[] {
  return SOURCED.flatMap((list) =>
    entry[list].flatMap(({ source }, at) => sourceRefusal(entry.sources, source, [list, at, "source"])),
  ).concat(entry.namedBy.flatMap((key, at) => sourceRefusal(entry.sources, key, ["namedBy", at])));
}

/** A refusal when `key` is not among the sources of the file. */
export function sourceRefusal(sources: Readonly<Record<string, unknown>>, key: string, path: Path): readonly Refusal[] {
  if (Object.hasOwn(sources, key)) return [];
  return [{ path, what: `${shown(key)} is not among the sources of this file`, remedy: "add it under sources" }];
}
