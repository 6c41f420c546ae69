import type { YamlFile } from "./document.ts";
import { located } from "./document.ts";
import { type CatalogueProblem, shown } from "./problem.ts";
import type { InstrumentEntry, VendorEntry } from "./schema.ts";

/** An entry with the file that it was read from. */
export interface Read<T> {
  readonly yaml: YamlFile;
  readonly entry: T;
}

/**
 * What no file can see alone: ids that do not exist, MAC blocks or names claimed twice, ids that are not the file's name.
 * `awaited` are instruments that vendors may name before their file stands.
 */
export function referenceProblems(
  vendors: readonly Read<VendorEntry>[],
  instruments: readonly Read<InstrumentEntry>[],
  awaited: ReadonlySet<string>,
): readonly CatalogueProblem[] {
  const known = new Set(vendors.map(({ entry }) => entry.id));
  const missing = (yaml: YamlFile, id: string, path: readonly (string | number)[]): readonly CatalogueProblem[] => {
    if (known.has(id)) return [];
    const remedy = `correct the id or add catalogue/vendors/${id}.yaml`;
    return [located(yaml, { path, what: `no vendor has the id ${shown(id)}`, remedy })];
  };
  return [
    ...[...vendors, ...instruments].flatMap(({ yaml, entry }) => misnamed(yaml, entry.id)),
    ...vendors.flatMap(({ yaml, entry }) =>
      entry.parents.flatMap(({ id }, at) => missing(yaml, id, ["parents", at, "id"])),
    ),
    ...instruments.flatMap(({ yaml, entry }) =>
      entry.provisions.flatMap(({ goods }, at) =>
        goods.makers.flatMap((id, n) => missing(yaml, id, ["provisions", at, "goods", "makers", n])),
      ),
    ),
    ...unknownInstruments(vendors, instruments, awaited),
    ...unknownRules(vendors),
    ...sharedBlocks(vendors),
    ...sharedNames(vendors),
  ];
}

function unknownInstruments(
  vendors: readonly Read<VendorEntry>[],
  instruments: readonly Read<InstrumentEntry>[],
  awaited: ReadonlySet<string>,
): readonly CatalogueProblem[] {
  const known = new Set(instruments.map(({ entry }) => entry.id));
  return vendors.flatMap(({ yaml, entry }) =>
    entry.restrictedUnder.flatMap((id, at) => {
      if (known.has(id) || awaited.has(id)) return [];
      const remedy = `correct the id or add catalogue/instruments/${id}.yaml`;
      return [located(yaml, { path: ["restrictedUnder", at], what: `no instrument has the id ${shown(id)}`, remedy })];
    }),
  );
}

function misnamed(yaml: YamlFile, id: string): readonly CatalogueProblem[] {
  const name = yaml.file.replace(/^.*\//, "").replace(/\.yaml$/, "");
  if (name === id) return [];
  const what = `the id ${shown(id)} is not the name of the file`;
  return [located(yaml, { path: ["id"], what, remedy: `name the file ${id}.yaml or write id: ${name}` })];
}

/** A rule gives way to a rule of another maker that reads the same field, and not both to each other. */
function unknownRules(vendors: readonly Read<VendorEntry>[]): readonly CatalogueProblem[] {
  const rules = new Map<string, { readonly field: string; readonly maker: string; readonly to: readonly string[] }>(
    vendors.flatMap(({ entry }) =>
      [
        ...entry.fingerprints.map((rule) => ({ rule, field: rule.field })),
        ...entry.grammars.map((rule) => ({ rule, field: rule.of })),
      ].map(({ rule, field }) => {
        const to: readonly string[] = rule.yields.map((each) => each.to);
        return [`${entry.id}/${rule.id}`, { field, maker: entry.id, to }] as const;
      }),
    ),
  );
  return vendors.flatMap(({ yaml, entry }) =>
    (["fingerprints", "grammars"] as const).flatMap((list) =>
      entry[list].flatMap(({ id, yields }, at) =>
        yields.flatMap(({ to }, n) => {
          const own = rules.get(`${entry.id}/${id}`);
          const other = rules.get(to);
          const path = [list, at, "yields", n, "to"];
          if (other === undefined || other.field !== own?.field || other.maker === entry.id) {
            const what = `${shown(to)} is no rule of another maker for the same field`;
            return [located(yaml, { path, what, remedy: "correct the id or remove it" })];
          }
          if (!other.to.includes(`${entry.id}/${id}`)) return [];
          const what = `${shown(to)} gives way to it as well`;
          return [located(yaml, { path, what, remedy: "say for one of the two that it gives way" })];
        }),
      ),
    ),
  );
}

/** One name may not stand for two houses: a label would name the wrong one. */
function sharedNames(vendors: readonly Read<VendorEntry>[]): readonly CatalogueProblem[] {
  const owner = new Map<string, string>();
  return vendors.flatMap(({ yaml, entry }) => {
    const names = [
      ...entry.aliases.map((name, at) => ({ name, path: ["aliases", at] })),
      ...entry.brands.map(({ name }, at) => ({ name, path: ["brands", at] })),
      { name: entry.name, path: ["name"] },
    ];
    return names.flatMap(({ name, path }) => {
      const key = name.toLowerCase();
      const other = owner.get(key);
      owner.set(key, other ?? entry.id);
      if (other === undefined || other === entry.id) return [];
      const what = `the name ${shown(name)} already stands under ${other}`;
      return [located(yaml, { path, what, remedy: "a name stands for one house: remove it from one of them" })];
    });
  });
}

function sharedBlocks(vendors: readonly Read<VendorEntry>[]): readonly CatalogueProblem[] {
  const owner = new Map<string, { readonly id: string; readonly sharedWith: readonly string[] }>();
  return vendors.flatMap(({ yaml, entry }) =>
    entry.macBlocks.flatMap(({ prefixes, sharedWith }, at) =>
      prefixes.flatMap((prefix) => {
        const other = owner.get(prefix);
        owner.set(prefix, other ?? { id: entry.id, sharedWith });
        const declared = other?.sharedWith.includes(entry.id) === true && sharedWith.includes(other.id);
        if (other === undefined || declared) return [];
        const what = `the MAC prefix ${prefix} already stands under ${other.id}`;
        const remedy = "a block has one registrant: remove it from one of them, or name each other under sharedWith";
        return [located(yaml, { path: ["macBlocks", at, "prefixes"], what, remedy })];
      }),
    ),
  );
}
