import type { Owner } from "../model/owner.ts";
import type { Said } from "../model/said.ts";
import type { AddressSet, Tally } from "./collect.ts";
import type { Declared } from "./declared.ts";
import type { LedgerOrigin, Looked } from "./looked.ts";
import type { Ranges } from "./ranges.ts";

/** What the ledger is made from. All of it can be gathered in one pass over subjects and assets, without keeping observations. */
export interface LedgerInput {
  readonly owner: Owner;
  /** The origins that the review used. */
  readonly origins: readonly LedgerOrigin[];
  /** Addresses of which an origin other than a document spoke (`isWitness`). */
  readonly seen: AddressSet;
  /** Addresses that documents state, whether or not anything else spoke of them. */
  readonly documented: AddressSet;
  /** Addresses that ARP or neighbour tables hold; they are also in `seen`. */
  readonly arp: AddressSet;
  /** Ids of the sites that rows of documents name, or that an address or switch of an asset points to. */
  readonly namedSites: ReadonlySet<string>;
  /** MACs seen on a switch or in an ARP table whose device never answered. */
  readonly macsWithoutAnswer: Tally;
  /** Devices that documents count without a row for each. */
  readonly countedRows: Tally;
  /** Units on papers of purchase that nothing else speaks of. */
  readonly boughtUnits: Tally;
  /** Channels of recorders of which nothing but the number is known. */
  readonly channelsWithoutIdentity: Tally;
}

/** The places of one declared site. */
export interface SitePlaces {
  readonly id: string;
  readonly name: string;
  readonly operator: string | null;
  readonly addresses: number;
  readonly accounted: number;
  readonly switches: number;
  readonly switchesRead: number;
  /** Does any source speak of the site at all? */
  readonly evidence: boolean;
  readonly says: string;
  readonly said: Said;
}

/** What the declared places and the origins come to together. */
export interface Account {
  readonly declared: Declared;
  readonly looked: Looked;
  /** Declared addresses accounted for. */
  readonly accounted: Ranges;
  readonly sites: readonly SitePlaces[];
}
