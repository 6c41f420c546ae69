import type { Attribution } from "./attribution.ts";
import type { ExposureSigns } from "./exposure.ts";
import type { Fact, FactKind, Observation, StoredObservation, Subject } from "./observation.ts";
import type { Coverage, Origin, Problem } from "./origin.ts";
import type { Ruling, RulingTerm } from "./ruling.ts";

/** What is known of an origin when its import begins. */
export interface OriginStart {
  readonly label: string;
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly importer: string;
  readonly importerVersion: number;
  readonly importedAt: string;
}

/** An identity that a payload states about its speaker: a serial in a reply, a MAC in a device description, or the
 * `face` of a web service (realm, else Server header), by which two services behind one address are told apart. */
export interface Claim {
  readonly kind: "serial" | "mac" | "face";
  readonly value: string;
}

/** An observation on its way into the store, with the identities its payload states (identify/claims). */
export interface Arrival {
  readonly observation: Observation;
  readonly claims: readonly Claim[];
}

/**
 * An arrival as the store keeps it: texts in canonical JSON and the id over them. Packing is the costly part of an import and
 * needs no store, so it can be done in another thread.
 */
export interface PackedArrival {
  readonly kind: FactKind;
  /** The public id without its `o-`. */
  readonly id: string;
  readonly at: string | null;
  readonly subject: string;
  readonly fact: string;
  readonly claims: readonly Claim[];
}

/** A distinct subject of the store, with the origin that observed it. What joining works on. */
export interface SubjectRow {
  /** Key in the store; not stable between stores. */
  readonly key: number;
  /** Label of the origin. */
  readonly origin: string;
  /** Canonical JSON of the subject: with the label it orders subjects the same in every store. */
  readonly text: string;
  readonly subject: Subject;
  /** Distinct claims of its observations, sorted by kind and value. */
  readonly claims: readonly Claim[];
  /** Distinct kinds of fact said of it, sorted. */
  readonly kinds: readonly FactKind[];
}

/** Arrivals with the id of their origin. */
export interface OriginArrivals {
  readonly origin: string;
  readonly arrivals: readonly PackedArrival[];
}

/** What an append made known of the subjects of one origin. Subjects go by their keys. */
export interface SubjectNews {
  /** Label of the origin. */
  readonly origin: string;
  /** Subjects that the store did not have, with their canonical JSON. */
  readonly made: readonly { readonly key: number; readonly text: string }[];
  /** Kinds of fact said of subjects. May repeat what was told before, as may claims. */
  readonly kinds: readonly { readonly key: number; readonly kinds: readonly FactKind[] }[];
  readonly claims: readonly { readonly key: number; readonly claim: Claim }[];
}

/** An observation with what it speaks of by number. `file`: the id of its origin. */
export interface Numbered {
  readonly subject: number;
  readonly file: string;
  readonly at: string | undefined;
  readonly fact: Fact;
}

/** The keys of the subjects that make one asset. */
export type SubjectGroup = readonly number[];

/** One derived asset, as the current-state table holds it. Owner and date have no part in it. */
export interface AssetRow {
  readonly attribution: Attribution;
  /** Labels that other sources state than the one the attribution goes by, verbatim; absent where none does. */
  readonly otherLabels?: readonly string[];
  /** The site as a document or a scan states it, verbatim. */
  readonly site: string | null;
  /** What else is stated as its site, and other recorders that it is said to be a channel of; absent where there are none. */
  readonly otherSites?: readonly string[];
  readonly otherRecorders?: readonly string[];
  readonly name: string | null;
  /** `answered`: it spoke for itself; `on-the-wire`: others saw it (ARP, MAC table, its recorder); `stated`: only documents
   * speak of it; `bought`: only papers of purchase do, so that nobody says that it is there. */
  readonly seen: "answered" | "on-the-wire" | "stated" | "bought";
  /** Every day stated for its acquisition and installation: ISO 8601 where unmistakable, else verbatim. */
  readonly dates: {
    readonly acquired: readonly string[];
    readonly installed: readonly string[];
    /** Of its model, by a regulator; absent where none is stated. */
    readonly authorised?: readonly string[];
    /** Parts that documents name, verbatim; absent where none is stated. */
    readonly components?: readonly string[];
    /** Days of the contract that it came under; absent where none is stated. */
    readonly contracted?: readonly string[];
    /** What it was paid from, what it serves and the references of waivers, verbatim; absent where none is stated. */
    readonly funding?: readonly string[];
    readonly purposes?: readonly string[];
    readonly waivers?: readonly string[];
  };
  /** Its addresses: those something other than a document saw, those an ARP table held, those documents state. */
  readonly addresses: {
    readonly witnessed: readonly string[];
    readonly arp: readonly string[];
    readonly stated: readonly string[];
    /**
     * Of those witnessed, the ones that rest on logs of leases alone, with the labels of the logs: a later entry may free an address,
     * so that such a log counts only when it was read whole. Absent where there are none.
     */
    readonly leased?: readonly (readonly [ip: string, logs: readonly string[]])[];
  };
  /** How many devices the statement stands for, where a document gives a count instead of rows. */
  readonly quantity: number | null;
  /** What its observations show of its reach (assess/exposure). Absent in rows of older versions: then nobody looked. */
  readonly exposure?: ExposureSigns;
}

