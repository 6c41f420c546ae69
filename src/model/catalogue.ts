import type { DeviceClass, Weight } from "./attribution.ts";
import type { Act } from "./ruling.ts";
import type { OwnerKind } from "./owner.ts";
import type { LegalDate } from "./time.ts";

/** Where a catalogue fact comes from. `basis` says how much of it was read: the text, an excerpt, or only its address. */
export interface Source {
  readonly title: string;
  readonly url: string;
  readonly published?: string;
  /** The day a person last read it. */
  readonly read: LegalDate;
  readonly basis: "full" | "excerpt" | "not-read" | "measured";
}

/** A value that a rule of another maker reads as well, and whose reading then stands: this rule says nothing of it. */
export interface Yield {
  /** Id of the other rule, `vendor/name`. */
  readonly to: string;
  readonly because: string;
}

/** A rule: this observed field, looking like this, points at the vendor whose file it stands in, this strongly. */
export interface Fingerprint {
  /** `vendor/name`. */
  readonly id: string;
  readonly maker: string;
  /** A name of docs/fields.md, `http.server`, `onvif.soap-prefixes` … */
  readonly field: string;
  /** Source of a regular expression with flags `u`, and `i` where `ignoreCase`. Anchored and proven linear by a test. */
  readonly pattern: string;
  readonly ignoreCase: boolean;
  /** The independence group: two signs of one kind add once. `http`, `rtsp`, `serial`, `soap`, `discovery`, `oui`, `label` … */
  readonly kind: string;
  readonly weight: Weight;
  /** What it shows, for `decamp why`. */
  readonly says: string;
  /** Why that weight. */
  readonly reason: string;
  readonly class?: DeviceClass;
  readonly source: string;
  readonly yields: readonly Yield[];
  readonly examples: readonly string[];
  readonly nearMisses: readonly string[];
}

/** A grammar reads a value and infers from it: named groups are fields (`model`, `date`, `short`, `channels`, `version`, `build`). */
export interface Grammar {
  readonly id: string;
  readonly maker: string;
  readonly of: "serial" | "firmware" | "model";
  readonly pattern: string;
  readonly ignoreCase: boolean;
  /** The weight of parsing as evidence for the maker; absent when it proves nothing of the maker. */
  readonly weight?: Weight;
  readonly family?: string;
  readonly class?: DeviceClass;
  readonly says: string;
  readonly reason: string;
  readonly source: string;
  readonly yields: readonly Yield[];
  readonly examples: readonly string[];
  readonly nearMisses: readonly string[];
}

/** A brand whose models another house builds. */
export interface Relabel {
  readonly brand: string;
  /** Patterns of models; empty means every model of the brand, or, when `partly`, some that no source names. */
  readonly models: readonly string[];
  /** What the builder calls them. */
  readonly family?: string;
  /** Only some of the brand's models, and no source says which: this names no maker of any one device. */
  readonly partly: boolean;
  readonly since?: string;
  readonly until?: string;
  readonly confidence: "confirmed" | "reported" | "suspected";
  readonly source: string;
}

/**
 * What a house does, as far as evidence goes. `maker` builds what carries its name; `mixed` builds some and relabels some;
 * `relabeller` puts its name on what others build, so neither its name nor its MAC block tells a maker;
 * `component-supplier` makes parts (a chip is not a maker); `parent` owns houses.
 */
export type VendorRole = "maker" | "mixed" | "relabeller" | "component-supplier" | "parent";

