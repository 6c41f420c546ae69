import { summariseProvision, type Circumstance, type Law } from "../assess/law/index.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { Origin, Problem } from "../model/origin.ts";
import type { Figure, ReviewSummary, SiteSummary } from "../model/review.ts";
import { reckon, type Reckoning } from "../verify/index.ts";
import type { Tallies } from "./assess.ts";

export interface SummarySettings {
  readonly circumstance: Circumstance;
  readonly law: Law;
  readonly catalogue: Catalogue;
  readonly origins: readonly Origin[];
  /** What the store holds and this review leaves out, in words. */
  readonly leftOut: readonly string[];
  readonly tool: string;
}

/** Puts the counts of one review into the document that every report is made from. */
export function summarise(tallies: Tallies, settings: SummarySettings): ReviewSummary {
  const { circumstance, law, catalogue, origins } = settings;
  const { owner, asOf } = circumstance;
  const reckoning = reckon({ owner, origins, ...tallies.ledger });
  return {
    v: 1,
    asOf,
    owner: {
      name: owner.name,
      kind: owner.kind,
      jurisdictions: owner.jurisdictions,
      usFederalContractor: owner.usFederalContractor,
    },
    tool: settings.tool,
    catalogue: { version: catalogue.version, hash: catalogue.hash },
    figures: figuresOf(tallies, circumstance),
    makers: tallies.makers,
    provisions: law.clauses.map((clause) =>
      summariseProvision(
        clause,
        tallies.verdicts.get(clause.provision.id) ?? { covered: 0, "not-covered": 0, disputed: 0, undetermined: 0 },
        circumstance,
      ),
    ),
    sites: sitesOf(reckoning, tallies),
    ledger: reckoning.ledger,
    problems: [...origins.flatMap((origin) => origin.problems), ...sharedNames(origins)].toSorted(byPlace),
    leftOut: settings.leftOut,
  };
}

/** Paths that a problem names. */
const MOST_PATHS = 5;

/**
 * Files that name one origin are read as one run of it: what they give one row or device key is one thing. That is meant where a run
 * was written in parts, and wrong where two places happened to choose the same name, so it is told.
 */
function sharedNames(origins: readonly Origin[]): readonly Problem[] {
  const byLabel = Map.groupBy(origins, ({ label }) => label);
  return [...byLabel].flatMap(([label, several]) => {
    if (several.length < 2) return [];
    const paths = [...new Set(several.map(({ path }) => path))].sort();
    const shown = `${paths.slice(0, MOST_PATHS).join(", ")}${paths.length > MOST_PATHS ? ", …" : ""}`;
    return {
      file: label,
      code: "shared-origin",
      what: `${several.length} sources carry this name (${shown}) and are read as one run: what they give the same row or device key is taken for one thing.`,
      remedy:
        "Nothing when they are parts of one run; else give each its own origin, then forget and import them again.",
    };
  });
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.row ?? 0) - (b.row ?? 0) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

const SURE = 'with high or confirmed confidence ("made by" is about who built it, whatever the label says)';

function figuresOf(tallies: Tallies, { owner, asOf }: Circumstance): readonly Figure[] {
  return [...seenFigures(tallies, { owner, asOf }), ...(tallies.boughtUnits === 0 ? [] : boughtFigures(tallies))];
}

/** Only where there are any: a purchase is counted apart, and loudly. */
const boughtFigures = (tallies: Tallies): readonly Figure[] => [
  {
    name: "Units bought, not seen",
    value: tallies.boughtUnits,
    definition:
      "The sum of quantities on invoices, orders and quotes that no other source speaks of. A purchase says that something may exist: these units are counted in no other figure.",
  },
  {
    name: "of these, units that point at a maker that a rule names",
    value: tallies.boughtRestricted,
    definition:
      "Units of those lines whose brand, model or serial number points, with whatever confidence, at a maker that a provision names.",
  },
];

function seenFigures(tallies: Tallies, { owner, asOf }: Pick<Circumstance, "owner" | "asOf">): readonly Figure[] {
  return [
    {
      name: "Devices made by a maker that a rule names",
      value: tallies.restricted,
      definition: `Assets whose evidence shows, ${SURE}, a maker named by at least one provision in the catalogue, whoever that provision binds. An asset is one thing as joined from the inputs; a camera behind a recorder counts as one.`,
    },
    {
      name: "Devices covered for this owner",
      value: tallies.covered,
      definition: `Assets for which at least one provision is "covered" for ${owner.name} (${owner.kind}) on ${asOf}.`,
    },
    {
      name: "Devices whose maker is not established",
      value: tallies.undecided,
      definition:
        "Assets for which no maker is shown with high or confirmed confidence. Not knowing is not the same as clean: any of them may be one of the devices above.",
    },
    {
      name: "of these, devices that point at a maker that a rule names",
      value: tallies.restrictedLikely,
      definition:
        "Assets with low or medium confidence for a maker that a provision names. One more observation each would settle them.",
    },
    {
      name: "Relabels among the devices a rule names",
      value: tallies.relabels,
      definition: `Assets of the first figure whose label belongs to another house than their maker.`,
    },
    {
      name: "Assets in all",
      value: tallies.assets,
      definition:
        "Everything the inputs speak of, joined: cameras and recorders, and also printers, telephones and bare addresses until something says what they are.",
    },
    {
      name: "Assets known to be surveillance or security equipment",
      value: tallies.surveillance,
      definition:
        "Assets whose class is camera, recorder, encoder, decoder, intercom, thermal, body-worn, drone, video management, access control or alarm.",
    },
    {
      name: "Assets that stand only in documents",
      value: tallies.statedOnly,
      definition: "Assets that a sheet or register states and nothing on any network was seen of.",
    },
    {
      name: "Devices counted in documents without a row each",
      value: tallies.counted,
      definition:
        "The sum of quantities that documents give instead of listing devices. They are not among the assets one by one.",
    },
  ];
}

function sitesOf(reckoning: Reckoning, tallies: Tallies): readonly SiteSummary[] {
  return reckoning.sites.map((site) => {
    const tally = tallies.sites.get(site.id) ?? { assets: 0, covered: 0, unknown: 0 };
    const { id, name, operator, addresses, accounted, says, said } = site;
    return { id, name, operator, ...tally, addresses, accounted, says, said };
  });
}
