import type { Coverage } from "../../src/model/origin.ts";
import type { Owner, Site } from "../../src/model/owner.ts";
import { addressesOf, type LedgerInput, type LedgerOrigin, NO_TALLY } from "../../src/verify/index.ts";

/** A small estate by hand for the ledger's tests. */

export const site = (id: string, parts: Partial<Site> = {}): Site => ({
  id,
  name: id,
  networks: [],
  switches: [],
  ...parts,
});

export const ownerOf = (...sites: readonly Site[]): Owner => ({
  name: "Harbour City",
  kind: "municipality",
  jurisdictions: ["CA-QC"],
  usFederalContractor: "no",
  sites,
});

export const origin = (label: string, ...coverage: readonly Coverage[]): LedgerOrigin => ({
  label,
  importer: "test",
  observations: 1,
  complete: true,
  coverage,
  problems: [],
});

export const swept = (targets: readonly string[], answered: readonly string[] = []): Coverage => ({
  kind: "swept",
  targets,
  ports: "80",
  answered,
  count: answered.length,
});
export const macTable = (name: string, entries = 3): Coverage => ({
  kind: "mac-table",
  switch: name,
  entries,
  ports: [],
});
export const arpTable = (name: string, entries = 3): Coverage => ({ kind: "arp-table", switch: name, entries });
export const cut: Coverage = { kind: "cut", after: "host 10.0.0.9" };

export interface Parts extends Partial<Omit<LedgerInput, "owner" | "origins" | "seen" | "documented" | "arp">> {
  readonly sites?: readonly Site[];
  readonly origins?: readonly LedgerOrigin[];
  readonly seen?: readonly string[];
  readonly documented?: readonly string[];
  readonly arp?: readonly string[];
}

export const input = ({
  sites = [],
  origins = [],
  seen = [],
  documented = [],
  arp = [],
  ...rest
}: Parts): LedgerInput => ({
  owner: ownerOf(...sites),
  origins,
  seen: addressesOf([...seen, ...arp]),
  documented: addressesOf(documented),
  arp: addressesOf(arp),
  namedSites: new Set(),
  macsWithoutAnswer: NO_TALLY,
  countedRows: NO_TALLY,
  boughtUnits: NO_TALLY,
  channelsWithoutIdentity: NO_TALLY,
  ...rest,
});