export interface Vendor {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly role: VendorRole;
  /** What else it makes that is no surveillance equipment. Not empty: neither its name nor its MAC block says what a thing is. */
  readonly alsoMakes: readonly string[];
  /** All names it is known by, in any script, as they may stand in a document. */
  readonly aliases: readonly string[];
  /** Names on cases that are this house's own; the sub-brand answers with this maker. */
  readonly brands: readonly { readonly name: string; readonly aliases: readonly string[] }[];
  readonly parents: readonly Parent[];
  /** Ids of instruments that name it or reach it. */
  readonly restrictedUnder: readonly string[];
  readonly macBlocks: readonly MacBlock[];
  readonly fingerprints: readonly Fingerprint[];
  readonly grammars: readonly Grammar[];
  readonly relabels: readonly Relabel[];
  readonly cloudNames: readonly { readonly suffix: string; readonly source: string }[];
  readonly notProof: readonly { readonly what: string; readonly why: string; readonly source: string }[];
  /** What the house makes; `surveillance: false` for printers, phones, routers kept as counter-evidence. */
  readonly surveillance: boolean;
  readonly notes: readonly { readonly says: string; readonly source: string }[];
  /** Sources that its names, country and restrictions rest on. */
  readonly namedBy: readonly string[];
  readonly sources: Readonly<Record<string, Source>>;
}

/** A house that owns or owned a share of another. `relation` begins with "former" when it is over. */
export interface Parent {
  readonly id: string;
  readonly relation: string;
  /** A year, a month or a day. */
  readonly since?: string;
  readonly until?: string;
  readonly source: string;
}

/** Address blocks of one registrant. */
export interface MacBlock {
  readonly registrant: string;
  /** 6, 7 or 9 upper-case hex digits; the longest that fits an address speaks. */
  readonly prefixes: readonly string[];
  readonly weight: Weight;
  /** Vendors whose files hold the same prefixes on purpose. */
  readonly sharedWith: readonly string[];
  readonly source: string;
}

/** Who a provision binds. An owner is addressed when its kind and jurisdiction fit, or when its role does. */
export interface Addressees {
  readonly kinds: readonly OwnerKind[];
  /** `CA`, `CA-QC`: the owner must have one of them. */
  readonly jurisdictions: readonly string[];
  /** A role instead of a kind: the owner is addressed when it answers yes. */
  readonly role?: "us-federal-contractor";
  readonly words: string;
}

export interface Goods {
  /** Vendor ids. Empty: no goods at all (a rule that binds a company). */
  readonly makers: readonly string[];
  readonly affiliates: "named-only" | "subsidiaries-and-affiliates" | "unstated";
  /** Device classes reached. Empty: every class. */
  readonly classes: readonly DeviceClass[];
  /** Classes where sources disagree. */
  readonly disputedClasses: readonly DeviceClass[];
  readonly relabels: "by-maker" | "by-brand" | "unstated";
  readonly words: string;
}

/** The smallest citable part of an instrument that creates a duty. */
export interface Provision {
  /** `instrument/provision`. */
  readonly id: string;
  readonly instrument: string;
  readonly citation: string;
  readonly title: string;
  readonly acts: readonly Act[];
  readonly addressees: Addressees;
  readonly goods: Goods;
  readonly from: LegalDate;
  readonly until?: LegalDate;
  /** Acquired on or before / after this day decides which provision applies (Québec). */
  readonly acquired?: { readonly onOrBefore?: LegalDate; readonly after?: LegalDate };
  readonly duty: string;
  readonly exceptions: readonly string[];
  readonly sources: readonly string[];
}

export interface Instrument {
  readonly id: string;
  readonly title: string;
  readonly issuer: string;
  readonly jurisdiction: string;
  readonly type: string;
  readonly announced: LegalDate;
  /** Dated states, oldest first. */
  readonly status: readonly {
    readonly on: LegalDate;
    readonly is: string;
    readonly note?: string;
    readonly source: string;
  }[];
  /** Was the text itself seen, or only reports of it. */
  readonly textSeen: boolean;
  readonly provisions: readonly Provision[];
  readonly conflicts: readonly {
    readonly about: string;
    readonly values: readonly string[];
    readonly resolution: string;
  }[];
  readonly notes: readonly string[];
  readonly lastRead: LegalDate;
  readonly sources: Readonly<Record<string, Source>>;
}

/** The catalogue, loaded, checked and frozen. `version` is its date; `hash` is over every file. */
export interface Catalogue {
  readonly version: string;
  readonly hash: string;
  readonly vendors: readonly Vendor[];
  readonly instruments: readonly Instrument[];
}
