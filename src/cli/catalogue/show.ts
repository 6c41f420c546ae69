import type { Catalogue, Fingerprint, Grammar, Source, Vendor } from "../../model/catalogue.ts";
import { visible } from "../../report/escape.ts";

/** One entry: as it is, and in words. */
export interface ShownEntry {
  readonly value: unknown;
  readonly text: string;
}

/** A maker by its id, or a rule by `maker/rule`. */
export function shownEntry({ vendors, instruments }: Catalogue, id: string): ShownEntry | undefined {
  const [maker, rule] = id.split("/", 2);
  const vendor = vendors.find((each) => each.id === maker);
  if (vendor === undefined) return undefined;
  if (rule !== undefined) {
    const found = [...vendor.fingerprints, ...vendor.grammars].find((each) => each.id === id);
    const source = found === undefined ? undefined : vendor.sources[found.source];
    return found === undefined
      ? undefined
      : shown({ ...found, source: source ?? found.source }, ruleLines(found, source));
  }
  const titles = new Map(instruments.map((each) => [each.id, each.title]));
  const bought = vendors.filter(({ id: other }) => other !== vendor.id).flatMap((each) => builtFor(each, vendor));
  return shown(vendor, vendorLines(vendor, titles, bought));
}

const shown = (value: unknown, lines: readonly string[]): ShownEntry => ({
  value,
  text: `${lines.map(visible).join("\n")}\n`,
});

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ["", title, ...lines];

const sourceText = ({ title, url, read, basis }: Source): string => `${title}, ${url} (read ${read}, ${basis})`;

/** What another house builds under names of this one. */
function builtFor(builder: Vendor, vendor: Vendor): readonly string[] {
  const names = new Set(
    [vendor.name, ...vendor.aliases, ...vendor.brands.map(({ name }) => name)].map((name) => name.toLowerCase()),
  );
  return builder.relabels
    .filter(({ brand }) => names.has(brand.toLowerCase()))
    .map((each) => `  ${relabelText(each)}: built by ${builder.name}`);
}

function vendorLines(
  vendor: Vendor,
  titles: ReadonlyMap<string, string>,
  bought: readonly string[],
): readonly string[] {
  const { sources } = vendor;
  return [
    `${vendor.name} (${vendor.id}), ${vendor.country}, ${vendor.role}`,
    ...(vendor.surveillance ? [] : ["known for no surveillance equipment"]),
    ...(vendor.alsoMakes.length === 0 ? [] : [`also makes ${vendor.alsoMakes.join(", ")}`]),
    ...section(
      "Names",
      [...vendor.aliases, ...vendor.brands.map(({ name }) => `${name} (brand)`)].map((name) => `  ${name}`),
    ),
    ...section(
      "Owners",
      vendor.parents.map((each) => `  ${each.id}: ${each.relation}${period(each)} [${each.source}]`),
    ),
    ...section(
      "Named or reached by",
      vendor.restrictedUnder.map((id) => `  ${id}: ${titles.get(id) ?? "no file yet"}`),
    ),
    ...section(
      "MAC blocks",
      vendor.macBlocks.map((each) => `  ${each.registrant}: ${each.prefixes.length}, ${each.weight} [${each.source}]`),
    ),
    ...section(
      "Rules",
      [...vendor.fingerprints, ...vendor.grammars].map((each) => `  ${ruleLine(each)}`),
    ),
    ...section(
      "Builds for others",
      vendor.relabels.map((each) => `  ${relabelText(each)} [${each.source}]`),
    ),
    ...section("Has built by others", bought),
    ...section(
      "Cloud names",
      vendor.cloudNames.map(({ suffix, source }) => `  ${suffix} [${source}]`),
    ),
    ...section(
      "Not proof",
      vendor.notProof.map(({ what, why, source }) => `  ${what}: ${why} [${source}]`),
    ),
    ...section(
      "Notes",
      vendor.notes.map(({ says, source }) => `  ${says} [${source}]`),
    ),
    ...section(
      "Sources",
      Object.entries(sources).map(([key, source]) => `  [${key}] ${sourceText(source)}`),
    ),
  ];
}

function period({ since, until }: { readonly since?: string; readonly until?: string }): string {
  return `${since === undefined ? "" : `, since ${since}`}${until === undefined ? "" : `, until ${until}`}`;
}

function relabelText(each: Vendor["relabels"][number]): string {
  const models = each.partly ? "some models" : each.models.length === 0 ? "all models" : each.models.join(" ");
  return `${each.brand}: ${models}${each.family === undefined ? "" : ` (${each.family})`}, ${each.confidence}${period(each)}`;
}

const fieldOf = (rule: Fingerprint | Grammar): string => ("field" in rule ? rule.field : rule.of);

const ruleLine = (rule: Fingerprint | Grammar): string =>
  `${rule.id} on ${fieldOf(rule)}, ${rule.weight ?? "no evidence of a maker"}: ${rule.says} [${rule.source}]`;

function ruleLines(rule: Fingerprint | Grammar, source: Source | undefined): readonly string[] {
  return [
    `${rule.id} on ${fieldOf(rule)}, ${rule.weight ?? "no evidence of a maker"}`,
    `  pattern ${rule.pattern}${rule.ignoreCase ? " (any case)" : ""}`,
    `  ${rule.says}`,
    `  because ${rule.reason}`,
    ...rule.yields.map(({ to, because }) => `  gives way to ${to}: ${because}`),
    ...rule.examples.map((text) => `  matches ${JSON.stringify(text)}`),
    ...rule.nearMisses.map((text) => `  does not match ${JSON.stringify(text)}`),
    ...(source === undefined ? [] : [`  source: ${sourceText(source)}`]),
  ];
}
