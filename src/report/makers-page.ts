import type { Catalogue, Relabel, Vendor } from "../model/catalogue.ts";

/** The reference page of makers, brands, relabels, evidence and sources, in Markdown. */
export function makersPage({ version, vendors, instruments }: Catalogue): string {
  const known = vendors.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const names = new Map(known.map(({ id, name }) => [id, name]));
  return `${[
    "# Makers, brands and their evidence",
    "",
    "Made from `catalogue/` by `npm run makers:generate`; do not edit. `decamp catalogue show ID` prints one maker with every rule.",
    `Catalogue ${version}: ${known.length} houses, ${sum(known, (each) => each.relabels.length)} relabels,`,
    `${sum(known, rulesOf)} rules, ${sum(known, prefixesOf)} MAC prefixes, ${instruments.length} instruments.`,
    "",
    "A relabel is *confirmed* by a technical artefact or an official statement, *reported* by a secondary source, or *suspected*;",
    "a suspicion names a maker with low confidence at most. Naming a house here says nothing of whether any law reaches it.",
    "",
    "## Houses",
    "",
    "*maker* builds what carries its name, *mixed* builds some and relabels some, *relabeller* builds nothing that evidence shows,",
    "*component-supplier* makes parts, *parent* owns houses. Rules are fingerprints and grammars; blocks are MAC prefixes.",
    "",
    "| id | name | country | role | rules | blocks | builds for others | named by |",
    "|---|---|---|---|---|---|---|---|",
    ...known.map(houseRow),
    "",
    "## Brands and relabels",
    "",
    "| name on the case | built by | which models | how sure | source |",
    "|---|---|---|---|---|",
    ...known.flatMap(brandRows).concat(known.flatMap(relabelRows)).toSorted(byText),
    "",
    "## Owners",
    "",
    "| house | owner | relation | from | until | source |",
    "|---|---|---|---|---|---|",
    ...known.flatMap((vendor) => parentRows(vendor, names)),
    "",
    "## What is not proof",
    "",
    ...known.flatMap((vendor) =>
      vendor.notProof.map(({ what, why }) => `- ${cell(vendor.name)}: ${cell(what)}; ${cell(why)}.`),
    ),
    "",
    "## Sources",
    "",
    "How much of it was read: the whole text (full), an excerpt, nothing but its address (not-read), or measured on replies.",
    "",
    ...sourceLines(known),
  ].join("\n")}\n`;
}

const sum = (vendors: readonly Vendor[], count: (vendor: Vendor) => number): number =>
  vendors.reduce((total, vendor) => total + count(vendor), 0);

const rulesOf = (vendor: Vendor): number => vendor.fingerprints.length + vendor.grammars.length;

const prefixesOf = (vendor: Vendor): number =>
  vendor.macBlocks.reduce((total, { prefixes }) => total + prefixes.length, 0);

/** Text for a cell: no character of Markdown or HTML works in it. */
const cell = (text: string): string =>
  text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>|#]/g, (char) => (char === "|" ? "\\|" : `\\${char}`));

const byText = (a: string, b: string): number => {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  return left === right ? 0 : left < right ? -1 : 1;
};

function houseRow(vendor: Vendor): string {
  const role = vendor.surveillance ? vendor.role : `${vendor.role}, no surveillance equipment known`;
  const cells = [
    vendor.id,
    vendor.name,
    vendor.country,
    role,
    rulesOf(vendor),
    prefixesOf(vendor),
    vendor.relabels.length,
    vendor.restrictedUnder.length,
  ];
  return `| ${cells.map((each) => cell(String(each))).join(" | ")} |`;
}

const brandRows = (vendor: Vendor): readonly string[] =>
  vendor.brands.map(
    ({ name }) =>
      `| ${cell(name)} | ${cell(vendor.id)} | ${vendor.role === "maker" ? "its own brand" : "its label"} | | |`,
  );

const relabelRows = (vendor: Vendor): readonly string[] =>
  vendor.relabels.map((each) => {
    const { basis, url } = vendor.sources[each.source] ?? { basis: "not-read", url: "" };
    const link = url.startsWith("http") ? `[${each.source}](${url})` : cell(each.source);
    return `| ${cell(each.brand)} | ${cell(vendor.id)} | ${modelsText(each)} | ${each.confidence}${period(each)} | ${link} (${basis}) |`;
  });

function modelsText({ models, partly, family }: Relabel): string {
  const which = partly
    ? "some, not known which"
    : models.length === 0
      ? "all"
      : models.map((each) => `\`${each.replaceAll("|", "\\|")}\``).join(" ");
  return family === undefined ? which : `${which} (${cell(family)})`;
}

const period = ({ since, until }: Pick<Relabel, "since" | "until">): string =>
  `${since === undefined ? "" : `, from ${cell(since)}`}${until === undefined ? "" : `, until ${cell(until)}`}`;

const parentRows = (vendor: Vendor, names: ReadonlyMap<string, string>): readonly string[] =>
  vendor.parents.map(
    ({ id, relation, since, until, source }) =>
      `| ${cell(vendor.name)} | ${cell(names.get(id) ?? id)} | ${cell(relation)} | ${since ?? ""} | ${until ?? ""} | ${cell(source)} |`,
  );

/** Each source once, whatever files name it. */
function sourceLines(vendors: readonly Vendor[]): readonly string[] {
  const lines = vendors.flatMap(({ sources }) =>
    Object.values(sources).map(
      ({ title, url, published, read, basis }) =>
        `- ${cell(title)}${published === undefined ? "" : `, ${cell(published)}`}: <${url}> (${basis}, read ${read})`,
    ),
  );
  return [...new Set(lines)].toSorted(byText);
}
