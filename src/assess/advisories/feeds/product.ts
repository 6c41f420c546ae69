import type { AffectedStatement } from "../../../model/advisory.ts";

/** Longest product name that is taken for one. */
const LONGEST = 200;

/**
 * A feed's product as models, patterns or a name: `ds-2cd2032-i_firmware` is a model, `DS-76xxNI-Mx` a pattern, `SmartPSS` a
 * name. `vendor` is left out where the product begins with it.
 */
export function productOf(product: string, vendor: string): Pick<AffectedStatement, "models" | "patterns" | "names"> {
  const words = cleaned(product, vendor);
  if (words === "" || words.length > LONGEST) return {};
  const compact = words.replaceAll(/\s*([/-])\s*/g, "$1").replace(/ series$/i, "");
  const isModel = compact.split(" ").length <= 2 && /\d/.test(compact) && /[A-Za-z]/.test(compact);
  if (!isModel) return { names: [words] };
  const pattern = wildcardPattern(compact);
  return pattern === undefined ? { models: [compact.toUpperCase()] } : { patterns: [pattern] };
}

function cleaned(product: string, vendor: string): string {
  const words = product
    .slice(0, LONGEST + 100)
    .replaceAll("\\", "")
    .replaceAll("_", " ")
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/ firmware$/i, "");
  const begins = words.toLowerCase().startsWith(`${vendor.toLowerCase()} `);
  return begins ? words.slice(vendor.length + 1).trim() : words;
}

/** `DS-2CD2xx2FWD`: a small x among capitals stands for any sign, and so do two or more capital ones. */
function wildcardPattern(model: string): string | undefined {
  const capitals = /[A-Z]/.test(model);
  const wild = capitals ? /x+|X{2,}/g : /x{2,}/g;
  if (!wild.test(model)) return undefined;
  wild.lastIndex = 0;
  let pattern = "^";
  let from = 0;
  for (const found of model.matchAll(wild)) {
    pattern += escaped(model.slice(from, found.index));
    pattern += `[0-9A-Z]{${found[0].length}}`;
    from = found.index + found[0].length;
  }
  return pattern + escaped(model.slice(from));
}

const escaped = (literal: string): string => literal.toUpperCase().replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
