import type { YamlFile } from "./document.ts";
import { located } from "./document.ts";
import { type CatalogueProblem, shown } from "./problem.ts";
import type { InstrumentEntry, VendorEntry } from "./schema.ts";

/** An entry with the file that it was read from. */
export interface Read<T> {
  readonly yaml: YamlFile;
  readonly entry: T;
}

/** What no file can see alone: ids of vendors that do not exist, MAC blocks claimed twice, ids that are not the file's name. */
export function referenceProblems(
  vendors: readonly Read<VendorEntry>[],
  instruments: readonly Read<InstrumentEntry>[],
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
    ...sharedBlocks(vendors),
  ];
}

function misnamed(yaml: YamlFile, id: string): readonly CatalogueProblem[] {
  const name = yaml.file.replace(/^.*\//, "").replace(/\.yaml$/, "");
  if (name === id) return [];
  const what = `the id ${shown(id)} is not the name of the file`;
  return [located(yaml, { path: ["id"], what, remedy: `name the file ${id}.yaml or write id: ${name}` })];
}

function sharedBlocks(vendors: readonly Read<VendorEntry>[]): readonly CatalogueProblem[] {
  const owner = new Map<string, string>();
  return vendors.flatMap(({ yaml, entry }) =>
    entry.macBlocks.flatMap(({ prefixes }, at) =>
      prefixes.flatMap((prefix) => {
        const other = owner.get(prefix);
        owner.set(prefix, other ?? entry.id);
        if (other === undefined) return [];
        const what = `the MAC prefix ${prefix} already stands under ${other}`;
        const remedy = "a block has one registrant: remove it from one of them";
        return [located(yaml, { path: ["macBlocks", at, "prefixes"], what, remedy })];
      }),
    ),
  );
}
