import { AWAITED_INSTRUMENTS } from "../../edge/catalogue/awaited.ts";
import { classDisagreements, crossings } from "../../edge/catalogue/crossings.ts";
import { catalogueProblemText, loadCatalogue } from "../../edge/catalogue/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";

/** What a check of a catalogue found. */
export interface Checked {
  readonly version: string | null;
  readonly counts: Readonly<Record<string, number>>;
  /** Instruments that vendors name and no file holds yet. */
  readonly awaited: readonly string[];
  readonly faults: readonly string[];
  readonly text: string;
}

/** Loads a catalogue and looks for what no loading asks: values that two makers' rules claim. */
export function checkCatalogue(folder: string, strict: boolean): Checked {
  const loaded = loadCatalogue(folder, { awaited: strict ? new Set() : AWAITED_INSTRUMENTS });
  if (!loaded.ok) return checked(undefined, loaded.failure.map(catalogueProblemText));
  const faults = [...crossings(loaded.value), ...classDisagreements(loaded.value)].map(
    ({ what, remedy }) => `${what}; ${remedy}.`,
  );
  return checked(loaded.value, faults);
}

function checked(catalogue: Catalogue | undefined, faults: readonly string[]): Checked {
  const awaited = catalogue === undefined ? [] : awaitedIn(catalogue);
  const counts = catalogue === undefined ? {} : countsOf(catalogue);
  const lines = [
    ...(catalogue === undefined ? [] : [`catalogue ${catalogue.version}, SHA-256 ${catalogue.hash}`]),
    ...Object.entries(counts).map(([what, count]) => `${String(count).padStart(6)} ${what}`),
    ...awaited.map((id) => `awaited: instrument ${id} is named by a maker and has no file yet`),
    ...(catalogue === undefined ? [] : unnamedIn(catalogue)),
    ...faults,
    faults.length === 0 ? "no faults" : `${faults.length} faults`,
  ];
  return { version: catalogue?.version ?? null, counts, awaited, faults, text: `${lines.join("\n")}\n` };
}

function awaitedIn({ vendors, instruments }: Catalogue): readonly string[] {
  const known = new Set(instruments.map(({ id }) => id));
  return [...new Set(vendors.flatMap(({ restrictedUnder }) => restrictedUnder))].filter((id) => !known.has(id)).sort();
}

/** Makers that an instrument reaches by name and whose own file does not say so: told, and no fault, for a law is one file. */
function unnamedIn({ vendors, instruments }: Catalogue): readonly string[] {
  const named = new Set(vendors.flatMap(({ id, restrictedUnder }) => restrictedUnder.map((each) => `${each} ${id}`)));
  const reached = instruments.flatMap(({ id, provisions }) =>
    provisions.flatMap(({ goods }) => goods.makers.map((maker) => ({ id, maker }))),
  );
  const missing = reached.filter(({ id, maker }) => !named.has(`${id} ${maker}`));
  return [
    ...new Set(
      missing.map(({ id, maker }) => `notice: instrument ${id} reaches ${maker}, whose file does not name it`),
    ),
  ];
}

function countsOf({ vendors, instruments }: Catalogue): Readonly<Record<string, number>> {
  const sum = (count: (vendor: Catalogue["vendors"][number]) => number): number =>
    vendors.reduce((total, vendor) => total + count(vendor), 0);
  return {
    makers: vendors.length,
    brands: sum(({ brands }) => brands.length),
    relabels: sum(({ relabels }) => relabels.length),
    fingerprints: sum(({ fingerprints }) => fingerprints.length),
    grammars: sum(({ grammars }) => grammars.length),
    "MAC prefixes": sum(({ macBlocks }) => macBlocks.reduce((total, { prefixes }) => total + prefixes.length, 0)),
    sources: sum(({ sources }) => Object.keys(sources).length),
    instruments: instruments.length,
  };
}
