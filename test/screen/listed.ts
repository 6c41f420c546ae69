import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Catalogue, Instrument, Source, Vendor } from "../../src/model/catalogue.ts";
import { parseLegalDate } from "../../src/model/time.ts";
import type { LegalDate } from "../../src/model/time.ts";

/** The houses of listed-vendors.json (its provenance stands in the file) as a catalogue, with one provision an instrument. */
interface ListedVendor {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly aliases: readonly string[];
  readonly brands: readonly { readonly name: string; readonly aliases: readonly string[] }[];
  readonly parents: readonly { readonly id: string; readonly relation: string }[];
  /** Ids of the instruments that name it. */
  readonly named: readonly string[];
  readonly sources: readonly { readonly title: string; readonly url: string; readonly basis: Source["basis"] }[];
}

const day = (text: string): LegalDate => {
  const parsed = parseLegalDate(text);
  if (parsed === undefined) throw new Error(`${text} is no day`);
  return parsed;
};
const READ = day("2026-11-23");

const here = (file: string): URL => new URL(file, import.meta.url);

const { vendors } = JSON.parse(readFileSync(here("listed-vendors.json"), "utf8")) as {
  readonly vendors: readonly ListedVendor[];
};

function vendorOf(listed: ListedVendor): Vendor {
  const sources = Object.fromEntries(listed.sources.map((source, at) => [`s${at}`, { ...source, read: READ }]));
  return {
    id: listed.id,
    name: listed.name,
    country: listed.country,
    role: "maker",
    alsoMakes: [],
    restrictedUnder: [],
    notes: [],
    namedBy: [],
    aliases: listed.aliases,
    brands: listed.brands,
    parents: listed.parents.map((parent) => ({ ...parent, source: "s0" })),
    macBlocks: [],
    fingerprints: [],
    grammars: [],
    relabels: [],
    cloudNames: [],
    notProof: [],
    surveillance: true,
    sources,
  };
}

/** An instrument that names these makers and reaches their affiliates as 889 does. */
function instrumentOf(id: string, makers: readonly string[]): Instrument {
  const source: Source = { title: id, url: `urn:test:${id}`, read: READ, basis: "excerpt" };
  return {
    id,
    title: id,
    issuer: "as listed",
    jurisdiction: "US",
    type: "statute",
    announced: READ,
    status: [],
    textSeen: false,
    provisions: [
      {
        id: `${id}/p`,
        instrument: id,
        citation: id,
        title: id,
        acts: ["procure"],
        addressees: { kinds: [], jurisdictions: [], words: "" },
        goods: {
          makers,
          affiliates: "subsidiaries-and-affiliates",
          classes: [],
          disputedClasses: [],
          relabels: "by-maker",
          words: "",
        },
        from: READ,
        duty: "must-not-buy",
        exceptions: [],
        sources: ["s"],
      },
    ],
    conflicts: [],
    notes: [],
    lastRead: READ,
    sources: { s: source },
  };
}

const INSTRUMENTS = [...new Set(vendors.flatMap(({ named }) => named))].map((id) =>
  instrumentOf(
    id,
    vendors.filter(({ named }) => named.includes(id)).map((vendor) => vendor.id),
  ),
);

export const LISTED: Catalogue = {
  version: "2026-11-23",
  hash: "",
  vendors: vendors.map(vendorOf),
  instruments: INSTRUMENTS,
};

/** One row of labelled.csv: a text, and the vendor it names or `none`. */
export interface Labelled {
  readonly text: string;
  readonly expect: string;
  readonly kind: string;
  readonly split: "train" | "holdout";
}

export const LABELLED: readonly Labelled[] = parse<Labelled>(readFileSync(here("labelled.csv")), { columns: true });

/** How often an answer was right. */
export interface Measured {
  readonly recall: number;
  readonly precision: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

/** Measures what answers with a vendor id, or `none` for no house. */
export function measure(rows: readonly Labelled[], answer: (text: string) => string): Measured {
  let [right, named, expected] = [0, 0, 0];
  const wrong: string[] = [];
  const missed: string[] = [];
  for (const { text, expect } of rows) {
    const got = answer(text);
    if (expect !== "none") expected += 1;
    if (got !== "none") named += 1;
    if (got !== "none" && got === expect) right += 1;
    else {
      if (got !== "none") wrong.push(`${text} -> ${got}`);
      if (expect !== "none") missed.push(`${text} (${expect})`);
    }
  }
  return { recall: right / expected, precision: right / named, wrong, missed };
}
