import type { DeviceClass } from "../../model/attribution.ts";
import type { Catalogue } from "../../model/catalogue.ts";

/** Gives the class that a house's way of numbering models gives to the words of a text; undefined when none or several. */
export type ClassOfNumbers = (maker: string, text: string) => DeviceClass | undefined;

/** A word that may be a number of a model: it begins with a letter and holds a digit. */
const NUMBER = /(?<![\w-])[A-Za-z][A-Za-z-]{0,7}\d[\w./-]{1,30}/g;
/** Most words of a text that are looked at; a device names itself in the first ones. */
const MOST = 8;

/** Compiles the grammars of models that say what a thing is. Only the house that a text names is asked: others number alike. */
export function compileNumbers({ vendors }: Catalogue): ClassOfNumbers {
  const grammars = new Map(
    vendors.map((vendor) => [
      vendor.id,
      vendor.grammars.flatMap((each) =>
        each.of === "model" && each.class !== undefined
          ? [{ pattern: new RegExp(each.pattern, each.ignoreCase ? "iu" : "u"), class: each.class }]
          : [],
      ),
    ]),
  );
  return (maker, text) => {
    const own = grammars.get(maker) ?? [];
    if (own.length === 0) return undefined;
    let found: DeviceClass | undefined;
    for (const word of (text.match(NUMBER) ?? []).slice(0, MOST)) {
      const said = own.find(({ pattern }) => pattern.test(word))?.class;
      if (said === undefined) continue;
      if (found !== undefined && found !== said) return undefined;
      found = said;
    }
    return found;
  };
}