/** An asset as the store keeps it. Packing needs no store, so it can be done in another thread. */
export interface PackedAsset {
  readonly id: string;
  /** What it can be found by, as the store compares it. */
  readonly keys: string;
  /** The row as JSON. */
  readonly text: string;
}

/** An asset with its rulings, as one pass of a review gives it. Assets that are alike share one list of rulings. */
export type RuledAsset = { readonly rulings: readonly RulingTerm[] } & (
  | { readonly row: AssetRow }
  | { readonly packed: PackedAsset }
);

/** The port that `app` uses. Both the SQLite and the PostgreSQL store pass one contract suite (test/edge/store). */
export interface Store {
  /** The origin of this label and hash, if it was imported before. */
  findOrigin(label: string, sha256: string): Promise<Origin | undefined>;
  /** Opens an origin for import; an earlier incomplete one of the same label and hash is taken up again. */
  beginOrigin(start: OriginStart): Promise<string>;
  /** Appends, in one transaction. Observations already there are passed over. Gives how many were new. When it resolves they survive a power cut. */
  append(origin: string, arrivals: readonly PackedArrival[]): Promise<number>;
  /** The same for several origins, all in one transaction. */
  appendAll(batches: readonly OriginArrivals[]): Promise<number>;
  /** Tells of every append that succeeds. False, and nothing is told, when the store holds subjects already. */
  follow(listener: (news: SubjectNews) => void): Promise<boolean>;
  /** Marks an origin complete; supersedes complete origins of the same path with another hash. */
  completeOrigin(
    origin: string,
    end: { readonly coverage: readonly Coverage[]; readonly problems: readonly Problem[] },
  ): Promise<void>;
  origins(): Promise<readonly Origin[]>;
  /** Removes an origin and its observations. Gives how many observations went. */
  forget(origin: string): Promise<number>;

  /** Distinct subjects of the given origins, in the order of (origin label, subject text). */
  subjects(origins: readonly string[]): AsyncIterable<readonly SubjectRow[]>;
  /** Their keys alone, in the same order. */
  subjectKeys(origins: readonly string[]): AsyncIterable<readonly number[]>;
  /** Everything said of these subjects, in batches, in no order. */
  saidOf(subjects: readonly number[]): AsyncIterable<readonly Numbered[]>;
  /** The observations of each group of each run, in their order; inside a group by id without repeats. Holds one run at a time. */
  groups(
    runs: AsyncIterable<readonly SubjectGroup[]> | Iterable<readonly SubjectGroup[]>,
  ): AsyncIterable<readonly (readonly StoredObservation[])[]>;

  /** Every observation of the given origins by (origin label, id); for export. */
  observations(origins: readonly string[]): AsyncIterable<readonly StoredObservation[]>;

  /** Replaces the current-state tables; `batches` is consumed once, a transaction over all of it. Rulings are those of {@link RuledAsset}. */
  replaceAssets(batches: AsyncIterable<readonly RuledAsset[]>): Promise<void>;
  /** Replaces the rulings alone: the same assets for another owner or date. Every asset must come. */
  replaceRulings(batches: AsyncIterable<readonly RuledAsset[]>): Promise<void>;
  /** In the order in which they were put. */
  assets(): AsyncIterable<readonly AssetRow[]>;
  rulingsOf(asset: string): Promise<readonly Ruling[]>;
  /** The assets whose id begins with the text, or whose ip, mac, serial or name is the text; at most `limit`. */
  findAssets(text: string, limit: number): Promise<readonly AssetRow[]>;
  observationsById(ids: readonly string[]): Promise<readonly StoredObservation[]>;

  /** Small values of the last derivation: catalogue version, origins used. */
  getState(key: string): Promise<string | undefined>;
  setState(key: string, value: string): Promise<void>;
  close(): Promise<void>;
}
